"""What the keys mean on the page where one judges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.ui.places.review.judging.answering import Answering
from clipstudio.ui.places.review.judging.commands import Command, KeyMap
from clipstudio.ui.places.review.judging.pressed import pressed

Do = Callable[[], None]
Key = Qt.Key
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class KeyActions(Protocol):
    """What keys can ask of the page."""

    answering: Answering
    """Answers, takes back, and moves."""

    @property
    def is_sheet(self) -> bool:
        """Whether a sheet of tiles is shown."""

    @property
    def is_enlarged(self) -> bool:
        """Whether the picture is larger than its room."""

    def command(self, command: Command) -> None:
        """Do a command of the page."""

    def step(self, x: int, y: int) -> None:
        """Move to a neighbour on the sheet, or move an enlarged picture."""

    def enlarge(self, is_larger: bool) -> None:
        """Show the picture larger or smaller."""

    def toggle_all(self) -> None:
        """Choose every tile, or none."""

    def space(self) -> None:
        """Show what is hidden, or take a tile out."""

    def escape(self) -> None:
        """Go back."""

    def show_key_sheet(self) -> None:
        """Show which key does what."""


class Keyboard:
    """Finds what a key means and does it.

    Args:
        scheme: The answers with their keys.
        keys: The keys of commands.
        page: What does it.
    """

    def __init__(self, scheme: AnswerScheme, keys: KeyMap, page: KeyActions) -> None:
        self._answers = {key: place for place, key in scheme.keys().items()}
        self.keys = keys
        self._page = page

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key has a meaning here."""
        return not _is_writing() and self._meaning(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; false where it means nothing here."""
        meaning = None if _is_writing() else self._meaning(event)
        if meaning is not None:
            meaning()
        return meaning is not None

    def _meaning(self, event: QKeyEvent) -> Do | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Key(event.key())
        if modifiers & _CONTROL and not modifiers & ~(_CONTROL | _SHIFT):
            return self._with_control(key, is_shifted=bool(modifiers & _SHIFT))
        if modifiers & ~_SHIFT:
            return None
        return self._of_letter(event) or self._of_key(key)

    def _with_control(self, key: Qt.Key, *, is_shifted: bool) -> Do | None:
        if key == Key.Key_Y or (key == Key.Key_Z and is_shifted):
            return self._page.answering.redo
        if key == Key.Key_Z:
            return self._page.answering.undo
        if key == Key.Key_A and self._page.is_sheet:
            return self._page.toggle_all
        return None

    def _of_letter(self, event: QKeyEvent) -> Do | None:
        press, page = pressed(event), self._page
        # A key that is held down answers once.
        is_held = event.isAutoRepeat()
        for name in press.names:
            if name in self._answers:
                question, value = self._answers[name]
                return _nothing if is_held else partial(page.answering.choose, question, value, press.is_shifted)
        for name in press.names if not press.is_shifted else ():
            command = self.keys.command(name)
            if command is not None:
                return _nothing if is_held else partial(page.command, command)
        return page.show_key_sheet if event.text() == "?" else None

    def _of_key(self, key: Qt.Key) -> Do | None:
        page = self._page
        if key in _ARROWS and (page.is_sheet or page.is_enlarged):
            x, y = _ARROWS[key]
            return lambda: page.step(x, y)
        meanings: Mapping[Qt.Key, Do] = {
            Key.Key_Left: lambda: page.answering.show_neighbour(forward=False),
            Key.Key_Right: lambda: page.answering.show_neighbour(forward=True),
            Key.Key_Space: page.space,
            Key.Key_Backspace: page.answering.undo,
            Key.Key_Return: page.answering.finish,
            Key.Key_Enter: page.answering.finish,
            Key.Key_Escape: page.escape,
            Key.Key_Plus: lambda: page.enlarge(True),
            Key.Key_Equal: lambda: page.enlarge(True),
            Key.Key_Minus: lambda: page.enlarge(False),
        }
        return meanings.get(key)


def _is_writing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)


def _nothing() -> None:
    """A key that is the page's all the same: no shortcut of the window takes it."""
