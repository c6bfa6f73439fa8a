"""The attributes probe on images whose answers are known: accuracies, confusions and their images come back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from statsmodels.stats.proportion import proportion_confint

from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.probes import AttributesPlan
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.attributes.result import NOT_ASKED, AttributesResult, LinearProbe, Method
from clipstudio.results.attributes.sentences import splits_words
from clipstudio.results.attributes.targets import AnsweredTarget, ConfusedTarget, UnansweredTarget
from clipstudio.results.targets import group_of
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.answered_images import AnsweredImages
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.classes import propose_classes
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.linear import TOO_FEW
from clipstudio.services.probes.registry import ATTRIBUTES
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import IMAGES, image_ids, predict
from tests.services.probes.kept import document_of

TRUE = ["red"] * 8 + ["green"] * 8 + ["blue"] * 6
"""Of k00 to k21; k22 and k23 have no value."""

TOLD = ["red"] * 6 + ["green", "blue"] + ["green"] * 8 + ["blue"] * 3 + ["red"] * 3 + ["red"] * 2
"""The answers to k00 to k23."""


@pytest.fixture
def coloured(known: ProjectFile, tmp_path: Path) -> ProjectFile:
    source = known.attributes.add_source("t.csv", None)
    known.attributes.record(source, "colour", dict(zip(image_ids(known), TRUE, strict=False)))
    others = {"red": 0.1, "green": 0.1, "blue": 0.1, "never": 0.05}
    predict(known, tmp_path, [{**others, answer: 0.9} for answer in TOLD])
    return known


@pytest.fixture
def plan(coloured: ProjectFile) -> AttributesPlan:
    return AttributesPlan(
        name="colours",
        model="oracle",
        attribute="colour",
        label_set=propose_classes(coloured, "colour", "oracle").id,
        comparisons=(("group",), ("group", "colour")),
        minimum_n=4,
        use_clusters=False,
    )


def linear_of(result: AttributesResult) -> LinearProbe:
    assert result.linear_probe is not None
    return result.linear_probe


def confused(true: str, given: str, method: Method = Method.ZERO_SHOT, is_pair: bool = False) -> ConfusedTarget:
    return ConfusedTarget(method=method, is_pair=is_pair, true=true, given=given)


def answered(
    method: Method = Method.ZERO_SHOT, is_right: bool = True, is_pair: bool = False, **group: str
) -> AnsweredTarget:
    return AnsweredTarget(method=method, is_pair=is_pair, group=group_of(group), is_right=is_right)


def probed(project: ProjectFile, shelf: ModelCache, plan: AttributesPlan) -> ProbeRunId:
    return finish(run_attributes(project, shelf, plan)).probe_run


def answered_images(project: ProjectFile, row: ProbeRunId) -> AnsweredImages:
    reading = ATTRIBUTES.read(project, row)
    return AnsweredImages.of(KeptArrays(project, reading), reading)


def test_what_was_put_in_comes_out(coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan) -> None:
    document = document_of(coloured, probed(coloured, shelf, plan))
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    zero_shot = document["zero_shot"]
    overall = zero_shot["overall"]
    assert (overall["count"], overall["n"], overall["accuracy"]) == (17, 22, 17 / 22)
    assert (overall["low"], overall["high"]) == pytest.approx(proportion_confint(17, 22, method="wilson"))
    assert zero_shot["confusion"]["classes"] == ["blue", "green", "red"]
    assert zero_shot["confusion"]["counts"] == [[3, 0, 3], [0, 8, 0], [1, 1, 6]]
    by_group = {tuple(each["attributes"].values()): each for each in zero_shot["groups"]}
    # Wrong are k06 (a), k07 (b), k19 (b), k20 (a), k21 (b).
    assert [(by_group[name,]["count"], by_group[name,]["n"]) for name in "ab"] == [(9, 11), (8, 11)]
    assert (by_group["a", "red"]["count"], by_group["a", "red"]["n"]) == (3, 4)
    assert (by_group["a", "blue"]["accuracy"], by_group["a", "blue"]["reason"]) == (None, "n = 3, minimum 4")
    assert [each["count"] for each in zero_shot["values"]] == [3, 8, 6]
    averages = {(each["over"], *each["attributes"].values()): each for each in zero_shot["averages"]}
    assert averages["group",]["accuracy"] == pytest.approx((9 / 11 + 8 / 11) / 2)
    assert averages["group",]["low"] < averages["group",]["accuracy"] < averages["group",]["high"]
    assert averages["group", "red"]["accuracy"] == pytest.approx(3 / 4)  # three of four in either group
    assert averages["colour", "a"]["reason"] == "1 of 3 groups are not estimable"
    often, ends = zero_shot["most_frequent"], proportion_confint(8, 22, method="wilson")
    assert (often["value"], often["count"], often["n"], often["accuracy"]) == ("green", 8, 22, 8 / 22)
    assert (often["low"], often["high"]) == pytest.approx(ends)
    assert document["without_value"] == 2
    assert (document["linear_probe"], document["reason"]) == (None, NOT_ASKED)
    assert document["run"]["model"]["external"] is True
    assert document["run"]["label_set"]["status"] == "reconstruction"
    assert document["overall"]["n"] == 22
    assert {"attributes": {"group": "a"}, "n": 11}.items() <= document["groups"][0].items()


def test_one_value_against_all_others(coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan) -> None:
    document = document_of(coloured, probed(coloured, shelf, replace(plan, positive="red")))
    binary = document["zero_shot"]["binary"]
    assert (binary["positive"], binary["overall"]["count"]) == ("red", 17)
    assert binary["confusion"] == {"classes": ["red", "non-red"], "counts": [[6, 2], [3, 11]]}
    assert [(each["attributes"]["colour"], each["count"], each["n"]) for each in binary["values"]] == [
        ("red", 6, 8),
        ("non-red", 11, 14),
    ]


def test_every_number_opens_exactly_its_images(
    coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan
) -> None:
    row, ids = probed(coloured, shelf, replace(plan, positive="red")), image_ids(coloured)
    found = answered_images(coloured, row)
    assert found.find(confused("blue", "red")).tolist() == ids[19:22]
    assert found.find(confused("non-red", "red", is_pair=True)).tolist() == ids[19:22]
    assert found.find(answered(group="a", is_right=False)).tolist() == [ids[6], ids[20]]
    assert len(found.find(answered())) == 17
    assert len(found.find(answered(group="a", colour="red"))) == 3
    # Nothing green or blue is taken for the other: among two classes the same are wrong.
    wrong = answered(is_right=False, is_pair=True)
    assert found.find(wrong).tolist() == [ids[6], ids[7], *ids[19:22]]


def test_clusters_give_the_intervals(coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan) -> None:
    row = probed(coloured, shelf, replace(plan, use_clusters=True, seed=5))
    document = document_of(coloured, row)
    overall = document["zero_shot"]["overall"]
    assert (overall["clusters"], overall["accuracy"]) == (11, 17 / 22)
    assert overall["effective_n"] < 22
    assert overall["low"] < 17 / 22 < overall["high"]
    used = document["run"]["interval"]["clusters"]
    assert (used["asked"], used["used"], used["clusters"], used["largest"]) == (True, True, 11, 2)
    assert "Korn and Graubard" in used["methods"]["shares"]


def test_a_value_without_a_label_is_named(coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan) -> None:
    lacking = coloured.label_sets.save(LabelSet("two", (Label("red"), Label("green"))))[0].id
    with pytest.raises(AuditError, match="“two” has no label for “blue” of “colour”"):
        probed(coloured, shelf, replace(plan, label_set=lacking))
    with pytest.raises(AuditError, match="“pink” is not a label"):
        probed(coloured, shelf, replace(plan, positive="pink"))
    with pytest.raises(AuditError, match="without embeddings"):
        probed(coloured, shelf, replace(plan, linear_probe=True))
    assert coloured.runs.audits() == ()


def test_the_linear_probe_by_a_real_model(known: ProjectFile, shelf: ModelCache) -> None:
    # Each person has an image of either value: nothing but chance can tell them apart, yet the counts are known.
    plan = AttributesPlan(
        name="groups",
        model=SAMPLE_NAME,
        attribute="group",
        label_set=propose_classes(known, "group", SAMPLE_NAME).id,
        comparisons=(("group",),),
        minimum_n=1,
        linear_probe=True,
        positive="a",
        seed=3,
        splits=3,
    )
    row = probed(known, shelf, plan)
    document = document_of(known, row)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    linear = document["linear_probe"]
    assert "reason" not in document
    assert sum(side["clusters"] for side in linear["splits"].values()) == IMAGES / 2
    assert sum(side["images"] for side in linear["splits"].values()) == IMAGES
    assert linear["overall"]["n"] == linear["zero_shot"]["overall"]["n"] == linear["splits"]["test"]["images"]
    assert sum(map(sum, linear["confusion"]["counts"])) == linear["splits"]["test"]["images"]
    assert (linear["method"]["tolerance"], linear["method"]["status"]) == (1e-8, "reconstruction")
    assert linear["method"]["unsettled"] == []
    repeats = linear["repeats"]
    assert (repeats["n"], repeats["seeds"]) == (3, [3, 5])
    accuracy = linear["overall"]["count"] / linear["overall"]["n"]
    assert repeats["accuracy"]["lowest"] <= accuracy <= repeats["accuracy"]["highest"]
    reading = ATTRIBUTES.read(known, row)
    assert "Over 3 splits: linear probe" in splits_words(linear_of(reading.result))
    assert linear["c"] in [each["c"] for each in linear["curve"]]
    # Too few persons are on the validation side for an interval, whatever the number of their images.
    assert {each["reason"] for each in linear["curve"]} == {
        f"{linear['splits']['validation']['clusters']} clusters, minimum 5"
    }
    assert all(each["accuracy"] is None and each["n"] for each in linear["curve"])
    assert linear["comparison"][0]["before_count"] == linear["zero_shot"]["overall"]["count"]
    assert linear["comparison"][0]["after_count"] == linear["overall"]["count"]
    assert linear["family"]["size"] == 0  # two clusters on the test side, so no change is estimable
    split = known.probe_runs.array(row, "split")
    assert all(one == other for one, other in zip(split[::2], split[1::2], strict=True))
    found = answered_images(known, row)
    assert len(found.find(answered(Method.LINEAR_PROBE))) == linear["overall"]["count"]
    assert len(found.find(confused("a", "b", Method.LINEAR_PROBE))) == linear["confusion"]["counts"][0][1]


def test_values_too_rare_for_a_linear_probe_are_said(known: ProjectFile, shelf: ModelCache) -> None:
    ids = image_ids(known)
    source = known.attributes.add_source("r.csv", None)
    known.attributes.record(source, "rare", dict.fromkeys(ids[2:], "most") | dict.fromkeys(ids[:2], "few"))
    plan = AttributesPlan(
        name="rare",
        model=SAMPLE_NAME,
        attribute="rare",
        label_set=propose_classes(known, "rare", SAMPLE_NAME).id,
        linear_probe=True,
    )
    document = document_of(known, probed(known, shelf, plan))
    assert (document["linear_probe"], document["reason"]) == (None, TOO_FEW)
    assert document["zero_shot"]["overall"]["n"] == IMAGES


def test_an_image_of_which_nothing_is_told_or_two_values_alike_is_not_answered(
    coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan, tmp_path: Path
) -> None:
    answers: list[dict[str, float]] = [
        {each: float(each == colour) for each in ("red", "green", "blue")} for colour in TRUE
    ]
    answers[0] = {"never": 0.9}  # nothing is said of any colour
    answers[1] = dict.fromkeys(("red", "green", "blue"), 0.0)
    answers[8] = {"red": 0.1, "green": 0.4, "blue": 0.4}
    predict(coloured, tmp_path, [*answers, {}, {}], "silent")
    row = probed(coloured, shelf, replace(plan, model="silent", positive="red"))
    document = document_of(coloured, row)
    zero_shot = document["zero_shot"]
    assert (zero_shot["overall"]["count"], zero_shot["overall"]["n"], zero_shot["overall"]["unanswered"]) == (
        19,
        19,
        3,
    )
    by_group = {tuple(each["attributes"].values()): each for each in zero_shot["groups"]}
    assert [(by_group[name,]["n"], by_group[name,]["unanswered"]) for name in "ab"] == [(9, 2), (10, 1)]
    assert [(each["n"], each["unanswered"]) for each in zero_shot["values"]] == [(6, 0), (7, 1), (6, 2)]
    assert [(each["n"], each["unanswered"]) for each in zero_shot["binary"]["values"]] == [(6, 2), (13, 1)]
    assert sum(map(sum, zero_shot["confusion"]["counts"])) == 19
    assert zero_shot["chance"] == 1 / 3
    found, ids = answered_images(coloured, row), image_ids(coloured)
    assert found.find(UnansweredTarget()).tolist() == [ids[0], ids[1], ids[8]]
    assert len(found.find(answered(is_right=False))) == 0
    assert len(found.find(answered(is_right=False, is_pair=True))) == 0


def test_where_no_image_is_answered_there_is_no_accuracy(
    coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan, tmp_path: Path
) -> None:
    predict(coloured, tmp_path, [dict.fromkeys(("red", "green", "blue"), 0.0)] * IMAGES, "zero")
    document = document_of(coloured, probed(coloured, shelf, replace(plan, model="zero")))
    overall = document["zero_shot"]["overall"]
    assert (overall["accuracy"], overall["reason"], overall["unanswered"]) == (None, "no image is answered", 22)
    assert document["zero_shot"]["most_frequent"]["accuracy"] is None
    assert json.loads(json.dumps(document, allow_nan=False)) == document


def test_values_taken_together_are_one_class(
    coloured: ProjectFile, shelf: ModelCache, plan: AttributesPlan, tmp_path: Path
) -> None:
    others = MergedValues("colour", "non-red", ("red",), all_others=True)
    row = probed(coloured, shelf, replace(plan, merged=(others,), positive="red"))
    document = document_of(coloured, row)
    zero_shot = document["zero_shot"]
    # Of the 8 red two are called otherwise, of the 14 others three are called red.
    assert zero_shot["confusion"] == {"classes": ["non-red", "red"], "counts": [[11, 3], [2, 6]]}
    assert zero_shot["overall"]["count"] == 17
    assert {tuple(each["attributes"].values()): each["n"] for each in zero_shot["groups"]} == {
        ("a",): 11, ("b",): 11, ("a", "non-red"): 7, ("a", "red"): 4, ("b", "non-red"): 7, ("b", "red"): 4,
    }  # fmt: skip
    assert document["run"]["merged"][0]["name"] == "non-red"
    found, ids = answered_images(coloured, row), image_ids(coloured)
    assert found.find(confused("non-red", "red")).tolist() == ids[19:22]
    assert len(found.find(answered(group="a", colour="non-red"))) == 6
    # A tie between two values of one class is an answer.
    told = [{"red": 0.1, "green": 0.4, "blue": 0.4}] * IMAGES
    predict(coloured, tmp_path, told, "even")
    even = document_of(coloured, probed(coloured, shelf, replace(plan, model="even", merged=(others,))))
    assert (even["zero_shot"]["overall"]["count"], even["zero_shot"]["overall"]["unanswered"]) == (14, 0)
    all_of_them = MergedValues("colour", "any", ("red", "green", "blue"))
    with pytest.raises(AuditError, match="nothing to tell apart"):
        probed(coloured, shelf, replace(plan, merged=(all_of_them,)))


def test_the_split_of_a_table_is_used(known: ProjectFile, shelf: ModelCache) -> None:
    ids = image_ids(known)
    source = known.attributes.add_source("s.csv", None)
    sides = ["train"] * 11 + ["val"] * 7 + ["test"] * 5
    known.attributes.record(source, "fold", dict(zip(ids, sides, strict=False)))
    known.attributes.record(source, "train only", dict.fromkeys(ids, "train"))
    plan = AttributesPlan(
        name="groups",
        model=SAMPLE_NAME,
        attribute="group",
        label_set=propose_classes(known, "group", SAMPLE_NAME).id,
        minimum_n=1,
        linear_probe=True,
        split_by="fold",
    )
    row = probed(known, shelf, plan)
    linear = document_of(known, row)["linear_probe"]
    assert {name: side["images"] for name, side in linear["splits"].items()} == {
        "train": 11,
        "validation": 7,
        "test": 5,
    }
    assert (linear["split_by"], linear["repeats"]["n"]) == ("fold", 1)
    assert splits_words(linear_of(ATTRIBUTES.read(known, row).result)) == ""
    assert linear["left_out"] == [{"value": "b", "images": 1}]
    # k10 and k11 are of one person.
    assert "Clusters with images on two sides of the split that the table gives: 1." in linear["notes"]
    assert known.probe_runs.array(row, "split").tolist() == [0] * 11 + [1] * 7 + [2] * 5 + [-1]
    with pytest.raises(AuditError, match="“train only” has no selected image for validation and test"):
        probed(known, shelf, replace(plan, split_by="train only"))


def test_zero_shot_is_compared_on_the_classes_that_were_trained(known: ProjectFile, shelf: ModelCache) -> None:
    ids = image_ids(known)
    source = known.attributes.add_source("r.csv", None)
    values = {id: "ab"[place % 2] if place > 1 else "c" for place, id in enumerate(ids)}
    known.attributes.record(source, "letter", values)
    plan = AttributesPlan(
        name="letters",
        model=SAMPLE_NAME,
        attribute="letter",
        label_set=propose_classes(known, "letter", SAMPLE_NAME).id,
        minimum_n=1,
        linear_probe=True,
        splits=1,
    )
    document = document_of(known, probed(known, shelf, plan))
    linear = document["linear_probe"]
    assert linear["left_out"] == [{"value": "c", "images": 2}]
    assert linear["confusion"]["classes"] == ["a", "b"]
    assert (document["zero_shot"]["chance"], linear["chance"], linear["zero_shot"]["chance"]) == (1 / 3, 0.5, 0.5)
    assert linear["zero_shot"]["overall"]["n"] == linear["overall"]["n"]
