"""What the form's fields have in common: a caption, a sentence when something is wrong, and one way back."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.terms import TermLabel
from clipstudio.ui.undo_history import THROUGH_SESSION
from clipstudio.ui.user_words import plain_label


class CaptionedField(QWidget):
    """A field under its caption, with room below it for what is wrong.

    Attributes:
        problem: The sentence that says what is wrong; hidden while nothing is.
        hint: The same while the field is merely not filled in yet.
    """

    def __init__(self, caption: str, field: QWidget, *, grows: bool = False, term: str = "") -> None:
        super().__init__()
        label = TermLabel(caption, term, field) if term else plain_label(caption)
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
    """A field of one line whose edits are undone through the session."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setProperty(THROUGH_SESSION, True)
    return field


def text_field(name: str) -> QPlainTextEdit:
    """A field of several lines whose edits are undone through the session; Tab leaves it."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    field.setUndoRedoEnabled(False)
    field.setProperty(THROUGH_SESSION, True)
    return field
