"""Threshold sweeps: how often labels are given, at many thresholds at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LOWEST, HIGHEST = 0.001, 0.5
"""Ends of a sweep: 0.1 % to 50 %."""

ROWS_AT_ONCE = 16_384


def sweep_thresholds(count: int = 25) -> NDArray[np.float64]:
    """Thresholds at equal ratios from `LOWEST` to `HIGHEST`, (count,) float64 ascending."""
    return np.geomspace(LOWEST, HIGHEST, count)


def sweep_counts(
    probabilities: NDArray[np.float32], codes: NDArray[np.int32], groups: int, thresholds: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Images of each group that are given each label, at every threshold.

    A label at exactly the threshold is given, compared in float32 as in an audit. Each probability is looked up
    once, whatever the number of thresholds, and rows are taken in blocks.

    Args:
        probabilities: (n, K) float32.
        codes: (n,) int32 group of each row, -1 for none.
        groups: Number of groups G.
        thresholds: (T,) ascending.

    Returns:
        (T, G, K) int64.
    """
    bounds = thresholds.astype(np.float32)
    labels, levels = probabilities.shape[1], len(bounds) + 1
    reached = np.zeros(groups * labels * levels, dtype=np.int64)
    for start in range(0, len(probabilities), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        member = codes[rows] >= 0
        level = bounds.searchsorted(probabilities[rows][member], side="right")
        place = codes[rows][member].astype(np.int64)[:, None] * labels + np.arange(labels)
        reached += np.bincount((place * levels + level).ravel(), minlength=len(reached))
    by_level = reached.reshape(groups, labels, levels)
    # Who reaches a level reaches all below it.
    at_least = by_level[:, :, ::-1].cumsum(axis=2)[:, :, ::-1][:, :, 1:]
    return np.moveaxis(at_least, 2, 0)
