"""CSV in the forms that it has: any delimiter, UTF-8 or UTF-16, blank lines, long cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

import numpy as np

from clipstudio.domain.errors import TableError
from clipstudio.services.tables import RawTable

DELIMITERS = "\t;,|"

SAMPLE_ROWS, SAMPLE_CHARACTERS = 100, 1 << 20
"""How much of a file the delimiter is found by."""

ROWS_AT_ONCE = 20_000

LONGEST_CELL = (1 << 31) - 1
"""The csv module takes a C long, which has 32 bits on Windows; its own bound is 131,072."""

_END = "\0end of the table\0"
"""A line put behind the file's last one: a quote that is never closed would swallow it."""

Row = tuple[int, list[str]]
"""A row's number, from 1, and its cells."""


def read_csv(path: Path) -> RawTable:
    """Read a table of separated values; the delimiter is the one by which the rows agree with the header.

    Raises:
        TableError: The text is neither UTF-8 nor UTF-16, a quote is not closed, or a row is uneven.
    """
    csv.field_size_limit(LONGEST_CELL)
    encoding = encoding_of(path)
    try:
        with path.open(encoding=encoding, newline="") as file:
            delimiter, has_line = _delimiter(path, file)
            file.seek(0)
            return _read(path, _rows(path, file, delimiter, has_line))
    except UnicodeError as error:
        raise TableError(
            f"“{path.name}” is not UTF-8 text{_undecodable_line(path, encoding)}. Save it as CSV in UTF-8."
        ) from error


def _read(path: Path, rows: Iterator[Row]) -> RawTable:
    import pyarrow as pa

    header = next(rows, None)
    if header is None:
        return RawTable((), (), np.empty(0, np.int64))
    names, first = header[1], next(rows, None)
    if first and len(first[1]) == len(names) + 1 and first[1][-1].strip():
        names = ["", *names]  # R writes row names below a header that has no cell for them
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
        raise TableError(
            f"“{path.name}”: row {number:,} has {len(cells)} cells where the header has {width} "
            f"(“{' | '.join(cells)[:60]}”). Mend it or quote the text."
        )
    return cells


def _rows(path: Path, lines: Iterable[str], delimiter: str, has_line: bool) -> Iterator[Row]:
    """The rows that are not blank, numbered as a spreadsheet does: a blank line counts."""

    source = chain(lines, [_END])
    if has_line:
        next(source)
    number, before = int(has_line), (0, [""])
    for cells in csv.reader(source, delimiter=delimiter):
        number += 1
        if cells == [_END]:
            return
        before = (number, cells)
        if any(cell and not cell.isspace() for cell in cells):
            if cells[-1].endswith(_END):
                break
            yield before
    raise TableError(
        f"“{path.name}”: a quote that is opened in row {before[0]:,} is never closed. Close it, or double the "
        "quotes inside a text."
    )


def _delimiter(path: Path, file: io.TextIOBase) -> tuple[str, bool]:
    """The delimiter, and whether a line of its own states it, as Excel writes it ("sep=;")."""
    lines, size = [], 0
    for line in file:
        lines.append(line)
        size += len(line)
        if len(lines) >= SAMPLE_ROWS or (size > SAMPLE_CHARACTERS and len(lines) > 2):
            break
    if lines and lines[0].rstrip("\r\n").lower()[:-1] == "sep=":
        return lines[0].rstrip("\r\n")[-1], True
    is_cut = bool(file.readline())
    faults = {each: fault for each in DELIMITERS if (fault := _misfit(lines, each, is_cut)) is not None}
    if path.suffix.lower() == ".tsv" and faults.get("\t", (1,))[0] == 0:
        return "\t", False
    return (min(faults, key=lambda each: faults[each]) if faults else ","), False


def _misfit(lines: Sequence[str], delimiter: str, is_cut: bool) -> tuple[int, ...] | None:
    """How badly a delimiter fits; None where the header has none of it.

    Counted are rows that disagree with the header, brackets and quotes that it cuts in the header, cells that
    begin with a blank as words of a sentence do, and how late it stands.
    """
    rows = [cells for cells in csv.reader(lines, delimiter=delimiter) if any(cell.strip() for cell in cells)]
    if is_cut and len(rows) > 2:
        rows.pop()
    if not rows or len(rows[0]) < 2:
        return None
    header, *body = rows
    others = [len(row) for row in body]
    wider = bool(others) and set(others) == {len(header) + 1}
    uneven = 0 if wider else sum(width != len(header) for width in others)
    torn = sum(cell.count("(") != cell.count(")") or cell.count('"') % 2 for cell in header)
    spaced = sum(cell.startswith(" ") for row in rows for cell in row[1:])
    return uneven, torn, spaced, len(header[0])


def encoding_of(path: Path) -> str:
    """UTF-8 unless a byte order mark, or the place of nought bytes, tells another Unicode form."""
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-32" if start == b"\xff\xfe\x00\x00" else "utf-16"
    if len(start) == 4 and start[1] == start[3] == 0 and start[0] and start[2]:
        return "utf-16-le"
    if len(start) == 4 and start[0] == start[2] == 0 and start[1] and start[3]:
        return "utf-16-be"
    return "utf-8-sig"


def _undecodable_line(path: Path, encoding: str) -> str:
    if encoding != "utf-8-sig":
        return ", nor whole UTF-16"
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode()
            except UnicodeDecodeError as error:
                return f" (line {number:,}, byte {error.start + 1:,})"
    return ""
