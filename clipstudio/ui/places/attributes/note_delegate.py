"""Notes beside values, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import ROW_SPACE, RowDelegate


class NoteDelegate(RowDelegate):
    """Breaks a note into lines; how wide a column is does not hang on that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_painting = False

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self._is_painting = True
        super().paint(painter, option, index)
        self._is_painting = False

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Only what is painted is broken: measured in one line, a note asks for its own width."""
        super().initStyleOption(option, index)
        if self._is_painting:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText


def note_height(note: str, width: int, metrics: QFontMetrics) -> int:
    """The height in pixels of a row whose note has a column of a width."""
    sign = metrics.height() + SPACE_INSIDE  # in front of a warning, with its space
    room = QRect(0, 0, max(1, width - 2 * SPACE_INSIDE - sign), 0)
    return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), note).height() + ROW_SPACE
