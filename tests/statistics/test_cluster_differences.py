"""Differences and ratios of groups with clusters: joined intervals, and groups that share clusters."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import norm, t
from statsmodels.regression.linear_model import OLS

from clipstudio.domain.estimates import DifferenceMethod
from clipstudio.statistics.cluster_differences import group_difference
from clipstudio.statistics.clusters import share_interval
from clipstudio.statistics.differences import difference, rate_difference
from clipstudio.statistics.intervals import rates
from clipstudio.statistics.ratios import ratio


def drawn(seed: int, is_shared: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    clusters = np.repeat(np.arange(20), rng.integers(2, 9, 20)).astype(np.int32)
    first = rng.random(len(clusters)) < 0.5 if is_shared else clusters % 2 == 0
    return rng.random(len(clusters)) < rng.beta(2, 3, 20)[clusters], first, clusters


def test_of_independent_images_it_is_newcombes_at_any_level() -> None:
    one, other = (rates([count], n, 1)[0] for count, n in ((15, 50), (5, 60)))
    for confidence in (0.95, 0.99):
        found, plain = rate_difference(one, other, confidence), difference(15, 50, 5, 60, 1, confidence)
        assert (found.low, found.high) == (plain.low, plain.high)
    assert rate_difference(one, rates([1], 3, 10)[0]).reason == "n = 3, minimum 10"


def test_groups_of_their_own_clusters_have_their_intervals_joined() -> None:
    counted, first, clusters = drawn(1, is_shared=False)
    found = group_difference(counted, first, ~first, clusters, 1)
    one, other = (share_interval(counted[each], clusters[each], 1) for each in (first, ~first))
    gap = one.rate - other.rate
    assert found.method is DifferenceMethod.JOINED
    assert found.low == pytest.approx(gap - np.hypot(one.rate - one.low, other.high - other.rate))
    assert found.high == pytest.approx(gap + np.hypot(one.high - one.rate, other.rate - other.low))


@pytest.mark.parametrize("seed", range(3))
def test_groups_that_share_clusters_have_the_variance_of_the_difference_per_cluster(seed: int) -> None:
    counted, first, clusters = drawn(seed, is_shared=True)
    found = group_difference(counted, first, ~first, clusters, 1)
    n = len(counted)
    fit = OLS(counted.astype(float), np.column_stack([np.ones(n), first])).fit(
        cov_type="cluster", cov_kwds={"groups": clusters}
    )
    # statsmodels multiplies by k / (k - 1) * (n - 1) / (n - 2).
    spread = float(np.sqrt(fit.cov_params()[1, 1] * (n - 2) / (n - 1)))
    reach = t.ppf(0.975, n**2 / (np.bincount(clusters) ** 2).sum() - 1)
    assert found.method is DifferenceMethod.PER_CLUSTER
    assert found.difference == pytest.approx(fit.params[1])
    assert (found.low, found.high) == (
        pytest.approx(found.difference - reach * spread),
        pytest.approx(found.difference + reach * spread),
    )


def test_pairs_within_clusters_narrow_the_interval() -> None:
    # Persons differ much, and every person has as many images in one group as in the other.
    person = np.repeat(np.arange(10), 8).astype(np.int32)
    first = np.tile([True, False], 40)
    counted = person < 5
    counted = counted ^ (np.arange(80) == 3) ^ (np.arange(80) == 60)
    shared = group_difference(counted, first, ~first, person, 1)
    apart = rate_difference(*(share_interval(counted[each], person[each], 1) for each in (first, ~first)))
    assert shared.high - shared.low < (apart.high - apart.low) / 3


def test_without_any_difference_within_clusters_the_intervals_are_joined() -> None:
    person, first = np.repeat(np.arange(10), 2).astype(np.int32), np.tile([True, False], 10)
    found = group_difference(person < 5, first, ~first, person, 1)
    assert (found.difference, found.method) == (0.0, DifferenceMethod.JOINED)
    assert found.low < 0 < found.high


def test_few_clusters_and_few_images_are_not_estimable() -> None:
    counted, first = np.arange(40) % 3 == 0, np.arange(40) % 2 == 0
    assert group_difference(counted, first, ~first, np.arange(40) // 10, 1).reason == "4 clusters, minimum 5"
    assert group_difference(counted, first, ~first, None, 30).reason == "n = 20, minimum 30"


def test_the_ratio_is_katz() -> None:
    one, other = rates([30], 100, 1)[0], rates([10], 80, 1)[0]
    found, low, high, reason = ratio(one, other)
    # The logarithm's variance is 1/30 - 1/100 + 1/10 - 1/80.
    spread = norm.ppf(0.975) * np.sqrt(1 / 30 - 1 / 100 + 1 / 10 - 1 / 80)
    assert (found, reason) == (pytest.approx(2.4), None)
    assert (low, high) == (pytest.approx(2.4 * np.exp(-spread)), pytest.approx(2.4 * np.exp(spread)))


def test_the_ratio_of_clusters_takes_the_effective_n_and_t() -> None:
    counted, first, clusters = drawn(2, is_shared=False)
    one, other = (share_interval(counted[each], clusters[each], 1) for each in (first, ~first))
    found, low, high, _ = ratio(one, other)
    spread = np.sqrt(sum((1 - each.rate) / (each.rate * each.effective_n) for each in (one, other)))
    reach = t.ppf(0.975, min(one.df, other.df)) * spread
    assert (low, high) == (pytest.approx(found * np.exp(-reach)), pytest.approx(found * np.exp(reach)))


def test_a_ratio_that_is_none_says_why() -> None:
    none, some, every = (rates([count], 50, 1)[0] for count in (0, 5, 50))
    assert ratio(some, none) == (None, None, None, "the lowest rate is 0")
    assert ratio(every, every)[0] == 1.0
    assert ratio(every, every)[3] == "both rates are 100 %: their logarithms show no spread"
    assert ratio(rates([1], 3, 10)[0], some)[3] == "n = 3, minimum 10"
