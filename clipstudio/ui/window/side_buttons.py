"""The buttons at the side of a mouse, wherever in a window the mouse is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWindow

SIDES = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class SideButtons(QObject):
    """Watches a window's own events: a widget below the mouse would take the press for a click of its own.

    Signals:
        pressed: Back (-1) or forward (1).
    """

    pressed = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWindow | None = None

    def watch(self, window: QWindow | None) -> None:
        """Watch a window, and no other any more."""
        if window is self._window:
            return
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the presses, double presses and releases of these buttons."""
        if not isinstance(event, QMouseEvent) or event.button() not in SIDES:
            return False
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self.pressed.emit(SIDES[event.button()])
        return True
