"""The answer of the denigration probe: what each choice of labels does to whom, and which images flip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.services.probes.denigration import flipped
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.probes.change_table import ChangeModel, change_words, group_title
from clipstudio.ui.places.audits.probes.view import ImagesAsked, ProbeView
from clipstudio.ui.places.audits.subject import combo
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import Table

MOST_DELTAS = 5


class DenigrationView(ProbeView):
    """Rates open as the runs they are; the change between two label sets is shown here, group by group."""

    def __init__(self) -> None:
        super().__init__()
        self._project: ProjectFile | None = None
        self._record: ProbeRunRecord | None = None
        self._document: Mapping[str, Any] = {}
        self.runs = QHBoxLayout()
        self.runs.setSpacing(SPACE_INSIDE)
        self.category, self.other = combo("Category"), combo("Compared with")
        self.category.currentIndexChanged.connect(self._show)
        self.other.currentIndexChanged.connect(self._show)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.model = ChangeModel()
        self.table = Table(self.model, "Change by group")
        self.table.selectionModel().currentRowChanged.connect(self._ask_images)
        self.deltas = muted()
        self.note = muted()
        self._lay_out()

    def show_probe(self, project: ProjectFile, record: ProbeRunRecord, document: Mapping[str, Any]) -> None:
        """Show the runs, and the first harmful category compared."""
        self._project, self._record, self._document = project, record, document
        while item := self.runs.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.runs.addWidget(QLabel("Rates by group:"))
        for run, name in zip(record.runs, document["label_sets"], strict=True):
            button = QPushButton(name)
            button.setToolTip(f"Open the run of this probe with the label set {name}")
            button.clicked.connect(partial(self._open_run, run))
            self.runs.addWidget(button)
        self.runs.addStretch(1)
        with QSignalBlocker(self.category), QSignalBlocker(self.other):
            self.category.clear()
            self.category.addItems(document["measures"])
            # The last is the harmful ones taken together, which is what the paper compares.
            self.category.setCurrentIndex(len(document["measures"]) - 1)
            self.other.clear()
            self.other.addItems(document["label_sets"][1:])
        self._comparison.setVisible(len(document["label_sets"]) > 1)
        self.table.setVisible(len(document["label_sets"]) > 1)
        self._show()

    def _lay_out(self) -> None:
        self._comparison = QWidget()
        line = QHBoxLayout(self._comparison)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self.category, 1)
        line.addWidget(QLabel("compared with"))
        line.addWidget(self.other, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(self.runs)
        layout.addWidget(self._comparison)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.deltas)
        layout.addWidget(self.note)

    def _show(self) -> None:
        category, name = self.category.currentText(), self.other.currentText()
        entries = [
            each
            for each in self._document.get("comparison", ())
            if each["category"] == category and each["label_set"] == name
        ]
        self.model.show(entries)
        self.table.resizeColumnsToContents()
        base = self._document["label_sets"][0]
        self.sentence.setText(
            f"{category}: {base} → {name}, all images {change_words(entries[0])}." if entries else ""
        )
        self.deltas.setText(_deltas(self._document["leave_one_out"], category, base))
        family = self._document["family"]
        tests = (
            f"{family['size']:,} tests in the family; p is exact McNemar's, adjusted by Holm. " if entries else ""
        )
        self.note.setText(f"{tests}{_published(self._document['published'], category)}".strip())
        if entries:
            self.table.selectRow(0)

    def _ask_images(self) -> None:
        row = self.table.currentIndex().row()
        if row < 0 or self._project is None or self._record is None:
            return
        entry = self.model.entry(row)
        find = partial(
            _flipped,
            self._project,
            self._record,
            self.other.currentIndex() + 1,
            entry["category"],
            entry["attributes"],
        )
        caption = (
            f"{entry['category']} · {group_title(entry)} · the {entry['lost'] + entry['gained']:,} that flipped"
        )
        self.images_asked.emit(ImagesAsked(caption, find))

    def _open_run(self, run: int, _checked: bool = False) -> None:
        self.run_asked.emit(run)


def _flipped(
    project: ProjectFile, record: ProbeRunRecord, other: int, category: str, attributes: Mapping[str, str]
) -> NDArray[np.int64]:
    """Lost images first, then those gained."""
    found = flipped(project, record, other, category, attributes)
    return np.concatenate([found["lost"], found["gained"]])


def _deltas(deltas: Sequence[Mapping[str, Any]], category: str, base: str) -> str:
    """The labels whose absence would move the category most, in words."""
    own = [each for each in deltas if each["category"] == category and each["change"]]
    if not own:
        return ""
    strongest = sorted(own, key=lambda each: -abs(each["change"]))[:MOST_DELTAS]
    words = "; ".join(f"{each['label']} {change_words(each)}" for each in strongest)
    return f"Without a single label of {base}, all images: {words}."


def _published(published: Mapping[str, Any], category: str) -> str:
    rates = [each for each in published["rates"] if each["what"] == category and "design" not in each]
    if not rates:
        return ""
    words = "; ".join(
        f"{', '.join(each['attributes'].values()) or 'all images'} {100 * each['rate']:.1f} %" for each in rates
    )
    return f"Published ({rates[0]['by']}, {rates[0]['source']}): {words}. {published['note']}"
