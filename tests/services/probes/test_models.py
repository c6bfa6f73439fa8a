"""The models probe on predictions that are known: every count, every image behind it, and nothing half made."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from statsmodels.stats.contingency_tables import mcnemar

from clipstudio.domain.errors import AuditError, ModelError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ModelsPlan
from clipstudio.domain.progress import finish
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.models.answer import answer
from clipstudio.results.models.document import document
from clipstudio.results.models.result import ModelsResult, ModelsTarget
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.models import models_images, run_models
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.probes.registry import MODELS
from clipstudio.storage.project_file import ProjectFile
from tests.probes.newcombe import paired
from tests.results.behind import answers_of, targets_of
from tests.services.probes.conftest import IMAGES, image_ids, predict

LABELS = LabelSet(
    "base",
    (Label("person", "person"), Label("thief", "crime-related"), Label("crook", "crime-related"), Label("ape")),
)
NAMES = ("one", "two", "three")
HARMFUL = {"thief", "crook"}
SILENT, TIE = "", "tie"


def word(model: str, place: int) -> str:
    """What each model calls k00, k01…: one and two differ, three holds nothing of the last four images."""
    if model == "one":
        return {20: SILENT, 21: TIE}.get(place, "thief" if place < 8 else "person")
    if model == "two":
        special = {0: TIE, 5: "crook", 11: "ape", 22: SILENT}
        return special.get(place, "thief" if 4 <= place < 10 else "person")
    return SILENT if place >= IMAGES - 4 else "person" if place % 3 else "thief"


def probabilities(text: str) -> dict[str, float]:
    """Nothing, the same of all, or mostly one label."""
    if text == SILENT:
        return {}
    return {each: 0.25 if text == TIE else 0.7 if each == text else 0.1 for each in LABELS.texts}


@pytest.fixture
def plan(known: ProjectFile, tmp_path: Path) -> ModelsPlan:
    for name in NAMES:
        predict(known, tmp_path, [probabilities(word(name, place)) for place in range(IMAGES)], name)
    ids = image_ids(known)
    source = known.attributes.add_source("sizes.csv", None)
    known.attributes.record(source, "size", {id: "few" if place < 3 else "many" for place, id in enumerate(ids)})
    return ModelsPlan(
        name="which model", models=NAMES, label_set=known.label_sets.save(LABELS)[0].id,
        comparisons=(("group",), ("size", "group")), minimum_n=4, use_clusters=False,
    )  # fmt: skip


@pytest.fixture
def made(known: ProjectFile, shelf: ModelCache, plan: ModelsPlan) -> ProbeReading[ModelsResult]:
    return MODELS.read(known, finish(run_models(known, shelf, plan)).probe_run)


def members(attributes: dict[str, str]) -> list[int]:
    """Places of the images of a group."""
    facts = [{"group": "ab"[place % 2], "size": "few" if place < 3 else "many"} for place in range(IMAGES)]
    return [place for place, values in enumerate(facts) if attributes.items() <= values.items()]


def counted(model: str, labels: set[str], attributes: dict[str, str]) -> list[int]:
    """Places of the images of a group that a model gives one of some labels."""
    return [place for place in members(attributes) if word(model, place) in labels]


def answered(models: list[str], attributes: dict[str, str]) -> list[int]:
    """Places of the images of a group that all of some models answered."""
    return [place for place in members(attributes) if all(word(model, place) in LABELS.texts for model in models)]


def labels_of(entry: dict[str, str]) -> set[str]:
    """The labels of an entry's category, or its label."""
    if "label" in entry:
        return {entry["label"]}
    return {label.text for label in LABELS.labels if label.category == entry["category"]}


def test_every_rate_of_every_model_is_what_was_put_in(made: ProbeReading[ModelsResult]) -> None:
    written = document(made)
    assert json.loads(json.dumps(written, allow_nan=False)) == written
    assert [each["model"] for each in written["models"]] == list(NAMES)
    assert [each["model"]["name"] for each in written["run"]["models"]] == list(NAMES)
    for model in written["models"]:
        for group in (model["overall"], *model["groups"]):
            attributes = group["attributes"]
            assert group["n"] == len(answered([model["model"]], attributes))
            for share in (*group["categories"], *group["labels"]):
                kind = "label" if share in group["labels"] else "category"
                wanted = labels_of({kind: share[kind]})
                assert share["count"] == len(counted(model["model"], wanted, attributes))


def test_every_difference_is_what_was_put_in(made: ProbeReading[ModelsResult]) -> None:
    written = document(made)
    seen = set()
    for entry in written["differences"]:
        other, wanted = entry["other"], labels_of(entry)
        both = answered(["one", other], entry["attributes"])
        before, after = (set(counted(model, wanted, entry["attributes"])) & set(both) for model in ("one", other))
        assert (entry["n"], entry["before_count"], entry["after_count"]) == (len(both), len(before), len(after))
        assert (entry["gained"], entry["lost"]) == (len(after - before), len(before - after))
        if entry["attributes"] and entry["n"] < 4:
            assert (entry["change"], entry["p"]) == (None, None)
            assert entry["reason"] == f"n = {len(both)}, minimum 4"
            continue
        table = [len(before & after), len(before - after), len(after - before), len(set(both) - before - after)]
        flips = table[1] + table[2]
        p = mcnemar([table[:2], table[2:]], exact=True).pvalue if flips else 1.0
        assert (entry["p"], entry["test"]) == (pytest.approx(p), "mcnemar")
        assert (entry["low"], entry["high"]) == pytest.approx(paired(*table))
        seen.add((other, tuple(entry["attributes"].items())))
    assert len(seen) == 2 * (1 + 2 + 2)
    # 20 and 21 by one; 0 and 22 by two; 20 to 23 by three.
    assert written["unanswered"] == {"two": 4, "three": 4}


def test_the_order_is_by_the_largest_gap(made: ProbeReading[ModelsResult]) -> None:
    for order in document(made)["orders"]:
        gaps = [each["difference"] for each in order["models"] if each["difference"] is not None]
        assert gaps == sorted(gaps, reverse=True)
        kind = "label" if "label" in order else "category"
        for each in order["models"]:
            if order["by"] != ["group"]:
                continue
            rates = [
                len(counted(each["model"], labels_of({kind: order[kind]}), {"group": value}))
                / len(answered([each["model"]], {"group": value}))
                for value in "ab"
            ]
            assert each["difference"] == pytest.approx(abs(rates[0] - rates[1]))


def test_every_mark_opens_as_many_images_as_it_counts(
    known: ProjectFile, made: ProbeReading[ModelsResult]
) -> None:
    ids, seen = image_ids(known), set()
    for page in answers_of(lambda chosen: answer(made, chosen)):
        marks = [target for target, _ in targets_of(page.figure)]
        for target in [*marks, *([page.first] if page.first is not None else [])]:
            assert isinstance(target, ModelsTarget)
            if target in seen:
                continue
            seen.add(target)
            images = models_images(KeptArrays(known, made), made, target).tolist()
            assert len(images) == len(set(images))
            assert {ids.index(image) for image in images} == expected(target)
    assert {target.part for target in seen} == {None, *ChangePart}
    assert {target.model for target in seen} == {0, 1, 2}
    assert {target.kind for target in seen} == set(OutcomeKind)


def expected(target: ModelsTarget) -> set[int]:
    """Places of the images behind a target, from what was put in."""
    group, name = dict(target.group), NAMES[target.model]
    if target.kind is OutcomeKind.UNANSWERED:
        return set(members(group)) - set(answered([name], group))
    is_label = target.kind is OutcomeKind.LABEL
    wanted = {LABELS.texts[target.index]} if is_label else labels_of({"category": LABELS.categories[target.index]})
    if target.part is None:
        return set(counted(name, wanted, group))
    both = set(answered(["one", name], group))
    before, after = (both & set(counted(model, wanted, group)) for model in ("one", name))
    return {ChangePart.BEFORE: before, ChangePart.AFTER: after, ChangePart.FLIPPED: before ^ after}[target.part]


def test_what_changed_lists_first_what_only_the_first_model_counts(
    known: ProjectFile, made: ProbeReading[ModelsResult]
) -> None:
    target = ModelsTarget(model=1, kind=OutcomeKind.CATEGORY, index=1, part=ChangePart.FLIPPED)
    places = [
        image_ids(known).index(image) for image in models_images(KeptArrays(known, made), made, target).tolist()
    ]
    assert places == [1, 2, 3, 8, 9]


def test_clusters_widen_a_difference(known: ProjectFile, shelf: ModelCache, plan: ModelsPlan) -> None:
    together = finish(run_models(known, shelf, replace(plan, use_clusters=True, seed=4))).probe_run
    alone = finish(run_models(known, shelf, plan)).probe_run
    wide, plain = (
        next(
            each
            for each in document(MODELS.read(known, id))["differences"]
            if each["other"] == "three" and each.get("category") == "crime-related"
        )
        for id in (together, alone)
    )
    assert wide["change"] == plain["change"]
    assert (wide["test"], wide["clusters"], plain.get("clusters")) == ("sign-flip by cluster", 10, None)
    assert wide["high"] - wide["low"] != plain["high"] - plain["low"]


def test_two_models_that_say_the_same_do_not_differ(
    known: ProjectFile, shelf: ModelCache, plan: ModelsPlan, tmp_path: Path
) -> None:
    predict(known, tmp_path, [probabilities(word("one", place)) for place in range(IMAGES)], "copy")
    reading = MODELS.read(known, finish(run_models(known, shelf, replace(plan, models=("one", "copy")))).probe_run)
    changes = [entry["change"] for entry in document(reading)["differences"]]
    assert set(changes) == {0.0, None}
    assert {entry["p"] for entry in document(reading)["differences"]} == {1.0, None}
    assert "All models leave the same gap" in answer(reading, {"form": "order"}).figure.text.answer
    assert answer(reading, {"form": "change"}).figure.text.answer == "No rate changed in any group."


@pytest.mark.parametrize(
    ("models", "words"),
    [
        (("one",), "name at least two"),
        ((), "name at least two"),
        (("one", "two", "one"), "one is named twice"),
        (("one", "nobody"), "There is no model called “nobody”"),
        (("one", "two", "partial"), "lack 3 of these labels"),
    ],
)
def test_what_cannot_be_compared_leaves_nothing(
    known: ProjectFile, shelf: ModelCache, plan: ModelsPlan, tmp_path: Path, models: tuple[str, ...], words: str
) -> None:
    predict(known, tmp_path, [{"person": 0.9} for _ in range(IMAGES)], "partial")
    with pytest.raises((AuditError, ModelError), match=words):
        finish(run_models(known, shelf, replace(plan, models=models)))
    assert_nothing_is_left(known)


def test_a_run_that_is_cancelled_leaves_nothing(known: ProjectFile, shelf: ModelCache, plan: ModelsPlan) -> None:
    work = run_models(known, shelf, plan)
    while not next(work).task.startswith("Comparing"):
        pass
    assert known.runs.audits()
    work.close()
    assert_nothing_is_left(known)


def assert_nothing_is_left(project: ProjectFile) -> None:
    """No probe's run, and no run of an audit that a user would see."""
    assert project.probe_runs.all() == ()
    assert [run for audit in project.runs.audits() for run in audit.runs] == []


def test_the_page_names_all_models(known: ProjectFile, made: ProbeReading[ModelsResult]) -> None:
    page = ProbePage.read(known, made.record.id)
    assert page.basis.facts.startswith("24 images · one, two, three, predictions from elsewhere · ")
    assert page.is_harmful
