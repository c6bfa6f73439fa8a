"""The drawn sample is balanced, repeatable, and shares nothing with other series."""

from __future__ import annotations

from collections import Counter

import pytest

from clipstudio.sample import vocabulary
from clipstudio.sample.pictures import ATTRIBUTES, DrawnPicture, draw_sample, draw_series


def _of_group(pictures: list[DrawnPicture], group: str) -> list[DrawnPicture]:
    return [picture for picture in pictures if picture.attributes.get("group") == group]


def test_the_sample_is_the_same_each_time() -> None:
    assert list(draw_sample()) == list(draw_sample())


def test_another_seed_gives_another_sample() -> None:
    assert list(draw_sample(200, seed=1)) != list(draw_sample(200, seed=2))


def test_the_same_picture_is_drawn_each_time() -> None:
    first, again = next(draw_sample()), next(draw_sample())
    assert first.image().tobytes() == again.image().tobytes()


def test_pictures_of_the_training_series_are_others_even_with_the_same_seed() -> None:
    sample, training = next(draw_series("sample", 200, 1)), next(draw_series("training", 200, 1))
    assert sample.file == training.file
    assert sample.image().tobytes() != training.image().tobytes()


def test_the_groups_differ_in_nothing_but_their_clothes() -> None:
    pictures = list(draw_sample())
    for attribute in ("age", "occupation", "scene", "artist"):
        spread = [
            Counter(picture.attributes[attribute] for picture in _of_group(pictures, group))
            for group in vocabulary.GROUPS
        ]
        assert spread[0] == spread[1] == spread[2] == spread[3], attribute


@pytest.mark.parametrize(
    ("attribute", "words"),
    [("age", vocabulary.AGES), ("occupation", vocabulary.OCCUPATIONS), ("scene", vocabulary.SCENES)],
)
def test_every_value_is_as_frequent_as_any_other_within_a_group(attribute: str, words: tuple[str, ...]) -> None:
    counts = Counter(picture.attributes[attribute] for picture in _of_group(list(draw_sample()), "dotted"))
    assert set(counts) == set(words)
    assert max(counts.values()) - min(counts.values()) <= 1


def test_groups_are_large_enough_to_estimate_and_one_is_not() -> None:
    pictures = list(draw_sample())
    assert len(pictures) == 800
    assert all(len(_of_group(pictures, group)) >= 100 for group in vocabulary.GROUPS)
    assert len(_of_group(pictures, vocabulary.TINY_GROUP)) == 6


def test_attributes_that_do_not_apply_are_absent() -> None:
    about = {"kind", "scene", "artist"}
    known = {
        "person": about | {"group", "age", "occupation"},
        "animal": about | {"animal"},
        "object": about | {"object"},
        "scene": about,
    }
    pictures = list(draw_sample())
    assert {picture.attributes["kind"] for picture in pictures} == set(known)
    for picture in pictures:
        assert set(picture.attributes) == known[picture.attributes["kind"]]
        assert set(picture.attributes) <= set(ATTRIBUTES)


def test_files_are_named_once() -> None:
    files = [picture.file for picture in draw_sample()]
    assert len(set(files)) == len(files)
    assert files[0] == "people/0001.jpg"


def test_an_artist_draws_several_pictures() -> None:
    works = Counter(picture.attributes["artist"] for picture in draw_sample())
    assert min(works.values()) >= 4


def test_too_few_pictures_to_balance_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 100"):
        next(draw_sample(99))
