"""The difference of two groups whose images belong to clusters, and whether the groups share clusters."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import CONFIDENCE, Difference, DifferenceMethod
from clipstudio.statistics.clusters import Clustering, share_interval
from clipstudio.statistics.differences import rate_difference
from clipstudio.statistics.intervals import quantile


def share_clusters(first: NDArray[np.bool_], second: NDArray[np.bool_], clusters: Clustering) -> bool:
    """Whether any cluster holds images of both groups, (n,) bool each."""
    in_first = np.zeros(clusters.count, dtype=np.bool_)
    in_first[clusters.codes[first]] = True
    return bool(in_first[clusters.codes[second]].any())


def group_difference(
    counted: NDArray[np.bool_],
    first: NDArray[np.bool_],
    second: NDArray[np.bool_],
    clusters: NDArray[np.int32] | Clustering | None,
    minimum_n: int,
    confidence: float = CONFIDENCE,
) -> Difference:
    """One group's share less another's.

    Without clusters, or where no cluster holds images of both groups, the two intervals are joined
    (`rate_difference`). Groups that share clusters - one person in both - vary together, and the difference is
    taken per cluster: with p and q the shares, n and o the sizes, cluster j adds
    d_j = (y_j - p m_j) / n - (z_j - q l_j) / o, and the variance k / (k - 1) * sum d_j^2 is that of p, plus that
    of q, less twice their covariance (linearised: Woodruff 1971, JASA 66:411). The interval takes the t quantile
    at the degrees of freedom of the clusters. Where no cluster differs from the rest that variance is 0, and the
    intervals are joined instead.

    Args:
        counted: (n,) bool, images that count.
        first: (n,) bool, members of the first group.
        second: (n,) bool, members of the second; no image is in both.
        clusters: (n,) int32 cluster of each image, -1 for none; None for independent images.
        minimum_n: With a smaller group on either side the difference is not estimable.
        confidence: Two-sided level.
    """
    held = clusters if clusters is None or isinstance(clusters, Clustering) else Clustering.of(clusters)
    one, other = (
        share_interval(counted[each], None if held is None else held.among(each), minimum_n)
        for each in (first, second)
    )
    joined = rate_difference(one, other, confidence)
    if held is None or joined.difference is None or not share_clusters(first, second, held):
        return joined
    either = first | second
    among = held.among(either)
    if reason := among.too_few():
        return Difference(None, None, None, reason)
    weights = np.where(first, 1 / one.n, -1 / other.n)[either]
    rate = np.where(first, one.count / one.n, other.count / other.n)[either]
    moved = among.sums((counted[either] - rate) * weights)
    variance = among.count / (among.count - 1) * float((moved**2).sum())
    if variance < np.finfo(np.float64).eps ** 2:
        return joined
    half = float(quantile(np.array([among.df]), confidence)[0] * np.sqrt(variance))
    low, high = max(-1.0, joined.difference - half), min(1.0, joined.difference + half)
    return Difference(joined.difference, low, high, None, DifferenceMethod.PER_CLUSTER)
