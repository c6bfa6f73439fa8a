"""Intervals for proportions, by way of statsmodels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import IntervalMethod

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
    return interval(counts, n, IntervalMethod.WILSON, confidence)


def interval(
    counts: NDArray[np.int64], n: int, method: IntervalMethod, confidence: float = CONFIDENCE
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The interval of each of several counts out of the same n, by a method.

    Clopper-Pearson is the exact interval of Clopper and Pearson (1934, Biometrika 26:404). Arguments, result and
    error are those of `wilson`.
    """
    # Imported late: it brings pandas along, which a window that only opens does not need.
    from statsmodels.stats.proportion import proportion_confint

    if n < 1:
        raise ValueError("no interval without images")
    # The method is always named: statsmodels' own default is Wald's.
    name = {IntervalMethod.WILSON: "wilson", IntervalMethod.CLOPPER_PEARSON: "beta"}[method]
    low, high = proportion_confint(counts, n, alpha=1 - confidence, method=name)
    # Rounding leaves 1e-17 where the formula gives exactly 0 or 1.
    return np.where(counts == 0, 0.0, low), np.where(counts == n, 1.0, high)


def rates(
    counts: Sequence[int],
    n: int,
    minimum_n: int,
    confidence: float = CONFIDENCE,
    method: IntervalMethod = IntervalMethod.WILSON,
) -> tuple[Rate, ...]:
    """Each count as a rate with its interval, or as *not estimable* with the reason.

    Args:
        counts: (K,) images with each label.
        n: Images in the group.
        minimum_n: Smaller groups are not estimable.
        confidence: Two-sided level.
        method: Of the interval.
    """
    if reason := too_few(n, minimum_n):
        return tuple(Rate(count, n, None, None, None, reason) for count in counts)
    low, high = interval(np.asarray(counts, dtype=np.int64), n, method, confidence)
    return tuple(
        Rate(count, n, count / n, float(bottom), float(top))
        for count, bottom, top in zip(counts, low, high, strict=True)
    )


def too_few(n: int, minimum_n: int) -> str | None:
    """Why a group of n images is not estimable; None when it is."""
    if n >= max(1, minimum_n):
        return None
    return f"n = {n:,}, minimum {minimum_n:,}" if n else "no images"
