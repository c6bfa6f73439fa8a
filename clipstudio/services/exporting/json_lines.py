"""Tables as JSON lines: an object for each row, null where nothing is known."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa

from clipstudio.domain.exports import ExportWish
from clipstudio.domain.progress import Work
from clipstudio.services.exporting.tables import ExportTable
from clipstudio.services.exporting.writing import plain_column, unnest, unnested, write_parts


def write_json_lines(table: ExportTable, path: Path, wish: ExportWish) -> Work[int]:
    """Write a table as JSON lines in UTF-8."""
    plain = unnested(table.schema, has_lists=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:

        def write(batch: pa.RecordBatch) -> None:
            columns = [plain_column(column).to_pylist() for column in unnest(batch, plain, has_lists=True).columns]
            for cells in zip(*columns, strict=True):
                row = dict(zip(plain.names, cells, strict=True))
                file.write(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n")

        return (yield from write_parts(table, write))
