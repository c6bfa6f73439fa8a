"""Whatever a query asks for stays in the filter, and in sight, also where its lists end before it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import AttributeId, CollectionId, ImageId, RunId
from clipstudio.domain.images import AttributeFilter, FileState, ImageQuery, LabelFilter
from clipstudio.services.auditing.labelled_runs import LabelledRun
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.places.images.filter_panel import FilterPanel
from clipstudio.ui.places.images.value_filter import MOST_VALUES

VALUES = 60


@pytest.fixture
def panel(qtbot: QtBot) -> FilterPanel:
    made = FilterPanel()
    qtbot.addWidget(made)
    made.facets.offer_attributes([people()])
    made.offer_collections([CollectionSummary(CollectionId(3), "few", 2)], 600)
    made.label.offer([LabelledRun(RunId(5), "audit · run 1", ("nurse", "judge"), is_harmful=False)])
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
    ],
)
def test_every_part_of_a_query_is_kept_and_let_go(panel: FilterPanel, query: ImageQuery) -> None:
    panel.choose(query)
    assert panel.query() == query
    panel.offer_collections([], 600)
    panel.label.offer([])
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


def test_few_values_have_no_search(panel: FilterPanel) -> None:
    panel.facets.offer_attributes([people(MOST_VALUES)])
    assert panel.facets.attributes["person"].search.isHidden()
