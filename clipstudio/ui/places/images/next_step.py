"""The line above the grid that offers what comes next after an import."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton

from clipstudio.domain.language import tr
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.icons import icon
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.place import grow
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, theme, tokens
from clipstudio.ui.user_words import button_text, plain_label

Offer = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
LEAST_LETTERS = 36
"""Room that words beside buttons have at least, in widths of a letter."""

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
        self._line = FlowLine()
        self._flow = FlowLayout(self._line, gap=SPACE_INSIDE)
        self.close_button = QToolButton()
        self.close_button.setProperty("role", "quiet")
        theme.size_icon(self.close_button)
        self.close_button.setToolTip(tr("Close this line"))
        self.close_button.setAccessibleName(tr("Close this line"))
        self.close_button.clicked.connect(self.hide)
        self._body = QBoxLayout(BESIDE)
        self._body.setSpacing(SPACE_INSIDE)
        self._body.addWidget(self.words, 1)
        self._body.addWidget(self._line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_BETWEEN, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        layout.addLayout(self._body, 1)
        layout.addWidget(self.close_button)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def offer(self, words: str, offers: Sequence[Offer]) -> None:
        """Say something and offer what can be done; the first button is the main one."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            let_go(button)
        self.buttons = [self._button(*each) for each in offers]
        for place, button in enumerate(self.buttons):
            if place == 0:
                button.setProperty("role", "primary")
            self._flow.addWidget(button)
        self.words.setText(words)
        self._arrange()
        self.show()

    def _arrange(self) -> None:
        """Buttons stand beside the words, or below them where these would have no room."""
        wanted = self._flow.sizeHint().width() + LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        is_wide = self.width() - self.close_button.sizeHint().width() >= wanted
        self._body.setDirection(BESIDE if is_wide else BELOW)
        as_wide = QSizePolicy.Policy.Minimum if is_wide else QSizePolicy.Policy.Ignored
        self._line.setSizePolicy(as_wide, QSizePolicy.Policy.Preferred)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for another arrangement."""
        super().resizeEvent(event)
        self._arrange()
