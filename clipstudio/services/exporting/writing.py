"""What writers of all formats share: parts of a few thousand rows, and columns without nesting."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from clipstudio.domain.exports import ExportWish
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.exporting.tables import NAMES, ArrowColumn, ArrowField, ExportTable

Writer = Callable[[ExportTable, Path, ExportWish], Work[int]]
"""Writes a table to a file that is put in its place by whoever calls it; how many rows."""

TASK = "Exporting"


def write_parts(table: ExportTable, write: Callable[[pa.RecordBatch], object]) -> Work[int]:
    """Hand every part of a table to ``write``; how many rows there were."""
    rows = 0
    yield Progress(TASK, 0, table.total, table.unit)
    for batch, done in table.parts():
        write(batch)
        rows += len(batch)
        yield Progress(TASK, done, table.total, table.unit)
    return rows


def is_rows_of_numbers(field: ArrowField) -> bool:
    """Whether each cell of a column is a row of numbers."""
    return bool(pa.types.is_fixed_size_list(field.type))


def place_names(field: ArrowField) -> list[str] | None:
    """What the places of a column of rows of numbers are called; None where they are only counted."""
    given = (field.metadata or {}).get(NAMES)
    return None if given is None else list(json.loads(given))


def unnested(schema: pa.Schema, *, has_lists: bool) -> pa.Schema:
    """The schema of a plain table: rows of numbers become a column for each place.

    Args:
        schema: Of the table.
        has_lists: Rows of numbers whose places have no names stay as they are.
    """
    fields: list[ArrowField] = []
    for field in schema:
        names = place_names(field)
        if not is_rows_of_numbers(field) or (names is None and has_lists):
            fields.append(field)
            continue
        width = field.type.list_size
        called = names or [f"{field.name}_{place}" for place in range(width)]
        fields += [pa.field(name, field.type.value_type) for name in _unlike(called, fields)]
    return pa.schema(fields)


def _unlike(names: Sequence[str], others: Sequence[ArrowField]) -> Iterator[str]:
    taken = {field.name for field in others}
    for name in names:
        yield f"{name} (2)" if name in taken else name


def unnest(batch: pa.RecordBatch, schema: pa.Schema, *, has_lists: bool) -> pa.RecordBatch:
    """The rows of a table under its plain schema."""
    columns: list[ArrowColumn] = []
    for field, column in zip(batch.schema, batch.columns, strict=True):
        if not is_rows_of_numbers(field) or (place_names(field) is None and has_lists):
            columns.append(column)
            continue
        width = field.type.list_size
        rows: ArrowColumn = column
        flat = rows.flatten().to_numpy(zero_copy_only=False).reshape(len(column), width)
        columns += [pa.array(flat[:, place].copy()) for place in range(width)]
    return pa.record_batch(columns, schema=schema)


def plain_column(column: ArrowColumn) -> ArrowColumn:
    """A column without dictionary, time or NaN, for a file that has only texts and numbers."""
    if pa.types.is_dictionary(column.type):
        return column.cast(pa.string())
    if pa.types.is_timestamp(column.type):
        return pc.strftime(column, format="%Y-%m-%dT%H:%M:%SZ")
    if pa.types.is_floating(column.type):
        return pc.if_else(pc.is_nan(column), pa.scalar(None, column.type), column)
    return column
