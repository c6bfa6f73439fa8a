"""Who judges a new review: auditors of the project, and others by name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.forms.note import Note
from clipstudio.ui.place import row
from clipstudio.ui.places.review.review_bar import NO_PASSWORD
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import button_text


class AuditorsPart(QWidget):
    """A tick for each auditor, and a field that adds one.

    Signals:
        changed: Others judge.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ticks: dict[str, QCheckBox] = {}
        self.name = _NameField()
        self.name.setAccessibleName(tr("Name of another auditor"))
        self.name.setPlaceholderText(tr("Name of an auditor"))
        self.add = QPushButton(tr("Add"))
        self.add.setToolTip(tr("Add an auditor of this name"))
        self.add.clicked.connect(lambda _checked=False: self.add_named())
        self.name.entered.connect(self.add_named)
        self._people = FlowLine()
        self._flow = FlowLayout(self._people)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self._people)
        layout.addLayout(row(self.name, self.add))
        layout.addWidget(Note(NO_PASSWORD))

    def offer(self, names: Sequence[str]) -> None:
        """Offer the project's auditors; who is ticked stays so."""
        for name in names:
            self._tick(name)

    def add_named(self) -> None:
        """Add whoever is named in the field."""
        if name := self.name.text().strip():
            self._tick(name).setChecked(True)
            self.name.clear()
        self.changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """Names of those who judge; also who is typed and not added yet."""
        ticked = [name for name, tick in self.ticks.items() if tick.isChecked()]
        typed = self.name.text().strip()
        return tuple(dict.fromkeys([*ticked, typed] if typed else ticked))

    def _tick(self, name: str) -> QCheckBox:
        if name not in self.ticks:
            tick = self.ticks[name] = QCheckBox(button_text(name))
            tick.toggled.connect(self.changed)
            self._flow.addWidget(tick)
            self._people.updateGeometry()
        return self.ticks[name]


class _NameField(QLineEdit):
    """A field whose Enter adds a name, and does not press the button of the form.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)
