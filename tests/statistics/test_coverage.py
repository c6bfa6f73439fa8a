"""How often intervals for clustered images hold the truth, by simulation with a fixed seed."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.statistics.changes import change
from clipstudio.statistics.clusters import share_intervals
from clipstudio.statistics.disparity import largest_disparity
from clipstudio.statistics.intervals import rates

SAMPLES = 2000
SHARE, CORRELATION = 0.3, 0.2


def drawn(rng: np.random.Generator, clusters: int, columns: int) -> tuple[np.ndarray, np.ndarray]:
    """Beta-binomial images, ten in each cluster."""
    scale = 1 / CORRELATION - 1
    codes = np.repeat(np.arange(clusters), 10).astype(np.int32)
    level = rng.beta(SHARE * scale, (1 - SHARE) * scale, (clusters, columns))
    return rng.random((len(codes), columns)) < level[codes], codes


@pytest.mark.parametrize("clusters", [5, 10, 30, 100])
def test_the_interval_of_a_share_holds_the_truth_and_one_that_ignores_clusters_does_not(clusters: int) -> None:
    counted, codes = drawn(np.random.default_rng(clusters), clusters, SAMPLES)
    found = share_intervals(counted, codes, 1)
    plain = rates(counted.sum(axis=0).tolist(), len(codes), 1)
    held, naive = (np.mean([each.low <= SHARE <= each.high for each in some]) for some in (found, plain))
    assert 0.93 < held < 0.985
    assert naive < 0.80


def test_the_interval_of_a_change_holds_the_truth() -> None:
    rng, held = np.random.default_rng(1), []
    for _ in range(400):
        before, codes = drawn(rng, 20, 2)
        # Half of each image's second answer is the first one again, the other half is drawn from the cluster anew.
        after = np.where(rng.random(len(codes)) < 0.5, before[:, 0], before[:, 1])
        found = change(before[:, 0], after, codes, 1)
        held.append(found.low <= 0 <= found.high)
    assert 0.91 < np.mean(held) < 0.98


def test_the_largest_gap_of_seven_groups_without_a_difference_seldom_excludes_nothing() -> None:
    counted, codes = drawn(np.random.default_rng(2), 70, SAMPLES)
    groups = codes % 7
    told = [share_intervals(counted[groups == g], codes[groups == g], 1) for g in range(7)]
    plain = [rates(counted[groups == g].sum(axis=0).tolist(), 100, 1) for g in range(7)]
    false, naive = (
        np.mean([largest_disparity(column).low > 0 for column in zip(*some, strict=True)])
        for some in (told, plain)
    )
    assert false < 0.05
    assert naive > 0.4
