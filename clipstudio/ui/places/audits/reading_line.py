"""A line above a page while another is read that was asked for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot

from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import PlainLabel

PATIENCE_MS = 300
"""Milliseconds until it is shown: what is read at once needs no word."""


class ReadingLine(PlainLabel):
    """Says that what stands below is not yet what was asked for."""

    def __init__(self) -> None:
        super().__init__("")
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        self.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show)

    def wait(self, words: str) -> None:
        """Say this unless `end` is called soon."""
        self.setText(words)
        if self.isHidden():
            self._patience.start()

    @Slot()
    def _show(self) -> None:
        self.show()

    def end(self) -> None:
        """What was asked for is there, or will not come."""
        self._patience.stop()
        self.hide()
