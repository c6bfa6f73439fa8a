"""Marks, lines and bars painted in pixels: in figures and in their keys alike."""

from __future__ import annotations

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTransform

from clipstudio.results.figures import KeyEntry, Sign
from clipstudio.results.marks import Mark
from clipstudio.ui.figures.shades import between
from clipstudio.ui.style import group_color, tokens

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTER = int(Qt.AlignmentFlag.AlignCenter)
SHAPES = (("o", 11), ("s", 10), ("t1", 12), ("d", 14), ("t", 12), ("p", 12), ("h", 11), ("star", 16))
"""pyqtgraph's symbols with the pixels at which they look alike in size, in the order in which groups take them."""
SMALL = 0.6
"""A published figure's mark beside an ordinary one."""


def mark_color(mark: Mark) -> QColor:
    """The colour of a group's mark; all images together are neutral."""
    return QColor(tokens().text) if mark.color < 0 else group_color(mark.color)


def paint_mark(
    painter: QPainter, at: QPointF, mark: Mark, *, filled: bool = True, scale: float = 1.0, color: str = ""
) -> None:
    """Draw a group's mark about a point: filled with a rim of the surface, or as an outline on the surface."""
    shape, pixels = SHAPES[mark.shape % len(SHAPES)]
    ground, ink = QColor(tokens().surface), QColor(color) if color else mark_color(mark)
    place = QTransform.fromTranslate(at.x(), at.y()).scale(pixels * scale, pixels * scale)
    painter.setPen(QPen(ground if filled else ink, 1.5 if filled else 2.2 * scale))
    painter.setBrush(QBrush(ink if filled else ground))
    painter.drawPath(place.map(Symbols[shape]))


def paint_line(
    painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float, style: Qt.PenStyle
) -> None:
    """Draw a straight line."""
    painter.setPen(QPen(color, width, style, Qt.PenCapStyle.FlatCap))
    painter.drawLine(start, end)


def paint_bar(painter: QPainter, rect: QRectF, mark: Mark, hatched: bool) -> None:
    """Draw a bar in a group's colour; a hatch is the second sign that parts two groups."""
    color, colors = mark_color(mark), tokens()
    ground = between(color.name(), colors.surface, 0.75 if hatched else colors.bar_tint)
    painter.fillRect(rect, ground)
    painter.setPen(QPen(color, 1))
    painter.setBrush(QBrush(color, Qt.BrushStyle.BDiagPattern) if hatched else Qt.BrushStyle.NoBrush)
    painter.drawRect(rect)


def paint_sign(painter: QPainter, rect: QRectF, entry: KeyEntry) -> None:
    """Draw the sign of an entry of a key in the middle of a rectangle."""
    middle, color = rect.center(), mark_color(entry.mark)
    if entry.sign in (Sign.BAR, Sign.HATCHED):
        paint_bar(painter, rect.adjusted(0, 4, 0, -4), entry.mark, entry.sign is Sign.HATCHED)
        return
    if entry.sign is Sign.FRAME:
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 4, -1, -4))
        return
    styles = {
        Sign.LINE: (Qt.PenStyle.SolidLine, color),
        Sign.DASHED: (Qt.PenStyle.DashLine, color),
        Sign.DOTTED: (Qt.PenStyle.DotLine, QColor(tokens().muted)),
        Sign.SMALL: (Qt.PenStyle.DotLine, QColor(tokens().muted)),
    }
    if entry.sign in styles:
        style, ink = styles[entry.sign]
        left, right = QPointF(rect.left(), middle.y()), QPointF(rect.right(), middle.y())
        paint_line(painter, left, right, ink, 1.8, style)
    if entry.sign is Sign.SMALL:
        paint_mark(painter, middle, entry.mark, filled=False, scale=SMALL, color=tokens().muted)
    elif entry.sign in (Sign.DOT, Sign.LINE):
        paint_mark(painter, middle, entry.mark)
    elif entry.sign in (Sign.HOLLOW, Sign.DASHED):
        paint_mark(painter, middle, entry.mark, filled=False)
