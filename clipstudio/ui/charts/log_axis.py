"""The axes of lines over a logarithmic axis."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtGui import QFont, QFontMetricsF

OVERHANG = 40
"""Pixels by which words may leave the axis at its ends."""


class LogAxis(pg.AxisItem):  # type: ignore[misc]
    """A logarithmic axis that writes what it is told to; its plot counts in powers of ten."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._words: dict[float, str] = {}
        # The first and the last words hang over the ends of the axis.
        self.setStyle(tickLength=4, tickTextOffset=4, hideOverlappingLabels=OVERHANG)

    def set_values(self, values: Sequence[tuple[float, str]]) -> None:
        """Write these values with their words, the first ones first where there is little room."""
        self._words = {math.log10(value): words for value, words in values}
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        font = self.style["tickFont"] or QFont()
        metrics, scale = QFontMetricsF(font), size / max(maxVal - minVal, 1e-9)
        taken: list[tuple[float, float]] = []
        kept: list[float] = []
        for value, words in self._words.items():
            middle, half = value * scale, metrics.horizontalAdvance(words) / 2 + metrics.averageCharWidth()
            if minVal - 1e-6 <= value <= maxVal + 1e-6 and all(
                middle + half <= left or middle - half >= right for left, right in taken
            ):
                taken.append((middle - half, middle + half))
                kept.append(value)
        return [(1.0, kept)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self._words[value] for value in values]


class CountAxis(pg.AxisItem):  # type: ignore[misc]
    """Plain numbers from zero."""

    def __init__(self) -> None:
        super().__init__("left")
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, tickTextOffset=6)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        levels = super().tickValues(minVal, maxVal, size)[:1]
        return [(step, [value for value in values if value > -1e-9]) for step, values in levels]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        places = max(0, math.ceil(-math.log10(spacing))) if spacing < 1 else 0
        return [f"{value:,.{places}f}" for value in values]
