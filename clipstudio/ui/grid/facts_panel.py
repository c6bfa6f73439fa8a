"""Shows facts of an image as two columns of selectable text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from clipstudio.ui.grid.facts import Fact
from clipstudio.ui.letting_go import empty
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label


class FactsPanel(QWidget):
    """A heading and lines of name and value, which can be selected and copied; absent while there are none."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_BETWEEN)
        self._grid.setVerticalSpacing(SPACE_INSIDE // 2)
        self._grid.setColumnStretch(1, 1)
        self._keep_names_apart()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_INSIDE)
        column.addWidget(_label(heading, "muted"))
        column.addLayout(self._grid)
        self.hide()

    def _keep_names_apart(self) -> None:
        """Values of several panels stand in one line below each other."""
        self._grid.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance("n" * 9))

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_names_apart()

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show ``facts`` in place of those before."""
        empty(self._grid)
        for line, fact in enumerate(facts):
            value = f"{fact.value}  ·  {fact.note}" if fact.note else fact.value
            self._grid.addWidget(_label(fact.name, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(_label(value, ""), line, 1)
        self.setVisible(bool(facts))


def breakable(text: str) -> str:
    """``text`` with places where a long name or path may go on in the next line."""
    for sign in "/\\_":
        text = text.replace(sign, f"{sign}\u200b")  # zero-width space
    return text


def _label(text: str, role: str) -> QLabel:
    label = plain_label(breakable(text))
    label.setWordWrap(not role)
    if role:
        label.setProperty("role", role)
    else:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
