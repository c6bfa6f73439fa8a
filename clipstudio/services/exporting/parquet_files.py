"""Tables as Parquet: typed, with what they come from in the file's own metadata."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from clipstudio.domain.exports import ExportWish
from clipstudio.domain.progress import Work
from clipstudio.services.exporting.tables import ExportTable
from clipstudio.services.exporting.writing import unnest, unnested, write_parts

FACTS = b"clipstudio"
"""Key of the file's metadata."""


def write_parquet(table: ExportTable, path: Path, wish: ExportWish) -> Work[int]:
    """Write a table as Parquet; labels are columns, embeddings lists of a fixed length."""
    plain = unnested(table.schema, has_lists=True)
    facts = json.dumps(dict(table.facts or {}) | {"what": wish.what.value}, ensure_ascii=False)
    with parquet.ParquetWriter(path, plain.with_metadata({FACTS: facts}), compression="zstd") as writer:

        def write(batch: pa.RecordBatch) -> None:
            writer.write_batch(unnest(batch, plain, has_lists=True))

        return (yield from write_parts(table, write))
