"""When a widget that paints its own focus ring shows it: wherever the keyboard came otherwise than by a click."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication

PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons after which the focus comes back by itself: the ring stays as it is."""
BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def has_ring(event: QFocusEvent, before: bool) -> bool:
    """Whether to show the ring after an event.

    What opens at a press of the mouse takes the focus while the button is still down.

    Args:
        event: The focus came or went.
        before: Whether the ring is shown now.
    """
    if event.reason() in PASSING:
        return before
    if not event.gotFocus() or event.reason() == Qt.FocusReason.MouseFocusReason:
        return False
    return event.reason() in BY_KEY or QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
