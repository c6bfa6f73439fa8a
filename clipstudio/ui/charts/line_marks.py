"""Lines with their bands, whiskers and marks, painted in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from clipstudio.ui.charts.line_model import DrawnLine
from clipstudio.ui.charts.mark_painter import paint_line, paint_mark
from clipstudio.ui.charts.rate_marks import mark_color
from clipstudio.ui.style import small_font, tokens

if TYPE_CHECKING:
    from clipstudio.ui.charts.line_plot import LinePlot

BAND_ALPHA = 46
"""How dense the band of an interval is, of 255."""
POINT_SCALE = 0.62
"""Marks of a line beside those of a row."""
MANY_PLACES = 12
"""From so many places on, only every third of a line's points has a mark; all of them can be pointed at."""


@dataclass(slots=True)
class LineState:
    """Points as (line, place), None for none.

    ``current`` is the line that is drawn thicker, and ``ring`` says to show what has the focus.
    """

    hovered: tuple[int, int] | None = None
    selected: tuple[int, int] | None = None
    focused: tuple[int, int] | None = None
    current: int | None = None
    ring: bool = False


class LineMarks(pg.GraphicsObject):  # type: ignore[misc]
    """Paints a plot's lines; the plot paints what stands behind and before them."""

    def __init__(self, plot: LinePlot) -> None:
        super().__init__()
        self._plot, self._item = plot, plot.getPlotItem()
        self.painter = QPainter()
        self.setParentItem(self._item)
        self.setZValue(5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._item.size().width(), self._item.size().height())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter = painter
        self._plot.paint_references(self)
        lines = self._plot.lines()
        for place, line in enumerate(lines):
            if line.band:
                self._paint_band(line, place)
        for place, line in enumerate(lines):
            self._paint_line(line, place, thick=place == self._plot.state.current)
        self._paint_rings()
        self._plot.paint_above(self)

    def write(self, words: str, at: QPointF, leftwards: bool) -> None:
        """Write small words from a point to the right or the left, but inside the plot."""
        painter, area = self.painter, self._plot.area
        painter.setFont(small_font(self._plot.font()))
        width, height = painter.fontMetrics().horizontalAdvance(words), painter.fontMetrics().height()
        wanted = at.x() - width if leftwards else at.x()
        left = min(max(wanted, area.left()), area.right() - width)
        rect = QRectF(left, at.y() - height, width, height)
        painter.fillRect(rect.adjusted(-3, 0, 3, 0), QColor(tokens().surface))
        painter.setPen(QColor(tokens().muted))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), words)

    def dotted(self, points: Sequence[QPointF]) -> None:
        """Draw a dotted line through points: a reference."""
        self.painter.setPen(QPen(QColor(tokens().muted), 1.5, Qt.PenStyle.DotLine))
        self.painter.drawPolyline(QPolygonF(points))

    def _runs(self, line: DrawnLine) -> list[list[int]]:
        """The places of a line's points, parted where one is not estimable."""
        known = groupby(range(len(line.points)), key=lambda place: line.points[place].value is not None)
        return [list(places) for is_known, places in known if is_known]

    def _pixels(self, index: int, places: Sequence[int], which: str) -> list[QPointF]:
        """Where the values, or an end of the intervals, of a line lie at some places."""
        plot, axis, points = self._plot, self._plot.places(), self._plot.lines()[index].points
        return [
            QPointF(
                plot.x_pixel(axis[place]) + plot.shift(index), plot.y_pixel(getattr(points[place], which) or 0.0)
            )
            for place in places
        ]

    def _paint_band(self, line: DrawnLine, index: int) -> None:
        color = mark_color(line.mark)
        color.setAlpha(BAND_ALPHA)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        for run in self._runs(line):
            upper, lower = self._pixels(index, run, "high"), self._pixels(index, run, "low")
            self.painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))

    def _paint_line(self, line: DrawnLine, index: int, thick: bool) -> None:
        painter, color = self.painter, mark_color(line.mark)
        style = Qt.PenStyle.DashLine if line.hollow else Qt.PenStyle.SolidLine
        for run in self._runs(line):
            if not line.band:
                self._paint_whiskers(line, index, run)
            painter.setPen(QPen(color, 3.0 if thick else 1.8, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(self._pixels(index, run, "value")))
            many = len(line.points) >= MANY_PLACES
            # Lines that lie on each other take turns with their marks.
            shown = [place for place in run if not many or place % 3 == index % 3]
            for point in self._pixels(index, shown, "value"):
                scale = POINT_SCALE if many else 0.8
                paint_mark(painter, point, line.mark, filled=not line.hollow, scale=scale)

    def _paint_whiskers(self, line: DrawnLine, index: int, run: Sequence[int]) -> None:
        color = mark_color(line.mark)
        for low, high in zip(self._pixels(index, run, "low"), self._pixels(index, run, "high"), strict=True):
            paint_line(self.painter, low, high, color, 1.5, Qt.PenStyle.SolidLine)
            for end in (low, high):
                side = QPointF(4, 0)
                paint_line(self.painter, end - side, end + side, color, 1.5, Qt.PenStyle.SolidLine)

    def _paint_rings(self) -> None:
        state, colors = self._plot.state, tokens()
        focused = state.focused if state.ring else None
        for target, color in (
            (state.hovered, colors.muted),
            (state.selected, colors.accent),
            (focused, colors.accent),
        ):
            point = self._plot.point(*target) if target else None
            if point is not None:
                self.painter.setPen(QPen(QColor(color), 2))
                self.painter.setBrush(Qt.BrushStyle.NoBrush)
                self.painter.drawEllipse(point, 9, 9)
