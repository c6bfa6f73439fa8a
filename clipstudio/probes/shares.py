"""Shares by group: how many of a group's images count, with the interval that its images allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.statistics.bootstrap import cluster_bootstrap
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.intervals import rates, too_few


@dataclass(frozen=True, slots=True)
class Share:
    """The share of a group's images that count.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        rate: Count, n, share and interval.
        clusters: Clusters that the images lie in; None where images are taken as independent.
        effective_n: Independent images that would give the same variance; None without clusters.
    """

    attributes: Mapping[str, str]
    rate: Rate
    clusters: int | None = None
    effective_n: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Sampling:
    """What the interval of a share rests on.

    Attributes:
        minimum_n: Smaller groups are not estimable; all images together always are, when there are any.
        method: Of the interval where images are independent.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        seed: For the cluster bootstrap.
    """

    minimum_n: int
    method: IntervalMethod = IntervalMethod.WILSON
    clusters: NDArray[np.int32] | None = field(default=None, repr=False)
    seed: int = 0

    def of(self, rows: NDArray[np.bool_]) -> Sampling:
        """The same for some of the images, by an (n,) bool mask."""
        return self if self.clusters is None else replace(self, clusters=self.clusters[rows])


def shares(counted: NDArray[np.bool_], groupings: Sequence[Grouping], sampling: Sampling) -> tuple[Share, ...]:
    """The share of every group of every comparison, in their order.

    Args:
        counted: (n,) bool, the images that count.
        groupings: How the n images are grouped.
        sampling: What the intervals rest on.
    """
    return tuple(
        _share(
            counted[members],
            sampling.of(members),
            sampling.minimum_n,
            dict(zip(each.attributes, values, strict=True)),
        )
        for each in groupings
        for values, members in ((values, each.codes == place) for place, values in enumerate(each.groups))
    )


def overall_share(counted: NDArray[np.bool_], sampling: Sampling) -> Share:
    """The share of all images, (n,) bool."""
    return _share(counted, sampling, 1, {})


def _share(counted: NDArray[np.bool_], sampling: Sampling, minimum_n: int, attributes: Mapping[str, str]) -> Share:
    n, count = len(counted), int(counted.sum())
    if sampling.clusters is None or too_few(n, minimum_n):
        (rate,) = rates([count], n, minimum_n, method=sampling.method)
        return Share(attributes, rate)
    found = cluster_bootstrap(counted, sampling.clusters, sampling.seed)
    share, clusters = count / n, found.clusters
    if found.reason is None:
        return Share(attributes, Rate(count, n, share, found.low, found.high), clusters, found.effective_n)
    if count in (0, n) and clusters > 1:
        # Drawing clusters that are all alike shows no variance. They are as many as there are independent answers.
        (alike,) = rates([clusters if count else 0], clusters, 1, method=sampling.method)
        return Share(attributes, Rate(count, n, share, alike.low, alike.high), clusters, float(clusters))
    return Share(attributes, Rate(count, n, None, None, None, found.reason), clusters)
