"""Editors of files: a file of names, and a table of captions that can also be written by hand or proposed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from clipstudio.domain.plan_fields import AskedField
from clipstudio.services.importing.tables import SUFFIXES
from clipstudio.ui import file_dialogs
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.forms.caption_editor import CaptionEditor
from clipstudio.ui.forms.editor import FieldEditor
from clipstudio.ui.style import SPACE_INSIDE

TABLES = f"Tables ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"


class FileEditor(FieldEditor):
    """The path of a file, typed or chosen."""

    filter = "Texts (*.txt)"

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        self.line.setAccessibleName(field.asked.words)
        self.line.setPlaceholderText(field.asked.help)
        self.line.textChanged.connect(self.changed)
        self.choose = QPushButton("Choose…")
        self.choose.clicked.connect(self._choose)
        self.row.addWidget(self.line, 1)
        self.row.addWidget(self.choose)

    @property
    def path(self) -> Path:
        """The file that is named."""
        return Path(self.line.text().strip()).expanduser()

    def value(self) -> str:
        return str(self.path) if self.line.text().strip() else ""

    def fault(self) -> str:
        written = self.line.text().strip()
        if not written:
            return f"{self.field.asked.words}: choose a file." if self.field.is_required else ""
        return "" if self.path.is_file() else f"There is no file “{written}”."

    def ask_file(self) -> Path | None:
        """Which file; a method of its own so that a test can answer."""
        return file_dialogs.ask_file(self, self.field.asked.words, Purpose.TABLE, self.filter)

    def _choose(self) -> None:
        if (path := self.ask_file()) is not None:
            self.line.setText(str(path))


class CaptionTableEditor(FileEditor):
    """A table of captions: chosen, written by hand, or with proposals of close ones to edit.

    Signals:
        proposals_asked: Write the table (Path) with proposals to a file (Path).
    """

    proposals_asked = Signal(object, object)

    filter = TABLES

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.by_hand = QPushButton("Write by hand")
        self.by_hand.setCheckable(True)
        self.by_hand.toggled.connect(self._write_by_hand)
        self.propose = QPushButton("Propose close captions…")
        self.propose.setToolTip("Writes a copy with captions in which a colour, a count or an object is another")
        self.propose.clicked.connect(self._propose)
        self.captions = CaptionEditor()
        self.captions.saved.connect(self._take_written)
        self.captions.failed.connect(self.failed)
        self.captions.hide()
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        for widget in (self.line, self.choose, self.by_hand, self.propose):
            line.addWidget(widget)
        self.row.setDirection(QHBoxLayout.Direction.TopToBottom)
        self.row.addLayout(line)
        self.row.addWidget(self.captions)

    def fault(self) -> str:
        self.propose.setEnabled(self.path.is_file())
        return super().fault()

    def ask_target(self) -> Path | None:
        """Where to write the proposals; a method of its own so that a test can answer."""
        suggestion = str(self.path.with_name(f"{self.path.stem}-with-close.csv"))
        return ask_target(self, "Table with proposals", Purpose.TABLE, suggestion, "Tables (*.csv)")

    def _write_by_hand(self, is_wanted: bool) -> None:
        self.captions.setVisible(is_wanted)
        if is_wanted and not self.captions.rows.rowCount():
            self.captions.add_row()

    def _take_written(self, path: Path) -> None:
        self.line.setText(str(path))
        self.changed.emit()

    def _propose(self) -> None:
        if (target := self.ask_target()) is not None:
            self.proposals_asked.emit(self.path, target)
