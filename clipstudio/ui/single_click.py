"""A button that a double click presses once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton


class SingleClickButton(QPushButton):
    """Takes the second click of a double click for a slip, which would do to the next thing what was done to one.

    Args:
        text: What it says.
        clicked: Called without arguments.
    """

    def __init__(self, text: str, clicked: Callable[[], object]) -> None:
        super().__init__(text)
        self.clicked.connect(lambda _checked=False: clicked())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press nothing."""
        event.accept()
