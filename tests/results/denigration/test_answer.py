from __future__ import annotations

from dataclasses import replace

from clipstudio.domain.published import WHY_THEY_DIFFER
from clipstudio.results.answers import Answer, RunLink
from clipstudio.results.denigration.answer import answer
from clipstudio.results.denigration.by_group import group_figure
from clipstudio.results.denigration.by_label import label_figure
from clipstudio.results.denigration.table import change_table
from clipstudio.results.hands import click_to
from tests.results.denigration.readings import BOTH, reading

READING = reading()


def offered(page: Answer) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Each choice with the value in force and the words of its options."""
    return {
        choice.name: (choice.chosen, tuple(option.words for option in choice.options)) for choice in page.choices
    }


def test_at_first_the_harmful_categories_are_compared_by_group() -> None:
    page = answer(READING, {})
    assert offered(page) == {
        "form": ("groups", ("By group", "Label by label", "Table")),
        "category": (BOTH, ("person", "crime-related", "non-human", BOTH)),
        "other": ("with child", ("with child",)),
    }
    assert page.figure == group_figure(READING, BOTH, 1)
    assert page.first == page.figure.rows[0].parts[1].target
    assert page.notes == ("4 images are not answered by both label sets and left out.",)


def test_every_run_can_be_opened() -> None:
    links = (RunLink("Rates by group: base", READING.record.runs[0]),)
    assert answer(READING, {}).runs == (*links, RunLink("Rates by group: with child", READING.record.runs[1]))


def test_published_figures_come_with_why_they_differ() -> None:
    [folded] = answer(READING, {}).folded
    assert folded.heading == "Why published figures differ"
    assert folded.text.startswith(WHY_THEY_DIFFER)
    assert not answer(READING, {"category": "crime-related"}).folded


def test_the_table_is_of_the_same_changes() -> None:
    page = answer(READING, {"form": "table", "category": "crime-related"})
    assert page.figure == change_table(READING, "crime-related", 1)
    assert offered(page)["category"][0] == "crime-related"
    assert page.first == page.figure.rows[0].target


def test_label_by_label_the_labels_are_left_out_or_added() -> None:
    page = answer(READING, {"form": "labels"})
    assert page.figure == label_figure(READING, BOTH, 0)
    assert offered(page)["edit"] == ("left out", ("each label left out", "each label of the other set added"))
    assert "other" not in offered(page)
    assert (page.first, page.folded, page.notes) == (None, (), ())
    added = answer(READING, {"form": "labels", "edit": "added"})
    assert added.figure == label_figure(READING, BOTH, 1)
    assert offered(added)["other"] == ("with child", ("with child",))


def test_one_label_set_is_compared_with_nothing() -> None:
    page = answer(reading(1), {"form": "table", "edit": "added"})
    assert offered(page) == {
        "form": ("labels", ("Label by label",)),
        "category": ("crime-related", ("person", "crime-related")),
        "edit": ("left out", ("each label left out",)),
    }
    assert page.figure == label_figure(reading(1), "crime-related", 0)


def test_a_category_without_changes_has_nothing_to_show_at_first() -> None:
    page = answer(READING, {"category": "person"})
    assert page.first is None
    assert page.figure.text.answer == "No change can be given: no group is estimable."


CHANGED = "see which images changed"


def test_what_to_click_at_is_there() -> None:
    assert answer(READING, {}).steps[0].words == click_to("between the two marks", CHANGED, "there")
    assert answer(READING, {"form": "table"}).steps[0].words == click_to("a row", CHANGED)
    unchanged = [
        replace(entry, change=replace(entry.change, after=entry.change.before, gained=0, lost=0))
        for entry in READING.result.changes_of(BOTH, "with child")
    ]
    others = [entry for entry in READING.result.changes if entry.category != BOTH]
    same = replace(READING, result=replace(READING.result, changes=(*others, *unchanged)))
    assert answer(same, {}).steps[0].words == "Click a mark, or press Enter on it, to see its images"
