"""The images of a plan, where some were decided to be copies of others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.ids import CollectionId, SavedFilterId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.collections import CollectionSummary
from clipstudio.storage.saved_filters import SavedFilter
from clipstudio.ui.forms.images_editor import ImagesEditor

FILTER = ImageQuery(text="a")
SOME = (CollectionSummary(CollectionId(1), "kept", 4),)
CHOICES = PlanChoices(18, 10, SOME, (), (), (), (), (), filter=FILTER)
NOTHING = ProbeMaterials((), ())
COPIES = replace(CHOICES, copies=5, filtered_copies=2)


def editor(qtbot: QtBot, *choices: PlanChoices) -> ImagesEditor:
    made = ImagesEditor(next(each for each in AuditPlan.asked() if each.name == "images"))
    qtbot.addWidget(made)
    for each in choices:
        made.offer(each, NOTHING)
    return made


def test_copies_are_left_out_where_nothing_else_is_chosen(qtbot: QtBot) -> None:
    made = editor(qtbot, COPIES)
    assert [made.box.itemText(place) for place in range(made.box.count())] == [
        "the 13 images without copies",
        "all 18 images",
        "the 8 filtered images with “a” in their path, without copies",
        "the 10 filtered images with “a” in their path",
        "the images of the collection “kept”, without copies",
        "the 4 images of the collection “kept”",
    ]
    assert made.value() == ImageQuery(without_copies=True)
    made.choose_filter()
    assert made.value() == replace(FILTER, without_copies=True)


def test_what_was_chosen_goes_on_without_copies_once_some_are_decided_and_with_them_if_wanted(
    qtbot: QtBot,
) -> None:
    made = editor(qtbot, CHOICES)
    assert made.box.count() == 3
    made.choose_filter()
    made.offer(COPIES, NOTHING)
    assert made.value() == replace(FILTER, without_copies=True)
    made.choose(ImageQuery())
    made.offer(COPIES, NOTHING)
    assert made.value() == ImageQuery(), "chosen with them, it stays so"


def test_the_images_of_the_result_looked_at_are_taken_unless_others_were_chosen(qtbot: QtBot) -> None:
    made = editor(qtbot, CHOICES)
    for nothing_less in (None, ImageQuery()):
        made.follow(nothing_less)
        assert made.value() == ImageQuery()
    made.follow(ImageQuery(text="people"))
    assert made.value() == ImageQuery(text="people")
    made.follow(ImageQuery(text="animals"))
    assert made.value() == ImageQuery(text="people"), "what is chosen stays"
    made = editor(qtbot, COPIES)
    made.follow(ImageQuery(text="people"))
    assert made.value() == ImageQuery(text="people", without_copies=True)


def test_saved_filters_are_offered_by_name(qtbot: QtBot) -> None:
    women = SavedFilter(SavedFilterId(1), "women", ImageQuery(text="w", saved_as="women"))
    made = editor(qtbot, replace(CHOICES, filters=(women,)))
    words = "the images of the filter “women”: with “w” in their path"
    assert words in [made.box.itemText(place) for place in range(made.box.count())]
    made.box.setCurrentText(words)
    assert made.value() == women.query


def test_images_whose_file_is_gone_are_said_of_the_selection_that_holds_them(qtbot: QtBot) -> None:
    counts = {ImageQuery(): 2, ImageQuery(collection=CollectionId(1)): 1}
    asked: list[ImageQuery] = []

    def count(query: ImageQuery) -> int:
        asked.append(query)
        return counts.get(query, 0)

    made = editor(qtbot, replace(CHOICES, gone=count))
    made.asked.connect(lambda question, answer: answer(question()))
    assert asked == [], "nobody sees it"
    made.show()
    assert asked == [ImageQuery()], "of the selection that is chosen, and of no other"
    assert not made.gone.isHidden()
    assert made.gone.text().startswith("2 of these images have no file any more: it was deleted or moved")
    made.choose(FILTER)
    assert made.gone.isHidden(), "all of these have one"
    made.choose(ImageQuery(collection=CollectionId(1)))
    assert made.gone.text().startswith("1 of these images has no file any more")
    made.offer(CHOICES, NOTHING)
    assert made.gone.isHidden(), "they were found again"


def test_of_two_choices_one_after_the_other_the_later_one_is_told_of(qtbot: QtBot) -> None:
    made = editor(qtbot, replace(CHOICES, gone=lambda query: 3 if query == FILTER else 0))
    waiting: list[Callable[[], None]] = []
    made.asked.connect(lambda question, answer: waiting.append(lambda: answer(question())))
    made.show()
    made.choose(FILTER)
    made.choose(ImageQuery())
    for answer in reversed(waiting):
        answer()
    assert made.gone.isHidden()
