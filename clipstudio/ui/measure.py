"""A column of text or of a form that is no wider than one can read, however wide the window is."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from clipstudio.ui.style import SPACE_INSIDE

LETTERS = 95
"""In a line: the eye loses its way back from longer ones."""

FORM_LETTERS = 140
"""Of a form: fields as wide as a large screen are read and aimed at with trouble."""


class Measure(QWidget):
    """Widgets and layouts below each other, as wide as so many letters at most, at every size of text."""

    def __init__(self, *parts: QWidget | QLayout, letters: int = LETTERS, spacing: int = SPACE_INSIDE) -> None:
        super().__init__()
        self._letters = letters
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing)
        for part in parts:
            if isinstance(part, QWidget):
                layout.addWidget(part)
            else:
                layout.addLayout(part)
        self._limit()

    def at_left(self) -> QHBoxLayout:
        """A line with this column at its left, for the layout of a page."""
        line = QHBoxLayout()
        line.addWidget(self, 1)
        line.addStretch()
        return line

    def _limit(self) -> None:
        self.setMaximumWidth(self._letters * self.fontMetrics().averageCharWidth())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._limit()
