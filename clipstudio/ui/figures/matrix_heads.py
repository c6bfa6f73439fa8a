"""The heads of a matrix painted: names of rows, level or angled names of columns, and what both are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from clipstudio.results.figures import Head, MatrixFigure
from clipstudio.ui.figures.chart import ChartState
from clipstudio.ui.figures.mark_painter import CENTER, LEFT, RIGHT
from clipstudio.ui.figures.matrix_layout import ANGLE, HEADS, MatrixLayout, seen_places
from clipstudio.ui.style import SPACE_INSIDE, tokens

Place = tuple[int, int]
"""A row and a column as shown; the row is `HEADS` for the head of a column."""


@dataclass(slots=True)
class MatrixState(ChartState[Place]):
    """What of a matrix is at hand, and how its rows are ordered.

    Attributes:
        order: Places of the rows in the figure, as they are shown.
        sorted_by: The column that orders the rows; None for the figure's own order.
        is_descending: Whether the largest value comes first.
    """

    order: list[int] = field(default_factory=list)
    sorted_by: int | None = None
    is_descending: bool = True


class HeadPainter:
    """Writes the heads beside and above the cells of a matrix.

    Args:
        figure: The matrix.
        layout: Where its parts lie.
    """

    def __init__(self, figure: MatrixFigure, layout: MatrixLayout) -> None:
        self._figure, self._layout = figure, layout

    def paint_rows(self, painter: QPainter, area: QRect, offset: QPoint, order: Sequence[int]) -> None:
        """Write the heads of the rows that are seen in an area; ``order`` gives their places in the figure."""
        layout = self._layout
        top, bottom = area.top() - layout.header + offset.y(), area.bottom() - layout.header + offset.y()
        for row in seen_places(top, bottom, layout.cell_height, layout.rows):
            top = layout.cell_rect(row, 0, offset).top()
            name = QRect(0, top, layout.names - SPACE_INSIDE, layout.cell_height)
            self._paint_row(painter, self._figure.rows[order[row]], name)

    def _paint_row(self, painter: QPainter, head: Head, area: QRect) -> None:
        layout, colors = self._layout, tokens()
        name = area
        if head.note:
            painter.setFont(layout.small)
            painter.setPen(QColor(colors.muted))
            if layout.has_small:
                half = round(area.height() / 2)
                name = area.adjusted(0, 2, 0, -half)
                painter.drawText(area.adjusted(0, half, 0, -2), RIGHT, head.note)
            else:
                # The name comes first: its category has what is left, and the tooltip has both.
                font = layout.strong if head.is_strong else layout.font
                taken = min(QFontMetricsF(font).horizontalAdvance(head.name) + 1, area.width())
                room = area.width() - taken - SPACE_INSIDE
                note = elided(head.note, layout.small, room) if room > layout.least_note else ""
                width = QFontMetricsF(layout.small).horizontalAdvance(note) + SPACE_INSIDE if note else 0
                name = area.adjusted(0, 0, -round(width), 0)
                painter.drawText(area, RIGHT, note)
        font = layout.strong if head.is_strong else layout.font
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        painter.drawText(name, RIGHT, elided(head.name, font, name.width()))

    def paint_captions(self, painter: QPainter, width: int) -> None:
        """Write what the rows and the columns are; the matrix is ``width`` pixels wide."""
        layout, figure = self._layout, self._figure
        painter.setFont(layout.small)
        painter.setPen(QColor(tokens().muted))
        corner = QRect(0, layout.header - layout.caption, layout.names - SPACE_INSIDE, layout.caption)
        if layout.is_angled:
            above = corner.translated(0, -layout.caption)
            painter.drawText(above, RIGHT, f"{figure.column_words} →" if figure.column_words else "")
            painter.drawText(corner, RIGHT, f"{layout.row_words} ↓" if figure.row_words else "")
            return
        above = QRect(layout.names + 3, 0, width - layout.names, layout.caption)
        painter.drawText(above, LEFT, figure.column_words)
        painter.drawText(corner, RIGHT, layout.row_words)

    def paint_column(self, painter: QPainter, column: int, offset: QPoint, state: MatrixState) -> None:
        """Write the head of a column, with the sign of the order that it gives the rows."""
        layout, colors, head = self._layout, tokens(), self._figure.columns[column]
        area = layout.cell_rect(HEADS, column, offset)
        font = QFont(layout.small)
        if head.is_strong:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(layout.small)
        painter.setPen(QColor(colors.muted))
        if head.note:
            foot = QRect(area.left(), layout.header - layout.foot, area.width(), layout.foot)
            painter.drawText(foot, CENTER, head.note)
        arrow = ""
        if state.sorted_by == column:
            arrow = " ▼" if state.is_descending else " ▲"
        is_focused = state.has_ring and state.focused == (HEADS, column)
        painter.setFont(font)
        painter.setPen(QColor(colors.accent if arrow or is_focused else colors.text))
        if not layout.is_angled:
            painter.drawText(area, CENTER, f"{head.name}{arrow}")
            if is_focused:
                paint_frame(painter, area, colors.accent, 2)
            return
        middle = area.left() + layout.cell_width / 2
        if middle < layout.names:
            return
        height = QFontMetricsF(font).height()
        painter.save()
        painter.translate(QPointF(middle, layout.header - layout.foot - SPACE_INSIDE / 2))
        painter.rotate(-ANGLE)
        room = layout.longest - QFontMetricsF(font).horizontalAdvance(arrow)
        line = QRectF(0, -height / 2, layout.longest + 4, height)
        painter.drawText(line, LEFT, f"{elided(head.name, font, room)}{arrow}")
        if is_focused:
            paint_frame(painter, line.toAlignedRect(), colors.accent, 2)
        painter.restore()


def paint_frame(painter: QPainter, area: QRect, color: str, width: float) -> None:
    """Outline an area."""
    painter.setPen(QPen(QColor(color), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))


def elided(text: str, font: QFont, width: float) -> str:
    """A text cut at the right where it is wider than ``width`` pixels."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
