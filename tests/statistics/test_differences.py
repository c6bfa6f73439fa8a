"""Differences of proportions against statsmodels, against the formulas, and by their properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import mcnemar as reference_mcnemar
from statsmodels.stats.proportion import confint_proportions_2indep

from clipstudio.statistics.differences import difference, mcnemar, paired_change, paired_table

TABLES = st.tuples(*[st.integers(0, 40)] * 4).filter(lambda table: sum(table) > 0)


@given(st.integers(1, 200), st.integers(1, 200), st.data())
def test_newcombes_interval_is_that_of_statsmodels(n: int, m: int, data: st.DataObject) -> None:
    count, other = data.draw(st.integers(0, n)), data.draw(st.integers(0, m))
    found = difference(count, n, other, m, 1)
    low, high = confint_proportions_2indep(count, n, other, m, method="newcomb", compare="diff")
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-9), pytest.approx(high, abs=1e-9))


@given(st.integers(1, 200), st.integers(1, 200), st.data())
def test_a_difference_turns_round_with_its_groups_and_lies_in_its_interval(
    n: int, m: int, data: st.DataObject
) -> None:
    count, other = data.draw(st.integers(0, n)), data.draw(st.integers(0, m))
    one, back = difference(count, n, other, m, 1), difference(other, m, count, n, 1)
    assert (one.difference, one.low, one.high) == pytest.approx((-back.difference, -back.high, -back.low))
    assert -1 <= one.low <= one.difference <= one.high <= 1


def test_a_small_group_makes_a_difference_not_estimable() -> None:
    found = difference(1, 9, 5, 50, 10)
    assert (found.difference, found.low, found.high) == (None, None, None)
    assert found.reason == "n = 9, minimum 10"
    assert difference(0, 0, 5, 50, 1).reason == "no images"


def test_the_example_of_newcombes_paper() -> None:
    # Newcombe 1998 (Stat Med 17:2635), table II: 36, 12, 2, 0 by method 10 gives 0.0569 to 0.3404.
    found = paired_change(36, 2, 12, 0, 1)
    assert (round(found.low, 4), round(found.high, 4)) == (0.0569, 0.3404)
    assert found.change == pytest.approx(0.2)


def test_without_correlation_the_paired_interval_is_the_unpaired_one() -> None:
    # bc = ad: phi is 0.
    paired, plain = paired_change(10, 20, 30, 60, 1), difference(40, 120, 30, 120, 1)
    assert (paired.low, paired.high) == (pytest.approx(plain.low), pytest.approx(plain.high))


@given(TABLES)
def test_mcnemar_is_that_of_statsmodels(table: tuple[int, int, int, int]) -> None:
    both, lost, gained, neither = table
    p = reference_mcnemar([[both, lost], [gained, neither]], exact=True).pvalue if lost + gained else 1.0
    assert mcnemar(gained, lost) == pytest.approx(float(p))


@given(TABLES)
def test_a_paired_change_holds_together(table: tuple[int, int, int, int]) -> None:
    both, lost, gained, neither = table
    one, back = paired_change(both, lost, gained, neither, 1), paired_change(both, gained, lost, neither, 1)
    assert one.change == pytest.approx((one.after - one.before) / one.n)
    assert one.after - one.before == one.gained - one.lost
    assert -1 <= one.low <= one.change <= one.high <= 1
    assert (one.low, one.high) == pytest.approx((-back.high, -back.low))
    assert 0 <= one.p <= 1
    assert all(math.isfinite(value) for value in (one.change, one.low, one.high, one.p))


def test_images_that_agree_narrow_the_interval() -> None:
    agreeing, crossing = paired_change(40, 5, 10, 45, 1), paired_change(5, 40, 45, 10, 1)
    assert agreeing.change == crossing.change
    assert agreeing.high - agreeing.low < crossing.high - crossing.low


def test_the_table_of_pairs() -> None:
    before, after = np.array([1, 1, 0, 0, 0], bool), np.array([1, 0, 1, 1, 0], bool)
    assert paired_table(before, after) == (1, 1, 2, 1)
