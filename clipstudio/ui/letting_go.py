"""Taking away widgets that others replace."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def let_go(widget: QWidget) -> None:
    """Take a widget out of sight at once and delete it after the event.

    Qt deletes it only when the event is over, and while a dialog is open not even then: until it is, it would be
    drawn over what took its place.
    """
    widget.hide()
    widget.deleteLater()


def empty(layout: QLayout) -> None:
    """Let go of every widget in a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            let_go(widget)
