"""CelebA's lists: attributes, identities and partition of the same images, read together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, said_later
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading, below, table_of_files
from clipstudio.services.importing.list_files import (
    FILE,
    IDENTITY,
    PARTITION,
    PARTS,
    PARTS_READ_AS,
    READ_AS,
    is_list_file,
)
from clipstudio.services.importing.raw_tables import RawTable
from clipstudio.services.importing.tables import read_raw

STEMS = ("list_attr_celeba", "identity_celeba", "list_eval_partition")
"""Lists that are read together; those of boxes and landmarks say nothing of groups."""

SUFFIXES = (".txt", ".csv")
FOLDERS = (".", "../Anno", "../Eval", "Anno", "Eval")
_FLAGS = {"1": "yes", "-1": "no"}
MEANING = said_later("Read as CelebA's lists.")


def is_celeba(path: Path) -> bool:
    """Whether a file is a list of CelebA's kind."""
    suffix = path.suffix.lower()
    return (path.stem.casefold() in STEMS and suffix == ".csv") or (suffix == ".txt" and is_list_file(path))


def companions(path: Path) -> tuple[Path, ...]:
    """CelebA's lists that belong together, of which ``path`` is one, or the folder that holds them."""
    folder = path if path.is_dir() else path.parent
    if not path.is_dir() and path.stem.casefold() not in STEMS:
        return (path,)
    found: dict[str, Path] = {} if path.is_dir() else {path.stem.casefold(): path}
    for place in FOLDERS:
        for each in sorted(folder.joinpath(place).glob("*")):
            stem = each.stem.casefold()
            if stem in STEMS and stem not in found and each.suffix.lower() in SUFFIXES and is_celeba(each):
                found[stem] = each.resolve() if place != "." else each
    return tuple(found[stem] for stem in STEMS if stem in found)


def read_celeba(paths: Sequence[Path]) -> LayoutReading:
    """Read lists of CelebA's kind as one table.

    Raises:
        TableError: One cannot be read.
    """
    raw = _joined([_flags(_read(path)) for path in paths])
    raw = RawTable(raw.names, raw.cells, raw.numbers, raw.doubles, raw.faults, (later(MEANING), *raw.notes))
    cluster = IDENTITY if IDENTITY in raw.names else ""
    table = table_of_files(paths, raw)
    return LayoutReading(Layout.CELEBA, table, table.columns[0], cluster=cluster)


def _read(path: Path) -> RawTable:
    raw = read_raw(path)
    if not raw.names:
        raise TableError("“{name}” is empty: it needs a header row with column names.", name=path.name)
    return raw


def _flags(raw: RawTable) -> RawTable:
    """Columns of 1 and -1 as yes and no, and parts by their names, which lists in CSV need too.

    The images' column always has one name.
    """
    import pyarrow as pa

    cells, notes = list(raw.cells), list(raw.notes)
    for place, column in enumerate(raw.cells):
        values = column.to_pylist()
        # An empty cell says neither; the others are still what they are.
        for words, note in ((_FLAGS, READ_AS), (PARTS, PARTS_READ_AS)):
            is_of_them = words is _FLAGS or raw.names[place].strip() == PARTITION
            if is_of_them and (given := set(values) - {None}) and given <= words.keys():
                told = [None if value is None else words[value] for value in values]
                cells[place] = pa.chunked_array([pa.array(told, pa.string())])
                notes.append(later(note))
    names = [FILE if name.strip() == "image_id" else name for name in raw.names]
    return RawTable(names, cells, raw.numbers, raw.doubles, raw.faults, tuple(dict.fromkeys(notes)))


def _joined(tables: Sequence[RawTable]) -> RawTable:
    """Side by side where each list names every image once, one below the other otherwise."""
    import numpy as np
    import pyarrow as pa

    files = [table.cells[0].to_pylist() for table in tables]
    if len(tables) == 1 or any(
        len(set(each)) < len(each) or table.names[0] != FILE for each, table in zip(files, tables, strict=True)
    ):
        return below(tables)
    every = list(dict.fromkeys(file for each in files for file in each))
    names, cells = [FILE], [pa.chunked_array([pa.array(every, pa.string())])]
    for own, table in zip(files, tables, strict=True):
        place = {file: row for row, file in enumerate(own)}
        rows = pa.array([place.get(file) for file in every], pa.int64())
        names += table.names[1:]
        cells += [column.take(rows) for column in table.cells[1:]]
    notes = tuple(dict.fromkeys(note for table in tables for note in table.notes))
    first = {file: int(number) for file, number in zip(files[0], tables[0].numbers, strict=True)}
    numbers = np.array([first.get(file, row + 1) for row, file in enumerate(every)], np.int64)
    return RawTable(names, cells, numbers, notes=notes)
