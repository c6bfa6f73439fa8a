"""Captions written by hand: a small table that becomes a file like any other."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clipstudio.probes.scenes import CaptionKind
from clipstudio.services.probes.captions import CAPTION, IMAGE, KIND, SEQUENCE
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.style import SPACE_INSIDE

COLUMNS = (IMAGE, SEQUENCE, CAPTION, KIND)
_KIND_COLUMN = COLUMNS.index(KIND)


class CaptionEditor(QWidget):
    """Rows of image or sequence, caption and kind, to be written and saved as a table.

    Signals:
        saved: The rows stand in this file (Path).
        failed: They could not be written; a sentence why.
    """

    saved = Signal(object)
    failed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows = QTableWidget(0, len(COLUMNS))
        self.rows.setAccessibleName("Captions")
        self.rows.setHorizontalHeaderLabels(list(COLUMNS))
        self.rows.horizontalHeader().setSectionResizeMode(COLUMNS.index(CAPTION), QHeaderView.ResizeMode.Stretch)
        self.rows.verticalHeader().hide()
        self.rows.setMinimumHeight(160)
        self.add, self.remove = QPushButton("Add a row"), QPushButton("Remove the row")
        self.save = QPushButton("Save as a table…")
        self.add.clicked.connect(lambda: self.add_row(self._where()))
        self.remove.clicked.connect(lambda: self.rows.removeRow(self.rows.currentRow()))
        self.save.clicked.connect(self._save)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_INSIDE)
        for button in (self.add, self.remove, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.rows)
        layout.addLayout(buttons)

    def add_row(self, where: tuple[str, str] = ("", "")) -> None:
        """Add a row; ``where`` is (image, sequence), of which one is filled."""
        row = self.rows.rowCount()
        self.rows.insertRow(row)
        for column, text in enumerate((*where, "")):
            self.rows.setItem(row, column, QTableWidgetItem(text))
        kinds = QComboBox()
        kinds.setAccessibleName("Kind of caption")
        kinds.addItems([each.value for each in CaptionKind])
        self.rows.setCellWidget(row, _KIND_COLUMN, kinds)
        self.rows.setCurrentCell(row, COLUMNS.index(CAPTION) if any(where) else 0)

    def cells(self) -> list[tuple[str, ...]]:
        """What is written, a tuple for each row that has a caption."""
        found = []
        for row in range(self.rows.rowCount()):
            items = [self.rows.item(row, column) for column in range(_KIND_COLUMN)]
            texts = tuple("" if item is None else item.text().strip() for item in items)
            kinds = self.rows.cellWidget(row, _KIND_COLUMN)
            if texts[-1] and isinstance(kinds, QComboBox):
                found.append((*texts, kinds.currentText()))
        return found

    def ask_file(self) -> Path | None:
        """Where to save; a method of its own so that a test can answer."""
        return ask_target(self, "Table of captions", Purpose.TABLE, "captions.csv", "Tables (*.csv)")

    def _where(self) -> tuple[str, str]:
        """The image or sequence of the current row: several captions of one follow each other."""
        row = self.rows.currentRow()
        image, sequence = (self.rows.item(row, column) for column in range(2))
        return ("" if image is None else image.text()), ("" if sequence is None else sequence.text())

    def _save(self) -> None:
        if (path := self.ask_file()) is None:
            return
        try:
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([COLUMNS, *self.cells()])
        except OSError as error:
            self.failed.emit(f"“{path}” cannot be written: {error.strerror}.")
        else:
            self.saved.emit(path)
