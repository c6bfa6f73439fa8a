"""The cluster bootstrap against a plain loop and against what is known of clustered data."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipstudio.statistics.bootstrap import cluster_bootstrap, holds_several
from clipstudio.statistics.intervals import wilson


def test_it_is_a_plain_loop_over_drawn_clusters() -> None:
    values = np.array([1, 0, 0, 1, 1, 1, 0], bool)
    clusters = np.array([0, 0, 1, 2, 2, 2, 3], np.int32)
    rng = np.random.default_rng(11)
    members = [np.flatnonzero(clusters == each) for each in range(4)]
    means = []
    for drawn in rng.integers(0, 4, size=(200, 4)):
        chosen = np.concatenate([members[each] for each in drawn])
        means.append(values[chosen].mean())
    found = cluster_bootstrap(values, clusters, seed=11, resamples=200)
    assert found.mean == pytest.approx(4 / 7)
    assert (found.low, found.high) == pytest.approx(tuple(np.percentile(means, [2.5, 97.5])))
    assert found.effective_n == pytest.approx(values.astype(float).var() / np.var(means))
    assert (found.n, found.clusters, found.resamples, found.seed) == (7, 4, 200, 11)


def test_the_same_seed_gives_the_same_and_another_another() -> None:
    rng = np.random.default_rng(0)
    values, clusters = rng.random(300) < 0.3, rng.integers(0, 40, 300).astype(np.int32)
    one, same, other = (cluster_bootstrap(values, clusters, seed) for seed in (5, 5, 6))
    assert one == same
    assert (one.low, one.high) != (other.low, other.high)


def test_images_that_are_copies_of_each_other_count_once() -> None:
    rng = np.random.default_rng(1)
    alone = rng.random(200) < 0.4
    copied = np.repeat(alone, 10)
    found = cluster_bootstrap(copied, np.repeat(np.arange(200), 10).astype(np.int32), seed=2)
    assert found.effective_n == pytest.approx(200, rel=0.15)
    low, high = wilson(np.array([int(alone.sum())]), 200)
    assert (found.low, found.high) == pytest.approx((float(low[0]), float(high[0])), abs=0.02)


def test_images_without_a_cluster_stand_alone() -> None:
    values = np.arange(10) % 2 == 0
    found = cluster_bootstrap(values, np.full(10, -1, np.int32), seed=0)
    assert found.clusters == 10


def test_what_is_not_estimable_says_why() -> None:
    none = cluster_bootstrap(np.empty(0, bool), np.empty(0, np.int32), seed=0)
    assert (none.mean, none.reason) == (None, "no images")
    single = cluster_bootstrap(np.array([True, False]), np.zeros(2, np.int32), seed=0)
    assert (single.low, single.reason) == (None, "all images are of one cluster")
    same = cluster_bootstrap(np.ones(6, bool), np.arange(6, dtype=np.int32), seed=0)
    assert (same.mean, same.low, same.reason) == (1.0, None, "no variance among the clusters")


def test_clusters_of_one_image_are_none() -> None:
    assert not holds_several(np.array([0, 1, -1, -1, 2], np.int32))
    assert holds_several(np.array([0, 1, 0], np.int32))


@settings(max_examples=30)
@given(st.lists(st.tuples(st.booleans(), st.integers(-1, 5)), min_size=2, max_size=40))
def test_the_interval_stays_among_the_rates(rows: list[tuple[bool, int]]) -> None:
    values = np.array([row[0] for row in rows])
    found = cluster_bootstrap(values, np.array([row[1] for row in rows], np.int32), seed=3, resamples=100)
    if found.low is not None and found.high is not None:
        assert 0 <= found.low <= found.high <= 1
