"""Objects: each drawn about 60 units high on a frame whose origin is the ground below it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

from clipstudio.sample import palette as p
from clipstudio.sample.canvas import Canvas

PAINTS: Final = (p.RED, p.ORANGE, p.TEAL, p.BLUE, p.PLUM, p.PINK, p.LEAF)


def cup(sheet: Canvas, rng: Random) -> None:
    """A wide cup with a handle on a saucer, steaming."""
    paint = rng.choice(PAINTS)
    sheet.ellipse(0, -4, 34, 5.5, p.WHITE)
    sheet.curve([(20, -36), (36, -36), (36, -18), (16, -14)], 5, paint)
    sheet.blob([(-25, -44), (25, -44), (24, -22), (14, -6), (-14, -6), (-24, -22)], paint)
    sheet.ellipse(0, -44, 25, 5.5, p.WHITE)
    sheet.unlined().ellipse(0, -43.6, 21, 3.8, p.BARK)
    for x in (-9, 3):
        sheet.unlined().curve([(x, -52), (x + 4, -58), (x, -64), (x + 4, -70)], 2.0, p.WHITE)


def chair(sheet: Canvas, rng: Random) -> None:
    """A wooden chair seen from the front, with a slatted back and a cushion."""
    wood = rng.choice((p.WOOD, p.BARK, p.COAL, p.STRAW))
    for x in (-13, 13):
        sheet.stroke([(x, -30), (x * 0.95, -8)], 3.6, p.mixed(wood, p.INK, 0.3))
        sheet.stroke([(x * 1.15, -32), (x * 1.3, -76)], 4.6, wood)
    for y in (-46, -58, -70):
        sheet.curve([(-15, y), (0, y + 2), (15, y)], 5, wood)
    for x in (-21, 21):
        sheet.stroke([(x, -28), (x * 1.05, -2)], 4.6, wood)
    sheet.blob([(-17, -38), (0, -39), (17, -38), (25, -29), (20, -25), (-20, -25), (-25, -29)], rng.choice(PAINTS))


def lamp(sheet: Canvas, rng: Random) -> None:
    """A table lamp with a glowing shade."""
    paint = rng.choice(PAINTS)
    sheet.unlined().ellipse(0, -48, 44, 34, p.mixed(p.CREAM, p.SUN, 0.4))
    sheet.ellipse(0, -3, 17, 4.4, p.COAL)
    sheet.stroke([(0, -4), (0, -40)], 4, p.COAL)
    sheet.disc(0, -16, 6.5, paint)
    sheet.shape([(-13, -70), (13, -70), (27, -36), (-27, -36)], paint)
    sheet.unlined().shape([(-4, -68), (5, -68), (8, -38), (-7, -38)], p.mixed(paint, p.SUN, 0.65))


def umbrella(sheet: Canvas, rng: Random) -> None:
    """An open umbrella in two colours with a hooked handle."""
    first, second = rng.sample(PAINTS, 2)
    at = sheet.moved(0, 0, turn=rng.uniform(-0.25, 0.25))
    at.curve([(0, -66), (0, -8), (4, -2), (9, -3), (10, -9)], 3.2, p.BARK)
    at.blob(
        [
            (-36, -34),
            (-30, -54),
            (-12, -70),
            (12, -70),
            (30, -54),
            (36, -34),
            (24, -39),
            (12, -34),
            (0, -39),
            (-12, -34),
            (-24, -39),
        ],
        first,
    )
    at.unlined().blob([(-12, -37), (-9, -56), (0, -69), (9, -56), (12, -37), (0, -40)], second)
    at.stroke([(0, -70), (0, -75)], 2.4, p.BARK)


def ball(sheet: Canvas, rng: Random) -> None:
    """A beach ball with coloured wedges."""
    first, second = rng.sample(PAINTS, 2)
    at = sheet.moved(0, -28, turn=rng.uniform(0, 2 * math.pi))
    at.disc(0, 0, 28, p.WHITE)
    flat = at.unlined()
    for wedge, colour in ((0, first), (1, second), (2, p.SUN)):
        start = wedge * 2 * math.pi / 3
        rim = [start + step * math.pi / 24 for step in range(9)]
        flat.shape([(-4, -4), *((27.6 * math.cos(a), 27.6 * math.sin(a)) for a in rim)], colour)
    at.disc(-4, -4, 4.4, p.WHITE)


def book(sheet: Canvas, rng: Random) -> None:
    """An open book with lines of text."""
    cover = rng.choice(PAINTS)
    sheet.shape([(-40, -42), (0, -36), (40, -42), (40, -4), (0, 2), (-40, -4)], cover)
    for side in (-1, 1):
        page = [(0, -40), (side * 14, -48), (side * 36, -46), (side * 36, -9), (side * 14, -10), (0, -3)]
        sheet.shape(page, p.CREAM)
        for line in range(5):
            y = -40 + 6 * line
            sheet.unlined().stroke([(side * 7, y), (side * 30, y - 2)], 1.3, p.STEEL)
    sheet.unlined().shape([(20, -47), (26, -47), (26, -30), (23, -33), (20, -30)], p.RED)


def clock(sheet: Canvas, rng: Random) -> None:
    """An alarm clock with two bells."""
    paint = rng.choice(PAINTS)
    for side in (-1, 1):
        sheet.stroke([(side * 14, -10), (side * 20, -2)], 4.4, p.COAL)
        sheet.ellipse(side * 17, -60, 11, 7.5, p.STRAW, turn=side * 0.6)
    sheet.disc(0, -34, 28, paint)
    sheet.disc(0, -34, 22, p.WHITE)
    face = sheet.unlined().moved(0, -34)
    for hour in range(12):
        angle = hour * math.pi / 6
        face.disc(18 * math.cos(angle), 18 * math.sin(angle), 1.5, p.INK)
    for length, width in ((10, 3.0), (15, 2.0)):
        angle = rng.uniform(0, 2 * math.pi)
        face.stroke([(0, 0), (length * math.cos(angle), length * math.sin(angle))], width, p.INK)


def car(sheet: Canvas, rng: Random) -> None:
    """A small car seen from the side."""
    paint = rng.choice(PAINTS)
    sheet.blob([(-24, -28), (-16, -46), (0, -50), (16, -46), (26, -28)], paint)
    sheet.blob([(-44, -12), (-42, -26), (-24, -31), (24, -31), (42, -25), (45, -12), (40, -8), (-40, -8)], paint)
    for left, right in ((-17, -2), (2, 18)):
        sheet.shape([(left + 4, -43), (right - 3, -43), (right, -30), (left, -30)], p.SNOW)
    sheet.disc(41, -20, 3.4, p.SUN)
    for x in (-24, 25):
        sheet.disc(x, -9, 10, p.INK)
        sheet.disc(x, -9, 4.6, p.STONE)


OBJECTS: Final[Mapping[str, Callable[[Canvas, Random], None]]] = MappingProxyType(
    {
        "cup": cup,
        "chair": chair,
        "lamp": lamp,
        "umbrella": umbrella,
        "ball": ball,
        "book": book,
        "clock": clock,
        "car": car,
    }
)
