"""The two axes of lines and histograms painted: words, ticks and hairlines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from clipstudio.ui.figures.ticks import Tick
from clipstudio.ui.style import SPACE_INSIDE, tokens

TICK = 4
"""Pixels of the mark of a tick below the axis."""
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


def paint_upright(painter: QPainter, area: QRectF, ticks: Iterable[tuple[float, Tick]], font: QFont) -> None:
    """Write the values of the upright axis at the left of an area, with a hairline across it at each."""
    height = QFontMetricsF(font).height()
    painter.setFont(font)
    for y, tick in ticks:
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(QColor(tokens().muted))
        painter.drawText(QRectF(0, y - height / 2, area.left() - SPACE_INSIDE + 2, height), RIGHT, tick.words)


def paint_below(
    painter: QPainter, area: QRectF, ticks: Iterable[tuple[float, Tick]], words: str, font: QFont
) -> None:
    """Write the values of the axis below an area, and below them what it measures."""
    metrics, colors = QFontMetricsF(font), tokens()
    height, top = metrics.height(), area.bottom() + TICK + 2
    painter.setPen(QPen(QColor(colors.muted), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.setFont(font)
    for x, tick in ticks:
        painter.setPen(QPen(QColor(colors.muted), 1))
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + TICK))
        painter.setPen(QColor(colors.muted))
        half = metrics.horizontalAdvance(tick.words) / 2 + 1
        painter.drawText(QRectF(x - half, top, 2 * half, height), CENTER, tick.words)
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QRectF(area.left(), top + height, area.width(), height + 2), CENTER, text)


def below_height(font: QFont) -> float:
    """Pixels that the axis below takes."""
    return TICK + 4 + 2 * QFontMetricsF(font).height()


def write_inside(painter: QPainter, words: str, x: float, top: float, area: QRectF, *, leftwards: bool) -> None:
    """Write words from a point to the right or to the left, on their own ground and inside an area."""
    metrics = QFontMetricsF(painter.font())
    width = metrics.horizontalAdvance(words)
    left = min(max(x - width if leftwards else x, area.left()), area.right() - width)
    rect = QRectF(left, top, width, metrics.height())
    painter.fillRect(rect.adjusted(-3, 0, 3, 0), QColor(tokens().surface))
    painter.setPen(QColor(tokens().muted))
    painter.drawText(rect, CENTER, words)


def paint_grip(painter: QPainter, area: QRectF, words: str, *, has_ring: bool) -> None:
    """Words about what is read or brushed, on the ground of the accent, outlined by the pen at hand."""
    painter.setBrush(QColor(tokens().accent))
    painter.drawRoundedRect(area, 4, 4)
    if has_ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(-4, -4, 4, 4), 6, 6)
    painter.setPen(QColor(tokens().on_accent))
    painter.drawText(area, CENTER, words)
