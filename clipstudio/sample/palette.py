"""The colours of the drawn sample, and the look that one artist's pictures share."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

Colour = tuple[int, int, int]

INK: Final = "#2f2a3a"
CREAM: Final = "#fff6e3"
WHITE: Final = "#fdfdfb"
STONE: Final = "#b9b4ad"
STEEL: Final = "#8d97a6"
COAL: Final = "#4a4654"
RED: Final = "#e0524d"
BRICK: Final = "#b5533c"
ORANGE: Final = "#f2994a"
SUN: Final = "#ffd166"
STRAW: Final = "#e9c46a"
SAND: Final = "#f0dbab"
WOOD: Final = "#a8703f"
BARK: Final = "#6f4e37"
LEAF: Final = "#6aa84f"
MOSS: Final = "#3f7d4e"
PINE: Final = "#2f6b57"
TEAL: Final = "#3aa6a0"
SKY: Final = "#a9d8f0"
SEA: Final = "#4aa3c9"
BLUE: Final = "#3d6fb6"
NAVY: Final = "#2f4673"
PLUM: Final = "#8656a3"
PINK: Final = "#f2a1b5"
SNOW: Final = "#eef5fa"

SKINS: Final = ("#f3c9a5", "#d9a066", "#9c6b4a", "#6b4a3a", "#b8a9d9", "#9fd3c0", "#a7c4e2", "#e8a9b8")
"""Face colours, half of them no human's: no group is drawn after real people."""

HAIRS: Final = (INK, BARK, "#c96b3c", STRAW, PLUM, TEAL, "#7a3b4e")
GREYS: Final = ("#d9d9de", "#f0f0f2", "#b4b6c0")
LIGHT_FABRICS: Final = (SUN, PINK, CREAM, WHITE, SKY, "#bfe3c6")
DARK_FABRICS: Final = (RED, BLUE, PLUM, MOSS, NAVY, BRICK, "#1f7a78")
"""Colours of clothes; every pattern is made of any light and any dark one, so no colour tells a group."""


def rgb(colour: str) -> Colour:
    """The three channels, 0 to 255, of a colour written as ``#rrggbb``."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def blend(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that lies ``share`` (0 to 1) of the way from ``first`` to ``second``."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def mixed(first: str, second: str, share: float) -> str:
    """`blend` for colours written as ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*blend(rgb(first), rgb(second), share))


@dataclass(frozen=True, slots=True)
class Look:
    """How one artist draws: what all pictures of a cluster have in common.

    Attributes:
        ink: colour of the outlines, ``None`` for an artist who draws without.
        line: width of the outlines in hundredths of the picture's side.
        wash: colour laid over everything.
        wash_share: how much of it, 0 to 1.
        vividness: 1 leaves colours as they are, less moves them towards grey.
    """

    ink: str | None
    line: float
    wash: str
    wash_share: float
    vividness: float

    @classmethod
    def of_artist(cls, rng: Random) -> Look:
        """A look chosen at random."""
        return cls(
            ink=rng.choice((None, None, INK, BARK, NAVY)),
            line=rng.uniform(0.5, 0.9),
            wash=rng.choice((SUN, PINK, SKY, CREAM, TEAL)),
            wash_share=rng.uniform(0.0, 0.16),
            vividness=rng.uniform(0.75, 1.0),
        )

    def tone(self, colour: str) -> Colour:
        """``colour`` as this artist mixes it."""
        pure = rgb(colour)
        grey = round(0.30 * pure[0] + 0.59 * pure[1] + 0.11 * pure[2])
        return blend(blend((grey, grey, grey), pure, self.vividness), rgb(self.wash), self.wash_share)
