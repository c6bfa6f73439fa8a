"""Drafts: from and to label sets, what is wrong, and what moves rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.ui.places.labels.draft import Draft, Field

CONTENT = LabelSet(
    "trades",
    (Label("baker", "occupation"), Label("smith", "occupation", ("a smith at work", "a blacksmith"))),
    ("a photo of a {label}", "a drawing of a {label}"),
    "Two trades.",
)
DRAFT = Draft.of(CONTENT)
ABCD = replace(DRAFT, labels=tuple(map(Label, "abcd")))


def texts(draft: Draft) -> str:
    return "".join(label.text for label in draft.labels)


def test_a_label_set_comes_back_as_it_was() -> None:
    assert DRAFT.to_label_set() == CONTENT
    assert DRAFT.problems() == ()


def test_blanks_around_words_do_not_count() -> None:
    typed = Draft(" trades ", "Two trades.\n", (Label(" baker", "occupation "), CONTENT.labels[1]), "")
    typed = replace(typed, templates="a photo of a {label} \n\n  a drawing of a {label}")
    assert typed.to_label_set() == CONTENT
    assert typed.cleaned() == DRAFT.cleaned()


@pytest.mark.parametrize(
    ("change", "field", "part", "row"),
    [
        ({"name": "  "}, Field.NAME, "no name", None),
        ({"labels": (Label("baker"),)}, Field.LABELS, "at least two labels", None),
        ({"labels": (Label("baker"), Label(" "), Label("smith"))}, Field.LABELS, "label 2 is empty", 1),
        ({"labels": (Label("a"), Label("b"), Label("a "))}, Field.LABELS, "“a” appears twice", 2),
        ({"templates": "\n \n"}, Field.TEMPLATES, "no template", None),
        ({"templates": "a {label}\na picture"}, Field.TEMPLATES, "“a picture” lacks {label}", None),
    ],
)
def test_a_problem_names_its_field_and_row(
    change: dict[str, str], field: Field, part: str, row: int | None
) -> None:
    draft = replace(DRAFT, **change)
    (problem,) = draft.problems()
    assert problem.field == field
    assert part in problem.sentence
    assert problem.row == row
    with pytest.raises(LabelSetError):
        draft.to_label_set()


def test_several_fields_are_judged_at_once() -> None:
    draft = Draft(name="", labels=(), templates="")
    assert [problem.field for problem in draft.problems()] == [Field.NAME, Field.LABELS, Field.TEMPLATES]


def test_the_name_of_another_set_is_refused() -> None:
    (problem,) = DRAFT.problems(taken={"trades", "gender"})
    assert problem.field is Field.NAME
    assert "“trades” already" in problem.sentence


def test_the_sentences_of_a_label() -> None:
    assert DRAFT.sentences(0) == ("a photo of a baker", "a drawing of a baker")
    assert DRAFT.sentences(1) == ("a smith at work", "a blacksmith")
    assert DRAFT.sentences(None) == ("a photo of a …", "a drawing of a …")


def test_a_label_is_written_or_added() -> None:
    assert texts(ABCD.with_label(1, Label("x"))) == "axcd"
    assert texts(ABCD.with_label(4, Label("x"))) == "abcdx"
    assert texts(ABCD.with_inserted(1, map(Label, "xy"))) == "axybcd"
    assert texts(ABCD.without([0, 2])) == "bd"


@pytest.mark.parametrize(
    ("rows", "step", "after"),
    [
        ([1], -1, "bacd"),
        ([1], 1, "acbd"),
        ([1, 2], -1, "bcad"),
        ([1, 2], 1, "adbc"),
        ([0, 2], 1, "badc"),
        ([0], -1, "abcd"),
        ([2, 3], 1, "abcd"),
    ],
)
def test_rows_move_together_and_stop_at_the_ends(rows: list[int], step: int, after: str) -> None:
    assert texts(ABCD.with_moved(rows, step)) == after
