"""Labels by threshold: which of many labels are tied to which group, and what the threshold does to that.

The paper asks it of the Members of Congress with some 300 occupations and with the labels of cloud services
(arXiv 2108.02818, figure 1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Boundary, Rate
from clipstudio.domain.estimates import Association, Mean
from clipstudio.domain.language import said_later
from clipstudio.probes.assignment import spoken_of
from clipstudio.probes.shares import Sampling
from clipstudio.statistics.association import most_tied
from clipstudio.statistics.cluster_association import associations_by_cluster
from clipstudio.statistics.clusters import mean_interval, share_intervals
from clipstudio.statistics.groups import Grouping, count_by_group, group_sizes
from clipstudio.statistics.multiplicity import AdjustedTests, adjust
from clipstudio.statistics.sweeps import labels_per_row, sweep_counts

MOST_TIED = 20
"""Labels that the paper's figure shows of each group."""
LIST_RULE = said_later(
    "of the labels more frequent in the group than among those it is compared with, the {number} with the "
    "largest chi-squared, sorted by how many images have them"
)
"""Which labels such a list holds, and in what order."""


@dataclass(frozen=True, slots=True)
class Tied:
    """The labels tied to one group, against the other or against all others.

    Attributes:
        group: Place of the group in its comparison.
        rates: The group's rates, one per label, and the rates of those it is compared with.
        tests: One association per label.
        family: Their p-values, adjusted over all labels and all groups of the comparison.
        labels: Places of the labels most tied to the group, the most frequent first.
        of_others: Places of those most tied to what it is compared with.
    """

    group: int
    rates: tuple[tuple[Rate, ...], tuple[Rate, ...]]
    tests: tuple[Association, ...]
    family: AdjustedTests
    labels: tuple[int, ...]
    of_others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LabelsByGroup:
    """Every label tested against the groups of one comparison.

    Attributes:
        tests: One overall association per label, over all groups that are estimable.
        family: Its p-values, adjusted.
        tied: Per group that is estimable, the labels tied to it; empty with fewer than two such groups.
        left_out: Places of the groups that are in no test, since they are not estimable.
    """

    tests: tuple[Association, ...]
    family: AdjustedTests
    tied: tuple[Tied, ...]
    left_out: tuple[int, ...]


def associate(
    given: NDArray[np.bool_], grouping: Grouping, estimable: Sequence[bool], sampling: Sampling
) -> LabelsByGroup:
    """Test each label's association with the groups of a comparison, overall and group by group.

    The tests of one group against all others, of every label and every group, are one family; between two groups
    both sides are the same test, and count once.

    Args:
        given: (n, K) bool, images with each label.
        grouping: How the n images are grouped; -1 also for those not answered.
        estimable: (G,) the groups whose rates are estimable; the others are left out of every test.
        sampling: What intervals and tests rest on.
    """
    large = np.flatnonzero(estimable)
    new = np.full(len(estimable) + 1, -1, dtype=np.int32)
    new[large] = np.arange(len(large), dtype=np.int32)
    member = new[grouping.codes] >= 0
    given, codes, part = given[member], new[grouping.codes][member], sampling.of(member)
    left_out = tuple(np.flatnonzero(~np.asarray(estimable, dtype=np.bool_)).tolist())
    tests = associations_by_cluster(given, codes, len(large), part.clusters)
    family = _adjusted(tests)
    if len(large) < 2:
        return LabelsByGroup(tests, family, (), left_out)
    # Of two groups, one against the rest is the other against the rest.
    single = len(large) == 2
    sides = [(codes != row).astype(np.int32) for row in range(len(large))]
    tested = [associations_by_cluster(given, each, 2, part.clusters) for each in (sides[:1] if single else sides)]
    whole = _adjusted([each for tests_of_group in tested for each in tests_of_group])
    labels, tied = given.shape[1], []
    for row, (place, side) in enumerate(zip(large.tolist(), sides, strict=True)):
        at = 0 if single else row
        own, counts = tested[at], count_by_group(given, side, 2)
        sizes = group_sizes(side, 2)
        rates = [
            share_intervals(given[side == which], part.of(side == which).clusters, 1, part.confidence, part.method)
            for which in (0, 1)
        ]
        lists = [most_tied(own, counts, sizes, which, MOST_TIED) for which in (0, 1)]
        adjusted = whole.part(at * labels, (at + 1) * labels)
        tied.append(Tied(place, (rates[0], rates[1]), own, adjusted, *lists))
    return LabelsByGroup(tests, family, tuple(tied), left_out)


def _adjusted(tests: Sequence[Association]) -> AdjustedTests:
    return adjust([each.p for each in tests], [each.attainable_p for each in tests])


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
    answered = np.where(spoken_of(probabilities), codes, -1)
    counts = sweep_counts(probabilities, answered, groups, thresholds, boundary is Boundary.AT_LEAST)
    sizes = group_sizes(answered, groups)
    return Sweep(thresholds, counts, sizes)


def labels_per_image(
    probabilities: NDArray[np.floating],
    grouping: Grouping,
    thresholds: NDArray[np.float64],
    boundary: Boundary,
    sampling: Sampling,
) -> tuple[tuple[Mean, ...], ...]:
    """The mean number of labels that an answered image of each group is given, (G,) of (T,).

    Args:
        probabilities: (n, K); a row of NaN is not answered.
        grouping: How the n images are grouped.
        thresholds: (T,) ascending.
        boundary: Which probabilities pass a threshold.
        sampling: What the intervals rest on.
    """
    numbers = labels_per_row(probabilities, thresholds, boundary is Boundary.AT_LEAST)
    answered = spoken_of(probabilities)
    found = []
    for place in range(len(grouping.groups)):
        members = answered & (grouping.codes == place)
        part = sampling.of(members)
        found.append(mean_interval(numbers[members], part.clusters, part.minimum_n, part.confidence))
    return tuple(found)
