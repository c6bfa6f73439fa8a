"""Words of several lines and a mark beside each lane of a plot, as an axis of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from clipstudio.results.marks import Mark
from clipstudio.ui.figures.mark_painter import LEFT, paint_mark
from clipstudio.ui.style import SPACE_INSIDE

SIGN = 18
"""Pixels of a mark before words."""


@dataclass(frozen=True, slots=True)
class SideText:
    """What stands beside a lane.

    Attributes:
        at: The middle of the lane, in the coordinates of the plot.
        lines: Each with its font and its colour.
        mark: Before them.
    """

    at: float
    lines: Sequence[tuple[str, QFont, str]]
    mark: Mark | None = None


class SideAxis(pg.AxisItem):  # type: ignore[misc]
    """Writes texts beside the lanes of a plot; words wider than the axis are cut."""

    _texts: Sequence[SideText] = ()

    def write(self, texts: Iterable[SideText]) -> None:
        """Write other texts."""
        self._texts = tuple(texts)
        self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """The texts take the place of an axis's line and ticks."""
        area, (low, high) = self.mapRectFromParent(self.geometry()), sorted(self.range)
        for text in self._texts:
            heights = [QFontMetricsF(font).height() for _, font, _ in text.lines]
            middle = area.top() + (text.at - low) / max(high - low, 1e-12) * area.height()
            left, top = area.left() + SPACE_INSIDE / 2, middle - sum(heights) / 2
            if text.mark is not None:
                paint_mark(painter, QPointF(left + SIGN / 2 - 2, top + heights[0] / 2), text.mark)
                left += SIGN
            for (words, font, color), height in zip(text.lines, heights, strict=True):
                place = QRectF(left, top, area.right() - left, height)
                painter.setFont(font)
                painter.setPen(QColor(color))
                cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
                painter.drawText(place, LEFT, cut)
                top += height
