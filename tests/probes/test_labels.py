"""The labels probe's tables against single tests and plain counting."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.audits import ComparisonCounts, GroupCounts
from clipstudio.probes.labels import associate, sweep
from clipstudio.statistics.association import associations

COUNTS = {"women": (100, (60, 30, 5, 50)), "men": (80, (20, 60, 4, 40)), "few": (3, (3, 0, 0, 3))}


def compared(*names: str) -> ComparisonCounts:
    groups = tuple(GroupCounts({"g": name}, *COUNTS[name], ()) for name in names)
    return ComparisonCounts(("g",), groups, 0)


def test_two_groups_are_held_against_each_other_and_small_ones_left_out() -> None:
    found = associate(compared("women", "few", "men"), 4, 10)
    counts, sizes = np.array([COUNTS["women"][1], COUNTS["men"][1]]), np.array([100, 80])
    assert found.tests == associations(counts, sizes)
    assert found.family.size == 4
    women, men = found.tied
    assert (women.group, men.group) == (0, 2)
    assert women.labels == (0,)  # label 2 and 3 are no more frequent among women
    assert men.labels == (1,)
    assert women.counts.tolist() == [list(COUNTS["women"][1]), list(COUNTS["men"][1])]


def test_a_group_is_held_against_all_others_together() -> None:
    found = associate(compared("women", "men", "few"), 4, 1)
    assert [each.group for each in found.tied] == [0, 1, 2]
    assert found.tied[1].counts.tolist() == [[20, 60, 4, 40], [63, 30, 5, 53]]
    assert found.tied[1].sizes.tolist() == [80, 103]
    assert [each.p for each in found.tests] == [each.p for each in associations(
        np.array([each[1] for each in COUNTS.values()]), np.array([100, 80, 3])
    )]  # fmt: skip


def test_a_single_group_has_nothing_to_be_tied_to() -> None:
    found = associate(compared("women", "few"), 4, 10)
    assert found.tied == ()
    assert {each.reason for each in found.tests} == {"fewer than two groups"}
    assert found.family.size == 0


def test_a_sweep_counts_labels_and_labels_per_image() -> None:
    scores = np.array([[0.6, 0.3, 0.1], [0.2, 0.2, 0.6], [0.9, 0.05, 0.05]], np.float32)
    found = sweep(scores, np.array([0, 1, -1], np.int32), 2, np.array([0.1, 0.25]))
    assert found.counts.tolist() == [[[1, 1, 0], [1, 1, 1]], [[1, 1, 0], [0, 0, 1]]]
    assert found.labels_per_image == pytest.approx(np.array([[2.0, 3.0], [2.0, 1.0]]))


def test_images_of_which_nothing_is_known_are_in_no_mean() -> None:
    scores = np.array([[0.6, 0.3], [np.nan, np.nan], [0.4, 0.2]])
    found = sweep(scores, np.zeros(3, np.int32), 1, np.array([0.25]))
    assert (found.counts.tolist(), found.sizes.tolist()) == ([[[2, 1]]], [2])
    assert found.labels_per_image.tolist() == [[1.5]]
