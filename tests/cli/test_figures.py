"""The verb figure: a run's chart as a picture or as its numbers."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command


@pytest.fixture
def audited(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """The project of three services, of which the first was audited."""
    done = command(
        *("audit", thieves, "--model", "first", "--labels", tmp_path / "base.json"),
        *("--by", "gender", "--minimum-n", 2, "--name", "Thieves"),
    )
    assert done.code == 0, done.err
    return thieves


def test_a_chart_is_written_in_every_form(audited: Path, tmp_path: Path, command: Command) -> None:
    starts = {"svg": b"<svg", "png": b"\x89PNG", "pdf": b"%PDF"}
    for ending, start in starts.items():
        out = tmp_path / f"chart.{ending}"
        done = command("figure", audited, 1, "--out", out)
        assert done.code == 0, done.err
        assert out.read_bytes().startswith(start)
    ElementTree.parse(tmp_path / "chart.svg")
    done = command("figure", audited, "Thieves, run 1", "--out", tmp_path / "chart.csv")
    assert done.code == 0, done.err
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert sum(int(line["n"]) for line in lines if line["group"] == "all images") == 12


def test_what_can_be_chosen_is_listed_and_chosen_by_value_or_by_words(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    offered = command("figure", audited, 1)
    assert offered.code == 0, offered.err
    assert "form=histogram" in offered.out
    for choice in ("form=labels", "form=All labels"):
        out = tmp_path / "labels.csv"
        assert command("figure", audited, 1, "--choose", choice, "--out", out).code == 0
        assert "label" in out.read_text("utf-8-sig").splitlines()[0]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--choose", "form"), "write --choose CHOICE=OPTION"),
        (("--choose", "colour=red"), "no choice “colour”"),
        (("--choose", "form=cake"), "no option “cake”"),
        (("--out", "chart.gif"), "name the file .png, .svg, .pdf or .csv"),
    ],
)
def test_what_is_not_offered_is_refused(
    audited: Path, command: Command, given: tuple[str, str], said: str
) -> None:
    done = command("figure", audited, 1, *given)
    assert done.code != 0
    assert said in " ".join(done.err.replace("│", " ").split())


def test_a_project_is_never_overwritten(audited: Path, command: Command, tmp_path: Path) -> None:
    as_picture = audited.rename(tmp_path / "project.svg")
    before = as_picture.read_bytes()
    done = command("figure", as_picture, 1, "--out", as_picture)
    assert done.code != 0
    assert as_picture.read_bytes() == before


def test_a_script_names_the_table_that_is_written_with_it(audited: Path, tmp_path: Path, command: Command) -> None:
    done = command("figure", audited, 1, "--out", tmp_path / "rates.csv", "--python", tmp_path / "rates.py")
    assert done.code == 0, done.err
    run = subprocess.run(
        [sys.executable, "-W", "error", "rates.py"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "female: rate 0.5, computed 0.5" in run.stdout
    assert "Wilson's score interval, 95 %" in run.stdout
    assert " 0 differ." in run.stdout
    alone = command("figure", audited, 1, "--python", tmp_path / "alone.py")
    assert alone.code == 0, alone.err
    assert "figure.csv" in (tmp_path / "alone.py").read_text(encoding="utf-8")


def test_numbers_and_script_are_two_files_and_no_image_of_the_project_is_overwritten(
    audited: Path, tmp_path: Path, command: Command
) -> None:
    table = tmp_path / "q.csv"
    done = command("figure", audited, 1, "--out", table, "--python", table)
    assert (done.code, table.exists()) == (2, False)
    assert "“q.csv” cannot be a script: name the file .py." in done.err
    with ProjectFile.open(audited, read_only=True) as opened:
        image = next(path for _, path in opened.images.all_paths())
    before = image.read_bytes()
    for verb in (("figure", audited, 1, "--out"), ("attributes", "list", audited, "--json")):
        done = command(*verb, image)
        assert done.code
        assert image.read_bytes() == before
