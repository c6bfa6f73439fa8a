"""What the axes of a figure of lines span, and which values are written beside them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from clipstudio.results.figures import LineFigure, Unit
from clipstudio.results.ticks import Tick, linear_ticks

ROOM = 1.04
"""How far the upright axis goes beyond its largest value."""
MANY_TICKS = 12
OTHER = 4
"""Rank of a tick that is neither round nor at an end."""


def value_range(figure: LineFigure) -> tuple[float, float]:
    """The ends of the upright axis; zero is always on it."""
    known = [
        value
        for curve in figure.curves
        for point in curve.points
        for value in (point.low, point.value, point.high)
        if value is not None
    ]
    known += [value for curve in figure.dotted if curve.sentences for _, value in curve.points]
    high = max(ROOM * max(known, default=0.0), figure.axis.least)
    if figure.axis.unit in (Unit.PERCENT, Unit.NUMBER):
        # A little below zero, so that a line along it is seen.
        return -0.02 * high, high
    return min(ROOM * min(known, default=0.0), -figure.axis.least), high


def upright_ticks(ends: tuple[float, float], unit: Unit, size: float) -> list[Tick]:
    """Round values between two ends; zero before all others."""
    return sorted(linear_ticks(*ends, unit, max(round(size / 40), 2)), key=lambda tick: abs(tick.at))


def most_wanted(ticks: Sequence[Tick]) -> list[Tick]:
    """Round values first, then the ends, then the others from left to right; among many only round ones."""
    ends = {ticks[0].at, ticks[-1].at} if ticks else set()
    ranks = {tick: _rank(tick.at, tick.at in ends) for tick in ticks}
    is_crowded = len(ticks) > MANY_TICKS
    return sorted((tick for tick in ticks if not is_crowded or ranks[tick] < OTHER), key=lambda tick: ranks[tick])


def _rank(at: float, is_end: bool) -> int:
    digit = f"{at:.0e}"[0] if math.isclose(at, float(f"{at:.0e}"), rel_tol=1e-9) else ""
    return 1 if is_end else {"1": 0, "5": 2, "2": 3}.get(digit, OTHER)
