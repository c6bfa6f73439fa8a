"""A text in a form that is as high as its lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel


class Note(QLabel):
    """A text that wraps, for a row of a form.

    A form takes the larger of the height that a row hints at and the one that its width asks for. A label hints at
    that of a narrow shape, so this one hints at a single line.
    """

    def __init__(self, text: str = "", role: str = "muted") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
