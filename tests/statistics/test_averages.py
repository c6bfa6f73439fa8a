"""Means of groups' rates: table 5 of the paper, and intervals no narrower than one group's over the groups."""

from __future__ import annotations

import pytest

from clipstudio.domain.audits import Rate
from clipstudio.statistics.averages import SHARED, average
from clipstudio.statistics.intervals import rates


def test_every_group_weighs_the_same() -> None:
    (small,), (large,) = rates([9], 10, 1), rates([100], 1_000, 1)
    found = average([small, large])
    assert (found.mean, found.groups, found.n) == (pytest.approx(0.5), 2, 1_010)
    assert found.low is not None
    assert found.high is not None
    assert small.low is not None
    # The large group adds almost nothing to the width of the small one's, halved.
    assert found.mean is not None
    assert found.mean - found.low == pytest.approx((0.9 - small.low) / 2, rel=0.02)


def test_one_group_is_its_own_mean() -> None:
    (rate,) = rates([3], 12, 1)
    found = average([rate])
    assert (found.mean, found.low, found.high) == (rate.rate, pytest.approx(rate.low), pytest.approx(rate.high))


def test_a_group_that_is_not_estimable_leaves_no_mean() -> None:
    found = average([*rates([3], 12, 1), *rates([1], 3, 10)])
    assert (found.mean, found.reason) == (None, "1 of 2 groups are not estimable")


def test_groups_that_may_share_clusters_have_no_interval() -> None:
    rate = Rate(5, 10, 0.5, 0.2, 0.8, clusters=6)
    found = average([rate, rate])
    assert (found.mean, found.low, found.reason) == (0.5, None, SHARED)
