"""Tables as users have them: every cell as the text that its file shows, nothing guessed.

In a CSV file only an empty cell is missing: "None", "NA", "null" and "nan" are what a person typed, and stay.
Where the file itself has a sign for what is missing (null or NaN in Parquet and JSON lines, an empty or faulty
cell of a workbook), the cell is missing. Whole numbers are shown without a point, dates as 2024-03-01 and truth
values as True and False: thus one table saved in several forms reads the same.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import TableError, system_reason
from clipstudio.domain.language import later, later_all
from clipstudio.services.importing.raw_tables import RawTable

if TYPE_CHECKING:
    import pyarrow

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".parquet", ".jsonl", ".ndjson")
"""What can be read, by file name."""

_PANDAS_INDEX = re.compile(r"Unnamed: \d+(\.\d+)?|__index_level_\d+__")
"""How pandas calls an index that nobody named, once it has been saved."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts.

    Attributes:
        path: The file it came from.
        sha256: Hex digest of the file's bytes.
        columns: Names of the columns that can be used, each once.
        cells: Those columns as Arrow strings; a missing cell is null.
        numbers: (rows,) int64 the number of each row as a person counts in the file.
        unnamed: Columns without a name of their own, such as pandas' index; taken only when asked for.
        left_out: Name to reason, of columns that cannot be used.
        doubles: Column to (rows,) float64 exact values, where the file keeps numbers; NaN where missing.
        notes: Sentences on how the file was understood and what of it was not read, such as further sheets.
        called: What the source is called where it is no file of that name.
        said_by: Who says what each row says, where several speak in one file; empty where it is one source.
        guessers: Those of them that are models.
        is_file: Whether it was read from a file.
    """

    path: Path
    sha256: str
    columns: tuple[str, ...]
    cells: pyarrow.Table
    numbers: NDArray[np.int64]
    unnamed: frozenset[str] = frozenset()
    left_out: Mapping[str, str] = field(default_factory=dict)
    doubles: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    called: str = ""
    said_by: tuple[str, ...] = ()
    guessers: frozenset[str] = frozenset()
    is_file: bool = True

    @property
    def name(self) -> str:
        """What the source of its values is called."""
        return self.called or self.path.name

    @property
    def place(self) -> Path | None:
        """The whole path of its file; None where it is none."""
        return self.path.resolve() if self.is_file else None

    @property
    def rows(self) -> int:
        """Number of rows below the header."""
        return int(self.cells.num_rows)

    @property
    def named(self) -> tuple[str, ...]:
        """The columns that have a name of their own."""
        return tuple(name for name in self.columns if name not in self.unnamed)

    def number(self, row: int) -> int:
        """The number of a row (from 0) as a person counts in the file."""
        return int(self.numbers[row])

    def written(self, name: str) -> list[str | None]:
        """The cells of one column as they are written; None where missing or blank.

        Raises:
            TableError: If there is no such column, naming those there are, or it cannot be used.
        """
        name = _composed(name.strip())
        if name in self.left_out:
            raise TableError("“{name}”: {left_out}", name=self.name, left_out=self.left_out[name])
        if name not in self.columns:
            known = ", ".join(f"“{each}”" for each in self.columns)
            raise TableError(
                "“{name}” has no column “{name2}”. Columns: {known}.", name=self.name, name2=name, known=known
            )
        values: list[str | None] = self.cells.column(self.columns.index(name)).to_pylist()
        return [value if value and not value.isspace() else None for value in values]

    def column(self, name: str) -> list[str | None]:
        """The cells of one column, composed and without blanks around them; None where missing or blank.

        Raises:
            TableError: As `written` does.
        """
        return [(value and _composed(_bare(value))) or None for value in self.written(name)]

    def head(self, rows: int) -> Table:
        """The same table with its first rows only."""
        doubles = {name: values[:rows] for name, values in self.doubles.items()}
        said_by = self.said_by[:rows]
        return replace(
            self, cells=self.cells.slice(0, rows), numbers=self.numbers[:rows], doubles=doubles, said_by=said_by
        )


def read_table(path: Path) -> Table:
    """Read a CSV, Excel, OpenDocument, Parquet or JSON lines table, or a list of CelebA's kind.

    Raises:
        TableError: If the file is missing, of another kind, empty, not in UTF-8 or UTF-16, or its rows are uneven.
    """
    try:
        return named_table(path, digest(path), read_raw(path))
    except OSError as error:
        raise TableError(
            "“{name}” cannot be read: {value}.", name=path.name, value=system_reason(error)
        ) from error


def read_raw(path: Path) -> RawTable:
    """Read a table before its columns are named.

    Raises:
        TableError: As `read_table` does.
        OSError: The file cannot be read.
    """
    from clipstudio.services.importing import csv_tables, list_files, typed_tables, workbooks

    require_file(path)
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        return typed_tables.read_parquet(path)
    if suffix in (".jsonl", ".ndjson"):
        return typed_tables.read_json_lines(path)
    if suffix in (".xlsx", ".xlsm", ".ods"):
        return workbooks.read_workbook(path)
    if suffix == ".txt" and list_files.is_list_file(path):
        return list_files.read_list_file(path)
    if suffix in SUFFIXES:
        return csv_tables.read_csv(path)
    raise TableError(
        "“{name}” is not a table that can be read. Save it as CSV, Excel (.xlsx), Parquet or JSON lines.",
        name=path.name,
    )


def digest(path: Path) -> str:
    """Hex digest (SHA-256) of a table's bytes.

    Raises:
        TableError: If there is no such file.
    """
    require_file(path)
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise TableError(
            "“{name}” cannot be read: {value}.", name=path.name, value=system_reason(error)
        ) from error


def require_file(path: Path) -> None:
    """Refuse what is no file.

    Raises:
        TableError: There is none, or it is something else.
    """
    if not path.is_file():
        if path.exists():
            raise TableError(
                "“{path}” is not a table but a folder, a device, a named pipe or a socket.", path=path
            )
        raise TableError("There is no table at “{path}”. Check the path.", path=path)


def named_table(path: Path, sha256: str, raw: RawTable) -> Table:
    """Give every column one name; those that share one or hold no plain values are left out, with the reason."""
    import pyarrow as pa

    # Files that were put together have a byte order mark within their text too.
    names = [_composed(name.strip().lstrip("\ufeff")) for name in raw.names]
    if not any(names):
        raise TableError("“{name}” is empty: it needs a header row with column names.", name=path.name)
    kept: dict[str, int] = {}
    left_out: dict[str, str] = {}
    unnamed: set[str] = set()
    for place, name in enumerate(names):
        has_name = bool(name) and not _PANDAS_INDEX.fullmatch(name)
        if not has_name and raw.cells[place].null_count == len(raw.cells[place]):
            continue
        if not name:
            name = f"column {place + 1}" if f"column {place + 1}" not in names else f"column {place + 1}, unnamed"
        if names.count(name) > 1:
            places = later_all((str(at + 1) for at, each in enumerate(names) if each == name), later(" and "))
            left_out[name] = later(
                "it has two columns “{name}” (columns {places}). Rename one of them.", name=name, places=places
            )
        elif place in raw.faults:
            left_out[name] = later("the column “{name}” {faults}.", name=name, faults=raw.faults[place])
        else:
            kept[name] = place
            unnamed |= set() if has_name else {name}
    if not kept:
        raise TableError(
            "“{name}”: {next}",
            name=path.name,
            next=next(iter(left_out.values()), later("it holds no column with values.")),
        )
    cells = pa.Table.from_arrays([raw.cells[place] for place in kept.values()], names=list(kept))
    doubles = {name: raw.doubles[place] for name, place in kept.items() if place in raw.doubles}
    return Table(path, sha256, tuple(kept), cells, raw.numbers, frozenset(unnamed), left_out, doubles, raw.notes)


def _bare(text: str) -> str:
    """A text without blanks around it, nor those without width, by which two values would look alike."""
    return text.strip().strip("\u200b").strip()


def _composed(text: str) -> str:
    """Letters in Unicode's composed form, so that what looks the same is the same."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
