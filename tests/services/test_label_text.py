"""Labels from and to the clipboard."""

from __future__ import annotations

import pytest

from clipstudio.domain.labels import Label
from clipstudio.services.label_text import labels_from, prompts_from, text_from


def test_a_plain_list_gives_one_label_a_line() -> None:
    assert labels_from("baker\r\n\n  smith \nweaver") == (Label("baker"), Label("smith"), Label("weaver"))


def test_a_spreadsheet_gives_categories_and_prompts_without_its_headings() -> None:
    text = "Label\tCategory\tOwn prompts\nbaker\toccupation\nthief\tcrime-related\ta thief | a burglar\textra\n"
    assert labels_from(text) == (
        Label("baker", "occupation"),
        Label("thief", "crime-related", ("a thief", "a burglar")),
    )


def test_a_label_called_label_is_kept() -> None:
    assert labels_from("label\ncategory") == (Label("label"), Label("category"))


def test_what_is_copied_can_be_pasted() -> None:
    labels = (Label('a "big" dog', "animal"), Label("two\nlines", "", ("one", "two")), Label("tab\there"))
    assert labels_from(text_from(labels)) == labels


def test_empty_prompts_do_not_count() -> None:
    assert prompts_from(" a thief | | a burglar|") == ("a thief", "a burglar")
    assert prompts_from("  ") == ()


@pytest.mark.parametrize(
    "text",
    [
        "teacher, lawyer, baker",
        "teacher; lawyer; baker;",
        "teacher,\nlawyer,\nbaker\n",
        "teacher, lawyer,\n baker",
        '"teacher", "lawyer", "baker"',
        "'teacher', 'lawyer', 'baker'",
        '["teacher", "lawyer", " baker "]',
    ],
)
def test_words_between_commas_are_labels_of_their_own(text: str) -> None:
    assert labels_from(text) == (Label("teacher"), Label("lawyer"), Label("baker"))


def test_comma_separated_values_below_headings_are_read_in_columns() -> None:
    text = 'label,category\n"dog, small",animal\nbaker,\n'
    assert labels_from(text) == (Label("dog, small", "animal"), Label("baker"))


def test_lines_that_only_hold_commas_stay_lines() -> None:
    assert labels_from("a dog, running\na cat") == (Label("a dog, running"), Label("a cat"))


def test_a_label_with_a_comma_can_be_copied_and_pasted() -> None:
    labels = (Label("a dog, running"),)
    assert labels_from(text_from(labels)) == labels


def test_a_quote_that_does_not_close_takes_no_lines_with_it() -> None:
    assert labels_from('dog\n"cat\nmouse') == (Label("dog"), Label('"cat'), Label("mouse"))


def test_a_line_that_is_too_long_for_a_table_is_a_label_like_any_other() -> None:
    long = "x" * 200_000
    assert labels_from(f"dog\n{long}") == (Label("dog"), Label(long))
