"""What is painted over a plot of rows: the grounds of rows, and their names, shapes and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from clipstudio.results.figures import Reference, Row
from clipstudio.ui.figures.base import Shares
from clipstudio.ui.figures.mark_painter import paint_line
from clipstudio.ui.figures.row_layout import RowLayout
from clipstudio.ui.figures.row_shapes import Lane, paint_bars, paint_marks, paint_ring
from clipstudio.ui.figures.row_words import paint_cells, paint_heading, paint_name
from clipstudio.ui.style import RADIUS, tokens


@dataclass(slots=True)
class RowState:
    """What of the rows is pointed at.

    Attributes:
        hovered: Place of the row under the mouse; None for none, as below.
        selected: Place of the row whose images are shown.
        selected_part: The part of it that they stand behind.
        focused: Place of the row that the keyboard is at.
        part: The part of that row.
        ring: Whether the keyboard's place is shown.
    """

    hovered: int | None = None
    selected: int | None = None
    selected_part: int = 0
    focused: int | None = None
    part: int = 0
    ring: bool = False


class ShownRows(Protocol):
    """What a layer reads of the plot that it is painted over."""

    @property
    def state(self) -> RowState: ...

    @property
    def rows(self) -> Sequence[Row]: ...

    @property
    def references(self) -> Sequence[Reference]: ...

    @property
    def shares(self) -> Shares: ...

    @property
    def is_dense(self) -> bool: ...

    @property
    def row_layout(self) -> RowLayout: ...

    def share_words(self, row: Row) -> str: ...

    def row_rect(self, place: int) -> QRectF: ...

    def shown_places(self) -> list[tuple[int, QRectF]]: ...

    def to_pixel(self, value: float) -> float: ...

    def font(self) -> QFont: ...

    def getPlotItem(self) -> Any: ...


class RowCanvas(pg.GraphicsObject):  # type: ignore[misc]
    """A layer over the whole plot, which paints in pixels and only the rows in view."""

    depth = 5

    def __init__(self, plot: ShownRows) -> None:
        super().__init__()
        self._plot, self._state = plot, plot.state
        self._item = plot.getPlotItem()
        self.setParentItem(self._item)
        self.setZValue(self.depth)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def _paint_rows(self, painter: QPainter) -> None:
        """Paint what is in view; the painter is cut to the rows."""
        plot, state = self._plot, self._state
        rows = [(place, plot.rows[place], rect) for place, rect in plot.shown_places()]
        lanes = {place: Lane(rect, plot.to_pixel, plot.is_dense) for place, _, rect in rows}
        self._paint_line(painter, 0.0, tokens().line, 1, Qt.PenStyle.SolidLine)
        for place, row, _ in rows:
            for part in self._ringed_parts(place) if len(row.parts) > 1 else ():
                paint_ring(painter, row.parts[part], row, lanes[place])
            paint_bars(painter, row, lanes[place], plot.shares, place == state.selected, plot.font())
        for reference in plot.references:
            self._paint_line(painter, reference.at, tokens().muted, 1.5, Qt.PenStyle.DotLine)
        for place, row, rect in rows:
            names = QRectF(0, rect.top(), rect.left(), rect.height())
            if row.is_heading:
                paint_heading(painter, row, names.united(rect), plot.font())
            else:
                paint_marks(painter, row, lanes[place])
                paint_name(painter, row, names, plot.font(), plot.row_layout.is_narrow)
            cells = QRectF(rect.right(), rect.top(), self.boundingRect().right() - rect.right(), rect.height())
            paint_cells(painter, row, plot.share_words(row), cells, plot.font(), plot.row_layout)

    def _ringed_parts(self, place: int) -> set[int]:
        """Of a row with several parts, those that are selected or at the keyboard."""
        state = self._state
        selected = {state.selected_part} if place == state.selected else set()
        return selected | ({state.part} if state.ring and place == state.focused else set())

    def _paint_line(self, painter: QPainter, value: float, color: str, width: float, style: Qt.PenStyle) -> None:
        view, x = self._item.vb.geometry(), self._plot.to_pixel(value)
        paint_line(painter, QPointF(x, view.top()), QPointF(x, view.bottom()), QColor(color), width, style)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._item.size().width(), self._item.size().height())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        view = self._item.vb.geometry()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(0, view.top(), self.boundingRect().width(), view.height()))
        self._paint_rows(painter)


class RowGrounds(RowCanvas):
    """The grounds of the hovered and the selected row, below all else."""

    depth = -1000

    def _paint_rows(self, painter: QPainter) -> None:
        colors, state = tokens(), self._state
        painter.setPen(Qt.PenStyle.NoPen)
        for place, color in ((state.hovered, colors.window), (state.selected, colors.accent_soft)):
            if place != state.selected or color != colors.window:
                painter.setBrush(QColor(color))
                self._paint_row(painter, place)

    def _paint_row(self, painter: QPainter, place: int | None) -> None:
        if place is not None:
            rect = self._plot.row_rect(place)
            row = QRectF(0, rect.top(), self.boundingRect().width(), rect.height())
            painter.drawRoundedRect(row.adjusted(1, 2, -1, -2), RADIUS, RADIUS)


class RowRing(RowGrounds):
    """The ring of the row that the keyboard is at, above all else."""

    depth = 10

    def _paint_rows(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_row(painter, self._state.focused if self._state.ring else None)
