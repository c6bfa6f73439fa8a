"""Keys that the user chose: each stands in the place of a usual one, whatever action has it in whichever place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

_USUAL, _NAME = "usual_keys", "name_of_keys"
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_UNDOING, _CLIPBOARD = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"), ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X")
_EDITING = ("Del", "Backspace", "Space", "Return", "Enter")
_MOVING = ("Tab", "Shift+Tab", "Esc", "F10", "Shift+F10", "Alt+F4", "Ctrl+Return", "Ctrl+Enter")
FIXED = frozenset((*_UNDOING, *_CLIPBOARD, *_EDITING, *_MOVING))
"""Keys that fields, lists and the system have."""
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class OwnKeys(QObject):
    """The keys of actions.

    Signals:
        changed: Keys are others now.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._own: dict[str, str] = {}
        self._clashes: dict[str, QAction] = {}
        # Not weakly: Python's object of an action goes before the action does.
        self._actions: list[QAction] = []

    @property
    def own(self) -> Mapping[str, str]:
        """What stands instead of which usual keys, both as "Ctrl+E"; "" for no keys at all."""
        return self._own

    def add(self, action: QAction, usual: tuple[str, ...], name: str = "") -> None:
        """Give an action its keys now, and whenever the user chooses others.

        Args:
            action: It is called by its text unless ``name`` is given.
            usual: Its keys where the user chose none.
            name: What the keys do in every place that has such an action, where it is called otherwise in each.
        """
        action.setProperty(_USUAL, usual)
        action.setProperty(_NAME, name)
        self._actions.append(action)
        if any(own in usual for own in self._own.values()):
            self._settle()
        self._dress(action)

    def use(self, own: Mapping[str, str]) -> None:
        """Take these keys instead of the usual ones, but none that another action has."""
        if dict(own) != self._own:
            self._own = dict(own)
            self._settle()
            for action in self._living():
                self._dress(action)
            self.changed.emit()

    def take_clashes(self) -> Mapping[str, QAction]:
        """The usual keys that stayed, since what was to stand instead is another action's; each is told once."""
        clashes, self._clashes = self._clashes, {}
        return {usual: action for usual, action in clashes.items() if shiboken6.isValid(action)}

    def actions(self) -> dict[str, list[QAction]]:
        """Actions whose keys can be chosen, by their first usual keys and in the order of these."""
        found: dict[str, list[QAction]] = {}
        for action in self._living():
            is_of_window = action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
            if is_of_window and usual_keys(action)[0] not in FIXED:
                found.setdefault(usual_keys(action)[0], []).append(action)
        return dict(sorted(found.items()))

    def of(self, usual: str) -> str:
        """The keys that stand for usual ones."""
        return self._own.get(usual, usual)

    def holder(self, usual: str, keys: str) -> QAction | None:
        """The action that has keys already which are to stand for ``usual``; None where they are free."""
        if not keys:
            return None
        others = ((each, action) for action in self._living() for each in usual_keys(action) if each != usual)
        return next((action for other, action in others if self.of(other) == keys), None)

    def _settle(self) -> None:
        """Let what a file gave twice be its usual owner's: else neither action would hear it."""
        held = ((usual, self.holder(usual, keys)) for usual, keys in self._own.items())
        usual, holder = next((each for each in held if each[1] is not None), ("", None))
        if holder is None:
            return
        del self._own[usual]
        self._clashes[usual] = holder
        for action in self._living():
            if usual in usual_keys(action):
                self._dress(action)
        self._settle()  # keys that stay may be what another's were to be

    def _living(self) -> Iterator[QAction]:
        self._actions = [action for action in self._actions if shiboken6.isValid(action)]
        yield from self._actions

    def _dress(self, action: QAction) -> None:
        keys = (self.of(usual) for usual in usual_keys(action))
        action.setShortcuts([QKeySequence(each, _PORTABLE) for each in keys if each])


def usual_keys(action: QAction) -> tuple[str, ...]:
    """The keys that an action has where the user chose none."""
    return tuple(action.property(_USUAL) or ())


def action_name(action: QAction) -> str:
    """What an action is called where its keys are chosen, without the sign for its letter in menus."""
    return str(action.property(_NAME) or action.text()).replace("&", "")


def portable(keys: QKeySequence) -> str:
    """Keys as the settings have them, whatever the language of the keyboard."""
    return keys.toString(_PORTABLE)


def native(keys: str) -> str:
    """Keys as they are shown."""
    return QKeySequence(keys, _PORTABLE).toString(QKeySequence.SequenceFormat.NativeText)


def can_be_chosen(keys: str) -> bool:
    """Whether an action may have these keys, as the settings have them; it may have none."""
    return not keys or (written_right(keys) and keys not in FIXED and _is_fit(keys))


def written_right(keys: str) -> bool:
    """Whether keys are written as the settings have them: "Ctrl+E", neither "ctrl+e" nor "Strg+E"."""
    return bool(keys) and portable(QKeySequence(keys, _PORTABLE)) == keys


def _is_fit(keys: str) -> bool:
    """Whether keys are held with Ctrl or Alt or are a function key: others are typed in fields.

    A letter held with Alt alone opens a menu or presses a button, which comes before any action.
    """
    sequence = QKeySequence(keys, _PORTABLE)
    if sequence.count() != 1:
        return False
    pressed = sequence[0]  # type: ignore[index]
    is_letter = len(name := portable(QKeySequence(pressed.key()))) == 1 and name.isalpha()
    if is_letter and pressed.keyboardModifiers() == Qt.KeyboardModifier.AltModifier:
        return False
    is_function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
    return is_function or bool(pressed.keyboardModifiers() & _HELD)


own_keys = OwnKeys()
