"""Making actions: what a menu, a button and a key carry out alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from clipstudio.ui.own_keys import own_keys, portable

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
    each = (shortcut,) if isinstance(shortcut, (str, QKeySequence.StandardKey)) else shortcut
    if usual := tuple(keys for keys in (portable(QKeySequence(one)) for one in each) if keys):
        own_keys.add(action, usual)
    return action


def press_by(button: QAbstractButton, keys: str) -> None:
    """Let keys press a button while it is seen; the shortcut of a button itself goes with every new text."""
    QShortcut(QKeySequence(keys), button).activated.connect(button.click)


def deleting_action(owner: QWidget, text: str, do: Callable[[], object]) -> QAction:
    """An action of the Delete key while ``owner`` has the keyboard; held down, the key deletes one thing only."""
    action = make_action(owner, text, do, "Del")
    action.setAutoRepeat(False)
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    owner.addAction(action)
    return action
