"""Means of figures between 0 and 1: the interval of the share that they would be, and wider by cluster."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from clipstudio.statistics.clusters import share_interval
from clipstudio.statistics.means import mean_interval


def test_yes_and_no_are_a_share() -> None:
    counted = np.arange(40) % 4 == 0
    found = mean_interval(counted.astype(np.float64), None, 1)
    assert (found.mean, found.n, found.clusters) == (0.25, 40, None)
    assert (found.low, found.high) == pytest.approx(proportion_confint(10, 40, method="wilson"))
    clusters = (np.arange(40) // 4).astype(np.int32)
    rng = np.random.default_rng(1)
    counted = rng.random(40) < rng.random(10)[clusters]
    share = share_interval(counted, clusters, 1)
    found = mean_interval(counted.astype(np.float64), clusters, 1)
    assert (found.mean, found.low, found.high) == pytest.approx((share.rate, share.low, share.high))
    assert (found.clusters, found.effective_n) == (share.clusters, pytest.approx(share.effective_n))


def test_figures_alike_within_clusters_are_worth_the_clusters() -> None:
    values = np.repeat(np.linspace(0, 1, 10), 20)
    apart = mean_interval(values, None, 1)
    together = mean_interval(values, np.repeat(np.arange(10, dtype=np.int32), 20), 1)
    assert apart.mean == together.mean == pytest.approx(0.5)
    assert apart.low is not None
    assert together.low is not None
    assert together.low < apart.low
    assert together.effective_n is not None
    assert together.effective_n < 30


@pytest.mark.parametrize(("value", "low", "high"), [(1.0, 0.7575, 1.0), (0.0, 0.0, 0.2425)])
def test_all_alike_are_as_many_answers_as_clusters(value: float, low: float, high: float) -> None:
    found = mean_interval(np.full(516, value), np.arange(516, dtype=np.int32) % 12, 1)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_too_few_are_not_estimable() -> None:
    assert mean_interval(np.full(3, 0.5), None, 10).reason == "n = 3, minimum 10"
    assert mean_interval(np.full(30, 0.5), np.zeros(30, np.int32), 10).reason == "all images are of one cluster"
    assert mean_interval(np.empty(0), None, 1).mean is None
