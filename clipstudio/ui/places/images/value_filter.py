"""The values of one attribute, to be ticked."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton, QVBoxLayout, QWidget

from clipstudio.storage.attributes import AttributeSummary

MOST_VALUES = 40
"""More values than this (names, say) are no use as ticks: the text filter finds them."""


class ValueFilterBox(QWidget):
    """An attribute's name, folded, and a tick for each of its values and for *missing*.

    Signals:
        changed: A tick was set or taken away.
    """

    changed = Signal()

    def __init__(self, summary: AttributeSummary) -> None:
        super().__init__()
        self._ticks: dict[str | None, QCheckBox] = {}
        self._name = summary.name
        self._head = QToolButton()
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setProperty("role", "fold")
        self._head.setCheckable(True)
        self._head.toggled.connect(self._fold)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(20, 0, 0, 4)
        body.setSpacing(2)
        for value, count in summary.values[:MOST_VALUES]:
            body.addWidget(self._tick(value, f"{value} ({count:,})"))
        if summary.missing:
            body.addWidget(self._tick(None, f"missing ({summary.missing:,})"))
        if len(summary.values) > MOST_VALUES:
            more = QLabel(f"{len(summary.values) - MOST_VALUES:,} more values")
            more.setProperty("role", "muted")
            body.addWidget(more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._body)
        self._fold(False)

    def chosen(self) -> frozenset[str | None]:
        """The values that are ticked; None stands for *missing*."""
        return frozenset(value for value, tick in self._ticks.items() if tick.isChecked())

    def choose(self, values: frozenset[str | None]) -> None:
        """Tick these values and no other; says nothing."""
        for value, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(value in values)
        if values:
            self._head.setChecked(True)
        self._say()

    def _tick(self, value: str | None, text: str) -> QCheckBox:
        tick = QCheckBox(text.replace("&", "&&"))
        tick.toggled.connect(self._ticked)
        self._ticks[value] = tick
        return tick

    def _ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _fold(self, open_: bool) -> None:
        self._body.setVisible(open_)
        self._head.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self._say()

    def _say(self) -> None:
        count = len(self.chosen())
        self._head.setText(f"{self._name} · {count} chosen" if count else self._name)
