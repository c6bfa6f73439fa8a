"""A figure that is a table in words; its rows can be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clipstudio.results.figures import FigureText, Line, TableFigure
from clipstudio.results.targets import Target
from clipstudio.ui.figures.base import Drawing, FigureWidget
from clipstudio.ui.figures.table_drawing import TableDrawing
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import plain_label, tooltip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
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

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._figure.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._figure.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._figure.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.sentence) if row.sentence else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.sentence
        return self._alignment(index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._figure.columns[section].name
        return self._alignment(section, role)

    def _alignment(self, column: int, role: int) -> Qt.AlignmentFlag | None:
        if role != Qt.ItemDataRole.TextAlignmentRole:
            return None
        return _RIGHT if self._figure.columns[column].is_number else _LEFT


class FigureTable(Table):
    """A table as high as its rows where there is room for them."""

    def sizeHint(self) -> QSize:
        header, rows = self.horizontalHeader().sizeHint().height(), self.model().rowCount()
        bar = self.horizontalScrollBar().sizeHint().height() if self.horizontalScrollBar().isVisible() else 0
        return QSize(640, header + rows * self.verticalHeader().defaultSectionSize() + bar + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.sizeHint().height(), 120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class TableFigureWidget(FigureWidget[TableFigure]):
    """Shows a table; a click or Enter on a row asks for the images behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FigureTableModel()
        self.table, self.caption = FigureTable(self._model, ""), plain_label()
        self.caption.setProperty("role", "muted")
        self.caption.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.table)
        layout.addWidget(self.caption)
        for widget in (self, self.table):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self.table)
        # Numbers at the far end of a wide window would stand apart from their rows.
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.clicked.connect(self._emit)
        self.table.opened.connect(self._emit_current)

    def set_figure(self, figure: TableFigure) -> None:
        self._model.set_figure(figure)
        self.table.setAccessibleName(figure.text.title)
        self.table.resizeColumnsToContents()
        self.caption.setText(figure.caption)
        self.caption.setVisible(bool(figure.caption))
        self.table.updateGeometry()

    def set_selected(self, target: Target | None) -> None:
        rows = self._model.figure.rows
        place = next((at for at, row in enumerate(rows) if target is not None and row.target == target), None)
        if place is None:
            self.table.clearSelection()
        else:
            self.table.selectRow(place)

    def text(self) -> FigureText:
        figure = self._model.figure
        names: Line = tuple(column.name for column in figure.columns)
        return figure.text if figure.text.header else replace(figure.text, header=names)

    def lines(self) -> Iterable[Line]:
        return self._model.figure.lines()

    def drawing(self, width: int) -> Drawing:
        return TableDrawing(self._model.figure, self.table.font(), width)

    @Slot(QModelIndex)
    def _emit(self, index: QModelIndex) -> None:
        target = self._model.figure.rows[index.row()].target
        if target is not None:
            self.target_clicked.emit(target)

    @Slot()
    def _emit_current(self) -> None:
        if self.table.currentIndex().isValid():
            self._emit(self.table.currentIndex())
