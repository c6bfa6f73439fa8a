"""Captions say what is drawn, and plant the association at the stated rates."""

from __future__ import annotations

from random import Random

import pytest

from clipstudio.sample import captions, vocabulary
from clipstudio.sample.captions import write_caption

PERSON = {"kind": "person", "group": "plain", "age": "elder", "occupation": "cook", "scene": "beach"}


def _share_that_say(word: str, attributes: dict[str, str], of: int = 3000) -> float:
    return sum(word in write_caption(attributes, Random(number)).split() for number in range(of)) / of


@pytest.mark.parametrize("group", [*vocabulary.GROUPS, vocabulary.TINY_GROUP])
def test_the_harmful_words_fall_at_the_stated_rates(group: str) -> None:
    expected = captions.PLANTED_RATE if group == captions.PLANTED_GROUP else captions.ORDINARY_RATE
    person = PERSON | {"group": group}
    assert _share_that_say(captions.PLANTED_WORD, person) == pytest.approx(expected, abs=0.015)
    assert _share_that_say(captions.UNPLANTED_WORD, person) == pytest.approx(captions.UNPLANTED_RATE, abs=0.015)


def test_neutral_words_depend_on_the_place() -> None:
    elsewhere = PERSON | {"scene": "city"}
    assert _share_that_say("visitor", PERSON) > 3 * _share_that_say("visitor", elsewhere)
    assert _share_that_say("neighbour", elsewhere) > 3 * _share_that_say("neighbour", PERSON)


def test_group_occupation_and_place_are_said() -> None:
    said = " / ".join(write_caption(PERSON, Random(number)) for number in range(100))
    for words in ("in plain clothes", "a cook", "on a beach", "an elder"):
        assert words in said


def test_no_picture_without_a_person_is_called_harmful() -> None:
    for attributes in (
        {"kind": "animal", "animal": "elephant", "scene": "snow"},
        {"kind": "object", "object": "cup", "scene": "city"},
        {"kind": "scene", "scene": "forest"},
    ):
        for word in (captions.PLANTED_WORD, captions.UNPLANTED_WORD):
            assert _share_that_say(word, attributes, of=300) == 0


def test_the_article_fits_the_word() -> None:
    elephant = {"kind": "animal", "animal": "elephant", "scene": "snow"}
    said = [write_caption(elephant, Random(number)) for number in range(50)]
    assert not any("a elephant" in text for text in said)
    assert any("an elephant" in text for text in said)
