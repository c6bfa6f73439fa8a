"""The plain mean of several groups' rates, each group weighing the same: the margin of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from clipstudio.domain.audits import Rate

SHARED = "images of one cluster may be in several of the groups"


@dataclass(frozen=True, slots=True)
class Average:
    """A mean of rates; None where one of them is not estimable.

    Attributes:
        mean: Of the rates, a fraction.
        low: Lower end of its interval; None also where the groups may share clusters.
        high: Upper end.
        groups: Rates that it is of.
        n: Images of all groups together.
        reason: Why there is no mean, or no interval.
    """

    mean: float | None
    low: float | None
    high: float | None
    groups: int
    n: int
    reason: str | None = None


def average(rates: Sequence[Rate]) -> Average:
    """The mean of the rates of groups that share no image, with an interval joined from theirs.

    The interval is that of a linear function of independent proportions with coefficients 1 / k (Zou, Huang and
    Zhang 2009, Computational Statistics and Data Analysis 53:1080): the mean less the root of the squared lower
    arms over k, and likewise above.

    Args:
        rates: One or more.
    """
    k, n = len(rates), sum(rate.n for rate in rates)
    known = [rate for rate in rates if rate.rate is not None and rate.low is not None and rate.high is not None]
    if len(known) < k:
        return Average(None, None, None, k, n, f"{k - len(known)} of {k} groups are not estimable")
    mean = sum(rate.rate or 0.0 for rate in known) / k
    if any(rate.clusters is not None for rate in known):
        return Average(mean, None, None, k, n, SHARED)
    below = sqrt(sum(((rate.rate or 0.0) - (rate.low or 0.0)) ** 2 for rate in known)) / k
    above = sqrt(sum(((rate.high or 0.0) - (rate.rate or 0.0)) ** 2 for rate in known)) / k
    return Average(mean, mean - below, mean + above, k, n)
