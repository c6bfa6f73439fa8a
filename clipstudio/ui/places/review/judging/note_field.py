"""The note on an item: shown where there is one, written on request."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.place import muted

MOST_LETTERS = 2000


class NoteField(QWidget):
    """A line that opens for a note; Enter keeps it, Esc leaves it as it was.

    Signals:
        kept: The note is to be this (str).
        left: The keyboard leaves the field.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = muted()
        self.line = QLineEdit()
        self.line.setMaxLength(MOST_LETTERS)
        self.line.setPlaceholderText(tr("Note; Enter keeps it"))
        self.line.setAccessibleName(tr("Note"))
        self._note = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.line)
        self.line.hide()
        self.show_note("")

    def show_note(self, note: str) -> None:
        """Show the note that stands; what is being written stays."""
        self._note = note
        self.words.setText(tr("Note: {note}", note=note) if note else "")
        self._arrange()

    def open(self) -> None:
        """Write the note."""
        self.line.setText(self._note)
        self.line.show()
        self._arrange()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def close_line(self) -> None:
        """Leave the note as it stands."""
        if not self.line.isHidden():
            self.line.hide()
            self._arrange()
            self.left.emit()

    @property
    def is_open(self) -> bool:
        """Whether a note is being written."""
        return not self.line.isHidden()

    def _arrange(self) -> None:
        self.words.setVisible(bool(self._note) and self.line.isHidden())
        self.setVisible(bool(self._note) or not self.line.isHidden())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the note, or leave it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_open:
            text = self.line.text()
            self.close_line()
            if text.strip() != self._note:
                self.kept.emit(text)
        elif event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_line()
        else:
            super().keyPressEvent(event)
