"""A figure that is a table in words; its rows can be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import nlargest
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem

from clipstudio.domain.language import tr
from clipstudio.results.figures import FigureText, Line, TableFigure
from clipstudio.results.targets import Target
from clipstudio.results.words import NOT_ESTIMABLE
from clipstudio.ui.figures.base import Shares, Subject
from clipstudio.ui.figures.figure_widget import FigureWidget
from clipstudio.ui.figures.row_layout import MEASURED
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import RowDelegate, Table
from clipstudio.ui.user_words import plain_label, tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
PADDING = 2 * SPACE_INSIDE + 4
"""Pixels of a cell beside its text."""
NAME_SHARE, MIN_NAME = 0.4, 120
"""The most of the width that names take before they are cut, and pixels that they have in any case."""
MOST_ROWS = 14
"""Rows of a table that is wider than its room, which scrolls by itself both ways."""
EMPTY = TableFigure(FigureText(""), (), ())


class FigureTableModel(QAbstractTableModel):
    """The cells of a table figure."""

    def __init__(self) -> None:
        super().__init__()
        self._figure = EMPTY

    @property
    def figure(self) -> TableFigure:
        """What is shown."""
        return self._figure

    def set_figure(self, figure: TableFigure) -> None:
        """Show another table."""
        self.beginResetModel()
        self._figure = figure
        self.endResetModel()

    def words_of(self, row: int) -> str:
        """All that is known of a row."""
        line = self._figure.rows[row]
        named = zip(self._figure.columns, line.cells, strict=True)
        return line.sentence or "\n".join(f"{tr(column.name)}: {words}" for column, words in named if words)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._figure.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._figure.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._figure.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.words_of(index.row()))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.words_of(index.row())
        return self._alignment(index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(self._figure.columns[section].name)
        return self._alignment(section, role)

    def _alignment(self, column: int, role: int) -> Qt.AlignmentFlag | None:
        if role != Qt.ItemDataRole.TextAlignmentRole:
            return None
        return _RIGHT if self._figure.columns[column].is_number else _LEFT


class _Delegate(RowDelegate):
    """Paints the reason why there is no number only where there is room for it; the tooltip has it in any case."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - PADDING
        if option.text.startswith(tr(NOT_ESTIMABLE)) and option.fontMetrics.horizontalAdvance(option.text) > room:
            option.text = tr(NOT_ESTIMABLE)


def shared_out(wanted: Sequence[int], room: int) -> list[int]:
    """Share a width among columns: those that want little get it, the others equal parts of the rest."""
    widths = list(wanted)
    left, open_columns = room, sorted(range(len(wanted)), key=lambda each: wanted[each])
    while open_columns:
        part = left // len(open_columns)
        column = open_columns.pop(0)
        widths[column] = min(wanted[column], max(part, 1))
        left -= widths[column]
    return widths


class FigureTable(Table):
    """A table as high as its rows where there is room for them, its columns as wide as what they hold.

    Signals:
        target_clicked: The target of a row that was clicked or entered.
        text_changed: Never; a table is read as a whole.
    """

    target_clicked = Signal(object)
    text_changed = Signal()

    def __init__(self) -> None:
        self._model = FigureTableModel()
        super().__init__(self._model, "")
        # The figure around it copies it with its headings, and has a menu of its own.
        self.removeAction(self.copy_action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        # Numbers at the far end of a wide window would stand apart from their rows.
        self.horizontalHeader().setStretchLastSection(False)
        self.setItemDelegate(_Delegate(self))
        self.clicked.connect(self._emit)
        self.opened.connect(self._emit_current)

    def set_figure(self, figure: TableFigure) -> None:
        """Show another table."""
        self._model.set_figure(figure)
        self.setAccessibleName(figure.text.sentence)
        self.fit_columns()
        self.updateGeometry()

    def set_selected(self, target: Target | None) -> None:
        """Choose the row of a target; None for none."""
        rows = self._model.figure.rows
        place = next((at for at, row in enumerate(rows) if target is not None and row.target == target), None)
        if place is None:
            self.clearSelection()
        else:
            self.selectRow(place)

    def set_shares(self, shares: Shares) -> None:
        """Rows of a table are not lit."""

    def set_sorted(self, by_size: bool) -> None:
        """Rows of a table keep their order."""

    def text(self) -> FigureText:
        """What the figure says; its columns are the heads of its data."""
        figure = self._model.figure
        names: Line = tuple(tr(column.name) for column in figure.columns)
        return figure.text if figure.text.header else replace(figure.text, header=names)

    def lines(self) -> Iterable[Line]:
        """The cells as they are written."""
        return self._model.figure.lines()

    def shown(self) -> TableFigure:
        """The table as it is shown."""
        return self._model.figure

    def subject(self, at: QPoint | None) -> Subject | None:
        """The row at a point of the screen; at None, the current one."""
        index = self.currentIndex() if at is None else self.indexAt(self.viewport().mapFromGlobal(at))
        if not index.isValid():
            return None
        row = self._model.figure.rows[index.row()]
        return Subject("\t".join(row.cells), row.target)

    def fit_columns(self) -> None:
        """Give each column what its numbers take.

        The long reason why a cell has none does not widen its column, and long names are cut where room is short;
        tooltips have all of it.
        """
        model, header, metrics = self.model(), self.horizontalHeader(), self.fontMetrics()
        across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        for column in range(model.columnCount()):
            cells = (model.index(row, column).data() for row in range(model.rowCount()))
            texts = nlargest(MEASURED, cells, key=len)
            shown = (tr(NOT_ESTIMABLE) if text.startswith(tr(NOT_ESTIMABLE)) else text for text in texts)
            width = max((metrics.horizontalAdvance(text) for text in shown), default=0) + PADDING
            is_name = model.headerData(column, across, role) == _LEFT
            most = max(NAME_SHARE * self.viewport().width(), MIN_NAME) if is_name else width
            header.resizeSection(column, round(max(min(width, most), header.sectionSizeHint(column))))
        self._wrap_words()

    def _wrap_words(self) -> None:
        """Let the words of a table of words alone go on in the next line, instead of beside what is seen."""
        model, header, rows = self.model(), self.horizontalHeader(), self.verticalHeader()
        columns, across = range(model.columnCount()), Qt.Orientation.Horizontal
        is_of_words = all(
            model.headerData(each, across, Qt.ItemDataRole.TextAlignmentRole) == _LEFT for each in columns
        )
        wraps = bool(columns) and is_of_words and model.rowCount() <= MEASURED
        if not wraps and not self.wordWrap():
            return
        self.setWordWrap(wraps)
        metrics, room = self.fontMetrics(), self.viewport().width()
        if wraps:
            wanted = [self._wanted(each) for each in columns]
            for column, width in zip(columns, shared_out(wanted, room), strict=True):
                header.resizeSection(column, width)
        for row in range(model.rowCount()):
            lines = 1
            for column in columns if wraps else ():
                area = QRect(0, 0, max(1, header.sectionSize(column) - 2 * SPACE_INSIDE), 1)
                words = model.index(row, column).data()
                height = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), words).height()
                lines = max(lines, round(height / metrics.lineSpacing()))
            rows.resizeSection(row, rows.defaultSectionSize() + (lines - 1) * metrics.lineSpacing())

    def _wanted(self, column: int) -> int:
        """Pixels of the longest words of a column in one line."""
        texts = (self.model().index(row, column).data() for row in range(self.model().rowCount()))
        longest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return max(longest + PADDING, self.horizontalHeader().sectionSizeHint(column))

    @Slot(QModelIndex)
    def _emit(self, index: QModelIndex) -> None:
        target = self._model.figure.rows[index.row()].target
        if target is not None:
            self.target_clicked.emit(target)

    @Slot()
    def _emit_current(self) -> None:
        if self.currentIndex().isValid():
            self._emit(self.currentIndex())

    def sizeHint(self) -> QSize:
        header, rows = self.horizontalHeader(), self.verticalHeader()
        # Whether its bar is shown is known only once the height is.
        is_wide = header.length() > self.width() - 2
        bar = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        # The bar of a wide table would stand below all of its rows, out of sight.
        most = MOST_ROWS * rows.defaultSectionSize() if is_wide else rows.length()
        height = header.sizeHint().height() + min(rows.length(), most) + bar
        return QSize(640, height + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.sizeHint().height(), 120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()
        self.updateGeometry()


class TableFigureWidget(FigureWidget[TableFigure]):
    """A table with its caption."""

    def __init__(self) -> None:
        self.table, self.caption = FigureTable(), plain_label()
        self.caption.setProperty("role", "muted")
        self.caption.setWordWrap(True)
        super().__init__(self.table, below=self.caption)
        self.unsetLayoutDirection()  # unlike a drawing, a table is read as the language is
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_figure(self, figure: TableFigure) -> None:
        super().set_figure(figure)
        self.caption.setText(figure.caption)
        self.caption.setVisible(bool(figure.caption))
