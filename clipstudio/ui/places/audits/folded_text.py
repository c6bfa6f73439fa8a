"""A text that is folded until one asks for it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.results.line_breaks import unbroken
from clipstudio.ui.place import muted
from clipstudio.ui.user_words import button_text


class FoldedText(QWidget):
    """A quiet button that shows and hides a paragraph."""

    def __init__(self, heading: str, text: str) -> None:
        super().__init__()
        self.button = QPushButton(button_text(heading))
        self.button.setProperty("role", "quiet")
        self.button.setCheckable(True)
        self.text = muted(unbroken(text))
        self.text.hide()
        self.button.toggled.connect(self.text.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.text)
