"""What statistics say beside a rate: differences, changes, associations, disparities.

Each may be *not estimable*, which is a state of its own: numbers are None, and a reason says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SUPPRESSED = "suppressed"
"""How the reason begins for which a number is withheld, so that nobody is identified by it."""


CONFIDENCE = 0.95
"""Level of every interval for which no other was chosen."""
LEAST_CONFIDENCE, MOST_CONFIDENCE = 0.8, 0.999
USUAL_CONFIDENCES = (0.9, CONFIDENCE, 0.99)
"""Those that are offered."""


class IntervalMethod(StrEnum):
    """How the interval of a single proportion is computed."""

    WILSON = "wilson"
    """Wilson's score interval: close to its level on average, for every n."""
    CLOPPER_PEARSON = "clopper-pearson"
    """The exact interval: never below its level, and wider for it."""


class DifferenceMethod(StrEnum):
    """How the interval of a difference between two groups is computed."""

    JOINED = "joined intervals"
    """The groups' own intervals, joined as if by Pythagoras (MOVER)."""
    PER_CLUSTER = "difference per cluster"
    """A t interval from the differences within clusters, which the groups share."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One group's rate less another's, in fractions; all None where not estimable, and ``reason`` says why.

    Attributes:
        difference: The first group's rate less the second's.
        low: Lower end of its interval.
        high: Upper end.
        reason: Why it is not estimable.
        method: Of the interval; None where not estimable.
    """

    difference: float | None
    low: float | None
    high: float | None
    reason: str | None = None
    method: DifferenceMethod | None = None


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of a number per image, such as how many labels it is given.

    Attributes:
        n: Images.
        mean: Their mean; None where not estimable.
        low: Lower end of its interval.
        high: Upper end.
        reason: Why it is not estimable.
        clusters: Clusters that the images lie in; None where images are taken as independent.
    """

    n: int
    mean: float | None
    low: float | None
    high: float | None
    reason: str | None = None
    clusters: int | None = None


class ChangeTest(StrEnum):
    """Which test a change on the same images was tested by."""

    MCNEMAR = "mcnemar"
    """McNemar's, exact."""
    SIGN_FLIP = "sign-flip by cluster"
    """Permutation that turns the changes of whole clusters round."""


@dataclass(frozen=True, slots=True)
class PairedChange:
    """A rate before and after, over the same images.

    Attributes:
        n: Images.
        before: Images counted before.
        after: Images counted after.
        gained: Images counted after and not before.
        lost: Images counted before and not after.
        change: (after - before) / n, a fraction; None where not estimable.
        low: Lower end of its interval.
        high: Upper end of its interval.
        p: Two-sided p that as many are gained as lost; 1 when no image changed, None where that is no question.
        reason: Why it is not estimable.
        test: That gave p; None without p.
        p_reason: Why there is no p, or what is to be known of it.
        attainable_p: The smallest p that these images could have given; None without p.
        clusters: Clusters that the images lie in; None where images are taken as independent.
        effective_n: Independent images that would tell as much, at most n; None without clusters.
    """

    n: int
    before: int
    after: int
    gained: int
    lost: int
    change: float | None
    low: float | None
    high: float | None
    p: float | None
    reason: str | None = None
    test: ChangeTest | None = None
    p_reason: str | None = None
    attainable_p: float | None = None
    clusters: int | None = None
    effective_n: float | None = None

    @classmethod
    def withheld(cls, reason: str) -> PairedChange:
        """A change of which nothing is told; the reason begins with `SUPPRESSED`."""
        return cls(0, 0, 0, 0, 0, None, None, None, None, reason)

    @property
    def is_suppressed(self) -> bool:
        """Whether it is withheld, so that nobody is identified by it."""
        return self.reason is not None and self.reason.startswith(SUPPRESSED)


class AssociationTest(StrEnum):
    """Which test an association was tested by."""

    CHI2 = "chi2"
    """Pearson's chi-squared, without continuity correction."""
    FISHER = "fisher"
    """Fisher's exact test, two-sided."""
    RAO_SCOTT = "rao-scott"
    """Pearson's chi-squared with Rao and Scott's second-order correction for clusters."""


@dataclass(frozen=True, slots=True)
class Association:
    """Whether being given a label depends on the group.

    Attributes:
        test: The test taken; None where not estimable.
        statistic: Pearson's chi-squared, also beside the other tests' p; None where not estimable.
        p: Two-sided.
        cramers_v: Strength, in [0, 1].
        reason: Why it is not estimable, or what is to be known of the test.
        attainable_p: No table with these totals gives a smaller p; None where not estimable.
        clusters: Clusters that the images lie in; None where images are taken as independent.
    """

    test: AssociationTest | None
    statistic: float | None
    p: float | None
    cramers_v: float | None
    reason: str | None = None
    attainable_p: float | None = None
    clusters: int | None = None


@dataclass(frozen=True, slots=True)
class Chance:
    """The largest gap that groups of these sizes show where belonging to a group means nothing.

    Attributes:
        mean: Its mean, a fraction.
        high: Its 95th percentile.
        shuffles: How often group membership was dealt out anew.
        seed: Of the random generator.
    """

    mean: float
    high: float
    shuffles: int
    seed: int


RATIO = "highest / lowest"
"""Which ratio a disparity tells. (fairlearn's demographic parity ratio is the lowest over the highest.)"""


@dataclass(frozen=True, slots=True)
class Disparity:
    """The largest gap between the groups of a comparison.

    Attributes:
        largest: Place of the group with the highest rate; None where fewer than two groups are estimable.
        smallest: Place of the group with the lowest rate.
        difference: Highest less lowest rate, a fraction.
        low: Lower end of its interval, simultaneous over all pairs of groups.
        high: Upper end.
        ratio: Highest over lowest rate; None where the lowest is 0.
        reason: Why there is none.
        level: Confidence of the interval for one pair: Bonferroni's over all pairs.
        pairs: Pairs of estimable groups.
        ratio_low: Lower end of the ratio's interval, at the same level.
        ratio_high: Upper end.
        ratio_reason: Why there is no ratio, or no interval of it.
        test: The test over all estimable groups together; None where it was not made.
        chance: The gap that chance alone gives; None where it was not computed.
        p_holm: The test's p, adjusted by Holm over the labels tested together; None outside such a family.
        p_bh: The same by Benjamini and Hochberg.
        method: Of the interval.
        family_size: Tests that the adjusted p are over; None in runs of earlier versions.
        needed_p: The p that the test could not have come down to, for which it is left out of its family; None
            where it counts.
        repeats: Whether it is not counted since an earlier test of its family says the same.
    """

    largest: int | None
    smallest: int | None
    difference: float | None
    low: float | None
    high: float | None
    ratio: float | None
    reason: str | None = None
    level: float | None = None
    pairs: int | None = None
    ratio_low: float | None = None
    ratio_high: float | None = None
    ratio_reason: str | None = None
    test: Association | None = None
    chance: Chance | None = None
    p_holm: float | None = None
    p_bh: float | None = None
    method: DifferenceMethod | None = None
    family_size: int | None = None
    needed_p: float | None = None
    repeats: bool = False

    @property
    def confidence(self) -> float:
        """Level of its interval for all pairs together; the usual one where it has no interval."""
        if self.level is None or self.pairs is None:
            return CONFIDENCE
        # Dividing by the pairs and multiplying again leaves 1e-17.
        return round(1 - (1 - self.level) * self.pairs, 10)
