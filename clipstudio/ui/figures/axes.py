"""Axes of pyqtgraph that write what there is room for: ticks thinned out, titles wrapped, words kept inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from clipstudio.results.ticks import Tick, with_room
from clipstudio.ui.figures.row_words import is_cut, lines_of
from clipstudio.ui.style import SPACE_INSIDE, tokens

TICK = 4
"""Pixels of the mark of a tick."""
BEYOND = 400
"""Words may reach so many pixels beyond the ends of an axis, where the widget has room for them."""
Ticks = Callable[[float], Sequence[Tick]]
"""The ticks wanted on an axis of so many pixels, the most wanted first."""


class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis with its ticks in words and with what it measures.

    An upright axis may have a hairline at each tick. One above the plot has its title at the left of the whole
    chart, and its ticks are names of lines, which are raised where they would lie on each other.
    """

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.enableAutoSIPrefix(False)
        self._wanted: Ticks = lambda _: ()
        self._title, self._font, self._is_plain = "", QFont(), False
        self._shown: dict[float, str] = {}

    def describe(
        self, ticks: Ticks, title: str, font: QFont, pens: tuple[Any, Any], *, grid: bool = False
    ) -> None:
        """Say what is written.

        Args:
            ticks: What is wanted on how many pixels.
            title: What the axis measures; empty for nothing.
            font: Of both.
            pens: Of its line and of its ticks.
            grid: Whether each tick has a line across the plot.
        """
        self._wanted, self._title, self._font = ticks, title, font
        self._is_plain = self.orientation in ("left", "top")
        self.setTickFont(font)
        self.setTextPen(tokens().muted)
        self.setPen(pens[0])
        self.setTickPen(pens[1])
        length = 0 if self._is_plain else TICK
        gap = SPACE_INSIDE - 2 if self.orientation == "left" else 3
        self.setStyle(tickLength=length, tickTextOffset=gap, hideOverlappingLabels=BEYOND, tickAlpha=255)
        self.setGrid(255 if grid else False)
        self.picture = None
        self.update()

    def needed(self, width: float, lines: int = 1) -> float:
        """Pixels that the axis takes in a chart of ``width`` pixels, for lines of ticks and for its title."""
        height = QFontMetricsF(self._font).height()
        titles = len(self._title_lines(width)) if self._title else 0
        return (lines + titles) * height + (2 if self._is_plain else TICK + 4)

    def shown_ticks(self) -> list[tuple[float, str]]:
        """What is written: values, in the coordinates of the plot, and words."""
        size = self.size().height() if self.orientation == "left" else self.size().width()
        self.tickValues(self.range[0], self.range[1], size)
        return list(self._shown.items())

    def cut_title(self) -> str:
        """What the axis measures, where it is cut; empty where all of it is written."""
        return self._title if is_cut(self._title, self._title_lines(self._whole_width)) else ""

    @property
    def _whole_width(self) -> float:
        """Pixels of the whole chart."""
        width: float = self.parentItem().size().width()
        return width

    def _title_lines(self, width: float) -> list[str]:
        """The title in one line, or in two where it is longer than the chart; only what is longer still is cut."""
        return lines_of(self._title, QFontMetricsF(self._font), width)

    def _title_area(self) -> QRectF:
        """Below or above the plot; a title that is longer has the whole chart's width."""
        area, metrics = self.mapRectFromParent(self.geometry()), QFontMetricsF(self._font)
        height = len(self._title_lines(self._whole_width)) * metrics.height() + 1
        whole = QRectF(-self.pos().x(), area.top(), self._whole_width, height)
        if self.orientation == "top":
            return whole
        is_long = metrics.horizontalAdvance(self._title) > area.width()
        whole.moveTop(area.top() + TICK + 3 + metrics.height())
        return whole if is_long else whole.intersected(area)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """As many ticks as have room."""
        metrics = QFontMetricsF(self._font)
        room = 2 * metrics.averageCharWidth()
        ticks = self._wanted(size)
        if self.orientation != "top":
            kept = with_room(
                ticks,
                lambda at: (at - low) / max(high - low, 1e-12) * size,
                lambda words: (
                    metrics.height() if self.orientation == "left" else metrics.horizontalAdvance(words) + room
                ),
            )
            ticks = [tick for _, tick in kept]
        self._shown = {tick.at: tick.words for tick in ticks}
        return [(1.0, list(self._shown))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Their words."""
        return [self._shown[value] for value in values]

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """Move words that would leave the widget back into it, and those on each other apart."""
        specs = super().generateDrawSpecs(painter)
        if specs is None or self.orientation not in ("top", "bottom"):
            return specs
        left, right = -self.pos().x(), self.parentItem().size().width() - self.pos().x()
        taken: list[QRectF] = []
        for rect, _, words in specs[2]:
            # pyqtgraph measures a little too little.
            rect.setWidth(painter.fontMetrics().horizontalAdvance(words) + 2)
            rect.moveLeft(max(min(rect.left(), right - rect.width()), left))
            while self.orientation == "top" and any(rect.intersects(other) for other in taken):
                rect.translate(0, -painter.fontMetrics().height())
            taken.append(rect)
        return specs

    def boundingRect(self) -> QRectF:
        """Words may stand beyond the ends of the axis, where it has lines across the plot too."""
        half = QFontMetricsF(self._font).height()
        area: QRectF = super().boundingRect()
        return area.adjusted(0, -half, 0, half)

    def drawPicture(self, painter: QPainter, *specs: Any) -> None:
        super().drawPicture(painter, *specs)
        painter.setClipping(False)
        side = Qt.AlignmentFlag.AlignLeft if self.orientation == "top" else Qt.AlignmentFlag.AlignHCenter
        painter.setPen(QColor(tokens().muted))
        painter.setFont(self._font)
        words = "\n".join(self._title_lines(self._whole_width))
        painter.drawText(self._title_area(), int(side | Qt.AlignmentFlag.AlignVCenter), words)
