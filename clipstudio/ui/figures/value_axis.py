"""The axis of values of a figure, written in its unit."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from clipstudio.results.figures import Unit
from clipstudio.results.words import percent

_ENDS = {Unit.PERCENT: (0.0, 1.0), Unit.MIRRORED: (-1.0, 1.0), Unit.POINTS: (-1.0, 1.0)}
"""Lowest and highest values that are written, where a unit has such ends."""
_ROUNDING = 1e-9


def tick_words(value: float, unit: Unit, spacing: float) -> str:
    """A tick in the words of its unit, with a decimal only where ``spacing`` asks for one."""
    if unit is Unit.NUMBER:
        places = 0 if spacing >= 1 else 1 if spacing >= 0.1 else 2
        return f"{value:,.{places}f}"
    if unit is Unit.POINTS:
        return _signed(100 * value, 0 if spacing >= 0.01 else 1)
    share = abs(value) if unit is Unit.MIRRORED else value
    return percent(share) if spacing < 0.01 else f"{round(100 * share)} %"


class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """Ticks with few, plain words and no lines.

    Attributes:
        unit: What is counted.
    """

    def __init__(self, side: str = "bottom", unit: Unit = Unit.PERCENT) -> None:
        super().__init__(side)
        self.unit = unit
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)

    def set_unit(self, unit: Unit) -> None:
        """Write the ticks in another unit."""
        self.unit = unit
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        levels = super().tickValues(minVal, maxVal, size)[:1]
        low, high = _ENDS.get(self.unit, (0.0, float("inf")))
        return [
            (step, [value for value in values if low - _ROUNDING < value < high + _ROUNDING])
            for step, values in levels
        ]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [tick_words(value, self.unit, spacing) for value in values]


def _signed(value: float, places: int) -> str:
    text = f"{abs(value):.{places}f}"
    if not float(text):
        return "0"
    return f"+{text}" if value > 0 else f"−{text}"
