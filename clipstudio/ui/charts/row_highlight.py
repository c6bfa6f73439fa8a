"""What marks a row of a chart as hovered, selected or focused, across the whole width."""

from __future__ import annotations

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from clipstudio.ui.style import RADIUS, tokens


@dataclass(slots=True)
class RowState:
    """Places of the hovered, selected and focused rows; None for none.

    ``part`` counts the parts of the focused row, and ``ring`` says to show it.
    """

    hovered: int | None = None
    selected: int | None = None
    focused: int | None = None
    part: int = 0
    ring: bool = False


class RowHighlight(pg.GraphicsObject):  # type: ignore[misc]
    """Paints the grounds of the hovered and the selected row, or the ring of the focused one, over a plot."""

    def __init__(self, plot: pg.PlotItem, state: RowState, ring: bool) -> None:
        super().__init__()
        self._plot, self._state, self._ring = plot, state, ring
        self.setParentItem(plot)
        self.setZValue(10 if ring else -1000)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._plot.size().width(), self._plot.size().height())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        colors, state = tokens(), self._state
        view = self._plot.vb.geometry()
        painter.setClipRect(QRectF(0, view.top(), self._plot.size().width(), view.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ring:
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._paint_row(painter, state.focused if state.ring else None)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if state.hovered != state.selected:
            painter.setBrush(QColor(colors.window))
            self._paint_row(painter, state.hovered)
        painter.setBrush(QColor(colors.accent_soft))
        self._paint_row(painter, state.selected)

    def _paint_row(self, painter: QPainter, place: int | None) -> None:
        if place is None:
            return
        view = self._plot.vb.geometry()
        top, bottom = self._plot.vb.viewRange()[1]
        height = view.height() / max(bottom - top, 1e-9)
        row = QRectF(0, view.top() + (place - top) * height, self._plot.size().width(), height)
        painter.drawRoundedRect(row.adjusted(1, 2, -1, -2), RADIUS, RADIUS)
