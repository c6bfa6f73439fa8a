"""CelebA's list files: a count, a line of names, then one image a line with 1 or -1 for each name."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from clipstudio.domain.errors import TableError
from clipstudio.services.importing.raw_tables import RawTable

_COUNT, _IMAGE = re.compile(r"\d+"), re.compile(r"\S+\.(jpe?g|png|webp|bmp|gif|tiff?)", re.IGNORECASE)
_WORDS = {"1": "yes", "-1": "no"}
READ_AS = "1 and -1 are read as “yes” and “no”, as this list of CelebA's kind means them."
FILE = "file"


def is_list_file(path: Path) -> bool:
    """Whether a file begins as a list of CelebA's kind: a count, names, and an image with as many values."""
    try:
        with path.open(encoding="utf-8") as file:
            count, names, first = (file.readline().split() for _ in range(3))
    except (OSError, UnicodeError):
        return False
    return (
        len(count) == 1
        and _COUNT.fullmatch(count[0]) is not None
        and len(first) == len(names) + 1 > 1
        and _IMAGE.fullmatch(first[0]) is not None
    )


def read_list_file(path: Path) -> RawTable:
    """Read a list of CelebA's kind; rows are numbered as the lines are.

    Raises:
        TableError: A line has more or fewer values than there are names, or the text is not UTF-8.
    """
    import pyarrow as pa

    rows: list[list[str]] = []
    numbers: list[int] = []
    try:
        with path.open(encoding="utf-8") as file:
            next(file)
            names = [FILE, *next(file).split()]
            for number, line in enumerate(file, start=3):
                if not (cells := line.split()):
                    continue
                if len(cells) != len(names):
                    raise TableError(
                        f"“{path.name}”: row {number:,} has {len(cells) - 1:,} values where the second line names "
                        f"{len(names) - 1:,}. Fix it."
                    )
                rows.append(cells)
                numbers.append(number)
    except UnicodeError as error:
        raise TableError(f"“{path.name}” is not UTF-8 text. Save it in UTF-8.") from error
    columns = list(zip(*rows, strict=True))
    flags = [set(column) <= _WORDS.keys() for column in columns]
    told = [
        [_WORDS[cell] for cell in column] if is_flag else list(column)
        for column, is_flag in zip(columns, flags, strict=True)
    ]
    columns_read = [pa.chunked_array([pa.array(column, pa.string())]) for column in told]
    return RawTable(names, columns_read, np.array(numbers, dtype=np.int64), notes=(READ_AS,) if any(flags) else ())
