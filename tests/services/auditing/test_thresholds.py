"""A moved threshold counts exactly what a run with that threshold would count."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipstudio.domain.audits import AssignmentRule, AuditPlan, Boundary, RunArrays, RunRecord, Scoring
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.probes.assignment import assign, tabulate, with_rates
from clipstudio.probes.run_estimates import kept_gap
from clipstudio.services.auditing.thresholds import ThresholdCounts
from clipstudio.statistics.clusters import share_intervals
from clipstudio.statistics.groups import Grouping, intersect

CATEGORIES = ("crime", "crime", "", "animal", "animal", "job")
WORDS = LabelSet("words", tuple(Label(f"w{place}", category) for place, category in enumerate(CATEGORIES)))


def run_of(
    probabilities: np.ndarray, groupings: list[Grouping], labels: LabelSet, boundary: Boundary = Boundary.ABOVE
) -> tuple[RunRecord, RunArrays]:
    """A run by top-1 on these probabilities."""
    overall, comparisons = tabulate(assign(probabilities, AssignmentRule()), labels, groupings)
    plan = AuditPlan("trial", "model", LabelSetVersionId(1), minimum_n=2, boundary=boundary)
    record = RunRecord(RunId(1), 1, AuditId(1), datetime.now(UTC), plan, labels, overall, comparisons, {})
    codes = np.stack([each.codes for each in groupings], axis=1)
    return record, RunArrays(np.arange(len(probabilities)), probabilities, codes)


def grouped(rng: np.random.Generator, n: int, *groups: int) -> list[Grouping]:
    """Groupings of n images at random, some of them without a value."""
    return [
        intersect(
            [f"a{number}"],
            [rng.integers(-1, size, n).astype(np.int32)],
            [[f"v{value}" for value in range(size)]],
        )
        for number, size in enumerate(groups)
    ]


@given(
    st.integers(0, 1_000),
    st.one_of(st.floats(0.001, 0.999), st.integers(1, 199).map(lambda k: k / 200)),
    st.sampled_from(Boundary),
    st.sampled_from([np.float32, np.float64]),
)
def test_it_equals_a_run_with_that_threshold(
    seed: int, threshold: float, boundary: Boundary, precision: type[np.floating]
) -> None:
    rng = np.random.default_rng(seed)
    # Coarse, so that some probabilities lie exactly at the threshold.
    probabilities = (rng.integers(0, 201, (40, len(CATEGORIES))) / 200).astype(precision)
    probabilities[rng.random(40) < 0.2] = np.nan  # not answered
    groupings = grouped(rng, 40, 2, 5)
    record, arrays = run_of(probabilities, groupings, WORDS, boundary)
    moved = ThresholdCounts.of(record, arrays).at(threshold)
    given_labels = assign(probabilities, AssignmentRule(Scoring.THRESHOLD, threshold, boundary))
    overall, comparisons = tabulate(given_labels, WORDS, groupings)
    assert moved.record.overall == overall
    assert moved.record.comparisons == comparisons
    assert moved.record.plan.threshold == threshold
    assert moved.record.plan.scoring is Scoring.THRESHOLD
    assert moved == with_rates(moved.record)


def test_labels_without_categories_are_counted_too() -> None:
    labels = LabelSet("bare", (Label("one"), Label("two")))
    rng = np.random.default_rng(1)
    record, arrays = run_of(np.array([[0.9, 0.1], [0.4, 0.6]], np.float32), grouped(rng, 2, 1), labels)
    moved = ThresholdCounts.of(record, arrays).at(0.5)
    assert moved.record.overall.labels == (1, 1)
    assert moved.record.overall.categories == ()


@pytest.mark.slow
def test_a_threshold_moved_over_many_images_is_counted_in_a_moment() -> None:
    rng = np.random.default_rng(2)
    labels = LabelSet("thirty", tuple(Label(f"w{k}", f"c{k % 5}") for k in range(30)))
    probabilities = rng.random((200_000, 30), dtype=np.float32)
    record, arrays = run_of(probabilities, grouped(rng, 200_000, 14), labels)
    counts = ThresholdCounts.of(record, arrays)
    counts.at(0.5)
    seconds = []
    for threshold in np.linspace(0.05, 0.95, 9):
        started = time.thread_time()
        counts.at(float(threshold))
        seconds.append(time.thread_time() - started)
    # The best of several: another program on the machine is not to fail a test.
    assert min(seconds) < 0.05


def test_images_that_belong_together_are_counted_with_their_clusters() -> None:
    rng = np.random.default_rng(3)
    probabilities = rng.random((60, len(CATEGORIES))).astype(np.float32)
    probabilities[:4] = np.nan
    groupings = grouped(rng, 60, 3)
    record, arrays = run_of(probabilities, groupings, WORDS)
    clusters = (np.arange(60) // 3).astype(np.int32)
    counts = ThresholdCounts.of(record, replace(arrays, clusters=clusters))
    moved, plain = counts.at(0.7), ThresholdCounts.of(record, arrays).at(0.7)
    assert not counts.is_instant
    assert (moved.record.overall, moved.record.comparisons) == (plain.record.overall, plain.record.comparisons)
    given_labels = assign(probabilities, AssignmentRule(Scoring.THRESHOLD, 0.7))
    member = given_labels.answered & (groupings[0].codes == 1)
    expected = share_intervals(given_labels.labels[member], clusters[member], 2)
    assert moved.comparisons[0].groups[1].labels == expected
    assert plain.comparisons[0].groups[1].labels != expected
    assert kept_gap(moved.record, 0, "label", 0) is None
