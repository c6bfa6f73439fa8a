"""Differences between proportions: of two groups, and of the same images twice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, ChangeTest, Difference, DifferenceMethod, PairedChange
from clipstudio.statistics.intervals import effective_interval, too_few


def difference(
    count: int, n: int, other_count: int, other_n: int, minimum_n: int, confidence: float = CONFIDENCE
) -> Difference:
    """One group's rate less another's, with Newcombe's hybrid score interval.

    Source: Newcombe 1998, Statistics in Medicine 17:873, method 10: each group's Wilson interval, joined as if by
    Pythagoras.

    Args:
        count: Images counted in the first group, of ``n``.
        n: Images in the first group.
        other_count: Images counted in the second group, of ``other_n``.
        other_n: Images in the second group.
        minimum_n: With a smaller group on either side the difference is not estimable.
        confidence: Two-sided level.
    """
    if reason := too_few(n, minimum_n) or too_few(other_n, minimum_n):
        return Difference(None, None, None, reason)
    return join(count / n, float(n), None, other_count / other_n, float(other_n), None, confidence)


def rate_difference(one: Rate, other: Rate, confidence: float = CONFIDENCE) -> Difference:
    """One rate less another, from the two rates' own Wilson intervals, whatever images they allow for.

    Source: Newcombe's hybrid score interval with each group's own interval (MOVER: Zou and Donner 2008, Statistics
    in Medicine 27:1693): with the effective n and the t quantile where a rate has clusters. The groups must not
    share clusters: `group_difference` notices that.

    Args:
        one: The first group's rate.
        other: The second group's rate.
        confidence: Two-sided level, which need not be that of the rates.
    """
    if one.rate is None or other.rate is None:
        return Difference(None, None, None, one.reason or other.reason)
    return join(
        *(one.rate, one.effective_n or float(one.n), one.df),
        *(other.rate, other.effective_n or float(other.n), other.df),
        confidence,
    )


def join(
    p: float, n: float, df: float | None, q: float, other_n: float, other_df: float | None, confidence: float
) -> Difference:
    """The difference of two shares p and q with their Wilson intervals joined as if by Pythagoras.

    Args:
        p: First share.
        n: Images behind it, or the number that they are worth.
        df: Degrees of freedom of its t quantile; None for the normal one.
        q: Second share.
        other_n: As ``n``.
        other_df: As ``df``.
        confidence: Two-sided level.
    """
    low, high = joined_ends((p, *score(p, n, df, confidence)), (q, *score(q, other_n, other_df, confidence)))
    return Difference(p - q, max(-1.0, low), min(1.0, high), method=DifferenceMethod.JOINED)


def joined_ends(one: tuple[float, float, float], other: tuple[float, float, float]) -> tuple[float, float]:
    """The interval of one value less another, each given with the ends of its own interval (MOVER)."""
    value, low, high = one
    less, other_low, other_high = other
    below, above = float(np.hypot(value - low, other_high - less)), float(np.hypot(high - value, less - other_low))
    return value - less - below, value - less + above


def score(p: float, n: float, df: float | None, confidence: float) -> tuple[float, float]:
    """Wilson's interval of one share among an effective number of images."""
    freedom = np.nan if df is None else df
    low, high = effective_interval(np.array([p]), np.array([n]), np.array([freedom]), confidence=confidence)
    return float(low[0]), float(high[0])


def paired_change(
    both: int,
    lost: int,
    gained: int,
    neither: int,
    minimum_n: int,
    confidence: float = CONFIDENCE,
    one_way: str | None = None,
) -> PairedChange:
    """How a rate changes over the same, independent images: Newcombe's paired interval, McNemar's exact test.

    Source: Newcombe 1998, Statistics in Medicine 17:2635, method 10: the Wilson intervals of both rates, joined
    with a continuity-corrected correlation between them. McNemar 1947, Psychometrika 12:153, in its exact form.

    Args:
        both: Images counted before and after.
        lost: Images counted before only.
        gained: Images counted after only.
        neither: Images counted neither time.
        minimum_n: Over fewer images the change is not estimable.
        confidence: Two-sided level.
        one_way: Why images can flip one way only, where that is so: then "as many gained as lost" is no question,
            and there is no p.
    """
    n = both + lost + gained + neither
    before, after = both + lost, both + gained
    if reason := too_few(n, minimum_n):
        return PairedChange(n, before, after, gained, lost, None, None, None, None, reason)
    low, high = paired_interval(both, lost, gained, neither, confidence)
    return PairedChange(
        *(n, before, after, gained, lost),
        (gained - lost) / n,
        low,
        high,
        None if one_way else mcnemar(gained, lost),
        None,
        None if one_way else ChangeTest.MCNEMAR,
        one_way,
        None if one_way else min(1.0, 2 * 0.5 ** (gained + lost)),
    )


def paired_interval(
    both: float, lost: float, gained: float, neither: float, confidence: float
) -> tuple[float, float]:
    """Newcombe's paired interval, method 10, of numbers of images that need not be whole."""
    n = both + lost + gained + neither
    p, q = (both + gained) / n, (both + lost) / n
    low, high = score(p, n, None, confidence)
    other_low, other_high = score(q, n, None, confidence)
    change, phi = (gained - lost) / n, _correlation(both, lost, gained, neither)
    below = _join(p - low, other_high - q, phi)
    above = _join(high - p, q - other_low, phi)
    return max(-1.0, change - below), min(1.0, change + above)


def mcnemar(gained: int, lost: int) -> float:
    """Two-sided exact p that as many images are gained as lost; 1 when none is either."""
    from scipy.stats import binomtest

    return float(binomtest(gained, gained + lost, 0.5).pvalue) if gained + lost else 1.0


def paired_table(before: NDArray[np.bool_], after: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    """The counts that `paired_change` takes - both, lost, gained, neither - of (n,) bool before and after."""
    both, gained = int((before & after).sum()), int((after & ~before).sum())
    lost = int((before & ~after).sum())
    return both, lost, gained, len(before) - both - gained - lost


def _correlation(both: float, lost: float, gained: float, neither: float) -> float:
    """Phi of the table of pairs, moved towards 0 by the continuity correction that method 10 asks for."""
    margins = (both + lost) * (gained + neither) * (both + gained) * (lost + neither)
    if not margins:
        return 0.0
    n = both + lost + gained + neither
    product = both * neither - lost * gained
    corrected = max(0.0, product - n / 2) if product > 0 else float(product)
    return corrected / float(np.sqrt(float(margins)))


def _join(one: float, other: float, phi: float) -> float:
    return float(np.sqrt(max(0.0, one**2 - 2 * phi * one * other + other**2)))
