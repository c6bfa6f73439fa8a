"""What leaving out copies changes in a run, from what is stored: no image is touched and no model needed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import GroupCounts
from clipstudio.domain.duplicates import CopyEffect
from clipstudio.domain.ids import RunId
from clipstudio.domain.run_list import ListedRun, RunKind
from clipstudio.probes.assignment import Assignment, assign, tabulate
from clipstudio.statistics.groups import Grouping
from clipstudio.storage.project_reader import ProjectReader

SHOWN = 0.0005
"""A rate that moves by less looks the same, to one decimal of a percentage."""


def latest_effect(project: ProjectReader) -> CopyEffect | None:
    """What leaving out the copies changes in the latest run of an audit; None without a run or without copies."""
    copies = project.look_alikes.left_out()
    run = next((each for each in project.run_list.all() if each.key.kind is RunKind.RUN), None)
    return None if run is None or not len(copies) else effect_on(project, run, copies)


def effect_on(project: ProjectReader, run: ListedRun, copies: NDArray[np.int64]) -> CopyEffect:
    """What leaving out images changes in a run."""
    record, arrays = project.runs.record(RunId(run.key.id)), project.runs.arrays(RunId(run.key.id))
    keep = ~np.isin(arrays.images, copies)
    given = assign(arrays.probabilities, record.plan.rule)
    part = Assignment(given.labels[keep], given.answered[keep])
    groupings = [
        Grouping(
            each.attributes,
            arrays.groups[keep, position],
            tuple(tuple(group.attributes.values()) for group in each.groups),
        )
        for position, each in enumerate(record.comparisons)
    ]
    overall, comparisons = tabulate(part, record.label_set, groupings)
    pairs = [(record.overall, overall, 1)]
    for before, after in zip(record.comparisons, comparisons, strict=True):
        pairs += [
            (one, other, record.plan.minimum_n) for one, other in zip(before.groups, after.groups, strict=True)
        ]
    rates, moves, lost = 0, [0.0], 0
    for before_group, after_group, minimum in pairs:
        if before_group.n < minimum:
            continue
        rates += len(before_group.labels) + len(before_group.categories)
        if after_group.n < minimum:
            lost += 1
        else:
            moves += _moves(before_group, after_group)
    changed = sum(move >= SHOWN for move in moves)
    return CopyEffect(run.title, int((~keep).sum()), rates, changed, max(moves), lost)


def _moves(before: GroupCounts, after: GroupCounts) -> list[float]:
    """How far each rate of a group moves."""
    counts = zip((*before.labels, *before.categories), (*after.labels, *after.categories), strict=True)
    return [abs(one / before.n - other / after.n) for one, other in counts]
