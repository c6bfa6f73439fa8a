"""Intervals of agreement: what they do at the edges, with clusters, and how often they hold the truth."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.statistics.agreement import MEASURES, agreement
from clipstudio.statistics.agreement_differences import agreement_difference
from clipstudio.statistics.agreement_intervals import ONE_ANSWER, Resampled, measured
from clipstudio.statistics.agreement_sums import Scale, Weights
from clipstudio.statistics.intervals import rates


def judged(
    rng: np.random.Generator, items: int, auditors: int, shares: list[float], careless: float
) -> np.ndarray:
    """Answers of auditors who see what is there, or else answer by these shares."""
    there = rng.choice(len(shares), items, p=shares)
    blind = rng.choice(len(shares), (items, auditors), p=shares)
    return np.where(rng.random((items, auditors)) < careless, blind, there[:, None])


def test_all_answers_the_same_are_full_agreement_of_which_kappa_and_alpha_can_say_nothing() -> None:
    found = agreement(np.ones((40, 3), dtype=int), 2)
    (plain,) = rates([40], 40, 1)
    assert (found.percent.value, found.percent.low, found.percent.high) == (1.0, pytest.approx(plain.low), 1.0)
    assert (found.gwet.value, found.gwet.high) == (1.0, 1.0)
    for name in ("fleiss", "alpha"):
        each = getattr(found, name)
        assert (each.value, each.low, each.high, each.reason) == (None, None, None, ONE_ANSWER)
    assert agreement(np.ones((40, 2), dtype=int), 2).cohen.reason == ONE_ANSWER


def test_full_agreement_about_few_items_is_not_certain() -> None:
    found = agreement(np.repeat(np.arange(20)[:, None] % 2, 2, axis=1), 2)
    for name in MEASURES:
        each = getattr(found, name)
        assert (each.value, each.high) == (1.0, 1.0)
        assert 0.5 < each.low < 0.9


def test_fewer_items_than_the_minimum_are_not_estimable() -> None:
    answers = np.array([[0, 1], [1, 1], [1, -1]] * 4)
    found = agreement(answers, 2)
    assert (found.items, found.answers, found.single) == (8, 16, 4)
    assert {getattr(found, name).reason for name in MEASURES} == {"n = 8, minimum 10"}
    assert agreement(np.full((5, 2), -1), 2).percent.reason == "no images"


def test_the_bootstrap_is_that_of_drawing_items_one_by_one() -> None:
    rng = np.random.default_rng(4)
    answers = judged(rng, 60, 3, [0.5, 0.3, 0.2], 0.4)
    drawn = Resampled.of(answers, 3, Weights.IDENTITY, None, 4000, 0)
    for name in ("percent", "alpha", "gwet"):
        one_by_one = [
            float(
                measured(
                    name,
                    Resampled.of(answers[rng.integers(0, 60, 60)], 3, Weights.IDENTITY, None, 1, 0).sums,
                    Scale.NOMINAL,
                ).value
            )
            for _ in range(400)
        ]
        spread = measured(name, drawn.draws, Scale.NOMINAL).value.std()
        assert spread == pytest.approx(np.std(one_by_one), rel=0.12)


def test_the_same_seed_gives_the_same_interval_and_another_one_hardly_another() -> None:
    answers = judged(np.random.default_rng(1), 80, 2, [0.6, 0.4], 0.3)
    assert agreement(answers, 2) == agreement(answers, 2)
    one, other = (agreement(answers, 2, seed=seed).alpha for seed in (0, 1))
    assert one.low != other.low
    assert one.low == pytest.approx(other.low, abs=0.02)


def test_each_item_shown_as_a_cluster_of_three_is_one_item() -> None:
    answers = judged(np.random.default_rng(2), 50, 2, [0.7, 0.3], 0.3)
    alone = agreement(answers, 2)
    thrice = np.repeat(answers, 3, axis=0)
    clustered = agreement(thrice, 2, clusters=np.repeat(np.arange(50), 3))
    naive = agreement(thrice, 2)
    assert (clustered.items, clustered.clusters) == (150, 50)
    for name in ("percent", "cohen", "gwet"):
        one, other = getattr(alone, name), getattr(clustered, name)
        assert (one.value, one.low, one.high) == pytest.approx((other.value, other.low, other.high), abs=0.03)
    assert naive.alpha.high - naive.alpha.low < 0.65 * (clustered.alpha.high - clustered.alpha.low)


def test_too_few_clusters_are_not_estimable() -> None:
    answers = judged(np.random.default_rng(2), 60, 2, [0.7, 0.3], 0.3)
    found = agreement(answers, 2, clusters=np.arange(60) % 4)
    assert {getattr(found, name).reason for name in MEASURES} == {"4 clusters, minimum 5"}


def test_a_group_that_is_agreed_about_less_is_told_apart_from_one_that_is_not() -> None:
    rng = np.random.default_rng(3)
    answers = np.concatenate([judged(rng, 200, 2, [0.5, 0.5], careless) for careless in (0.1, 0.5)])
    first = np.arange(400) < 200
    found = agreement_difference(answers, 2, first, ~first)
    assert found.first == agreement(answers[:200], 2)
    for name in MEASURES:
        each = getattr(found, name)
        assert each.difference == getattr(found.first, name).value - getattr(found.second, name).value
        assert 0 < each.low < each.difference < each.high
        assert each.method == "joined intervals"
    few = agreement_difference(answers, 2, first, np.arange(400) > 395)
    assert (few.alpha.difference, few.alpha.reason) == (None, "n = 4, minimum 10")


def test_groups_that_share_clusters_vary_together() -> None:
    rng = np.random.default_rng(5)
    # How hard an item is belongs to the person in it, who is in both groups once.
    hard = rng.random(150) < 0.4
    careless = np.where(np.tile(hard, 2), 0.9, 0.0)[:, None]
    there = rng.integers(0, 2, (300, 1))
    answers = np.where(rng.random((300, 2)) < careless, rng.integers(0, 2, (300, 2)), there)
    first, person = np.arange(300) < 150, np.tile(np.arange(150), 2)
    found = agreement_difference(answers, 2, first, ~first, clusters=person)
    apart = agreement_difference(answers, 2, first, ~first)
    assert found.percent.difference == apart.percent.difference
    assert found.percent.method == "difference per cluster"
    assert found.percent.high - found.percent.low < 0.97 * (apart.percent.high - apart.percent.low)
    reached = agreement_difference(answers, 2, first, ~first, clusters=person % 3)
    assert reached.percent.reason == "3 clusters, minimum 5"


CASES = [(20, 2, [0.5, 0.5], 0.05), (50, 2, [0.98, 0.02], 0.2), (50, 3, [0.6, 0.3, 0.1], 0.2)]


@pytest.mark.slow
@pytest.mark.parametrize(("items", "auditors", "shares", "careless"), CASES)
def test_the_intervals_hold_the_truth(items: int, auditors: int, shares: list[float], careless: float) -> None:
    rng, q = np.random.default_rng(items), len(shares)
    many = Resampled.of(judged(rng, 400_000, auditors, shares, careless), q, Weights.IDENTITY, None, 1, 0).sums
    truth = {name: float(measured(name, many, Scale.NOMINAL).value) for name in ("percent", "alpha", "gwet")}
    held: dict[str, list[bool]] = {name: [] for name in truth}
    for seed in range(200):
        found = agreement(judged(rng, items, auditors, shares, careless), q, resamples=300, seed=seed)
        for name, true in truth.items():
            each = getattr(found, name)
            if each.value is not None:
                held[name].append(each.low <= true <= each.high)
    covered = {name: float(np.mean(each)) for name, each in held.items()}
    assert min(covered.values()) > 0.92, covered


@pytest.mark.slow
def test_a_difference_where_there_is_none_is_seldom_found() -> None:
    rng, false = np.random.default_rng(9), dict.fromkeys(("percent", "alpha", "gwet"), 0)
    first = np.arange(130) < 50
    for seed in range(150):
        answers = judged(rng, 130, 2, [0.9, 0.1], 0.25)
        found = agreement_difference(answers, 2, first, ~first, resamples=300, seed=2 * seed)
        for name in false:
            each = getattr(found, name)
            false[name] += each.difference is not None and not each.low <= 0 <= each.high
    assert max(false.values()) < 0.08 * 150, false
