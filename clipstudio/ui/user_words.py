"""A user's words on screen as they were written, whatever markup Qt might take them for.

Qt reads HTML in the text of a label, a tooltip or a message that looks like it. In the text of a button, a tab, a
menu or the label beside a field it takes an ampersand for the mark of the key that presses it.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "") -> QLabel:
    """A label that takes nothing for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def button_text(text: str) -> str:
    """A text for a button, a tick, a tab, a menu or an action, in which an ampersand is an ampersand."""
    return text.replace("&", "&&")


def title_text(text: str) -> str:
    """A text for the title of a window, in which Qt puts its mark of unsaved changes where "[*]" stands."""
    return text.replace("[*]", "[*][*]")


def tooltip(text: str) -> str:
    """A text for a tooltip or a message box, in which a bracket is a bracket and a line ends where it ends."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")
