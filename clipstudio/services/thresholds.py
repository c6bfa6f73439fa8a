"""A run counted again at another threshold, at once: for a threshold that is moved while the chart is watched."""

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
    RunRecord,
    RunResult,
)
from clipstudio.domain.labels import LabelSet
from clipstudio.probes.assignment import with_rates


@dataclass(frozen=True, slots=True)
class ThresholdCounts:
    """The stored probabilities of a run, sorted within every group so that counting is a search.

    Sorting takes a second or so for 1,000,000 images and 30 labels, and for every comparison as much memory again
    as the probabilities; after that each threshold is counted in milliseconds, however many images there are.

    Attributes:
        record: The run.
        overall: (K + C) sorted columns of all images, labels before categories.
        groups: Per comparison and group, the same of the group's images.
    """

    record: RunRecord
    overall: _Sorted
    groups: tuple[tuple[_Sorted, ...], ...]

    @classmethod
    def of(cls, record: RunRecord, arrays: RunArrays) -> ThresholdCounts:
        """Sort a run's probabilities; for a background thread."""
        answered = ~np.isnan(arrays.probabilities).all(axis=1)
        columns = _columns(arrays.probabilities[answered], record.label_set)
        groups = tuple(
            tuple(
                _Sorted.of(columns[:, arrays.groups[answered, position] == group])
                for group in range(len(comparison.groups))
            )
            for position, comparison in enumerate(record.comparisons)
        )
        return cls(record, _Sorted.of(columns), groups)

    def at(self, threshold: float) -> RunResult:
        """The run as it would be had its plan given every label that passes ``threshold``, a probability.

        The counts are those of `assign` and `tabulate`; nothing is stored, and provenance stays that of the run.
        """
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
        )
        return with_rates(moved)

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
