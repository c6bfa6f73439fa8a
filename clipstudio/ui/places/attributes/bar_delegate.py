"""A share painted as a small bar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from clipstudio.ui.places.attributes.value_model import ValueRole
from clipstudio.ui.style import SPACE_INSIDE, group_color, tokens
from clipstudio.ui.table import RowDelegate

THICKNESS = 8
SMALLEST = 2
"""Pixels: a share that is not nought can be seen."""


class BarDelegate(RowDelegate):
    """Paints a value's share of all images, the whole cell being all of them, in the colour of its group."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = index.data(ValueRole.ROW)
        room = QRectF(option.rect).adjusted(SPACE_INSIDE, 0, -SPACE_INSIDE, 0)
        bar = QRectF(room.left(), room.center().y() - THICKNESS / 2, room.width(), THICKNESS)
        painter.save()
        painter.fillRect(bar, QColor(tokens().raised))
        if row.count:
            bar.setWidth(max(SMALLEST, row.share * room.width()))
            painter.fillRect(bar, QColor(tokens().muted) if row.color < 0 else group_color(row.color))
        painter.restore()
