"""The editor of one thing and of others that it is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidgetItem

from clipstudio.domain.language import tr
from clipstudio.domain.plan_fields import AskedField
from clipstudio.ui.forms.choosing_editors import BoxEditor
from clipstudio.ui.place import muted
from clipstudio.ui.rows_list import RowsList
from clipstudio.ui.user_words import VisibleDelegate

_VALUE = Qt.ItemDataRole.UserRole


class FirstAndOthersEditor(BoxEditor):
    """The first in a box; all others below it, to be ticked.

    Args:
        field: What is asked for.
        others_name: What the list of the others is, for a screen reader.
    """

    def __init__(self, field: AskedField, others_name: str) -> None:
        super().__init__(field)
        self._entries: tuple[tuple[str, Any], ...] = ()
        self.others = RowsList(others_name)
        self.others.setItemDelegate(VisibleDelegate(self.others))
        self.row.setDirection(self.row.Direction.TopToBottom)
        self.words = muted(tr("compared with each of these that is ticked"))
        self.row.addWidget(self.words)
        self.row.addWidget(self.others)
        self.box.currentIndexChanged.connect(lambda _place: self._offer_others(self._ticked()))
        self.others.itemChanged.connect(self.changed)

    def choose(self, value: Sequence[Any]) -> None:  # type: ignore[override]
        """Take the first, and tick the others."""
        first, *others = value
        super().choose(first)
        self._offer_others(frozenset(others))
        self.changed.emit()

    def _fill(self, entries: Iterable[tuple[str, Any]]) -> None:
        """Offer other entries (words, value) in the box; the list follows by `_offer_others`."""
        self._entries = tuple(entries)
        self.fill(self._entries)

    def _offer_others(self, ticked: frozenset[Any]) -> None:
        with QSignalBlocker(self.others):
            self.others.clear()
            for words, value in self._entries:
                if value == self.box.currentData():
                    continue
                item = QListWidgetItem(words)
                item.setData(_VALUE, value)
                item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
                self.others.addItem(item)
        # Words above an empty list would lead nowhere; what is missing is said at the foot of the form.
        for widget in (self.words, self.others):
            widget.setVisible(self.others.count() > 0)

    def _ticked(self) -> frozenset[Any]:
        items = [self.others.item(place) for place in range(self.others.count())]
        return frozenset(item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _chosen(self) -> list[Any]:
        """The value in the box, where one is, then those ticked in their order."""
        first, ticked = self.box.currentData(), self._ticked()
        values = [value for _, value in self._entries]
        return [value for value in values if value == first] + [
            value for value in values if value in ticked - {first}
        ]
