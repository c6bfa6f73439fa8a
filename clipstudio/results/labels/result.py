"""What the labels probe finds. The rates of every label in every group are those of its run."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.audits import Boundary, Rate
from clipstudio.domain.estimates import Association, Mean
from clipstudio.results.adjusted import Adjusted
from clipstudio.statistics.multiplicity import LEVEL


@dataclass(frozen=True, slots=True)
class LabelTest:
    """The test of one label with its p adjusted over the family."""

    association: Association
    adjusted: Adjusted

    @property
    def is_clear(self) -> bool:
        """Whether the p after Holm's adjustment is under the level."""
        return self.adjusted.p_holm is not None and self.adjusted.p_holm < LEVEL


@dataclass(frozen=True, slots=True)
class TiedLabel:
    """A label in a group and in the groups that it is compared with.

    Attributes:
        label: Its place in the label set.
        rate: Its rate in the group.
        against: Its rate in the others.
        test: Of the group against the others.
    """

    label: int
    rate: Rate
    against: Rate
    test: LabelTest

    @property
    def is_within_bh(self) -> bool:
        """Whether Benjamini and Hochberg's procedure finds it."""
        p = self.test.adjusted.p_bh
        return p is not None and p < LEVEL


@dataclass(frozen=True, slots=True)
class TiedGroup:
    """The labels most tied to one group, and those most tied to the groups it is compared with.

    Attributes:
        group: Its place in the comparison; it is compared with all other groups that are tied.
        n: Images of the group.
        against_n: Images of the others.
        family_size: Tests that the adjusted p are over, of every label in every group.
        family_left_out: Tests of the family that do not count.
        needed_p: The p that a test must be able to come down to, so that it counts.
        labels: Those more frequent in the group, the most frequent first.
        of_others: Those more frequent in the others.
    """

    group: int
    n: int
    against_n: int
    family_size: int
    family_left_out: int
    needed_p: float
    labels: tuple[TiedLabel, ...]
    of_others: tuple[TiedLabel, ...]


@dataclass(frozen=True, slots=True)
class ThresholdSweep:
    """How often labels are given at each of T thresholds, in G groups, of K labels.

    Attributes:
        thresholds: (T,) ascending.
        counts: (T, G, K) images of a group with a label.
        sizes: (G,) images of each group.
        means: (T, G) labels per image; of results of earlier versions some have neither interval nor reason.
    """

    thresholds: tuple[float, ...]
    counts: tuple[tuple[tuple[int, ...], ...], ...]
    sizes: tuple[int, ...]
    means: tuple[tuple[Mean, ...], ...]


@dataclass(frozen=True, slots=True)
class ComparedLabels:
    """The labels in the groups of one comparison, which stand in the order of the run.

    Attributes:
        tests: (K,) the test of each label over all estimable groups together.
        family_size: Tests that their adjusted p are over.
        family_left_out: Tests of the family that do not count.
        left_out: Places of the groups that are in no test, since they are not estimable.
        tied: For each estimable group the labels tied to it; empty with fewer than two such groups.
        sweep: Counts at many thresholds.
    """

    tests: tuple[LabelTest, ...]
    family_size: int
    family_left_out: int
    left_out: tuple[int, ...]
    tied: tuple[TiedGroup, ...]
    sweep: ThresholdSweep

    def others(self, tied: TiedGroup) -> tuple[int, ...]:
        """Places of the groups that a group is compared with."""
        return tuple(other.group for other in self.tied if other.group != tied.group)


LOST = ComparedLabels((), 0, 0, (), (), ThresholdSweep((), (), (), ()))
"""Stands for a comparison whose counts an earlier version lost, until it is worked out anew."""


@dataclass(frozen=True, slots=True)
class LabelsResult:
    """Labels by threshold.

    Attributes:
        threshold: Probability that a label must pass.
        boundary: Which probabilities pass it.
        uniform: The uniform baseline of a softmax over K labels, 1/K; None where labels do not
            compete.
        comparisons: One for each comparison of the run.
    """

    threshold: float
    boundary: Boundary
    uniform: float | None
    comparisons: tuple[ComparedLabels, ...]
