"""Wilson's interval against its closed form and a published value; not estimable is a state of its own."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, norm, t

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.statistics.intervals import quantile, rates, wilson

Z = 1.959963984540054


def closed_form(count: int, n: int) -> tuple[float, float]:
    p = count / n
    middle = (p + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z * math.sqrt(p * (1 - p) / n + Z**2 / (4 * n**2)) / (1 + Z**2 / n)
    return middle - half, middle + half


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_equals_its_closed_form_and_contains_the_rate(case: tuple[int, int]) -> None:
    count, n = case
    (low,), (high,) = wilson(np.array([count]), n)
    expected = closed_form(count, n)
    assert low == pytest.approx(expected[0], abs=1e-12)
    assert high == pytest.approx(expected[1], abs=1e-12)
    assert 0 <= low <= count / n <= high <= 1


def test_none_and_all_end_exactly_at_zero_and_one() -> None:
    low, high = wilson(np.array([0, 12]), 12)
    assert (low[0], high[1]) == (0.0, 1.0)
    assert high[0] == pytest.approx(0.2425, abs=1e-4)  # Newcombe 1998, table for 0 of 12


def test_nothing_can_be_said_without_images() -> None:
    with pytest.raises(ValueError, match="no interval"):
        wilson(np.array([0]), 0)
    (rate,) = rates([0], 0, 10)
    assert (rate.rate, rate.low, rate.high, rate.reason) == (None, None, None, "no images")


def test_a_small_group_keeps_its_count_and_says_why_it_has_no_rate() -> None:
    (rate,) = rates([2], 3, 10)
    assert (rate.count, rate.n, rate.rate, rate.reason) == (2, 3, None, "n = 3, minimum 10")
    (rate,) = rates([2], 10, 10)
    assert (rate.rate, rate.reason) == (0.2, None)


def test_the_exact_interval_of_the_paper_recomputes() -> None:
    # arXiv 2108.02818, table 2: 14.4 % non-human among 1,400 images, interval 12.6 to 16.4.
    (found,) = rates([202], 1400, 10, method=IntervalMethod.CLOPPER_PEARSON)
    assert (round(100 * found.rate, 1), round(100 * found.low, 1), round(100 * found.high, 1)) == (
        14.4,
        12.6,
        16.4,
    )


@given(st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_clopper_pearson_is_the_beta_quantile_and_holds_wilsons_centre(case: tuple[int, int]) -> None:
    count, n = case
    (found,) = rates([count], n, 1, method=IntervalMethod.CLOPPER_PEARSON)
    low = beta.ppf(0.025, count, n - count + 1) if count else 0.0
    high = beta.ppf(0.975, count + 1, n - count) if count < n else 1.0
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert found.low <= count / n <= found.high


def test_quantiles_are_those_of_the_distributions() -> None:
    df = np.concatenate([np.arange(0.25, 60, 0.25), [1e3, 1e6, np.inf, np.nan]])
    for confidence in (0.9, 0.95, 0.99):
        tail = (1 - confidence) / 2
        expected = np.where(np.isnan(df), norm.isf(tail), t.isf(tail, df))
        np.testing.assert_array_equal(quantile(df, confidence), expected)
