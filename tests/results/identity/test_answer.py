"""The page of the identity probe, and what the terminal shows of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.results.answers import ChoiceForm, Remark
from clipstudio.results.figures import LineFigure, TableFigure
from clipstudio.results.identity.answer import MISSED, answer
from clipstudio.results.identity.printout import printout
from clipstudio.results.identity.result import IdentityTarget, NamedAs
from clipstudio.results.run.outcomes import COMPARED
from tests.results.identity.readings import KEPT, kept, reading, without_means


@pytest.mark.parametrize(
    ("chosen", "curves", "first"),
    [
        (
            {},
            ["all images, top-1", "all images, top-5"],
            IdentityTarget(names=20, group=(), named=NamedAs.FOUND, top=1),
        ),
        (
            {COMPARED: "0", MISSED: "on"},
            ["female, top-1", "male, top-1"],
            IdentityTarget(names=20, group=(("gender", "female"),), named=NamedAs.MISSED, top=1),
        ),
        (
            {COMPARED: "2"},
            ["all images, top-1", "all images, top-5"],
            IdentityTarget(names=20, group=(), named=NamedAs.FOUND, top=1),
        ),
    ],
)
def test_what_is_chosen_is_drawn_and_the_longest_list_is_shown_first(
    chosen: dict[str, str], curves: list[str], first: IdentityTarget
) -> None:
    page = answer(kept(), chosen)
    assert isinstance(page.figure, LineFigure)
    assert [curve.name for curve in page.figure.curves] == curves
    assert page.first == first
    (comparison, missed) = page.choices
    assert [option.words for option in comparison.options] == ["all images", "gender", "race and gender"]
    assert (missed.words, missed.form) == ("Show those not found", ChoiceForm.TICK)
    assert missed.chosen == chosen.get(MISSED, "")


def test_the_notes_say_what_was_asked_and_what_is_left_out() -> None:
    assert answer(kept(), {}).notes == (
        "Purpose: a golden file. 20 names of the images, 0 others (the other labels of the predictions “names”). "
        "“a photo of {label}” (reconstruction).",
        "Images not answered are in no share: for them, the names cannot be told apart.",
    )
    merged = {"attribute": "race", "name": "non-White", "values": ["White"], "all_others": True}
    result = replace(kept().result, without_name=4, never_mentioned=3)
    notes = answer(reading(result, KEPT["provenance"] | {"merged": [merged]}), {}).notes
    assert notes[1] == "Combined: non-White: all values of race except White."
    assert notes[3:] == (
        "3 of the people are never named in the predictions; their images count as not found.",
        "4 images have no value of “who” and are left out.",
    )
    assert len(answer(without_means(), {}).notes) == 1


def test_images_not_answered_are_a_button_away_for_each_list() -> None:
    page = answer(kept(), {})
    assert [shortcut.words for shortcut in page.shortcuts] == [
        "Show the 1 image not answered among 5 names",
        "Show the 7 images not answered among 20 names",
    ]
    assert page.shortcuts[1].target == IdentityTarget(names=20, group=(), named=NamedAs.UNANSWERED)
    assert page.shortcuts[1].target.caption == "not answered among 20 names · all images"
    assert answer(without_means(), {}).shortcuts == ()
    assert [part.heading for part in page.folded] == ["Why published figures differ"]


def test_the_terminal_says_what_is_not_answered_and_left_out() -> None:
    result = replace(kept().result, without_name=4, never_mentioned=3)
    parts = list(printout(reading(result)))
    purpose, _, _, one, table, seven, *last = (
        part for part in parts if not isinstance(part, str) or part.startswith("Purpose")
    )
    assert "Of 14 images, the model named 5 correctly, choosing from 5 names, 35.7 %." in parts
    assert purpose == "Purpose: a golden file"
    assert one == Remark("1 image is not answered: their names cannot be told apart.")
    assert seven == Remark("7 images are not answered: their names cannot be told apart.")
    assert isinstance(table, TableFigure)
    assert table.text.title == "20 names; 5.00 % and 25.00 % by blind guessing"
    assert last[-1] == Remark("4 images have no value of “who” and are left out.")
    tables = [part for part in printout(without_means()) if isinstance(part, TableFigure)]
    assert tables[0].rows[0].cells[4:] == ("", "", "")
