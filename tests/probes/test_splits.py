"""Splits: nobody on two sides, every class with its share, or as the table says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.probes.splits import (
    LEFT_OUT,
    TEST,
    TRAIN,
    VALIDATION,
    side_of,
    split_by_cluster,
    split_by_words,
    without_rare,
)


@given(st.lists(st.integers(-1, 40), min_size=1, max_size=200), st.integers(0, 9))
def test_nobody_is_on_two_sides(clusters: list[int], seed: int) -> None:
    held = np.array(clusters, np.int32)
    truth = np.arange(len(held), dtype=np.int32) % 2
    split = split_by_cluster(truth, held, seed)
    for cluster in set(clusters) - {-1}:
        assert len(set(split[held == cluster].tolist()) - {LEFT_OUT}) <= 1


def test_three_fifths_train_and_every_class_keeps_its_share() -> None:
    truth = np.repeat(np.array([0, 1], np.int32), [100, 20])
    split = split_by_cluster(truth, np.arange(120, dtype=np.int32), seed=1)
    assert [int((split == side).sum()) for side in (TRAIN, VALIDATION, TEST)] == [72, 24, 24]
    assert [int((split[truth == 1] == side).sum()) for side in (TRAIN, VALIDATION, TEST)] == [12, 4, 4]
    again = split_by_cluster(truth, np.arange(120, dtype=np.int32), seed=1)
    other = split_by_cluster(truth, np.arange(120, dtype=np.int32), seed=2)
    assert (split == again).all()
    assert (split != other).any()


def test_a_class_that_is_not_in_every_split_is_left_out() -> None:
    truth = np.array([0] * 20 + [1] * 20 + [2] * 6, np.int32)
    clusters = np.arange(46, dtype=np.int32)
    clusters[truth == 2] = 99  # one person only
    split = split_by_cluster(truth, clusters, seed=0)
    assert (split[truth == 2] == LEFT_OUT).all()
    assert (split[truth != 2] != LEFT_OUT).all()


def test_shares_are_kept_where_clusters_hold_images_of_several_classes() -> None:
    rng = np.random.default_rng(3)
    clusters = np.repeat(np.arange(100, dtype=np.int32), 5)
    truth = (rng.random(500) < 0.2).astype(np.int32)
    split = split_by_cluster(truth, clusters, seed=0)
    for side, share in ((TRAIN, 0.6), (VALIDATION, 0.2), (TEST, 0.2)):
        assert (split == side).mean() == pytest.approx(share, abs=0.02)
        assert truth[split == side].mean() == pytest.approx(truth.mean(), abs=0.02)


def test_classes_of_fewer_images_than_folds_have_no_split() -> None:
    truth = np.repeat(np.arange(3, dtype=np.int32), 4)
    assert (split_by_cluster(truth, np.full(12, -1, np.int32), 0) == LEFT_OUT).all()


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("Train", TRAIN),
        ("training", TRAIN),
        ("val", VALIDATION),
        ("dev ", VALIDATION),
        ("TEST", TEST),
        ("extra", -1),
    ],
)
def test_sides_as_tables_call_them(word: str, side: int) -> None:
    assert side_of(word) == side


def test_the_split_of_a_table_is_taken_as_it_is() -> None:
    codes = np.array([0, 0, 1, 2, 1, 2, -1, 3, 0], np.int32)
    split = split_by_words(("train", "val", "test", "unknown"), codes)
    assert split.tolist() == [TRAIN, TRAIN, VALIDATION, TEST, VALIDATION, TEST, LEFT_OUT, LEFT_OUT, TRAIN]
    truth = np.array([0, 1, 0, 0, 1, 1, 0, 1, 2], np.int32)
    # The third class trains only.
    assert without_rare(truth, split).tolist() == [*split[:8].tolist(), LEFT_OUT]
