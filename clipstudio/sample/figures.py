"""Figures of people: clothes of one cloth, an age, an occupation; all else about them is chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType
from typing import Final

from clipstudio.sample import palette as p
from clipstudio.sample.canvas import Canvas
from clipstudio.sample.cloth import Cloth
from clipstudio.sample.occupations import OUTFITS


@dataclass(frozen=True, slots=True)
class Build:
    """The proportions of an age, in units of which an adult is about 100 tall; up is negative.

    Attributes:
        size: scale of the whole figure.
        head: radius of the head.
        neck: height at which the body begins.
        hem: height at which the clothes end.
        shoulder: half the width at the top.
        skirt: half the width at the hem.
    """

    size: float
    head: float
    neck: float
    hem: float
    shoulder: float
    skirt: float


BUILDS: Final[Mapping[str, Build]] = MappingProxyType(
    {
        "child": Build(size=0.80, head=18.5, neck=-49, hem=-15, shoulder=11, skirt=17),
        "adult": Build(size=1.0, head=13.5, neck=-70, hem=-24, shoulder=13, skirt=18),
        "elder": Build(size=0.93, head=14.5, neck=-66, hem=-19, shoulder=13, skirt=19),
    }
)


def draw_person(sheet: Canvas, group: str, age: str, occupation: str, rng: Random) -> None:
    """Draw one person who stands at the frame's origin and is about 100 units tall.

    Args:
        sheet: its frame's origin is where the feet stand.
        group: the pattern of the clothes.
        age: ``child``, ``adult`` or ``elder``.
        occupation: a key of ``OUTFITS``, or ``none``.
        rng: decides pose, colours, hair and cut.
    """
    build = BUILDS[age]
    cloth = Cloth.woven(group, rng)
    skin = rng.choice(p.SKINS)
    body = sheet.moved(0, 0, build.size)
    lean = 0.07 if age == "elder" else rng.uniform(-0.04, 0.04)
    sway = body.moved(0, 0, turn=lean)
    top = sway.moved(0, build.neck - 0.86 * build.head, build.head / 14, turn=rng.uniform(-0.08, 0.08))
    hair = rng.choice(p.GREYS if age == "elder" else p.HAIRS)

    _hair_behind(top, hair, rng)
    _legs(body, build, rng)
    hand = _clothes(sway, build, cloth, skin, rng, free=age != "elder")
    if age == "elder":
        _cane(sway, build, skin)
    _face(top, skin, hair, age, rng)
    if occupation != "none":
        outfit = OUTFITS[occupation]
        outfit.hat(top)
        outfit.tool(sway.moved(*hand, turn=-lean), rng)


def _legs(body: Canvas, build: Build, rng: Random) -> None:
    trousers, shoes = rng.choice((p.NAVY, p.COAL, p.BARK, p.PINE)), rng.choice((p.INK, p.BARK, p.BRICK))
    stance = rng.uniform(6, 9)
    for side in (-1, 1):
        body.stroke([(side * 6, build.hem - 3), (side * stance, -3)], 7, trousers)
        body.ellipse(side * (stance + 2), -1.5, 6, 3, shoes)


def _clothes(body: Canvas, build: Build, cloth: Cloth, skin: str, rng: Random, free: bool) -> tuple[float, float]:
    """Draw the clothes and both arms, the left one waving if ``free``; where the right hand is."""
    top, hem, shoulder, skirt = build.neck, build.hem, build.shoulder, build.skirt
    wrist = (shoulder + 13.0, top + 25 + rng.uniform(-3, 3))
    raised = free and rng.random() < 0.4
    other = (-shoulder - 13.0, top - 5 if raised else top + 26 + rng.uniform(-3, 4))
    for x, y in (wrist, other):
        side = 1 if x > 0 else -1
        body.disc(x, y, 4, skin)
        body.dress(
            [
                (side * shoulder * 0.5, top + 2),
                (side * shoulder, top + 1),
                (x + 3.5 * side, y - 3),
                (x - 3.5 * side, y),
                (side * shoulder * 0.8, top + 16),
            ],
            cloth,
        )
    waist = skirt * rng.uniform(0.72, 0.92)
    body.dress(
        [
            (-shoulder * 0.7, top),
            (0, top - 1.5),
            (shoulder * 0.7, top),
            (shoulder, top + 5),
            (waist, (top + hem) / 2),
            (skirt, hem - 2),
            (skirt * 0.7, hem + 1),
            (-skirt * 0.7, hem + 1),
            (-skirt, hem - 2),
            (-waist, (top + hem) / 2),
            (-shoulder, top + 5),
        ],
        cloth,
    )
    return wrist


def _cane(body: Canvas, build: Build, skin: str) -> None:
    x, y = -build.shoulder - 14, build.neck + 28
    body.stroke([(x, y), (x - 3, -1)], 2.6, p.BARK)
    body.curve([(x, y), (x + 0.5, y - 5), (x + 5, y - 6), (x + 7, y - 2)], 2.6, p.BARK)
    body.disc(x + 1, y - 2, 4, skin)


def _hair_behind(head: Canvas, colour: str, rng: Random) -> None:
    style = rng.choice(("short", "long", "bun", "curls"))
    head.disc(0, -1.5, 14.8, colour)
    if style == "long":
        head.blob([(-15, -4), (0, -16), (15, -4), (16, 15), (8, 19), (-8, 19), (-16, 15)], colour)
    if style == "bun":
        head.disc(0, -17, 6, colour)
    if style == "curls":
        for x, y in ((-13, -8), (-15, 1), (13, -8), (15, 1), (-7, -14), (7, -14), (0, -16)):
            head.disc(x, y, 5, colour)


def _face(head: Canvas, skin: str, hair: str, age: str, rng: Random) -> None:
    head.disc(0, 0, 14, skin)
    soft = head.unlined()
    part = rng.uniform(-4, 4)
    soft.blob(
        [
            (-13.6, -3),
            (-11, -9.5),
            (-4, -13.8),
            (4, -13.8),
            (11, -9.5),
            (13.6, -3),
            (part + 5, -8),
            (part, -6.5),
            (part - 5, -8),
        ],
        hair,
    )
    for side in (-1, 1):
        soft.ellipse(side * 5, 1, 1.5, 2, p.INK)
        soft.ellipse(side * 8.5, 5.5, 2.4, 1.6, p.mixed(skin, p.RED, 0.35))
    soft.curve([(-4, 6), (0, 8.2 + rng.uniform(-0.8, 0.8)), (4, 6)], 1.2, p.INK)
    if age == "elder":
        for side in (-1, 1):
            soft.stroke([(side * 2.5, -3.2), (side * 7.5, -3.6)], 1.6, hair)
        if rng.random() < 0.5:
            soft.blob([(-10, 7), (-4, 9.5), (4, 9.5), (10, 7), (7, 16), (0, 20), (-7, 16)], hair)
