"""Shares by group: how many of a group's images count, with the interval that its images allow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Rate
from clipstudio.domain.estimates import CONFIDENCE, Disparity, IntervalMethod
from clipstudio.statistics.clusters import share_interval
from clipstudio.statistics.disparity import disparities
from clipstudio.statistics.groups import Grouping


@dataclass(frozen=True, slots=True)
class Share:
    """The share of a group's images that count.

    Attributes:
        attributes: Attribute name to value; empty for all images.
        rate: Count, n, share and interval; with clusters also their number and the effective n.
    """

    attributes: Mapping[str, str]
    rate: Rate


@dataclass(frozen=True, slots=True, eq=False)
class Sampling:
    """What the interval of a share rests on.

    Attributes:
        minimum_n: Smaller groups are not estimable; all images together always are, when there are any.
        method: Of the interval.
        clusters: (n,) int32 cluster of each image, -1 for none; None to take images as independent.
        seed: For what is drawn at random.
        confidence: Level of the interval.
    """

    minimum_n: int
    method: IntervalMethod = IntervalMethod.WILSON
    clusters: NDArray[np.int32] | None = field(default=None, repr=False)
    seed: int = 0
    confidence: float = CONFIDENCE

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
    return tuple(share for each in groupings for share in _of_groups(counted, each, sampling))


def overall_share(counted: NDArray[np.bool_], sampling: Sampling) -> Share:
    """The share of all images, (n,) bool."""
    return _share(counted, sampling, 1, {})


def gaps(counted: NDArray[np.bool_], groupings: Sequence[Grouping], sampling: Sampling) -> tuple[Disparity, ...]:
    """The largest gap between the groups of each comparison, with its overall test and the gap that chance gives.

    Arguments are those of `shares`.
    """
    found: list[Disparity] = []
    for each in groupings:
        rates = [(share.rate,) for share in _of_groups(counted, each, sampling)]
        how = (sampling.clusters, sampling.seed, sampling.confidence)
        found += disparities(counted[:, None], each.codes, rates, *how)
    return tuple(found)


def _of_groups(counted: NDArray[np.bool_], grouping: Grouping, sampling: Sampling) -> Iterator[Share]:
    for place, values in enumerate(grouping.groups):
        members = grouping.codes == place
        attributes = dict(zip(grouping.attributes, values, strict=True))
        yield _share(counted[members], sampling.of(members), sampling.minimum_n, attributes)


def _share(counted: NDArray[np.bool_], sampling: Sampling, minimum_n: int, attributes: Mapping[str, str]) -> Share:
    rate = share_interval(counted, sampling.clusters, minimum_n, sampling.confidence, sampling.method)
    return Share(attributes, rate)
