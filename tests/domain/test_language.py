"""Words in the user's language where they are shown, and in English wherever they are kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime

import pytest

from clipstudio.domain.language import (
    ENGLISH,
    Language,
    day,
    in_english,
    inside,
    minute,
    number,
    numeral,
    said_later,
    speak,
    spoken,
    tr,
    tr_count,
)

WORDS = {
    "Images": "Bilder",
    "{count} of {total}": "{count} von {total}",
    "Hello {name}": "Hallo {nobody}",
    "Broken {name}": "Kaputt {name",
}
COUNTED = {"{count} images in {place}": ("{count} Bild in {place}", "{count} Bilder in {place}")}


def german(text: str, count: int) -> str:
    if count >= 0:
        return COUNTED.get(text, (text, text))[count != 1]
    return WORDS.get(text, text)


@pytest.fixture
def in_german() -> Iterator[None]:
    speak(Language(german, grouping=".", point=",", day="%d.%m.%Y", lowers=False))
    yield
    speak(ENGLISH)


def test_without_a_language_everything_is_said_as_written() -> None:
    assert tr("Images") == "Images"
    assert tr("{count} of {total}", count=1, total=2) == "1 of 2"
    assert tr_count("{count} image in {place}", "{count} images in {place}", 1, place="A") == "1 image in A"
    assert (
        tr_count("{count} image in {place}", "{count} images in {place}", 1204, place="A") == "1,204 images in A"
    )
    assert number(1204) == "1,204"
    assert inside("Images of cats") == "images of cats"
    assert minute(datetime(2026, 11, 30, 8, 5)) == "2026-11-30 08:05"


@pytest.mark.usefixtures("in_german")
def test_words_numbers_and_days_are_those_of_the_language() -> None:
    assert tr("Images") == "Bilder"
    assert tr("{count} of {total}", count=1, total=2) == "1 von 2"
    assert tr_count("{count} image in {place}", "{count} images in {place}", 1, place="A") == "1 Bild in A"
    assert (
        tr_count("{count} image in {place}", "{count} images in {place}", 1204, place="A") == "1.204 Bilder in A"
    )
    assert numeral("1,204.5 (0.1–0.2)") == "1.204,5 (0,1–0,2)"
    assert day(datetime(2026, 11, 30)) == "30.11.2026"
    assert inside("Bilder von Katzen") == "Bilder von Katzen"


@pytest.mark.usefixtures("in_german")
def test_what_is_not_translated_or_wrongly_is_said_in_english() -> None:
    assert tr("Labels") == "Labels"
    assert tr_count("{count} label", "{count} labels", 1) == "1 label"
    assert tr_count("{count} label", "{count} labels", 2) == "2 labels"
    assert tr("Hello {name}", name="Ada") == "Hello Ada"
    assert tr("Broken {name}", name="Ada") == "Broken Ada"


@pytest.mark.usefixtures("in_german")
def test_braces_of_a_text_without_values_and_of_values_stay() -> None:
    assert tr("a photo of a {label}") == "a photo of a {label}"
    assert tr("{count} of {total}", count="{x}", total="{") == "{x} von {"


@pytest.mark.usefixtures("in_german")
def test_what_is_kept_is_in_english() -> None:
    with in_english():
        assert tr("Images") == "Images"
        assert number(1204) == "1,204"
    assert tr("Images") == "Bilder"


@pytest.mark.usefixtures("in_german")
def test_another_thread_says_it_in_english_unless_it_was_told_to_speak() -> None:
    said: list[str] = []

    def work() -> None:
        said.append(tr("Images"))
        said.append(spoken()(lambda: tr("Images"))())
        said.append(tr("Images"))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert said == ["Images", "Bilder", "Images"]


def test_a_marked_text_is_translated_where_it_is_said(in_german: None) -> None:
    assert said_later("Images") == "Images"
    assert tr(said_later("Images")) == "Bilder"
