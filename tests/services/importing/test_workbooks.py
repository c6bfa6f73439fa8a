"""Workbooks as people keep them: several sheets, hidden ones, merged cells, formulas."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from clipstudio.domain.errors import TableError
from clipstudio.services.importing.tables import Table, read_table


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.xlsx"


def filled(book: Any, name: str, rows: Sequence[Sequence[object]]) -> Any:
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(row)
    return sheet


def saved(book: Any, path: Path) -> Table:
    book.save(path)
    return read_table(path)


def columns(table: Table) -> dict[str, list[str | None]]:
    return {name: table.column(name) for name in table.columns}


def test_the_first_sheet_that_is_shown_and_filled_is_read_and_the_others_are_told(path: Path) -> None:
    book = openpyxl.Workbook()
    hidden = filled(book, "old", [["file", "g"], ["0", "wrong"]])
    hidden.sheet_state = "hidden"
    filled(book, "new", [["file", "g"], ["0", "right"]])
    filled(book, "notes", [["of", "mine"]])
    table = saved(book, path)
    assert columns(table) == {"file": ["0"], "g": ["right"]}
    assert table.notes == ("Only the sheet “new” is read, not “notes”.",)


def test_a_single_filled_sheet_needs_no_word(path: Path) -> None:
    book = openpyxl.Workbook()
    filled(book, "new", [["file", "g"], ["0", "A"]])
    assert saved(book, path).notes == ()


def test_cells_merged_over_rows_hold_their_value_in_each(path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    sheet = filled(book, "s", [["file", "g", "h"], [0, "A", "x"], [1, None, "y"], [2, None, None], [3, "B", "z"]])
    sheet.merge_cells("B2:B4")
    sheet.merge_cells("C3:C4")
    expected = {"file": ["0", "1", "2", "3"], "g": ["A", "A", "A", "B"], "h": ["x", "y", "y", "z"]}
    assert columns(saved(book, path)) == expected


def test_a_column_of_formulas_without_values_is_left_out_and_told(path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    filled(book, "s", [["file", "g", "h"], ["0", "A", "=1+1"], ["1", "B", 3]])
    table = saved(book, path)
    assert columns(table) == {"file": ["0", "1"], "g": ["A", "B"]}
    with pytest.raises(TableError, match="“h” holds formulas whose values are not in the file"):
        table.column("h")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"file,g\n0,A\n", "is not a workbook, despite its name"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "has a password, or is of an Excel before 2007"),
        (b"PK\x03\x04 cut", "cannot be read as a workbook"),
    ],
)
def test_what_is_no_workbook_is_refused_with_the_reason(path: Path, data: bytes, sentence: str) -> None:
    path.write_bytes(data)
    with pytest.raises(TableError, match=sentence):
        read_table(path)
