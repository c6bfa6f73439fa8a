"""Tables as CSV: UTF-8, quotes doubled, an empty cell where nothing is known, no cell that is a formula."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from clipstudio.domain.exports import ExportWish
from clipstudio.domain.progress import Work
from clipstudio.results.figures import FORMULA_STARTS, escape_formula
from clipstudio.services.exporting.tables import ArrowColumn, ExportTable
from clipstudio.services.exporting.writing import plain_column, unnest, unnested, write_parts

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_FORMULA = f"^[{''.join(chr(92) + start if start.isprintable() else start for start in FORMULA_STARTS)}]"


def write_csv(table: ExportTable, path: Path, wish: ExportWish) -> Work[int]:
    """Write a table as CSV, for Excel with a byte order mark."""
    schema = unnested(table.schema, has_lists=False)
    written = pa.schema([pa.field(escape_formula(field.name), _plain(field.type)) for field in schema])

    def rows(batch: pa.RecordBatch) -> pa.RecordBatch:
        columns = [_cells(column) for column in unnest(batch, schema, has_lists=False).columns]
        return pa.record_batch(columns, schema=written)

    with path.open("wb") as file:
        if wish.for_excel:
            file.write(BYTE_ORDER_MARK)
        with csv.CSVWriter(file, written) as writer:
            return (yield from write_parts(table, lambda batch: writer.write_batch(rows(batch))))


def _plain(kind: pa.DataType) -> pa.DataType:
    return pa.string() if pa.types.is_dictionary(kind) or pa.types.is_timestamp(kind) else kind


def _cells(column: ArrowColumn) -> ArrowColumn:
    column = plain_column(column)
    if not pa.types.is_string(column.type):
        return column
    return pc.replace_substring_regex(column, _FORMULA, r"'\0")
