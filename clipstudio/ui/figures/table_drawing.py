"""A table painted for a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from clipstudio.results.figures import TableFigure
from clipstudio.ui.figures.row_layout import widest
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font, tokens

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class TableDrawing:
    """Heads, rows and caption; texts are wrapped where the columns do not fit side by side."""

    def __init__(self, figure: TableFigure, font: QFont, width: int) -> None:
        self._figure, self._font, self._width = figure, font, width
        self._head = tuple(column.name for column in figure.columns)
        lines = (self._head, *(row.cells for row in figure.rows))
        natural = [widest((line[at] for line in lines), font) + 1 for at in range(len(self._head))]
        room = width - SPACE_BETWEEN * len(natural)
        self._widths = [wide * min(1.0, room / max(sum(natural), 1.0)) for wide in natural]
        self._lines = [(line, self._line_height(line)) for line in lines]
        caption = self._measure(figure.caption, width, small_font(font)) if figure.caption else 0.0
        self._caption_height = caption

    @property
    def height(self) -> int:
        """Pixels of all lines and the caption."""
        below = self._caption_height + SPACE_INSIDE if self._caption_height else 0.0
        return round(sum(height for _, height in self._lines) + below)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Write heads, rows and caption from the upper left corner of ``area`` on."""
        colors, top = tokens(), area.top()
        painter.setFont(self._font)
        for place, (line, height) in enumerate(self._lines):
            painter.setPen(QColor(colors.text if place else colors.muted))
            self._paint_line(painter, line, QRectF(area.left(), top, area.width(), height))
            top += height
            if not place:
                painter.setPen(QPen(QColor(colors.line), 1))
                painter.drawLine(QPointF(area.left(), top), QPointF(area.right(), top))
        painter.setFont(small_font(self._font))
        painter.setPen(QColor(colors.muted))
        caption = QRectF(area.left(), top + SPACE_INSIDE, self._width, self._caption_height + 1)
        painter.drawText(caption, _LEFT, self._figure.caption)

    def _paint_line(self, painter: QPainter, line: Sequence[str], rect: QRectF) -> None:
        left = rect.left()
        for text, column, width in zip(line, self._figure.columns, self._widths, strict=True):
            painter.drawText(
                QRectF(left, rect.top(), width, rect.height()), _RIGHT if column.is_number else _LEFT, text
            )
            left += width + SPACE_BETWEEN

    def _line_height(self, line: Sequence[str]) -> float:
        heights = (self._measure(text, width, self._font) for text, width in zip(line, self._widths, strict=True))
        return max(heights, default=0.0) + SPACE_INSIDE

    def _measure(self, text: str, width: float, font: QFont) -> float:
        return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 0), _LEFT, text).height()
