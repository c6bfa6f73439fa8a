"""A row for every image of a run: what the model said, what followed from it, and its groups as numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import parquet

from clipstudio.domain.audits import RunArrays, RunRecord
from clipstudio.probes.assignment import assign
from clipstudio.services.exporting.parquet_files import FACTS

ROWS_AT_ONCE = 65_536
IMAGE, GIVEN, PROBABILITIES, CLUSTER = "image", "given", "probabilities", "cluster"


def group_column(comparison: int) -> str:
    """The column with the groups of a comparison, by its place in the run."""
    return f"group_{comparison}"


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows of a run as a pack has them.

    Attributes:
        arrays: Aligned by row; the images are numbers of rows, and comparisons without codes have none.
        given: (n, K) bool, labels given.
        comparisons: Places of the comparisons whose codes are there.
        names: The salted hash of each image; empty where images are not named.
    """

    arrays: RunArrays
    given: NDArray[np.bool_]
    comparisons: tuple[int, ...]
    names: tuple[str, ...]


def write_rows(
    path: Path, record: RunRecord, arrays: RunArrays, kept: Sequence[int], names: Sequence[str]
) -> None:
    """Write the rows of a run as Parquet, already in the order in which they are to stand."""
    labels, given = record.label_set.texts, assign(arrays.probabilities, record.plan.rule).labels
    value = pa.from_numpy_dtype(arrays.probabilities.dtype)
    fields = [
        *([pa.field(IMAGE, pa.string())] if names else []),
        pa.field(GIVEN, pa.list_(pa.bool_(), len(labels))),
        pa.field(PROBABILITIES, pa.list_(value, len(labels))),
        *(pa.field(group_column(place), pa.int32()) for place in kept),
        *([pa.field(CLUSTER, pa.int32())] if arrays.clusters is not None else []),
    ]
    facts = {"labels": list(labels), "groups": {group_column(place): _groups(record, place) for place in kept}}
    schema = pa.schema(fields).with_metadata({FACTS: json.dumps(facts, ensure_ascii=False)})
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for start in range(0, max(1, len(given)), ROWS_AT_ONCE):
            at = slice(start, start + ROWS_AT_ONCE)
            columns = [
                *([pa.array(list(names[at]), pa.string())] if names else []),
                _lists(given[at]),
                _lists(arrays.probabilities[at]),
                *(pa.array(arrays.groups[at, place]) for place in kept),
                *([pa.array(arrays.clusters[at])] if arrays.clusters is not None else []),
            ]
            writer.write_batch(pa.record_batch(columns, schema=schema))


def ordered(arrays: RunArrays, order: NDArray[np.intp]) -> RunArrays:
    """The rows in another order; images and clusters are counted anew in it, so that neither tells the old one."""
    clusters = None
    if arrays.clusters is not None:
        clusters = arrays.clusters[order]
        known = clusters >= 0
        _, first, inverse = np.unique(clusters[known], return_index=True, return_inverse=True)
        clusters = clusters.copy()
        clusters[known] = np.argsort(np.argsort(first))[inverse]
    return replace(
        arrays,
        images=np.arange(len(order), dtype=np.int64),
        probabilities=arrays.probabilities[order],
        groups=arrays.groups[order],
        clusters=clusters,
    )


def _groups(record: RunRecord, place: int) -> dict[str, object]:
    comparison = record.comparisons[place]
    values = [list(group.attributes.values()) for group in comparison.groups]
    return {"attributes": list(comparison.attributes), "values": values}


def _lists(values: NDArray[np.generic]) -> pa.Array:  # type: ignore[type-arg]
    return pa.FixedSizeListArray.from_arrays(pa.array(np.ascontiguousarray(values).reshape(-1)), values.shape[1])
