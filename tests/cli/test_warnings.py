"""Every verb that runs a model says what its reader must be warned of."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from tests.cli.conftest import Command, with_files
from tests.golden.calls import run_verb
from tests.services.conftest import save_picture

LONG = "a very detailed description of one and the same person " * 6
MODEL = ("--model", "clipstudio-sample")
VERBS = {
    "audit": ["--labels", "{labels}", "--by", "g"],
    "probe denigration": ["--labels", "{labels}", "--labels", "{other}", "--by", "g"],
    "probe labels": ["--labels", "{labels}", "--threshold", "0.05", "--by", "g"],
    "probe attributes": ["--attribute", "g", "--labels", "{values}"],
    "probe scenes": ["--captions", "{captions}"],
    "probe identity": ["--names", "who", "--pool", "4", "--purpose", "a test of ours"],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four pictures; labels, values, captions and names two of which the sample model reads to the same end."""
    folder = tmp_path_factory.mktemp("four")
    rows, captions = ["file,g,who"], ["caption,kind,image"]
    for number in range(4):
        save_picture(folder / "photos" / f"{number}.png", number)
        rows.append(f"{number}.png,{'ab'[number % 2]},{LONG}{number}")
        captions += [f"{LONG}{number},true,{number}.png", f"a scene without number {number},false,{number}.png"]
    (folder / "t.csv").write_text("\n".join(rows))
    (folder / "captions.csv").write_text("\n".join(captions))
    labels = [{"label": f"{LONG}{end}", "category": "harmful"} for end in ("honest", "criminal")]
    for name, held in (
        ("labels", labels),
        ("other", [*labels, {"label": "dog", "category": "harmful"}, {"label": "DOG"}]),
        ("values", [{"label": "a", "prompts": [f"{LONG}a"]}, {"label": "b", "prompts": [f"{LONG}b"]}]),
    ):
        (folder / f"{name}.json").write_text(json.dumps({"name": name, "labels": held}))
    path = folder / "p.clipstudio"
    run_verb("new", str(path))
    run_verb("import", str(path), str(folder / "photos"), "--attributes", str(folder / "t.csv"), "--key", "file")
    return path


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """That project for one test alone, with the files beside it."""
    return with_files(made, tmp_path)


def run(command: Command, project: Path, verb: str, *more: object) -> tuple[str, dict[str, object]]:
    """What a verb says on stderr, and its document."""
    folder = project.parent
    files = {name: folder / f"{name}.json" for name in ("labels", "other", "values")}
    options = [each.format(captions=folder / "captions.csv", **files) for each in VERBS[verb]]
    out = folder / "out.json"
    done = command(*verb.split(), project, *MODEL, *options, *more, "--json", out)
    assert done.code == 0, done.err
    return done.err, json.loads(out.read_text())["run"]


@pytest.mark.parametrize("verb", VERBS)
def test_prompts_that_are_cut_and_alike_are_told_and_recorded(verb: str, project: Path, command: Command) -> None:
    said, recorded = run(command, project, verb)
    count = {"probe scenes": 4, "probe identity": 4}.get(verb, 2)
    assert f"warning: {count} labels have prompts longer than the 24 tokens that the model reads" in said
    assert "warning: The model reads the same words for " in said
    facts = recorded["prompts"]
    assert isinstance(facts, dict)
    assert (facts["token_limit"], facts["cut_labels"]) == (24, count)
    assert facts["alike_groups"] == 1 + (verb == "probe denigration")
    if verb == "probe identity":
        assert (facts["cut"], facts["alike"]) == ([], []), "a person's name stays in the project"
        assert LONG.strip() not in (project.parent / "out.json").read_text()
    else:
        assert len(facts["alike"][0]) == count
        assert "tokens)" in said
    if verb == "probe denigration":
        assert ["dog", "DOG"] in facts["alike"], "the second label set is told of too"


@pytest.mark.parametrize("verb", VERBS)
def test_a_canary_that_differs_is_told(verb: str, project: Path, command: Command, tmp_path: Path) -> None:
    said, _ = run(command, project, verb)
    assert "gives other embeddings" not in said
    (kept,) = (tmp_path / "home" / "models").glob("*.canary.npz")
    with np.load(kept) as file:
        arrays = dict(file)
    arrays["texts"] = np.roll(arrays["texts"], 1, axis=1)
    np.savez(kept, **arrays)
    said, recorded = run(command, project, verb)
    assert (
        "warning: On this machine, in this precision or with these versions the model gives other embeddings"
        in said
    )
    canary = recorded["canary"]
    assert isinstance(canary, dict)
    assert canary["flagged"] is True


@pytest.mark.parametrize("verb", VERBS)
def test_open_clips_names_of_precisions_are_taken_by_every_verb(
    verb: str, project: Path, command: Command
) -> None:
    _, recorded = run(command, project, verb, "--precision", "bf16")
    device = recorded["device"]
    assert isinstance(device, dict)
    assert device["precision"] == "bfloat16"


def test_embed_takes_open_clips_names(project: Path, command: Command) -> None:
    done = command("embed", project, *MODEL, "--precision", "fp32")
    assert (done.code, "float32" in done.err) == (0, True)
    assert "4 images embedded" in done.out
    assert "0 images embedded, 4 were there" in command("embed", project, *MODEL, "--precision", "float32").out
    refused = command("embed", project, *MODEL, "--precision", "amp")
    assert (refused.code, "by open_clip's names, fp32, bf16, fp16" in refused.err) == (1, True)
