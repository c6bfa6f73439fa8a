"""Labels by threshold: which of many labels are tied to which group, and what the threshold does to that.

The paper asks it of the Members of Congress with some 300 occupations and with the labels of cloud services
(arXiv 2108.02818, figure 1).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Boundary, ComparisonCounts
from clipstudio.domain.estimates import Association
from clipstudio.statistics.association import associations, most_tied, one_against_rest
from clipstudio.statistics.groups import group_sizes
from clipstudio.statistics.multiplicity import Family, adjust
from clipstudio.statistics.sweeps import sweep_counts

MOST_TIED = 20
"""Labels that the paper's figure shows of each group."""


@dataclass(frozen=True, slots=True)
class Tied:
    """The labels tied to one group, against the other or against all others.

    Attributes:
        group: Place of the group in its comparison.
        counts: (2, K) int64 images with each label: of the group, and of those it is held against.
        sizes: (2,) int64 images.
        tests: One association per label.
        family: The tests' p-values, adjusted.
        labels: Places of the labels most tied to the group, the most frequent first.
        of_others: Places of those most tied to what it is held against.
    """

    group: int
    counts: NDArray[np.int64]
    sizes: NDArray[np.int64]
    tests: tuple[Association, ...]
    family: Family
    labels: tuple[int, ...]
    of_others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LabelsByGroup:
    """Every label tested against the groups of one comparison.

    Attributes:
        tests: One overall association per label, over all groups that are large enough.
        family: Its p-values, adjusted.
        tied: Per group that is large enough, the labels tied to it; empty with fewer than two such groups.
    """

    tests: tuple[Association, ...]
    family: Family
    tied: tuple[Tied, ...]


def associate(comparison: ComparisonCounts, labels: int, minimum_n: int) -> LabelsByGroup:
    """Test each label's association with the groups of a comparison, overall and group by group.

    Args:
        comparison: The counts of a run by threshold.
        labels: K, for a comparison without groups.
        minimum_n: Smaller groups are left out of every test.
    """
    large = [place for place, group in enumerate(comparison.groups) if group.n >= max(1, minimum_n)]
    counts = np.array([comparison.groups[place].labels for place in large], dtype=np.int64).reshape(-1, labels)
    sizes = np.array([comparison.groups[place].n for place in large], dtype=np.int64)
    tests = associations(counts, sizes)
    family = adjust([each.p for each in tests])
    if len(large) < 2:
        return LabelsByGroup(tests, family, ())
    tied = []
    for row, place in enumerate(large):
        beside, of = one_against_rest(counts, sizes, row)
        own = associations(beside, of)
        lists = [most_tied(own, beside, of, side, MOST_TIED) for side in (0, 1)]
        tied.append(Tied(place, beside, of, own, adjust([each.p for each in own]), *lists))
    return LabelsByGroup(tests, family, tuple(tied))


@dataclass(frozen=True, slots=True)
class Sweep:
    """How often labels are given at each threshold.

    Attributes:
        thresholds: (T,) float64 ascending.
        counts: (T, G, K) int64 images of each group with each label.
        sizes: (G,) int64 images of each group.
    """

    thresholds: NDArray[np.float64]
    counts: NDArray[np.int64]
    sizes: NDArray[np.int64]

    @property
    def labels_per_image(self) -> NDArray[np.float64]:
        """(T, G) mean number of labels that an image is given; 0 in a group without images."""
        means: NDArray[np.float64] = self.counts.sum(axis=2) / np.maximum(self.sizes, 1)
        return means


def sweep(
    probabilities: NDArray[np.floating],
    codes: NDArray[np.int32],
    groups: int,
    thresholds: NDArray[np.float64],
    boundary: Boundary = Boundary.ABOVE,
) -> Sweep:
    """Count labels by group at every threshold, among the images that are answered.

    Args:
        probabilities: (n, K); a row of NaN is not answered.
        codes: (n,) int32 group of each image, -1 for none.
        groups: Number of groups G.
        thresholds: (T,) ascending.
        boundary: Which probabilities pass a threshold.
    """
    answered = np.where(np.isnan(probabilities).all(axis=1), -1, codes)
    counts = sweep_counts(probabilities, answered, groups, thresholds, boundary is Boundary.AT_LEAST)
    sizes = group_sizes(answered, groups)
    return Sweep(thresholds, counts, sizes)
