"""The answer of the scenes probe: how often the true caption was chosen, and what was chosen instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout

from clipstudio.domain.ids import ProbeRunId
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.results.changes import clusters_words
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesTarget
from clipstudio.results.words import interval, number, percent
from clipstudio.services.probes.scenes import read_scenes, scenes_images
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.probes.folded import Folded
from clipstudio.ui.places.audits.probes.view import ImagesAsked, ProbeView
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import Table

Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("question", "answer", "images", "share", "by chance", "published")
QUESTIONS = {
    "coarse": ("among other scenes", "coarse"),
    "stress": ("with close captions too", "stress"),
    "fine": ("a small thing", ""),
}
"""Per question its words, and what its published figure is called."""

_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer to one question: its cells, and which images are behind it."""

    question: str
    answer: str
    cells: tuple[str, ...]


def answer_rows(document: Mapping[str, Any]) -> tuple[AnswerRow, ...]:
    """The rows of the table, from a probe's document."""
    published = {each["what"]: percent(each["rate"]) for each in document["published"]["rates"]}
    rows = []
    for question, (words, name) in QUESTIONS.items():
        entry = document[question]
        n, right = entry["n"], entry["count"]
        share = f"not estimable ({entry.get('reason')})"
        if entry["accuracy"] is not None:
            share = f"{percent(entry['accuracy'])} {interval(entry['low'], entry['high'])}"
        of = f"{number(right)} of {number(n)}"
        chance = entry.get("chance")  # earlier versions did not tell
        guessed = "" if chance is None else percent(chance)
        rows.append(AnswerRow(question, "right", (words, "right", of, share, guessed, published.get(name, ""))))
        wrong = "" if not n else percent(1 - right / n)
        of = f"{number(n - right)} of {number(n)}"
        rows.append(AnswerRow(question, "wrong", ("", "wrong", of, wrong, "", "")))
        if question == "stress" and n:
            cells = ("", "took a close caption", f"{number(entry['close_errors'])} of {number(n)}", _close(entry))
            rows.append(AnswerRow(question, "close", (*cells, "", published.get("close answer", ""))))
        if silent := entry.get("unanswered"):  # earlier versions counted none
            of = f"{number(silent)} of {number(n + silent)}"
            rows.append(AnswerRow(question, "unanswered", ("", "not answered", of, "", "", "")))
    return tuple(rows)


def _close(entry: Mapping[str, Any]) -> str:
    """How often a close caption was taken, of all images and of the errors; earlier versions kept no intervals."""
    parts = []
    for key, of in (("close_rate", ""), ("close_share", " of the errors")):
        rate, low, high = entry[key], entry.get(f"{key}_low"), entry.get(f"{key}_high")
        if rate is None:
            parts.append(f"not estimable{of} ({entry.get(f'{key}_reason')})")
        else:
            parts.append(f"{percent(rate)}{'' if low is None or high is None else f' {interval(low, high)}'}{of}")
    return "; ".join(parts)


class AnswerModel(QAbstractTableModel):
    """The rows as a table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AnswerRow, ...] = ()

    def show(self, rows: tuple[AnswerRow, ...]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Number of answers."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns."""
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return COLUMNS[section] if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in words."""
        return self.rows[index.row()].cells[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class ScenesView(ProbeView):
    """A row for every answer; choosing one shows its images."""

    def __init__(self) -> None:
        super().__init__()
        self._project: ProjectFile | None = None
        self._record: ProbeRunRecord | None = None
        self.model = AnswerModel(self)
        self.table = Table(self.model, "Answers")
        self.table.selectionModel().currentRowChanged.connect(self._ask_images)
        self.words = muted()
        self.note = Folded("Why published figures differ")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.note)

    def show_probe(self, project: ProjectFile, record: ProbeRunRecord, document: Mapping[str, Any]) -> None:
        """Show the answers, and the images of the first that went wrong."""
        self._project, self._record = project, record
        self.model.show(answer_rows(document))
        self.table.resizeColumnsToContents()
        self.words.setText(_words(document))
        self.note.show_text(document["published"]["note"])
        self.table.selectRow(1)

    def _ask_images(self) -> None:
        place = self.table.currentIndex().row()
        if place < 0 or self._project is None or self._record is None:
            return
        row = self.model.rows[place]
        target = ScenesTarget(question=Question(row.question), answer=AnswerKind(row.answer))
        find = partial(_find, self._project, self._record.id, target)
        caption = f"{QUESTIONS[row.question][0]} · {row.cells[1]}"
        self.images_asked.emit(ImagesAsked(self._record, (row.question, row.answer), caption, find))


def _find(project: ProjectFile, id: ProbeRunId, target: ScenesTarget) -> NDArray[np.int64]:
    """The images of an answer; on a reading thread."""
    return scenes_images(project, read_scenes(project, id), target)


def _words(document: Mapping[str, Any]) -> str:
    """What the intervals rest on, and what is short of the paper's own questions."""
    coarse = document["coarse"]
    parts = [f"{number(len(document['captions']))} captions."]
    if coarse["by"] == "sequences":
        parts.append(
            f"Intervals allow for sequences: {clusters_words(coarse['clusters'], coarse.get('effective_n'))}."
        )
    if coarse["few_false"]:
        few, least = number(coarse["few_false"]), coarse["fewest_false"]
        parts.append(f"{few} images have fewer than {least} captions of other scenes, the paper's least.")
    if unmatched := document["unmatched"]:
        parts.append(f"{number(len(unmatched))} rows of the table name no image or sequence of this project.")
    parts += document.get("told", ())
    return " ".join(parts)
