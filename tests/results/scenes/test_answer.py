"""The page of the scenes probe, and what the terminal shows of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.results.answers import FORM, Remark
from clipstudio.results.figures import RowFigure, TableFigure
from clipstudio.results.scenes.answer import RATES, TABLE, answer
from clipstudio.results.scenes.printout import printout
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesTarget
from tests.results.scenes.readings import KNOWN, kept, reading


@pytest.mark.parametrize(
    ("chosen", "form", "kind"),
    [({}, RATES, RowFigure), ({FORM: TABLE}, TABLE, TableFigure), ({FORM: "else"}, RATES, RowFigure)],
)
def test_it_is_shown_as_rates_or_as_a_table(chosen: dict[str, str], form: str, kind: type) -> None:
    page = answer(reading(KNOWN), chosen)
    assert isinstance(page.figure, kind)
    assert [(choice.name, choice.chosen) for choice in page.choices] == [(FORM, form)]


def test_the_notes_say_what_intervals_rest_on_and_what_is_missing() -> None:
    page = answer(reading(KNOWN), {})
    assert page.notes == (
        "3 captions.",
        "Intervals allow for sequences: 12 clusters, worth 12 independent images.",
        "3 images have fewer than 5 captions of other scenes (the paper used at least 5).",
        "1 row of the table names no image or sequence of this project.",
        "1 name is a path of another place.",
    )
    assert "No whole number of the 515 frames" in page.folded[0].text
    assert answer(kept(), {}).notes[0] == "22 captions."


def test_the_first_images_are_those_gone_wrong_and_others_are_a_button_away() -> None:
    page = answer(reading(KNOWN), {})
    assert page.first == ScenesTarget(question=Question.COARSE, answer=AnswerKind.WRONG)
    (shortcut,) = page.shortcuts
    assert shortcut.words == "Show the 2 images not answered: among other scenes"
    assert shortcut.target == ScenesTarget(question=Question.COARSE, answer=AnswerKind.UNANSWERED)
    assert shortcut.target.caption == "among other scenes · not answered"
    empty = replace(KNOWN, coarse=kept().result.fine)
    assert answer(reading(empty), {}).first is None


def test_the_terminal_says_how_the_table_of_captions_was_read() -> None:
    table, *parts = printout(reading(KNOWN))
    remarks = [part for part in parts if isinstance(part, Remark)]
    assert parts[0] == " ".join(
        (
            "Of 24 images asked among captions of other scenes, the model chose the true caption for 20, 83.3 %.",
            "Of 24 images asked with close captions too, the model chose the true caption for 14, 58.3 %.",
            "Of 2 images asked about a detail, the model was right about 1.",
        )
    )
    assert isinstance(table, TableFigure)
    assert table.rows[1].cells[-1] == "6 of 10: 60.0 % (30.0–85.0)"
    assert remarks[1:] == [
        Remark("1 name is a path of another place."),
        Remark("row 3: no image or sequence “stranger”"),
    ]
