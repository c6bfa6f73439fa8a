"""Paints a tile from what is cached."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipstudio.domain.language import tr
from clipstudio.domain.visible_text import visible
from clipstudio.results.isolation import left_to_right
from clipstudio.results.palette import Tokens
from clipstudio.ui.grid.model import ImageGridModel, Index
from clipstudio.ui.grid.thumbnails import CORNER
from clipstudio.ui.grid.tile import Tile
from clipstudio.ui.style import SPACE_INSIDE, small_font, tokens

_RING = 3.0
_NO_CAPTION_BELOW = 56


class TileDelegate(QStyledItemDelegate):
    """One tile: the whole picture on a square mount, a caption under it, rings for selection and focus."""

    def __init__(self, images: ImageGridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images = images

    @staticmethod
    def caption_height(metrics: QFontMetrics) -> int:
        """Pixels that a caption set in ``metrics`` needs under the square."""
        return metrics.height() + SPACE_INSIDE // 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the tile at ``index`` into ``option.rect``."""
        # Asked directly: through index.data() the answer takes three times as long, 700 times on a large screen.
        tile = self._images.tile(index.row())
        colors = tokens()
        rect: QRect = option.rect
        square = QRect(rect.left(), rect.top(), rect.width(), rect.width())
        if tile.picture is None or tile.picture.width() != tile.picture.height():
            _draw_mount(painter, square, colors)
        missing = tile.row is not None and tile.row.missing
        if tile.picture is not None:
            _draw_picture(painter, square, tile.picture)
            if missing:
                _draw_badge(painter, square, colors)
        elif missing or tile.unreadable:
            _draw_glyph(
                painter, square, colors, tr("File missing") if missing else tile.trouble or tr("Cannot be read")
            )
        if rect.height() > rect.width() and rect.width() >= _NO_CAPTION_BELOW:
            _draw_caption(painter, rect, tile, colors)
        if option.state != QStyle.StateFlag.State_Enabled:
            _draw_rings(painter, square, option.state, colors)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The size that the view's layout gave the tile."""
        return QSize(option.rect.size())


def _draw_mount(painter: QPainter, square: QRect, colors: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.raised))
    painter.drawRoundedRect(square, CORNER, CORNER)


def _draw_picture(painter: QPainter, square: QRect, pixmap: QPixmap) -> None:
    size = pixmap.deviceIndependentSize()
    # A pixmap of the tile's last size is drawn to scale until its successor arrives.
    scale = square.width() / max(size.width(), size.height())
    if abs(scale - 1.0) < 0.02:
        x = square.left() + round((square.width() - size.width()) / 2)
        y = square.top() + round((square.height() - size.height()) / 2)
        painter.drawPixmap(x, y, pixmap)
        return
    target = QRectF(0, 0, size.width() * scale, size.height() * scale)
    target.moveCenter(QRectF(square).center())
    painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))


def _draw_rings(painter: QPainter, square: QRect, state: QStyle.StateFlag, colors: Tokens) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline = QRectF(square)
    if state & QStyle.StateFlag.State_Selected:
        # A line of ground between picture and ring keeps it seen on a picture of its own colour.
        painter.setPen(QPen(QColor(colors.surface), 1.5))
        painter.drawRoundedRect(outline.adjusted(0.25, 0.25, -0.25, -0.25), CORNER, CORNER)
        painter.setPen(QPen(QColor(colors.accent), _RING))
        reach = _RING / 2
        painter.drawRoundedRect(outline.adjusted(-reach, -reach, reach, reach), CORNER + reach, CORNER + reach)
    if state & QStyle.StateFlag.State_HasFocus:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        reach = _RING / 2
        if selected:
            painter.setPen(QPen(QColor(colors.on_accent), 1.0, Qt.PenStyle.DotLine))
        else:
            painter.setPen(QPen(QColor(colors.text), 2.0))
        painter.drawRoundedRect(outline.adjusted(-reach, -reach, reach, reach), CORNER + reach, CORNER + reach)


def _draw_caption(painter: QPainter, rect: QRect, tile: Tile, colors: Tokens) -> None:
    font = small_font(painter.font())
    metrics = QFontMetrics(font)
    caption, name = visible(tile.caption), visible(tile.name)
    line = QRect(rect.left(), rect.top() + rect.width(), rect.width(), rect.height() - rect.width())
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colors.text))
    if caption:
        align = Qt.AlignmentFlag.AlignRight if name else Qt.AlignmentFlag.AlignHCenter
        text = metrics.elidedText(caption, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, align | Qt.AlignmentFlag.AlignBottom, left_to_right(text))
    if name:
        width = line.width() - (metrics.horizontalAdvance(caption) + SPACE_INSIDE if caption else 0)
        align = Qt.AlignmentFlag.AlignLeft if caption else Qt.AlignmentFlag.AlignHCenter
        painter.setPen(QColor(colors.muted))
        text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(line, align | Qt.AlignmentFlag.AlignBottom, left_to_right(text))
    painter.restore()


def _draw_glyph(painter: QPainter, square: QRect, colors: Tokens, words: str) -> None:
    """A crossed-out picture frame, with words where there is room for them."""
    painter.save()
    width = min(40.0, square.width() * 0.3)
    frame = QRectF(0, 0, width, width * 0.75)
    centre = QRectF(square).center()
    room = square.width() >= 96
    frame.moveCenter(centre - QPointF(0, 10 if room else 0))
    painter.setPen(QPen(QColor(colors.muted), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 3, 3)
    painter.drawLine(frame.bottomLeft() + QPointF(-4, 4), frame.topRight() + QPointF(4, -4))
    if room:
        painter.setFont(small_font(painter.font()))
        below = QRectF(square.left() + 4, frame.bottom() + SPACE_INSIDE, square.width() - 8, 40)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(flags), words)
    painter.restore()


def _draw_badge(painter: QPainter, square: QRect, colors: Tokens) -> None:
    """A small sign on the picture of a file that is not where it was."""
    size = 16
    badge = QRectF(square.right() - size - 4, square.top() + 5, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.warning_soft))
    painter.drawEllipse(badge)
    painter.save()
    font = small_font(painter.font())
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(colors.warning))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "!")
    painter.restore()
