"""A list within a form that is as high as its rows."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListWidget, QSizePolicy

LEAST_ROWS, USUAL_ROWS, MOST_ROWS = 1, 8, 16


class RowsList(QListWidget):
    """As high as its rows at every size of text, and higher where there is room for more of them.

    Args:
        name: What it lists, for a screen reader.
        usual: How many rows are seen at least, where there are as many.
        most: How many are seen at most; of more than that, the others are scrolled to.
    """

    def __init__(self, name: str, usual: int = USUAL_ROWS, most: int = MOST_ROWS) -> None:
        super().__init__()
        self._usual, self._most = usual, most
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        for signal in (self.model().rowsInserted, self.model().rowsRemoved, self.model().modelReset):
            signal.connect(self.updateGeometry)

    def _height(self, most: int) -> int:
        rows = min(most, max(LEAST_ROWS, self.count()))
        height = max(self.sizeHintForRow(0), self.fontMetrics().height() + 6)
        return rows * height + 2 * self.frameWidth() + 2

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self._most))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height(self._usual))
