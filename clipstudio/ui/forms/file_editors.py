"""Editors of files: a file of names, and a table of captions that can also be written by hand or proposed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from clipstudio.domain.language import number, tr
from clipstudio.domain.on_disk import is_file, written_path
from clipstudio.domain.plan_fields import AskedField
from clipstudio.services.importing.layouts.reading import SUFFIXES
from clipstudio.services.probes.captions import CaptionRow, caption_rows, with_proposals, write_captions
from clipstudio.services.probes.coco_captions import captions_of
from clipstudio.ui import file_dialogs
from clipstudio.ui.file_dialogs import Purpose
from clipstudio.ui.forms.caption_editor import CaptionEditor
from clipstudio.ui.forms.editor import FieldEditor
from clipstudio.ui.place import row
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip

_TABLE, _HERE = range(2)
"""Places of the two ways to give captions."""

TABLES = tr("Tables ({value})", value=" ".join(f"*{suffix}" for suffix in SUFFIXES))


class FileEditor(FieldEditor):
    """The path of a file, typed or chosen."""

    filter = tr("Texts (*.txt)")

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.line = QLineEdit()
        self.line.setAccessibleName(field.asked.words)
        self.line.setPlaceholderText(field.asked.help)
        set_tooltip(self.line, field.asked.help)
        self.line.textChanged.connect(self.changed)
        self.choose_file = QPushButton(tr("Choose…"))
        self.choose_file.clicked.connect(self._choose)
        self.row.addWidget(self.line, 1)
        self.row.addWidget(self.choose_file)

    @property
    def path(self) -> Path:
        """The file that is named."""
        return written_path(self.line.text())

    def value(self) -> str:
        return str(self.path) if self.line.text().strip() else ""

    def choose(self, value: str) -> None:
        self.line.setText(value)

    def fault(self) -> str:
        written = self.line.text().strip()
        if not written:
            return tr("{words}: choose a file.", words=self.field.asked.words) if self.field.is_required else ""
        return "" if is_file(self.path) else tr("There is no file “{written}”.", written=written)

    def ask_file(self) -> Path | None:
        """Which file; a method of its own so that a test can answer."""
        return file_dialogs.ask_file(self, self.field.asked.words, Purpose.TABLE, self.filter)

    def _choose(self) -> None:
        if (path := self.ask_file()) is not None:
            self.line.setText(str(path))


class CaptionsEditor(FileEditor):
    """Captions from a table or written here: what is seen is what runs. To either, close ones can be proposed."""

    filter = TABLES

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.ways = SegmentedButtons((tr("From a table"), tr("Write here")))
        self.ways.chosen.connect(self._choose_way)
        self.propose = QPushButton(tr("Propose close captions"))
        self.propose.setToolTip(
            tr("Adds captions with another colour, count or object to this table, for you to edit")
        )
        self.propose.clicked.connect(self._propose)
        self.captions = CaptionEditor()
        self.captions.changed.connect(self.changed)
        self.captions.save_asked.connect(self._write)
        self.captions.add_button(self.propose)
        self._file = QWidget()
        file = QHBoxLayout(self._file)
        file.setContentsMargins(0, 0, 0, 0)
        file.setSpacing(SPACE_INSIDE)
        file.addWidget(self.line, 1)
        file.addWidget(self.choose_file)
        self.row.setDirection(QHBoxLayout.Direction.TopToBottom)
        self.row.addLayout(row(self.ways))
        for widget in (self._file, self.captions):
            self.row.addWidget(widget)
        self._show_way()

    @property
    def is_written(self) -> bool:
        """Whether the captions written here run, rather than a table."""
        return self.ways.place == _HERE

    def value(self) -> str:
        return "" if self.is_written else super().value()

    def values(self) -> Mapping[str, Any]:
        return {self.field.name: self.value(), "captions": self.captions.cells() if self.is_written else ()}

    def choose_from(self, values: Mapping[str, Any]) -> None:
        self.line.setText(values[self.field.name])
        if values["captions"]:
            self.captions.show_rows(values["captions"])
        self.ways.set_place(_HERE if values["captions"] else _TABLE)
        self._show_way()

    def fault(self) -> str:
        self.propose.setEnabled(bool(self.captions.cells()) if self.is_written else is_file(self.path))
        if not self.is_written:
            return super().fault()
        if not self.captions.cells():
            return tr("Captions: write at least two, or choose a table.")
        for place, (image, sequence, _caption, _kind) in enumerate(self.captions.cells(), 1):
            if bool(image) == bool(sequence):
                what = tr("both an image and a sequence") if image else tr("neither an image nor a sequence")
                return tr("Caption {place} names {what}: fill in one of the two.", place=number(place), what=what)
        return ""

    def _choose_way(self) -> None:
        if self.is_written and not self.captions.rows.rowCount():
            if is_file(self.path) and self.line.text().strip():
                self.asked.emit(partial(_read, self.path), self.captions.show_rows)
            else:
                self.captions.add_row()
        self._show_way()
        self.changed.emit()

    def _show_way(self) -> None:
        self._file.setVisible(not self.is_written)
        self.captions.rows.setVisible(self.is_written)
        for button in (self.captions.add, self.captions.remove, self.captions.save):
            button.setVisible(self.is_written)

    def _propose(self) -> None:
        """Fill the table with the captions there are and with close ones; from then on that table runs."""
        rows = self.captions.cells() if self.is_written else None
        self.asked.emit(partial(_proposals, self.path, rows), self._take_proposals)

    def _write(self, rows: tuple[CaptionRow, ...], path: Path) -> None:
        self.write_asked.emit(partial(write_captions, rows, path), path)

    def _take_proposals(self, rows: tuple[CaptionRow, ...]) -> None:
        before = len(self.captions.cells()) if self.is_written else None
        self.ways.set_place(_HERE)
        self._show_way()
        self.captions.show_rows(rows)
        if before == len(rows):
            self.failed.emit(
                tr("No more close captions can be proposed: there is no colour, count or object left to change.")
            )


def _read(path: Path) -> tuple[CaptionRow, ...]:
    return caption_rows(captions_of(path))


def _proposals(path: Path, rows: tuple[CaptionRow, ...] | None) -> tuple[CaptionRow, ...]:
    return with_proposals(_read(path) if rows is None else rows)
