"""Things of one kind as rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")

_TOP = QModelIndex()
_AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowModel(QAbstractTableModel, Generic[Row]):
    """A row for each thing, whose texts are also its tooltips.

    Args:
        titles: What stands above the columns.
        cells: The texts of a row, one for each column.
        numbers: Columns of numbers, which stand at the right.

    Attributes:
        rows: What is listed.
    """

    def __init__(
        self,
        titles: Sequence[str],
        cells: Callable[[Row], Sequence[str]],
        parent: QObject | None = None,
        *,
        numbers: Iterable[int] = (),
    ) -> None:
        super().__init__(parent)
        self._titles, self._cells, self._numbers = tuple(titles), cells, frozenset(numbers)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Iterable[Row]) -> None:
        """List other things."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def look(self, row: Row, column: int, role: int) -> object:
        """What a cell has besides its text; the tooltip is the text unless said otherwise."""
        return tooltip(self._cells(row)[column]) if role == Qt.ItemDataRole.ToolTipRole else None

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and how it looks."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_RIGHT if column in self._numbers else None
        return self.look(row, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column, aligned as its cells are."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._numbers:
            return _AT_RIGHT
        return None
