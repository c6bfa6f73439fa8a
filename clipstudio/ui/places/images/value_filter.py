"""The values of one attribute, or of whatever else images are told apart by, to be ticked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from clipstudio.domain.language import number, tr, tr_count
from clipstudio.ui.elided import ElidedCheckBox
from clipstudio.ui.letting_go import let_go
from clipstudio.ui.place import muted
from clipstudio.ui.places.images.folded_box import FoldedBox
from clipstudio.ui.user_words import set_tooltip

MOST_VALUES = 8
"""More values than this (names, say) would push everything else away: they are searched instead."""

MOST_FOUND = 20
"""Values that a search lists."""

MOST_LETTERS = 36
"""Of a value in the list; the whole of it is in its tooltip."""


class ValueFilterBox(FoldedBox):
    """A name, folded, and a tick for each of its values and for *missing*.

    Args:
        name: What the values are of.
        counts: How many images have each value, in their order; None stands for *missing*, which is listed last.
            Nothing where that is not known yet.
        missing: What *missing* is called here; empty where there is no such thing.
        term: A word of the glossary that is explained beside the name.

    Attributes:
        words: How a value is written in the list.
    """

    def __init__(
        self, name: str, counts: Mapping[str | None, int], missing: str = tr("missing"), term: str = ""
    ) -> None:
        super().__init__(name, spacing=2, term=term)
        self._ticks: dict[str | None, ElidedCheckBox] = {}
        self._counts: dict[str | None, int] = dict(counts)
        self._is_current = True
        self._missing = missing
        self.words: Callable[[str], str] = str
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._more = muted()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(tr("Search the values of {name}", name=name))
        self.search.textChanged.connect(self._find)
        self.body.addWidget(self.search)
        self.body.addLayout(self._list)
        self.body.addWidget(self._more)
        self._list_values()

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
            self.open()
        self._say()

    def offer(self, counts: Mapping[str | None, int]) -> None:
        """Offer other values, none of them ticked; emits no signal."""
        for tick in self._ticks.values():
            self._list.removeWidget(tick)
            tick.setParent(None)
            let_go(tick)
        self._ticks = {}
        self._counts = dict(counts)
        with QSignalBlocker(self.search):
            self.search.clear()
        self._list_values()
        self._say()

    def show_counts(self, counts: Mapping[str | None, int]) -> None:
        """Say how many images of the current selection have each value; one that is new comes into the list."""
        self._is_current = True
        if counts.keys() == self._counts.keys():
            self._counts = dict(counts)
        else:
            self._counts = dict(counts)
            self._list_values()
        self._say_counts()

    def forget_counts(self) -> None:
        """Another selection is asked for: what was counted no longer holds."""
        self._is_current = False
        self._say_counts()

    def _list_values(self) -> None:
        """A tick for each of the first values, and for *missing*."""
        values = [value for value in self._counts if value is not None]
        self.search.setPlaceholderText(tr("Search {values} values", values=number(len(values))))
        self.search.setVisible(len(values) > MOST_VALUES)
        for value in values[:MOST_VALUES]:
            self._tick(value)
        if self._missing and self._counts:
            self._tick(None)
        self._tell_more()

    def _tick(self, value: str | None) -> None:
        """Add a value to the list, before *missing*; one that no image has any more counts zero."""
        if value in self._ticks:
            return
        tick = ElidedCheckBox()
        tick.toggled.connect(self._ticked)
        self._ticks[value] = tick
        self._say_count(value)
        is_before = value is not None and None in self._ticks
        self._list.insertWidget(self._list.indexOf(self._ticks[None]) if is_before else -1, tick)

    def _say_counts(self) -> None:
        for value in self._ticks:
            self._say_count(value)

    def _say_count(self, value: str | None) -> None:
        words = self._missing if value is None else self.words(value)
        short = words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}…"
        count = number(self._counts.get(value, 0)) if self._is_current else "…"
        self._ticks[value].say(short, f"({count})")
        set_tooltip(self._ticks[value], "" if value is None else value)

    def _find(self, text: str) -> None:
        """List the values that hold a text, and those that are ticked; without a text the first ones."""
        wanted = text.strip().casefold()
        values = [value for value in self._counts if value is not None]
        found = [value for value in values if wanted in value.casefold()] if wanted else values[:MOST_VALUES]
        for value in found[:MOST_FOUND]:
            self._tick(value)
        shown = {*found[:MOST_FOUND], *self.chosen(), *(() if wanted else (None,))}
        for each, tick in self._ticks.items():
            tick.setVisible(each in shown)
        self._tell_more(len(found) - MOST_FOUND if wanted else 0)

    def _tell_more(self, found: int = 0) -> None:
        more = found or len([value for value in self._counts if value is not None and value not in self._ticks])
        self._more.setText(tr_count("{count} more value", "{count} more values", more))
        self._more.setVisible(more > 0 and (found > 0 or not self.search.text().strip()))

    def _ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self.say_chosen(len(self.chosen()))
