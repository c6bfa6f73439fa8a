"""The shapes of a row: bars, intervals, marks and the lines between them, painted in pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from clipstudio.results.figures import Bar, Dot, Link, Part, Row, Whisker
from clipstudio.ui.figures.base import Shares, share_of
from clipstudio.ui.figures.mark_painter import LEFT, RIGHT, SMALL, mark_color, paint_bar, paint_line, paint_mark
from clipstudio.ui.figures.shades import between
from clipstudio.ui.style import small_font, tokens

BAR_HEIGHT, DENSE_BAR_HEIGHT = 0.46, 0.62
"""Height of a bar, in rows."""
DENSE_SCALE = 0.75
"""Size of marks in low rows."""
CAP = 4
"""Half the height of an interval's ends, in pixels."""
PUBLISHED_DROP = 0.27
"""How far below the middle of the row published figures lie, in rows."""
RING = 11
"""Radius of the ring about a mark, in pixels."""
LABEL_GAP = 5


@dataclass(frozen=True, slots=True)
class Lane:
    """Where the shapes of a row are painted.

    Attributes:
        rect: The row between names and numbers.
        to_pixel: From a value of the axis to where it lies.
        is_dense: The row is low.
        stroke: How much wider than at ordinary text lines are.
    """

    rect: QRectF
    to_pixel: Callable[[float], float]
    is_dense: bool
    stroke: float = 1.0

    def bar(self, start: float, end: float) -> QRectF:
        """The rectangle of a bar between two values."""
        height = (DENSE_BAR_HEIGHT if self.is_dense else BAR_HEIGHT) * self.rect.height()
        left, right = sorted((self.to_pixel(start), self.to_pixel(end)))
        return QRectF(left, self.rect.center().y() - height / 2, right - left, height)

    def point(self, value: float, is_published: bool = False) -> QPointF:
        """Where a mark lies."""
        drop = PUBLISHED_DROP * self.rect.height() if is_published else 0.0
        return QPointF(self.to_pixel(value), self.rect.center().y() + drop)


def paint_bars(painter: QPainter, row: Row, lane: Lane, shares: Shares, is_selected: bool, font: QFont) -> None:
    """Paint the bars with what of each is selected in the grid, and the labels at their ends."""
    bars = [shape for shape in row.shapes if isinstance(shape, Bar)]
    for place, bar in enumerate(bars):
        rect = lane.bar(bar.start, bar.end)
        if rect.width() > 0:
            _paint_ground(painter, bar, rect, is_selected)
            # A bar stands for the part at its place.
            selected, count = share_of(row.parts[place].target, shares) if place < len(row.parts) else (0, 0)
            if selected and count:
                end = bar.start + (bar.end - bar.start) * selected / count
                painter.fillRect(lane.bar(bar.start, end), QColor(tokens().accent))
        if bar.label:
            # Of two bars without length, which lie to either side, the first has its label at the left.
            is_left = bar.end < bar.start or (bar.end == bar.start and place == 0 and len(bars) > 1)
            _paint_label(painter, bar.label, label_room(bar.label, rect, lane.rect, is_left, font), is_left, font)


def paint_marks(painter: QPainter, row: Row, lane: Lane) -> None:
    """Paint all but the bars."""
    colors, scale = tokens(), DENSE_SCALE if lane.is_dense else 1.0
    for shape in row.shapes:
        match shape:
            case Whisker(low, high):
                _paint_whisker(painter, lane.point(low), lane.point(high), lane.stroke)
            case Link(start, end, mark, is_published):
                ink, width = (QColor(colors.muted), 1.5) if is_published else (mark_color(mark), 3.0)
                style = Qt.PenStyle.DotLine if is_published else Qt.PenStyle.SolidLine
                first, last = lane.point(start, is_published), lane.point(end, is_published)
                paint_line(painter, first, last, ink, width * lane.stroke, style)
            case Dot(at, mark, is_filled, is_published):
                size, color = (SMALL, colors.muted) if is_published else (scale, "")
                at_point, size = lane.point(at, is_published), size * lane.stroke
                paint_mark(painter, at_point, mark, filled=is_filled, scale=size, color=color)


def paint_ring(painter: QPainter, part: Part, row: Row, lane: Lane) -> None:
    """Paint the keyboard's ring about a part, below its shapes."""
    painter.setPen(QPen(QColor(tokens().accent), 2))
    painter.setBrush(QColor(tokens().accent_soft))
    bar = lane.bar(part.low, part.high)
    if bar.width() < 1:
        painter.drawEllipse(lane.point(part.low), RING, RING)
    elif any(isinstance(shape, Bar) for shape in row.shapes):
        painter.drawRect(bar.adjusted(-2, -2, 2, 2))
    else:
        line = QRectF(bar.left(), bar.center().y(), bar.width(), 0)
        painter.drawRoundedRect(line.adjusted(-4, -6, 4, 6), 6, 6)


def _paint_ground(painter: QPainter, bar: Bar, rect: QRectF, is_selected: bool) -> None:
    if bar.mark is not None:
        paint_bar(painter, rect, bar.mark, bar.is_hatched)
        return
    colors = tokens()
    painter.fillRect(rect, between(colors.bar, colors.accent, 0.45) if is_selected else QColor(colors.bar))


def label_room(label: str, bar: QRectF, lane: QRectF, is_left: bool, font: QFont) -> QRectF:
    """Where the label at the end of a bar is written: beside it, and never over the names or the numbers."""
    width = QFontMetricsF(small_font(font)).horizontalAdvance(label) + 1
    left = bar.left() - LABEL_GAP - width if is_left else bar.right() + LABEL_GAP
    return QRectF(max(lane.left(), min(left, lane.right() - width)), bar.top(), width, bar.height())


def _paint_label(painter: QPainter, label: str, room: QRectF, is_left: bool, font: QFont) -> None:
    painter.setFont(small_font(font))
    painter.setPen(QColor(tokens().text))
    painter.drawText(room, int((RIGHT if is_left else LEFT) | Qt.TextFlag.TextDontClip), label)


def _paint_whisker(painter: QPainter, low: QPointF, high: QPointF, stroke: float) -> None:
    ink, cap = QColor(tokens().text), QPointF(0, CAP * stroke)
    for start, end in ((low, high), (low - cap, low + cap), (high - cap, high + cap)):
        paint_line(painter, start, end, ink, 1.5 * stroke, Qt.PenStyle.SolidLine)
