"""Differences between proportions: of two groups, and of the same images twice."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import Difference, PairedChange
from clipstudio.statistics.intervals import CONFIDENCE, too_few, wilson


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
    p, low, high = _score(count, n, confidence)
    q, other_low, other_high = _score(other_count, other_n, confidence)
    change = p - q
    return Difference(
        change,
        max(-1.0, change - float(np.hypot(p - low, other_high - q))),
        min(1.0, change + float(np.hypot(high - p, q - other_low))),
    )


def paired_change(
    both: int, lost: int, gained: int, neither: int, minimum_n: int, confidence: float = CONFIDENCE
) -> PairedChange:
    """How a rate changes over the same images, with Newcombe's paired interval and the exact McNemar test.

    Source: Newcombe 1998, Statistics in Medicine 17:2635, method 10: the Wilson intervals of both rates, joined
    with a continuity-corrected correlation between them. McNemar 1947, Psychometrika 12:153, in its exact form.

    Args:
        both: Images counted before and after.
        lost: Images counted before only.
        gained: Images counted after only.
        neither: Images counted neither time.
        minimum_n: Over fewer images the change is not estimable.
        confidence: Two-sided level.
    """
    n = both + lost + gained + neither
    before, after = both + lost, both + gained
    if reason := too_few(n, minimum_n):
        return PairedChange(n, before, after, gained, lost, None, None, None, None, reason)
    p, low, high = _score(after, n, confidence)
    q, other_low, other_high = _score(before, n, confidence)
    change, phi = (gained - lost) / n, _correlation(both, lost, gained, neither)
    below = _join(p - low, other_high - q, phi)
    above = _join(high - p, q - other_low, phi)
    return PairedChange(
        n,
        before,
        after,
        gained,
        lost,
        change,
        max(-1.0, change - below),
        min(1.0, change + above),
        mcnemar(gained, lost),
    )


def mcnemar(gained: int, lost: int) -> float:
    """Two-sided exact p that as many images are gained as lost; 1 when none is either."""
    from scipy.stats import binomtest

    return float(binomtest(gained, gained + lost, 0.5).pvalue) if gained + lost else 1.0


def paired_table(before: NDArray[np.bool_], after: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    """The counts that `paired_change` takes - both, lost, gained, neither - of (n,) bool before and after."""
    both, gained = int((before & after).sum()), int((after & ~before).sum())
    lost = int((before & ~after).sum())
    return both, lost, gained, len(before) - both - gained - lost


def _score(count: int, n: int, confidence: float) -> tuple[float, float, float]:
    low, high = wilson(np.array([count]), n, confidence)
    return count / n, float(low[0]), float(high[0])


def _correlation(both: int, lost: int, gained: int, neither: int) -> float:
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
