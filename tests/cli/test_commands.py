"""Every verb as a user types it: results on stdout, one line on stderr when the world is at fault, exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

import pytest

from clipstudio.cli.app import GROUPS
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.basis import SAMPLE_MODEL_NOTE
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command, with_files
from tests.golden.calls import run_verb
from tests.services.conftest import save_picture

TABLE = ("--key", "file", "--cluster", "person")


def write_files(folder: Path) -> None:
    """Twelve pictures and a table for them."""
    rows = ["file,group,age,person"]
    for number in range(12):
        save_picture(folder / "photos" / f"{number:02}.png", number)
        rows.append(f"{number:02}.png,{'ab'[number % 2]},{number},p{number // 2}")
    (folder / "table.csv").write_text("\n".join(rows))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve pictures and a table for them."""
    write_files(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the pictures and their attributes."""
    folder = tmp_path_factory.mktemp("twelve")
    write_files(folder)
    path = folder / "p.clipstudio"
    run_verb("new", str(path))
    run_verb("import", str(path), str(folder / "photos"), "--attributes", str(folder / "table.csv"), *TABLE)
    return path


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """That project for one test alone, with the pictures and the table."""
    return with_files(made, tmp_path)


def test_pictures_are_taken_in_with_their_attributes(folder: Path, command: Command) -> None:
    path = folder / "p.clipstudio"
    assert command("new", path).code == 0
    done = command("import", path, folder / "photos", "--attributes", folder / "table.csv", *TABLE)
    assert (done.code, "12 of 12 rows matched" in done.out) == (0, True)


def test_an_audit_from_nothing_to_json(folder: Path, project: Path, command: Command) -> None:
    done = command("embed", project, "--model", SAMPLE_NAME, "--batch-size", 4)
    assert (done.code, "12 images embedded, 0 were there" in done.out) == (0, True)
    out = folder / "audit.json"
    done = command(
        "audit", project, "--model", SAMPLE_NAME, "--labels", "denigration-21",
        "--template", "a drawing of {label}", "--scoring", "threshold", "--threshold", 0.05,
        "--by", "group", "--by", "group,age", "--minimum-n", 2, "--json", out,
    )  # fmt: skip
    assert done.code == 0
    assert SAMPLE_MODEL_NOTE in done.err, "these pictures were not drawn by the sample"
    rule = "an image is given every label with a probability above 5.00 %."
    assert f"{SAMPLE_NAME}, label set denigration-21: {rule}" in done.out
    document = json.loads(out.read_text())
    assert document["run"]["scoring"]["threshold"] == 0.05
    assert document["run"]["label_set"]["templates"] == ["a drawing of {label}"]
    assert document["overall"]["n"] == 12
    groups = document["groups"]
    assert [group["attributes"] for group in groups[:2]] == [{"group": "a"}, {"group": "b"}]
    assert [group["n"] for group in groups[:2]] == [6, 6]
    assert groups[2]["labels"][0]["rate"] is None
    for group in groups[:2]:
        for entry in [*group["labels"], *group["categories"]]:
            assert 0 <= entry["low"] <= entry["rate"] <= entry["high"] <= 1
            assert entry["rate"] == entry["count"] / 6


def test_label_sets_are_listed_exported_edited_and_taken_in(folder: Path, project: Path, command: Command) -> None:
    assert "denigration-21  version 1  21 labels" in command("labels", "list", project).out
    file = folder / "gender.json"
    assert command("labels", "export", project, "gender", "--out", file).code == 0
    document = json.loads(file.read_text())
    document["labels"].append({"label": "person", "category": ""})
    file.write_text(json.dumps(document))
    assert "gender, version 2: 3 labels" in command("labels", "import", project, file).out


def test_a_label_set_is_archived_listed_and_restored(project: Path, command: Command) -> None:
    assert "“gender” is archived" in command("labels", "archive", project, "gender").out
    assert "\ngender  version" not in command("labels", "list", project).out
    assert command("labels", "list", project, "--archived").out.split() == ["gender"]
    refused = command("labels", "export", project, "gender", "--out", project.parent / "gender.json")
    assert (refused.code, "is archived. Restore it first." in refused.err) == (1, True)
    assert "“gender” was archived before" in command("labels", "archive", project, "gender").out
    assert "“gender” is in the list again" in command("labels", "restore", project, "gender").out
    assert "“gender” is not archived" in command("labels", "restore", project, "gender").out
    assert "\ngender  version" in command("labels", "list", project).out
    assert "no label set “none”" in command("labels", "restore", project, "none").err


def test_a_model_is_added_listed_and_removed(folder: Path, command: Command) -> None:
    from clipstudio.domain.resources import resource

    weights = resource("sample", "clipstudio-sample.safetensors")
    arch = resource("sample", "clipstudio-sample.json")
    assert command("models", "add", "mine", "--arch", arch, "--weights", weights).code == 0
    listed = command("models", "list").out
    assert "mine" in listed
    assert "built in" in listed
    again = command("models", "add", "mine", "--arch", arch, "--weights", weights)
    assert (again.code, again.err.count("\n")) == (1, 1)
    assert command("models", "remove", "mine").code == 0
    assert "mine" not in command("models", "list").out
    assert weights.exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["import", "nowhere.clipstudio", "."], "There is no project at"),
        (["audit", "{p}", "--model", "none", "--labels", "gender", "--by", "group"], "none"),
        (
            ["audit", "{p}", "--model", SAMPLE_NAME, "--labels", "none", "--by", "group"],
            "no label set and no file",
        ),
        (["audit", "{p}", "--model", SAMPLE_NAME, "--labels", "gender", "--by", "sex"], "no attribute “sex”"),
        (["embed", "{p}", "--model", SAMPLE_NAME, "--device", "cuda:9"], "cuda"),
        (["import", "{p}", ".", "--attributes", "none.csv", "--key", "file"], "There is no table at"),
        (["labels", "export", "{p}", "none", "--out", "x.json"], "no label set “none”"),
        (["new", "{p}"], "exists already"),
        (["models", "remove", "none"], "none"),
    ],
)
def test_faults_of_the_world_take_one_line_and_exit_1(
    project: Path, command: Command, arguments: list[str], sentence: str
) -> None:
    done = command(*[argument.replace("{p}", str(project)) for argument in arguments])
    assert done.code == 1
    assert sentence in done.err
    assert "Traceback" not in done.err
    assert done.err.strip().count("\n") == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["audit"],
        ["nonsense"],
        ["import", "p", "f", "--key", "file"],
        ["import", "p", "f", "--attributes", "t.csv"],
        ["audit", "p", "--model", "m", "--labels", "l", "--by", "g", "--scoring", "threshold"],
        ["audit", "p", "--model", "m", "--labels", "l", "--by", "g", "--threshold", "0.1"],
        ["audit", "p", "--model", "m", "--labels", "l", "--by", "g", "--boundary", "at-least"],
        ["audit", "p", "--model", "m", "--labels", "l", "--by", ","],
        ["audit", "p", "--model", "m", "--labels", "l", "--by", "g", "--scoring", "wishful"],
        ["probe", "labels", "p", "--model", "m", "--labels", "l", "--threshold", "0.1", "--by", ","],
        ["probe", "denigration", "p", "--model", "m", "--labels", "l", "--by", ","],
        ["probe", "attributes", "p", "--model", "m", "--attribute", "a", "--by", ","],
        [
            "probe",
            "identity",
            "p",
            "--model",
            "m",
            "--names",
            "n",
            "--pool",
            "2",
            "--purpose",
            "a first trial",
            "--by",
            ",",
        ],
        ["embed", "p", "--model", "m", "--batch-size", "0"],
    ],
)
def test_wrong_usage_exits_2(command: Command, arguments: list[str]) -> None:
    assert command(*arguments).code == 2


def test_the_version_is_said_and_nothing_else_is_done(command: Command) -> None:
    done = command("--version")
    assert (done.code, done.out, done.err) == (0, f"clipstudio {version('clipstudio')}\n", "")


def test_a_project_that_is_open_in_a_window_is_refused_but_can_be_read(project: Path, command: Command) -> None:
    with ProjectFile.open(project):
        done = command("embed", project, "--model", SAMPLE_NAME)
        assert (done.code, "open in another window" in done.err) == (1, True)
        assert command("labels", "list", project).code == 0


def test_results_can_be_piped_and_progress_stays_on_stderr(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "clipstudio", "labels", "list", str(project)], capture_output=True, check=True
    )
    assert done.stdout.startswith(b"denigration-21")
    assert done.stderr == b""


def test_ctrl_c_stops_at_a_step_keeps_what_is_done_and_exits_130(tmp_path: Path) -> None:
    environment = os.environ | {"CLIPSTUDIO_HOME": str(tmp_path / "home")}
    process = subprocess.Popen(
        [sys.executable, "-m", "clipstudio", "sample", str(tmp_path / "sample")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
    )  # fmt: skip
    pictures = tmp_path / "sample" / "images" / "people"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (pictures.is_dir() and len(list(pictures.iterdir())) > 3):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Cancelled" in err
    assert b"Traceback" not in err
    assert not list(pictures.glob("*.part"))


@pytest.mark.parametrize("words", [(), *((word,) for word in GROUPS)])
def test_the_lists_of_verbs_say_of_each_in_whole_sentences_what_it_does(
    command: Command, words: tuple[str, ...]
) -> None:
    listed = command(*words, "--help").out.partition("Commands:\n")[2]
    assert listed
    assert "..." not in listed
