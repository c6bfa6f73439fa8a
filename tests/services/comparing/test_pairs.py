"""Two runs side by side, on predictions that are known: the numbers of the models probe, and the same images."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import mcnemar

from clipstudio.domain.audits import AuditPlan, Scoring
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import LabelsPlan, ModelsPlan
from clipstudio.domain.progress import finish
from clipstudio.domain.run_list import PairKey, RunKey, RunKind
from clipstudio.results.answers import FORM
from clipstudio.results.basis import removed_since
from clipstudio.results.comparison.answer import CHANGE, FACTS, MOVED, SLOPE, TABLE, forms_of, notes_of
from clipstudio.results.comparison.facts import difference_sentence
from clipstudio.results.comparison.printout import printout
from clipstudio.results.comparison.result import PairReading
from clipstudio.results.figures import TableFigure
from clipstudio.results.models.result import ModelsTarget
from clipstudio.services.auditing import run_with
from clipstudio.services.auditing.scoring import find_scorer
from clipstudio.services.comparing.facts import asked_of
from clipstudio.services.comparing.page import PairPage
from clipstudio.services.comparing.pairs import read_pair, with_differences
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.models import run_models
from clipstudio.services.probes.registry import LABELS as LABELS_PROBE
from clipstudio.services.probes.registry import MODELS
from clipstudio.services.removing import remove_images
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import answers_of, count_in, targets_of
from tests.services.probes.conftest import IMAGES, image_ids, predict

LABELS = LabelSet(
    "base",
    (Label("person", "person"), Label("thief", "crime-related"), Label("crook", "crime-related"), Label("ape")),
)
HARMFUL = {"thief", "crook"}
MODELS_NAMED = ("one", "two")


def word(model: str, place: int) -> str:
    """What each model calls k00, k01…."""
    if model == "one":
        return "thief" if place < 8 else "person"
    return {5: "crook", 11: "ape"}.get(place, "thief" if 4 <= place < 10 else "person")


def probabilities(text: str, labels: LabelSet = LABELS) -> dict[str, float]:
    return {each: 0.7 if each == text else 0.1 for each in labels.texts}


@pytest.fixture
def predicted(known: ProjectFile, tmp_path: Path) -> ProjectFile:
    for name in MODELS_NAMED:
        predict(known, tmp_path, [probabilities(word(name, place)) for place in range(IMAGES)], name)
    return known


@pytest.fixture
def plan(predicted: ProjectFile) -> AuditPlan:
    version = predicted.label_sets.save(LABELS)[0]
    return AuditPlan("which", "one", version.id, comparisons=(("group",),), minimum_n=4, use_clusters=False)


def audit(project: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> RunKey:
    scorer = find_scorer(project, shelf, plan.model, "auto", "float32")
    return RunKey(RunKind.RUN, int(finish(run_with(project, scorer, plan)).run))


@pytest.fixture
def two(predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> PairKey:
    """The same audit by two models."""
    return PairKey(*(audit(predicted, shelf, replace(plan, model=name)) for name in MODELS_NAMED))


def compared(project: ProjectFile, key: PairKey) -> PairReading:
    return finish(with_differences(read_pair(project, key)))


def test_the_differences_are_those_of_the_models_probe(
    predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan, two: PairKey
) -> None:
    probe = ModelsPlan(
        name="which", models=MODELS_NAMED, label_set=plan.label_set, comparisons=plan.comparisons, minimum_n=4,
        use_clusters=False,
    )  # fmt: skip
    made = MODELS.read(predicted, finish(run_models(predicted, shelf, probe)).probe_run)
    pair = compared(predicted, two)
    assert pair.result == made.result
    assert pair.is_same_question
    assert [fact.what for fact in pair.facts if fact.differs] == ["Name", "Model"]
    told = {fact.what: fact.first for fact in pair.facts}
    assert (told["An image is given"], told["Interval"], told["Compare by"]) == (
        "the label with the highest probability",
        "Wilson score",
        "group",
    )


def test_a_difference_is_what_was_put_in(predicted: ProjectFile, two: PairKey) -> None:
    written = PairPage.read(predicted, two).document()
    assert json.loads(json.dumps(written, allow_nan=False)) == written
    whole = next(each for each in written["differences"] if each.get("category") == "crime-related")
    hits = [{place for place in range(IMAGES) if word(name, place) in HARMFUL} for name in MODELS_NAMED]
    gained, lost = len(hits[1] - hits[0]), len(hits[0] - hits[1])
    assert (whole["n"], whole["before_count"], whole["after_count"]) == (IMAGES, *map(len, hits))
    assert (whole["gained"], whole["lost"]) == (gained, lost)
    assert whole["p"] == pytest.approx(mcnemar([[0, lost], [gained, 0]], exact=True).pvalue)
    assert whole["low"] < whole["change"] < whole["high"]


def test_images_that_were_removed_since_are_told_of_once(predicted: ProjectFile, two: PairKey) -> None:
    assert PairPage.read(predicted, two).basis.remarks == ()
    remove_images(predicted, image_ids(predicted)[:1])
    page = PairPage.read(predicted, two)
    assert page.basis.remarks == removed_since(1)
    assert page.reading.result.images == IMAGES, "the runs stay as they are"


def test_the_images_behind_every_mark_are_those_that_it_counts(predicted: ProjectFile, two: PairKey) -> None:
    page, ids = PairPage.read(predicted, two), image_ids(predicted)
    checked = 0
    for answer in answers_of(page.answer):
        for target, sentence in targets_of(answer.figure):
            assert isinstance(target, ModelsTarget)
            found = page.images(target).ids
            assert len(set(found.tolist())) == len(found)
            if target.part is None and (count := count_in(sentence)) is not None:
                assert len(found) == count, sentence
                checked += 1
    assert checked > 10
    flipped = page.answer({FORM: CHANGE, "counted": "category:1"}).first
    assert flipped is not None
    hits = [{ids[place] for place in range(IMAGES) if word(name, place) in HARMFUL} for name in MODELS_NAMED]
    assert set(page.images(flipped).ids.tolist()) == hits[0] ^ hits[1]
    assert page.shares(np.array(sorted(hits[0] - hits[1])), [flipped])[flipped] == (
        len(hits[0] - hits[1]),
        len(hits[0] ^ hits[1]),
    )


def test_versions_of_a_label_set_share_their_labels(
    predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan, tmp_path: Path
) -> None:
    wider = LabelSet("base", (Label("child", "person"), *LABELS.labels[:3]))
    version = predicted.label_sets.save(wider)[0]
    rows = [probabilities("child" if place < 3 else word("one", place), wider) for place in range(IMAGES)]
    predict(predicted, tmp_path, rows, "wide")
    first = audit(predicted, shelf, plan)
    second = audit(predicted, shelf, replace(plan, model="wide", label_set=version.id))
    pair = compared(predicted, PairKey(first, second))
    assert pair.overlap is not None
    assert (pair.overlap.labels, pair.overlap.first_labels, pair.overlap.second_labels) == (3, 4, 4)
    assert pair.runs[0].label_set.texts == pair.runs[1].label_set.texts == ("person", "thief", "crook")
    # The second calls three of the first's thieves children, who are persons: counted by its own labels.
    (difference,) = pair.result.differences
    whole = dict(zip(pair.runs[0].label_set.categories, difference.families[0].groups[0].changes, strict=False))
    assert (whole["person"].gained, whole["person"].lost) == (3, 0)
    assert (whole["crime-related"].gained, whole["crime-related"].lost) == (0, 3)
    assert pair.runs[1].overall.categories[0].count == pair.runs[0].overall.categories[0].count + 3


def test_of_runs_with_other_images_those_of_both_are_compared(
    predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    some = predicted.collections.add("some", image_ids(predicted)[:10])
    first = audit(predicted, shelf, plan)
    second = audit(predicted, shelf, replace(plan, model="two", name="less", images=ImageQuery(collection=some)))
    pair = compared(predicted, PairKey(first, second))
    assert not pair.is_same_question
    assert pair.overlap is not None
    assert (pair.overlap.images, pair.overlap.first_images, pair.overlap.second_images) == (10, IMAGES, 10)
    assert pair.result.differences[0].families[0].groups[0].changes[0].n == 10
    page = PairPage.read(predicted, PairKey(first, second))
    answer = page.answer({})
    assert answer.choices[0].chosen == FACTS, "first what differs"
    assert isinstance(answer.figure, TableFigure)
    assert "10 are compared that both scored" in " ".join(answer.notes)


def test_two_thresholds_are_told_apart_by_them(predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan) -> None:
    at = replace(plan, scoring=Scoring.THRESHOLD, threshold=0.05)
    key = PairKey(audit(predicted, shelf, at), audit(predicted, shelf, replace(at, threshold=0.5)))
    pair = compared(predicted, key)
    assert pair.is_same_question
    assert [option.value for option in forms_of(pair)] == [SLOPE, CHANGE, TABLE, MOVED, FACTS]
    assert pair.result.models == ("threshold 5.00 %", "threshold 50.00 %")
    assert pair.result.differences[0].families[0].groups[0].changes[0].after < IMAGES


def test_runs_without_a_common_label_are_told_apart_in_words(
    predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan, tmp_path: Path
) -> None:
    others = LabelSet("others", (Label("cat"), Label("dog")))
    predict(predicted, tmp_path, [probabilities("cat", others)] * IMAGES, "pets")
    version = predicted.label_sets.save(others)[0]
    second = audit(predicted, shelf, replace(plan, model="pets", label_set=version.id))
    first = audit(predicted, shelf, plan)
    page = PairPage.read(predicted, PairKey(first, second))
    answer = page.answer({})
    assert answer.notes == ()
    why = "The runs share fewer than two labels, so their rates cannot be compared."
    assert page.basis.remarks == (why,), "it stands above all"
    assert notes_of(read_pair(predicted, PairKey(first, second)).reading) == (why,), "the terminal says it too"
    assert page.document()["rates"] == []


def test_an_audit_is_compared_with_a_probe_by_what_both_were_asked(
    predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    probe = LabelsPlan(name="how", model="one", label_set=plan.label_set, threshold=0.05, use_clusters=True)
    made = finish(LABELS_PROBE.run(predicted, shelf, probe)).probe_run
    key = PairKey(audit(predicted, shelf, plan), RunKey(RunKind.PROBE, int(made)))
    page = PairPage.read(predicted, key)
    facts = {fact.what: (fact.first, fact.second) for fact in read_pair(predicted, key).reading.facts}
    assert facts["Label set"] == ("base v1", "base v1")
    assert page.basis.labels == "base version 1", "not one label set against none"
    assert facts["Templates"][0] == facts["Templates"][1] != "none"
    assert facts["Clusters allowed for"] == ("no", "yes")
    none_held = {"interval": {"clusters": {"asked": True, "used": False}}}
    assert asked_of(plan, none_held)["Clusters allowed for"] == "no", "asked for, but no image has a cluster"
    assert facts["An image is given"][1] == "every label that passes a threshold"
    answer = page.answer({})
    assert [link.key for link in answer.runs] == [key.first, key.second]
    facts_text = page.answer({FORM: FACTS}).figure.text
    assert facts_text.title.startswith("what was asked in "), "else a run's name would be written large"
    facts_page = facts_text.answer
    assert "scoring rule" in facts_page
    assert "an image is given" not in facts_page


def test_a_run_is_not_compared_with_itself_nor_with_one_that_is_gone(predicted: ProjectFile, two: PairKey) -> None:
    with pytest.raises(AuditError, match="with itself"):
        read_pair(predicted, PairKey(two.first, two.first))
    predicted.runs.remove(RunId(two.second.id))
    with pytest.raises(AuditError, match="deleted"):
        read_pair(predicted, two)


def test_groups_that_hold_other_images_are_told_by_the_rates_of_each_run(
    predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    first = audit(predicted, shelf, plan)
    ids = image_ids(predicted)
    source = predicted.attributes.add_source("corrected.csv", None)
    # Three of the four thieves of group a.
    predicted.attributes.record(source, "group", dict.fromkeys((ids[0], ids[2], ids[4]), "b"))
    page = PairPage.read(predicted, PairKey(first, audit(predicted, shelf, plan)))
    reading = page.reading
    assert reading.overlap is not None
    assert (reading.overlap.regrouped, reading.overlap.regrouped_by) == (3, (3,))
    assert difference_sentence(reading) == "The runs differ in values of group alone."
    assert forms_of(reading)[0].value == FACTS
    table = page.answer({FORM: MOVED}).figure
    assert isinstance(table, TableFigure)
    thief = {row.cells[1]: row.cells[2:6] for row in table.rows if row.cells[0] == "thief"}
    assert thief["a"] == ("−22.2", "33.3 %", "11.1 %", "12, then 9")
    assert thief["b"] == ("+13.3", "33.3 %", "46.7 %", "12, then 15")
    assert thief["all images"] == ("0.0 (−8.9 to +8.9)", "33.3 %", "33.3 %", "24")
    # What opens is what the second run counts.
    row = next(row for row in table.rows if row.cells[:2] == ("thief", "a"))
    assert page.images(row.target).ids.tolist() == [ids[6]]  # type: ignore[arg-type]
    words = "\n".join(map(str, printout(reading)))
    assert "3 images are in another group" in page.answer({FORM: CHANGE}).figure.text.limits[0]
    assert words.startswith("The runs differ in values of group alone.\n")


def test_alike_runs_are_said_to_be_so_first_and_no_tables_follow(
    predicted: ProjectFile, shelf: ModelCache, plan: AuditPlan
) -> None:
    pair = compared(predicted, PairKey(audit(predicted, shelf, plan), audit(predicted, shelf, plan)))
    said = list(printout(pair))
    assert said[:2] == [
        "Both runs were asked the same.",
        "Nothing moved: none of 18 figures changed that can be estimated.",
    ]
    assert sum(isinstance(each, TableFigure) for each in said) == 1
    assert sum(isinstance(each, TableFigure) for each in printout(pair, is_whole=True)) > 3
