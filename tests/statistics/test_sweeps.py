"""Threshold sweeps against counting at every threshold by itself."""

from __future__ import annotations

import numpy as np
import pytest

from clipstudio.domain.audits import AssignmentRule, Boundary, Scoring
from clipstudio.probes.assignment import assign
from clipstudio.statistics import sweeps
from clipstudio.statistics.groups import count_by_group
from clipstudio.statistics.sweeps import sweep_counts, sweep_thresholds


def test_thresholds_run_from_a_tenth_of_a_percent_to_half() -> None:
    thresholds = sweep_thresholds()
    assert (thresholds[0], thresholds[-1]) == (pytest.approx(0.001), pytest.approx(0.5))
    even = thresholds[~np.isin(thresholds, (0.005, 0.04))]
    assert np.allclose(np.diff(np.log(even)), np.log(500) / 24)


def test_the_papers_thresholds_and_ones_own_are_in_it_exactly() -> None:
    assert {0.005, 0.04} <= set(sweep_thresholds().tolist())
    thresholds = sweep_thresholds(0.0123, 0.005, 0.0005, 0.001)
    assert {0.005, 0.04, 0.0123, 0.0005, 0.001} <= set(thresholds.tolist())
    assert len(thresholds) == 25 + 4  # 0.1 % is an end of the sweep already
    assert (np.diff(thresholds) > 1e-6).all()


def test_counts_are_those_of_every_threshold_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweeps, "ROWS_AT_ONCE", 7)
    rng = np.random.default_rng(0)
    scores = rng.dirichlet(np.full(6, 0.3), 60).astype(np.float32)
    scores[3, 2], scores[4, 1] = np.float32(0.01), np.float32(0.5)  # exactly at a threshold
    codes = rng.integers(-1, 3, 60).astype(np.int32)
    thresholds = np.array([0.001, 0.01, 0.2, 0.5])
    scores[5] = np.nan
    for boundary in Boundary:
        found = sweep_counts(scores, codes, 3, thresholds, boundary is Boundary.AT_LEAST)
        rules = [AssignmentRule(Scoring.THRESHOLD, each, boundary) for each in thresholds]
        expected = [count_by_group(assign(scores, rule).labels, codes, 3) for rule in rules]
        assert found.tolist() == np.stack(expected).tolist()


def test_a_higher_threshold_never_gives_more() -> None:
    scores = np.random.default_rng(1).dirichlet(np.ones(5), 200).astype(np.float32)
    counts = sweep_counts(scores, np.zeros(200, np.int32), 1, sweep_thresholds())
    assert (np.diff(counts, axis=0) <= 0).all()
