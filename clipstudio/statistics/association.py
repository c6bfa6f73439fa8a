"""Association of labels with groups: tests label by label, and how strong it is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import Association, AssociationTest

LEAST_EXPECTED = 5
"""With a smaller expected count, Pearson's chi-squared is no longer trusted (Cochran 1954, Biometrics 10:417)."""


def associations(counts: NDArray[np.int64], sizes: NDArray[np.int64]) -> tuple[Association, ...]:
    """Test for each of several labels whether being given it depends on the group.

    Pearson's chi-squared without continuity correction (Pearson 1900); between two groups Fisher's exact test
    (Fisher 1922) instead where an expected count is under 5. Among more than two groups chi-squared remains, and
    the reason says so. Strength is Cramer's V (1946): the root of chi-squared over n, for two outcomes.

    Args:
        counts: (G, K) images of each group with each label.
        sizes: (G,) images of each group.

    Returns:
        One association per label; *not estimable* where a group has no images, or all or no images have the label.
    """
    if len(sizes) < 2 or not (sizes > 0).all():
        reason = "fewer than two groups" if len(sizes) < 2 else "a group without images"
        return tuple(Association(None, None, None, None, reason) for _ in range(counts.shape[1]))
    return tuple(_test(column, sizes) for column in counts.T)


def _test(given: NDArray[np.int64], sizes: NDArray[np.int64]) -> Association:
    n, total = int(sizes.sum()), int(given.sum())
    if total in (0, n):
        words = "no image has the label" if total == 0 else "every image has the label"
        return Association(None, None, None, None, words)
    table = np.stack([given, sizes - given]).astype(np.float64)
    expected = np.outer(table.sum(axis=1), sizes) / n
    statistic = float(((table - expected) ** 2 / expected).sum())
    strength = min(1.0, float(np.sqrt(statistic / n)))
    is_small = bool(np.min(expected) < LEAST_EXPECTED)
    if is_small and len(sizes) == 2:
        p, attainable = _fisher(*map(int, given), *map(int, sizes))
        return Association(AssociationTest.FISHER, statistic, p, strength, None, attainable)
    p = _chi2_tail(statistic, len(sizes) - 1)
    reason = "approximate: an expected count is under 5" if is_small else None
    return Association(AssociationTest.CHI2, statistic, p, strength, reason, least_chi2(total, sizes))


@lru_cache(maxsize=10_000)  # rare labels share their few counts, and the test of one takes half a millisecond
def _fisher(one: int, other: int, first: int, second: int) -> tuple[float, float]:
    """The two-sided p of Fisher's test between two groups, and the smallest that so many images in all can give.

    Args:
        one: Images of the first group with the label.
        other: Of the second group.
        first: Images of the first group.
        second: Of the second group.
    """
    from scipy.stats import fisher_exact, hypergeom

    p = min(1.0, float(fisher_exact(np.array([[one, other], [first - one, second - other]])).pvalue))
    total = one + other
    fewest, most = max(0, total - second), min(total, first)
    low, high = (float(hypergeom.pmf(end, first + second, first, total)) for end in (fewest, most))
    # Both ends count where they are equally far out, as scipy's test has it.
    is_even = fewest < most and math.isclose(low, high, rel_tol=1e-7)
    return p, min(1.0, low + high if is_even else min(low, high))


def _chi2_tail(statistic: float, freedom: int) -> float:
    """The chance of a larger chi-squared; what ``scipy.stats.chi2.sf`` calls, at a tenth of its time."""
    from scipy.special import chdtrc

    return float(chdtrc(freedom, statistic))


def least_chi2(total: int, sizes: NDArray[np.int64]) -> float:
    """No table of groups with so many images in all gives a smaller p by chi-squared.

    Chi-squared grows with the sum of c^2 / n over groups, where a group of n images with c of them adds at most c,
    and at most c times the total over the smallest n: exact while the total fits the smallest group.
    """
    n, least = int(sizes.sum()), int(sizes.min())
    if total in (0, n):
        return 1.0
    share = total / n
    bounds = [
        (count * min(1.0, count / least) - count**2 / n) / (share * (1 - share)) for count in (total, n - total)
    ]
    return _chi2_tail(min(bounds), len(sizes) - 1)


def most_tied(
    tested: Sequence[Association], counts: NDArray[np.int64], sizes: NDArray[np.int64], group: int, most: int = 20
) -> tuple[int, ...]:
    """The labels most tied to one of two groups, as in figure 1 of arXiv 2108.02818.

    Of the labels that are more frequent in the group than in the other, the ``most`` with the largest chi-squared,
    then sorted by how many images have them, the most first.

    Args:
        tested: One association per label, of `associations`.
        counts: (2, K) images with each label.
        sizes: (2,) images of each group.
        group: 0 or 1.
        most: How many.
    """
    share = counts / sizes[:, None]
    skewed = [
        place
        for place, each in enumerate(tested)
        if each.statistic is not None and share[group, place] > share[1 - group, place]
    ]
    strongest = sorted(skewed, key=lambda place: -(tested[place].statistic or 0.0))[:most]
    return tuple(sorted(strongest, key=lambda place: -int(counts[:, place].sum())))
