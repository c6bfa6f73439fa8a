"""A text in a form that is as high as its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class Note(QLabel):
    """A text that wraps, for a row of a form.

    A form takes the larger of the height that a row hints at and the one that its width asks for. A label hints at
    that of a narrow shape, so this one hints at a single line. Its lines are its least height as well: a form that
    has less room than it hints at takes from rows whatever is above their least.
    """

    def __init__(self, text: str = "", role: str = "muted") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._keep_lines()

    def _keep_lines(self) -> None:
        self.setMinimumHeight(0)  # a label reckons with no less than its least size
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.text() else 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make other lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_lines()
