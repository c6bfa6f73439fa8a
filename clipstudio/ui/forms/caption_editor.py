"""Captions written by hand: a small table, which runs as it stands or is kept as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.language import tr
from clipstudio.probes.scenes import CaptionKind
from clipstudio.services.probes.captions import CAPTION, COLUMNS, IMAGE, KIND, CaptionRow
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.style import SPACE_INSIDE

_IMAGE, _CAPTION, _KIND = (COLUMNS.index(each) for each in (IMAGE, CAPTION, KIND))
Index = QModelIndex | QPersistentModelIndex


class CaptionEditor(QWidget):
    """Rows of image or sequence, caption and kind, to be written.

    Signals:
        changed: Something else is written.
        save_asked: Write these rows (tuple of `CaptionRow`) to this file (Path).
    """

    changed = Signal()
    save_asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = QTableWidget(0, len(COLUMNS))
        self.rows.setAccessibleName(tr("Captions"))
        self.rows.setHorizontalHeaderLabels(list(COLUMNS))
        self.rows.horizontalHeader().setSectionResizeMode(_CAPTION, QHeaderView.ResizeMode.Stretch)
        self.rows.verticalHeader().hide()
        self.rows.setMinimumHeight(200)
        self.rows.setTabKeyNavigation(False)
        self.rows.setItemDelegateForColumn(_KIND, _KindDelegate(self.rows))
        self.rows.itemChanged.connect(self.changed)
        self.add, self.remove = QPushButton(tr("Add row")), QPushButton(tr("Remove row"))
        self.save = QPushButton(tr("Save as table…"))
        self.add.clicked.connect(lambda: self.add_row(self._where()))
        self.remove.clicked.connect(self._remove)
        self.save.clicked.connect(self._save)
        buttons = FlowLine()
        self._buttons = FlowLayout(buttons)
        for button in (self.add, self.remove, self.save):
            self._buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.rows)
        layout.addWidget(buttons)

    def add_button(self, button: QPushButton) -> None:
        """Put a further button among those below the table."""
        self._buttons.addWidget(button)

    def add_row(self, where: tuple[str, str] = ("", "")) -> None:
        """Add a row; ``where`` is (image, sequence), of which one is filled."""
        self._append((*where, "", CaptionKind.TRUE.value))
        self.rows.setCurrentCell(self.rows.rowCount() - 1, _CAPTION if any(where) else _IMAGE)
        self.changed.emit()

    def show_rows(self, rows: Sequence[CaptionRow]) -> None:
        """Show these captions and no other."""
        with QSignalBlocker(self.rows):
            self.rows.setRowCount(0)
            for row in rows:
                self._append(row)
        self.changed.emit()

    def cells(self) -> tuple[CaptionRow, ...]:
        """What is written, a tuple for each row that has a caption."""
        written = []
        for row in range(self.rows.rowCount()):
            items = (self.rows.item(row, column) for column in range(len(COLUMNS)))
            image, sequence, caption, kind = ("" if item is None else item.text().strip() for item in items)
            if caption:
                written.append((image, sequence, caption, kind))
        return tuple(written)

    def ask_file(self) -> Path | None:
        """Where to save; a method of its own so that a test can answer."""
        return ask_target(self, tr("Table of captions"), Purpose.TABLE, "captions.csv", tr("Tables (*.csv)"))

    def _append(self, cells: CaptionRow) -> None:
        row = self.rows.rowCount()
        with QSignalBlocker(self.rows):
            self.rows.insertRow(row)
            for column, text in enumerate(cells):
                self.rows.setItem(row, column, QTableWidgetItem(text))

    def _remove(self) -> None:
        if self.rows.currentRow() >= 0:
            self.rows.removeRow(self.rows.currentRow())
            self.changed.emit()

    def _where(self) -> tuple[str, str]:
        """The image or sequence of the current row: several captions of one follow each other."""
        row = self.rows.currentRow()
        image, sequence = (self.rows.item(row, column) for column in range(2))
        return ("" if image is None else image.text()), ("" if sequence is None else sequence.text())

    def _save(self) -> None:
        if (path := self.ask_file()) is not None:
            self.save_asked.emit(self.cells(), path)


class _KindDelegate(QStyledItemDelegate):
    """Chooses the kind of a caption from a list."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = ComboBox(tr("Kind of caption"), parent)
        box.addItems([each.value for each in CaptionKind])
        box.activated.connect(lambda _place: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, ComboBox)
        editor.setCurrentText(index.data() or "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, ComboBox)
        model.setData(index, editor.currentText())
