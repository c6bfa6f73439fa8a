"""The gap that chance gives: against enumeration, and with whole clusters."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from clipstudio.domain.estimates import Chance
from clipstudio.domain.progress import finish
from clipstudio.statistics.chance import chance_gap
from clipstudio.statistics.chance import chance_gaps_by_cluster as chance_steps
from clipstudio.statistics.clusters import Clustering


def chance_gaps_by_cluster(*arguments: object, **named: object) -> tuple[Chance, ...]:
    return finish(chance_steps(*arguments, **named))  # type: ignore[arg-type]


def test_of_independent_images_it_is_the_mean_over_all_ways_to_deal_them() -> None:
    counted = np.array([1, 1, 1, 0, 0, 0, 0, 0])
    gaps = []
    for chosen in combinations(range(8), 3):
        first = counted[list(chosen)].sum()
        gaps.append(abs(first / 3 - (3 - first) / 5))
    found = chance_gap(3, np.array([3, 5]), seed=1, shuffles=20_000)
    assert found.mean == pytest.approx(np.mean(gaps), abs=0.005)
    assert found.high == pytest.approx(np.percentile(gaps, 95))
    assert (found.shuffles, found.seed) == (20_000, 1)
    assert chance_gap(3, np.array([3, 5]), seed=1) == chance_gap(3, np.array([3, 5]), seed=1)


def test_whole_clusters_are_dealt() -> None:
    # Six clusters of four alike images, three to each group: the gap is that of six answers.
    clusters = Clustering.of(np.repeat(np.arange(6), 4))
    counted = np.repeat(np.array([1, 1, 1, 0, 0, 0], bool), 4)[:, None]
    codes = np.repeat([0, 0, 1, 1, 0, 1], 4)
    gaps = [abs(len({0, 1, 2} & set(chosen)) / 3 - (3 - len({0, 1, 2} & set(chosen))) / 3)
            for chosen in combinations(range(6), 3)]  # fmt: skip
    (found,) = chance_gaps_by_cluster(counted, codes, 2, clusters, seed=4, shuffles=5000)
    assert found.mean == pytest.approx(np.mean(gaps), abs=0.02)
    assert found.high == pytest.approx(1.0)
    assert found.mean > 2 * chance_gap(12, np.array([12, 12])).mean


def test_a_cluster_in_both_groups_deals_its_images_among_themselves() -> None:
    # Every cluster has one image in each group, and both are alike: no deal makes a gap.
    clusters = Clustering.of(np.repeat(np.arange(5), 2))
    counted = np.repeat(np.array([1, 0, 1, 1, 0], bool), 2)[:, None]
    (found,) = chance_gaps_by_cluster(counted, np.tile([0, 1], 5), 2, clusters)
    assert (found.mean, found.high) == (0.0, 0.0)
    # One of two counts in each: the gap is that of five turns of a coin.
    (coins,) = chance_gaps_by_cluster(np.tile([True, False], 5)[:, None], np.tile([0, 1], 5), 2, clusters, 2, 5000)
    expected = sum(abs(2 * up - 5) / 5 * n for up, n in enumerate((1, 5, 10, 10, 5, 1))) / 32
    assert coins.mean == pytest.approx(expected, abs=0.02)


def test_columns_are_dealt_together_and_fewer_times_where_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(0)
    clusters, codes = Clustering.of(np.repeat(np.arange(30), 3)), np.repeat(np.arange(30) % 3, 3)
    counted = rng.random((90, 5)) < 0.3
    together = chance_gaps_by_cluster(counted, codes, 3, clusters)
    assert together[2] == chance_gaps_by_cluster(counted[:, 2:3], codes, 3, clusters)[0]
    assert together[0].shuffles == 999
    monkeypatch.setattr("clipstudio.statistics.chance._STEPS", 1)
    assert chance_gaps_by_cluster(counted, codes, 3, clusters)[0].shuffles == 99
