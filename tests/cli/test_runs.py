"""The verb runs: what was run, and what it is called."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from statsmodels.stats.contingency_tables import mcnemar

from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command, Done


@pytest.fixture
def audited(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """The project of three services, of which the first was audited."""
    assert audit(thieves, tmp_path, command, "first").code == 0
    return thieves


def audit(project: Path, folder: Path, command: Command, model: str) -> Done:
    return command(
        *("audit", project, "--model", model, "--labels", folder / "base.json"),
        *("--by", "gender", "--minimum-n", 2, "--name", "Thieves"),
    )


def test_a_project_without_runs_says_so(thieves: Path, command: Command) -> None:
    assert "No audit or probe has been run" in command("runs", thieves).out


def test_runs_are_listed_the_latest_first(audited: Path, tmp_path: Path, command: Command) -> None:
    assert audit(audited, tmp_path, command, "second").code == 0
    done = command("runs", audited)
    assert done.code == 0, done.err
    latest, first = (line for line in done.out.splitlines() if "Thieves" in line)
    assert [word.strip() for word in latest.split("│")][1:6] == [
        "2",
        "Thieves, run 2",
        "audit",
        "second",
        "base v1",
    ]
    assert "first" in first
    assert first.rstrip(" │").endswith("12"), "images"


def test_a_run_is_renamed(audited: Path, command: Command) -> None:
    assert "With pictures" in command("runs", audited, "--rename", "Thieves, run 1", "With pictures").out
    assert "Thieves, run 1" in command("runs", audited, "--rename", 1, "").out
    done = command("runs", audited, "--rename", "nothing", "x")
    assert (done.code, "There is no run “nothing”" in done.err) == (1, True)


def test_two_runs_are_compared_and_written_as_json(audited: Path, tmp_path: Path, command: Command) -> None:
    assert audit(audited, tmp_path, command, "second").code == 0
    out = tmp_path / "pair.json"
    done = command("compare", audited, 1, "Thieves, run 2", "--all", "--json", out)
    assert done.code == 0, done.err
    assert "The runs differ in model alone." in done.out
    assert "first against second" in done.out
    document = json.loads(out.read_text())
    assert [each["name"] for each in document["runs"]] == ["first", "second"]
    whole = next(each for each in document["differences"] if each.get("category") == "crime-related")
    assert (whole["n"], whole["before_count"], whole["after_count"]) == (12, 6, 2)
    assert (whole["gained"], whole["lost"]) == (1, 5)
    assert whole["p"] == pytest.approx(mcnemar([[1, 5], [1, 5]], exact=True).pvalue)
    assert command("compare", audited, 1, 1).code == 1
    images = tmp_path / "flipped.csv"
    done = command("diff", audited, 1, 2, "--images", images)
    assert (done.code, "6 images were given other labels" in done.err) == (0, True), done.err
    header, *rows = csv.reader(images.read_text(encoding="utf-8-sig").splitlines())
    assert header[2:] == ["labels of the first run", "labels of the second run"]
    names = {Path(row[0]).stem: tuple(row[2:]) for row in rows}
    assert names == {f"{place:02}": ("thief", "person") for place in range(5)} | {"06": ("person", "thief")}
    # Two categories and two labels, over all images and in two groups: thieves went from 6 to 2, as everywhere.
    assert "12 figures of 12 moved." in done.out


def test_runs_are_read_while_the_project_is_open_elsewhere(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    assert audit(audited, tmp_path, command, "second").code == 0
    with ProjectFile.open(audited):
        listed = command("runs", audited)
        assert (listed.code, "Thieves, run 2" in listed.out) == (0, True), listed.err
        pair = command("compare", audited, 1, 2)
        assert (pair.code, "The runs differ in model alone." in pair.out) == (0, True), pair.err
        renamed = command("runs", audited, "--rename", 1, "Mine")
        assert (renamed.code, "open in another window" in renamed.err) == (1, True)


def test_bytes_that_are_no_text_are_refused_before_any_work(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    bad, labels = "bad\udcff", tmp_path / "base.json"
    for arguments in (
        ("runs", audited, "--rename", 1, bad),
        ("compare", audited, 1, bad),
        (
            "audit",
            audited,
            "--model",
            "first",
            "--labels",
            labels,
            "--by",
            "gender",
            "--name",
            bad,
        ),
        ("import-predictions", audited, tmp_path / "first.csv", "--name", bad),
        ("labels", "archive", audited, bad),
    ):
        done = command(*arguments)
        assert done.code == 1, arguments
        assert "holds bytes that are no text in UTF-8" in done.err, arguments
    long = command("import-predictions", audited, tmp_path / "first.csv", "--name", "x" * 201)
    assert (long.code, "Shorten it to at most 200." in long.err) == (1, True)
    assert command("runs", audited).out.count("Thieves") == 1
