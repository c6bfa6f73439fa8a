"""The labels probe on images whose answers are known."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from scipy.stats import fisher_exact

from clipstudio.domain.audits import Boundary
from clipstudio.domain.probes import LabelsPlan
from clipstudio.domain.progress import finish
from clipstudio.results.labels.answer import answer
from clipstudio.results.labels.targets import LabelTarget
from clipstudio.results.targets import Group
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.labels import labels_images, run_labels
from clipstudio.services.probes.registry import LABELS
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import count_in, targets_of
from tests.services.probes.conftest import IMAGES, image_ids, predict
from tests.services.probes.kept import document_of


@pytest.fixture
def plan(known: ProjectFile, tmp_path: Path) -> LabelsPlan:
    """Group a (even places) is called a judge 9 of 12 times and a nurse never; group b a nurse 6 of 12 times."""
    told = []
    for place in range(IMAGES):
        is_a = place % 2 == 0
        told.append(
            {
                "judge": 0.3 if is_a and place < 18 else 0.01,
                "nurse": 0.02 if is_a or place >= 12 else 0.4,
                "suit": 0.5,
                "hat": 0.001,
            }
        )
    predict(known, tmp_path, told)
    version = known.label_sets.versions("oracle")[0]
    return LabelsPlan(
        name="labels",
        model="oracle",
        label_set=version.id,
        threshold=0.05,
        comparisons=(("group",),),
        use_clusters=False,
    )


def test_what_was_put_in_comes_out(known: ProjectFile, shelf: ModelCache, plan: LabelsPlan) -> None:
    document = document_of(known, finish(run_labels(known, shelf, plan)).probe_run)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    labels = {each["label"]: each for each in document["labels"]}
    assert labels["judge"]["counts"] == {"a": 9, "b": 0}
    assert labels["nurse"]["counts"] == {"a": 0, "b": 6}
    assert labels["judge"]["rates"]["a"]["rate"] == 0.75
    assert (labels["judge"]["test"], labels["nurse"]["test"]) == ("fisher", "fisher")
    assert labels["judge"]["p"] == pytest.approx(fisher_exact([[9, 0], [3, 12]]).pvalue)
    assert labels["judge"]["p_holm"] == pytest.approx(2 * labels["judge"]["p"])
    assert (labels["suit"]["p"], labels["suit"]["reason"]) == (None, "every image has the label")
    assert (labels["hat"]["p"], labels["hat"]["reason"]) == (None, "no image has the label")
    assert document["family"]["size"] == 2
    assert document["boundary"] == "above"
    assert document["uniform"] is None  # probabilities from elsewhere need not compete
    tied = {each["group"]: [label["label"] for label in each["labels"]] for each in document["most_tied"]}
    assert tied == {"a": ["judge"], "b": ["nurse"]}
    first = document["most_tied"][0]
    assert (first["against"], first["family"], first["n"], first["against_n"]) == ("b", 2, 12, 12)
    judge = first["labels"][0]
    assert (judge["count"], judge["n"], judge["rate"], judge["against_n"], judge["against_rate"]) == (
        9,
        12,
        0.75,
        12,
        0,
    )
    assert judge["low"] < 0.75 < judge["high"]
    assert judge["against_low"] == 0 < judge["against_high"]
    assert judge["within_bh"]
    assert document["comparisons"][0]["left_out"] == []
    assert document["run"]["interval"]["clusters"] == {"asked": False, "used": False}


def test_images_of_one_person_belong_together(known: ProjectFile, shelf: ModelCache, plan: LabelsPlan) -> None:
    together = replace(plan, use_clusters=True)
    document = document_of(known, finish(run_labels(known, shelf, together)).probe_run)
    judge = next(each for each in document["labels"] if each["label"] == "judge")
    assert (judge["test"], judge["clusters"]) == ("rao-scott", IMAGES / 2)
    assert document["run"]["interval"]["clusters"]["clusters"] == IMAGES / 2
    assert all(each["rates"]["a"]["n"] == 12 for each in document["labels"])


def test_rates_and_tests_of_the_most_tied_labels_each_tell_their_own_clusters(
    known: ProjectFile, shelf: ModelCache, plan: LabelsPlan
) -> None:
    plan, ids = replace(plan, use_clusters=True), image_ids(known)
    known.images.set_clusters({id: f"person {place % 2} {place // 4}" for place, id in enumerate(ids)})
    document = document_of(known, finish(run_labels(known, shelf, plan)).probe_run)
    assert document["most_tied"]
    for side in document["most_tied"]:
        assert side["labels"]
        for each in (*side["labels"], *side["labels_of_others"]):
            assert (each["clusters"], each["against_clusters"], each["test_clusters"]) == (6, 6, 12)
            assert each["effective_n"] <= each["n"]
            assert "reason" not in each


def test_groups_that_are_too_small_are_counted_where_they_are_left_out(
    known: ProjectFile, shelf: ModelCache, plan: LabelsPlan
) -> None:
    document = document_of(known, finish(run_labels(known, shelf, replace(plan, minimum_n=13))).probe_run)
    assert document["comparisons"][0]["left_out"] == [
        {"title": name, "n": 12, "reason": "n = 12, minimum 13"} for name in "ab"
    ]
    assert document["most_tied"] == []


def test_the_sweep_follows_the_threshold(known: ProjectFile, shelf: ModelCache, plan: LabelsPlan) -> None:
    document = document_of(known, finish(run_labels(known, shelf, plan)).probe_run)
    lowest, highest = document["sweep"][0], document["sweep"][-1]
    assert lowest["threshold"] == pytest.approx(0.001)
    assert lowest["counts"]["a"] == {"judge": 12, "nurse": 12, "suit": 12, "hat": 0}
    assert lowest["labels_per_image"] == {"a": 3.0, "b": 3.0}
    assert lowest["labels_per_image_intervals"]["a"] == {"n": 12, "low": 3.0, "high": 3.0}
    own = next(each for each in document["sweep"] if each["threshold"] == 0.05)
    assert own["labels_per_image"]["a"] == 1.75
    found = own["labels_per_image_intervals"]["a"]
    assert found["low"] < 1.75 < found["high"]
    assert highest["counts"]["a"] == {"judge": 0, "nurse": 0, "suit": 0, "hat": 0}
    assert {0.005, 0.04, 0.05} <= {each["threshold"] for each in document["sweep"]}


def test_the_boundary_is_chosen_and_said(known: ProjectFile, shelf: ModelCache, plan: LabelsPlan) -> None:
    at_least = replace(plan, boundary=Boundary.AT_LEAST)
    document = document_of(known, finish(run_labels(known, shelf, at_least)).probe_run)
    assert (document["boundary"], document["run"]["scoring"]["boundary"]) == ("at-least", "at-least")
    lowest, highest = document["sweep"][0], document["sweep"][-1]
    assert lowest["counts"]["a"]["hat"] == 12  # exactly 0.1 %
    assert highest["counts"]["a"]["suit"] == 12  # exactly 50 %


def test_every_mark_opens_exactly_the_images_that_it_counts(
    known: ProjectFile, shelf: ModelCache, plan: LabelsPlan
) -> None:
    ids = image_ids(known)
    source = known.attributes.add_source("more.csv", None)
    known.attributes.record(source, "part", {id: "xyz"[place % 3] for place, id in enumerate(ids)})
    by = (("group",), ("part",), ("group", "part"))
    asked = replace(plan, comparisons=by, minimum_n=3)
    reading = LABELS.read(known, finish(run_labels(known, shelf, asked)).probe_run)
    kept, counted = KeptArrays(known, reading), 0
    for compared in map(str, range(len(by))):
        pages = [answer(reading, {"compared": compared})]
        groups = next((choice for choice in pages[0].choices if choice.name == "group"), None)
        pages += [
            answer(reading, {"compared": compared, "group": option.value})
            for option in (groups.options if groups else ())
        ]
        pages += [
            answer(reading, {"form": "thresholds", "compared": compared, "label": str(label)})
            for label in range(4)
        ]
        for target, sentence in (each for page in pages for each in targets_of(page.figure)):
            assert isinstance(target, LabelTarget)
            assert len(labels_images(kept, reading, target)) == count_in(sentence), sentence
            counted += 1
    assert counted > 500


def test_the_images_are_those_that_were_put_in(known: ProjectFile, shelf: ModelCache, plan: LabelsPlan) -> None:
    reading = LABELS.read(known, finish(run_labels(known, shelf, plan)).probe_run)
    kept, ids, nurse = KeptArrays(known, reading), image_ids(known), reading.runs[0].label_set.texts.index("nurse")
    a, b = ((("group", name),) for name in "ab")

    def behind(*groups: Group, at: float | None = None) -> list[int]:
        target = LabelTarget(label=nurse, groups=groups, threshold=at)
        return labels_images(kept, reading, target).tolist()

    assert behind(b) == sorted(ids[1:12:2])
    assert behind(a) == []
    assert behind(a, b) == sorted(ids[1:12:2])
    assert behind(a, b, at=0.01) == sorted(ids)
    assert behind(b, at=0.3) == sorted(ids[1:12:2])
    assert behind(b, at=0.45) == []


def test_a_real_model_names_the_uniform_level(known: ProjectFile, shelf: ModelCache) -> None:
    version = next(each for each in known.label_sets.newest() if each.content.name == "image-labels")
    plan = LabelsPlan(
        name="real", model="clipstudio-sample", label_set=version.id, threshold=0.005, comparisons=(("group",),)
    )
    document = document_of(known, finish(run_labels(known, shelf, plan)).probe_run)
    assert document["uniform"] == pytest.approx(1 / 300)
    assert len(document["labels"]) == 300
    assert document["run"]["model"]["name"] == "clipstudio-sample"


def test_groups_whose_titles_read_the_same_keep_their_counts(
    known: ProjectFile, shelf: ModelCache, plan: LabelsPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = image_ids(known)
    source = known.attributes.add_source("more.csv", None)
    # Group a, (x, y / z), is called a judge 9 of 12 times, group b, (x / y, z), never.
    known.attributes.record(source, "p", {id: ("x, y", "x")[place % 2] for place, id in enumerate(ids)})
    known.attributes.record(source, "q", {id: ("z", "y, z")[place % 2] for place, id in enumerate(ids)})
    asked = replace(plan, comparisons=(("p", "q"),))
    probe = finish(run_labels(known, shelf, asked)).probe_run
    document = document_of(known, probe)
    one, other = 'p "x, y", q "z"', 'p "x", q "y, z"'
    compared = document["comparisons"][0]
    assert {each["title"]: each["attributes"] for each in compared["groups"]} == {
        one: {"p": "x, y", "q": "z"},
        other: {"p": "x", "q": "y, z"},
    }
    judge = next(each for each in document["labels"] if each["label"] == "judge")
    assert judge["counts"] == {one: 9, other: 0}
    assert (judge["rates"][one]["rate"], judge["rates"][other]["rate"]) == (0.75, 0)
    assert {each["group"]: each["against"] for each in document["most_tied"]} == {one: other, other: one}
    assert document["sweep"][0]["counts"][one]["judge"] == 12

    # As versions before kept it: both groups under one title, the counts of the first lost.
    lost = json.loads(
        json.dumps({key: document[key] for key in ("threshold", "uniform", "boundary", "comparisons")})
    )
    for group in lost["comparisons"][0]["groups"]:
        group["title"] = "x, y, z"
    for label in lost["comparisons"][0]["labels"]:
        label["counts"] = {"x, y, z": label["counts"][other]}
    record = replace(known.probe_runs.record(probe), result=lost)
    monkeypatch.setattr(known.probe_runs, "record", lambda _id: record)
    assert document_of(known, probe)["comparisons"] == document["comparisons"]
