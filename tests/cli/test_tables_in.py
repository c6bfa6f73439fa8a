"""What the command line says of tables: paths of another place, sheets left unread, the same again."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Command
from tests.services.conftest import save_picture


@pytest.fixture
def pictures(tmp_path: Path, command: Command) -> Path:
    """A project beside the folder "set" of its two pictures."""
    for number in range(2):
        save_picture(tmp_path / "set" / f"p{number}.png", number)
    project = tmp_path / "p.clipstudio"
    assert command("new", project).code == 0
    assert command("import", project, tmp_path / "set").code == 0
    return project


def test_the_same_predictions_again_are_done_already(pictures: Path, tmp_path: Path, command: Command) -> None:
    table = tmp_path / "t.csv"
    table.write_text("image,label,probability\np0,cat,0.9\np0,dog,0.1\np1,,\n")
    first = command("import-predictions", pictures, table, "--name", "cloud")
    assert (first.code, "1 image has no answer at all" in first.out) == (0, True)
    again = command("import-predictions", pictures, table, "--name", "cloud")
    assert (again.code, again.err) == (0, "")
    assert "was imported from this table already: 2 images with 2 labels; nothing was changed" in again.out


@pytest.mark.parametrize("place", ["/home/ann/set", "C:\\\\ann\\\\set"])
def test_paths_of_another_place_are_told(pictures: Path, tmp_path: Path, command: Command, place: str) -> None:
    sign = "/" if place.startswith("/") else "\\"
    table = tmp_path / "t.csv"
    table.write_text(f"file,g\n{place}{sign}p0.png,A\n{place}{sign}p1.png,B\n")
    done = command("import", pictures, tmp_path / "set", "--attributes", table, "--key", "file")
    assert done.code == 0
    assert "2 of 2 rows matched, 0 unmatched, 0 ambiguous; 0 images without a row." in done.out
    assert "2 names are paths of another place and are matched by the end of the path" in done.out
    assert f"such as “set/p0.png” of “{place}{sign}p0.png”" in done.out


def test_sheets_that_are_not_read_are_told(pictures: Path, tmp_path: Path, command: Command) -> None:
    book = openpyxl.Workbook()
    for name in ("people", "notes"):
        sheet = book.create_sheet(name)
        sheet.append(["file", "g"])
        sheet.append(["p0", name])
    book.save(tmp_path / "t.xlsx")
    done = command("import", pictures, tmp_path / "set", "--attributes", tmp_path / "t.xlsx", "--key", "file")
    assert "1 of 1 row matched, 0 unmatched, 0 ambiguous; 1 image without a row." in done.out
    assert "Only the sheet “people” is read, not “notes”." in done.out
