"""When a figure shows which of its marks has the keyboard: after the focus came to it by a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons after which the focus comes back by itself: the ring stays as it is."""


def has_ring(event: QFocusEvent, had_ring: bool) -> bool:
    """Whether the focused mark has a ring after the focus came or went."""
    if event.reason() in PASSING:
        return had_ring
    return event.gotFocus() and event.reason() in BY_KEYBOARD
