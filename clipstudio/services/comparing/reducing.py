"""A run's counts and estimates reduced to the labels, categories and comparisons that it shares with another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from clipstudio.domain.audits import (
    ComparisonCounts,
    GroupCounts,
    GroupEstimates,
    RunEstimates,
    RunRecord,
    RunResult,
)
from clipstudio.probes.assignment import with_rates
from clipstudio.services.comparing.aligning import Alignment, Places

T = TypeVar("T")


def aligned_result(run: RunResult, alignment: Alignment, side: int) -> RunResult:
    """A run's rates of what is shared; its counts are as it has them.

    The record is reduced, and the result made of it as of every record, so that nothing keeps the old places.
    """
    places, record = alignment.places[side], run.record
    estimates = record.estimates
    reduced = replace(
        record,
        label_set=places.label_set,
        whole_label_set=record.label_set,
        overall=_counts(record.overall, places),
        comparisons=tuple(_comparison(record.comparisons[place], places) for place in places.comparisons),
        estimates=None if estimates is None else _estimates(estimates, record, places),
    )
    return with_rates(reduced)


def _picked(values: Sequence[T], places: Sequence[int]) -> tuple[T, ...]:
    """The values at these places; none where a run keeps none."""
    return tuple(values[place] for place in places) if values else ()


def _comparison(comparison: ComparisonCounts, places: Places) -> ComparisonCounts:
    return replace(comparison, groups=tuple(_counts(group, places) for group in comparison.groups))


def _counts(group: GroupCounts, places: Places) -> GroupCounts:
    labels, categories = _picked(group.labels, places.labels), _picked(group.categories, places.categories)
    return replace(group, labels=labels, categories=categories)


def _estimates(estimates: RunEstimates, record: RunRecord, places: Places) -> RunEstimates:
    # Gaps are of the categories, then of the labels.
    first_label = len(record.label_set.categories)
    shares = (*places.categories, *(first_label + place for place in places.labels))
    return RunEstimates(
        margins=estimates.margins,
        overall=_group_estimates(estimates.overall, places),
        groups=tuple(
            tuple(_group_estimates(group, places) for group in estimates.groups[place])
            for place in places.comparisons
        ),
        gaps=tuple(_picked(gaps, shares) for gaps in _picked(estimates.gaps, places.comparisons)),
    )


def _group_estimates(group: GroupEstimates, places: Places) -> GroupEstimates:
    return replace(
        group,
        mean_probability=_picked(group.mean_probability, places.labels),
        labels=_picked(group.labels, places.labels),
        categories=_picked(group.categories, places.categories),
    )
