"""Disparity: the largest gap between the groups of a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import Disparity
from clipstudio.statistics.differences import difference
from clipstudio.statistics.intervals import CONFIDENCE


def largest_disparity(rates: Sequence[Rate], confidence: float = CONFIDENCE) -> Disparity:
    """The gap between the highest and the lowest rate among the groups that are estimable.

    The two groups are picked because they lie farthest apart, so a plain interval would be too hopeful. The
    interval is Newcombe's (1998, Statistics in Medicine 17:873) at Bonferroni's level over all pairs of estimable
    groups: it holds for every pair at once, the one picked included.

    Args:
        rates: One per group.
        confidence: Two-sided level for all pairs together.
    """
    estimable = [(rate.rate, place) for place, rate in enumerate(rates) if rate.rate is not None]
    if len(estimable) < 2:
        return Disparity(None, None, None, None, None, None, "fewer than two groups are estimable")
    highest, largest = max(estimable, key=lambda pair: pair[0])
    lowest, smallest = min(estimable, key=lambda pair: pair[0])
    if largest == smallest:  # all rates are equal
        smallest = next(place for _, place in estimable if place != largest)
    pairs = len(estimable) * (len(estimable) - 1) // 2
    one, other = rates[largest], rates[smallest]
    gap = difference(one.count, one.n, other.count, other.n, 1, 1 - (1 - confidence) / pairs)
    ratio = highest / lowest if lowest > 0 else None
    return Disparity(largest, smallest, highest - lowest, gap.low, gap.high, ratio)
