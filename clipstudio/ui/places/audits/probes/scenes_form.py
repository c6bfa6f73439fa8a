"""The form of the scenes probe: a table of captions, and proposals of close ones to edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFormLayout, QLineEdit, QPushButton

from clipstudio.domain.probes import ScenesPlan
from clipstudio.services.importing.tables import SUFFIXES
from clipstudio.ui.place import muted, row
from clipstudio.ui.places.audits.probes.caption_editor import CaptionEditor
from clipstudio.ui.places.audits.probes.form import ProbeForm

FORMAT = (
    "Columns: caption; kind (true, false, close, fine-true or fine-false); and image or sequence. True says what "
    "is seen, false another scene, close is nearly right; the fine ones are about a small thing."
)
FILE_FILTER = f"Tables ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"


class ScenesForm(ProbeForm):
    """Asks for the table of captions.

    Signals:
        proposals_asked: Write the table (Path) with proposals of close captions to a file (Path).
    """

    proposals_asked = Signal(object, object)

    compares = False

    def __init__(self, title: str, question: str) -> None:
        self.table = QLineEdit()
        self.table.setPlaceholderText("a CSV, Excel or Parquet file")
        self.table.setAccessibleName("Table of captions")
        self.choose = QPushButton("Choose…")
        self.by_hand = QPushButton("Write by hand")
        self.by_hand.setCheckable(True)
        self.editor = CaptionEditor()
        self.propose = QPushButton("Propose close captions…")
        self.propose.setToolTip("Writes a copy with captions in which a colour, a count or an object is another")
        super().__init__(title, question)
        self.table.textChanged.connect(self.check)
        self.choose.clicked.connect(self._choose)
        self.by_hand.toggled.connect(self._write_by_hand)
        self.editor.saved.connect(self._take_written)
        self.editor.failed.connect(self.words.setText)
        self.propose.clicked.connect(self._propose)

    def add_rows(self, form: QFormLayout) -> None:
        """The table."""
        form.addRow("Captions", row(self.table, self.choose, self.by_hand, self.propose))
        form.addRow("", self.editor)
        form.addRow("", muted(FORMAT))
        self.editor.hide()

    def own_fault(self) -> str:
        """There must be a table."""
        is_there = self._path().is_file()
        self.propose.setEnabled(is_there)
        if not self.table.text().strip():
            return "Choose the table of captions."
        return "" if is_there else f"There is no file “{self.table.text().strip()}”."

    def own_plan(self, common: dict[str, Any]) -> ScenesPlan:
        """The captions of the table."""
        return ScenesPlan(**common, table=str(self._path()))

    def ask_table(self) -> Path | None:
        """Which table; a method of its own so that a test can answer."""
        chosen, _ = QFileDialog.getOpenFileName(self, "Table of captions", "", FILE_FILTER)
        return Path(chosen) if chosen else None

    def ask_target(self) -> Path | None:
        """Where to write the proposals."""
        suggestion = str(self._path().with_name(f"{self._path().stem}-with-close.csv"))
        chosen, _ = QFileDialog.getSaveFileName(self, "Table with proposals", suggestion, "Tables (*.csv)")
        return Path(chosen) if chosen else None

    def _path(self) -> Path:
        return Path(self.table.text().strip()).expanduser()

    def _choose(self) -> None:
        if (path := self.ask_table()) is not None:
            self.table.setText(str(path))

    def _write_by_hand(self, is_wanted: bool) -> None:
        self.editor.setVisible(is_wanted)
        if is_wanted and not self.editor.rows.rowCount():
            self.editor.add_row()

    def _take_written(self, path: Path) -> None:
        self.table.setText(str(path))
        self.check()

    def _propose(self) -> None:
        if (target := self.ask_target()) is not None:
            self.proposals_asked.emit(self._path(), target)
