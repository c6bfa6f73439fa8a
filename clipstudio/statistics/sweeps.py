"""Threshold sweeps: how often labels are given, at many thresholds at once."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

LOWEST, HIGHEST = 0.001, 0.5
"""Ends of a sweep: 0.1 % to 50 %."""

PUBLISHED = (0.005, 0.04)
"""The thresholds of arXiv 2108.02818, figure 1; every sweep holds them."""

ROWS_AT_ONCE = 16_384


def sweep_thresholds(*own: float, count: int = 25) -> NDArray[np.float64]:
    """Thresholds at equal ratios from `LOWEST` to `HIGHEST`, with the paper's and one's own among them.

    Args:
        own: Further thresholds, probabilities, such as a run's.
        count: How many at equal ratios.

    Returns:
        (T,) float64 ascending, each once.
    """
    exact = np.array([*PUBLISHED, *own], dtype=np.float64)
    even = np.geomspace(LOWEST, HIGHEST, count)
    # A step that lies beside an exact one would show the same twice.
    apart = (np.abs(np.log(even[:, None] / exact)) > 1e-6).all(axis=1)
    return np.unique(np.concatenate([even[apart], exact]))


def sweep_counts(
    probabilities: NDArray[np.floating],
    codes: NDArray[np.int32],
    groups: int,
    thresholds: NDArray[np.float64],
    at_least: bool = False,
) -> NDArray[np.int64]:
    """Images of each group that are given each label, at every threshold.

    Thresholds are compared in the precision of the probabilities, as in an audit. Each probability is looked up
    once, whatever the number of thresholds, and rows are taken in blocks.

    Args:
        probabilities: (n, K) float32 or float64; NaN is given at no threshold.
        codes: (n,) int32 group of each row, -1 for none.
        groups: Number of groups G.
        thresholds: (T,) ascending.
        at_least: Whether a label at exactly the threshold is given too.

    Returns:
        (T, G, K) int64.
    """
    bounds = thresholds.astype(probabilities.dtype)
    side: Literal["left", "right"] = "right" if at_least else "left"
    labels, levels = probabilities.shape[1], len(bounds) + 1
    reached = np.zeros(groups * labels * levels, dtype=np.int64)
    for start in range(0, len(probabilities), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        member = codes[rows] >= 0
        known = probabilities[rows][member]
        level = np.where(np.isnan(known), 0, bounds.searchsorted(known, side=side))
        place = codes[rows][member].astype(np.int64)[:, None] * labels + np.arange(labels)
        reached += np.bincount((place * levels + level).ravel(), minlength=len(reached))
    by_level = reached.reshape(groups, labels, levels)
    # Who passes a threshold passes all below it.
    passing = by_level[:, :, ::-1].cumsum(axis=2)[:, :, ::-1][:, :, 1:]
    return np.moveaxis(passing, 2, 0)


def labels_per_row(
    probabilities: NDArray[np.floating], thresholds: NDArray[np.float64], at_least: bool = False
) -> NDArray[np.int32]:
    """How many labels each row is given at every threshold, (n, T); arguments are those of `sweep_counts`."""
    bounds = thresholds.astype(probabilities.dtype)
    side: Literal["left", "right"] = "right" if at_least else "left"
    levels = len(bounds) + 1
    found = np.empty((len(probabilities), len(bounds)), dtype=np.int32)
    for start in range(0, len(probabilities), ROWS_AT_ONCE):
        block = probabilities[start : start + ROWS_AT_ONCE]
        level = np.where(np.isnan(block), 0, bounds.searchsorted(block, side=side))
        flat = (np.arange(len(block))[:, None] * levels + level).ravel()
        reached = np.bincount(flat, minlength=len(block) * levels).reshape(len(block), levels)
        found[start : start + len(block)] = reached[:, ::-1].cumsum(axis=1)[:, ::-1][:, 1:]
    return found
