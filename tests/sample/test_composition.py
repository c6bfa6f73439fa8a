"""Everything that the vocabulary names can be drawn, and is drawn differently."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from PIL import Image, ImageChops

from clipstudio.sample import vocabulary
from clipstudio.sample.animals import ANIMALS
from clipstudio.sample.cloth import PATTERNS, Cloth
from clipstudio.sample.composition import compose
from clipstudio.sample.figures import BUILDS
from clipstudio.sample.objects import OBJECTS
from clipstudio.sample.occupations import OUTFITS
from clipstudio.sample.palette import INK, Look, blend
from clipstudio.sample.scenes import SCENES

LOOK = Look(ink=INK, line=0.6, wash="#ffffff", wash_share=0.0, vividness=1.0)
PERSON = {"kind": "person", "group": "plain", "age": "adult", "occupation": "none", "scene": "field"}


def _drawn(attributes: dict[str, str]) -> Image.Image:
    return compose(attributes, LOOK, Random("a test"))


def test_every_word_has_its_drawing() -> None:
    assert set(PATTERNS) == {*vocabulary.GROUPS, vocabulary.TINY_GROUP}
    assert set(BUILDS) == set(vocabulary.AGES)
    assert {"none", *OUTFITS} == set(vocabulary.OCCUPATIONS)
    assert set(ANIMALS) == set(vocabulary.ANIMALS)
    assert set(OBJECTS) == set(vocabulary.OBJECTS)
    assert set(SCENES) == set(vocabulary.SCENES)


@pytest.mark.parametrize(
    ("attribute", "words"),
    [
        ("group", (*vocabulary.GROUPS, vocabulary.TINY_GROUP)),
        ("age", vocabulary.AGES),
        ("occupation", vocabulary.OCCUPATIONS),
        ("scene", vocabulary.SCENES),
    ],
)
def test_each_value_of_a_persons_attribute_is_seen(attribute: str, words: tuple[str, ...]) -> None:
    pictures = {_drawn(PERSON | {attribute: word}).tobytes() for word in words}
    assert len(pictures) == len(words)


def test_pictures_are_256_pixels_square() -> None:
    for attributes in (PERSON, {"kind": "scene", "scene": "snow"}):
        picture = _drawn(attributes)
        assert (picture.size, picture.mode) == ((256, 256), "RGB")


def test_only_the_clothes_change_with_the_group() -> None:
    changed = ImageChops.difference(_drawn(PERSON), _drawn(PERSON | {"group": "dotted"})).getbbox()
    assert changed is not None
    left, top, right, bottom = changed
    assert right - left < 160
    assert top > 60
    assert bottom < 230


@pytest.mark.parametrize("pattern", ["striped", "dotted", "checked", "zigzag"])
def test_a_pattern_shows_both_colours_in_fair_shares(pattern: str) -> None:
    cloth = Cloth(pattern, base="#ffffff", figure="#000000", period=10.0, turn=0.6)
    x, y = np.meshgrid(np.linspace(0, 100, 200), np.linspace(0, 100, 200))
    assert 0.2 < cloth.shows(x, y).mean() < 0.8


def test_plain_cloth_has_one_colour() -> None:
    cloth = Cloth("plain", base="#ffffff", figure="#000000", period=10.0, turn=0.0)
    x, y = np.meshgrid(np.arange(50.0), np.arange(50.0))
    assert not cloth.shows(x, y).any()


def test_blending_runs_from_the_first_colour_to_the_second() -> None:
    assert blend((0, 0, 0), (200, 100, 50), 0.5) == (100, 50, 25)
    assert blend((1, 2, 3), (9, 9, 9), 0.0) == (1, 2, 3)
