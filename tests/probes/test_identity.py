"""Naming: pools, first answers and ties, against what is known by hand."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.probes.identity import chance, first_answers, order_candidates, read_pool
from clipstudio.probes.shares import Sampling
from clipstudio.statistics.groups import intersect


def test_own_names_come_first_in_a_seeded_order_then_the_others_in_theirs() -> None:
    order = order_candidates(6, 3, seed=2)
    assert sorted(order[:6].tolist()) == list(range(6))
    assert order[6:].tolist() == [6, 7, 8]
    assert order.tolist() == order_candidates(6, 3, seed=2).tolist()
    assert order.tolist() != order_candidates(6, 3, seed=3).tolist()


def test_the_five_best_of_every_pool_are_those_of_a_plain_sort() -> None:
    rng = np.random.default_rng(0)
    scores = rng.normal(size=(50, 40)).astype(np.float32)
    names = rng.integers(0, 40, 50)
    small, large = first_answers(scores.copy(), names, [10, 40])
    for row in range(50):
        assert large[row].tolist() == np.argsort(-scores[row])[:5].tolist()
        wanted = np.argsort(-scores[row, :10])[:5].tolist() if names[row] < 10 else [-1] * 5
        assert small[row].tolist() == wanted


def test_a_pool_of_fewer_than_five_has_no_more_answers_than_names() -> None:
    (top,) = first_answers(np.array([[0.1, 0.9, 0.5]], np.float32), np.array([0]), [3])
    assert top.tolist() == [[1, 2, 0, -1, -1]]


def test_a_name_that_a_table_does_not_mention_is_not_found() -> None:
    scores = np.zeros((1, 8), np.float32)
    (top,) = first_answers(scores, np.array([0]), [8])
    assert 0 not in top.tolist()[0]
    (top,) = first_answers(np.full((1, 2), 0.5, np.float32), np.array([0]), [2])
    assert top[0, :2].tolist() == [1, 0]


def test_shares_are_of_the_images_whose_name_is_in_the_pool() -> None:
    names = np.array([0, 1, 2, 3, 9])
    top = np.array([[0, 5, 6, 7, 8], [4, 1, 6, 7, 8], [4, 5, 6, 7, 8], [3, 5, 6, 7, 8], [-1] * 5], np.int32)
    grouping = intersect(["g"], [np.array([0, 0, 1, 1, 1], np.int32)], [["a", "b"]])
    found = read_pool(9, top, names, [grouping], Sampling(2))
    assert (found.top1.rate.count, found.top5.rate.count, found.top1.rate.n) == (2, 3, 4)
    assert [(one.rate.count, five.rate.count, one.rate.n) for one, five in found.groups] == [(1, 2, 2), (1, 1, 2)]


def test_blind_guessing() -> None:
    assert chance(100, 1) == pytest.approx(0.01)
    assert chance(100, 5) == pytest.approx(0.05)
    assert chance(3, 5) == 1.0
