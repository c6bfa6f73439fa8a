"""Intervals for proportions, by way of statsmodels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, IntervalMethod


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


def effective_interval(
    share: NDArray[np.float64],
    n: NDArray[np.float64],
    df: NDArray[np.float64],
    method: IntervalMethod = IntervalMethod.WILSON,
    confidence: float = CONFIDENCE,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The interval of shares among an effective number of images, which need not be whole.

    Wilson's formula with n and the t quantile (Dean and Pagano 2015), or Clopper and Pearson's beta quantiles at
    n times (normal quantile / t quantile)^2 (Korn and Graubard 1998). With whole n and the normal quantile they
    are those of `interval`.

    Args:
        share: (K,) float64 in [0, 1].
        n: (K,) float64 effective numbers of images, above 0.
        df: (K,) float64 degrees of freedom of the t quantile; NaN for the normal one.
        method: Of the interval.
        confidence: Two-sided level.

    Returns:
        Low and high ends, (K,) float64.
    """
    reach = quantile(df, confidence)
    if method is IntervalMethod.WILSON:
        z2 = reach**2 / n
        centre = (share + z2 / 2) / (1 + z2)
        half = np.sqrt(z2 * (share * (1 - share) + z2 / 4)) / (1 + z2)
        low, high = centre - half, centre + half
    else:
        from scipy.stats import beta

        smaller = n * (quantile(np.full(len(df), np.nan), confidence) / reach) ** 2
        tail, hits = (1 - confidence) / 2, share * smaller
        low = np.asarray(beta.ppf(tail, hits, smaller - hits + 1))
        high = np.asarray(beta.ppf(1 - tail, hits + 1, smaller - hits))
    return np.where(share == 0, 0.0, low), np.where(share == 1, 1.0, high)


def quantile(df: NDArray[np.float64], confidence: float) -> NDArray[np.float64]:
    """The two-sided t quantile at each degrees of freedom, (K,); the normal one where they are NaN."""
    # The functions behind `scipy.stats.t.isf` and `norm.isf`, which check their arguments for 200 times as long: a
    # figure asks for each of its rows while it is drawn.
    from scipy.special import ndtri, stdtrit

    tail = (1 - confidence) / 2
    normal = np.isnan(df)
    found: NDArray[np.float64] = np.where(normal, -ndtri(tail), -stdtrit(np.where(normal, 1.0, df), tail))
    return found


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


def none_of(n: int, confidence: float = CONFIDENCE, method: IntervalMethod = IntervalMethod.WILSON) -> Rate:
    """None of n images, with its interval."""
    (rate,) = rates([0], n, 1, confidence, method)
    return rate


def too_few(n: int, minimum_n: int) -> str | None:
    """Why a group of n images is not estimable; None when it is."""
    if n >= max(1, minimum_n):
        return None
    return f"n = {n:,}, minimum {minimum_n:,}" if n else "no images"
