"""The line above the grid that offers what comes next after an import."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from clipstudio.domain.language import tr
from clipstudio.ui.icons import icon
from clipstudio.ui.place import grow
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import button_text, plain_label

Offer = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""

SHOW_FILES = tr("Show the files…")
"""Of a button that leads to a list and leaves the line: what else it offers is still to be done."""


class NextStep(QFrame):
    """A sentence with buttons; stays until one of them is pressed or it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "tour")
        self.words = plain_label()
        self.words.setWordWrap(True)
        grow(self.words)
        self.buttons: list[QPushButton] = []
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE_INSIDE)
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "quiet")
        self.close_button.setToolTip(tr("Close this line"))
        self.close_button.setAccessibleName(tr("Close this line"))
        self.close_button.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        layout.addWidget(self.words, 1)
        layout.addLayout(self._line)
        layout.addWidget(self.close_button)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def offer(self, words: str, offers: Sequence[Offer]) -> None:
        """Say something and offer what can be done; the first button is the main one."""
        for button in self.buttons:
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(*each) for each in offers]
        for place, button in enumerate(self.buttons):
            if place == 0:
                button.setProperty("role", "primary")
            self._line.addWidget(button)
        self.words.setText(words)
        self.show()

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        def pressed() -> None:
            if text != SHOW_FILES:
                self.hide()
            do()

        button = QPushButton(button_text(text), self)
        button.clicked.connect(pressed)
        return button

    def _dress(self) -> None:
        self.close_button.setIcon(icon("close", tokens().muted))
