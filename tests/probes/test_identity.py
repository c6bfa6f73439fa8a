"""Naming: pools, first answers and ties, against what is known by hand."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.stats import hypergeom

from clipstudio.probes.identity import (
    NOT_ANSWERED,
    NamedBy,
    chance,
    first_answers,
    order_candidates,
    outranking,
    read_pool,
    right_over_pools,
)
from clipstudio.probes.shares import Sampling
from clipstudio.statistics.groups import intersect


def test_own_names_come_first_then_the_others_each_in_a_seeded_order() -> None:
    order = order_candidates(6, 50, seed=2)
    assert sorted(order[:6].tolist()) == list(range(6))
    assert sorted(order[6:].tolist()) == list(range(6, 56))
    assert order[6:].tolist() != list(range(6, 56))
    assert order.tolist() == order_candidates(6, 50, seed=2).tolist()
    other = order_candidates(6, 50, seed=3)
    assert order[:6].tolist() != other[:6].tolist()
    assert order[6:].tolist() != other[6:].tolist()


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


def test_a_name_of_which_nothing_is_said_is_not_found() -> None:
    scores = np.array([[np.nan, 0.2, 0.1, np.nan, 0.3, np.nan, np.nan, np.nan]], np.float32)
    (top,) = first_answers(scores, np.array([0]), [8])
    assert top.tolist() == [[4, 1, 2, -1, -1]]
    assert outranking(scores, np.array([0])).tolist() == [7]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_tie_counts_against_the_model(dtype: type) -> None:
    scores = np.array([[0.5, 0.5, 0.1]], dtype)
    (top,) = first_answers(scores, np.array([0]), [3])
    assert top[0, :3].tolist() == [1, 0, 2]
    (top,) = first_answers(scores, np.array([1]), [3])
    assert top[0, :3].tolist() == [0, 1, 2]
    assert outranking(scores, np.array([1])).tolist() == [1]


def test_doubles_are_compared_as_they_are() -> None:
    scores = np.array([[0.3 + 1e-12, 0.3, 0.1]])
    assert outranking(scores, np.array([0])).tolist() == [0]
    (top,) = first_answers(scores, np.array([1]), [3])
    assert top[0, 0] == 0


@pytest.mark.parametrize("row", [[0.0] * 8, [0.5] * 8, [np.nan] * 8])
def test_scores_that_tell_nobody_apart_are_no_answer(row: list[float]) -> None:
    scores = np.array([row], np.float64)
    assert first_answers(scores, np.array([2]), [8, 2])[0].tolist() == [[NOT_ANSWERED] * 5]
    assert first_answers(scores, np.array([2]), [2])[0].tolist() == [[-1] * 5]  # not in the pool
    assert outranking(scores, np.array([2])).tolist() == [NOT_ANSWERED]


def test_shares_are_of_the_images_whose_name_is_in_the_pool() -> None:
    own = np.array([0, 1, 2, 3, 9, 4])
    top = np.array(
        [[0, 5, 6, 7, 8], [4, 1, 6, 7, 8], [4, 5, 6, 7, 8], [3, 5, 6, 7, 8], [-1] * 5, [NOT_ANSWERED] * 5],
        np.int32,
    )
    above = np.array([0, 1, 5, 0, 0, NOT_ANSWERED], np.int32)
    grouping = intersect(["g"], [np.array([0, 0, 1, 1, 1, 1], np.int32)], [["a", "b"]])
    found = read_pool(9, top, NamedBy(own, above, 10), [grouping], Sampling(2))
    assert (found.top1.rate.count, found.top5.rate.count, found.top1.rate.n) == (2, 3, 4)
    assert [(one.rate.count, five.rate.count, one.rate.n) for one, five in found.groups] == [(1, 2, 2), (1, 1, 2)]
    assert found.unanswered == (1, 0, 1)
    # Nine names of ten: one of the other nine is left out, which is the only one above in 1 of 9 pools.
    assert (found.mean1.n, found.mean1.mean) == (5, pytest.approx((1 + 1 / 9 + 0 + 1 + 1) / 5))
    assert [one.n for one, _ in found.group_means] == [2, 3]


@pytest.mark.parametrize("pool", [1, 2, 4, 7])
@pytest.mark.parametrize("answers", [1, 2, 5])
def test_the_mean_over_pools_is_that_of_every_pool_counted(pool: int, answers: int) -> None:
    others = 6
    for above in range(others + 1):
        pools = list(itertools.combinations(range(others), pool - 1))
        right = sum(sum(name < above for name in each) < answers for each in pools)
        (found,) = right_over_pools(np.array([above], np.int32), others + 1, pool, answers)
        assert found == pytest.approx(right / len(pools), abs=1e-12)


@pytest.mark.parametrize(("names", "pool", "above", "answers"), [(12, 3, 11, 5), (12, 9, 4, 5), (900, 57, 0, 1)])
def test_what_every_pool_has_right_is_exactly_one(names: int, pool: int, above: int, answers: int) -> None:
    """Else all images right are not taken as such, and their interval claims more than the clusters tell."""
    assert right_over_pools(np.array([above], np.int32), names, pool, answers).tolist() == [1.0]


def test_the_mean_over_pools_holds_for_very_many_names() -> None:
    above = np.array([0, 3, 500, 23_999], np.int32)
    found = right_over_pools(above, 24_000, 100, 5)
    assert found == pytest.approx(hypergeom.cdf(4, 23_999, above, 99), abs=1e-9)
    assert found[0] == 1.0
    assert right_over_pools(above, 24_000, 24_000, 1) == pytest.approx([1, 0, 0, 0])


def test_blind_guessing() -> None:
    assert chance(100, 1) == pytest.approx(0.01)
    assert chance(100, 5) == pytest.approx(0.05)
    assert chance(3, 5) == 1.0
