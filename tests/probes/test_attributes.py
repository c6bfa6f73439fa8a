"""Answers compared with the truth: counts that are known by hand."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix

from clipstudio.probes.attributes import compare_answers, one_against_others, read_answers
from clipstudio.probes.shares import Sampling
from clipstudio.statistics.groups import intersect

TRUTH = np.array([0, 0, 0, 2, 2, 1, 1, 1], np.int32)
ANSWERS = np.array([0, 0, 1, 2, 0, 1, 3, 1], np.int32)
CLASSES = ("red", "green", "blue", "never")
GROUPS = intersect(["g"], [np.array([0, 0, 0, 0, 1, 1, 1, -1], np.int32)], [["a", "b"]])


def test_accuracy_and_confusion_are_those_of_scikit_learn() -> None:
    rng = np.random.default_rng(0)
    truth, answers = rng.integers(0, 5, size=(2, 400)).astype(np.int32)
    reading = read_answers(truth, answers, "abcde", "letter", [], Sampling(1))
    assert reading.overall.rate.rate == pytest.approx(accuracy_score(truth, answers))
    assert reading.confusion.tolist() == confusion_matrix(truth, answers).tolist()


def test_accuracy_by_group_and_by_true_value() -> None:
    reading = read_answers(TRUTH, ANSWERS, CLASSES, "colour", [GROUPS], Sampling(1))
    assert (reading.overall.rate.count, reading.overall.rate.n) == (5, 8)
    assert [(each.attributes["g"], each.rate.count, each.rate.n) for each in reading.groups] == [
        ("a", 3, 4),
        ("b", 1, 3),
    ]
    assert [(each.attributes["colour"], each.rate.count, each.rate.n) for each in reading.values] == [
        ("red", 2, 3),
        ("green", 2, 3),
        ("blue", 1, 2),
    ]
    assert reading.confusion.tolist() == [[2, 1, 0, 0], [0, 2, 0, 1], [1, 0, 1, 0], [0, 0, 0, 0]]


def test_one_class_against_all_others() -> None:
    truth, answers = one_against_others(TRUTH, 0), one_against_others(ANSWERS, 0)
    reading = read_answers(truth, answers, ("red", "non-red"), "colour", [], Sampling(1))
    assert reading.confusion.tolist() == [[2, 1], [1, 4]]
    assert reading.overall.rate.count == 6


def test_two_ways_of_answering_are_compared_image_by_image() -> None:
    first, second = ANSWERS == TRUTH, np.ones(8, bool)
    overall, a, b = compare_answers(first, second, [GROUPS], Sampling(4))
    assert (overall.change.gained, overall.change.lost, overall.change.n) == (3, 0, 8)
    assert overall.change.p == pytest.approx(0.25)
    assert (a.change.change, b.change.reason) == (0.25, "n = 3, minimum 4")
