"""Enter presses the button that has the keyboard, as Space does; Qt alone lets it do so in dialogs only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = ~Qt.KeyboardModifier.KeypadModifier


def press_by_enter(window: QWidget, event: QKeyEvent) -> bool:
    """Press the focused button of a window, for a key that nothing in the window has taken.

    A list, a field or a grid in which Enter has a meaning of its own takes the key before it comes here. A key
    that is held down presses once.

    Returns:
        Whether a button was pressed.
    """
    button = window.focusWidget()
    if event.key() not in ENTER or event.modifiers() & _HELD or event.isAutoRepeat():
        return False
    if not isinstance(button, QAbstractButton) or not button.isEnabled():
        return False
    button.click()
    return True
