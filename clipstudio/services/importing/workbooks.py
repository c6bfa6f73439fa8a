"""Workbooks of Excel and OpenDocument: the first sheet that is shown and filled."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pyarrow as pa

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, later_by, number, said_later, tr
from clipstudio.services.importing.raw_tables import RawTable, number_text

NOT_COMPUTED = said_later(
    "holds formulas whose values are not in the file: open it in a spreadsheet program and save it"
)

_ZIP, _OLD = b"PK", b"\xd0\xcf\x11\xe0"

_FORMULA = re.compile(rb"<c\b([^>]*)>\s*<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
"""A cell with a formula and no value."""

_COLUMN = re.compile(rb'\br="([A-Z]+)\d+"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_workbook(path: Path) -> RawTable:
    """Read a workbook; rows are numbered as the sheet does.

    Hidden sheets and empty ones are passed over. Cells merged over several rows hold their value in each of them.

    Raises:
        TableError: It cannot be read.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    with path.open("rb") as file:
        start = file.read(4)
    if start == _OLD:
        raise TableError(
            "“{name}” has a password, or is of an Excel before 2007. Save it as a workbook (.xlsx) without one.",
            name=path.name,
        )
    if not start.startswith(_ZIP):
        raise TableError(
            "“{name}” is not a workbook, despite its name. Give it the right extension, such as .csv.",
            name=path.name,
        )
    try:
        book = CalamineWorkbook.from_path(str(path))
        filled = [sheet for name in _shown(book) if (sheet := book.get_sheet_by_name(name)).height]
        if not filled:
            return RawTable((), (), np.empty(0, np.int64))
        sheet, *others = filled
        rows = sheet.to_python(skip_empty_area=False)
        merged = getattr(sheet, "merged_cell_ranges", None) or ()
    except (CalamineError, OSError) as error:
        raise TableError("“{name}” cannot be read as a workbook: {error}.", name=path.name, error=error) from error
    notes = (_unread(sheet.name, [each.name for each in others]),) if others else ()
    return _table(rows, merged, _without_values(path, sheet.name), notes)


def _shown(book: Any) -> list[str]:
    """The names of the sheets with cells that are not hidden."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        each.name
        for each in book.sheets_metadata
        if each.typ == SheetTypeEnum.WorkSheet and each.visible == SheetVisibleEnum.Visible
    ]


def _unread(name: str, others: Sequence[str]) -> str:
    return later("Only the sheet “{name}” is read, not {others}.", name=name, others=later_by(_named, others))


def _named(sheets: Sequence[str]) -> str:
    named = ", ".join(tr("“{name}”", name=each) for each in sheets[:3])
    return named + (tr(" and {more} more", more=number(len(sheets) - 3)) if sheets[3:] else "")


def _table(
    rows: Sequence[Sequence[object]],
    merged: Iterable[tuple[tuple[int, int], tuple[int, int]]],
    formulas: Iterable[int],
    notes: tuple[str, ...],
) -> RawTable:
    texts = [[_text(cell) for cell in row] for row in rows]
    header = next((place for place, row in enumerate(texts) if any(row)), None)
    if header is None:
        return RawTable((), (), np.empty(0, np.int64))
    for (first, column), (last, _) in merged:
        for row in range(first + 1, last + 1) if first > header else ():
            texts[row][column] = texts[first][column]
    body = [(number, row) for number, row in enumerate(texts, start=1) if number > header + 1 and any(row)]
    return RawTable(
        [name or "" for name in texts[header]],
        [
            pa.chunked_array([pa.array([row[place] for _, row in body], pa.string())])
            for place in range(len(texts[header]))
        ],
        np.array([number for number, _ in body], dtype=np.int64),
        faults=dict.fromkeys(formulas, NOT_COMPUTED),
        notes=notes,
    )


def _text(cell: object) -> str | None:
    """A workbook's cell as its reader sees it; none where it is empty or blank."""
    if isinstance(cell, float):
        return None if cell != cell else number_text(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    text = str(cell)
    return text if text and not text.isspace() else None


def _without_values(path: Path, sheet: str) -> set[int]:
    """The columns, from 0, with formulas that no program has computed yet: their cells read as empty."""
    with (
        suppress(KeyError, zipfile.BadZipFile, zlib.error, ElementTree.ParseError),
        zipfile.ZipFile(path) as archive,
    ):
        cells = _FORMULA.findall(archive.read(_file_of(archive, sheet)))
        # The value of a text may be empty once it is computed.
        return {_place(found[1]) for each in cells if b't="str"' not in each and (found := _COLUMN.search(each))}
    return set()


def _file_of(archive: zipfile.ZipFile, sheet: str) -> str:
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    wanted = next(
        (each.get(_RELATION) for each in book.iter() if each.get("name") == sheet and _RELATION in each.attrib), ""
    )
    target = next((each.get("Target", "") for each in relations if each.get("Id") == wanted), "")
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _place(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number - 1
