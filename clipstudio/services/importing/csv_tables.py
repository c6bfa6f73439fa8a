"""CSV in the forms that it has: any delimiter, UTF-8 or UTF-16, blank lines, long cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import numpy as np

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, said_later
from clipstudio.services.importing.raw_tables import RawTable

DELIMITERS = "\t;,|"

SAMPLE_ROWS, SAMPLE_CHARACTERS = 100, 1 << 20
"""How much of a file the delimiter is found by."""

ROWS_AT_ONCE = 20_000

LONGEST_CELL = (1 << 31) - 1
"""The csv module takes a C long, which has 32 bits on Windows; its own bound is 131,072."""

_END = "\0end of the table\0"
"""A line put behind the file's last one: a quote that is never closed would swallow it."""

_OTHERS = {
    b"PK\3\4": said_later("a workbook or an archive"),
    b"PAR1": said_later("a Parquet table"),
    b"\xd0\xcf\x11\xe0": said_later("an old workbook"),
}
"""How files begin that are no text."""

_START = 1 << 16
"""Bytes that the encoding is told by."""

Row = tuple[int, list[str]]
"""A row's number, from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """Delimiter and quoting of a file.

    Attributes:
        delimiter: The sign between them.
        has_spaces: Whether a blank before a quote belongs to no cell.
        has_row_names: Whether every row begins with a name that the header has no cell for.
        has_line: Whether a line of its own states the delimiter, as Excel writes it ("sep=;").
    """

    delimiter: str
    has_spaces: bool = False
    has_row_names: bool = False
    has_line: bool = False


def read_csv(path: Path) -> RawTable:
    """Read a table of separated values; the delimiter is the one by which the rows agree with the header.

    Raises:
        TableError: The text is neither UTF-8 nor UTF-16, a quote is not closed, or a row is uneven.
    """
    csv.field_size_limit(LONGEST_CELL)
    _require_text(path)
    encoding = encoding_of(path)
    try:
        if encoding == "utf-8-sig":
            _require_no_noughts(path)
        with path.open(encoding=encoding, newline="") as file:
            dialect = _dialect(path, file)
            file.seek(0)
            return _read(path, _rows(path, file, dialect), dialect.has_row_names)
    except UnicodeError as error:
        raise TableError(
            "“{name}” is not UTF-8 text{undecodable_line}. Save it as CSV in UTF-8.",
            name=path.name,
            undecodable_line=undecodable_line(path, encoding),
        ) from error


def header_of(path: Path) -> Sequence[str]:
    """The first row that is not blank, as `read_csv` would read it.

    Raises:
        OSError: The file cannot be read.
        UnicodeError: It is no text.
        csv.Error: It is no table.
    """
    csv.field_size_limit(LONGEST_CELL)
    with path.open(encoding=encoding_of(path), newline="") as file:
        dialect = _dialect(path, file)
        file.seek(0)
        if dialect.has_line:
            file.readline()
        rows = csv.reader(file, delimiter=dialect.delimiter, skipinitialspace=dialect.has_spaces)
        return next((row for row in rows if any(cell and not cell.isspace() for cell in row)), [])


def _require_text(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(4)
    kind = next((kind for sign, kind in _OTHERS.items() if start.startswith(sign)), "")
    if kind:
        raise TableError(
            "“{name}” is not CSV but {kind}, despite its name. Give it the right extension.",
            name=path.name,
            kind=later(kind),
        )


def _require_no_noughts(path: Path) -> None:
    with path.open("rb") as file:
        for some in iter(lambda: file.read(1 << 20), b""):
            if b"\0" in some:
                raise UnicodeError


def _read(path: Path, rows: Iterator[Row], has_row_names: bool) -> RawTable:
    import pyarrow as pa

    header = next(rows, None)
    if header is None:
        return RawTable((), (), np.empty(0, np.int64))
    names, first = header[1], next(rows, None)
    if has_row_names:
        names = ["", *names]
    elif first and len(names) == 1 and len(first[1]) > 1:
        raise TableError(
            "“{name}”: row {header} has one cell (“{names}”) and row {first} has {first2}. The first row "
            "must name the columns: remove titles and remarks above it.",
            name=path.name,
            header=header[0],
            names=names[0][:60],
            first=first[0],
            first2=len(first[1]),
        )
    numbers: list[int] = []
    chunks: list[list[Any]] = [[] for _ in names]
    body = iter([first]) if first else iter(())
    for source in (body, rows):
        for some in iter(lambda source=source: list(islice(source, ROWS_AT_ONCE)), []):  # type: ignore[misc]
            numbers.extend(number for number, _ in some)
            even = [_even(path, number, cells, len(names)) for number, cells in some]
            for chunk, column in zip(chunks, zip(*even, strict=True), strict=True):
                chunk.append(pa.array([cell or None for cell in column], pa.string()))
    columns = [pa.chunked_array(chunk, pa.string()) for chunk in chunks]
    return RawTable(names, columns, np.array(numbers, dtype=np.int64))


def _even(path: Path, number: int, cells: list[str], width: int) -> list[str]:
    """The cells of a row as many as the header's; empty ones beyond its end are none."""
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        return cells[:width]
    if len(cells) != width:
        has = later("one cell") if len(cells) == 1 else later("{cells} cells", cells=len(cells))
        raise TableError(
            "“{name}”: row {number} has {has} where the header has {width} (“{cells}”). Fix it or quote the text.",
            name=path.name,
            number=number,
            has=has,
            width=width,
            cells=" | ".join(cells)[:60],
        )
    return cells


def _rows(path: Path, lines: Iterable[str], dialect: Dialect) -> Iterator[Row]:
    """The rows that are not blank, numbered as a spreadsheet does: a blank line counts."""

    source = chain(lines, [_END])
    if dialect.has_line:
        next(source)
    number, before = int(dialect.has_line), (0, [""])
    for cells in csv.reader(source, delimiter=dialect.delimiter, skipinitialspace=dialect.has_spaces):
        number += 1
        if cells == [_END]:
            return
        before = (number, cells)
        if any(cell and not cell.isspace() for cell in cells):
            if cells[-1].endswith(_END):
                break
            yield before
    raise TableError(
        "“{name}”: a quote that is opened in row {before} is never closed. Close it, or double the "
        "quotes inside a text.",
        name=path.name,
        before=before[0],
    )


def _dialect(path: Path, file: io.TextIOBase) -> Dialect:
    """How the cells are told apart, by the first lines."""
    lines, size = [], 0
    for line in file:
        lines.append(line)
        size += len(line)
        if len(lines) >= SAMPLE_ROWS or (size > SAMPLE_CHARACTERS and len(lines) > 2):
            break
    if lines and lines[0].rstrip("\r\n").lower()[:-1] == "sep=":
        return Dialect(lines[0].rstrip("\r\n")[-1], has_line=True)
    is_cut = bool(file.readline())
    found = {
        (each, spaces): fit
        for each in DELIMITERS
        for spaces in (False, True)
        if (fit := _fit(lines, each, spaces, is_cut))
    }
    if path.suffix.lower() == ".tsv":
        found = {key: fit for key, fit in found.items() if key[0] == "\t" and fit[0][0] == 0} or found
    if not found:
        # Below a title the rows tell the delimiter.
        below = (
            each
            for each in DELIMITERS
            if len(lines) > 1 and all(each in line for line in lines[1:] if line.strip())
        )
        return Dialect(next(below, ","))
    delimiter, spaces = min(found, key=lambda each: found[each][0])
    return Dialect(delimiter, spaces, found[delimiter, spaces][1])


def _fit(lines: Sequence[str], delimiter: str, spaces: bool, is_cut: bool) -> tuple[tuple[int, ...], bool] | None:
    """How badly a delimiter fits, and whether it leaves names of rows; None where the header has none of it.

    Counted are rows that disagree with the header, brackets and quotes that it cuts, cells that begin with a blank
    as words of a sentence do, and how late it stands.

    Args:
        lines: The first of the file.
        delimiter: To be tried.
        spaces: Whether a blank before a quote is taken for none.
        is_cut: Whether the file goes on.
    """
    if spaces and not any(f'{delimiter} "' in line for line in lines):
        return None
    rows = [
        cells
        for cells in csv.reader(lines, delimiter=delimiter, skipinitialspace=spaces)
        if any(cell.strip() for cell in cells)
    ]
    if is_cut and len(rows) > 2:
        rows.pop()
    if not rows or len(rows[0]) < 2:
        return None
    header, *body = rows
    others = [len(row) for row in body]
    # R writes row names below a header that has no cell for them.
    wider = bool(others) and set(others) == {len(header) + 1} and all(row[-1].strip() for row in body)
    uneven = 0 if wider else sum(width != len(header) for width in others)
    torn = sum(cell.count("(") != cell.count(")") or cell.count('"') % 2 for cell in header)
    opened = sum(cell.lstrip().startswith('"') for row in rows for cell in row)
    spaced = sum(cell.startswith(" ") for row in rows for cell in row[1:])
    return (uneven, opened, torn, spaced, len(header[0])), wider


def encoding_of(path: Path) -> str:
    """UTF-8 unless a byte order mark, or the position of zero bytes, shows another encoding."""
    with path.open("rb") as file:
        start = file.read(_START)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-32" if start.startswith(b"\xff\xfe\x00\x00") else "utf-16"
    # A letter of two bytes has its nought always on the same side; so has the end of a line.
    noughts = {place % 2 for place, byte in enumerate(start) if not byte} if b"\0" in start else set()
    for side, encoding, end in ((1, "utf-16-le", b"\n\0"), (0, "utf-16-be", b"\0\n")):
        if noughts == {side} and 2 * start.count(end) >= start.count(b"\n"):
            return encoding
    return "utf-8-sig"


def undecodable_line(path: Path, encoding: str) -> str:
    """Where a text ceases to be one, for the end of a sentence."""
    if encoding != "utf-8-sig":
        return later(", nor whole UTF-16")
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode()
            except UnicodeDecodeError as error:
                return later(
                    " (line {number}, byte {start})",
                    number=number,
                    start=error.start + 1,
                )
            if b"\0" in line:
                return later(
                    " (line {number}, byte {index} is zero)",
                    number=number,
                    index=line.index(0) + 1,
                )
    return ""
