"""A user's words on screen as they were written, whatever markup Qt might take them for.

Qt reads HTML in the text of a label, a tooltip or a message that looks like it. In the text of a button, a tab, a
menu or the label beside a field it takes an ampersand for the mark of the key that presses it. Characters that
cannot be seen, or that turn the text around, are written out.
"""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QStyledItemDelegate, QWidget

from clipstudio.domain.visible_text import visible


class PlainLabel(QLabel):
    """Takes nothing for markup; what cannot be seen is written out."""

    def __init__(self, text: str) -> None:
        super().__init__(visible(text))
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(visible(text))


class VisibleDelegate(QStyledItemDelegate):
    """Shows the entries of a list with what cannot be seen written out; the entries stay as they are."""

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:
        # First: Qt makes separators of lines, which cannot be seen, of the line breaks.
        return super().displayText(visible(value) if isinstance(value, str) else value, locale)


def plain_label(text: str = "") -> QLabel:
    """A label that takes nothing for markup, and writes out what cannot be seen."""
    return PlainLabel(text)


def button_text(text: str) -> str:
    """A text for a button, a tick, a tab, a menu or an action, in which an ampersand is an ampersand."""
    return visible(text).replace("&", "&&")


def title_text(text: str) -> str:
    """A text for the title of a window, in which Qt puts its mark of unsaved changes where "[*]" stands."""
    return visible(text).replace("[*]", "[*][*]")


def tooltip(text: str) -> str:
    """A text for a tooltip or a message box, in which a bracket is a bracket and a line ends where it ends."""
    return f"<qt>{escape(visible(text))}</qt>".replace("\n", "<br>")


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip, which a screen reader says without the markup; "" for none."""
    widget.setToolTip(tooltip(text) if text else "")
    widget.setAccessibleDescription(visible(text))
