"""Audits of predictions whose images belong together, tie, or are not spoken of."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from clipstudio.domain.audits import AuditPlan, RunResult, Scoring
from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.progress import finish
from clipstudio.results.documents.run import run_document
from clipstudio.services.auditing import read_run, run_audit
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import IMAGES, acquaintances, image_ids, known, predict

__all__ = ["acquaintances", "known"]

THIEF, DOCTOR = {"thief": 0.8, "doctor": 0.2}, {"thief": 0.1, "doctor": 0.9}
TIE = {"thief": 0.5, "doctor": 0.5}


def audited(project: ProjectFile, shelf: ModelCache, **changes: object) -> RunResult:
    version = project.label_sets.versions("oracle")[0]
    plan = AuditPlan("trial", "oracle", version.id, comparisons=(("group",),), minimum_n=2)
    return read_run(project, finish(run_audit(project, shelf, replace(plan, **changes))).run)  # type: ignore[arg-type]


def in_sequences(project: ProjectFile, size: int) -> None:
    """Each ``size`` images, in the order of their names, are of one cluster."""
    project.images.set_clusters({id: f"s{place // size}" for place, id in enumerate(image_ids(project))})


def test_all_alike_is_as_sure_as_there_are_clusters(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    in_sequences(known, 2)
    predict(known, tmp_path, [THIEF] * IMAGES)
    thief = audited(known, shelf).overall.labels[0]
    assert (thief.count, thief.n, thief.clusters, thief.effective_n) == (IMAGES, IMAGES, 12, 12)
    assert (thief.low, thief.high) == pytest.approx(proportion_confint(12, 12, method="wilson"))


def test_one_cluster_is_not_estimable_in_any_face(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    in_sequences(known, IMAGES)
    predict(known, tmp_path, [THIEF, DOCTOR] * 12)
    result = audited(known, shelf)
    rate = result.overall.labels[0]
    assert (rate.count, rate.rate, rate.reason) == (12, None, "all images are of one cluster")
    document = run_document(result)
    assert document["overall"]["labels"][0]["reason"] == "all images are of one cluster"
    assert document["disparities"][0]["reason"] == "fewer than two groups are estimable"


def test_clusters_count_only_where_the_plan_says_so(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    in_sequences(known, 2)
    predict(known, tmp_path, [THIEF, THIEF, DOCTOR, DOCTOR] * 6)
    together, apart = audited(known, shelf), audited(known, shelf, use_clusters=False)
    plain = proportion_confint(12, 24, method="wilson")
    assert (apart.overall.labels[0].low, apart.overall.labels[0].high) == pytest.approx(plain)
    assert apart.overall.labels[0].clusters is None
    one = together.overall.labels[0]
    assert one.effective_n is not None
    assert one.effective_n < 12.5  # 12 pairs whose images answer alike
    assert one.low is not None
    assert one.low < plain[0]
    assert together.record.provenance["interval"]["clusters"]["clusters"] == 12
    assert apart.record.provenance["interval"]["clusters"] == {"asked": False, "used": False}
    assert known.runs.arrays(apart.record.id).clusters is None


def test_what_a_run_keeps_is_read_back(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    in_sequences(known, 2)
    predict(known, tmp_path, [THIEF, DOCTOR, TIE, THIEF] * 6)
    result = audited(known, shelf)
    assert result == read_run(known, result.record.id)
    document = run_document(result)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    gap = document["disparities"][0]
    assert {"overall_test", "chance", "level", "pairs", "ratio_of"} <= gap.keys()


def test_silence_and_ties_are_counted_apart_and_open_their_images(
    known: ProjectFile, shelf: ModelCache, tmp_path: Path
) -> None:
    predict(known, tmp_path, [THIEF, TIE, DOCTOR, {}] * 6)
    result = audited(known, shelf, use_clusters=False)
    thief, doctor = result.overall.labels
    assert (thief.count, doctor.count, result.n) == (6, 6, 12)
    silent = result.overall.unanswered
    assert silent is not None
    assert (silent.count, silent.n) == (12, 24)
    ids, images = image_ids(known), RunImages.of(known, result.record)
    assert images.numerator("unanswered", 0, -1, -1).tolist() == ids[1::2]
    b = [dict(group.attributes) for group in result.comparisons[0].groups].index({"group": "b"})
    group = result.comparisons[0].groups[b]
    assert (group.n, group.unanswered and group.unanswered.count) == (0, 12)
    assert len(images.numerator("unanswered", 0, 0, b)) == 12
    assert run_document(result)["groups"][b]["unanswered"] == 12
    by_threshold = audited(known, shelf, scoring=Scoring.THRESHOLD, threshold=0.3)
    assert by_threshold.n == 18  # a tie says something of both labels
    assert [rate.count for rate in by_threshold.overall.labels] == [12, 12]


def test_images_that_the_table_speaks_of_without_these_labels_are_not_answered(
    known: ProjectFile, shelf: ModelCache, tmp_path: Path
) -> None:
    predict(known, tmp_path, [{"other": 0.9}] * 8 + [DOCTOR] * 16)
    version = known.label_sets.versions("oracle")[0]
    pair = replace(version.content, name="pair", labels=version.content.labels[1:])
    saved, _ = known.label_sets.save(pair)
    result = audited(known, shelf, label_set=saved.id)
    assert [(rate.count, rate.n) for rate in result.overall.labels] == [(0, 16), (16, 16)]
    assert result.overall.unanswered is not None
    assert result.overall.unanswered.count == 8


def test_means_and_close_calls(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    close = {"thief": 0.496, "doctor": 0.504}
    predict(known, tmp_path, [THIEF, close, {}] * 8)
    document = run_document(audited(known, shelf, use_clusters=False))
    overall = document["overall"]
    assert [each["mean_probability"] for each in overall["labels"]] == pytest.approx([0.648, 0.352])
    assert {each["under"]: each["count"] for each in overall["close_calls"]} == {
        0.001: 0,
        0.01: 8,
        0.05: 8,
        0.1: 8,
    }
    assert overall["close_calls"][1]["n"] == 16


def test_close_calls_have_the_interval_that_the_plan_asks_for(
    known: ProjectFile, shelf: ModelCache, tmp_path: Path
) -> None:
    close = {"thief": 0.496, "doctor": 0.504}
    predict(known, tmp_path, [close if place // 4 % 2 else THIEF for place in range(IMAGES)])
    in_sequences(known, 4)
    told = run_document(audited(known, shelf))["overall"]["close_calls"][1]
    # All images of a sequence are alike, so each sequence is one answer: twelve images in three of six.
    assert (told["count"], told["n"], told["clusters"]) == (12, 24, 6)
    assert told["effective_n"] == pytest.approx(5)
    plain = audited(known, shelf, use_clusters=False, interval=IntervalMethod.CLOPPER_PEARSON, minimum_n=13)
    document = run_document(plain)
    ends = [document["overall"]["close_calls"][1][end] for end in ("low", "high")]
    assert ends == pytest.approx(proportion_confint(12, 24, method="beta"))
    group = document["groups"][0]["close_calls"][1]
    assert (group["count"], group["rate"], group["reason"]) == (6, None, "n = 12, minimum 13")


def test_doubles_are_kept_and_decide(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    predict(known, tmp_path, [{"thief": 0.99999998, "doctor": 0.99999999}] * IMAGES)
    kept = known.predictions.find("oracle")
    assert kept is not None
    if kept.probabilities.dtype == np.float32:
        pytest.skip("predictions are still read as single floats")
    assert [rate.count for rate in audited(known, shelf).overall.labels] == [0, IMAGES]
