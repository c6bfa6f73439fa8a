"""Images that belong together: intervals from drawing whole clusters - persons, videos, sequences - again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import Resampled
from clipstudio.statistics.intervals import CONFIDENCE

RESAMPLES = 2_000

_CELLS = 4_000_000
"""Draws held at a time: 32 MB."""


def cluster_bootstrap(
    values: NDArray[np.floating] | NDArray[np.bool_],
    clusters: NDArray[np.int32],
    seed: int,
    resamples: int = RESAMPLES,
    confidence: float = CONFIDENCE,
) -> Resampled:
    """The mean of values with the percentile interval of the cluster bootstrap.

    Source: Efron 1979, Annals of Statistics 7:1, with the cluster as the unit drawn (Davison and Hinkley 1997,
    section 3.8). The effective n is the variance of one value over the bootstrap variance of the mean, that is n
    over Kish's design effect (Kish 1965).

    Args:
        values: (n,) one value per image: whether it counts, or how it changed.
        clusters: (n,) int32, the cluster of each; -1 makes an image a cluster of its own.
        seed: Of the random generator, for the same interval again.
        resamples: How often clusters are drawn.
        confidence: Two-sided level.
    """
    n = len(values)
    if not n:
        return Resampled(None, None, None, 0, 0, None, resamples, seed, "no images")
    sums, sizes = _by_cluster(np.asarray(values, dtype=np.float64), clusters)
    mean, count = float(sums.sum() / n), len(sizes)
    if count < 2:
        return Resampled(mean, None, None, n, count, None, resamples, seed, "all images are of one cluster")
    means = _resampled_means(sums, sizes, np.random.default_rng(seed), resamples)
    spread, single = float(means.var()), float(np.asarray(values, dtype=np.float64).var())
    if spread == 0:
        # An interval of no width would say that one is sure.
        return Resampled(mean, None, None, n, count, None, resamples, seed, "no variance among the clusters")
    tail = 100 * (1 - confidence) / 2
    low, high = np.percentile(means, [tail, 100 - tail])
    return Resampled(mean, float(low), float(high), n, count, single / spread, resamples, seed)


def holds_several(clusters: NDArray[np.int32]) -> bool:
    """Whether any cluster, (n,) int32 with -1 for none, holds more than one image: else drawing them is idle."""
    known = clusters[clusters >= 0]
    return len(np.unique(known)) < len(known)


def _by_cluster(
    values: NDArray[np.float64], clusters: NDArray[np.int32]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Sum and number of the values of each cluster."""
    alone = clusters < 0
    own = clusters.astype(np.int64)
    own[alone] = np.max(own, initial=-1) + 1 + np.arange(int(alone.sum()))
    _, codes = np.unique(own, return_inverse=True)
    sums: NDArray[np.float64] = np.bincount(codes, weights=values).astype(np.float64)
    return sums, np.bincount(codes).astype(np.float64)


def _resampled_means(
    sums: NDArray[np.float64], sizes: NDArray[np.float64], rng: np.random.Generator, resamples: int
) -> NDArray[np.float64]:
    count = len(sizes)
    block = max(1, _CELLS // count)
    parts = []
    for start in range(0, resamples, block):
        drawn = rng.integers(0, count, size=(min(block, resamples - start), count))
        parts.append(sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1))
    return np.concatenate(parts)
