"""A part of the filter under its name, folded until it is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.elided import ElidedToolButton
from clipstudio.ui.icons import fold_arrow
from clipstudio.ui.place import row
from clipstudio.ui.style import FOLD_LINES, SPACE_INSIDE, theme
from clipstudio.ui.terms import TermButton
from clipstudio.ui.user_words import button_text

INDENT = 20
"""Pixels before what is folded: it stands under the words of its head, not under the arrow."""


class FoldedBox(QWidget):
    """A head that opens and closes what stands under it, and says how much is chosen there.

    Args:
        name: What it is about.
        spacing: Pixels between what stands in it.
        term: A word of the glossary that is explained beside its head; empty for none.

    Signals:
        changed: Something else was chosen.
        opened: It was unfolded: what stands in it may want to be counted.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, name: str, spacing: int = SPACE_INSIDE, term: str = "") -> None:
        super().__init__()
        self._name = name
        self._head = ElidedToolButton()
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setProperty("role", "fold")
        self._head.setCheckable(True)
        self._head.toggled.connect(self._fold)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(INDENT, 0, 0, 4)
        self.body.setSpacing(spacing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = row(self._head, *([TermButton(term, self)] if term else []))
        head.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._inside)
        self._inside.hide()
        theme.size_icon(self._head, FOLD_LINES)
        self._head.setArrowType(fold_arrow(is_open=False))
        self.say_chosen(0)

    @property
    def is_open(self) -> bool:
        """Whether what stands in it is to be seen."""
        return self._head.isChecked()

    def open(self) -> None:
        """Unfold it."""
        self._head.setChecked(True)

    def say_chosen(self, count: int) -> None:
        """Say in the head how many values are chosen, which may be folded."""
        self._head.setText(
            button_text(tr("{name} · {count} chosen", name=self._name, count=count) if count else self._name)
        )

    def _fold(self, open_: bool) -> None:
        self._inside.setVisible(open_)
        self._head.setArrowType(fold_arrow(is_open=open_))
        if open_:
            self.opened.emit()
