"""Animals: each drawn about 70 units wide on a frame whose origin is the ground below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

from clipstudio.sample import palette as p
from clipstudio.sample.canvas import Canvas

FURS: Final = (p.STONE, p.ORANGE, p.STRAW, p.WOOD, p.COAL, p.CREAM, p.BRICK)


def _eye(at: Canvas, x: float, y: float, radius: float = 2.2) -> None:
    plain = at.unlined()
    plain.disc(x, y, radius, p.INK)
    plain.disc(x + 0.6, y - 0.7, radius * 0.35, p.WHITE)


def _smile(at: Canvas, x: float, y: float) -> None:
    at.unlined().curve([(x - 5, y), (x - 2.5, y + 2.2), (x, y), (x + 2.5, y + 2.2), (x + 5, y)], 1.1, p.INK)


def cat(sheet: Canvas, rng: Random) -> None:
    """Sitting upright: pointed ears, whiskers, a curled tail."""
    fur = rng.choice(FURS)
    sheet.curve([(16, -6), (34, -6), (36, -22), (28, -32), (34, -40)], 6, fur)
    sheet.blob([(-10, -44), (10, -44), (20, -14), (19, 0), (-19, 0), (-20, -14)], fur)
    for x in (-7, 7):
        sheet.ellipse(x, -2, 6.5, 4, p.mixed(fur, p.WHITE, 0.5))
    head = sheet.moved(0, -52, turn=rng.uniform(-0.12, 0.12))
    for side in (-1, 1):
        head.shape([(side * 18, -4), (side * 17, -27), (side * 4, -13)], fur)
        head.unlined().shape([(side * 15, -9), (side * 15, -21), (side * 8.5, -14)], p.PINK)
    head.ellipse(0, 0, 20, 16, fur)
    for side in (-1, 1):
        _eye(head, side * 8, -2, 2.8)
        for drop in (-1, 2):
            head.unlined().stroke([(side * 9, 5 + drop * 0.5), (side * 25, 3 + 2 * drop)], 0.8, p.INK)
    head.shape([(-2.2, 3), (2.2, 3), (0, 5.6)], p.PINK)
    _smile(head, 0, 7)


def dog(sheet: Canvas, rng: Random) -> None:
    """Standing sideways: hanging ears, a long snout, a tongue, a collar."""
    fur, ear = rng.sample(FURS, 2)
    for x in (-22, -12, 14, 24):
        sheet.stroke([(x, -22), (x, -3)], 8, fur)
    sheet.curve([(28, -34), (38, -42), (40, -54)], 6, fur)
    sheet.blob([(-30, -38), (0, -42), (28, -40), (32, -26), (20, -18), (-20, -18), (-32, -26)], fur)
    sheet.disc(12, -32, 6, p.mixed(fur, ear, 0.7))
    sheet.stroke([(-32, -38), (-18, -36)], 4, p.RED)
    head = sheet.moved(-27, -50, turn=rng.uniform(-0.1, 0.1))
    head.blob([(-13, -9), (0, -14), (13, -8), (14, 6), (0, 12), (-12, 9)], fur)
    head.blob([(-12, -2), (-26, 0), (-27, 8), (-14, 12), (-4, 9)], p.mixed(fur, p.WHITE, 0.45))
    head.blob([(-20, 10), (-14, 10), (-15, 18), (-20, 18)], p.PINK)
    head.ellipse(-26, 1, 3.6, 3, p.INK)
    head.blob([(4, -12), (14, -10), (19, 8), (12, 14), (6, 4)], ear)
    _eye(head, -6, -4, 2.4)


def bird(sheet: Canvas, rng: Random) -> None:
    """Round, with wing, beak and thin legs."""
    feather = rng.choice((p.RED, p.BLUE, p.SUN, p.TEAL, p.PLUM, p.ORANGE))
    wing = p.mixed(feather, p.INK, 0.3)
    for x in (-4, 6):
        sheet.stroke([(x, -18), (x, -1)], 1.8, p.BARK)
        sheet.stroke([(x - 4, 0), (x + 4, 0)], 1.8, p.BARK)
    sheet.shape([(18, -36), (42, -50), (44, -38), (24, -24)], wing)
    sheet.shape([(-27, -54), (-43, -49), (-26, -44)], p.ORANGE if feather != p.ORANGE else p.SUN)
    sheet.blob([(-28, -48), (-20, -64), (-6, -66), (8, -52), (26, -38), (20, -20), (2, -14), (-18, -20)], feather)
    sheet.blob([(-20, -30), (-8, -38), (2, -28), (-2, -17), (-14, -19)], p.CREAM)
    sheet.blob([(0, -42), (16, -40), (28, -26), (14, -22), (2, -28)], wing)
    _eye(sheet, -17, -52, 2.8)


def fish(sheet: Canvas, rng: Random) -> None:
    """Leaping over a splash: fins, scales, a forked tail."""
    scale = rng.choice((p.ORANGE, p.RED, p.SEA, p.PLUM, p.SUN, p.TEAL))
    fin = p.mixed(scale, p.WHITE, 0.4)
    for x, width in ((-16, 12), (2, 18), (20, 12)):
        sheet.unlined().ellipse(x, -2, width, 5, p.SEA)
    body = sheet.moved(0, -34, turn=rng.uniform(-0.2, 0.3))
    body.blob([(22, 0), (40, -18), (36, 0), (41, 17)], fin)
    body.blob([(-6, -14), (4, -27), (16, -22), (16, -8)], fin)
    body.blob([(-36, 1), (-22, -14), (0, -18), (20, -8), (27, 0), (18, 9), (0, 17), (-22, 13)], scale)
    body.blob([(-6, 4), (8, 8), (4, 17), (-6, 12)], fin)
    plain = body.unlined()
    for x, y in ((2, -6), (10, -1), (2, 1), (12, -7), (-5, -10)):
        plain.curve([(x, y - 3), (x + 2.5, y), (x, y + 3)], 1.0, fin)
    plain.curve([(-16, -11), (-12, 0), (-16, 11)], 1.2, fin)
    plain.disc(-24, -4, 4, p.WHITE)
    _eye(body, -24.5, -4, 2.4)
    for x, y in ((-32, -14), (33, -12), (-24, -22)):
        sheet.unlined().ellipse(x, y, 2, 3, p.SEA)


def rabbit(sheet: Canvas, rng: Random) -> None:
    """Sitting upright: very long ears, front teeth, a white tail."""
    fur = rng.choice((p.STONE, p.WHITE, p.WOOD, p.CREAM, "#c9a27a"))
    sheet.disc(20, -10, 7, p.WHITE)
    sheet.blob([(-9, -36), (9, -36), (20, -12), (18, 0), (-18, 0), (-20, -12)], fur)
    sheet.ellipse(0, -13, 10, 11, p.mixed(fur, p.WHITE, 0.6))
    for x in (-12, 12):
        sheet.ellipse(x, -2, 10, 4.4, fur)
    head = sheet.moved(0, -42, turn=rng.uniform(-0.1, 0.1))
    for side in (-1, 1):
        head.ellipse(side * 9, -26, 6, 20, fur, turn=side * rng.uniform(0.05, 0.4))
        head.unlined().ellipse(side * 9, -26, 2.8, 14, p.PINK, turn=side * 0.2)
    head.ellipse(0, 0, 16, 14, fur)
    for side in (-1, 1):
        _eye(head, side * 7, -2, 2.6)
        head.unlined().ellipse(side * 11, 5, 2.6, 1.8, p.PINK)
    head.box(-2, 6, 2, 11, p.WHITE)
    head.ellipse(0, 3.4, 2.2, 1.6, p.PINK)
    _smile(head, 0, 5.5)


def turtle(sheet: Canvas, rng: Random) -> None:
    """Sideways: a domed shell of plates on short legs."""
    skin = rng.choice((p.LEAF, "#9fbf6a", p.TEAL))
    shell = rng.choice((p.BARK, p.MOSS, p.BRICK, p.WOOD))
    for x in (-20, 18):
        sheet.stroke([(x, -12), (x, -4)], 10, skin)
    sheet.shape([(28, -14), (42, -8), (28, -7)], skin)
    sheet.curve([(-24, -14), (-34, -18), (-37, -28)], 10, skin)
    sheet.ellipse(-39, -31, 10, 8.5, skin)
    sheet.blob([(-30, -13), (-24, -34), (0, -45), (24, -34), (31, -13), (0, -9)], shell)
    plates = sheet.unlined()
    for x, y, size in (
        (0, -32, 8),
        (-15, -26, 6),
        (15, -26, 6),
        (-7, -17, 5),
        (8, -17, 5),
        (-22, -16, 3.5),
        (22, -16, 3.5),
    ):
        plates.ellipse(x, y, size, size * 0.8, p.mixed(shell, p.SUN, 0.45))
    _eye(sheet, -42, -33)
    sheet.unlined().curve([(-48, -28), (-44, -26), (-40, -27)], 1.1, p.INK)


def snail(sheet: Canvas, rng: Random) -> None:
    """A spiral shell on a soft foot, two stalked eyes."""
    body = rng.choice((p.SAND, "#c9b28f", p.PINK, "#b7c48a"))
    shell = rng.choice((p.ORANGE, p.PLUM, p.BRICK, p.TEAL, p.WOOD))
    for x in (-38, -28):
        sheet.stroke([(-31, -24), (x, -42)], 2.6, body)
        sheet.disc(x, -43, 3.4, p.WHITE)
        sheet.unlined().disc(x - 0.6, -43, 1.6, p.INK)
    sheet.blob([(-38, -26), (-26, -28), (-20, -12), (20, -10), (42, -1), (0, 1), (-32, 0), (-40, -12)], body)
    sheet.disc(8, -30, 24, shell)
    coil = [
        (8, -10),
        (-10, -22),
        (-4, -46),
        (18, -47),
        (25, -29),
        (12, -18),
        (0, -28),
        (8, -37),
        (14, -30),
        (9, -27),
    ]
    sheet.unlined().curve(coil, 3.2, p.mixed(shell, p.CREAM, 0.6))
    sheet.unlined().curve([(-37, -16), (-34, -13.5), (-30, -15)], 1.2, p.INK)


def elephant(sheet: Canvas, rng: Random) -> None:
    """Sideways: a big ear, a trunk, tusks, four pillars of legs."""
    skin = rng.choice((p.STEEL, p.STONE, "#9aa7c0", "#b5a5b5"))
    shade = p.mixed(skin, p.INK, 0.18)
    sheet.curve([(33, -40), (39, -30), (38, -20)], 2.4, shade)
    for x in (-12, 8, 26):
        sheet.box(x - 7, -24, x + 6, 0, shade if x == 8 else skin)
    sheet.blob([(-16, -52), (8, -60), (30, -52), (36, -34), (28, -18), (-8, -18), (-20, -32)], skin)
    sheet.curve([(-32, -40), (-42, -26), (-41, -10), (-34, -6)], 8.5, skin)
    sheet.ellipse(-22, -46, 18, 16, skin)
    sheet.blob([(-16, -56), (-2, -62), (6, -48), (0, -32), (-12, -34)], shade)
    sheet.curve([(-30, -32), (-33, -24), (-28, -20)], 3.0, p.CREAM)
    _eye(sheet, -28, -49, 2.4)


ANIMALS: Final[Mapping[str, Callable[[Canvas, Random], None]]] = MappingProxyType(
    {
        "cat": cat,
        "dog": dog,
        "bird": bird,
        "fish": fish,
        "rabbit": rabbit,
        "turtle": turtle,
        "snail": snail,
        "elephant": elephant,
    }
)
