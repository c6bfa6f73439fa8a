"""PaCMAP: which pairs are made, the gradient against the loss as published, and what a map keeps."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from clipstudio.statistics import pacmap
from clipstudio.statistics.pacmap import Pairs, arrange, choose_pairs, counts, weights


def clouds(count: int, each: int, width: int = 8) -> np.ndarray:
    """Clouds far from each other, one after the other, (count * each, width) float32."""
    generator = np.random.default_rng(3)
    middles = np.repeat(generator.normal(size=(count, width)), each, axis=0)
    return (middles + 0.05 * generator.normal(size=middles.shape)).astype(np.float32)


def pairs_of(vectors: np.ndarray, seed: int = 0) -> Pairs:
    distances, near = cKDTree(vectors).query(vectors, k=min(pacmap.LOOKED_AT, len(vectors) - 1) + 1)
    return choose_pairs(vectors, near[:, 1:].astype(np.int32), distances[:, 1:].astype(np.float32), seed)


def mapped(vectors: np.ndarray, seed: int = 0) -> np.ndarray:
    return arrange(0.01 * vectors[:, :2], pairs_of(vectors, seed))


@pytest.mark.parametrize("items", [30, 36, 37, 200])
def test_nobody_is_paired_with_itself_or_twice(items: int) -> None:
    pairs = pairs_of(clouds(1, items))
    for others, count in zip((pairs.near, pairs.mid_near, pairs.further), counts(items), strict=True):
        assert others.shape == (items, count)
        assert ((others >= 0) & (others < items) & (others != np.arange(items)[:, None])).all()
        assert all(len(set(row)) == count for row in others.tolist())
    assert all(not set(a) & set(b) for a, b in zip(pairs.near.tolist(), pairs.further.tolist(), strict=True))
    assert counts(36) == (10, 5, 20)
    assert sum(counts(items)) < items


def test_neighbours_are_near_and_mid_near_pairs_nearer_than_chance() -> None:
    vectors = clouds(4, 60)
    pairs, cloud = pairs_of(vectors), np.repeat(np.arange(4), 60)
    same = [(cloud[others] == cloud[:, None]).mean() for others in (pairs.near, pairs.mid_near, pairs.further)]
    assert same[0] == 1.0
    # The second nearest of six is of the same cloud where at least two of six are: 1 - 0.75^6 - 6 * 0.25 * 0.75^5.
    assert same[1] == pytest.approx(0.466, abs=0.05)
    assert same[2] < 0.25, "ten of its cloud are taken as neighbours"


def loss(positions: np.ndarray, pairs: Pairs, near: float, mid_near: float, further: float) -> float:
    """Equation 1 of the paper, with the constants of its program."""

    def d(others: np.ndarray) -> np.ndarray:
        return np.asarray(1 + ((positions[:, None, :] - positions[others]) ** 2).sum(axis=2))

    return float(
        near * (d(pairs.near) / (10 + d(pairs.near))).sum()
        + mid_near * (d(pairs.mid_near) / (10_000 + d(pairs.mid_near))).sum()
        + further * (1 / (1 + d(pairs.further))).sum()
    )


@pytest.mark.parametrize("step", [0, 40, 150, 300])
def test_the_gradient_is_that_of_the_published_loss(step: int) -> None:
    vectors = clouds(2, 20)
    pairs, positions = pairs_of(vectors), 3 * np.random.default_rng(1).normal(size=(40, 2))
    found = pacmap._gradient(positions.T.astype(np.float32), pairs, *weights(step))
    for item, axis in ((0, 0), (17, 1), (39, 0)):
        moved = np.zeros_like(positions)
        moved[item, axis] = 1e-5
        up, down = (loss(positions + sign * moved, pairs, *weights(step)) for sign in (1, -1))
        assert found[axis, item] == pytest.approx((up - down) / 2e-5, rel=1e-3, abs=1e-4)


def test_the_three_phases_have_the_weights_of_the_paper() -> None:
    assert [weights(step) for step in (0, 50, 100, 199, 200, 449)] == [
        *((2.0, 1000.0, 1.0), (2.0, 501.5, 1.0), (3.0, 3.0, 1.0)),
        *((3.0, 3.0, 1.0), (1.0, 0.0, 1.0), (1.0, 0.0, 1.0)),
    ]


def test_a_map_keeps_clouds_apart_and_is_the_same_again() -> None:
    vectors, cloud = clouds(5, 40), np.repeat(np.arange(5), 40)
    positions = mapped(vectors)
    _, near = cKDTree(positions).query(positions, k=6)
    assert (cloud[near[:, 1:]] == cloud[:, None]).mean() > 0.98
    assert np.array_equal(mapped(vectors), positions)
    assert not np.array_equal(mapped(vectors, seed=1), positions)
