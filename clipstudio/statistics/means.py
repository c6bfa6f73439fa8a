"""The mean of figures between 0 and 1, such as one probability per image, with an interval over the images."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import CONFIDENCE, IntervalMethod
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.intervals import effective_interval, too_few


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean with its interval; all None where not estimable, and ``reason`` says why.

    Attributes:
        mean: Of the values, in [0, 1].
        n: Values.
        low: Lower end of its interval.
        high: Upper end.
        reason: Why it is not estimable.
        clusters: Clusters that the values lie in; None where they are taken as independent.
        effective_n: Independent values that would tell as much, at most n; None where not estimable.
    """

    mean: float | None
    n: int
    low: float | None
    high: float | None
    reason: str | None = None
    clusters: int | None = None
    effective_n: float | None = None


def mean_interval(
    values: NDArray[np.float64],
    clusters: NDArray[np.int32] | None,
    minimum_n: int,
    method: IntervalMethod = IntervalMethod.WILSON,
    confidence: float = CONFIDENCE,
) -> Mean:
    """The mean of (n,) values in [0, 1], with the interval of a share that has its mean and its variance.

    With m the mean and v its variance - over images, or linearised over clusters as in `share_variances` with sums
    in place of counts - the effective n is the smaller of n and m (1 - m) / v, and the interval is that of
    `effective_interval`: never narrower than that of as many independent yes-or-no answers. Where all values are 0
    or all are 1, the clusters are that many answers.

    Args:
        values: (n,) float64 in [0, 1].
        clusters: (n,) int32 cluster of each value, -1 for one of its own; None for independent values.
        minimum_n: Fewer values are not estimable.
        method: Of the interval.
        confidence: Two-sided level.
    """
    n = len(values)
    held = None if clusters is None else Clustering.of(clusters)
    count = None if held is None else held.count
    if reason := too_few(n, minimum_n) or (held.too_few() if held and held.holds_several else None):
        return Mean(None, n, None, None, reason, count)
    mean = min(1.0, max(0.0, float(values.mean())))
    effective, df = float(n), np.nan
    if held is not None and held.holds_several:
        if mean in (0.0, 1.0):
            effective = float(held.count)
        else:
            residual = held.sums(values) - mean * held.sizes
            variance = held.count / (held.count - 1) * float((residual**2).sum()) / n**2
            effective = min(n, mean * (1 - mean) / variance) if variance else float(n)
            df = held.df
    low, high = effective_interval(np.array([mean]), np.array([effective]), np.array([df]), method, confidence)
    return Mean(mean, n, float(low[0]), float(high[0]), None, count, effective)
