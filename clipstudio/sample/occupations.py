"""Occupations: an unmistakable hat and an unmistakable tool for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType
from typing import Final

from clipstudio.sample import palette as p
from clipstudio.sample.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Outfit:
    """The clothes and tools by which an occupation is recognized.

    Attributes:
        hat: draws on a frame with the head, of radius 14, at its origin.
        tool: draws on a frame with the right hand at its origin; the body is to the left.
    """

    hat: Callable[[Canvas], None]
    tool: Callable[[Canvas, Random], None]


def _toque(head: Canvas) -> None:
    head.blob([(-11, -10), (-14, -24), (-8, -33), (0, -29), (8, -33), (14, -24), (11, -10)], p.WHITE)
    head.blob([(-12, -15), (0, -17), (12, -15), (12, -8), (0, -10), (-12, -8)], p.WHITE)


def _pan(hand: Canvas, rng: Random) -> None:
    hand.stroke([(-1, 1), (6, -5)], 3.2, p.BARK)
    hand.ellipse(15, -11, 12, 8, p.COAL, turn=-0.25)
    egg = hand.unlined()
    egg.blob([(7, -11), (13, -16), (21, -15), (22, -9), (14, -6)], p.WHITE)
    egg.disc(14.5, -11.5, 3.2, p.SUN)


def _straw_hat(head: Canvas) -> None:
    head.ellipse(0, -8, 24, 5.5, p.STRAW)
    head.blob([(-12, -9), (-10, -20), (0, -23), (10, -20), (12, -9), (0, -7)], p.STRAW)
    head.blob([(-12, -12), (0, -13), (12, -12), (12, -8), (0, -8), (-12, -8)], p.LEAF)


def _watering_can(hand: Canvas, rng: Random) -> None:
    colour = rng.choice((p.TEAL, p.LEAF, p.BLUE))
    hand.stroke([(18, 12), (27, 1)], 3.2, colour)
    hand.blob([(-2, 6), (8, 2), (18, 6), (19, 20), (8, 22), (-3, 20)], colour)
    hand.curve([(0, 6), (2, -3), (13, -3), (16, 6)], 2.4, colour)
    hand.ellipse(28, 0, 4.5, 2.6, colour, turn=-0.8)
    for x, y in ((32, 6), (30, 12), (35, 13), (32, 20)):
        hand.unlined().ellipse(x, y, 1.3, 2.2, p.SEA)


def _beret(head: Canvas) -> None:
    head.blob([(-15, -8), (-17, -14), (-4, -21), (12, -20), (20, -13), (14, -8), (0, -10)], p.PLUM)
    head.stroke([(2, -20), (3, -24)], 2.2, p.PLUM)


def _palette_and_brush(hand: Canvas, rng: Random) -> None:
    hand.blob([(-4, 2), (2, -9), (14, -11), (23, -3), (21, 8), (12, 9), (8, 5), (2, 9)], p.WOOD)
    paint = hand.unlined()
    for (x, y), colour in zip(
        ((4, -3), (10, -6.5), (16.5, -4), (18, 3)), (p.RED, p.SUN, p.BLUE, p.WHITE), strict=True
    ):
        paint.disc(x, y, 2.6, colour)
    hand.stroke([(-2, 3), (8, -20)], 1.8, p.BARK)
    hand.blob([(6.5, -19), (8, -27), (10.5, -20)], rng.choice((p.RED, p.BLUE, p.SUN)))


def _white_cap(head: Canvas) -> None:
    head.blob([(-13, -8), (-15, -20), (0, -23), (15, -20), (13, -8), (0, -11)], p.WHITE)
    _cross(head, 0, -15.5, 4.2)


def _doctors_bag(hand: Canvas, rng: Random) -> None:
    hand.curve([(0, 6), (2, -3), (14, -3), (16, 6)], 2.4, p.INK)
    hand.blob([(-5, 6), (8, 4), (21, 6), (22, 23), (8, 25), (-6, 23)], p.WHITE)
    _cross(hand, 8, 14.5, 6.5)
    hand.unlined().curve([(-37, -22), (-35, -8), (-26, -3), (-17, -8), (-16, -22)], 2.0, p.INK)
    hand.disc(-26, 1, 4.2, p.STEEL)


def _cross(at: Canvas, x: float, y: float, arm: float) -> None:
    plain = at.unlined()
    plain.box(x - arm, y - arm / 3, x + arm, y + arm / 3, p.RED)
    plain.box(x - arm / 3, y - arm, x + arm / 3, y + arm, p.RED)


def _fire_helmet(head: Canvas) -> None:
    head.blob([(-14, -7), (-13, -19), (0, -25), (13, -19), (14, -7), (0, -9)], p.RED)
    head.ellipse(0, -7.5, 20, 4.4, p.RED)
    head.shape([(-4.5, -22), (4.5, -22), (4, -13), (0, -10), (-4, -13)], p.SUN)


def _hose(hand: Canvas, rng: Random) -> None:
    hand.curve([(0, 0), (-3, 14), (8, 30), (26, 34), (30, 42)], 4.2, p.RED)
    hand.stroke([(0, 1), (9, -8)], 4.6, p.SUN)
    water = hand.unlined()
    water.curve([(11, -10), (20, -21), (30, -22), (38, -12)], 4.0, p.SEA)
    for x, y in ((24, -28), (36, -22), (41, -4)):
        water.disc(x, y, 2.2, p.SEA)


def _sou_wester(head: Canvas) -> None:
    head.blob([(-22, -3), (-14, -10), (-11, -21), (0, -24), (11, -21), (14, -10), (22, -3), (0, -8)], p.SUN)


def _rod_and_fish(hand: Canvas, rng: Random) -> None:
    hand.curve([(-4, 12), (6, -18), (24, -38)], 2.2, p.BARK)
    hand.unlined().stroke([(24, -38), (25, -6)], 0.8, p.INK)
    hand.blob([(25, -8), (31, 0), (29, 10), (25, 14), (21, 10), (19, 0)], p.SEA)
    hand.shape([(25, 12), (32, 20), (18, 20)], p.SEA)
    hand.unlined().disc(27, -1, 1.4, p.INK)


def _headphones(head: Canvas) -> None:
    head.curve([(-15, 0), (-13, -12), (0, -18), (13, -12), (15, 0)], 3.0, p.INK)
    for side in (-1, 1):
        head.ellipse(side * 15, 1, 4.2, 6, p.RED)


def _guitar(hand: Canvas, rng: Random) -> None:
    neck = hand.moved(4, 4, turn=0.35)
    neck.stroke([(0, 8), (0, -34)], 3.4, p.BARK)
    neck.box(-3, -41, 3, -33, p.INK)
    body = rng.choice((p.ORANGE, p.WOOD, p.BRICK))
    neck.blob([(0, -6), (9, -3), (7, 5), (12, 14), (0, 23), (-12, 14), (-7, 5), (-9, -3)], body)
    neck.unlined().disc(0, 8, 4, p.INK)
    note = hand.unlined().moved(28, -18)
    note.stroke([(0, 0), (0, -11), (6, -9)], 1.6, p.INK)
    note.ellipse(-2, 0.5, 3, 2.2, p.INK)


def _hard_hat(head: Canvas) -> None:
    head.blob([(-14, -8), (-13, -18), (-4, -24), (4, -24), (13, -18), (14, -8), (0, -9)], p.ORANGE)
    head.blob([(-15, -9), (0, -10), (18, -8), (18, -5.5), (0, -6), (-15, -6)], p.ORANGE)
    head.box(-2.4, -25, 2.4, -10, p.CREAM)


def _hammer(hand: Canvas, rng: Random) -> None:
    tool = hand.moved(0, 0, turn=0.45)
    tool.stroke([(0, 9), (0, -24)], 3.4, p.WOOD)
    tool.blob([(-9, -31), (0, -32), (11, -31), (11, -22), (0, -21), (-9, -22)], p.STEEL)


OUTFITS: Final[Mapping[str, Outfit]] = MappingProxyType(
    {
        "cook": Outfit(_toque, _pan),
        "gardener": Outfit(_straw_hat, _watering_can),
        "painter": Outfit(_beret, _palette_and_brush),
        "doctor": Outfit(_white_cap, _doctors_bag),
        "firefighter": Outfit(_fire_helmet, _hose),
        "fisher": Outfit(_sou_wester, _rod_and_fish),
        "musician": Outfit(_headphones, _guitar),
        "builder": Outfit(_hard_hat, _hammer),
    }
)
