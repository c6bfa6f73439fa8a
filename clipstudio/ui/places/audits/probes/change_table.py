"""What changed between two label sets, as a table: a row for each group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipstudio.domain.group_names import group_names
from clipstudio.results.changes import adjusted_words, change_words, clusters_words
from clipstudio.results.documents.changes import change_of
from clipstudio.results.documents.families import adjusted_of
from clipstudio.results.words import number, percent
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("group", "n", "before", "after", "change", "gained", "lost", "p (Holm)")
TEXT_COLUMN = 0

_TOP = QModelIndex()


class ChangeModel(QAbstractTableModel):
    """The entries of "comparison" in a probe's document, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Mapping[str, Any]] = ()
        self.names: tuple[str, ...] = ()
        """The group of each entry in words, all different."""

    def show(self, entries: Sequence[Mapping[str, Any]]) -> None:
        """Hold other entries."""
        self.beginResetModel()
        self._entries = entries
        self.names = group_names([each["attributes"] for each in entries])
        self.endResetModel()

    def entry(self, row: int) -> Mapping[str, Any]:
        """The entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: Index = _TOP) -> int:
        """Number of groups."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns, numbers at the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in words."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        entry, name = self._entries[index.row()], self.names[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(change_sentence(entry, name))
        return _cells(entry, name)[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def change_sentence(entry: Mapping[str, Any], group: str) -> str:
    """All that is known of an entry, of a group in words."""
    change = change_of(entry)
    before, after = number(change.before), number(change.after)
    text = (
        f"{entry['category']}, {group}: {before} of {number(change.n)} images before, {after} "
        f"after; {number(change.gained)} gained, {number(change.lost)} lost.\n{change_words(change)}"
    )
    clusters = clusters_words(change.clusters, change.effective_n)
    return "\n".join([text, *filter(None, (adjusted_words(change, adjusted_of(entry)), clusters))])


def _cells(entry: Mapping[str, Any], group: str) -> tuple[str, ...]:
    before, after = ("" if entry[each] is None else percent(entry[each]) for each in ("before", "after"))
    p = "" if entry["p_holm"] is None else f"{entry['p_holm']:.3g}"
    counts = (number(entry["gained"]), number(entry["lost"]))
    return (group, number(entry["n"]), before, after, change_words(change_of(entry)), *counts, p)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == TEXT_COLUMN else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
