"""A run counted again at another threshold: for a threshold that is moved while the chart is watched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import (
    Boundary,
    ComparisonCounts,
    GroupCounts,
    RunArrays,
    RunEstimates,
    RunRecord,
    RunResult,
)
from clipstudio.domain.labels import LabelSet
from clipstudio.probes.assignment import assign, spoken_of, tabulate, with_rates
from clipstudio.probes.run_estimates import RunEstimator
from clipstudio.statistics.groups import Grouping


@dataclass(frozen=True, slots=True)
class ThresholdCounts:
    """The stored probabilities of a run, made ready for counting at any threshold.

    Where images are independent they are sorted within every group, so that counting is a search.

    Sorting takes a second or so for 1,000,000 images and 30 labels, and for every comparison as much memory again
    as the probabilities; after that each threshold is counted in milliseconds, however many images there are.

    Attributes:
        record: The run.
        arrays: Its figures per image.
        overall: (K + C) sorted columns of all images, labels before categories; None where images belong together.
        groups: Per comparison and group, the same of the group's images.
    """

    record: RunRecord
    arrays: RunArrays
    overall: _Sorted | None = None
    groups: tuple[tuple[_Sorted, ...], ...] = ()

    @classmethod
    def of(cls, record: RunRecord, arrays: RunArrays) -> ThresholdCounts:
        """Make a run ready; for a background thread."""
        if arrays.clusters is not None:
            return cls(record, arrays)
        answered = spoken_of(arrays.probabilities)
        columns = _columns(arrays.probabilities[answered], record.label_set)
        groups = tuple(
            tuple(
                _Sorted.of(columns[:, arrays.groups[answered, position] == group])
                for group in range(len(comparison.groups))
            )
            for position, comparison in enumerate(record.comparisons)
        )
        return cls(record, arrays, _Sorted.of(columns), groups)

    @property
    def is_instant(self) -> bool:
        """Whether a threshold is counted in milliseconds.

        Where images belong together every interval looks at every cluster: work for a background thread.
        """
        return self.overall is not None

    def at(self, threshold: float) -> RunResult:
        """The run as it would be had its plan given every label that passes ``threshold``, a probability.

        The counts are those of `assign` and `tabulate`; nothing is stored, and provenance stays that of the run.
        """
        if self.overall is None:
            return self._by_cluster(threshold)
        record = self.record
        comparisons = tuple(
            ComparisonCounts(
                comparison.attributes,
                tuple(
                    self._counts(column, group, threshold)
                    for column, group in zip(columns, comparison.groups, strict=True)
                ),
                comparison.missing,
            )
            for columns, comparison in zip(self.groups, record.comparisons, strict=True)
        )
        moved = replace(
            record,
            plan=replace(record.plan, scoring=record.plan.rule.at(threshold).scoring, threshold=threshold),
            overall=self._counts(self.overall, record.overall, threshold),
            comparisons=comparisons,
            estimates=None,
        )
        return with_rates(moved)

    def _by_cluster(self, threshold: float) -> RunResult:
        """The same with intervals that allow for clusters; gaps are left to be told from the rates."""
        record, arrays = self.record, self.arrays
        plan = replace(record.plan, scoring=record.plan.rule.at(threshold).scoring, threshold=threshold)
        given = assign(arrays.probabilities, plan.rule)
        groupings = [
            Grouping(
                each.attributes,
                arrays.groups[:, position],
                tuple(tuple(group.attributes.values()) for group in each.groups),
            )
            for position, each in enumerate(record.comparisons)
        ]
        overall, comparisons = tabulate(given, record.label_set, groupings)
        estimator = RunEstimator.of(given, arrays.probabilities, record.label_set, plan, arrays.clusters)
        estimates = RunEstimates((), estimator.overall(), tuple(map(estimator.groups, groupings)), ())
        return with_rates(
            replace(record, plan=plan, overall=overall, comparisons=comparisons, estimates=estimates)
        )

    def _counts(self, column: _Sorted, group: GroupCounts, threshold: float) -> GroupCounts:
        counts = column.passing(threshold, self.record.plan.boundary)
        labels = len(self.record.label_set.labels)
        return replace(
            group,
            n=column.n,
            labels=tuple(counts[:labels]),
            categories=tuple(counts[labels:]),
            unanswered=group.n + group.unanswered - column.n,
        )


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Columns of probabilities, (columns, n), each in ascending order."""

    values: NDArray[np.floating]

    @classmethod
    def of(cls, columns: NDArray[np.floating]) -> _Sorted:
        return cls(np.sort(columns, axis=1))

    @property
    def n(self) -> int:
        return int(self.values.shape[1])

    def passing(self, threshold: float, boundary: Boundary) -> Sequence[int]:
        """How many of each column pass the threshold, compared in their precision as `assign` compares."""
        bound = self.values.dtype.type(threshold)
        side: Literal["left", "right"] = "right" if boundary is Boundary.ABOVE else "left"
        return [self.n - int(column.searchsorted(bound, side=side)) for column in self.values]


def _columns(probabilities: NDArray[np.floating], label_set: LabelSet) -> NDArray[np.floating]:
    """(K + C, n): each label's probabilities, then each category's highest.

    An image falls in a category when any of its labels passes the threshold, so when the highest does.
    """
    by_label = np.ascontiguousarray(probabilities.T)
    by_category = [
        by_label[[label.category == category for label in label_set.labels]].max(axis=0)
        for category in label_set.categories
    ]
    return np.concatenate([by_label, np.stack(by_category)]) if by_category else by_label
