"""Completion that finds a text anywhere in a name, and lists the closest names first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from clipstudio.ui.style import theme


class RankedCompleter(QCompleter):
    """Lists the name that was typed, then names that begin with it, then those that hold it.

    Attributes:
        names: What can be completed to, in the order in which equals are listed.
    """

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self.names: Sequence[str] = ()
        self._listed = QStringListModel(self)
        self.setModel(self._listed)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # Ordered here; the completer's own filter would keep the order of the names.
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        theme.dress(self.popup())  # a window of its own
        edit.textEdited.connect(self._list)

    @Slot(str)
    def _list(self, text: str) -> None:
        self._listed.setStringList(ranked(text, self.names))


def ranked(text: str, names: Sequence[str]) -> list[str]:
    """The names that hold a text in any case, the closest first."""
    wanted = text.strip().casefold()
    held = [name for name in names if wanted in name.casefold()]
    return sorted(held, key=lambda name: (name.casefold() != wanted, not name.casefold().startswith(wanted)))
