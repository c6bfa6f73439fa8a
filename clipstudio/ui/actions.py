"""Making actions: what a menu, a button and a key carry out alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

Keys = str | QKeySequence.StandardKey | Sequence[str]
"""Keys of one action: as "Ctrl+I", what the system uses for something, or several that do the same."""


def make_action(owner: QObject, text: str, do: Callable[[], object], shortcut: Keys = "") -> QAction:
    """An action of ``owner``, which carries it out.

    Args:
        owner: Whose action it is; it goes with its owner.
        text: What menus and buttons call it.
        do: Called without arguments when the action is triggered.
        shortcut: Its keys, "" for none; of several, menus show the first.
    """
    action = QAction(text, owner)
    action.triggered.connect(lambda _checked=False: do())
    if isinstance(shortcut, (str, QKeySequence.StandardKey)):
        action.setShortcut(QKeySequence(shortcut))
    else:
        action.setShortcuts([QKeySequence(keys) for keys in shortcut])
    return action
