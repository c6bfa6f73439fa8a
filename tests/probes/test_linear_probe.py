"""The linear probe: nobody on two sides, the fit of a plain scikit-learn call, and honest notes."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from clipstudio.domain.progress import Progress, finish
from clipstudio.probes import linear_probe
from clipstudio.probes.linear_probe import train
from clipstudio.probes.splits import TEST, TRAIN, VALIDATION, split_by_cluster


def embeddings(truth: np.ndarray, noise: float, seed: int = 0) -> np.ndarray:
    """Unit rows around one direction per class."""
    rng = np.random.default_rng(seed)
    rows = np.eye(8)[truth] + noise * rng.normal(size=(len(truth), 8))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_it_answers_as_scikit_learn_with_the_c_that_validates_best() -> None:
    truth = np.random.default_rng(5).integers(0, 3, 300).astype(np.int32)
    vectors = embeddings(truth, 0.6)
    split = split_by_cluster(truth, np.full(300, -1, np.int32), seed=0)
    trained = finish(train(vectors, truth, split, seed=0))
    scores = {}
    for c in linear_probe.STRENGTHS.tolist():
        plain = LogisticRegression(C=c, tol=1e-8, max_iter=20_000).fit(
            vectors[split == TRAIN].astype(float), truth[split == TRAIN]
        )
        scores[c] = int(
            (plain.predict(vectors[split == VALIDATION].astype(float)) == truth[split == VALIDATION]).sum()
        )
    assert trained.c == max(scores, key=scores.__getitem__)
    assert {each.c: each.right for each in trained.curve} == scores
    known = (split == TRAIN) | (split == VALIDATION)
    plain = LogisticRegression(C=trained.c, tol=1e-8, max_iter=20_000).fit(
        vectors[known].astype(float), truth[known]
    )
    assert trained.answers.tolist() == plain.predict(vectors[split == TEST].astype(float)).tolist()
    assert trained.notes == ()
    assert trained.unsettled == ()


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
    assert set(trained.unsettled) == set(linear_probe.STRENGTHS.tolist())
    assert "stopped before it had converged to a gradient of 1e-08" in trained.notes[0]


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
    # While a fit takes its time its step is told again.
    assert list(dict.fromkeys(step.done for step in steps)) == list(range(len(linear_probe.STRENGTHS) + 2))


def test_the_gradient_is_that_of_a_converged_fit() -> None:
    truth = np.random.default_rng(5).integers(0, 3, 300).astype(np.int32)
    vectors = embeddings(truth, 0.6).astype(np.float64)
    model = linear_probe._regression(10.0, 0)
    assert linear_probe._settles(model, vectors, truth)
    errors = model.predict_proba(vectors) - np.eye(3)[truth]
    gradient = errors.T @ vectors + model.coef_ / 10.0
    assert np.abs(gradient).max() / len(truth) < 1e-7


def test_a_fit_that_does_not_end_is_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    began = threading.Event()

    def endless(*_: object) -> bool:
        began.set()
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(linear_probe, "_settles", endless)
    truth = np.arange(60, dtype=np.int32) % 2
    work = train(embeddings(truth, 0.1), truth, split_by_cluster(truth, np.full(60, -1, np.int32), 0), seed=0)
    next(work)
    assert began.wait(60)
    next(work)  # progress is told while the fit goes on
    work.close()
    for thread in threading.enumerate():
        if thread.name == "clipstudio-computation":
            thread.join(60)
            assert not thread.is_alive()
