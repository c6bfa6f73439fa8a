"""Keys as a hand presses them: to the window, whichever of its widgets has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

PLAIN = Qt.KeyboardModifier.NoModifier


def press(window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key in a window; shortcuts have their say, as with a real key."""
    handle = window.window().windowHandle()
    assert handle is not None, "only a window that is shown takes keys"
    QTest.keyClick(handle, key, held)


def focused(window: QWidget) -> QWidget:
    """What has the keyboard."""
    widget = window.window().focusWidget()
    assert widget is not None
    return widget
