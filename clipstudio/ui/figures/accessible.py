"""A chart for a screen reader: its sentence is its name, and in it stands the table of its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTableView

from clipstudio.domain.language import tr, tr_count
from clipstudio.results.words import value_in_words
from clipstudio.ui.accessible import GuardedAccessible
from clipstudio.ui.figures.chart import Chart

MOST_LINES = 1000
"""Lines of the table that are read out; a file of the table has all."""
OUT_OF_SIGHT = QRect(-4000, 0, 640, 480)
"""A table that is not shown at all is passed over by screen readers."""
ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class ChartAccessible(GuardedAccessible):
    """A chart with one part: the table of its numbers, made when a screen reader asks for it."""

    def __init__(self, chart: Chart[Any, Any]) -> None:
        super().__init__(chart, QAccessible.Role.Chart)
        self._chart = chart
        self._table: NumbersTable | None = None

    def childCount(self) -> int:
        return int(self.isValid() and self._chart.has_figure)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if index != 0 or not self.childCount():
            return None
        if self._table is None:
            self._table = NumbersTable(self._chart)
        self._table.read()
        return QAccessible.queryAccessibleInterface(self._table)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if self._table is not None and child.object() is self._table else -1


class NumbersTable(QTableView):
    """The numbers of a chart as Qt's own table, which screen readers know how to walk in."""

    def __init__(self, chart: Chart[Any, Any]) -> None:
        super().__init__(chart)
        self._chart = chart
        self._model = _Lines()
        self.setModel(self._model)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().hide()
        self.setGeometry(OUT_OF_SIGHT)
        self.show()

    def read(self) -> None:
        """Take the numbers that the chart shows now."""
        chart = self._chart
        if self._model.is_of(chart.figure, chart.order):
            return
        lines = [[value_in_words(each) for each in line] for line in islice(chart.lines(), MOST_LINES + 1)]
        self._model.take(chart.figure, chart.order, list(map(str, chart.text().header)), lines[:MOST_LINES])
        count = min(len(lines), MOST_LINES)
        self.setAccessibleName(
            tr_count("Numbers of the chart, {count} line", "Numbers of the chart, {count} lines", count)
        )
        is_cut = len(lines) > MOST_LINES
        self.setAccessibleDescription(tr("A file of the table has more lines.") if is_cut else "")


class _Lines(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._figure: object = None
        self._order: object = None
        self._heads: Sequence[str] = ()
        self._lines: Sequence[Sequence[str]] = ()
        self._columns = 0

    def is_of(self, figure: object, order: object) -> bool:
        """Whether these numbers are those of a figure, in this order."""
        return figure is self._figure and order == self._order

    def take(self, figure: object, order: object, heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        """Hold other numbers."""
        self.beginResetModel()
        self._columns = max((len(line) for line in (heads, *lines)), default=0)
        self._figure, self._order, self._heads, self._lines = figure, order, heads, lines
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        is_text = role == Qt.ItemDataRole.DisplayRole and index.column() < len(line)
        return line[index.column()] if is_text else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_head = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_head and 0 <= section < len(self._heads) else None
