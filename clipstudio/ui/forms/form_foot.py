"""Buttons, and words on what they would do: the foot of a form, a question, a step of a tour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from clipstudio.ui.place import row
from clipstudio.ui.style import SPACE_INSIDE

LEAST_WORDS = 45
"""Letters of average width that a line beside the buttons must have room for."""


class FormFoot(QWidget):
    """Buttons with words beside them, or below them where a line beside them would be short.

    With large text in a small window the words would stand in a column of a dozen lines, and push the form away.

    Args:
        buttons: From left to right.
        words: What wraps to the room that it gets.
        words_first: Whether the buttons stand behind the words, at the right, or below them.
    """

    def __init__(self, *buttons: QWidget, words: QWidget, words_first: bool = False) -> None:
        super().__init__()
        self._buttons = row(*buttons, stretch=not words_first)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE_INSIDE)
        if words_first:
            self._buttons.insertStretch(0)
            self._layout.addWidget(words, 1)
            self._layout.addLayout(self._buttons)
            self._layout.setAlignment(self._buttons, Qt.AlignmentFlag.AlignBottom)
        else:
            self._layout.addLayout(self._buttons)
            self._layout.addWidget(words, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self._turn()
        return is_handled

    def _turn(self) -> None:
        beside = self._buttons.sizeHint().width() + LEAST_WORDS * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight
        if beside > self.width():
            direction = QBoxLayout.Direction.TopToBottom
        if direction != self._layout.direction():
            self._layout.setDirection(direction)
