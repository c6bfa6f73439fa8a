"""What a run keeps beside its counts: intervals that allow for clusters, gaps, means, and close first places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import AuditPlan, GroupEstimates, Rate, RunRecord, RunResult, Scoring
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.progress import finish
from clipstudio.probes.assignment import Assignment, in_categories
from clipstudio.probes.summaries import MARGINS, close_calls, mean_probabilities
from clipstudio.statistics.clusters import share_interval, share_intervals
from clipstudio.statistics.disparity import disparity_steps, largest_disparity
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.steps import Steps


def kept_gap(record: RunRecord, comparison: int, kind: str, index: int) -> Disparity | None:
    """The largest gap that a run keeps of a "category" or a "label"; None where it keeps none.

    Args:
        record: The run.
        comparison: Place of the comparison.
        kind: "category" or "label"; of anything else no gap is kept.
        index: Place of the category or label.
    """
    if record.estimates is None or not record.estimates.gaps or kind not in ("category", "label"):
        return None
    first = 0 if kind == "category" else len(record.label_set.categories)
    return record.estimates.gaps[comparison][first + index]


def gap_of(result: RunResult, comparison: int, kind: str, index: int) -> Disparity:
    """The largest gap of a category or a label: as the run keeps it, else from its rates alone.

    Args:
        result: The run.
        comparison: Place of the comparison.
        kind: "category" or "label".
        index: Place of the category or label.
    """
    if (kept := kept_gap(result.record, comparison, kind, index)) is not None:
        return kept
    rates = [group.rates(kind)[index] for group in result.comparisons[comparison].groups]
    return largest_disparity(rates, result.record.plan.confidence)


@dataclass(frozen=True, slots=True)
class _GroupRates:
    categories: tuple[Rate, ...]
    labels: tuple[Rate, ...]
    unanswered: Rate
    close: tuple[Rate, ...]


@dataclass(frozen=True, slots=True, eq=False)
class RunEstimator:
    """Estimates of a run, comparison by comparison.

    Attributes:
        given: Which labels the n images were given.
        categories: (n, C) bool, the categories they fall in.
        close: (n, M) bool, whether the first two labels lie closer than each of the margins.
        probabilities: (n, K).
        plan: What was asked.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
    """

    given: Assignment
    categories: NDArray[np.bool_]
    close: NDArray[np.bool_]
    probabilities: NDArray[np.floating]
    plan: AuditPlan
    clusters: NDArray[np.int32] | None

    @classmethod
    def of(
        cls,
        given: Assignment,
        probabilities: NDArray[np.floating],
        labels: LabelSet,
        plan: AuditPlan,
        clusters: NDArray[np.int32] | None,
    ) -> RunEstimator:
        """From what `assign` gave the images."""
        is_top1 = plan.scoring is Scoring.TOP1
        close = close_calls(probabilities) if is_top1 else np.zeros((len(probabilities), 0), dtype=np.bool_)
        return cls(given, in_categories(given.labels, labels), close, probabilities, plan, clusters)

    @property
    def margins(self) -> tuple[float, ...]:
        """The margins under which a first label is called close to the second; none but for top-1."""
        return MARGINS if self.close.shape[1] else ()

    def overall(self) -> GroupEstimates:
        """Of all images together, however few they are."""
        everything = np.zeros(len(self.given.answered), dtype=np.int32)
        (found,) = self._estimates(everything, [self._rates(everything == 0, 1)])
        return found

    def comparison(self, grouping: Grouping) -> Steps[tuple[tuple[GroupEstimates, ...], tuple[Disparity, ...]]]:
        """Of every group of a comparison; and the largest gap of each category, then of each label.

        Categories are one family of tests, labels another. There is a halt between groups and within what takes
        long.
        """
        rates = yield from self._of_groups(grouping)
        codes = np.where(self.given.answered, grouping.codes, -1).astype(np.int32)
        level = self.plan.confidence
        categories, labels = [each.categories for each in rates], [each.labels for each in rates]
        gaps = yield from disparity_steps(self.categories, codes, categories, self.clusters, confidence=level)
        gaps += yield from disparity_steps(self.given.labels, codes, labels, self.clusters, confidence=level)
        yield
        return self._estimates(grouping.codes, rates), gaps

    def groups(self, grouping: Grouping) -> tuple[GroupEstimates, ...]:
        """Of every group of a comparison, without gaps."""
        return self._estimates(grouping.codes, finish(self._of_groups(grouping)))

    def _of_groups(self, grouping: Grouping) -> Steps[list[_GroupRates]]:
        found = []
        for place in range(len(grouping.groups)):
            found.append(self._rates(grouping.codes == place, self.plan.minimum_n))
            yield
        return found

    def _estimates(self, codes: NDArray[np.int32], rates: list[_GroupRates]) -> tuple[GroupEstimates, ...]:
        """The groups' means and close calls, with their rates where the counts alone do not give these."""
        groups = len(rates)
        means = mean_probabilities(self.probabilities, codes, groups)
        is_clustered = self.clusters is not None
        return tuple(
            GroupEstimates(
                tuple(None if np.isnan(mean) else mean for mean in means[place].tolist()),
                tuple(each.count for each in group.close),
                group.labels if is_clustered else (),
                group.categories if is_clustered else (),
                group.unanswered if is_clustered else None,
                group.close if is_clustered else (),
            )
            for place, group in enumerate(rates)
        )

    def _rates(self, group: NDArray[np.bool_], minimum_n: int) -> _GroupRates:
        members, how = group & self.given.answered, (self.plan.confidence, self.plan.interval)
        held = None if self.clusters is None else self.clusters[members]
        among = None if self.clusters is None else self.clusters[group]
        return _GroupRates(
            share_intervals(self.categories[members], held, minimum_n, *how),
            share_intervals(self.given.labels[members], held, minimum_n, *how),
            share_interval(~self.given.answered[group], among, minimum_n, *how),
            share_intervals(self.close[members], held, minimum_n, *how),
        )
