"""The largest gap, its interval for all pairs at once, and when there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.audits import Rate
from clipstudio.statistics.differences import difference
from clipstudio.statistics.disparity import largest_disparity
from clipstudio.statistics.intervals import rates


def rate(count: int, n: int, minimum_n: int = 10) -> Rate:
    (made,) = rates([count], n, minimum_n)
    return made


def test_it_finds_the_two_groups_and_says_how_far_apart_they_are() -> None:
    found = largest_disparity([rate(10, 100), rate(40, 100), rate(3, 5), rate(20, 100)])
    assert (found.largest, found.smallest) == (1, 0)
    assert found.difference == pytest.approx(0.3)
    assert found.ratio == pytest.approx(4.0)
    at_bonferroni = difference(40, 100, 10, 100, 1, 1 - 0.05 / 3)
    assert (found.low, found.high) == (at_bonferroni.low, at_bonferroni.high)
    plain = difference(40, 100, 10, 100, 1)
    assert found.low < plain.low < plain.high < found.high


def test_between_two_groups_the_interval_is_the_plain_one() -> None:
    found, plain = largest_disparity([rate(5, 50), rate(15, 50)]), difference(15, 50, 5, 50, 1)
    assert (found.low, found.high) == pytest.approx((plain.low, plain.high))


def test_what_is_not_there_is_said() -> None:
    assert largest_disparity([rate(1, 3), rate(5, 50)]).reason == "fewer than two groups are estimable"
    assert largest_disparity([rate(0, 50), rate(5, 50)]).ratio is None
    equal = largest_disparity([rate(5, 50), rate(5, 50)])
    assert (equal.difference, equal.ratio, {equal.largest, equal.smallest}) == (0.0, 1.0, {0, 1})


@given(st.lists(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=2))
def test_it_lies_in_its_interval_and_does_not_depend_on_the_order(groups: list[tuple[int, int]]) -> None:
    found = largest_disparity([rate(count, n, 1) for count, n in groups])
    back = largest_disparity([rate(count, n, 1) for count, n in reversed(groups)])
    assert found.difference == back.difference == max(c / n for c, n in groups) - min(c / n for c, n in groups)
    assert found.low <= found.difference <= found.high
