"""The heat map of all labels by all groups, with the numbers in the cells."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from clipstudio.domain.audits import RunResult
from clipstudio.ui.charts.cell_delegate import RateCellDelegate
from clipstudio.ui.charts.export import write_csv
from clipstudio.ui.charts.rate_chart import HEADER, data_lines
from clipstudio.ui.charts.sheet import escape_formula, tab_separated
from clipstudio.ui.charts.table_model import GAP_COLUMN, RateSortModel, RateTableModel, TableRole, group_of
from clipstudio.ui.charts.view_model import Kind
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN, SPACE_INSIDE, theme, tokens

CENTERED = Qt.AlignmentFlag.AlignCenter
COLUMN_LETTERS = 19
"""The widest a column is made for its header, which wraps."""
LABEL_SHARE = 0.34
"""The most of the table's width that labels take before they are elided."""


class LabelTable(QTableView):
    """Categories and labels by group, sorted by the largest gap until a header is clicked.

    Signals:
        cell_clicked: Kind ("label" or "category"), its place in the label set, and the group; None for all images.
    """

    cell_clicked = Signal(str, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RateTableModel(self)
        self._sorted = RateSortModel(self._model, self)
        self.setModel(self._sorted)
        self.setItemDelegate(RateCellDelegate(self._model, self))
        self.setSortingEnabled(True)
        self.sortByColumn(GAP_COLUMN, Qt.SortOrder.DescendingOrder)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName("Rates of all labels by group")
        # The flag of wrapping text is no alignment, but the header hands it on to the painter all the same.
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag(CENTERED | Qt.TextFlag.TextWordWrap))
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().sectionClicked.connect(self._on_row_header)
        self.clicked.connect(self._emit)
        theme.changed.connect(self._dress)
        self._dress()

    def set_result(self, result: RunResult, comparison: int | None) -> None:
        """Show all labels of a result by the groups of one comparison; None for a result without groups."""
        self._model.set_result(result, comparison)
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def set_intervals(self, shown: bool) -> None:
        """Write intervals into the cells, or leave them to the tooltips."""
        self._model.set_intervals(shown)
        self._fit()

    def set_folded(self, categories: Collection[str]) -> None:
        """Hide the words of the labels of these categories."""
        self._model.set_folded(categories)
        self._fit()

    def export_csv(self, path: Path) -> None:
        """Write every rate, one line for each label and group; ClipstudioError when it cannot be written."""
        charts = self._model.charts
        lines = (line for chart in charts for line in data_lines(chart, (chart.overall, *chart.groups)))
        write_csv(HEADER, lines, path)

    @Slot()
    def copy(self) -> None:
        """Put the table on the clipboard as it is sorted, tab-separated."""
        model = self._sorted
        columns = range(model.columnCount())
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        header = ("", *(escape_formula(_one_line(model.headerData(column, across))) for column in columns))
        lines = [
            (
                escape_formula(model.headerData(row, down)),
                *(_one_line(model.index(row, column).data()) for column in columns),
            )
            for row in range(model.rowCount())
        ]
        QGuiApplication.clipboard().setText(tab_separated(header, lines))

    def select_cell(self, kind: Kind, index: int, group: int | None) -> None:
        """Make a label's or category's cell the current one and bring it into view, without a signal."""
        for row in range(self._sorted.rowCount()):
            for column in range(1, self._sorted.columnCount()):
                cell = self._sorted.index(row, column)
                if _meaning(cell) == (kind, index, group):
                    self.setCurrentIndex(cell)
                    return

    @Slot(QModelIndex)
    def _emit(self, cell: QModelIndex) -> None:
        self.cell_clicked.emit(*_meaning(cell))

    @Slot(int)
    def _on_row_header(self, row: int) -> None:
        self._emit(self._sorted.index(row, GAP_COLUMN))

    def _fit(self) -> None:
        """Give rows, columns and labels the room their texts need."""
        metrics = QFontMetrics(self.font())
        lines = 2 if self._model.intervals else 1
        self.verticalHeader().setDefaultSectionSize(lines * metrics.height() + SPACE_BETWEEN - 4)
        titles = (self._model.row_title(row) for row in range(self._model.rowCount()))
        # Categories stand in bold, which is about a tenth wider.
        natural = round(1.1 * max((metrics.horizontalAdvance(title) for title in titles), default=0))
        most = round(LABEL_SHARE * self.width())
        self.verticalHeader().setFixedWidth(min(natural + 3 * SPACE_INSIDE, most))
        self._fit_columns(metrics)
        self.updateGeometries()

    def _fit_columns(self, metrics: QFontMetrics) -> None:
        """Make all columns equally wide, and the header as high as its longest text, wrapped."""
        columns = range(self._model.columnCount())
        headers = [self._model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
        cells = "not estimable" if self._model.has_not_estimable else "100.0 %"
        words = [cells, *(line for header in headers for line in header.splitlines())]
        widest = max(metrics.horizontalAdvance(line) for line in words)
        width = min(widest, COLUMN_LETTERS * metrics.averageCharWidth()) + SPACE_AROUND
        room = QRect(0, 0, width - SPACE_AROUND, 0)
        wrapped = int(CENTERED | Qt.TextFlag.TextWordWrap)
        height = max((metrics.boundingRect(room, wrapped, header).height() for header in headers), default=0)
        self.horizontalHeader().setFixedHeight(height + SPACE_BETWEEN)
        for column in columns:
            self.setColumnWidth(column, width)

    @Slot()
    def _dress(self) -> None:
        """Labels are content, so they look like it, not like the grey heading of a form."""
        colors = tokens()
        self.setStyleSheet(f"""
            QHeaderView::section:vertical {{ background: {colors.surface}; color: {colors.text}; border: none; }}
            QTableCornerButton::section {{ background: {colors.window}; border: none;
                border-bottom: 1px solid {colors.line}; }}
        """)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            and self.currentIndex().isValid()
        ):
            self._emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _meaning(cell: QModelIndex) -> tuple[str, int, int | None]:
    """A cell's kind, the place of its label or category, and its group; None for all images."""
    numerator = cell.data(TableRole.CHART).numerator
    return numerator.kind.value, numerator.index, group_of(cell.data(TableRole.RATE_ROW))


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
