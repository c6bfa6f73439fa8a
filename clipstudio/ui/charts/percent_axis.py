"""A rate's axis."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from clipstudio.results.words import percent


class PercentAxis(pg.AxisItem):  # type: ignore[misc]
    """Percents from zero, never beyond 100 %, with a decimal only where the steps need one.

    Attributes:
        least: The lowest value that is written.
    """

    least = 0.0

    def __init__(self, side: str = "bottom") -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        levels = super().tickValues(minVal, maxVal, size)[:1]
        return [
            (step, [value for value in values if self.least - 1e-9 < value < 1 + 1e-9]) for step, values in levels
        ]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if spacing < 0.01:
            return [percent(value) for value in values]
        return [f"{round(100 * value)} %" for value in values]


class MirrorAxis(PercentAxis):
    """Percents from zero to either side."""

    least = -1.0

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return super().tickStrings([abs(value) for value in values], scale, spacing)


class PointsAxis(PercentAxis):
    """Changes in points, to either side of zero."""

    least = -1.0

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        places = 0 if spacing >= 0.01 else 1
        return [_signed(100 * value, places) for value in values]


def _signed(value: float, places: int) -> str:
    text = f"{abs(value):.{places}f}"
    if not float(text):
        return "0"
    return f"+{text}" if value > 0 else f"−{text}"
