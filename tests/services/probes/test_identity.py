"""The identity probe on images whose answers are known, and only for a purpose."""

from __future__ import annotations

import json
from dataclasses import replace
from math import comb
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.errors import AuditError, LabelSetError
from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probe_materials import invented_names
from clipstudio.domain.probes import IdentityPlan
from clipstudio.domain.progress import finish
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.results.identity.answer import MISSED, answer
from clipstudio.results.identity.result import IdentityTarget, NamedAs, count_behind
from clipstudio.results.run.outcomes import COMPARED
from clipstudio.results.targets import group_of
from clipstudio.services.auditing.scoring import ModelScorer
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes import naming
from clipstudio.services.probes.identity import run_identity
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.named_images import identity_images
from clipstudio.services.probes.names import find_distractors
from clipstudio.services.probes.registry import IDENTITY
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import count_in, targets_of
from tests.services.probes.conftest import IMAGES, image_ids, predict
from tests.services.probes.kept import document_of

OWN = [f"Person {number:02}" for number in range(10)]
STRANGERS = [f"Stranger {number:02}" for number in range(10)]


@pytest.fixture
def named(known: ProjectFile, tmp_path: Path) -> ProjectFile:
    """k00 to k19 are of ten people, two images each; k20 to k23 of nobody that is known.

    The oracle has the first image of each person right, and both of the first. Else it takes the second one for a
    stranger, and of those of the last five people the true name is not even among the first five.
    """
    source = known.attributes.add_source("t.csv", None)
    ids = image_ids(known)
    known.attributes.record(source, "who", {id: OWN[place // 2] for place, id in enumerate(ids[:20])})
    answers = []
    for place in range(IMAGES):
        who = min(place // 2, 9)
        each = dict.fromkeys(STRANGERS, 0.5) | dict.fromkeys(OWN, 0.01)
        each[OWN[who]] = 0.9 if place % 2 == 0 else 0.6 if who < 5 else 0.4
        if place % 2 and place > 1:
            each[STRANGERS[0]] = 0.95
        answers.append(each)
    predict(known, tmp_path, answers)
    return known


@pytest.fixture
def plan() -> IdentityPlan:
    return IdentityPlan(
        name="names",
        model="oracle",
        attribute="who",
        pools=(20, 10, 4),
        purpose="Checking that the probe counts right",
        comparisons=(("group",),),
        minimum_n=2,
        seed=7,
    )


def probed(project: ProjectFile, shelf: ModelCache, plan: IdentityPlan) -> ProbeRunId:
    others = find_distractors(project, plan.model).names
    return finish(run_identity(project, shelf, plan, others)).probe_run


def behind(
    project: ProjectFile,
    row: ProbeRunId,
    names: int,
    top: int = 0,
    named: NamedAs = NamedAs.FOUND,
    **group: str,
) -> list[int]:
    """The images behind a number of a run."""
    target = IdentityTarget(names=names, group=group_of(group), named=named, top=top)
    reading = IDENTITY.read(project, row)
    return identity_images(KeptArrays(project, reading), reading, target).tolist()


def first_names(project: ProjectFile, row: ProbeRunId, image: int, names: int) -> list[str]:
    """The first names that an image was given, the best first."""
    images, top = (project.probe_runs.array(row, name) for name in ("images", f"top5_{names}"))
    candidates = IDENTITY.read(project, row).result.candidates
    return [
        candidates[place]
        for of, places in zip(images, top, strict=True)
        if of == image
        for place in places
        if place >= 0
    ]


def test_what_was_put_in_comes_out(named: ProjectFile, shelf: ModelCache, plan: IdentityPlan) -> None:
    document = document_of(named, probed(named, shelf, plan))
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert document["purpose"] == document["run"]["purpose"] == plan.purpose
    four, ten, twenty = document["pools"]
    assert [each["names"] for each in document["pools"]] == [4, 10, 20]
    # Among own names alone, everybody is found; four names ask after the eight images of four people.
    assert [(each["n"], each["top1_count"], each["top5_count"]) for each in (four, ten)] == [
        (8, 8, 8),
        (20, 20, 20),
    ]
    assert (twenty["n"], twenty["top1_count"], twenty["top5_count"]) == (20, 11, 15)
    assert (twenty["top1"], twenty["top5"]) == (11 / 20, 0.75)
    assert twenty["top1_low"] < 11 / 20 < twenty["top1_high"]
    assert (twenty["chance"], twenty["chance_top5"], four["chance_top5"]) == (0.05, 0.25, 1.0)
    by_group = {each["attributes"]["group"]: each for each in twenty["groups"]}
    # Images of group a are the first of each person, of b the second.
    assert [
        (by_group[name]["n"], by_group[name]["top1_count"], by_group[name]["top5_count"]) for name in "ab"
    ] == [
        (10, 10, 10),
        (10, 1, 5),
    ]
    # Among all 20 names the mean over pools is the one pool that there is; k02, k04 and so on are always right.
    assert twenty["mean_top1"] == pytest.approx(11 / 20)
    assert [each["mean_n"] for each in (four, ten, twenty)] == [20, 20, 20]
    odd = [0, *[1] * 4, *[10] * 5]  # names at or above the own one, for the second image of each person
    four_right = sum(comb(19 - above, 3) for above in odd) / comb(19, 3)
    assert four["mean_top1"] == pytest.approx((10 + four_right) / 20)
    assert four["mean_top1_low"] < four["mean_top1"] < four["mean_top1_high"]
    assert twenty["unanswered"] == 0
    assert document["images"] == {"asked": 20, "without_name": 4}
    assert (document["names"]["own"], document["names"]["others"]) == (10, 10)
    assert {each["names"] for each in document["published"]["rates"]} == {100, 1000, 2000}
    assert not {name for name in OWN if name in json.dumps(document)}


def test_names_that_are_not_told_apart_are_no_answer(
    named: ProjectFile, shelf: ModelCache, plan: IdentityPlan, tmp_path: Path
) -> None:
    alike = dict.fromkeys([*OWN, *STRANGERS], 0.0)
    answers = [alike | {OWN[place // 2]: 0.9} if 2 <= place < 20 else alike for place in range(IMAGES)]
    answers[3] = alike | {OWN[1]: 0.5, STRANGERS[3]: 0.5}
    predict(named, tmp_path, answers, "zero")
    row = probed(named, shelf, replace(plan, model="zero", pools=(20,)))
    document = document_of(named, row)
    (pool,) = document["pools"]
    # Nothing tells of k00 and k01; of k03 two names are first, which counts against the model.
    assert (pool["n"], pool["unanswered"], pool["top1_count"], pool["top5_count"]) == (18, 2, 17, 18)
    assert (pool["mean_n"], pool["mean_top1"]) == (18, pytest.approx(17 / 18))
    assert [each["unanswered"] for each in pool["groups"]] == [1, 1]
    ids = image_ids(named)
    assert behind(named, row, 20, named=NamedAs.UNANSWERED) == ids[:2]
    assert behind(named, row, 20, named=NamedAs.UNANSWERED, group="a") == ids[:1]
    assert behind(named, row, 20, 1, NamedAs.MISSED) == [ids[3]]
    assert first_names(named, row, ids[0], 20) == []


def test_images_of_one_person_are_drawn_together(
    named: ProjectFile, shelf: ModelCache, plan: IdentityPlan
) -> None:
    document = document_of(named, probed(named, shelf, plan))
    assert document["pools"][2]["clusters"] == 10
    assert document["run"]["clusters_are"] == "the images' clusters"
    named.images.set_clusters({id: str(id) for id in image_ids(named)})
    by_name = document_of(named, probed(named, shelf, plan))
    assert by_name["run"]["clusters_are"] == "images of the same name"
    assert by_name["pools"][2]["clusters"] == 10
    alone = document_of(named, probed(named, shelf, replace(plan, use_clusters=False)))
    assert "clusters" not in alone["pools"][2]


def test_every_number_opens_exactly_its_images(named: ProjectFile, shelf: ModelCache, plan: IdentityPlan) -> None:
    row, ids = probed(named, shelf, plan), image_ids(named)
    assert behind(named, row, 20, 1) == [ids[0], *ids[1:3], *ids[4:20:2]]
    assert behind(named, row, 20, 1, NamedAs.MISSED) == ids[3:20:2]
    assert behind(named, row, 20, 5, group="b") == ids[1:10:2]
    assert first_names(named, row, ids[3], 20)[:2] == [STRANGERS[0], OWN[1]]
    assert first_names(named, row, ids[0], 10)[0] == OWN[0]
    assert first_names(named, row, ids[23], 20) == []
    candidates = IDENTITY.read(named, row).result.candidates
    assert len(behind(named, row, 4, 1)) == 2 * len(set(candidates[:4]))
    with pytest.raises(KeyError, match="no group"):
        behind(named, row, 4, 1, group="c")


def test_every_mark_opens_as_many_images_as_it_says(
    named: ProjectFile, shelf: ModelCache, plan: IdentityPlan, tmp_path: Path
) -> None:
    alike = dict.fromkeys([*OWN, *STRANGERS], 0.1)
    answers = [alike | ({OWN[place // 2]: 0.9} if place % 3 and place < 20 else {}) for place in range(IMAGES)]
    predict(named, tmp_path, answers, "some")
    reading = IDENTITY.read(named, probed(named, shelf, replace(plan, model="some")))
    pages = [
        answer(reading, {COMPARED: comparison, MISSED: missed})
        for comparison in ("", "0")
        for missed in ("", "on")
    ]
    marks = [(target, sentence.split("\n")[-2]) for page in pages for target, sentence in targets_of(page.figure)]
    marks += [(shortcut.target, shortcut.words) for shortcut in pages[0].shortcuts]
    assert len(marks) == 2 * 3 * (2 + 2) + len(pages[0].shortcuts)
    kept = KeptArrays(named, reading)
    for target, words in marks:
        assert isinstance(target, IdentityTarget)
        behind = identity_images(kept, reading, target)
        assert len(behind) == count_behind(reading.result, target)
        assert len(behind) == (count_in(words) if target.top else int(words.split()[2]))
    assert len(pages[0].shortcuts) == 3


SHORT = " of at least three words"


@pytest.mark.parametrize(("purpose", "fault"), [("", ""), ("   ", ""), ("because", SHORT), ("for us", SHORT)])
def test_without_a_purpose_it_says_why_it_asks(
    named: ProjectFile, shelf: ModelCache, plan: IdentityPlan, purpose: str, fault: str
) -> None:
    with pytest.raises(
        AuditError, match=f"needs a purpose{fault}. This probe measures whether a model can tell who"
    ):
        probed(named, shelf, replace(plan, purpose=purpose))
    assert named.probe_runs.all() == ()


def test_what_cannot_be_asked_is_refused_before_any_work(
    named: ProjectFile, shelf: ModelCache, plan: IdentityPlan
) -> None:
    with pytest.raises(AuditError, match="needs 10 more"):
        probed(named, shelf, replace(plan, pools=(30,)))
    with pytest.raises(AuditError, match="two names"):
        probed(named, shelf, replace(plan, pools=(1, 20)))
    with pytest.raises(LabelSetError, match="lacks"):
        probed(named, shelf, replace(plan, template="a photo"))
    with pytest.raises(AuditError, match="were made without 5 of the other names"):
        finish(run_identity(named, shelf, replace(plan, pools=(15,)), invented_names()))
    with pytest.raises(AuditError, match="name none of these people"):
        probed(named, shelf, replace(plan, attribute="group", pools=(2,)))
    with pytest.raises(AuditError, match="no attribute “nobody”"):
        probed(named, shelf, replace(plan, attribute="nobody"))


def test_a_model_gives_the_names_whose_sentences_are_nearest(
    named: ProjectFile, shelf: ModelCache, plan: IdentityPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "CELLS_AT_ONCE", 7 * 30)
    row = probed(named, shelf, replace(plan, model=SAMPLE_NAME, pools=(6, 30)))
    candidates = IDENTITY.read(named, row).result.candidates
    images, own = (named.probe_runs.array(row, name) for name in ("images", "own"))
    scorer = ModelScorer(shelf.registry.card(SAMPLE_NAME), shelf)
    vectors = finish(scorer.vectors(named, images)).vectors
    assert len(candidates[10:]) == 20
    assert set(candidates[10:]) < set(invented_names())
    sentences = scorer.model.encode_prompts([f"a photo of {name}" for name in candidates])
    cosines = vectors @ sentences.T
    for pool in (6, 30):
        best = np.argsort(-cosines[:, :pool], axis=1)[:, :5]
        asked, top = own < pool, named.probe_runs.array(row, f"top5_{pool}")
        assert top[asked].tolist() == best[asked].tolist()
        assert (top[~asked] == -1).all()


def test_images_that_the_table_does_not_list_are_not_answered(
    known: ProjectFile, shelf: ModelCache, tmp_path: Path, plan: IdentityPlan
) -> None:
    ids = image_ids(known)
    source = known.attributes.add_source("t.csv", None)
    known.attributes.record(source, "who", {id: OWN[place // 2] for place, id in enumerate(ids[:20])})
    answers = [dict.fromkeys(OWN, 0.1) | {OWN[place // 2]: 0.9} for place in range(16)]
    predict(known, tmp_path, answers)
    plan = replace(plan, pools=(10,))
    outcome = finish(run_identity(known, shelf, plan, find_distractors(known, plan.model).names))
    (pool,) = document_of(known, outcome.probe_run)["pools"]
    assert outcome.failures == ()
    assert (pool["n"], pool["top1_count"], pool["mean_n"], pool["unanswered"]) == (16, 16, 16, 4)
    assert [each["unanswered"] for each in pool["groups"]] == [2, 2]
    assert len(behind(known, outcome.probe_run, 10, named=NamedAs.UNANSWERED)) == 4
