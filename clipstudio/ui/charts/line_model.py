"""Lines over a logarithmic axis, without Qt: their points, and what lies nearest to a place on the axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.domain.audits import Rate
from clipstudio.results.words import group_size
from clipstudio.ui.charts.view_model import Mark


@dataclass(frozen=True, slots=True)
class LinePoint:
    """One estimate of a line; ``value``, ``low`` and ``high`` are None where it is not estimable."""

    value: float | None
    low: float | None
    high: float | None
    n: int
    reason: str | None = None

    @classmethod
    def of(cls, rate: Rate) -> LinePoint:
        """The point of a rate."""
        return cls(rate.rate, rate.low, rate.high, rate.n, rate.reason)

    def named(self, name: str) -> str:
        """A line's name, with the reason where this point of it is not estimable."""
        return name if self.value is not None else f"{name} ({self.reason or group_size(self.n)})"

    @property
    def refusal(self) -> str:
        """That there is no estimate, and why."""
        return f"not estimable ({self.reason or group_size(self.n)})"


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line as it is drawn.

    Attributes:
        mark: Colour and shape.
        points: One per place on the axis.
        hollow: Whether it is dashed with hollow marks, as the second measure of a group is.
        band: Whether its intervals are a band; otherwise they are whiskers at its points.
    """

    mark: Mark
    points: tuple[LinePoint, ...]
    hollow: bool = False
    band: bool = True


def nearest(places: Sequence[float], value: float) -> int:
    """The index of the place nearest to a value, by ratio."""
    return min(range(len(places)), key=lambda index: abs(math.log(places[index] / value)))
