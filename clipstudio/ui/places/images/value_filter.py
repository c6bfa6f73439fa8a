"""The values of one attribute, to be ticked."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QToolButton, QVBoxLayout, QWidget

from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.place import muted
from clipstudio.ui.user_words import button_text

MOST_VALUES = 8
"""More values than this (names, say) would push everything else away: they are searched instead."""

MOST_FOUND = 20
"""Values that a search lists."""


class ValueFilterBox(QWidget):
    """An attribute's name, folded, and a tick for each of its values and for *missing*.

    Signals:
        changed: A tick was set or taken away.
    """

    changed = Signal()

    def __init__(self, summary: AttributeSummary) -> None:
        super().__init__()
        self._ticks: dict[str | None, QCheckBox] = {}
        self._counts: dict[str | None, int] = {**dict(summary.values), None: summary.missing}
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
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._more = muted()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(f"Search {len(summary.values):,} values")
        self.search.setAccessibleName(f"Search the values of {summary.name}")
        self.search.setVisible(len(summary.values) > MOST_VALUES)
        self.search.textChanged.connect(self._find)
        body.addWidget(self.search)
        body.addLayout(self._list)
        body.addWidget(self._more)
        for value, _ in summary.values[:MOST_VALUES]:
            self._tick(value)
        if summary.missing:
            self._tick(None)
        self._tell_more()
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
        """Tick these values and no other; emits no signal.

        One that is not in the list comes into it: a filter that cannot be seen would be taken for none.
        """
        for value in sorted(values - self._ticks.keys(), key=lambda each: each or ""):
            self._tick(value)
        self._tell_more()
        for value, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(value in values)
        if values:
            self._head.setChecked(True)
        self._say()

    def _tick(self, value: str | None) -> None:
        """Add a value to the list; one that no image has any more counts zero."""
        words = "missing" if value is None else value
        tick = QCheckBox(button_text(f"{words} ({self._counts.get(value, 0):,})"))
        tick.toggled.connect(self._ticked)
        self._ticks[value] = tick
        self._list.addWidget(tick)

    def _find(self, text: str) -> None:
        """List the values that hold a text, and those that are ticked; without a text the first ones."""
        wanted = text.strip().casefold()
        values = [value for value in self._counts if value is not None]
        found = [value for value in values if wanted in value.casefold()] if wanted else values[:MOST_VALUES]
        for value in found[:MOST_FOUND]:
            if value not in self._ticks:
                self._tick(value)
        shown = {*found[:MOST_FOUND], *self.chosen(), *(() if wanted else (None,))}
        for each, tick in self._ticks.items():
            tick.setVisible(each in shown)
        self._tell_more(len(found) - MOST_FOUND if wanted else 0)

    def _tell_more(self, found: int = 0) -> None:
        more = found or len([value for value in self._counts if value is not None and value not in self._ticks])
        self._more.setText(f"{more:,} more {'value' if more == 1 else 'values'}")
        self._more.setVisible(more > 0 and (found > 0 or not self.search.text().strip()))

    def _ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _fold(self, open_: bool) -> None:
        self._body.setVisible(open_)
        self._head.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self._say()

    def _say(self) -> None:
        count = len(self.chosen())
        self._head.setText(button_text(f"{self._name} · {count} chosen" if count else self._name))
