from __future__ import annotations

from clipstudio.results.answers import Answer
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.models.answer import answer
from clipstudio.results.models.figures import change_figure, change_table, order_figure, slope_figure
from clipstudio.results.models.result import ModelsTarget
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from tests.results.behind import answers_of, targets_of
from tests.results.models.readings import CRIME, reading

READING = reading(3)
OUTCOME = Outcome(OutcomeKind.CATEGORY, CRIME, "crime-related")


def offered(page: Answer) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Each choice with the value in force and the words of its options."""
    return {
        choice.name: (choice.chosen, tuple(option.words for option in choice.options)) for choice in page.choices
    }


def test_at_first_what_is_harmful_is_shown_side_by_side() -> None:
    page = answer(READING, {})
    assert offered(page) == {
        "form": ("slope", ("Side by side", "Two models", "Order", "Table")),
        "counted": ("category:1", ("person", "crime-related", "person", "=thief")),
        "compared": ("0", ("gender",)),
    }
    assert page.figure == slope_figure(READING, OUTCOME, 0)
    assert page.first == ModelsTarget(model=0, kind=OutcomeKind.CATEGORY, index=CRIME)
    assert [link.words for link in page.runs] == [f"Open the run of {name}" for name in ("old", "new", "=third")]
    assert [link.run for link in page.runs] == list(READING.record.runs)
    assert page.notes == ()


def test_two_models_show_the_images_that_only_one_counts() -> None:
    page = answer(READING, {"form": "change", "other": "2"})
    assert page.figure == change_figure(READING, OUTCOME, 0, 2)
    assert offered(page)["other"] == ("2", ("new", "=third"))
    assert next(choice.words for choice in page.choices if choice.name == "other") == "old against"
    assert isinstance(page.first, ModelsTarget)
    assert (page.first.model, page.first.part) == (2, ChangePart.FLIPPED)
    assert page.first == page.figure.rows[0].parts[1].target


def test_the_table_is_of_the_same_changes() -> None:
    page = answer(READING, {"form": "table", "counted": "label:1"})
    assert page.figure == change_table(READING, Outcome(OutcomeKind.LABEL, 1, "=thief", "crime-related"), 0, 1)
    assert page.first == page.figure.rows[0].target


def test_the_order_shows_first_the_model_with_the_largest_gap() -> None:
    page = answer(READING, {"form": "order"})
    assert page.figure == order_figure(READING, OUTCOME, 0)
    assert "other" not in offered(page)
    assert page.first == page.figure.rows[0].parts[0].target
    assert page.first == ModelsTarget(model=2, kind=OutcomeKind.CATEGORY, index=CRIME, group=(("gender", "male"),))


def test_without_groups_there_is_no_order() -> None:
    page = answer(reading(2, grouped=False), {"form": "order"})
    assert offered(page)["form"] == ("slope", ("Side by side", "Two models", "Table"))
    assert page.figure.text.title == "images labelled “crime-related”, all images, model by model   n = 400"
    changes = answer(reading(2, grouped=False), {"form": "change"}).figure
    assert [row.name for row in changes.rows] == ["all images"]


def test_what_a_later_model_did_not_answer_is_offered_and_said() -> None:
    silent = reading(2, unanswered=4)
    page = answer(silent, {"counted": "unanswered:0"})
    assert offered(page)["counted"][0] == "unanswered:0"
    assert page.notes == ("Each model's rates are of the images that it answered: old 400, new 396.",)
    # A difference is over images that both answered: there is none of what was not answered.
    page = answer(silent, {"counted": "unanswered:0", "form": "change"})
    assert offered(page)["counted"][0] == "category:1"
    assert page.notes == ("4 images that old or new did not answer: left out.",)


def test_every_choice_has_a_figure_whose_marks_have_captions() -> None:
    pages = list(answers_of(lambda chosen: answer(reading(3, unanswered=4), chosen)))
    # Side by side of five outcomes, the order of four, two models and table of four for each of two others.
    assert len(pages) == 5 + 4 + 2 * 4 * 2
    for page in pages:
        marks = list(targets_of(page.figure))
        assert marks
        assert all(target.caption and sentence for target, sentence in marks)
        assert list(page.figure.lines())
