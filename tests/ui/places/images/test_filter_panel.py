"""Whatever a query asks for stays in the filter, and in sight, also where its lists end before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import AttributeId, CollectionId, ImageId, ReviewId, RunId
from clipstudio.domain.images import (
    AnswerFilter,
    AttributeFilter,
    CopyState,
    FileState,
    FoundBy,
    ImageQuery,
    LabelFilter,
    TopLabelFilter,
)
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.searching import SearchQuery, SearchResult, Spread
from clipstudio.services.auditing.labelled_runs import LabelledRun
from clipstudio.services.facets import EVERY, AnswersTo, Facet, FacetKind
from clipstudio.services.reviewing.answer_filters import AnsweredReview
from clipstudio.storage.attributes import AttributeSummary, ValueNote
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.places.images.facet_boxes import FOLDERS
from clipstudio.ui.places.images.filter_panel import COLLECTIONS, FilterPanel
from clipstudio.ui.places.images.value_filter import MOST_VALUES
from clipstudio.ui.user_words import tooltip

VALUES = 60
WORDS = "judged “Right” (verdict) in the review “thieves”, by majority"
ANSWERED = ("Right (5)", "Wrong (1)", "Harmful (0)", "Cannot tell (0)")
NOBODY = "without an answer (verdict) in the review “thieves”, as Ada judged"


@pytest.fixture
def panel(qtbot: QtBot) -> FilterPanel:
    made = FilterPanel()
    qtbot.addWidget(made)
    made.facets.offer_attributes([people()])
    made.offer_collections([CollectionSummary(CollectionId(3), "few", 2)], 600)
    runs = [LabelledRun(RunId(id), f"audit · run {id}", ("nurse", "judge"), is_harmful=False) for id in (5, 4)]
    made.label.offer(runs)
    made.top_label.offer_runs(runs)
    whose = (("majority", "by majority"), ("ada", "as Ada judged"))
    made.answer.offer([AnsweredReview(ReviewId(2), "thieves", verdict_scheme().questions, whose)])
    made.show()
    return made


def people(values: int = VALUES) -> AttributeSummary:
    names = tuple((f"name {number:03}", 10) for number in range(values))
    return AttributeSummary(AttributeId(1), "person", names, 0, ("t",), 0)


def of_person(*names: str | None, attribute: str = "person") -> ImageQuery:
    return ImageQuery(attributes=(AttributeFilter(attribute, frozenset(names)),))


def ticks(panel: FilterPanel) -> dict[str, bool]:
    boxes = panel.facets.attributes.values()
    return {tick.text(): tick.isChecked() for box in boxes for tick in box.findChildren(QCheckBox)}


def test_a_filter_that_says_former_names_ticks_what_they_are_shown_as(panel: FilterPanel) -> None:
    renamed = replace(people(3), former_names=("name",), notes=(ValueNote("name 001", said=("Bob",)),))
    panel.choose(of_person("Bob", None, attribute="name"))
    panel.facets.offer_attributes([renamed])
    assert panel.query() == of_person("name 001", None), "it was chosen before the project told of it"
    panel.choose(of_person("name 002"))
    panel.choose(of_person("Bob", attribute="name"))
    assert panel.query() == of_person("name 001")
    assert [text for text, ticked in ticks(panel).items() if ticked] == ["name 001 (10)"]
    assert list(panel.facets.attributes) == ["person"]


@pytest.mark.parametrize("number", [0, MOST_VALUES - 1, MOST_VALUES, VALUES - 1])
def test_every_value_can_be_asked_for(panel: FilterPanel, number: int) -> None:
    wanted = of_person(f"name {number:03}")
    panel.choose(wanted)
    assert panel.query() == wanted
    assert [text for text, ticked in ticks(panel).items() if ticked] == [f"name {number:03} (10)"]


def test_a_value_beyond_the_list_can_be_unticked_and_goes_with_the_next_query(panel: FilterPanel) -> None:
    panel.choose(of_person("name 050", "name 010"))
    assert panel.query() == of_person("name 050", "name 010")
    tick = next(each for each in panel.findChildren(QCheckBox) if each.text() == "name 050 (10)")
    tick.click()
    assert panel.query() == of_person("name 010")
    panel.choose(of_person("name 055"))
    assert panel.query() == of_person("name 055")
    panel.clear()
    assert panel.query() == ImageQuery()


def test_what_was_chosen_beyond_the_list_stays_when_the_project_is_read_again(panel: FilterPanel) -> None:
    panel.choose(of_person("name 050"))
    panel.facets.offer_attributes([people()])
    assert panel.query() == of_person("name 050")
    panel.facets.offer_attributes([people(3)])  # nobody is called so any more
    assert panel.query() == of_person("name 050")
    assert ticks(panel)["name 050 (0)"]
    panel.facets.offer_attributes([])  # the attribute is removed
    assert panel.query() == of_person("name 050")


def test_an_attribute_is_asked_for_before_the_project_has_told_of_it(panel: FilterPanel) -> None:
    panel.choose(of_person("f", None, attribute="gender"))
    assert panel.query() == of_person("f", None, attribute="gender")
    assert ticks(panel)["missing (0)"]
    gender = AttributeSummary(AttributeId(2), "gender", (("f", 4), ("m", 5)), 6, ("t",), 0)
    panel.facets.offer_attributes([people(), gender])
    assert panel.query() == of_person("f", None, attribute="gender")
    assert (ticks(panel)["f (4)"], ticks(panel)["m (5)"], ticks(panel)["missing (6)"]) == (True, False, True)


@pytest.mark.parametrize(
    "query",
    [
        ImageQuery(collection=CollectionId(3)),
        ImageQuery(collection=CollectionId(9)),
        ImageQuery(label=LabelFilter(RunId(5), "judge", 0.0005, 0.00125)),
        ImageQuery(label=LabelFilter(RunId(5), "a label the run lacks")),
        ImageQuery(label=LabelFilter(RunId(8), "nurse", 0.5, 1.0)),
        ImageQuery(text="p1"),
        ImageQuery(without_copies=True),
        ImageQuery(folders=frozenset({"/p/a"}), clusters=frozenset({"Ann", None})),
        ImageQuery(files=frozenset({FileState.MISSING, FileState.ONE})),
        ImageQuery(ids=(ImageId(3), ImageId(4))),
        ImageQuery(ids=(ImageId(3),), found_by=FoundBy(SearchQuery("m", "a tie"), 0.2, datetime.now(UTC))),
        ImageQuery(top_label=TopLabelFilter(RunId(5), frozenset({"judge", None}))),
        ImageQuery(top_label=TopLabelFilter(RunId(5), frozenset({"a label the run lacks"}))),
        ImageQuery(top_label=TopLabelFilter(RunId(8), frozenset({"nurse"}))),
        ImageQuery(copies=frozenset({CopyState.KEPT, CopyState.NEITHER})),
        ImageQuery(answer=AnswerFilter(ReviewId(2), "verdict", "right", "majority", WORDS)),
        ImageQuery(answer=AnswerFilter(ReviewId(2), "verdict", None, "ada", NOBODY)),
        ImageQuery(answer=AnswerFilter(ReviewId(9), "verdict", "right", "ada", "judged in a review that is gone")),
    ],
)
def test_every_part_of_a_query_is_kept_and_let_go(panel: FilterPanel, query: ImageQuery) -> None:
    panel.choose(query)
    assert panel.query() == query
    panel.offer_collections([], 600)
    panel.label.offer([])
    panel.top_label.offer_runs([])
    panel.facets.offer_copies(False)
    assert panel.query() == query
    panel.clear_button.click()
    assert panel.query() == ImageQuery()


def test_a_hostile_value_is_shown_as_it_is(panel: FilterPanel) -> None:
    panel.facets.offer_attributes(
        [AttributeSummary(AttributeId(2), "a & b", (("&File", 4), ("<b>x</b>", 5)), 0, (), 0)]
    )
    assert list(ticks(panel)) == ["&&File (4)", "<b>x</b> (5)", "missing (0)"]
    panel.choose(of_person("&File", attribute="a & b"))
    assert panel.query() == of_person("&File", attribute="a & b")


def test_many_values_are_searched_and_do_not_push_the_rest_away(qtbot: QtBot, panel: FilterPanel) -> None:
    panel.facets.offer_attributes([people(600)])
    box = panel.facets.attributes["person"]
    assert len([tick for tick in box.findChildren(QCheckBox) if not tick.isHidden()]) == MOST_VALUES + 1
    assert not box.search.isHidden()
    qtbot.keyClicks(box.search, "NAME 59")
    seen = [tick.text() for tick in box.findChildren(QCheckBox) if not tick.isHidden()]
    assert seen == [f"name 59{n} (10)" for n in range(10)]
    next(tick for tick in box.findChildren(QCheckBox) if tick.text() == "name 597 (10)").click()
    assert panel.query() == of_person("name 597")
    box.search.clear()
    seen = [tick.text() for tick in box.findChildren(QCheckBox) if not tick.isHidden()]
    assert set(seen) == {*(f"name 00{n} (10)" for n in range(MOST_VALUES)), "missing (0)", "name 597 (10)"}


def test_long_values_give_way_in_a_narrow_panel(panel: FilterPanel) -> None:
    values = tuple((f"middle-eastern-american {number}", number) for number in range(3))
    panel.facets.offer_attributes([AttributeSummary(AttributeId(1), "ethnicity", values, 0, ("t",), 0)])
    box = panel.facets.attributes["ethnicity"]
    box.open()
    tick = box._ticks[values[2][0]]
    whole = tick.sizeHint().width()
    assert tick.text() == "middle-eastern-american 2 (2)"
    assert tick.toolTip() == tooltip("middle-eastern-american 2")
    assert tick.minimumSizeHint().width() < whole - 50
    drawn = []
    for width in (whole, whole - 50):
        tick.resize(width, tick.sizeHint().height())
        drawn.append(tick.grab().toImage().copy(0, 0, whole - 50, tick.height()))
    assert drawn[0] != drawn[1], "the narrow one is not the wide one, cut off"


def test_nothing_of_a_narrow_panel_is_cut_at_the_right(qtbot: QtBot, panel: FilterPanel) -> None:
    values = tuple((f"middle-eastern-american {number}", number) for number in range(3))
    panel.facets.offer_attributes([AttributeSummary(AttributeId(1), "ethnicity", values, 0, ("t",), 0)])
    for box in (panel.facets.attributes["ethnicity"], panel.top_label, panel.label, panel.answer):
        box.open()
    qtbot.waitUntil(panel.answer.isVisible)
    panel.resize(0, 700)
    qtbot.waitUntil(lambda: panel.width() == panel.minimumSizeHint().width())
    assert panel._scroll.horizontalScrollBar().maximum() == 0


def test_few_values_have_no_search(panel: FilterPanel) -> None:
    panel.facets.offer_attributes([people(MOST_VALUES)])
    assert panel.facets.attributes["person"].search.isHidden()


def test_only_what_is_open_is_counted_and_its_numbers_stand_beside_labels_and_answers(
    qtbot: QtBot, panel: FilterPanel
) -> None:
    by_majority = Facet(FacetKind.ANSWER, answers=AnswersTo(ReviewId(2), "verdict", "majority"))
    by_ada = Facet(FacetKind.ANSWER, answers=AnswersTo(ReviewId(2), "verdict", "ada"))
    closed = panel.open_facets()
    assert not {panel.top_label.facet, by_majority} & set(closed)
    with qtbot.waitSignals([panel.counts_wanted, panel.counts_wanted]):
        panel.top_label.open()
        panel.answer.open()
    assert set(panel.open_facets()) - set(closed) == {panel.top_label.facet, by_majority}
    panel.show_counts(
        {
            panel.top_label.facet: {"nurse": 7, "judge": 0, None: 2},
            by_majority: {"right": 5, "wrong": 1, "harmful": 0, "cannot tell": 0, None: 1_594},
        }
    )
    said = [tick.text() for tick in panel.top_label.findChildren(QCheckBox)]
    assert said == ["nurse (7)", "judge (0)", "no top label (2)"]
    answers = [panel.answer.answer.itemText(place) for place in range(panel.answer.answer.count())]
    assert answers == ["any answer, or none", *ANSWERED, "no answer (1,594)"]
    with qtbot.waitSignal(panel.counts_wanted):
        panel.answer.whose.setCurrentIndex(1)
    assert by_ada in panel.open_facets()
    assert panel.answer.answer.itemText(1) == "Right (…)", "what was counted by majority is not Ada's"


def test_images_of_no_collection_and_of_no_folder_are_counted_and_chosen(panel: FilterPanel) -> None:
    panel.offer_collections([CollectionSummary(CollectionId(3), "portraits", 5)], 9)
    panel.show_counts({COLLECTIONS: {3: 4, None: 2, EVERY: 6}, FOLDERS: {"/p/a": 5, None: 1}})
    names = [panel.collection.itemText(place) for place in range(panel.collection.count())]
    assert names == ["All matches (6)", "portraits (4)", "In no collection (2)"]
    panel.collection.setCurrentIndex(2)
    assert panel.query() == ImageQuery(no_collection=True)
    panel.facets.folders.open()
    folders = panel.facets.folders.findChildren(QCheckBox)
    assert [tick.text() for tick in folders] == ["a (5)", "in no folder (1)"]
    folders[1].click()
    assert panel.query() == ImageQuery(no_collection=True, folders=frozenset({None}))
    panel.clear()
    assert panel.collection.currentText() == "All matches (6)"
    panel.choose(ImageQuery(no_collection=True, folders=frozenset({None})))
    assert panel.query() == ImageQuery(no_collection=True, folders=frozenset({None}))


def test_another_run_is_asked_for_the_same_labels_as_far_as_it_has_them(qtbot: QtBot, panel: FilterPanel) -> None:
    panel.choose(ImageQuery(top_label=TopLabelFilter(RunId(5), frozenset({"nurse", "gone"}))))
    with qtbot.waitSignal(panel.changed):
        panel.top_label.run.setCurrentIndex(1)
    assert panel.query().top_label == TopLabelFilter(RunId(4), frozenset({"nurse"}))
    panel.top_label.findChildren(QCheckBox)[0].click()
    assert panel.query() == ImageQuery()


def test_a_list_of_a_search_is_searched_for_again_with_its_cut_off(qtbot: QtBot, panel: FilterPanel) -> None:
    found = FoundBy(SearchQuery("m", "a tie"), 0.2, datetime(2026, 11, 30, 12, tzinfo=UTC))
    panel.choose(ImageQuery(text="p", ids=(ImageId(3),), found_by=found))
    assert panel.again.isVisible()
    with qtbot.waitSignal(panel.search.asked) as asked:
        panel.again.click()
    assert asked.args == [found.query]
    assert panel.query() == ImageQuery(text="p")
    assert not panel.again.isVisible()
    cosines = np.linspace(0, 0.5, 11, dtype=np.float32)
    panel.search.show_result(SearchResult(found.query, np.arange(11), cosines, 0, Spread.of(cosines)))
    assert panel.search.least == pytest.approx(0.2)
    pasted = FoundBy(SearchQuery("m"), 0.2, found.at)
    panel.choose(ImageQuery(ids=(ImageId(3),), found_by=pasted))
    assert not panel.again.isVisible(), "the picture was not kept"
