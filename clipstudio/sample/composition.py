"""One picture put together: a place, and whoever or whatever is in it."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from PIL import Image

from clipstudio.sample.animals import ANIMALS
from clipstudio.sample.canvas import Canvas
from clipstudio.sample.figures import draw_person
from clipstudio.sample.objects import OBJECTS
from clipstudio.sample.palette import Look
from clipstudio.sample.scenes import SCENES


def compose(attributes: Mapping[str, str], look: Look, rng: Random) -> Image.Image:
    """Draw the picture that ``attributes`` (those of ``DrawnPicture``) describe: 256 by 256 pixels, RGB."""
    sheet = Canvas.blank(look)
    SCENES[attributes["scene"]](sheet.unlined(), rng)
    kind, mirrored = attributes["kind"], rng.random() < 0.5
    if kind == "person":
        spot = sheet.moved(rng.uniform(38, 62), rng.uniform(90, 97), rng.uniform(0.68, 0.82), mirrored=mirrored)
        draw_person(spot, attributes["group"], attributes["age"], attributes["occupation"], rng)
    elif kind in ("animal", "object"):
        spot = sheet.moved(rng.uniform(42, 58), rng.uniform(84, 94), rng.uniform(0.64, 0.92), mirrored=mirrored)
        draw = ANIMALS[attributes[kind]] if kind == "animal" else OBJECTS[attributes[kind]]
        draw(spot, rng)
    return sheet.finished()
