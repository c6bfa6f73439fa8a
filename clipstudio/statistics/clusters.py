"""Images that belong together - of one person, video or sequence: shares with an interval that allows for it.

Closed form: no seed, and a million images take milliseconds. Sources: Korn and Graubard 1998, Survey Methodology
24:193 (effective size and degrees of freedom); Dean and Pagano 2015, Journal of Survey Statistics and Methodology
3:484, and Franco et al. 2019, the same 7:334 (Wilson's interval with them).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, IntervalMethod, Mean
from clipstudio.statistics.intervals import effective_interval, interval, quantile, rates, too_few

FEWEST_CLUSTERS = 5
"""With fewer, the spread among clusters cannot be told."""

FEWEST_EFFECTIVE = 3.0
"""The same where sizes are unequal: (sum m)^2 / sum m^2, the number of equal clusters that weigh as much."""

_CELLS = 4_000_000
"""Sums held at a time: 32 MB."""


@dataclass(frozen=True, slots=True, eq=False)
class Clustering:
    """Which cluster each of n images is in.

    Attributes:
        codes: (n,) int64, 0 to k - 1, each of which occurs.
        sizes: (k,) int64 images of each cluster.
    """

    codes: NDArray[np.int64]
    sizes: NDArray[np.int64]

    @classmethod
    def of(cls, clusters: NDArray[np.integer]) -> Clustering:
        """From (n,) whole numbers, one for each cluster; -1 makes an image a cluster of its own."""
        known = clusters >= 0
        held, top = clusters[known].astype(np.int64), int(np.max(clusters, initial=-1)) + 1
        if top > 4 * len(clusters) + 1024:  # too far apart to be counted in a table
            held = np.unique(held, return_inverse=True)[1].astype(np.int64)
        sizes = np.bincount(held)
        occurs = sizes > 0
        codes = np.empty(len(clusters), dtype=np.int64)
        codes[known] = (np.cumsum(occurs) - 1)[held] if len(held) else held
        alone, several = len(clusters) - len(held), int(occurs.sum())
        codes[~known] = several + np.arange(alone)
        return cls(codes, np.concatenate([sizes[occurs], np.ones(alone, dtype=np.int64)]).astype(np.int64))

    def among(self, rows: NDArray[np.bool_]) -> Clustering:
        """The same of some of the images, by an (n,) bool mask."""
        return Clustering.of(self.codes[rows])

    @property
    def count(self) -> int:
        """Clusters, k."""
        return len(self.sizes)

    @property
    def holds_several(self) -> bool:
        """Whether any cluster holds more than one image: else the images are independent."""
        return len(self.sizes) < len(self.codes)

    @property
    def effective(self) -> float:
        """Clusters of equal size that weigh as much: (sum m)^2 / sum m^2; 0 without images."""
        squares = float((self.sizes.astype(np.float64) ** 2).sum())
        return len(self.codes) ** 2 / squares if squares else 0.0

    @property
    def df(self) -> float:
        """Degrees of freedom of what is estimated from the spread among clusters."""
        return self.effective - 1

    def too_few(self) -> str | None:
        """Why nothing can be estimated from the spread among the clusters; None when it can."""
        if self.count == 1:
            return "all images are of one cluster"
        if self.count < FEWEST_CLUSTERS:
            return f"{self.count} clusters, minimum {FEWEST_CLUSTERS}"
        if self.effective < FEWEST_EFFECTIVE:
            equal = f"{self.effective:.1f} of equal size, minimum {FEWEST_EFFECTIVE:.0f}"
            return f"the clusters are equivalent to {equal}"
        return None

    def sums(self, values: NDArray[np.floating] | NDArray[np.bool_]) -> NDArray[np.float64]:
        """Sum of the values of each cluster, (k,) from (n,)."""
        return np.bincount(self.codes, weights=values, minlength=self.count).astype(np.float64)

    def counts(self, hits: NDArray[np.bool_]) -> Iterator[tuple[slice, NDArray[np.int64]]]:
        """Hits of each cluster, (k, columns) of (n, K), for some columns at a time."""
        columns = max(1, _CELLS // max(1, self.count))
        for start in range(0, hits.shape[1], columns):
            part = slice(start, start + columns)
            width = hits[:, part].shape[1]
            row, column = np.nonzero(hits[:, part])
            found = np.bincount(self.codes[row] * width + column, minlength=self.count * width)
            yield part, found.reshape(self.count, width).astype(np.int64)


def holds_several(clusters: NDArray[np.int32]) -> bool:
    """Whether any cluster, (n,) int32 with -1 for none, holds more than one image: else images are independent."""
    return Clustering.of(clusters).holds_several


def share_interval(
    counted: NDArray[np.bool_],
    clusters: NDArray[np.int32] | Clustering | None,
    minimum_n: int,
    confidence: float = CONFIDENCE,
    method: IntervalMethod = IntervalMethod.WILSON,
) -> Rate:
    """The share of (n,) images that count: `share_intervals` for a single column."""
    (found,) = share_intervals(counted[:, None], clusters, minimum_n, confidence, method)
    return found


def share_intervals(
    counted: NDArray[np.bool_],
    clusters: NDArray[np.int32] | Clustering | None,
    minimum_n: int,
    confidence: float = CONFIDENCE,
    method: IntervalMethod = IntervalMethod.WILSON,
) -> tuple[Rate, ...]:
    """The share of images that count, for several columns at once, with intervals that allow for clusters.

    With p the share and v the linearised variance of `share_variances`, the effective n is the smaller of n and
    p (1 - p) / v. Wilson's interval takes it with the t quantile at the degrees of freedom of the clusters;
    Clopper and Pearson's takes the effective n shrunk by (normal quantile / t quantile)^2, as Korn and Graubard
    do. Where all images or none count there is no spread to measure: then the k clusters are k answers. Where
    every cluster holds the same share the spread is 0, and the effective n is n: never more is claimed than of
    independent images. Where no cluster holds more than one image the intervals are those of `rates`.

    Args:
        counted: (n, K) bool.
        clusters: (n,) int32 cluster of each image, -1 for a cluster of its own; None for independent images.
        minimum_n: Smaller groups are not estimable.
        confidence: Two-sided level.
        method: Of the interval.

    Returns:
        K rates; *not estimable* under `FEWEST_CLUSTERS` clusters or `FEWEST_EFFECTIVE` effective ones.
    """
    n, counts = len(counted), counted.sum(axis=0, dtype=np.int64)
    if clusters is None:
        return rates(counts.tolist(), n, minimum_n, confidence, method)
    held = clusters if isinstance(clusters, Clustering) else Clustering.of(clusters)
    if reason := too_few(n, minimum_n) or (held.too_few() if held.holds_several else None):
        told = held.count or None
        return tuple(Rate(count, n, None, None, None, reason, told) for count in counts.tolist())
    if not held.holds_several:
        # Nothing belongs together, so the plain interval holds, and its quantile is the normal one.
        plain = interval(counts, n, method, confidence)
        return _rates(counts, n, *plain, held.count, np.full(len(counts), float(n)), np.full(len(counts), np.nan))
    share, alike = counts / n, (counts == 0) | (counts == n)
    variance = share_variances(counted, held)
    with np.errstate(divide="ignore", invalid="ignore"):
        # Less variance than independent images have is taken for chance.
        effective = np.where(alike, held.count, np.fmin(n, share * (1 - share) / variance))
    df = np.where(alike, np.nan, held.df)
    low, high = effective_interval(share, effective, df, method, confidence)
    return _rates(counts, n, low, high, held.count, effective, df)


def share_variances(counted: NDArray[np.bool_], clusters: Clustering) -> NDArray[np.float64]:
    """Variance of each share over clusters, (K,) from (n, K) bool.

    With m_j images and y_j that count in cluster j: k / (k - 1) * sum (y_j - p m_j)^2 / n^2, the linearised
    variance of a ratio over clusters drawn at random (Woodruff 1971, JASA 66:411).
    """
    n, k = len(counted), clusters.count
    squares = np.zeros(counted.shape[1])
    for part, held in clusters.counts(counted):
        residual = held - (held.sum(axis=0) / n) * clusters.sizes[:, None]
        squares[part] = (residual**2).sum(axis=0)
    variances: NDArray[np.float64] = squares * (k / (k - 1)) / n**2
    return variances


def _rates(
    counts: NDArray[np.int64],
    n: int,
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    clusters: int,
    effective: NDArray[np.float64],
    df: NDArray[np.float64],
) -> tuple[Rate, ...]:
    columns = (counts.tolist(), low.tolist(), high.tolist(), effective.tolist(), df.tolist())
    return tuple(
        Rate(count, n, count / n, bottom, top, None, clusters, same_as, None if np.isnan(freedom) else freedom)
        for count, bottom, top, same_as, freedom in zip(*columns, strict=True)
    )


def mean_interval(
    values: NDArray[np.integer], clusters: NDArray[np.int32] | None, minimum_n: int, confidence: float = CONFIDENCE
) -> tuple[Mean, ...]:
    """The mean of a whole number per image, for several columns, with a t interval that allows for clusters.

    The variance is that of `share_variances`, and the t quantile has the degrees of freedom of the clusters; of
    independent images it is Student's interval.

    Args:
        values: (n, K), not negative.
        clusters: (n,) int32 cluster of each image, -1 for a cluster of its own; None for independent images.
        minimum_n: Over fewer images, or fewer than two, it is not estimable.
        confidence: Two-sided level.
    """
    n = len(values)
    held = Clustering.of(np.full(n, -1) if clusters is None else clusters)
    told = None if clusters is None else held.count
    reason = too_few(n, max(2, minimum_n)) or (held.too_few() if held.holds_several else None)
    if reason:
        return tuple(Mean(n, None, None, None, reason, told) for _ in range(values.shape[1]))
    means = values.mean(axis=0)
    sums = np.stack([held.sums(column.astype(np.float64)) for column in values.T], axis=1)
    squares = ((sums - means * held.sizes[:, None]) ** 2).sum(axis=0)
    spread = np.sqrt(squares * (held.count / (held.count - 1))) / n
    half = spread * quantile(np.array([held.df]), confidence)[0]
    ends = (means.tolist(), np.maximum(0, means - half).tolist(), (means + half).tolist())
    return tuple(Mean(n, mean, low, high, None, told) for mean, low, high in zip(*ends, strict=True))
