"""CelebA's list files: with a count and a line of names, or without either; one image a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, later_by, said_later
from clipstudio.results.words import images
from clipstudio.services.importing.csv_tables import encoding_of
from clipstudio.services.importing.raw_tables import RawTable

_COUNT, _IMAGE = re.compile(r"\d+"), re.compile(r"\S+\.(jpe?g|png|webp|bmp|gif|tiff?)", re.IGNORECASE)
_WORDS = {"1": "yes", "-1": "no"}
PARTS = {"0": "train", "1": "validation", "2": "test"}
"""CelebA's numbers of the parts of its partition."""

_NUMBER = re.compile(r"-?\d+")
READ_AS = said_later("1 and -1 are read as “yes” and “no”, as this list of CelebA's kind means them.")
PARTS_READ_AS = said_later("0, 1 and 2 are read as train, validation and test, as CelebA means them.")
FILE, IDENTITY, PARTITION, VALUE = "file", "identity", "partition", "value"


def is_list_file(path: Path) -> bool:
    """Whether a file begins as a list of CelebA's kind does."""
    try:
        with path.open(encoding=encoding_of(path)) as file:
            begin = list(islice((cells for line in file if (cells := line.split())), 3))
    except (OSError, UnicodeError):
        return False
    first, second, third = (*begin, [], [], [])[:3]
    return _is_plain(first) or (
        len(first) == 1
        and _COUNT.fullmatch(first[0]) is not None
        and len(third) == len(_named(second, third)) > 1
        and _IMAGE.fullmatch(third[0]) is not None
    )


def read_list_file(path: Path) -> RawTable:
    """Read a list of CelebA's kind; rows are numbered as the lines are.

    Raises:
        TableError: A line has more or fewer values than there are names, or the text is not UTF-8.
    """
    try:
        with path.open(encoding=encoding_of(path)) as file:
            lines = [(number, cells) for number, line in enumerate(file, start=1) if (cells := line.split())]
    except UnicodeError as error:
        raise TableError("“{name}” is not UTF-8 text. Save it in UTF-8.", name=path.name) from error
    if _is_plain(lines[0][1]):
        return _plain(path, lines)
    (_, (count,)), (_, header), *rows = lines
    names = _named(header, rows[0][1])
    for number, cells in rows:
        if len(cells) != len(names):
            raise TableError(
                "“{name}”: row {number} has {count} values where the second line names {count_2}. Fix it.",
                name=path.name,
                number=number,
                count=len(cells) - 1,
                count_2=len(names) - 1,
            )
    columns = [list(column) for column in zip(*(cells for _, cells in rows), strict=True)]
    flags = [set(column) <= _WORDS.keys() for column in columns]
    told = [
        [_WORDS[cell] for cell in column] if is_flag else column
        for column, is_flag in zip(columns, flags, strict=True)
    ]
    notes: tuple[str, ...] = (later(READ_AS),) if any(flags) else ()
    if count.lstrip("0") != str(len(rows)):
        listed = later_by(images, len(rows))
        notes = (
            *notes,
            later("Its first line says {count} images; it lists {listed}.", count=count[:20], listed=listed),
        )
    return _table(names, told, [number for number, _ in rows], notes)


def _plain(path: Path, lines: Sequence[tuple[int, list[str]]]) -> RawTable:
    """A list without a header: an image and one number, which the file's name explains."""
    for number, cells in lines:
        if len(cells) != 2:
            raise TableError(
                "“{name}”: row {number} has {count} values where the first has an image and one value. Fix it.",
                name=path.name,
                number=number,
                count=len(cells),
            )
    files, values = ([cells[place] for _, cells in lines] for place in (0, 1))
    name = path.stem.casefold()
    column = IDENTITY if IDENTITY in name else PARTITION if PARTITION in name else VALUE
    notes: tuple[str, ...] = (later("It has no header: its numbers are called “{column}”.", column=column),)
    if column == PARTITION and set(values) <= PARTS.keys():
        values = [PARTS[value] for value in values]
        notes = (*notes, later(PARTS_READ_AS))
    return _table([FILE, column], [files, values], [number for number, _ in lines], notes)


def _is_plain(cells: Sequence[str]) -> bool:
    return len(cells) == 2 and _IMAGE.fullmatch(cells[0]) is not None and _NUMBER.fullmatch(cells[1]) is not None


def _named(header: Sequence[str], first: Sequence[str]) -> list[str]:
    """The names of all columns: some lists name that of the images too."""
    return list(header) if header and len(header) == len(first) else [FILE, *header]


def _table(
    names: Sequence[str], columns: Sequence[Sequence[str]], numbers: Sequence[int], notes: tuple[str, ...]
) -> RawTable:
    import pyarrow as pa

    cells = [pa.chunked_array([pa.array(column, pa.string())]) for column in columns]
    return RawTable(names, cells, np.array(numbers, dtype=np.int64), notes=notes)
