"""Tables as Excel workbooks: texts stay texts, and what does not fit is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from clipstudio.domain.exports import ExportError, ExportWish
from clipstudio.domain.progress import Work
from clipstudio.services.exporting.tables import ExportTable
from clipstudio.services.exporting.writing import plain_column, unnest, unnested, write_parts

MOST_ROWS = 1_048_575
"""Rows that a sheet can hold below its head."""
MOST_COLUMNS = 16_384
MOST_LETTERS = 32_767
_MADE = datetime(2000, 1, 1)
"""Stands in the file as the day it was made, so that the same table gives the same bytes."""


def write_workbook(table: ExportTable, path: Path, wish: ExportWish) -> Work[int]:
    """Write a table as a workbook: a sheet with its rows, and one that says what it comes from.

    Raises:
        ExportError: It has more rows, columns or letters in a cell than a sheet can hold.
        OSError: The file cannot be written.
    """
    plain = unnested(table.schema, has_lists=False)
    if len(plain) > MOST_COLUMNS:
        raise ExportError(
            "The table has {count} columns; Excel takes {most_columns}. Use .parquet.",
            count=len(plain),
            most_columns=MOST_COLUMNS,
        )
    _refuse_rows(table.rows or 0)
    with TemporaryDirectory() as folder:
        # A disk that fills up while a workbook is packed ends in a fault of xlsxwriter's, and another one later.
        packed = Path(folder) / "packed.xlsx"
        rows = yield from _write_book(table, plain, packed, wish)
        copyfile(packed, path)
    return rows


def _write_book(table: ExportTable, plain: pa.Schema, path: Path, wish: ExportWish) -> Work[int]:
    with _closed_at_the_end(_workbook(path, str(path.parent))) as book:
        book.set_properties({"created": _MADE})
        sheet, strong = book.add_worksheet(wish.what.value), book.add_format({"bold": True})
        sheet.freeze_panes(1, 0)
        for place, name in enumerate(plain.names):
            sheet.write_string(0, place, name, strong)
        row = 0

        def write(batch: pa.RecordBatch) -> None:
            nonlocal row
            _refuse_rows(row + len(batch))
            columns = [plain_column(each).to_pylist() for each in unnest(batch, plain, has_lists=False).columns]
            for cells in zip(*columns, strict=True):
                row += 1
                for place, value in enumerate(cells):
                    _write(sheet, row, place, value)

        rows = yield from write_parts(table, write)
        _write_facts(book.add_worksheet("about"), dict(table.facts or {}))
        return rows


@contextmanager
def _closed_at_the_end(book: Any) -> Iterator[Any]:
    try:
        with closing(book):
            yield book
    except FileCreateError as error:
        raise OSError(getattr(error.__cause__, "errno", None), str(error)) from error


def _workbook(path: Path, folder: str) -> Any:
    options = {
        "constant_memory": True,
        "tmpdir": folder,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    return xlsxwriter.Workbook(str(path), options)


def _refuse_rows(rows: int) -> None:
    if rows > MOST_ROWS:
        raise ExportError(
            "A sheet of Excel takes {most_rows} rows, and the table has more. Use .parquet or .csv, or "
            "export a part of the images with a filter.",
            most_rows=MOST_ROWS,
        )


def _write(sheet: Any, row: int, column: int, value: object) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif len(str(value)) > MOST_LETTERS:
        raise ExportError(
            "Row {row} has a text of more than {most_letters} letters. Use .csv or .parquet.",
            row=row,
            most_letters=MOST_LETTERS,
        )
    else:
        sheet.write_string(row, column, str(value))


def _write_facts(sheet: Any, facts: Mapping[str, Any]) -> None:
    for row, (name, value) in enumerate(facts.items()):
        sheet.write_string(row, 0, name)
        words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        # A part would be no JSON.
        sheet.write_string(row, 1, words if len(words) <= MOST_LETTERS else "too long: see .parquet")
