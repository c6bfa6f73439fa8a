"""A run as though the images of suppressed groups had no value: counted anew, the groups named without numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import ComparisonCounts, GroupCounts, RunArrays, RunEstimates, RunRecord, RunResult
from clipstudio.domain.progress import finish
from clipstudio.probes.assignment import Assignment, assign, with_rates
from clipstudio.probes.run_estimates import RunEstimator
from clipstudio.results.suppression.groups import Scopes, Suppression
from clipstudio.statistics.groups import Grouping


def add_run(scopes: Scopes, record: RunRecord, arrays: RunArrays) -> None:
    """Add the groups of a run to what is published: all its images, and those that were answered."""
    groupings = run_groupings(record, arrays)
    scopes.add(arrays.images, groupings)
    answered = assign(arrays.probabilities, record.plan.rule).answered
    scopes.add(arrays.images[answered], [each.among(answered) for each in groupings])


def run_groupings(record: RunRecord, arrays: RunArrays) -> list[Grouping]:
    """How a run grouped its images, a grouping for each comparison."""
    return [
        Grouping(
            each.attributes,
            np.ascontiguousarray(arrays.groups[:, place]),
            tuple(tuple(group.attributes.values()) for group in each.groups),
        )
        for place, each in enumerate(record.comparisons)
    ]


def suppress_run(result: RunResult, arrays: RunArrays, suppression: Suppression) -> tuple[RunResult, RunArrays]:
    """A run without the numbers of suppressed groups, which keep their places and names.

    Their images are in no group, as those without a value; gaps and tests are those of the other groups.

    Args:
        result: The run at its own threshold.
        arrays: Its figures per image.
        suppression: What is withheld.

    Returns:
        The run, and its figures per image with the groups taken out.
    """
    record = result.record
    if not (places := _hidden_places(record, suppression)):
        return result, arrays
    arrays, comparisons = suppress_arrays(record, arrays, suppression), list(record.comparisons)
    for place in places:
        comparisons[place] = _withheld(comparisons[place], suppression)
    record = replace(record, comparisons=tuple(comparisons))
    if record.estimates is not None:
        record = replace(record, estimates=_estimates(record, record.estimates, arrays, places))
    return with_rates(record), arrays


def suppress_arrays(record: RunRecord, arrays: RunArrays, suppression: Suppression) -> RunArrays:
    """A run's figures per image with the images of suppressed groups in none."""
    groups = arrays.groups.copy()
    for place in _hidden_places(record, suppression):
        groups[:, place] = _without(groups[:, place], record.comparisons[place], suppression)
    return replace(arrays, groups=groups)


def _hidden_places(record: RunRecord, suppression: Suppression) -> list[int]:
    """The comparisons of which a group is suppressed."""
    return [
        place
        for place, each in enumerate(record.comparisons)
        if suppression.hides_any(group.attributes for group in each.groups)
    ]


def _without(
    codes: NDArray[np.int32], comparison: ComparisonCounts, suppression: Suppression
) -> NDArray[np.int32]:
    """(n,) the group of each image, -1 where it is suppressed."""
    kept = [-1 if suppression.hides(group.attributes) else place for place, group in enumerate(comparison.groups)]
    return np.array([*kept, -1], np.int32)[codes]


def _withheld(comparison: ComparisonCounts, suppression: Suppression) -> ComparisonCounts:
    """A comparison whose suppressed groups count nothing; their images are among those without a value."""
    hidden = [group for group in comparison.groups if suppression.hides(group.attributes)]
    taken = sum(group.n + group.unanswered for group in hidden)
    groups = tuple(
        _nothing(group, suppression.reason) if group in hidden else group for group in comparison.groups
    )
    return replace(comparison, groups=groups, missing=comparison.missing + taken)


def _nothing(group: GroupCounts, reason: str) -> GroupCounts:
    none, no = (0,) * len(group.labels), (0,) * len(group.categories)
    return GroupCounts(group.attributes, 0, none, no, 0, reason)


def _estimates(record: RunRecord, kept: RunEstimates, arrays: RunArrays, places: list[int]) -> RunEstimates:
    """What a run keeps beside its counts, anew for the comparisons that lost groups."""
    given: Assignment = assign(arrays.probabilities, record.plan.rule)
    estimator = RunEstimator.of(given, arrays.probabilities, record.label_set, record.plan, arrays.clusters)
    groupings = run_groupings(record, arrays)
    groups, gaps = list(kept.groups), list(kept.gaps)
    for place in places:
        if gaps:
            groups[place], gaps[place] = finish(estimator.comparison(groupings[place]))
        else:
            groups[place] = estimator.groups(groupings[place])
    return replace(kept, groups=tuple(groups), gaps=tuple(gaps))
