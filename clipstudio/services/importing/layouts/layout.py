"""What a file of a known layout gives: a table with what its columns are for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import numpy as np

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import said_later, tr
from clipstudio.services.importing.raw_tables import RawTable
from clipstudio.services.importing.tables import Table, digest, named_table


class Layout(StrEnum):
    """The layouts that files are read in."""

    TABLE = "table"
    IMAGE_LIST = "image-list"
    CELEBA = "celeba"
    FAIRFACE = "fairface"
    HUGGING_FACE = "huggingface"
    LFW = "lfw"
    COCO = "coco"
    LABEL_STUDIO = "label-studio"

    @property
    def words(self) -> str:
        """What the window calls it."""
        return tr(_TITLES[self])


_TITLES = {
    Layout.TABLE: said_later("a plain table"),
    Layout.IMAGE_LIST: said_later("clipstudio's list of images"),
    Layout.CELEBA: said_later("CelebA's lists"),
    Layout.FAIRFACE: said_later("FairFace's tables"),
    Layout.HUGGING_FACE: said_later("Hugging Face metadata"),
    Layout.LFW: said_later("LFW's attributes"),
    Layout.COCO: "COCO",
    Layout.LABEL_STUDIO: said_later("Label Studio"),
}


@dataclass(frozen=True, slots=True)
class LayoutReading:
    """A file as its layout means it.

    Attributes:
        layout: The layout.
        table: Its table; the notes say what was understood and what was left out.
        key: The column that names the images; empty where it is to be found out.
        wanted: Columns that are taken unless the user says otherwise; None for those that look like groups.
        cluster: A column that names a person or a sequence; empty for none.
        is_guessed: Whether a model guessed the values.
    """

    layout: Layout
    table: Table
    key: str = ""
    wanted: tuple[str, ...] | None = None
    cluster: str = ""
    is_guessed: bool = False


def table_of_files(paths: Sequence[Path], raw: RawTable, called: str = "") -> Table:
    """The table that files give together."""
    digests = [digest(path) for path in paths]
    sha256 = digests[0] if len(paths) == 1 else hashlib.sha256("".join(digests).encode()).hexdigest()
    called = called or " and ".join(path.name for path in paths)  # kept: the same in every language
    return replace(named_table(paths[0], sha256, raw), called="" if called == paths[0].name else called)


def below(tables: Sequence[RawTable]) -> RawTable:
    """Tables one below the other; a column that one of them lacks is empty there.

    Raises:
        TableError: There is none.
    """
    import pyarrow as pa

    if not tables:
        raise TableError("There is no table to read.")
    names = tuple(dict.fromkeys(name for table in tables for name in table.names))
    columns = []
    for name in names:
        parts = [
            table.cells[list(table.names).index(name)]
            if name in table.names
            else pa.nulls(len(table.numbers), pa.string())
            for table in tables
        ]
        chunks = [
            chunk for part in parts for chunk in (part.chunks if isinstance(part, pa.ChunkedArray) else [part])
        ]
        columns.append(pa.chunked_array(chunks, pa.string()))
    faults = {
        names.index(table.names[place]): reason for table in tables for place, reason in table.faults.items()
    }
    notes = tuple(dict.fromkeys(note for table in tables for note in table.notes))
    return RawTable(
        names, columns, np.concatenate([table.numbers for table in tables]), faults=faults, notes=notes
    )


def raw_of(
    names: Sequence[str], columns: Sequence[Sequence[str | None]], numbers: Sequence[int], notes: tuple[str, ...]
) -> RawTable:
    """A table of texts."""
    import pyarrow as pa

    cells = [pa.chunked_array([pa.array(column, pa.string())]) for column in columns]
    return RawTable(tuple(names), cells, np.array(numbers, dtype=np.int64), notes=notes)
