"""Intervals for proportions, by way of statsmodels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate

CONFIDENCE = 0.95
"""Level of every interval, unless said otherwise."""


def wilson(
    counts: NDArray[np.int64], n: int, confidence: float = CONFIDENCE
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Wilson's score interval (Wilson 1927, JASA 22:209) for each of several counts out of the same n.

    Args:
        counts: (K,) int64, each in [0, n].
        n: Images in the group, at least 1.
        confidence: Two-sided level.

    Returns:
        Low and high ends, (K,) float64 fractions in [0, 1].

    Raises:
        ValueError: If n is 0: nothing can be said then.
    """
    # Imported late: it brings pandas along, which a window that only opens does not need.
    from statsmodels.stats.proportion import proportion_confint

    if n < 1:
        raise ValueError("no interval without images")
    # The method is always named: statsmodels' own default is Wald's.
    low, high = proportion_confint(counts, n, alpha=1 - confidence, method="wilson")
    # Rounding leaves 1e-17 where the formula gives exactly 0 or 1.
    return np.where(counts == 0, 0.0, low), np.where(counts == n, 1.0, high)


def rates(counts: Sequence[int], n: int, minimum_n: int, confidence: float = CONFIDENCE) -> tuple[Rate, ...]:
    """Each count as a rate with Wilson's interval, or as *not estimable* with the reason.

    Args:
        counts: (K,) images with each label.
        n: Images in the group.
        minimum_n: Smaller groups are not estimable.
        confidence: Two-sided level.
    """
    if n < max(1, minimum_n):
        reason = f"n = {n:,}, minimum {minimum_n:,}" if n else "no images"
        return tuple(Rate(count, n, None, None, None, reason) for count in counts)
    low, high = wilson(np.asarray(counts, dtype=np.int64), n, confidence)
    return tuple(
        Rate(count, n, count / n, float(bottom), float(top))
        for count, bottom, top in zip(counts, low, high, strict=True)
    )
