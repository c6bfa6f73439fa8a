"""Places: the six backgrounds, each with a little chance in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Final

from clipstudio.sample import palette as p
from clipstudio.sample.canvas import Canvas


def _sky(sheet: Canvas, rng: Random) -> None:
    haze = p.CREAM if rng.random() < 0.3 else p.SNOW
    for step in range(1, 13):
        sheet.box(0, 5 * step - 5, 100, 100, p.mixed(p.SKY, haze, step / 14))
    for _ in range(rng.randint(0, 3)):
        cloud = sheet.moved(rng.uniform(5, 95), rng.uniform(6, 26), rng.uniform(0.6, 1.1))
        for x, y, radius in ((-7, 1, 4), (-1, -2, 6), (6, 1, 4.5)):
            cloud.disc(x, y, radius, p.WHITE)
        cloud.box(-8, 1, 8, 5, p.WHITE)


def beach(sheet: Canvas, rng: Random) -> None:
    """Sun, sea with waves, sand with shells, sometimes a palm."""
    _sky(sheet, rng)
    sheet.disc(rng.uniform(15, 85), rng.uniform(12, 26), 8, p.SUN)
    sheet.box(0, 44, 100, 72, p.SEA)
    for _ in range(9):
        x, y = rng.uniform(0, 95), rng.uniform(47, 66)
        sheet.curve([(x, y), (x + 3, y - 1.2), (x + 6, y), (x + 9, y - 1.2)], 0.8, p.SNOW)
    sheet.blob([(-8, 70), (25, 66), (60, 71), (108, 66), (115, 115), (-15, 115)], p.SAND)
    for _ in range(6):
        sheet.ellipse(rng.uniform(3, 97), rng.uniform(76, 98), 1.6, 1.0, rng.choice((p.PINK, p.WHITE, p.STRAW)))
    if rng.random() < 0.6:
        palm = sheet.moved(rng.choice((8, 92)), 76, rng.uniform(0.8, 1.1), mirrored=rng.random() < 0.5)
        palm.curve([(0, 0), (3, -20), (1, -42)], 3.4, p.WOOD)
        for x, y in ((-16, -38), (-13, -50), (4, -56), (17, -48), (18, -36)):
            palm.blob([(1, -43), (x * 0.6, y - 3), (x, y), (x * 0.5, y + 3)], p.LEAF)


def forest(sheet: Canvas, rng: Random) -> None:
    """Trunks before trunks, under a green roof."""
    sheet.box(0, 0, 100, 100, "#bfe0b0")
    for depth, colour, bark in ((0, "#9ccb95", "#8aa583"), (1, p.MOSS, p.BARK)):
        for _ in range(6):
            x, width = rng.uniform(-2, 102), rng.uniform(2.0, 3.2) + 1.5 * depth
            sheet.box(x - width, 12, x + width, 70 + 5 * depth, bark)
        for place in range(9):
            sheet.disc(place * 12.5 + rng.uniform(-4, 4), rng.uniform(2, 12) + 5 * depth, 11, colour)
    sheet.blob([(-10, 72), (30, 66), (70, 71), (110, 67), (115, 115), (-15, 115)], p.LEAF)
    for _ in range(10):
        fern = sheet.moved(rng.uniform(0, 100), rng.uniform(74, 98), rng.uniform(0.7, 1.2))
        for x in (-3, 0, 3):
            fern.stroke([(0, 0), (x, -5)], 0.9, p.PINE)


def city(sheet: Canvas, rng: Random) -> None:
    """A row of houses with lit windows, a pavement and a road."""
    _sky(sheet, rng)
    x = rng.uniform(-8, 0)
    while x < 100:
        width, top = rng.uniform(13, 21), rng.uniform(8, 40)
        sheet.box(x, top, x + width, 74, rng.choice(("#8a93b5", "#b79a94", "#a3a9ae", "#7f9aa8", "#c2a98b")))
        pane = rng.choice((p.SUN, p.SNOW))
        for column in range(3):
            for row in range(int((70 - top) // 9)):
                left, upper = x + width * (0.14 + 0.28 * column), top + 4 + 9 * row
                sheet.box(left, upper, left + width * 0.17, upper + 4.5, pane)
        x += width + rng.uniform(0, 1.5)
    sheet.box(0, 73, 100, 84, p.STONE)
    sheet.box(0, 83, 100, 101, p.COAL)
    for place in range(6):
        sheet.box(place * 20 + 3, 91, place * 20 + 13, 93, p.CREAM)


def kitchen(sheet: Canvas, rng: Random) -> None:
    """A wall with a shelf of pots, a stove, a wooden floor."""
    sheet.box(0, 0, 100, 101, rng.choice(("#f6e2c4", "#dcebe1", "#f3d7cf")))
    sheet.box(0, 76, 100, 101, p.WOOD)
    for y in (82, 89, 96):
        sheet.box(0, y, 100, y + 0.8, p.BARK)
    sheet.box(0, 22, 100, 25, p.BARK)
    for place in range(7):
        x, height = 7 + place * 14.5 + rng.uniform(-2, 2), rng.uniform(7, 12)
        colour = rng.choice((p.TEAL, p.BRICK, p.STEEL, p.CREAM, p.ORANGE))
        sheet.box(x - 4, 22 - height, x + 4, 22, colour)
        sheet.box(x - 5, 21 - height, x + 5, 23 - height, p.COAL)
    sheet.box(0, 52, 100, 78, rng.choice(("#cfd8dc", "#e3c7a1", "#a9c5c0")))
    sheet.box(0, 50, 100, 53.5, p.COAL)
    for x in (8, 34, 60, 86):
        sheet.box(x - 10, 57, x + 10, 75, p.WHITE)
        sheet.stroke([(x - 4, 60), (x + 4, 60)], 1.2, p.STEEL)


def field(sheet: Canvas, rng: Random) -> None:
    """Hills, rows of grain and flowers."""
    _sky(sheet, rng)
    sheet.blob([(-10, 52), (20, 42), (50, 50), (110, 46), (110, 110), (-10, 110)], "#a9cf7a")
    sheet.blob([(-10, 60), (40, 52), (70, 58), (110, 50), (115, 115), (-15, 115)], p.STRAW)
    for row in range(6):
        y = 62 + row * 7
        for place in range(16):
            x = place * 6.6 + rng.uniform(-1.5, 1.5)
            sheet.stroke([(x, y), (x + 0.8, y - 4)], 0.9, "#c79a3a")
    for _ in range(rng.randint(5, 10)):
        sheet.disc(rng.uniform(2, 98), rng.uniform(64, 98), 1.5, rng.choice((p.RED, p.PLUM, p.WHITE)))


def snow(sheet: Canvas, rng: Random) -> None:
    """White hills, firs and falling flakes."""
    sheet.box(0, 0, 100, 101, rng.choice(("#b7cbe0", "#9fb6d3", "#c9c4de")))
    sheet.blob([(-10, 56), (25, 44), (60, 54), (110, 42), (115, 115), (-15, 115)], "#dbe8f2")
    for _ in range(5):
        fir = sheet.moved(rng.uniform(2, 98), rng.uniform(60, 70), rng.uniform(0.7, 1.2))
        fir.box(-1.2, -4, 1.2, 2, p.BARK)
        for y, half in ((-4, 9), (-12, 7), (-20, 5)):
            fir.shape([(-half, y), (half, y), (0, y - 12)], p.PINE)
        fir.shape([(-2.4, -27), (2.4, -27), (0, -32)], p.WHITE)
    sheet.blob([(-10, 72), (35, 64), (65, 70), (110, 64), (115, 115), (-15, 115)], p.SNOW)
    for _ in range(40):
        sheet.disc(rng.uniform(0, 100), rng.uniform(0, 70), rng.uniform(0.5, 1.0), p.WHITE)


SCENES: Final[Mapping[str, Callable[[Canvas, Random], None]]] = MappingProxyType(
    {"beach": beach, "forest": forest, "city": city, "kitchen": kitchen, "field": field, "snow": snow}
)
