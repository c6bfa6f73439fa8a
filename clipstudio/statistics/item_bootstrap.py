"""The bootstrap over items: sums of what each adds, of many resamples at once.

Items with the same answers add the same, so a resample only has to say how often each pattern was drawn.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from clipstudio.statistics.clusters import Clustering

RESAMPLES = 2000
"""How often the items are drawn anew."""

_CELLS = 4_000_000
"""Draws held at a time: 32 MB."""


def resampled(
    patterns: NDArray[np.float64],
    of: NDArray[np.int64],
    clusters: Clustering | None,
    resamples: int = RESAMPLES,
    seed: int = 0,
) -> NDArray[np.float64]:
    """Sums over items drawn with replacement, as many as there are; whole clusters are drawn where there are any.

    Args:
        patterns: (U, F) what an item of each pattern adds.
        of: (n,) int64 pattern of each item, each of which occurs.
        clusters: Of the n items; None for independent items.
        resamples: How many, B.
        seed: Of the random generator.

    Returns:
        (B, F) float64.
    """
    units, times = patterns, np.bincount(of, minlength=len(patterns))
    if clusters is not None:
        units, times = np.unique(_by_cluster(patterns, of, clusters), axis=0, return_counts=True)
    rng, drawn = np.random.default_rng(seed), int(times.sum())
    step = max(1, _CELLS // len(units))
    sums = np.empty((resamples, units.shape[1]))
    for start in range(0, resamples, step):
        part = slice(start, min(resamples, start + step))
        sums[part] = rng.multinomial(drawn, times / drawn, size=part.stop - start) @ units
    return sums


def _by_cluster(patterns: NDArray[np.float64], of: NDArray[np.int64], clusters: Clustering) -> NDArray[np.float64]:
    """What each cluster adds, (k, F)."""
    from scipy.sparse import coo_array

    held = coo_array((np.ones(len(of)), (clusters.codes, of)), shape=(clusters.count, len(patterns)))
    return np.asarray(held.tocsr() @ patterns, dtype=np.float64)
