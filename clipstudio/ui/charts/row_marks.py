"""Marks of a chart of rows that are painted in pixels, row by row."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from clipstudio.ui.charts.mark_painter import paint_line
from clipstudio.ui.charts.row_plot import RowPlot
from clipstudio.ui.style import tokens


class RowMarks(pg.GraphicsObject):  # type: ignore[misc]
    """Paints the line of zero and then every row in view; a kind of chart says what a row's marks are."""

    def __init__(self, plot: RowPlot) -> None:
        super().__init__()
        self._plot, self._state = plot, plot.state
        self._item = plot.getPlotItem()
        self.setParentItem(self._item)
        self.setZValue(5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF, part: int | None) -> None:
        """Paint the row at ``place``; ``part`` is the one with the keyboard's ring."""
        raise NotImplementedError

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._item.size().width(), self._item.size().height())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        view, state = self._item.vb.geometry(), self._state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(0, view.top(), self.boundingRect().width(), view.height()))
        zero = self._plot.to_pixel(0.0)
        top, bottom = QPointF(zero, view.top()), QPointF(zero, view.bottom())
        paint_line(painter, top, bottom, QColor(tokens().line), 1, Qt.PenStyle.SolidLine)
        for place, rect in self._plot.shown_places():
            focused = state.ring and place == state.focused
            self._paint_row(painter, place, rect, state.part if focused else None)
