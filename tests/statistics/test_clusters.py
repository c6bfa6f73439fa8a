"""Shares of clustered images: against statsmodels' cluster-robust variance, the formulas, and their limits."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, norm, t
from statsmodels.regression.linear_model import OLS

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.statistics.clusters import Clustering, holds_several, share_interval, share_intervals
from clipstudio.statistics.intervals import rates


def drawn(seed: int, clusters: int = 12, columns: int = 3) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 12, clusters)
    codes = np.repeat(np.arange(clusters), sizes)
    level = rng.beta(2, 3, (clusters, columns))
    return rng.random((len(codes), columns)) < level[codes], codes.astype(np.int32)


def test_twelve_sequences_that_are_all_right_are_twelve_answers() -> None:
    sequences = np.repeat(np.arange(12), 43).astype(np.int32)
    found = share_interval(np.ones(516, bool), sequences, 10)
    assert (found.count, found.n, found.rate, found.clusters, found.effective_n) == (516, 516, 1.0, 12, 12.0)
    assert (round(100 * found.low, 1), found.high) == (75.8, 1.0)
    none = share_interval(np.zeros(516, bool), sequences, 10)
    assert (none.low, round(100 * none.high, 1)) == (0.0, 24.2)


@pytest.mark.parametrize("seed", range(5))
def test_the_variance_is_the_cluster_robust_one_of_statsmodels(seed: int) -> None:
    counted, codes = drawn(seed)
    n = len(codes)
    for column, found in zip(counted.T, share_intervals(counted, codes, 1), strict=True):
        fit = OLS(column.astype(float), np.ones(n)).fit(cov_type="cluster", cov_kwds={"groups": codes})
        p, variance = column.mean(), float(fit.cov_params()[0, 0])
        effective = min(n, p * (1 - p) / variance)
        sizes = np.bincount(codes)
        df = n**2 / (sizes**2).sum() - 1
        assert found.effective_n == pytest.approx(effective)
        assert found.df == pytest.approx(df)
        reach = t.ppf(0.975, df)
        centre = (p + reach**2 / (2 * effective)) / (1 + reach**2 / effective)
        half = reach * math.sqrt(p * (1 - p) / effective + reach**2 / (4 * effective**2))
        half /= 1 + reach**2 / effective
        assert (found.low, found.high) == (pytest.approx(centre - half), pytest.approx(centre + half))


def test_the_exact_interval_is_korn_and_graubards() -> None:
    counted, codes = drawn(7)
    wilson = share_intervals(counted, codes, 1)
    exact = share_intervals(counted, codes, 1, method=IntervalMethod.CLOPPER_PEARSON)
    for one, other in zip(wilson, exact, strict=True):
        smaller = one.effective_n * (norm.ppf(0.975) / t.ppf(0.975, one.df)) ** 2
        hits = one.rate * smaller
        assert other.low == pytest.approx(beta.ppf(0.025, hits, smaller - hits + 1))
        assert other.high == pytest.approx(beta.ppf(0.975, hits + 1, smaller - hits))
        assert other.effective_n == one.effective_n


@given(st.lists(st.booleans(), min_size=1, max_size=60), st.sampled_from(IntervalMethod))
def test_clusters_of_one_image_are_independent_images(counted: list[bool], method: IntervalMethod) -> None:
    values, n = np.array(counted), len(counted)
    (plain,) = rates([int(values.sum())], n, 5, method=method)
    for clusters in (np.arange(n, dtype=np.int32) * 7, np.full(n, -1, np.int32)):
        found = share_interval(values, clusters, 5, method=method)
        assert (found.count, found.n, found.rate, found.reason) == (plain.count, n, plain.rate, plain.reason)
        assert (found.low, found.high) == (plain.low, plain.high)
        assert found.clusters == n


@given(st.lists(st.tuples(st.booleans(), st.integers(-1, 7)), min_size=1, max_size=60))
def test_more_is_never_claimed_than_of_independent_images(rows: list[tuple[bool, int]]) -> None:
    values, codes = np.array([row[0] for row in rows]), np.array([row[1] for row in rows], np.int32)
    for method in IntervalMethod:
        found = share_interval(values, codes, 1, method=method)
        if found.rate is None:
            assert (found.low, found.high, found.effective_n) == (None, None, None)
            assert found.reason
            continue
        assert 0 <= found.low <= found.rate <= found.high <= 1
        assert 0 < found.effective_n <= found.n
        (plain,) = rates([found.count], found.n, 1, method=method)
        assert found.high - found.low >= plain.high - plain.low - 1e-9


def test_clusters_that_are_all_half_right_have_no_spread_and_count_their_images() -> None:
    halves = np.tile(np.array([True, False]), 6)
    found = share_interval(halves, np.repeat(np.arange(6), 2).astype(np.int32), 1)
    assert (found.rate, found.effective_n, found.df) == (0.5, 12.0, pytest.approx(5.0))
    (plain,) = rates([6], 12, 1)
    assert found.low < plain.low < plain.high < found.high


@pytest.mark.parametrize("share", [0, 1, 2])
def test_too_few_clusters_are_not_estimable_whatever_was_counted(share: int) -> None:
    def reason(sizes: list[int]) -> str | None:
        codes = np.repeat(np.arange(len(sizes)), sizes).astype(np.int32)
        counted = {0: np.zeros(len(codes), bool), 1: np.ones(len(codes), bool), 2: codes % 2 == 0}[share]
        found = share_interval(counted, codes, 1)
        assert found.count == counted.sum()
        assert found.clusters == len(sizes)
        assert (found.rate is None) == (found.reason is not None)
        return found.reason

    assert reason([60]) == "all images are of one cluster"
    assert reason([15] * 4) == "4 clusters, minimum 5"
    assert reason([500, 500, 1, 1, 1]) == "the clusters are equivalent to 2.0 of equal size, minimum 3"
    assert reason([15] * 5) is None


def test_the_smallest_group_size_stays_the_first_reason() -> None:
    found = share_interval(np.ones(8, bool), np.zeros(8, np.int32), 10)
    assert found.reason == "n = 8, minimum 10"
    assert share_interval(np.ones(0, bool), np.zeros(0, np.int32), 1).reason == "no images"


def test_codes_may_be_far_apart_and_part_of_the_images_may_be_taken() -> None:
    codes = np.array([2_000_000_000, 5, -1, 5, -1, 2_000_000_000])
    held = Clustering.of(codes)
    assert held.sizes.tolist() == [2, 2, 1, 1]
    assert (held.codes[0], held.codes[1]) == (held.codes[5], held.codes[3])
    part = held.among(np.array([1, 1, 1, 0, 0, 1], bool))
    assert sorted(part.sizes.tolist()) == [1, 1, 2]


def test_clusters_of_one_image_are_none() -> None:
    assert not holds_several(np.array([0, 1, -1, -1, 2], np.int32))
    assert holds_several(np.array([0, 1, 0], np.int32))


def test_many_columns_are_taken_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    counted, codes = drawn(3, columns=7)
    whole = share_intervals(counted, codes, 1)
    monkeypatch.setattr("clipstudio.statistics.clusters._CELLS", 25)
    assert share_intervals(counted, codes, 1) == whole
