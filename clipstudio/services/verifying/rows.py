"""Reading the rows of a run, and counting them anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import parquet

from clipstudio.domain.audits import RunArrays, RunEstimates, RunRecord
from clipstudio.domain.packs import PackError
from clipstudio.domain.progress import Progress, Work
from clipstudio.probes.assignment import assign, tabulate
from clipstudio.probes.run_estimates import RunEstimator
from clipstudio.results.suppression.runs import run_groupings
from clipstudio.services.exporting.tables import ArrowColumn
from clipstudio.services.packing.rows import CLUSTER, GIVEN, IMAGE, PROBABILITIES, Rows, group_column
from clipstudio.services.verifying.index import IndexedRun
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.steps import as_work


def read_rows(path: Path, name: str, record: RunRecord, about: IndexedRun) -> Rows:
    """The rows of a run.

    Raises:
        PackError: They are not what `pack.json` and the run say of them.
    """
    labels = len(record.label_set.labels)
    try:
        file = parquet.ParquetFile(path)
        if file.metadata.num_rows != about.images:
            raise PackError(
                "“{name}” has {num_rows} rows, and the run has {images} images.",
                name=name,
                num_rows=file.metadata.num_rows,
                images=about.images,
            )
        table = file.read()
        given = _matrix(table, GIVEN, labels, name).astype(np.bool_)
        probabilities = _matrix(table, PROBABILITIES, labels, name)
        groups = np.full((about.images, len(record.comparisons)), -1, np.int32)
        for place in about.group_codes:
            groups[:, place] = _codes(table, group_column(place), len(record.comparisons[place].groups), name)
        clusters = None
        if CLUSTER in table.column_names:
            clusters = table.column(CLUSTER).to_numpy().astype(np.int32)
        names = tuple(map(str, table.column(IMAGE).to_pylist())) if IMAGE in table.column_names else ()
    except (pa.ArrowException, KeyError, ValueError, IndexError, OSError) as error:
        raise PackError("“{name}” cannot be read as rows of this run: {error}", name=name, error=error) from error
    images = np.arange(about.images, dtype=np.int64)
    return Rows(RunArrays(images, probabilities, groups, clusters), given, about.group_codes, names)


def given_faults(record: RunRecord, rows: Rows) -> Iterator[str]:
    """Rows whose labels do not follow from their probabilities by the run's rule."""
    found = assign(rows.arrays.probabilities, record.plan.rule).labels
    wrong_rows, wrong_labels = np.nonzero(found != rows.given)
    for row, label in zip(wrong_rows.tolist(), wrong_labels.tolist(), strict=True):
        image = f", image {rows.names[row][:12]}…" if rows.names else ""
        said = "is said to be given" if rows.given[row, label] else "is said not to be given"
        yield f"row {row + 1}{image}: “{record.label_set.texts[label]}” {said}, which its probabilities contradict"


def recounting(record: RunRecord, rows: Rows) -> Work[RunRecord]:
    """The run counted anew from its rows; comparisons without codes stay as they are."""
    given = assign(rows.arrays.probabilities, record.plan.rule)
    groupings = run_groupings(record, rows.arrays)
    overall, counted = tabulate(given, record.label_set, [groupings[place] for place in rows.comparisons])
    comparisons = list(record.comparisons)
    for place, found in zip(rows.comparisons, counted, strict=True):
        groups = tuple(
            replace(group, suppressed=kept.suppressed)
            for group, kept in zip(found.groups, record.comparisons[place].groups, strict=True)
        )
        comparisons[place] = replace(found, groups=groups)
    estimates = None
    if record.estimates is not None:
        estimates = yield from _estimates(record, record.estimates, rows, groupings)
    return replace(record, overall=overall, comparisons=tuple(comparisons), estimates=estimates)


def _estimates(record: RunRecord, kept: RunEstimates, rows: Rows, groupings: list[Grouping]) -> Work[RunEstimates]:
    arrays = rows.arrays
    given = assign(arrays.probabilities, record.plan.rule)
    estimator = RunEstimator.of(given, arrays.probabilities, record.label_set, record.plan, arrays.clusters)
    groups, gaps = list(kept.groups), list(kept.gaps)
    for done, place in enumerate(rows.comparisons):
        counting = Progress("Counting anew", done, len(rows.comparisons), "comparisons", is_part=True)
        groups[place], found = yield from as_work(estimator.comparison(groupings[place]), counting)
        if gaps:
            gaps[place] = found
    return replace(kept, overall=estimator.overall(), groups=tuple(groups), gaps=tuple(gaps))


def _matrix(table: pa.Table, column: str, width: int, name: str) -> NDArray[Any]:
    cells: ArrowColumn = table.column(column).combine_chunks()
    if not pa.types.is_fixed_size_list(cells.type) or cells.type.list_size != width:
        raise PackError(
            "“{name}”, column {column}: every row must hold {width} values, one for each label.",
            name=name,
            column=column,
            width=width,
        )
    flat: NDArray[Any] = cells.flatten().to_numpy(zero_copy_only=False)
    return flat.reshape(len(cells), width)


def _codes(table: pa.Table, column: str, groups: int, name: str) -> NDArray[np.int32]:
    codes: NDArray[np.int32] = table.column(column).to_numpy().astype(np.int32)
    if len(codes) and (codes.min() < -1 or codes.max() >= groups):
        raise PackError(
            "“{name}”, column {column}: a code is none of the {groups} groups.",
            name=name,
            column=column,
            groups=groups,
        )
    return codes
