"""All labels by all groups of one comparison as a Qt table model."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont

from clipstudio.domain.audits import RunResult
from clipstudio.results.words import group_size, points
from clipstudio.ui.charts.view_model import ALL_IMAGES, ChartData, Kind, RateRow, chart_data, numerators
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
GAP_COLUMN = 0
ALL_COLUMN = 1
FIRST_GROUP_COLUMN = 2


_ORDER = (Kind.CATEGORY, Kind.LABEL, Kind.UNANSWERED)
"""From the top of the table, whichever way it is sorted."""


class TableRole(IntEnum):
    """What a cell tells besides its text."""

    SORT = Qt.ItemDataRole.UserRole
    """The rate or gap as a fraction; -1 where there is none, so that it comes after all others."""
    RATE_ROW = Qt.ItemDataRole.UserRole + 1
    """The cell's `RateRow`; None in the column of gaps."""
    CHART = Qt.ItemDataRole.UserRole + 2
    """The row's `ChartData`."""


class RateTableModel(QAbstractTableModel):
    """Categories, labels, what was not answered as rows; largest gap, all images, groups as columns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._charts: tuple[ChartData, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._intervals = False

    def set_result(self, result: RunResult, comparison: int | None) -> None:
        """Show another result or comparison; None is a result without groups."""
        self.beginResetModel()
        self._charts = tuple(chart_data(result, comparison, each) for each in numerators(result))
        self.endResetModel()

    def set_folded(self, categories: Collection[str]) -> None:
        """Hide the words of the labels of these categories; none are hidden by default."""
        self._folded = frozenset(categories)
        if self._charts:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._charts) - 1)

    def set_intervals(self, shown: bool) -> None:
        """Write the intervals into the cells, or leave them to the tooltips."""
        self._intervals = shown
        if self._charts:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def charts(self) -> tuple[ChartData, ...]:
        """The rows, categories first."""
        return self._charts

    @property
    def intervals(self) -> bool:
        """Whether the cells hold intervals."""
        return self._intervals

    @property
    def largest_rate(self) -> float:
        """The largest rate of any group: what the darkest cell stands for; 0 when none is estimable."""
        rates = (row.rate.rate for chart in self._charts for row in (chart.overall, *chart.groups))
        return max((rate for rate in rates if rate is not None), default=0.0)

    @property
    def has_not_estimable(self) -> bool:
        """Whether a group has no rates; that holds for all its labels at once."""
        return bool(self._charts) and any(row.rate.rate is None for row in self._charts[0].groups)

    def row_title(self, row: int) -> str:
        """A row's label or category in words; a folded label gives only its category."""
        numerator = self._charts[row].numerator
        if numerator.kind is Kind.CATEGORY or not numerator.category:
            return numerator.text
        text = "label folded" if numerator.category in self._folded else numerator.text
        return f"{text} · {numerator.category}"

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._charts)

    def columnCount(self, parent: Index = ROOT) -> int:
        if parent.isValid() or not self._charts:
            return 0
        return FIRST_GROUP_COLUMN + len(self._charts[0].groups)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        chart = self._charts[index.row()]
        row = _rate_row(chart, index.column())
        if role == TableRole.CHART:
            return chart
        if role == TableRole.RATE_ROW:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return self._gap_data(chart, role) if row is None else self._rate_data(row, role)

    def _gap_data(self, chart: ChartData, role: int) -> Any:
        gap = chart.gap
        if role == Qt.ItemDataRole.DisplayRole:
            return points(gap.difference) if gap else "not estimable"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(chart.gap_sentence)
        if role == TableRole.SORT:
            return gap.difference if gap else -1.0
        return None

    def _rate_data(self, row: RateRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            if not row.estimable:
                return "not estimable"
            rate, bracket, _ = row.columns
            return f"{rate}\n{bracket}" if self._intervals else rate
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.sentence())
        if role == TableRole.SORT:
            return -1.0 if row.rate.rate is None else row.rate.rate
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < (self.columnCount() if across else self.rowCount()):
            return None
        return self._column_header(section, role) if across else self._row_header(section, role)

    def _column_header(self, column: int, role: int) -> Any:
        row = _rate_row(self._charts[0], column)
        text = "largest gap" if row is None else f"{row.name}\n{group_size(row.rate.n)}"
        return _header_text(text, role)

    def _row_header(self, row: int, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole and self._charts[row].numerator.kind is Kind.CATEGORY:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return _header_text(self.row_title(row), role)


class RateSortModel(QSortFilterProxyModel):
    """Sorts a rate table by a column; categories stay above labels, and what was not answered below them."""

    def __init__(self, model: RateTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(TableRole.SORT)
        self.setSourceModel(model)

    def lessThan(self, left: Index, right: Index) -> bool:
        first, second = (each.data(TableRole.CHART).numerator.kind for each in (left, right))
        if first is not second:
            is_ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (_ORDER.index(first) < _ORDER.index(second)) == is_ascending
        return super().lessThan(left, right)


def _rate_row(chart: ChartData, column: int) -> RateRow | None:
    """The row behind a cell; None in the column of gaps."""
    if column == GAP_COLUMN:
        return None
    return chart.overall if column == ALL_COLUMN else chart.groups[column - FIRST_GROUP_COLUMN]


def _header_text(text: str, role: int) -> str | None:
    if role == Qt.ItemDataRole.DisplayRole:
        return text
    return tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else None


def group_of(row: RateRow | None) -> int | None:
    """The group a cell stands for; None for all images, and for a gap, which is of no one group."""
    return None if row is None or row.group == ALL_IMAGES else row.group
