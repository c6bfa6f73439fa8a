"""The answer of the denigration probe: what each choice of labels does to whom, and which images flip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.domain.published import same_group
from clipstudio.results.changes import inference_words
from clipstudio.results.documents.changes import change_of
from clipstudio.results.documents.families import adjusted_of
from clipstudio.services.probes.denigration_images import flipped, flipped_by_label
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.charts.change_model import ChangePart, ChangeRow, DumbbellData, PublishedChange
from clipstudio.ui.charts.chart_frame import ChartFrame
from clipstudio.ui.charts.delta_chart import DeltaChart
from clipstudio.ui.charts.delta_model import DeltaData, DeltaRow, Edit
from clipstudio.ui.charts.dumbbell_chart import DumbbellChart
from clipstudio.ui.charts.segmented import SegmentedButtons
from clipstudio.ui.charts.view_model import ALL_IMAGES, NEUTRAL_MARK, Mark
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.change_table import ChangeModel
from clipstudio.ui.places.audits.probes.folded import Folded
from clipstudio.ui.places.audits.probes.view import ImagesAsked, ProbeView
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import button_text, plain_label

_BY_GROUP, _BY_LABEL, _TABLE = range(3)


class DenigrationView(ProbeView):
    """Rates open as the runs they are; the change between two label sets is shown here, group by group."""

    def __init__(self) -> None:
        super().__init__()
        self._project: ProjectFile | None = None
        self._record: ProbeRunRecord | None = None
        self._document: Mapping[str, Any] = {}
        self._entries: list[Mapping[str, Any]] = []
        self._deltas: list[Mapping[str, Any]] = []
        self.runs = QPushButton("Rates by group")
        self.runs.setToolTip("The run with each label set: the rate of every category and label by group")
        self.runs.setMenu(QMenu(self.runs))
        self.category, self.other = combo("Category"), combo("Compared with")
        self.category.currentIndexChanged.connect(self._show)
        self.other.currentIndexChanged.connect(self._show)
        self.chart = DumbbellChart()
        self.chart.mark_clicked.connect(self._mark_clicked)
        self.model = ChangeModel(self)
        self.table = Table(self.model, "Change by group")
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.labels = DeltaChart()
        self.labels.mark_clicked.connect(self._label_clicked)
        self.edit = combo("What is done to the labels")
        self.edit.addItems(["each label left out", "each label of the other set added"])
        self.edit.currentIndexChanged.connect(self._show)
        by_label = QWidget()
        column = QVBoxLayout(by_label)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        column.addWidget(self.labels, 1)
        self.form = SegmentedButtons(("By group", "Label by label", "Table"))
        self.form.chosen.connect(self._show_form)
        self._forms = QStackedWidget()
        for widget in (self.chart, by_label, self.table):
            self._forms.addWidget(widget)
        self.note = Folded("Why published figures differ")
        self._lay_out()

    @property
    def shown_chart(self) -> ChartFrame | None:
        """The chart of the form that is chosen; the table is none."""
        return {_BY_GROUP: self.chart, _BY_LABEL: self.labels}.get(self.form.place)

    def show_probe(self, project: ProjectFile, record: ProbeRunRecord, document: Mapping[str, Any]) -> None:
        """Show the runs, and the first harmful category compared."""
        self._project, self._record, self._document = project, record, document
        menu = self.runs.menu()
        menu.clear()
        for run, name in zip(record.runs, document["label_sets"], strict=True):
            menu.addAction(button_text(name)).triggered.connect(partial(self._open_run, run))
        with QSignalBlocker(self.category), QSignalBlocker(self.other):
            self.category.clear()
            self.category.addItems(document["measures"])
            # The last is the harmful ones taken together, which is what the paper compares.
            self.category.setCurrentIndex(len(document["measures"]) - 1)
            self.other.clear()
            self.other.addItems(document["label_sets"][1:])
        is_compared = len(document["label_sets"]) > 1
        for widget in (self._against, self.other, self.form.button(_BY_GROUP), self.form.button(_TABLE)):
            widget.setVisible(is_compared)
        self.edit.setVisible(is_compared)
        self.form.set_place(_BY_GROUP if is_compared else _BY_LABEL)
        self._show_form(self.form.place)
        self._show()

    def _lay_out(self) -> None:
        self._against = plain_label("compared with")
        line = QHBoxLayout()
        line.setSpacing(SPACE_INSIDE)
        line.addWidget(self.category, 1)
        line.addWidget(self._against)
        line.addWidget(self.other, 1)
        head = QHBoxLayout()
        head.setSpacing(SPACE_INSIDE)
        head.addWidget(self.runs)
        head.addStretch(1)
        head.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(head)
        layout.addLayout(line)
        layout.addWidget(self._forms, 1)
        layout.addWidget(self.note)

    def _show(self) -> None:
        category, name = self.category.currentText(), self.other.currentText()
        self._entries = [
            each
            for each in self._document.get("comparison", ())
            if each["category"] == category and each["label_set"] == name
        ]
        base = self._document["label_sets"][0]
        tests = _tests_words(self._entries)
        published = self._document["published"]
        self.model.show(self._entries)
        rows = tuple(
            _row(place, self.model.names[place], each, published["rates"])
            for place, each in enumerate(self._entries)
        )
        self.chart.set_data(DumbbellData(f"{category}, by group", base, name, rows, tests))
        self.table.resizeColumnsToContents()
        self._show_labels(category, base)
        self.note.show_text(published["note"] if any(row.published for row in rows) else "")
        if rows:
            self._ask_images(0, ChangePart.FLIPPED)

    def _show_labels(self, category: str, base: str) -> None:
        """What leaving out each label of the first set does, over all images."""
        categories = {each["label"]: each["category"] for each in self._document["labels"]}
        is_added = self.edit.currentIndex() == 1
        if is_added:
            found = [each for each in self._document["add_one"] if each["label_set"] == self.other.currentText()]
            note = f"{self.other.currentText()} has no label more than {base}, or lacks some of it."
        else:
            found = self._document["leave_one_out"]
            note = f"{base} has too few labels to leave one out."
        self._deltas = [each for each in found if each["category"] == category]
        rows = tuple(
            _delta(place, each, categories.get(each["label"], "")) for place, each in enumerate(self._deltas)
        )
        n = self._document["overall"]["n"]
        edit = Edit.ADDED if is_added else Edit.LEFT_OUT
        self.labels.set_data(
            DeltaData(edit, category, "all images", n, rows, _level(self._deltas) if rows else note)
        )

    def _label_clicked(self, index: int) -> None:
        if self._project is None or self._record is None:
            return
        self.labels.set_selected(index)
        label, category = self._deltas[index]["label"], self.category.currentText()
        is_added = self.edit.currentIndex() == 1
        set_place = self.other.currentIndex() + 1 if is_added else 0
        find = partial(flipped_by_label, self._project, self._record, set_place, category, label)
        edit = "with" if is_added else "without"
        caption = f"{category} · {edit} “{label}” · the images that flipped"
        self.images_asked.emit(ImagesAsked(self._record, (set_place, category, label), caption, find))

    def _show_form(self, place: int) -> None:
        self._forms.setCurrentIndex(place)

    def _row_chosen(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self._ask_images(row, ChangePart.FLIPPED)

    def _mark_clicked(self, group: int, part: str) -> None:
        self._ask_images(0 if group == ALL_IMAGES else group, ChangePart(part))

    def _ask_images(self, place: int, part: ChangePart) -> None:
        if self._project is None or self._record is None:
            return
        entry = self._entries[place]
        self.chart.set_selected(ALL_IMAGES if place == 0 else place)
        category, other = entry["category"], self.other.currentIndex() + 1
        find = partial(_images, self._project, self._record, other, category, entry["attributes"], part)
        caption = f"{category} · {self.model.names[place]} · {part.images_in_words}"
        target = (other, category, tuple(entry["attributes"].items()), part)
        self.images_asked.emit(ImagesAsked(self._record, target, caption, find))

    def _open_run(self, run: int, _checked: bool = False) -> None:
        self.run_asked.emit(run)


def _images(
    project: ProjectFile,
    record: ProbeRunRecord,
    other: int,
    category: str,
    attributes: Mapping[str, str],
    part: ChangePart,
) -> NDArray[np.int64]:
    """The images of a part of a change; of those that flipped the lost ones first."""
    found = flipped(project, record, other, category, attributes)
    kinds = {
        ChangePart.BEFORE: ("both", "lost"),
        ChangePart.AFTER: ("both", "gained"),
        ChangePart.FLIPPED: ("lost", "gained"),
    }[part]
    return np.concatenate([found[kind] for kind in kinds])


def _tests_words(entries: Sequence[Mapping[str, Any]]) -> str:
    """What p is beside the rows of a chart, or why no row has one."""
    found = [change_of(each) for each in entries]
    if any(each.p is not None for each in found):
        return "p is by itself; the table has it adjusted by Holm, over the tests of one label set and comparison."
    reasons = dict.fromkeys(each.p_reason for each in found if each.p_reason)
    return "".join(f"No p: {reason}." for reason in list(reasons)[:1])


def _row(place: int, name: str, entry: Mapping[str, Any], published: Sequence[Mapping[str, Any]]) -> ChangeRow:
    """An entry of the comparison as a row of the chart; the first is all images."""
    found = change_of(entry)
    return ChangeRow(
        group=ALL_IMAGES if place == 0 else place,
        name=name,
        mark=NEUTRAL_MARK if place == 0 else Mark(place - 1, place - 1),
        n=entry["n"],
        before=entry["before_count"],
        after=entry["after_count"],
        gained=entry["gained"],
        lost=entry["lost"],
        change=found.change,
        low=found.low,
        high=found.high,
        p=found.p,
        reason=found.reason,
        tested=_tested(entry),
        published=_published(entry, published),
    )


def _level(deltas: Sequence[Mapping[str, Any]]) -> str:
    """That the intervals hold for all labels together; earlier versions had those of single ones."""
    level = deltas[0].get("level")
    return "" if level is None else f"Intervals hold for all labels together: {100 * level:.2f} % each."


def _tested(entry: Mapping[str, Any]) -> str:
    """What is known of the test, and how many clusters it allows for."""
    return inference_words(change_of(entry), adjusted_of(entry))


def _published(entry: Mapping[str, Any], published: Sequence[Mapping[str, Any]]) -> PublishedChange | None:
    """What the paper found for the same category and group, before and after ``child`` was added."""
    same = [
        each
        for each in published
        if set(each["what"].split(" or ")) == set(entry["category"].split(" or "))
        and same_group(each["attributes"], entry["attributes"])
    ]
    if not same:
        return None
    rates = {each.get("design", "default"): each["rate"] for each in same}
    return PublishedChange(rates.get("default"), rates.get("with child"), f"{same[0]['by']}, {same[0]['source']}")


def _delta(place: int, entry: Mapping[str, Any], category: str) -> DeltaRow:
    found = change_of(entry)
    return DeltaRow(
        index=place,
        text=entry["label"],
        n=entry["n"],
        before=entry["before_count"],
        after=entry["after_count"],
        gained=entry["gained"],
        lost=entry["lost"],
        change=found.change,
        low=found.low,
        high=found.high,
        p=found.p,
        reason=found.reason,
        tested=_tested(entry),
        category=category,
    )
