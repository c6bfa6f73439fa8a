"""Help is in the language of who reads it, or says that it is not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from clipstudio.domain.language import ENGLISH, Language, speak
from clipstudio.services.help_pages import FIRST_STEPS, glossary, help_pages

GERMAN = {"threshold": "Schwellenwert", "This page is in English so far.": "Bisher nur auf Englisch."}


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(ENGLISH)


def speaking(code: str) -> Language:
    return Language(translate=lambda text, _count: GERMAN.get(text, text), code=code)


def test_a_page_is_read_in_the_language_of_the_window() -> None:
    in_english = help_pages()
    speak(speaking("de"))

    pages = help_pages()

    assert [(page.name, page.title) for page in pages] == [(page.name, page.title) for page in in_english]
    (first,) = (page for page in pages if page.name == FIRST_STEPS)
    assert first.markdown.startswith("# Erste Schritte\n")


def test_a_page_that_is_not_translated_says_so_below_its_heading() -> None:
    in_english = help_pages()
    speak(speaking("tlh"))

    for page, english in zip(help_pages(), in_english, strict=True):
        heading, _, rest = english.markdown.partition("\n")
        assert page.markdown == f"{heading}\n\n*Bisher nur auf Englisch.*\n{rest}"


def test_words_are_asked_for_in_english_and_explained_in_the_language_of_the_window() -> None:
    in_english = glossary()
    speak(speaking("de"))

    said = glossary()

    assert said.keys() == in_english.keys()
    assert said["threshold"].startswith("die Wahrscheinlichkeit")
    assert said["softmax"].startswith("macht aus")
