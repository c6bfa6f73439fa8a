"""How a label set looks in the list: its name, and below it what state it is in."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipstudio.domain.visible_text import visible
from clipstudio.ui.style import RADIUS, SPACE_INSIDE, tokens

Index = QModelIndex | QPersistentModelIndex

STATE = Qt.ItemDataRole.UserRole
"""Role of the second line."""

_GAP = 4


class LabelSetDelegate(QStyledItemDelegate):
    """Paints two lines, the second one quieter."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one label set."""
        colors = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            # Around the whole list there is a ring where it has the keyboard.
            painter.setPen(QColor(colors.accent_soft))
            painter.setBrush(QColor(colors.accent_soft))
            painter.drawRoundedRect(option.rect.adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        inner = option.rect.adjusted(SPACE_INSIDE, _GAP, -SPACE_INSIDE, -_GAP)
        line = option.fontMetrics.lineSpacing()
        for number, (role, color) in enumerate(
            ((Qt.ItemDataRole.DisplayRole, colors.text), (STATE, colors.muted))
        ):
            painter.setPen(QColor(color))
            words = visible(str(index.data(role)))
            painter.drawText(
                QRect(inner.left(), inner.top() + number * line, inner.width(), line),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width()),
            )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines."""
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + 2 * _GAP)
