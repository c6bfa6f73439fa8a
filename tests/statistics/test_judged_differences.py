"""Differences of shares as judged."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.statistics.differences import difference
from clipstudio.statistics.judged_differences import judged_difference
from clipstudio.statistics.prediction_powered import prediction_powered
from clipstudio.statistics.stratified import stratified_share


def of(hits: int, n: int, size: int) -> object:
    return stratified_share(np.arange(n) < hits, np.zeros(n, dtype=int), np.array([size]))


def test_of_endless_strata_it_is_newcombes() -> None:
    found = judged_difference(of(30, 60, 10**9), of(12, 50, 10**9))
    plain = difference(30, 60, 12, 50, 10)
    assert (found.difference, found.low, found.high) == pytest.approx((plain.difference, plain.low, plain.high))
    assert found.method == plain.method


def test_of_groups_that_were_judged_in_good_part_it_is_narrower() -> None:
    found, plain = judged_difference(of(30, 60, 80), of(12, 50, 70)), difference(30, 60, 12, 50, 10)
    assert found.high - found.low < 0.6 * (plain.high - plain.low)
    assert judged_difference(of(6, 12, 12), of(3, 12, 12)).low == 0.25


def test_a_group_that_is_not_estimable_leaves_its_reason() -> None:
    found = judged_difference(of(30, 60, 80), of(2, 5, 70))
    assert (found.difference, found.reason) == (None, "n = 5, minimum 10")


def test_shares_with_scores_can_be_compared() -> None:
    rng = np.random.default_rng(0)
    told = []
    for share in (0.7, 0.4):
        true = rng.random(1000) < share
        verdicts = np.where(np.arange(1000) < 100, true, -1)
        told.append(prediction_powered(verdicts, 0.6 * true + 0.4 * rng.random(1000)))
    found = judged_difference(*told)
    classical = judged_difference(*(each.classical for each in told))
    assert found.difference == told[0].share - told[1].share
    assert 0 < found.high - found.low < 0.8 * (classical.high - classical.low)
