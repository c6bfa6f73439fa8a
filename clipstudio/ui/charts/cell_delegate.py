"""How a cell of the heat map is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipstudio.ui.charts.shades import rate_shade
from clipstudio.ui.charts.table_model import RateTableModel, TableRole
from clipstudio.ui.style import tokens


class RateCellDelegate(QStyledItemDelegate):
    """Paints a cell: shaded by its rate, hatched when not estimable, ringed when it is the current one."""

    def __init__(self, model: RateTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._largest = 0.0
        model.modelReset.connect(self._measure)

    @Slot()
    def _measure(self) -> None:
        self._largest = self._model.largest_rate

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colors, row = tokens(), index.data(TableRole.RATE_ROW)
        painter.save()
        cell = option.rect.adjusted(1, 1, -1, -1)
        given = index.data(TableRole.SORT) >= 0
        if row is not None and given:
            painter.fillRect(cell, rate_shade(row.rate.rate, self._largest))
        elif not given:
            painter.fillRect(cell, QBrush(QColor(colors.line), Qt.BrushStyle.BDiagPattern))
        painter.setFont(option.font)
        painter.setPen(QColor(colors.text if given else colors.muted))
        if not given:
            self._clear_behind(painter, cell, index.data())
        painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), index.data())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawRect(cell)
        painter.restore()

    def _clear_behind(self, painter: QPainter, cell: QRect, text: str) -> None:
        """Keep the hatch out of the words, which must be read."""
        words = painter.fontMetrics().boundingRect(cell, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.fillRect(words.adjusted(-4, -1, 4, 1).intersected(cell), QColor(tokens().surface))
