"""What a run says of each image: the labels given, and the probabilities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from clipstudio.domain.audits import RunRecord, RunResult
from clipstudio.domain.exports import ExportWish
from clipstudio.domain.group_names import group_names
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.probes.assignment import assign, with_rates
from clipstudio.services.exporting.tables import (
    ROWS_AT_ONCE,
    WORDS,
    ArrowColumn,
    ArrowField,
    ExportTable,
    Part,
    coded,
    identities,
    identity_fields,
    number_rows,
    numbers,
    text,
    within,
)
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

CELLS_AT_ONCE, LEAST_ROWS = 2_000_000, 256
STATES = ("given", "none", "not answered")
GIVEN, NONE, UNANSWERED = range(3)


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Some images of a run.

    Attributes:
        images: (m,) their ids.
        probabilities: (m, K).
        groups: (m, C).
        done: Images of the run looked at by then.
    """

    images: NDArray[np.int64]
    probabilities: NDArray[np.floating]
    groups: NDArray[np.int32]
    done: int


def scored_parts(project: ProjectReader, record: RunRecord, kept: NDArray[np.int64] | None) -> Iterator[Scored]:
    """The images of a run, some at a time and ascending: all of them are never in memory at once."""
    images, groups = project.runs.chosen_arrays(record.id)
    step = max(LEAST_ROWS, min(ROWS_AT_ONCE, CELLS_AT_ONCE // max(1, len(record.label_set.labels))))
    start = 0
    for chunk in project.runs.chunks(record.id, "probabilities"):
        for first in range(0, len(chunk), step):
            part = chunk[first : first + step]
            place = slice(start + first, start + first + len(part))
            some = images[place]
            chosen = np.ones(len(some), np.bool_) if kept is None else np.isin(some, kept)
            yield Scored(some[chosen], part[chosen], groups[place][chosen], place.stop)
        start += len(chunk)


def group_fields(record: RunRecord) -> list[ArrowField]:
    """A column for each comparison: the group in which the run counted the image."""
    return [pa.field(f"group by {' and '.join(each.attributes)}", WORDS) for each in record.comparisons]


def group_columns(record: RunRecord, groups: NDArray[np.int32]) -> list[ArrowColumn]:
    """The groups of images, as `group_fields` names them."""
    return [
        coded(groups[:, place], group_names([group.attributes for group in each.groups]))
        for place, each in enumerate(record.comparisons)
    ]


def run_of(project: ProjectReader, wish: ExportWish) -> RunResult:
    """The run that is exported, with its rates.

    Raises:
        AuditError: It was deleted.
    """
    assert wish.run is not None, "a run was named before"
    return with_rates(project.runs.record(wish.run))


def run_facts(project: ProjectReader, record: RunRecord) -> dict[str, Any]:
    """What a table of a run comes from."""
    titles = {run.key: run.title for run in project.run_list.all()}
    key = RunKey(RunKind.RUN, int(record.id))
    return {
        "project": project.uuid,
        "run": key.code,
        "title": titles.get(key, record.plan.name),
        "created_at": record.created_at.isoformat(),
        "provenance": dict(record.provenance),
    }


def probabilities(project: ProjectFile, wish: ExportWish) -> ExportTable:
    """A row for each image, with the probability of every label.

    Raises:
        ClipstudioError: The run or the filter is not there.
    """
    record, kept = run_of(project, wish).record, within(project, wish)
    labels = record.label_set.texts
    n = len(project.runs.chosen_arrays(record.id)[0])
    is_double = _dtype(project, record) == np.float64
    kind = pa.float64() if is_double else pa.float32()
    field = numbers("probabilities", len(labels), kind, [f"p({label})" for label in labels])
    schema = pa.schema([*identity_fields(wish), *group_fields(record), field])

    def parts() -> Iterator[Part]:
        for some in scored_parts(project, record, kept):
            columns = [
                *identities(project, some.images, wish),
                *group_columns(record, some.groups),
                number_rows(some.probabilities, field),
            ]
            yield pa.record_batch(columns, schema=schema), some.done

    rows = n if kept is None else None
    return ExportTable(schema, parts, n, rows=rows, facts=run_facts(project, record))


def _dtype(project: ProjectReader, record: RunRecord) -> np.dtype[Any]:
    return next(project.runs.chunks(record.id, "probabilities")).dtype


def assignments(project: ProjectFile, wish: ExportWish) -> ExportTable:
    """A row for each label that an image was given, and one for each image that was given none.

    Raises:
        ClipstudioError: The run or the filter is not there.
    """
    record, kept = run_of(project, wish).record, within(project, wish)
    labels = record.label_set.labels
    fields = [
        pa.field("state", WORDS),
        pa.field("label", WORDS),
        pa.field("category", WORDS),
        pa.field("probability", pa.float64()),
    ]
    schema = pa.schema([*identity_fields(wish), *fields, *group_fields(record)])

    def parts() -> Iterator[Part]:
        for some in scored_parts(project, record, kept):
            given = assign(some.probabilities, record.plan.rule)
            row, label = np.nonzero(given.labels)
            without = np.flatnonzero(~given.labels.any(axis=1))
            row = np.concatenate([row, without])
            label = np.concatenate([label, np.full(len(without), -1)])
            order = np.argsort(row, kind="stable")
            row, label = row[order], label[order]
            state = np.where(label >= 0, GIVEN, np.where(given.answered[row], NONE, UNANSWERED))
            probability = np.where(label >= 0, some.probabilities[row, np.maximum(label, 0)], np.nan)
            columns = [
                *(column.take(pa.array(row, pa.int64())) for column in identities(project, some.images, wish)),
                coded(state, STATES),
                coded(label, [each.text for each in labels]),
                _categories(label, [each.category for each in labels]),
                pa.array(probability.astype(np.float64), mask=label < 0),
                *group_columns(record, some.groups[row]),
            ]
            yield pa.record_batch(columns, schema=schema), some.done

    n = len(project.runs.chosen_arrays(record.id)[0])
    return ExportTable(schema, parts, n, facts=run_facts(project, record))


def _categories(label: NDArray[Any], categories: Sequence[str]) -> ArrowColumn:
    known = tuple(dict.fromkeys(each for each in categories if each))
    place = np.array([known.index(each) if each else -1 for each in categories] + [-1])
    return coded(place[label], known)


def text_fields(*names: str) -> list[ArrowField]:
    """Columns of texts."""
    return [text(name) for name in names]
