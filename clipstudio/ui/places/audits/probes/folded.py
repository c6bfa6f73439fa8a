"""A remark that is folded until one asks for it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from clipstudio.ui.place import muted


class Folded(QWidget):
    """A quiet button that shows and hides a paragraph."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.button = QPushButton(title)
        self.button.setProperty("role", "quiet")
        self.button.setCheckable(True)
        self.text = muted()
        self.text.hide()
        self.button.toggled.connect(self.text.setVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addWidget(self.text)

    def show_text(self, text: str) -> None:
        """Take another remark; an empty one hides the whole."""
        self.text.setText(text)
        self.setVisible(bool(text))
