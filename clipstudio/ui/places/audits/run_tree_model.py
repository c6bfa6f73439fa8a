"""The arranged list of runs as a model: headings, runs below them, and the parts of probes below these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipstudio.domain.run_list import RunKey
from clipstudio.results.run_list import Entry, Section
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex
Item = Section | Entry

ITEM = Qt.ItemDataRole.UserRole
"""Role of the `Section` or `Entry` itself."""

_TOP = QModelIndex()
# Put together once: a view asks for them thousands of times.
_FOLDED = Qt.ItemFlag.ItemIsEnabled
_CHOSEN = _FOLDED | Qt.ItemFlag.ItemIsSelectable
_RENAMED = _CHOSEN | Qt.ItemFlag.ItemIsEditable


@dataclass(slots=True)
class _Node:
    item: Item
    parent: int
    row: int
    children: list[int] = field(default_factory=list)


class RunTreeModel(QAbstractItemModel):
    """Holds sections; an index carries the place of its node, so that nothing is made for a row out of view.

    Args:
        rename: Called when the user has typed another title: (run, title).
    """

    def __init__(self, rename: Callable[[RunKey, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rename = rename
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._places: dict[RunKey, int] = {}
        self.may_rename = True

    def show(self, sections: Sequence[Section]) -> None:
        """Hold other sections."""
        self.beginResetModel()
        self._nodes, self._top, self._places = [], [], {}
        for section in sections:
            parent = self._add(section, -1) if section.heading else -1
            for entry in section.entries:
                place = self._add(entry, parent)
                for part in entry.parts:
                    self._add(part, place)
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        """What stands at an index."""
        return self._nodes[index.internalId()].item if index.isValid() else None

    def index_of(self, key: RunKey) -> QModelIndex:
        """Where a run stands; not valid where it is not listed."""
        place = self._places.get(key)
        return QModelIndex() if place is None else self._index(place)

    def _add(self, item: Item, parent: int) -> int:
        siblings = self._top if parent < 0 else self._nodes[parent].children
        place = len(self._nodes)
        self._nodes.append(_Node(item, parent, len(siblings)))
        siblings.append(place)
        if isinstance(item, Entry):
            # A run that several probes are made of stands below each; it is looked for at the first.
            self._places.setdefault(item.run.key, place)
        return place

    def _index(self, place: int) -> QModelIndex:
        return self.createIndex(self._nodes[place].row, 0, place)

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        """The index of a row below another."""
        siblings = self._nodes[parent.internalId()].children if parent.isValid() else self._top
        return self._index(siblings[row]) if column == 0 and 0 <= row < len(siblings) else QModelIndex()

    def parent(self, index: Index = _TOP) -> QModelIndex:  # type: ignore[override]
        """The index that a row stands below."""
        place = self._nodes[index.internalId()].parent if index.isValid() else -1
        return QModelIndex() if place < 0 else self._index(place)

    def rowCount(self, parent: Index = _TOP) -> int:
        """Number of rows below an index."""
        return len(self._nodes[parent.internalId()].children) if parent.isValid() else len(self._top)

    def columnCount(self, parent: Index = _TOP) -> int:
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be folded and not chosen."""
        if not isinstance(self.item(index), Entry):
            return _FOLDED
        return _RENAMED if self.may_rename else _CHOSEN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, title to edit, everything as a tooltip and for a screen reader, or the item itself."""
        item = self.item(index)
        if role == ITEM or item is None:
            return item
        if isinstance(item, Section):
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            words = tooltip(item.heading) if role == Qt.ItemDataRole.ToolTipRole else item.heading
            return words if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.EditRole:
            return item.run.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(item.whole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.whole.replace("\n", ", ")
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another title; the list shows it once it is stored."""
        item = self.item(index)
        if role == Qt.ItemDataRole.EditRole and isinstance(item, Entry) and str(value) != item.run.title:
            self._rename(item.run.key, str(value))
        return False
