"""The Congress photographs by the command line, as the README tells it, with a seeded checkpoint."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from clipstudio.cli.start import main


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A small CLIP with seeded random weights: its architecture file and its weight file."""
    from safetensors.torch import save_file

    folder = tmp_path_factory.mktemp("seeded")
    arch = folder / "seeded-tiny.json"
    arch.write_text(
        json.dumps(
            {
                "embed_dim": 64,
                "vision_cfg": {"image_size": 64, "layers": 2, "width": 64, "head_width": 32, "patch_size": 16},
                "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 64, "heads": 2, "layers": 2},
            }
        )
    )
    import torch

    from clipstudio.engine.architectures import build, find_architecture

    torch.manual_seed(117)
    architecture = find_architecture(str(arch))
    module = build(architecture.name, architecture.config)
    weights = folder / "seeded-tiny.safetensors"
    save_file({name: tensor.contiguous() for name, tensor in module.state_dict().items()}, weights)
    return arch, weights


Run = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in this process, where torch and open_clip are loaded once; gives what it printed."""

    def command(home: Path, *arguments: object) -> str:
        monkeypatch.setenv("CLIPSTUDIO_HOME", str(home))
        monkeypatch.setattr(sys, "argv", ["clipstudio", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main()
        printed = capsys.readouterr()
        assert not stopped.value.code, printed.err
        return printed.out

    return command


def run_installed(home: Path, *arguments: object) -> str:
    """Run the installed command in a process of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "clipstudio", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=os.environ | {"CLIPSTUDIO_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_congress_photographs_from_an_empty_machine_to_json(
    congress: Path, checkpoint: tuple[Path, Path], tmp_path: Path, run: Run
) -> None:
    home, project, out = tmp_path / "home", tmp_path / "congress.clipstudio", tmp_path / "audit.json"
    arch, weights = checkpoint
    run(home, "models", "add", "seeded", "--arch", arch, "--weights", weights)
    run_installed(home, "new", project)
    table = congress / "attributes.csv"
    told = run(
        home, "import", project, congress / "images",
        "--attributes", table, "--key", "file", "--attribute", "gender", "--attribute", "ethnicity",
        "--cluster", "person",
    )  # fmt: skip
    assert "356 new" in told
    assert "356 of 356 rows matched, 0 unmatched, 0 ambiguous" in told
    run(home, "embed", project, "--model", "seeded")
    run(
        home, "audit", project, "--model", "seeded", "--labels", "denigration-21",
        "--by", "gender", "--by", "ethnicity", "--by", "gender,ethnicity", "--json", out,
    )  # fmt: skip
    document = json.loads(out.read_text())
    with table.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    groups = document["groups"]
    for attribute in ("gender", "ethnicity"):
        sizes = {
            group["attributes"][attribute]: group["n"]
            for group in groups
            if set(group["attributes"]) == {attribute}
        }
        assert sizes == dict(Counter(row[attribute] for row in rows))
    both = {tuple(g["attributes"].values()): g["n"] for g in groups if len(g["attributes"]) == 2}
    assert both == dict(Counter((row["gender"], row["ethnicity"]) for row in rows))
    assert document["run"]["images"]["n"] == document["overall"]["n"] == 356
    for group in [document["overall"], *groups]:
        assert sum(entry["count"] for entry in group["labels"]) == group["n"]
        estimable = group["n"] >= 10
        assert all((entry["rate"] is not None) == estimable for entry in group["labels"])
    again = tmp_path / "again.json"
    run_installed(
        home,
        "audit",
        project,
        "--model",
        "seeded",
        "--labels",
        "denigration-21",
        "--by",
        "gender",
        "--json",
        again,
    )
    repeated = json.loads(again.read_text())
    assert repeated["overall"] == document["overall"]
    assert repeated["run"]["images"]["sha256"] == document["run"]["images"]["sha256"]
