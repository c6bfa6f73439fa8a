"""The linear probe: nobody on two sides, the fit of a plain scikit-learn call, and honest notes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from clipstudio.domain.progress import Progress, finish
from clipstudio.probes import linear_probe
from clipstudio.probes.linear_probe import LEFT_OUT, TEST, TRAIN, VALIDATION, split_by_cluster, train


def embeddings(truth: np.ndarray, noise: float, seed: int = 0) -> np.ndarray:
    """Unit rows around one direction per class."""
    rng = np.random.default_rng(seed)
    rows = np.eye(8)[truth] + noise * rng.normal(size=(len(truth), 8))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


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


def test_it_answers_as_scikit_learn_with_the_c_that_validates_best() -> None:
    truth = np.random.default_rng(5).integers(0, 3, 300).astype(np.int32)
    vectors = embeddings(truth, 0.6)
    split = split_by_cluster(truth, np.full(300, -1, np.int32), seed=0)
    trained = finish(train(vectors, truth, split, seed=0))
    scores = {}
    for c in linear_probe.STRENGTHS.tolist():
        plain = LogisticRegression(C=c, max_iter=1000).fit(vectors[split == TRAIN], truth[split == TRAIN])
        scores[c] = int((plain.predict(vectors[split == VALIDATION]) == truth[split == VALIDATION]).sum())
    assert trained.c == max(scores, key=scores.__getitem__)
    assert {each.c: each.right for each in trained.curve} == scores
    known = (split == TRAIN) | (split == VALIDATION)
    plain = LogisticRegression(C=trained.c, max_iter=1000).fit(vectors[known], truth[known])
    assert trained.answers.tolist() == plain.predict(vectors[split == TEST]).tolist()
    assert trained.notes == ()


def test_what_can_be_told_apart_is_told_apart() -> None:
    truth = np.arange(60, dtype=np.int32) % 2
    split = split_by_cluster(truth, np.full(60, -1, np.int32), seed=0)
    trained = finish(train(embeddings(truth, 0.0), truth, split, seed=0))
    assert trained.answers.tolist() == truth[split == TEST].tolist()
    assert trained.c == linear_probe.STRENGTHS[0]


def test_training_that_does_not_settle_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linear_probe, "MOST_STEPS", 1)
    truth = np.random.default_rng(5).integers(0, 3, 200).astype(np.int32)
    split = split_by_cluster(truth, np.full(200, -1, np.int32), seed=0)
    trained = finish(train(embeddings(truth, 0.6), truth, split, seed=0))
    assert "stopped before it had settled" in trained.notes[0]


def test_the_edge_of_the_sweep_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linear_probe, "STRENGTHS", np.array([1e-6, 10.0]))
    truth = np.array([0] * 100 + [1] * 30, np.int32)
    split = split_by_cluster(truth, np.full(130, -1, np.int32), seed=0)
    trained = finish(train(embeddings(truth, 0.2), truth, split, seed=0))
    assert (trained.c, "with a larger one" in trained.notes[0]) == (10.0, True)


def test_every_fit_is_a_step_at_which_one_can_stop() -> None:
    truth = np.arange(60, dtype=np.int32) % 2
    split = split_by_cluster(truth, np.full(60, -1, np.int32), seed=0)
    steps: list[Progress] = []
    finish(train(embeddings(truth, 0.1), truth, split, seed=0), steps.append)
    assert [step.done for step in steps] == list(range(len(linear_probe.STRENGTHS) + 2))
