"""Patterned cloth: the only difference between the invented groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from clipstudio.sample.palette import DARK_FABRICS, LIGHT_FABRICS, mixed

Coordinate = NDArray[np.float64]
Pattern = Callable[[Coordinate, Coordinate], NDArray[np.bool_]]
"""From coordinates in periods to whether the second colour shows there."""


def _part(numbers: Coordinate) -> Coordinate:
    """What is left of each above the whole number below it: as `numbers % 1`, which takes longer."""
    return numbers - np.floor(numbers)


def _plain(u: Coordinate, v: Coordinate) -> NDArray[np.bool_]:
    return np.zeros(u.shape, dtype=np.bool_)


def _striped(u: Coordinate, v: Coordinate) -> NDArray[np.bool_]:
    return _part(v) < 0.5


def _dotted(u: Coordinate, v: Coordinate) -> NDArray[np.bool_]:
    shifted = u + 0.5 * (np.floor(v) % 2)
    return (_part(shifted) - 0.5) ** 2 + (_part(v) - 0.5) ** 2 < 0.34**2


def _checked(u: Coordinate, v: Coordinate) -> NDArray[np.bool_]:
    return (_part(u) < 0.5) ^ (_part(v) < 0.5)


def _zigzag(u: Coordinate, v: Coordinate) -> NDArray[np.bool_]:
    return _part(v + 1.4 * np.abs(_part(u / 1.6) - 0.5)) < 0.5


PATTERNS: Final[Mapping[str, Pattern]] = MappingProxyType(
    {"striped": _striped, "dotted": _dotted, "checked": _checked, "plain": _plain, "zigzag": _zigzag}
)


@dataclass(frozen=True, slots=True)
class Cloth:
    """A cloth that clothes are cut from.

    Attributes:
        pattern: a key of ``PATTERNS``.
        base: colour of the ground, ``#rrggbb``.
        figure: the second colour, ``#rrggbb``.
        period: the pattern's repeat in the wearer's units (an adult is 100 tall).
        turn: the pattern's rotation in radians.
    """

    pattern: str
    base: str
    figure: str
    period: float
    turn: float

    @classmethod
    def woven(cls, pattern: str, rng: Random) -> Cloth:
        """A cloth of random colours, size and direction; its pattern is more or less bold."""
        pair = [rng.choice(LIGHT_FABRICS), rng.choice(DARK_FABRICS)]
        rng.shuffle(pair)
        base, other = pair
        return cls(
            pattern=pattern,
            base=base,
            figure=mixed(base, other, rng.uniform(0.7, 1.0)),
            period=rng.uniform(14.0, 18.0),
            turn=rng.choice((0.0, 0.0, 0.6, -0.6)),
        )

    def shows(self, x: Coordinate, y: Coordinate) -> NDArray[np.bool_]:
        """Where the second colour shows.

        Args:
            x: ``(h, w)`` float64, the wearer's units.
            y: likewise.

        Returns:
            ``(h, w)`` bool.
        """
        cosine, sine = np.cos(self.turn) / self.period, np.sin(self.turn) / self.period
        return PATTERNS[self.pattern](cosine * x + sine * y, cosine * y - sine * x)
