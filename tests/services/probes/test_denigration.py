"""The denigration probe on images whose answers are known: counts, changes and flipped images come back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.errors import AuditError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import DenigrationPlan
from clipstudio.domain.progress import finish
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.denigration import (
    run_denigration,
)
from clipstudio.services.probes.denigration_images import flipped, flipped_by_label
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.registry import DENIGRATION
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import IMAGES, image_ids, predict
from tests.services.probes.kept import document_of

BASE = LabelSet("base", (Label("person", "person"), Label("thief", "crime-related"), Label("ape", "non-human")))
WITH_CHILD = LabelSet("with child", (*BASE.labels, Label("child", "person")))


def answers() -> list[dict[str, float]]:
    """k00 to k05 are taken for a thief, k00 to k02 of them for a child if it may be; k06 for an ape."""
    told = []
    for place in range(IMAGES):
        if place < 6:
            each = {"person": 0.1, "thief": 0.4, "ape": 0.05, "child": 0.45 if place < 3 else 0.05}
        elif place == 6:
            each = {"person": 0.1, "thief": 0.2, "ape": 0.6, "child": 0.1}
        else:
            each = {"person": 0.7, "thief": 0.1, "ape": 0.1, "child": 0.1}
        told.append(each)
    return told


@pytest.fixture
def plan(known: ProjectFile, tmp_path: Path) -> DenigrationPlan:
    predict(known, tmp_path, answers())
    versions = tuple(known.label_sets.save(each)[0].id for each in (BASE, WITH_CHILD))
    return DenigrationPlan(
        name="class design", model="oracle", label_sets=versions, comparisons=(("group",),), use_clusters=False
    )


def test_what_was_put_in_comes_out(known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan) -> None:
    outcome = finish(run_denigration(known, shelf, plan))
    document = document_of(known, outcome.probe_run)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert document["label_sets"] == ["base", "with child"]
    assert document["run"]["model"]["external"] is True
    by_group = {tuple(group["attributes"].values()): group for group in document["groups"]}
    crime = next(each for each in by_group["a",]["categories"] if each["category"] == "crime-related")
    assert (crime["count"], crime["n"]) == (3, 12)
    changes = {(tuple(each["attributes"].values()), each["category"]): each for each in document["comparison"]}
    overall = changes[(), "crime-related"]
    assert (overall["before_count"], overall["after_count"], overall["gained"], overall["lost"]) == (6, 3, 0, 3)
    assert overall["change"] == pytest.approx(-3 / IMAGES)
    assert overall["low"] < overall["change"] < overall["high"]
    # The larger set only adds a person: no image can enter the category, so there is nothing to test.
    assert (overall["p"], overall["p_holm"], overall["test"]) == (None, None, None)
    assert overall["p_reason"].startswith("images can only leave the category")
    # k00 and k02 are of group a, k01 of group b.
    assert [changes[(value,), "crime-related"]["lost"] for value in "ab"] == [2, 1]
    assert changes[(), "non-human"]["change"] == 0
    assert changes[(), "crime-related or non-human"]["before_count"] == 7
    assert [(each["by"], each["size"]) for each in document["families"]] == [([], 0), (["group"], 0)]


def test_every_change_opens_exactly_its_images(
    known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan
) -> None:
    reading = DENIGRATION.read(known, finish(run_denigration(known, shelf, plan)).probe_run)
    kept = KeptArrays(known, reading)
    ids = image_ids(known)
    everyone = flipped(kept, reading, 1, "crime-related", {})
    assert everyone["lost"].tolist() == ids[:3]
    assert everyone["both"].tolist() == ids[3:6]
    assert flipped(kept, reading, 1, "crime-related", {"group": "a"})["lost"].tolist() == [ids[0], ids[2]]
    assert flipped(kept, reading, 1, "person", {})["gained"].tolist() == ids[:3]
    assert not len(flipped(kept, reading, 1, "non-human", {"group": "b"})["gained"])


def test_labels_taken_away_and_added_one_by_one(
    known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan
) -> None:
    document = document_of(known, finish(run_denigration(known, shelf, plan)).probe_run)
    without = {(each["label"], each["category"]): each for each in document["leave_one_out"]}
    assert (without["thief", "crime-related"]["before_count"], without["thief", "crime-related"]["lost"]) == (6, 6)
    assert without["ape", "crime-related"]["gained"] == 1  # k06 falls to its second label
    added = {(each["label"], each["category"]): each for each in document["add_one"]}
    assert (added["child", "crime-related"]["lost"], added["child", "person"]["gained"]) == (3, 3)
    reading = DENIGRATION.read(known, known.probe_runs.all()[0].id)
    kept = KeptArrays(known, reading)
    ids = image_ids(known)
    assert flipped_by_label(kept, reading, 0, "crime-related", "thief").tolist() == ids[:6]
    assert flipped_by_label(kept, reading, 0, "crime-related", "ape").tolist() == [ids[6]]
    assert flipped_by_label(kept, reading, 1, "crime-related", "child").tolist() == ids[:3]


def test_clusters_widen_the_interval_and_say_how_many_they_are(
    known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan
) -> None:
    outcome = finish(run_denigration(known, shelf, replace(plan, use_clusters=True, seed=4)))
    document = document_of(known, outcome.probe_run)
    overall = next(each for each in document["comparison"] if each["category"] == "crime-related")
    assert "by_cluster" not in overall
    assert overall["clusters"] == IMAGES / 2
    assert overall["effective_n"] < IMAGES
    plain = document_of(known, finish(run_denigration(known, shelf, plan)).probe_run)
    alone = next(each for each in plain["comparison"] if each["category"] == "crime-related")
    assert overall["change"] == alone["change"]
    assert overall["high"] - overall["low"] > alone["high"] - alone["low"]
    used = document["run"]["interval"]["clusters"]
    assert (used["asked"], used["used"], used["clusters"]) == (True, True, IMAGES / 2)
    assert plain["run"]["interval"]["clusters"] == {"asked": False, "used": False}
    # Images that tie once a label is left out count in no change of it.
    assert all(each["clusters"] <= IMAGES / 2 for each in document["leave_one_out"])
    assert next(each for each in document["add_one"])["clusters"] == IMAGES / 2


def test_label_sets_without_a_category_in_common_are_refused(
    known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan
) -> None:
    bare = known.label_sets.save(LabelSet("bare", (Label("thief"), Label("ape"))))[0].id
    with pytest.raises(AuditError, match="no category is in every label set"):
        finish(run_denigration(known, shelf, replace(plan, label_sets=(*plan.label_sets, bare))))
    assert known.probe_runs.all() == ()
    assert known.runs.audits() == ()


def test_a_run_that_is_deleted_takes_its_probe_along(
    known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan
) -> None:
    outcome = finish(run_denigration(known, shelf, plan))
    runs = known.probe_runs.record(outcome.probe_run).runs
    known.runs.remove(runs[1])
    assert known.probe_runs.all() == ()
    assert [run.id for audit in known.runs.audits() for run in audit.runs] == [runs[0]]


@pytest.mark.parametrize(("attribute", "found"), [("hair", set()), ("race", {"Black", "White"})])
def test_published_figures_belong_to_an_attribute(
    known: ProjectFile, shelf: ModelCache, plan: DenigrationPlan, attribute: str, found: set[str]
) -> None:
    source = known.attributes.add_source("h.csv", None)
    values = {id: ("black", "white")[place % 2] for place, id in enumerate(image_ids(known))}
    known.attributes.record(source, attribute, values)
    outcome = finish(run_denigration(known, shelf, replace(plan, comparisons=((attribute,),))))
    published = document_of(known, outcome.probe_run)["published"]
    assert {each["attributes"]["race"] for each in published["rates"] if each["attributes"]} == found
    assert bool(published["rates"]) == bool(found)
    remark = "5.0 % of 10,000 images and does not belong to the printed 4.9 %"
    assert (remark in published["note"]) == bool(found)
