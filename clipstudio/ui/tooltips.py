"""Tooltips over what can be clicked: they are seen, and the mouse goes through them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from clipstudio.ui.user_words import tooltip


def show_tooltip(where: QPoint, words: str, over: QWidget) -> None:
    """Show words at a point of the screen, or none; a click on them goes to what they cover.

    Args:
        where: A point of the screen.
        words: Plain words; empty takes the tooltip away that is shown.
        over: What they are about.
    """
    QToolTip.showText(where, tooltip(words) if words else "", over)
    for each in QApplication.topLevelWidgets():
        window = each.windowHandle()
        if each.inherits("QTipLabel") and window is not None:
            window.setFlag(Qt.WindowType.WindowTransparentForInput)
