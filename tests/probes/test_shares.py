"""Shares by group: plain intervals, whole clusters, and what is not estimable."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.probes.shares import Sampling, overall_share, shares
from clipstudio.statistics.groups import intersect

COUNTED = np.array([1, 1, 1, 0, 0, 1, 0, 1, 1, 0], bool)
GROUPS = intersect(["g"], [np.array([0, 0, 0, 0, 0, 0, 1, 1, 1, -1], np.int32)], [["a", "b"]])


def test_every_group_has_its_share_with_the_interval_that_was_asked_for() -> None:
    for method, name in ((IntervalMethod.WILSON, "wilson"), (IntervalMethod.CLOPPER_PEARSON, "beta")):
        sampling = Sampling(4, method)
        a, b = shares(COUNTED, [GROUPS], sampling)
        assert (a.attributes, a.rate.count, a.rate.n, a.clusters) == ({"g": "a"}, 4, 6, None)
        assert (a.rate.low, a.rate.high) == pytest.approx(proportion_confint(4, 6, method=name))
        assert (b.rate.rate, b.rate.reason) == (None, "n = 3, minimum 4")
        whole = overall_share(COUNTED, sampling)
        assert (whole.rate.count, whole.rate.n) == (6, 10)


def test_clusters_give_the_interval_and_an_effective_n() -> None:
    pairs = np.arange(10, dtype=np.int32) // 2
    alike = np.repeat(np.array([1, 0, 1, 1, 0], bool), 2)
    by_cluster = overall_share(alike, Sampling(1, clusters=pairs, seed=3))
    alone = overall_share(alike, Sampling(1, clusters=np.full(10, -1, np.int32), seed=3))
    assert (by_cluster.clusters, alone.clusters) == (5, 10)
    assert by_cluster.effective_n == pytest.approx(5, rel=0.1)
    assert alone.effective_n == pytest.approx(10, rel=0.1)
    assert by_cluster.rate.high - by_cluster.rate.low > alone.rate.high - alone.rate.low


def test_a_group_is_drawn_by_its_own_clusters() -> None:
    pairs = np.arange(10, dtype=np.int32) // 2
    a, b = shares(COUNTED, [GROUPS], Sampling(1, clusters=pairs, seed=3))
    assert (a.clusters, b.clusters) == (3, 2)


def test_all_right_counts_clusters_and_not_images() -> None:
    everyone = np.ones(12, bool)
    found = overall_share(everyone, Sampling(1, clusters=np.arange(12, dtype=np.int32) // 3))
    low, high = proportion_confint(4, 4, method="wilson")
    assert (found.rate.rate, found.rate.low, found.rate.high) == pytest.approx((1.0, low, high))
    assert found.effective_n == 4
    nobody = overall_share(~everyone, Sampling(1, clusters=np.arange(12, dtype=np.int32) // 3))
    assert (nobody.rate.low, nobody.rate.high) == pytest.approx((0.0, 1 - low))


def test_one_cluster_and_no_images_are_not_estimable() -> None:
    found = overall_share(COUNTED, Sampling(1, clusters=np.zeros(10, np.int32)))
    assert (found.rate.rate, found.rate.reason) == (None, "all images are of one cluster")
    nothing = overall_share(COUNTED[:0], Sampling(1, clusters=np.zeros(0, np.int32)))
    assert (nothing.rate.rate, nothing.rate.reason) == (None, "no images")
