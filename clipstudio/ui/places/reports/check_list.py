"""A list of things of which some are ticked."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from clipstudio.ui.rows_list import RowsList
from clipstudio.ui.user_words import tooltip

K = TypeVar("K", bound=Hashable)

_PLACE = Qt.ItemDataRole.UserRole + 1


class CheckList(RowsList, Generic[K]):
    """Ticks are set with the mouse or with Space.

    Signals:
        ticked: Something was ticked or unticked by hand.
    """

    ticked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        # An item's data gives texts back as plain texts, whatever they were: it holds the place of its key.
        self._keys: list[K] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def offer(self, things: Sequence[tuple[K, str]], ticked: Collection[K]) -> None:
        """List things with their words, some of them ticked; emits no signal."""
        current = self.current()
        with QSignalBlocker(self):
            self.clear()
            self._keys = [key for key, _ in things]
            for place, (key, words) in enumerate(things):
                item = QListWidgetItem(words)
                item.setData(_PLACE, place)
                item.setToolTip(tooltip(words))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
                self.addItem(item)
            self.choose(current)
        self.updateGeometry()

    def keys(self) -> tuple[K, ...]:
        """Everything that is listed, in order."""
        return tuple(self._key(self.item(row)) for row in range(self.count()))

    def ticks(self) -> tuple[K, ...]:
        """What is ticked, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(self._key(item) for item in items if item.checkState() is Qt.CheckState.Checked)

    def current(self) -> K | None:
        """What is highlighted."""
        item = self.currentItem()
        return None if item is None else self._key(item)

    def _key(self, item: QListWidgetItem) -> K:
        place: int = item.data(_PLACE)
        return self._keys[place]

    def choose(self, key: K | None) -> None:
        """Highlight something; the first where it is not listed."""
        keys = self.keys()
        if keys:
            self.setCurrentRow(keys.index(key) if key in keys else 0)

    def move_current(self, step: int) -> None:
        """Move what is highlighted up (-1) or down (1)."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + step < self.count():
            with QSignalBlocker(self):
                self.insertItem(row + step, self.takeItem(row))
                self.setCurrentRow(row + step)
            self.ticked.emit()
