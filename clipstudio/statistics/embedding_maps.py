"""The arithmetic of embedding maps: principal components, a stratified sample, how far a map can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FLOOR = 4
"""A group of a stratified sample gets at least one in this many of an equal share, however few images it has."""
PRECISION = 1e-12
"""Variance, as a share of the mean square, below which vectors differ by their rounding only."""
JUDGED = 2_000
"""Images on which trustworthiness is computed: it takes all distances between them."""
NEIGHBOURS = 10
"""Neighbours that trustworthiness looks at."""


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """Principal components of vectors.

    Attributes:
        mean: (d,) float32.
        axes: (k, d) float32, of length 1, the one with most variance first.
        shares: (k,) float64, the share of all variance in each; zeros where the vectors are alike.
    """

    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    shares: NDArray[np.float64]

    def project(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Vectors (n, d) as coordinates along the axes, (n, k) float32."""
        return ((vectors - self.mean) @ self.axes.T).astype(np.float32)


class Scatter:
    """Sums over vectors that come a part at a time, of which the principal components follow."""

    def __init__(self, width: int) -> None:
        self._count = 0
        self._sum = np.zeros(width)
        self._products = np.zeros((width, width))

    def add(self, vectors: NDArray[np.float32]) -> None:
        """Take in vectors, (n, d)."""
        exact = vectors.astype(np.float64)
        self._count += len(exact)
        self._sum += exact.sum(axis=0)
        self._products += exact.T @ exact

    def components(self, most: int) -> Components:
        """The first principal components, at most ``most``; the sign of each is that of its largest number."""
        mean = self._sum / max(self._count, 1)
        covariance = self._products / max(self._count, 1) - np.outer(mean, mean)
        variances, vectors = np.linalg.eigh(covariance)
        order = np.argsort(variances)[::-1][: min(most, len(mean))]
        axes = vectors[:, order].T
        signs = np.sign(axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)])
        square = float(np.trace(self._products)) / max(self._count, 1)
        # What rounding leaves is no variance, and may be negative.
        variances[variances <= PRECISION * square] = 0.0
        shares = variances[order] / (float(variances.sum()) or 1.0)
        return Components(mean.astype(np.float32), (axes * signs[:, None]).astype(np.float32), shares)


def stratified_sample(codes: NDArray[np.int32], most: int, seed: int) -> NDArray[np.bool_]:
    """Which of n items are drawn when at most ``most`` are to be.

    Groups are drawn in proportion to their size, but none gets less than a quarter of an equal share as far as it
    has as many: the few are to be seen on a map too.

    Args:
        codes: (n,) the group of each item; -1 is a group too.
        most: Items drawn at most.
        seed: The same seed draws the same items.

    Returns:
        (n,) bool.
    """
    drawn = np.ones(len(codes), np.bool_)
    if len(codes) <= most:
        return drawn
    drawn[:] = False
    groups, places, sizes = np.unique(codes, return_inverse=True, return_counts=True)
    quota = _quotas(sizes, most)
    generator = np.random.default_rng(seed)
    for group in range(len(groups)):
        drawn[generator.choice(np.flatnonzero(places == group), quota[group], replace=False)] = True
    return drawn


def _quotas(sizes: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """How many items each group gives, ``most`` in all: a floor, and what is left in proportion to the rest."""
    floor: NDArray[np.int64] = np.minimum(sizes, most // (FLOOR * len(sizes)))
    rest, left = sizes - floor, most - int(floor.sum())
    exact = rest * (left / max(int(rest.sum()), 1))
    quota: NDArray[np.int64] = floor + np.floor(exact).astype(np.int64)
    for group in np.argsort(np.floor(exact) - exact, kind="stable")[: most - int(quota.sum())]:
        quota[group] += 1
    return quota


def trustworthiness(vectors: NDArray[np.float32], positions: NDArray[np.float32]) -> tuple[float, int]:
    """How far neighbours on a map are neighbours among the vectors, in 0 to 1, and how many neighbours of each.

    Venna and Kaski (2001): 1 where each of the nearest on the map is also among the nearest vectors, less the
    farther it is in truth.

    Args:
        vectors: (n, d).
        positions: (n, 2).
    """
    from sklearn.manifold import trustworthiness as of

    neighbours = min(NEIGHBOURS, (len(vectors) - 1) // 2)
    if neighbours < 1:
        return 1.0, 0
    return float(of(vectors, positions, n_neighbors=neighbours)), neighbours
