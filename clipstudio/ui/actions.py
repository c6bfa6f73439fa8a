"""Making actions: what a menu, a button and a key carry out alike."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence


def make_action(
    owner: QObject, text: str, do: Callable[[], object], shortcut: str | QKeySequence.StandardKey = ""
) -> QAction:
    """An action of ``owner``, which carries it out.

    Args:
        owner: Whose action it is; it goes with its owner.
        text: What menus and buttons call it.
        do: Called without arguments when the action is triggered.
        shortcut: Keys as "Ctrl+I", or what the system uses for something; "" for none.
    """
    action = QAction(text, owner)
    action.triggered.connect(lambda _checked=False: do())
    if shortcut:
        action.setShortcut(QKeySequence(shortcut))
    return action
