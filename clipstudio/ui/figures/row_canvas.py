"""What is painted over a plot of rows: the grounds of rows, their bars, and their names, marks and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from clipstudio.ui.figures.mark_painter import paint_line
from clipstudio.ui.figures.row_shapes import Lane, paint_bars, paint_marks, paint_ring
from clipstudio.ui.figures.row_words import paint_cells, paint_heading, paint_name
from clipstudio.ui.style import RADIUS, tokens

if TYPE_CHECKING:
    from clipstudio.ui.figures.row_plot import RowPlot


class RowLayer(pg.GraphicsObject):  # type: ignore[misc]
    """A layer over the whole plot, which paints in pixels and only the rows in view."""

    depth = 0

    def __init__(self, plot: RowPlot) -> None:
        super().__init__()
        self._plot, self._item = plot, plot.item
        self.setParentItem(self._item)
        self.setZValue(self.depth)

    def _paint_rows(self, painter: QPainter) -> None:
        """Paint what is in view; the painter is cut to the rows."""
        raise NotImplementedError

    def _lane(self, rect: QRectF) -> Lane:
        return Lane(rect, self._plot.x_pixel, self._plot.figure.is_dense, self._plot.stroke)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._item.size().width(), self._item.size().height())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        area = self._plot.area
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(0, area.top(), self.boundingRect().width(), area.height()))
        self._paint_rows(painter)


class RowBars(RowLayer):
    """The line at zero and the bars, below the lines of the plot."""

    depth = -500

    def _paint_rows(self, painter: QPainter) -> None:
        plot, area, x = self._plot, self._plot.area, self._plot.x_pixel(0.0)
        ends, style = (QPointF(x, area.top()), QPointF(x, area.bottom())), Qt.PenStyle.SolidLine
        paint_line(painter, *ends, QColor(tokens().line), plot.stroke, style)
        for place, rect in plot.shown_places():
            row, lane = plot.rows[place], self._lane(rect)
            for part in self._ringed_parts(place) if len(row.parts) > 1 else ():
                paint_ring(painter, row.parts[part], row, lane)
            is_selected = plot.selected_mark is not None and plot.selected_mark[0] == place
            paint_bars(painter, row, lane, plot.state.shares, is_selected, plot.font())

    def _ringed_parts(self, place: int) -> set[int]:
        """Of a row with several parts, those that are selected or at the keyboard."""
        marks = (self._plot.selected_mark, self._plot.state.ringed)
        return {mark[1] for mark in marks if mark is not None and mark[0] == place}


class RowCanvas(RowLayer):
    """Names, marks and numbers."""

    depth = 5

    def _paint_rows(self, painter: QPainter) -> None:
        plot, layout = self._plot, self._plot.row_layout
        for place, rect in plot.shown_places():
            row, names = plot.rows[place], QRectF(0, rect.top(), rect.left(), rect.height())
            if row.is_heading:
                paint_heading(painter, row, names.united(rect), plot.font())
            else:
                paint_marks(painter, row, self._lane(rect))
                paint_name(painter, row, names, plot.font(), layout.is_narrow)
            cells = QRectF(rect.right(), rect.top(), self.boundingRect().right() - rect.right(), rect.height())
            paint_cells(painter, row, plot.share_words(row), cells, plot.font(), layout)


class RowGrounds(RowLayer):
    """The grounds of the hovered and the selected row, below all else."""

    depth = -1000

    def _paint_rows(self, painter: QPainter) -> None:
        colors, plot = tokens(), self._plot
        hovered, selected = plot.state.hovered, plot.selected_mark
        painter.setPen(Qt.PenStyle.NoPen)
        if hovered is not None and (selected is None or hovered[0] != selected[0]):
            painter.setBrush(QColor(colors.window))
            self._paint_row(painter, hovered[0])
        if selected is not None:
            painter.setBrush(QColor(colors.accent_soft))
            self._paint_row(painter, selected[0])

    def _paint_row(self, painter: QPainter, place: int) -> None:
        rect = self._plot.row_rect(place)
        row = QRectF(0, rect.top(), self.boundingRect().width(), rect.height())
        painter.drawRoundedRect(row.adjusted(1, 2, -1, -2), RADIUS, RADIUS)


class RowRing(RowGrounds):
    """The ring of the row that the keyboard is at, above all else."""

    depth = 10

    def _paint_rows(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(tokens().accent), 2 * self._plot.stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._plot.state.ringed is not None:
            self._paint_row(painter, self._plot.state.ringed[0])
