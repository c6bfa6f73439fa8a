"""Shares by group: plain intervals, whole clusters, and what is not estimable."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.probes.shares import Sampling, gaps, overall_share, shares
from clipstudio.statistics.groups import intersect

COUNTED = np.array([1, 1, 1, 0, 0, 1, 0, 1, 1, 0], bool)
GROUPS = intersect(["g"], [np.array([0, 0, 0, 0, 0, 0, 1, 1, 1, -1], np.int32)], [["a", "b"]])


def test_every_group_has_its_share_with_the_interval_that_was_asked_for() -> None:
    for method, name in ((IntervalMethod.WILSON, "wilson"), (IntervalMethod.CLOPPER_PEARSON, "beta")):
        sampling = Sampling(4, method)
        a, b = shares(COUNTED, [GROUPS], sampling)
        assert (a.attributes, a.rate.count, a.rate.n, a.rate.clusters) == ({"g": "a"}, 4, 6, None)
        assert (a.rate.low, a.rate.high) == pytest.approx(proportion_confint(4, 6, method=name))
        assert (b.rate.rate, b.rate.reason) == (None, "n = 3, minimum 4")
        whole = overall_share(COUNTED, sampling)
        assert (whole.rate.count, whole.rate.n) == (6, 10)


def test_clusters_give_the_interval_and_an_effective_n() -> None:
    pairs = np.arange(20, dtype=np.int32) // 2
    alike = np.repeat(np.array([1, 0, 1, 1, 0, 0, 1, 0, 1, 1], bool), 2)
    by_cluster = overall_share(alike, Sampling(1, clusters=pairs)).rate
    alone = overall_share(alike, Sampling(1, clusters=np.full(20, -1, np.int32))).rate
    assert (by_cluster.clusters, alone.clusters) == (10, 20)
    assert by_cluster.effective_n == pytest.approx(9)
    assert alone.effective_n == 20
    assert by_cluster.high - by_cluster.low > alone.high - alone.low
    (plain,) = (overall_share(alike, Sampling(1)).rate,)
    assert (alone.low, alone.high) == (plain.low, plain.high)


def test_a_group_rests_on_its_own_clusters() -> None:
    grouping = intersect(["g"], [np.repeat([0, 1], 10).astype(np.int32)], [["a", "b"]])
    clusters = np.r_[np.repeat(np.arange(5), 2), np.repeat([5, 6], 5)].astype(np.int32)
    a, b = shares(np.arange(20) % 3 == 0, [grouping], Sampling(1, clusters=clusters))
    assert (a.rate.clusters, a.rate.reason) == (5, None)
    assert (b.rate.clusters, b.rate.rate, b.rate.reason) == (2, None, "2 clusters, minimum 5")


def test_all_right_counts_clusters_and_not_images() -> None:
    everyone, clusters = np.ones(18, bool), np.arange(18, dtype=np.int32) // 3
    found = overall_share(everyone, Sampling(1, clusters=clusters)).rate
    low, high = proportion_confint(6, 6, method="wilson")
    assert (found.rate, found.low, found.high) == pytest.approx((1.0, low, high))
    assert found.effective_n == 6
    nobody = overall_share(~everyone, Sampling(1, clusters=clusters)).rate
    assert (nobody.low, nobody.high) == pytest.approx((0.0, 1 - low))


def test_one_cluster_and_no_images_are_not_estimable() -> None:
    found = overall_share(COUNTED, Sampling(1, clusters=np.zeros(10, np.int32))).rate
    assert (found.rate, found.reason) == (None, "all images are of one cluster")
    nothing = overall_share(COUNTED[:0], Sampling(1, clusters=np.zeros(0, np.int32))).rate
    assert (nothing.rate, nothing.reason) == (None, "no images")


def test_the_gap_of_a_comparison_allows_for_clusters() -> None:
    grouping = intersect(["g"], [np.repeat([0, 1], 30).astype(np.int32)], [["a", "b"]])
    clusters = np.repeat(np.arange(20), 3).astype(np.int32)
    counted = np.repeat(np.r_[np.arange(10) < 8, np.arange(10) < 3], 3)
    (plain,), (clustered,) = (gaps(counted, [grouping], Sampling(1, clusters=each)) for each in (None, clusters))
    assert plain.difference == clustered.difference == pytest.approx(0.5)
    assert plain.test.p < 0.001 < clustered.test.p
    assert clustered.low < plain.low
    assert clustered.chance.mean > plain.chance.mean
