"""Single auditors: against another, against themselves, and over time."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import confusion_matrix

from clipstudio.statistics.agreement import agreement
from clipstudio.statistics.auditors import confusion, consistency, drift
from clipstudio.statistics.differences import difference


def test_the_confusion_is_scikit_learns_over_the_items_that_both_answered() -> None:
    rng = np.random.default_rng(0)
    one, other = rng.integers(-1, 4, 200), rng.integers(-1, 4, 200)
    both = (one >= 0) & (other >= 0)
    found = confusion(one, other, 5)
    assert (found == confusion_matrix(one[both], other[both], labels=range(5))).all()
    assert found.shape == (5, 5)
    assert found.sum() == both.sum()


def test_a_known_number_of_repeats_answered_otherwise() -> None:
    first = np.array([0] * 10 + [1] * 10)
    again = first.copy()
    again[[0, 10]] = 1 - again[[0, 10]]
    found = consistency(first, again, 2)
    assert found == agreement(np.column_stack([first, again]), 2)
    assert (found.items, found.percent.value) == (20, 0.9)
    assert found.cohen.value == pytest.approx(0.8)
    assert found.gwet.value == pytest.approx(0.8)
    assert found.cohen.low < 0.8 < found.cohen.high


def test_an_item_whose_repeat_was_not_answered_is_no_repeat() -> None:
    found = consistency(np.zeros(12, dtype=int), np.array([0] * 9 + [-1] * 3), 2)
    assert (found.items, found.single, found.percent.reason) == (9, 3, "n = 9, minimum 10")


def test_an_auditor_who_grows_stricter_is_noticed() -> None:
    codes = np.array([0, 0, 0, 1, -1] * 10 + [0, 1, 1, 1, -1] * 10)
    right, wrong = drift(codes, 2)
    assert (right.first.count, right.first.n, right.second.count, right.second.n) == (30, 40, 10, 40)
    assert right.difference == difference(10, 40, 30, 40, 10)
    assert right.difference.high < 0 < wrong.difference.low


def test_halves_that_are_too_small_are_not_estimable() -> None:
    found = drift(np.zeros(19, dtype=int), 2)
    assert [each.first.n for each in found] == [9, 9]
    assert {each.difference.reason for each in found} == {"n = 9, minimum 10"}
