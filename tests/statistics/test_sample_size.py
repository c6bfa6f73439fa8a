"""How many images to judge: the number and the interval are each other's inverse, and hold in simulation."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from clipstudio.statistics.sample_size import (
    expected_interval,
    needed,
    per_group,
    power_of,
    smallest_gap,
    worth_of,
)


@pytest.mark.parametrize(("n", "rate"), [(20, 0.1), (100, 0.5), (385, 0.02), (10, 0.0)])
def test_the_expected_interval_is_wilsons(n: int, rate: float) -> None:
    found = expected_interval(n, rate)
    low, high = proportion_confint(n * rate, n, method="wilson")
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-12), pytest.approx(high))
    assert found.half_width == pytest.approx((high - low) / 2)


def test_five_points_at_one_half() -> None:
    # The textbook's 384.15 by Wald's formula, less z^2 = 3.84.
    assert needed(0.05, 0.5) == 381
    assert expected_interval(381, 0.5).half_width <= 0.05 < expected_interval(380, 0.5).half_width


def test_the_population_corrects_by_the_textbooks_formula() -> None:
    endless = 381
    for population in (200, 1000, 10_000):
        assert needed(0.05, 0.5, population) == pytest.approx(endless / (1 + (endless - 1) / population), abs=1)
    assert needed(0.05, 0.5, 10**9) == endless
    assert worth_of(200, 200) == inf
    whole = expected_interval(200, 0.3, 200)
    assert (whole.low, whole.high, whole.half_width) == (0.3, 0.3, 0.0)


@given(
    st.integers(2, 5000),
    st.floats(0, 1),
    st.one_of(st.none(), st.integers(0, 100_000)),
    st.sampled_from([0.8, 0.95, 0.99]),
)
def test_the_number_and_the_interval_are_each_others_inverse(
    n: int, rate: float, more: int | None, level: float
) -> None:
    population = None if more is None else n + 1 + more
    width = expected_interval(n, rate, population, level).half_width
    assert needed(width, rate, population, level) in (n, n + 1)
    asked = needed(width * 0.9, rate, population, level)
    assert expected_interval(asked, rate, population, level).half_width <= width * 0.9 + 1e-9
    if asked > 1:
        assert expected_interval(asked - 1, rate, population, level).half_width > width * 0.9 - 1e-9


def test_what_cannot_be_asked() -> None:
    assert needed(0.5, 0.5) == 1
    with pytest.raises(ValueError, match="above 0"):
        needed(0.0, 0.5)
    with pytest.raises(ValueError, match="30 images cannot be judged of 20"):
        expected_interval(30, 0.5, 20)
    with pytest.raises(ValueError, match="differ"):
        per_group(0.4, 0.4)


def test_the_number_for_a_gap_of_ten_points() -> None:
    # (1.9600 + 0.8416)^2 * (0.25 + 0.24) / 0.01 = 384.6
    assert per_group(0.5, 0.6) == 385
    assert per_group(0.6, 0.5) == 385
    assert per_group(0.1, 0.2, 0.9) == 263


@given(st.floats(0.01, 0.99), st.floats(0.01, 0.99), st.floats(0.5, 0.99))
def test_power_and_the_number_for_a_gap_are_each_others_inverse(one: float, other: float, power: float) -> None:
    if abs(one - other) < 0.01:
        return
    n = per_group(one, other, power)
    assert power_of(n, one, other) >= power - 1e-9
    if n > 1:
        assert power_of(n - 1, one, other) < power + 1e-9


@given(st.integers(5, 5000), st.floats(0, 1))
def test_the_smallest_gap_needs_this_many_images(n: int, rate: float) -> None:
    gap = smallest_gap(n, rate)
    if gap is None:
        assert per_group(min(rate, 1 - rate), 1.0) > n
        return
    other = rate + gap if rate <= 0.5 else rate - gap
    assert per_group(rate, other) in (n, n + 1)
    back = rate - gap if rate <= 0.5 else rate + gap
    if 0 <= back <= 1:
        assert per_group(rate, back) <= n + 1


def test_the_power_is_how_often_the_gap_is_found() -> None:
    rng, n = np.random.default_rng(0), per_group(0.3, 0.45)
    one, other = rng.binomial(n, 0.3, 20_000) / n, rng.binomial(n, 0.45, 20_000) / n
    z = (other - one) / np.sqrt((one * (1 - one) + other * (1 - other)) / n)
    assert np.mean(z > 1.959964) == pytest.approx(0.8, abs=0.02)
