"""Label assignment: which labels the images of each group are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import (
    AssignmentRule,
    AuditPlan,
    Boundary,
    Comparison,
    ComparisonCounts,
    GroupCounts,
    GroupEstimates,
    GroupRates,
    Rate,
    RunRecord,
    RunResult,
    Scoring,
    Ties,
)
from clipstudio.domain.labels import LabelSet
from clipstudio.statistics.groups import Grouping, count_by_group, group_sizes
from clipstudio.statistics.intervals import rates

ROWS_AT_ONCE = 16_384
"""Images looked at together: what is made of them on the way stays in the processor's cache."""


@dataclass(frozen=True, slots=True, eq=False)
class Assignment:
    """Which labels images were given.

    Attributes:
        labels: (n, K) bool; all False in a row that is not answered.
        answered: (n,) bool, whether anything can be said of the image.
    """

    labels: NDArray[np.bool_]
    answered: NDArray[np.bool_]


def assign(probabilities: NDArray[np.floating], rule: AssignmentRule) -> Assignment:
    """Give images labels by a rule.

    An image of which nothing is known - a row of NaN - is not answered by any rule. By top-1, neither is one whose
    highest probability belongs to several labels exactly. A threshold is compared in the precision of the
    probabilities.

    Args:
        probabilities: (n, K) float32 or float64; rows sum to 1 when they come from a softmax, to anything from a
            sigmoid or from imported predictions; NaN where nothing is said of a label.
        rule: The rule.

    Raises:
        ValueError: The rule needs a threshold and has none.
    """
    if rule.scoring is Scoring.TOP1:
        top = top_label(probabilities, rule.ties)
        answered = top >= 0
        labels = np.zeros(probabilities.shape, dtype=np.bool_)
        labels[np.flatnonzero(answered), top[answered]] = True
        return Assignment(labels, answered)
    if rule.threshold is None:
        raise ValueError("scoring by threshold needs a threshold")
    threshold = probabilities.dtype.type(rule.threshold)
    passed = probabilities > threshold if rule.boundary is Boundary.ABOVE else probabilities >= threshold
    return Assignment(passed, spoken_of(probabilities))


def spoken_of(probabilities: NDArray[np.floating]) -> NDArray[np.bool_]:
    """The images of which anything is known, (n,) bool of (n, K): a row of NaN is one of which nothing is."""
    said: NDArray[np.bool_] = ~np.isnan(probabilities).all(axis=1)
    return said


def top_label(probabilities: NDArray[np.floating], ties: Ties = Ties.UNANSWERED) -> NDArray[np.int32]:
    """Each image's most probable label, (n,) int32; -1 where there is none.

    There is none where every probability is NaN, and where several labels share the highest one, unless ``ties``
    asks for the first of them. A label that is NaN is never the top one.

    Args:
        probabilities: (n, K) float32 or float64.
        ties: What equal highest probabilities come to.
    """
    n, size = probabilities.shape
    top = np.full(n, -1, dtype=np.int32)
    for start in range(0, n if size else 0, ROWS_AT_ONCE):
        part = probabilities[start : start + ROWS_AT_ONCE]
        # Label by label: along the images, which are many, each step takes a fraction of the time.
        known = np.ascontiguousarray(np.where(np.isnan(part), -np.inf, part).T)
        highest = known.max(axis=0)
        is_top = known == highest
        found = is_top.argmax(axis=0)
        none = np.isneginf(highest)
        if ties is Ties.UNANSWERED:
            none |= is_top.sum(axis=0) > 1
        found[none] = -1
        top[start : start + ROWS_AT_ONCE] = found
    return top


def margins(probabilities: NDArray[np.floating]) -> NDArray[np.floating]:
    """How far each image's highest probability lies above its second, (n,); NaN with fewer than two known."""
    if probabilities.shape[1] < 2:
        return np.full(len(probabilities), np.nan)
    known = np.where(np.isnan(probabilities), -np.inf, probabilities)
    two = np.partition(known, -2, axis=1)[:, -2:]
    found = np.where(np.isneginf(two[:, 0]), np.nan, two[:, 1] - np.maximum(two[:, 0], 0))
    return np.asarray(found, dtype=probabilities.dtype)


def in_categories(given: NDArray[np.bool_], label_set: LabelSet) -> NDArray[np.bool_]:
    """Whether an image has at least one label of each category, (n, C) bool."""
    columns = [
        given[:, [label.category == category for label in label_set.labels]].any(axis=1)
        for category in label_set.categories
    ]
    return np.stack(columns, axis=1) if columns else np.zeros((len(given), 0), dtype=np.bool_)


def tabulate(
    given: Assignment, label_set: LabelSet, groupings: Sequence[Grouping]
) -> tuple[GroupCounts, tuple[ComparisonCounts, ...]]:
    """Count labels and categories over all images and in every group.

    Args:
        given: What `assign` gave the n images.
        label_set: The labels, K of them.
        groupings: How the n images are grouped, one per comparison.
    """
    categories = in_categories(given.labels, label_set)
    answered = int(given.answered.sum())
    overall = GroupCounts(
        attributes={},
        n=answered,
        labels=tuple(given.labels.sum(axis=0).tolist()),
        categories=tuple(categories.sum(axis=0).tolist()),
        unanswered=len(given.answered) - answered,
    )
    return overall, tuple(_compare(given, categories, grouping) for grouping in groupings)


def _compare(given: Assignment, categories: NDArray[np.bool_], grouping: Grouping) -> ComparisonCounts:
    size = len(grouping.groups)
    by_label = count_by_group(given.labels, grouping.codes, size).tolist()
    by_category = count_by_group(categories, grouping.codes, size).tolist()
    answered = group_sizes(np.where(given.answered, grouping.codes, -1), size)
    others = group_sizes(np.where(given.answered, -1, grouping.codes), size)
    groups = (
        GroupCounts(dict(zip(grouping.attributes, values, strict=True)), n, tuple(labels), tuple(cats), unanswered)
        for values, n, labels, cats, unanswered in zip(
            grouping.groups,
            answered.tolist(),
            by_label,
            by_category,
            others.tolist(),
            strict=True,
        )
    )
    return ComparisonCounts(grouping.attributes, tuple(groups), grouping.missing)


def with_rates(record: RunRecord) -> RunResult:
    """Read a run's counts as rates with intervals."""
    plan, kept = record.plan, record.estimates
    return RunResult(
        record=record,
        # All images together are said whatever their number: there is no group to protect from a hasty reading.
        overall=_rates(record.overall, 1, plan, kept.overall if kept else None),
        comparisons=tuple(
            Comparison(
                each.attributes,
                tuple(
                    _rates(group, plan.minimum_n, plan, kept.groups[position][place] if kept else None)
                    for place, group in enumerate(each.groups)
                ),
                each.missing,
            )
            for position, each in enumerate(record.comparisons)
        ),
    )


def _rates(group: GroupCounts, minimum_n: int, plan: AuditPlan, kept: GroupEstimates | None) -> GroupRates:
    """The rates that were kept since they allow for clusters, or those that follow from the counts."""
    if group.suppressed:
        withheld = Rate.withheld(group.suppressed)
        return GroupRates(
            attributes=group.attributes,
            n=0,
            labels=(withheld,) * len(group.labels),
            categories=(withheld,) * len(group.categories),
            unanswered=withheld,
            suppressed=group.suppressed,
        )
    unanswered, how = None, (plan.confidence, plan.interval)
    if group.unanswered:
        (plain,) = rates([group.unanswered], group.n + group.unanswered, minimum_n, *how)
        unanswered = (kept and kept.unanswered) or plain
    return GroupRates(
        attributes=group.attributes,
        n=group.n,
        labels=(kept and kept.labels) or rates(group.labels, group.n, minimum_n, *how),
        categories=(kept and kept.categories) or rates(group.categories, group.n, minimum_n, *how),
        unanswered=unanswered,
    )
