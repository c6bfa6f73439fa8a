"""Reading a table from CSV, Excel, Parquet or JSON lines: every cell as text, nothing guessed."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from clipstudio.domain.errors import TableError

if TYPE_CHECKING:
    import pyarrow

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".parquet", ".jsonl", ".ndjson")
"""What can be read, by file name."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts.

    Attributes:
        path: The file it came from.
        sha256: Hex digest of the file's bytes.
        columns: Column names, each once.
        cells: The columns as Arrow strings; an empty cell is null.
    """

    path: Path
    sha256: str
    columns: tuple[str, ...]
    cells: pyarrow.Table

    @property
    def rows(self) -> int:
        """Number of rows below the header."""
        return int(self.cells.num_rows)

    def column(self, name: str) -> list[str | None]:
        """The cells of one column, stripped of blanks around them; None where empty.

        Raises:
            TableError: If there is no such column, naming those there are.
        """
        if name not in self.columns:
            known = ", ".join(f"“{each}”" for each in self.columns)
            raise TableError(f"“{self.path.name}” has no column “{name}”. Columns: {known}.")
        values: list[str | None] = self.cells.column(self.columns.index(name)).to_pylist()
        return [value.strip() or None if value is not None else None for value in values]


def read_table(path: Path) -> Table:
    """Read a CSV (comma, semicolon or tab, with or without BOM), Excel, Parquet or JSON lines table.

    Raises:
        TableError: If the file is missing, of another kind, empty, not UTF-8, or its rows are uneven.
    """
    if not path.is_file():
        raise TableError(f"There is no table at “{path}”. Check the path.")
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        cells = _read_parquet(path)
    elif suffix in (".jsonl", ".ndjson"):
        cells = _read_json_lines(path)
    elif suffix in (".xlsx", ".xlsm", ".ods"):
        cells = _read_workbook(path)
    elif suffix in SUFFIXES:
        cells = _read_csv(path)
    else:
        raise TableError(
            f"“{path.name}” is no table that can be read. Save it as CSV, Excel (.xlsx), Parquet or JSON lines."
        )
    columns = tuple(str(name).strip() for name in cells.column_names)
    _require_columns(path, columns)
    return Table(path, _sha256(path), columns, cells)


def _require_columns(path: Path, columns: tuple[str, ...]) -> None:
    if not columns:
        raise TableError(f"“{path.name}” is empty: it needs a header row with column names.")
    for number, name in enumerate(columns, start=1):
        if not name:
            raise TableError(f"“{path.name}”: column {number} has no name in the header row. Give it one.")
        if columns.index(name) != number - 1:
            raise TableError(f"“{path.name}” has two columns “{name}”. Rename one of them.")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_parquet(path: Path) -> pyarrow.Table:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        table = parquet.read_table(path)
        texts = [column.cast(pa.string()) for column in table.columns]
    except (pa.ArrowException, OSError) as error:
        raise TableError(f"“{path.name}” cannot be read as Parquet, or a column holds lists: {error}.") from error
    return pa.Table.from_arrays(texts, names=table.column_names)


def _read_json_lines(path: Path) -> pyarrow.Table:
    import pyarrow as pa
    from pyarrow import json as arrow

    try:
        table = arrow.read_json(path)
        texts = [column.cast(pa.string()) for column in table.columns]
    except (pa.ArrowException, OSError) as error:
        raise TableError(
            f"“{path.name}” cannot be read as JSON lines, one object of plain values a line: {error}."
        ) from error
    return pa.Table.from_arrays(texts, names=table.column_names)


def _read_csv(path: Path) -> pyarrow.Table:
    import pyarrow as pa
    from pyarrow import csv as arrow

    columns, delimiter = _header(path)
    _require_columns(path, columns)
    uneven: list[Any] = []

    def note(row: Any) -> Literal["skip"]:
        uneven.append(row)
        return "skip"

    try:
        table = arrow.read_csv(
            path,
            # One thread: only then does Arrow count the rows that it complains of.
            read_options=arrow.ReadOptions(use_threads=False),
            parse_options=arrow.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, invalid_row_handler=note
            ),
            convert_options=arrow.ConvertOptions(
                column_types={name: pa.string() for name in columns}, strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        reason = "it is not UTF-8 text" if "UTF8" in str(error) else str(error)
        raise TableError(f"“{path.name}” cannot be read: {reason}. Save it as CSV in UTF-8.") from error
    if uneven:
        first = uneven[0]
        raise TableError(
            f"“{path.name}”: {'row ' + format(first.number, ',') if first.number else 'a row'} has "
            f"{first.actual_columns} cells where the header has {first.expected_columns} "
            f"(“{str(first.text)[:60]}”). Mend it or quote the text."
        )
    return table


def _header(path: Path) -> tuple[tuple[str, ...], str]:
    """Column names and delimiter, from the first line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            sample = file.readline()
            delimiter = max(",;\t", key=sample.count)
            file.seek(0)
            names = next(csv.reader(file, delimiter=delimiter), [])
    except UnicodeDecodeError as error:
        raise TableError(f"“{path.name}” is not UTF-8 text. Save it as CSV in UTF-8.") from error
    return tuple(names), delimiter


def _read_workbook(path: Path) -> pyarrow.Table:
    import pyarrow as pa
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=True)
    except (CalamineError, OSError) as error:
        raise TableError(f"“{path.name}” cannot be read as a workbook: {error}.") from error
    texts = [[_text(cell) for cell in row] for row in rows]
    if not texts:
        return pa.table({})
    header, *body = texts
    columns = [pa.array([row[index] for row in body], pa.string()) for index in range(len(header))]
    return pa.Table.from_arrays(columns, names=header)


def _text(cell: object) -> str:
    """A workbook's cell as its reader sees it: whole numbers without a point, dates in ISO form."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat()
    return str(cell)
