"""Tables to be exported: a schema, and record batches that are made as they are written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from clipstudio.domain.exports import ExportWish
from clipstudio.services.auditing.selecting import select_images
from clipstudio.storage.parameters import plain
from clipstudio.storage.project_reader import ProjectReader

IMAGE, FILE, PATH = "image", "file", "path"
ROWS_AT_ONCE = 16_384
WORDS = pa.dictionary(pa.int32(), pa.string())
"""Of columns with few different texts."""
NAMES = b"names"
"""Under this key a column of rows of numbers names its places, which become columns of a plain table."""

ArrowColumn = Any
"""An array of pyarrow, whose stubs know fewer methods than arrays have."""
ArrowField = Any
"""A field of pyarrow, whose stubs ask for the type of its values."""

Part = tuple[pa.RecordBatch, int]
"""Some rows, and how many units are done with them."""


@dataclass(frozen=True, slots=True, eq=False)
class ExportTable:
    """A table that is made while it is written.

    Attributes:
        schema: Its columns.
        parts: Makes its rows, some at a time.
        total: How many units there are in all, as the parts count them.
        unit: What is counted, in the plural.
        rows: How many rows there are; None where that shows only in the end.
        facts: What it comes from, ready for JSON.
    """

    schema: pa.Schema
    parts: Callable[[], Iterator[Part]]
    total: int
    unit: str = "images"
    rows: int | None = None
    facts: Mapping[str, Any] | None = None


def whole(schema: pa.Schema, columns: Sequence[Sequence[Any]], unit: str, facts: Mapping[str, Any]) -> ExportTable:
    """A table that is small enough to be made at once.

    Args:
        schema: Its columns.
        columns: Their values.
        unit: What a row is, in the plural.
        facts: What it comes from.
    """
    batch = pa.record_batch(
        [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema
    )
    return ExportTable(schema, lambda: iter([(batch, len(batch))]), len(batch), unit, len(batch), facts)


def text(name: str) -> ArrowField:
    """A column of texts."""
    return pa.field(name, pa.string())


def numbers(name: str, width: int, kind: pa.DataType, names: Sequence[str] = ()) -> ArrowField:
    """A column with a row of numbers for each image.

    Args:
        name: Its name.
        width: Numbers in a row.
        kind: Their type.
        names: What each of them is of; with these, a plain table has a column for each.
    """
    metadata = {NAMES: json.dumps(list(names))} if names else None
    return pa.field(name, pa.list_(pa.field("item", kind), width), metadata=metadata)


def identity_fields(wish: ExportWish) -> list[ArrowField]:
    """The columns that say which image a row is of."""
    return [text(IMAGE), text(FILE), *([text(PATH)] if wish.has_paths else [])]


def identities(project: ProjectReader, images: NDArray[np.int64], wish: ExportWish) -> list[ArrowColumn]:
    """Digest and file name of images, and their paths where they are asked for."""
    rows = {int(row.id): row for row in project.images.rows(images)}
    held = [rows.get(id) for id in plain(images)]
    columns = [
        pa.array(["" if row is None else row.sha256 for row in held], pa.string()),
        pa.array([None if row is None or row.path is None else row.path.name for row in held], pa.string()),
    ]
    if wish.has_paths:
        paths = [None if row is None or row.path is None else str(row.path) for row in held]
        columns.append(pa.array(paths, pa.string()))
    return columns


def coded(codes: NDArray[np.integer[Any]], values: Sequence[str]) -> ArrowColumn:
    """A column of words by their places; -1 for none."""
    return pa.DictionaryArray.from_arrays(
        pa.array(codes.astype(np.int32), pa.int32(), mask=codes < 0), pa.array(list(values), pa.string())
    )


def number_rows(values: NDArray[Any], field: ArrowField) -> ArrowColumn:
    """A column of rows of numbers from an (n, d) array."""
    flat = pa.array(np.ascontiguousarray(values).reshape(-1), field.type.value_type)
    return pa.FixedSizeListArray.from_arrays(flat, type=field.type)


def within(project: ProjectReader, wish: ExportWish) -> NDArray[np.int64] | None:
    """The images that are asked for, ascending; None for all.

    Raises:
        ClipstudioError: The filter names what is not there.
    """
    return None if wish.images is None else np.sort(select_images(project, wish.images))


def unlike(names: Sequence[str], taken: Sequence[str]) -> list[str]:
    """Names for columns of the user's beside columns of ours: "attribute file" where a name is taken."""
    return [f"attribute {name}" if name in taken else name for name in names]
