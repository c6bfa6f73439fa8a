"""What statistics say beside a rate: differences, changes, associations, disparities.

Each may be *not estimable*, which is a state of its own: numbers are None, and a reason says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IntervalMethod(StrEnum):
    """How the interval of a single proportion is computed."""

    WILSON = "wilson"
    """Wilson's score interval: close to its level on average, for every n."""
    CLOPPER_PEARSON = "clopper-pearson"
    """The exact interval: never below its level, and wider for it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One group's rate less another's, in fractions; all None where not estimable, and ``reason`` says why."""

    difference: float | None
    low: float | None
    high: float | None
    reason: str | None = None


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
        mcnemar_p: Two-sided exact McNemar p; 1 when no image changed.
        reason: Why it is not estimable.
    """

    n: int
    before: int
    after: int
    gained: int
    lost: int
    change: float | None
    low: float | None
    high: float | None
    mcnemar_p: float | None
    reason: str | None = None


class AssociationTest(StrEnum):
    """Which test an association was tested by."""

    CHI2 = "chi2"
    """Pearson's chi-squared, without continuity correction."""
    FISHER = "fisher"
    """Fisher's exact test, two-sided."""


@dataclass(frozen=True, slots=True)
class Association:
    """Whether being given a label depends on the group.

    Attributes:
        test: The test taken; None where not estimable.
        statistic: Pearson's chi-squared, also beside Fisher's p; None where not estimable.
        p: Two-sided.
        cramers_v: Strength, in [0, 1].
        reason: Why it is not estimable, or what is to be known of the test.
    """

    test: AssociationTest | None
    statistic: float | None
    p: float | None
    cramers_v: float | None
    reason: str | None = None


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
    """

    largest: int | None
    smallest: int | None
    difference: float | None
    low: float | None
    high: float | None
    ratio: float | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Resampled:
    """A mean whose interval comes from drawing whole clusters again and again.

    Attributes:
        mean: Of all values.
        low: Lower percentile of the resampled means; None where not estimable.
        high: Upper percentile.
        n: Values.
        clusters: Clusters they lie in.
        effective_n: Independent values that would give the same variance; None where there is no variance.
        resamples: How often clusters were drawn.
        seed: Of the random generator.
        reason: Why it is not estimable.
    """

    mean: float | None
    low: float | None
    high: float | None
    n: int
    clusters: int
    effective_n: float | None
    resamples: int
    seed: int
    reason: str | None = None
