"""Of two runs side by side, each is said to have what it says by itself, whatever the order of what they share."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.run_list import PairKey, RunKey, RunKind
from clipstudio.results.answers import FORM
from clipstudio.results.comparison.answer import FACTS, SLOPE, forms_of, notes_of
from clipstudio.results.comparison.printout import printout
from clipstudio.results.documents.run import run_document
from clipstudio.results.figures import LineFigure
from clipstudio.services.auditing import read_run
from clipstudio.services.comparing.page import PairPage
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.shown_runs import read_shown
from clipstudio.storage.project_file import ProjectFile
from tests.services.comparing.test_pairs import audit
from tests.services.probes.conftest import IMAGES, image_ids, predict

TEXTS = ("thief", "person", "visitor", "neighbour", "animal")
OLD = Path(__file__).parents[2] / "storage" / "projects"


def label_set(name: str, texts: tuple[str, ...]) -> LabelSet:
    """Of which "thief" and "animal" have categories."""
    categories = {"thief": "crime-related", "animal": "non-human"}
    return LabelSet(name, tuple(Label(text, categories.get(text, "")) for text in texts))


def said_by(place: int) -> dict[str, float]:
    """Probabilities that are different for every label and every image."""
    top = TEXTS[place % 3]
    raw = {text: 1 + at + place / 100 + (20 if text == top else 0) for at, text in enumerate(TEXTS)}
    return {text: each / sum(raw.values()) for text, each in raw.items()}


@pytest.fixture
def asked(known: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Groups a and b, and three ages; predictions of five labels, and of three of them."""
    source = known.attributes.add_source("ages.csv", None)
    ages = {id: ("child", "adult", "elder")[place // 2 % 3] for place, id in enumerate(image_ids(known))}
    known.attributes.record(source, "age", ages)
    predict(known, tmp_path, [said_by(place) for place in range(IMAGES)], "five")
    three = [{text: said_by(place)[text] for text in ("visitor", "person", "thief")} for place in range(IMAGES)]
    predict(known, tmp_path, three, "three")
    return known


def run_of(project: ProjectFile, shelf: ModelCache, labels: LabelSet, model: str = "five", **more: Any) -> RunKey:
    version = project.label_sets.save(labels)[0]
    plan = AuditPlan(f"by {labels.name}", model, version.id, minimum_n=2, use_clusters=False)
    return audit(project, shelf, replace(plan, **more))


def by_name(document: Mapping[str, Any]) -> dict[Any, Any]:
    """Every number of a run under the names of what it is of."""
    found: dict[Any, Any] = {}
    for group in (document["overall"], *document["groups"]):
        who = tuple(sorted(group["attributes"].items()))
        found[who, "n"] = group["n"]
        for kind, key in (("labels", "label"), ("categories", "category")):
            for each in group[kind]:
                found[who, key, each[key]] = each
    for gap in document["disparities"]:
        kind = "category" if "category" in gap else "label"
        found["gap", tuple(gap["by"]), kind, gap[kind]] = gap
    return found


def require_own_numbers(project: ProjectFile, key: PairKey) -> int:
    """Every number of both sides is the one that the run itself states; returns how many there were."""
    checked = 0
    for told, run in zip(PairPage.read(project, key).document()["rates"], (key.first, key.second), strict=True):
        own = by_name(run_document(read_run(project, RunId(run.id))))
        for name, value in by_name(told).items():
            assert value == own[name], name
            checked += 1
    return checked


def test_labels_in_another_order_keep_their_own_numbers(asked: ProjectFile, shelf: ModelCache) -> None:
    first = run_of(asked, shelf, label_set("K", TEXTS), comparisons=(("group",),))
    second = run_of(asked, shelf, label_set("V", TEXTS[::-1]), comparisons=(("group",),))
    # Each side: all and 2 groups with n, 5 labels and 2 categories; gaps of these 7.
    assert require_own_numbers(asked, PairKey(first, second)) == 2 * (3 * 8 + 7)


@pytest.mark.parametrize("use_clusters", [False, True])
def test_comparisons_in_another_order_and_of_other_sizes_too(
    asked: ProjectFile, shelf: ModelCache, use_clusters: bool
) -> None:
    labels = label_set("K", TEXTS)
    by = (("group",), ("age",), ("group", "age"))
    first = run_of(asked, shelf, labels, comparisons=by, use_clusters=use_clusters)
    second = run_of(asked, shelf, labels, name="turned", comparisons=by[::-1], use_clusters=use_clusters)
    assert require_own_numbers(asked, PairKey(first, second)) == 2 * ((1 + 2 + 3 + 6) * 8 + 3 * 7)


def test_of_other_labels_each_keeps_its_numbers_its_label_set_and_its_chance(
    asked: ProjectFile, shelf: ModelCache
) -> None:
    first = run_of(asked, shelf, label_set("K", TEXTS), comparisons=(("age",), ("group",)))
    fewer = label_set("fewer", ("visitor", "person", "thief"))
    second = run_of(asked, shelf, fewer, "three", comparisons=(("group",),))
    key = PairKey(first, second)
    assert require_own_numbers(asked, key) == 2 * (3 * 5 + 4)
    page = PairPage.read(asked, key)
    assert [run.label_set.name for run in page.reading.runs] == ["K", "fewer"]
    printed = "\n".join(str(line) for line in printout(page.reading, is_whole=True))
    assert "three, label set fewer" in printed
    figure = page.answer({FORM: SLOPE, "counted": "label:1"}).figure
    assert isinstance(figure, LineFigure)
    chances = [" ".join(place.limits) for place in figure.places]
    assert "each of 5 labels 20" in chances[0]
    assert "each of 3 labels 33" in chances[1]


def test_labels_are_treated_with_care_where_one_of_the_runs_holds_harmful_ones(
    asked: ProjectFile, shelf: ModelCache
) -> None:
    harmful = run_of(asked, shelf, label_set("K", TEXTS))
    plain = run_of(asked, shelf, LabelSet("plain", tuple(Label(text) for text in TEXTS)))
    again = run_of(asked, shelf, LabelSet("again", tuple(Label(text) for text in TEXTS[::-1])))
    page = PairPage.read(asked, PairKey(plain, harmful))
    assert page.reading.runs[1].label_set.categories == (), "no category is of both"
    assert page.is_harmful
    assert not PairPage.read(asked, PairKey(plain, again)).is_harmful


def test_images_that_one_run_did_not_answer_are_not_said_to_be_compared(
    asked: ProjectFile, shelf: ModelCache, tmp_path: Path
) -> None:
    nothing = dict.fromkeys(TEXTS[:2], float("nan"))
    both = {"thief": 0.3, "person": 0.7}
    for name, answered in (("early", range(10)), ("middle", range(6, 16)), ("late", range(14, IMAGES))):
        predict(asked, tmp_path, [both if place in answered else nothing for place in range(IMAGES)], name)
    labels = label_set("two", TEXTS[:2])
    early, middle, late = (
        run_of(asked, shelf, labels, name, name=name, comparisons=(("group",),))
        for name in ("early", "middle", "late")
    )
    some = PairPage.read(asked, PairKey(early, middle)).reading
    assert notes_of(some) == (
        "Both runs scored the same 24 images. Rates are of all images that a run answered; image by image, the 4 "
        "are compared that both answered.",
    )
    assert some.result.differences[0].families[0].groups[0].changes[0].n == 4
    none = PairPage.read(asked, PairKey(early, late))
    assert notes_of(none.reading) == (
        "Both runs scored the same 24 images. Both answered none of these, so nothing can be compared image by "
        "image.",
    )
    assert {option.value for option in forms_of(none.reading)} == {SLOPE, FACTS}
    assert none.document()["unanswered"] == IMAGES


def test_values_taken_together_are_told_in_words(asked: ProjectFile, shelf: ModelCache) -> None:
    labels = label_set("K", TEXTS)
    merged = (MergedValues("age", "young", ("child",)), MergedValues("age", "others", ("child",), all_others=True))
    first = run_of(asked, shelf, labels, comparisons=(("age",),), merged=merged)
    second = run_of(asked, shelf, labels, comparisons=(("age",),))
    (fact,) = [
        each for each in PairPage.read(asked, PairKey(first, second)).reading.facts if "ombined" in each.what
    ]
    assert (fact.first, fact.second) == ("young: child of age; others: all values of age except child", "none")


def old_project(version: int, folder: Path) -> ProjectFile:
    path = folder / f"version_{version}.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((OLD / f"version_{version}.sql").read_text(encoding="utf-8"))
    return ProjectFile.open(path)


@pytest.mark.parametrize("version", [2, 5])
def test_every_run_of_an_old_project_is_shown_or_refused_in_a_sentence(tmp_path: Path, version: int) -> None:
    with old_project(version, tmp_path) as project:
        keys = [run.key for run in project.run_list.all()]
        assert len(keys) > 2
        shown, refusals = 0, list[str]()
        for key in (*keys, *(PairKey(one, other) for one in keys for other in keys if one != other)):
            try:
                source = read_shown(project, key)
                source.answer({})
                source.document()
                shown += 1
            except AuditError as refusal:
                refusals.append(str(refusal))
        assert shown > 1
        assert all(re.fullmatch(r"The (figures|result) .*\.", each) for each in refusals)
        with pytest.raises(AuditError, match="cannot be read: it is damaged, or of a version"):
            read_shown(project, RunKey(RunKind.PROBE, 1))
