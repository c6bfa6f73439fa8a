"""Label assignment: which labels the images of each group are given."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import (
    Comparison,
    ComparisonCounts,
    GroupCounts,
    GroupRates,
    RunRecord,
    RunResult,
    Scoring,
)
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.labels import LabelSet
from clipstudio.statistics.groups import Grouping, count_by_group, group_sizes
from clipstudio.statistics.intervals import rates


def assign(probabilities: NDArray[np.float32], scoring: Scoring, threshold: float | None) -> NDArray[np.bool_]:
    """Which labels each image is given.

    Args:
        probabilities: (n, K) float32; rows sum to 1 when they come from a softmax, to anything from a sigmoid.
        scoring: The rule. At equal probabilities the label that stands first in the set is the top one.
        threshold: Probability for a rule that needs one; a label at exactly the threshold is given.

    Returns:
        (n, K) bool.
    """
    if scoring is Scoring.TOP1:
        given = np.zeros(probabilities.shape, dtype=np.bool_)
        if len(given):
            given[np.arange(len(given)), probabilities.argmax(axis=1)] = True
        return given
    if threshold is None:
        raise ValueError("scoring by threshold needs a threshold")
    return probabilities >= np.float32(threshold)


def in_categories(given: NDArray[np.bool_], label_set: LabelSet) -> NDArray[np.bool_]:
    """Whether an image has at least one label of each category, (n, C) bool."""
    columns = [
        given[:, [label.category == category for label in label_set.labels]].any(axis=1)
        for category in label_set.categories
    ]
    return np.stack(columns, axis=1) if columns else np.zeros((len(given), 0), dtype=np.bool_)


def tabulate(
    given: NDArray[np.bool_], label_set: LabelSet, groupings: Sequence[Grouping]
) -> tuple[GroupCounts, tuple[ComparisonCounts, ...]]:
    """Count labels and categories over all images and in every group.

    Args:
        given: (n, K) bool from `assign`.
        label_set: The labels, K of them.
        groupings: How the n images are grouped, one per comparison.
    """
    categories = in_categories(given, label_set)
    overall = GroupCounts(
        attributes={},
        n=len(given),
        labels=tuple(given.sum(axis=0).tolist()),
        categories=tuple(categories.sum(axis=0).tolist()),
    )
    return overall, tuple(_compare(given, categories, grouping) for grouping in groupings)


def _compare(given: NDArray[np.bool_], categories: NDArray[np.bool_], grouping: Grouping) -> ComparisonCounts:
    size = len(grouping.groups)
    by_label = count_by_group(given, grouping.codes, size).tolist()
    by_category = count_by_group(categories, grouping.codes, size).tolist()
    groups = (
        GroupCounts(dict(zip(grouping.attributes, values, strict=True)), n, tuple(labels), tuple(cats))
        for values, n, labels, cats in zip(
            grouping.groups,
            group_sizes(grouping.codes, size).tolist(),
            by_label,
            by_category,
            strict=True,
        )
    )
    return ComparisonCounts(grouping.attributes, tuple(groups), grouping.missing)


def with_rates(record: RunRecord) -> RunResult:
    """Read a run's counts as rates with intervals."""
    minimum, method = record.plan.minimum_n, record.plan.interval
    return RunResult(
        record=record,
        # All images together are said whatever their number: there is no group to protect from a hasty reading.
        overall=_rates(record.overall, 1, method),
        comparisons=tuple(
            Comparison(
                each.attributes, tuple(_rates(group, minimum, method) for group in each.groups), each.missing
            )
            for each in record.comparisons
        ),
    )


def _rates(group: GroupCounts, minimum_n: int, method: IntervalMethod) -> GroupRates:
    return GroupRates(
        attributes=group.attributes,
        n=group.n,
        labels=rates(group.labels, group.n, minimum_n, method=method),
        categories=rates(group.categories, group.n, minimum_n, method=method),
    )
