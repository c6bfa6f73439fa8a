"""Which answer key was pressed, whatever the keyboard's layout and whether Shift is held."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_EVDEV = dict(zip(range(10, 20), "1234567890", strict=True))
"""Scan codes of the row of digits where Qt gets them from xkb."""
_WINDOWS = dict(zip(range(2, 12), "1234567890", strict=True))
_MAC = dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), "1234567890", strict=True))


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key.

    Attributes:
        names: What it may be called, the likelier first: what it types, and the digit that stands on it.
        is_shifted: Whether Shift was held with it.
    """

    names: tuple[str, ...]
    is_shifted: bool


def pressed(event: QKeyEvent) -> Pressed:
    """The key of an event.

    With Shift the keys of the row of digits type signs, and on some keyboards they type digits only with Shift: so
    the key's place in the row counts beside what it types.
    """
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    typed = event.text().casefold()
    names = [typed] if len(typed) == 1 and typed.isprintable() and not typed.isspace() else []
    digit = _digit(event)
    if digit and digit not in names:
        names.append(digit)
    return Pressed(tuple(names), is_shifted)


def _digit(event: QKeyEvent) -> str:
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return chr(event.key())
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey(), "") if event.nativeVirtualKey() else ""
    row = _WINDOWS if sys.platform == "win32" else _EVDEV
    return row.get(event.nativeScanCode(), "")
