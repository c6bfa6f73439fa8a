"""What the form's fields have in common: a caption, a sentence when something is wrong, and one way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class CaptionedField(QWidget):
    """A field under its caption, with room below it for what is wrong.

    Attributes:
        problem: The sentence that says what is wrong; hidden while nothing is.
        hint: The same while the field is merely not filled in yet.
    """

    def __init__(self, caption: str, field: QWidget, *, grows: bool = False) -> None:
        super().__init__()
        label = plain_label(caption)
        label.setBuddy(field)
        self.problem = plain_label()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.hint = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE // 2)
        layout.addWidget(label)
        layout.addWidget(field, int(grows))
        layout.addWidget(self.problem)
        layout.addWidget(self.hint)
        self.tell("")

    def tell(self, sentence: str, *, calm: bool = False) -> None:
        """Say what is wrong with the field, "" for nothing; ``calm`` says it without alarm."""
        for label, shown in ((self.problem, not calm), (self.hint, calm)):
            label.setText(sentence)
            label.setVisible(bool(sentence) and shown)


def line_field(name: str) -> QLineEdit:
    """A field of one line whose edits are undone through the place."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.installEventFilter(_UndoThroughPlace(field))
    return field


def text_field(name: str) -> QPlainTextEdit:
    """A field of several lines whose edits are undone through the place; Tab leaves it."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setUndoRedoEnabled(False)
    field.installEventFilter(_UndoThroughPlace(field))
    return field


class _UndoThroughPlace(QObject):
    """Lets the keys of undo and redo pass a text field, which would else keep a history of its own."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the actions of the place."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
