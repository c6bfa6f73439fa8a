"""A field above a list that narrows it to what holds the words that are typed."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QTableView


class FindField(QLineEdit):
    """Hides the rows of a list or a table that lack a word; Down and Enter lead into it, Esc empties the field.

    Args:
        view: The list.
        words: What is to be found in it ("Find an attribute").
    """

    def __init__(self, view: QListView | QTableView, words: str) -> None:
        super().__init__()
        self._view = view
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self.narrow)
        # What comes into the list while it is narrowed is narrowed too.
        model = view.model()
        for signal in (model.modelReset, model.rowsInserted, model.dataChanged):
            signal.connect(self.narrow)

    def take_escape(self) -> bool:
        """Empty the field before a message is closed; whether there was anything in it."""
        was = bool(self.text())
        self.clear()
        return was

    def begin(self) -> None:
        """Put the cursor here, with what was typed before chosen."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def narrow(self) -> None:
        """Show the rows that hold all the words."""
        if not shiboken6.isValid(self._view):  # a list that goes empties itself, and tells of it
            return
        words = self.text().casefold().split()
        model = self._view.model()
        columns = model.columnCount() if isinstance(self._view, QTableView) else 1  # a list does not tell its one
        for row in range(model.rowCount()):
            cells = (model.index(row, column).data() for column in range(columns))
            text = " ".join(str(cell) for cell in cells if cell is not None).casefold()
            self._view.setRowHidden(row, not all(word in text for word in words))

    def _first(self) -> QModelIndex | None:
        model = self._view.model()
        seen = (row for row in range(model.rowCount()) if not self._view.isRowHidden(row))
        row = next(seen, None)
        return None if row is None else model.index(row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead into the list, or empty the field."""
        key, first = Qt.Key(event.key()), self._first()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and first is not None:
            if self._view.currentIndex().row() < 0 or self._view.isRowHidden(self._view.currentIndex().row()):
                self._view.setCurrentIndex(first)
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key == Qt.Key.Key_Escape and self.take_escape():
            event.accept()
        else:
            super().keyPressEvent(event)
