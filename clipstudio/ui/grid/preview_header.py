"""The line above the preview: back to the grid, where one is, one image back or on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class PreviewHeader(QWidget):
    """Buttons for what the keys do, for those who use the mouse.

    Signals:
        back: To the grid.
        previous: One image back.
        next: One image on.
    """

    back = Signal()
    previous = Signal()
    next = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = plain_label()
        self._place.setProperty("role", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_BETWEEN, SPACE_INSIDE)
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(_button("Back to the grid", "Back to the grid (Esc)", self.back))
        line.addStretch(1)
        line.addWidget(self._place)
        line.addWidget(_button("←", "Image before (Left)", self.previous))
        line.addWidget(_button("→", "Image after (Right)", self.next))

    def set_place(self, place: str) -> None:
        """Say where the image is ("3 of 47")."""
        self._place.setText(place)


def _button(text: str, name: str, signal: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "quiet")
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(signal)
    return button
