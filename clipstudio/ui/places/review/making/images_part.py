"""Which images a new review is of: those that were brought here, those of the filter, or a sample of a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import RunId
from clipstudio.domain.language import tr
from clipstudio.results.words import images
from clipstudio.services.auditing.labelled_runs import LabelledRun
from clipstudio.services.reviewing.sampling import Given, SampleRequest
from clipstudio.services.reviewing.sources import ChosenImages, MarkImages, RunChoices, RunSample, Source
from clipstudio.ui.fields import ComboBox, NumberBox
from clipstudio.ui.forms.note import Note
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import SPACE_INSIDE

BROUGHT, FILTERED, SAMPLED = range(3)
WAYS = (tr("From where you came"), tr("The filtered images"), tr("A sample of a run"))
GIVEN: dict[Given, str] = {
    "given": tr("images that were given the label"),
    "not given": tr("images that were not given it"),
    "both": tr("both, drawn apart: precision and recall"),
}
LACKING = tr("The question speaks of a label: write the label that is judged of each image.")
LETTERS = 34
MOST = 1_000_000


class ImagesPart(QWidget):
    """Chooses the source of the items.

    Signals:
        changed: Others are asked for.
        run_chosen: Another run is chosen: what it offers is to be read (`RunId`).
    """

    changed = Signal()
    run_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._brought: ChosenImages | MarkImages | None = None
        self._filtered: ChosenImages | None = None
        self._choices: RunChoices | None = None
        self._lacks_labels = False
        self.way = SegmentedButtons(WAYS)
        self.way.chosen.connect(self._show)
        self.brought, self.filtered = Note(), Note()
        self.label = QLineEdit()
        self.label.setAccessibleName(tr("Label that is judged of each image"))
        self.label.setPlaceholderText(tr("such as: thief"))
        self.draws = QCheckBox(tr("Draw at random"))
        self.most = _number(tr("How many are drawn"), 200)
        self.run, self.labels = _box(tr("Run that is sampled")), _box(tr("Labels that are judged"))
        self.groups, self.given = _box(tr("Groups that are drawn apart")), _box(tr("Given or not"))
        for value, words in GIVEN.items():
            self.given.addItem(words, value)
        self.by_label = QCheckBox(tr("each label apart"))
        self.each = _number(tr("How many of each group"), 50)
        self._chosen, self._sample = self._chosen_page(), self._sample_page()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.way)
        layout.addWidget(self._chosen)
        layout.addWidget(self._sample)
        self._connect()
        self.way.button(BROUGHT).hide()
        self.way.set_place(FILTERED)
        self._show()

    def _chosen_page(self) -> QWidget:
        page = QWidget()
        self._chosen_form = form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.brought)
        form.addRow(self.filtered)
        form.addRow(tr("Label"), self.label)
        form.addRow(self.draws, self.most)
        return page

    def _sample_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (tr("Run"), self.run),
            (tr("Labels"), self.labels),
            ("", self.by_label),
            (tr("Which of them"), self.given),
            (tr("Groups"), self.groups),
            (tr("Of each group"), self.each),
        ):
            form.addRow(words, field)
        return page

    def _connect(self) -> None:
        self.label.textChanged.connect(self.changed)
        self.draws.toggled.connect(self._enable)
        self.draws.toggled.connect(self.changed)
        self.by_label.toggled.connect(self.changed)
        for number in (self.most, self.each):
            number.valueChanged.connect(self.changed)
        for box in (self.labels, self.groups, self.given):
            box.currentIndexChanged.connect(self.changed)
        self.run.currentIndexChanged.connect(self._run_chosen)

    def bring(self, source: ChosenImages | MarkImages) -> None:
        """Take a source from elsewhere, and choose it."""
        self._brought, self._lacks_labels = source, False
        self.brought.setText(source.words)
        self.way.button(BROUGHT).show()
        with QSignalBlocker(self.label):
            self.label.setText(source.label if isinstance(source, ChosenImages) else "")
        self.draws.setChecked(False)
        self.way.set_place(BROUGHT)
        self._show()

    def forget(self) -> None:
        """There is nothing from elsewhere any more."""
        self._brought = None
        self.way.button(BROUGHT).hide()
        if self.way.place == BROUGHT:
            self.way.set_place(FILTERED)
        self._show()

    def offer(self, filtered: ChosenImages, runs: Sequence[LabelledRun]) -> None:
        """Offer the images of the filter, and the project's runs."""
        self._filtered = filtered
        self.filtered.setText(f"{filtered.words[:1].upper()}{filtered.words[1:]}: {images(len(filtered.ids))}.")
        chosen = self.run.currentData()
        with QSignalBlocker(self.run):
            self.run.clear()
            for each in runs:
                self.run.addItem(each.title, each.run)
            self.run.setCurrentIndex(max(0, self.run.findData(chosen)))
        self.way.button(SAMPLED).setEnabled(bool(runs))
        self.way.button(SAMPLED).setToolTip("" if runs else tr("This needs the run of an audit"))
        if self.run.currentData() != chosen or self._choices is None:
            self._run_chosen()
        self.changed.emit()

    def offer_choices(self, choices: RunChoices) -> None:
        """Offer what the chosen run has to be sampled."""
        self._choices = choices
        with QSignalBlocker(self.labels), QSignalBlocker(self.groups):
            self.labels.clear()
            for category in choices.categories:
                self.labels.addItem(tr("all labels of “{category}”", category=category), ("category", category))
            for label in choices.labels:
                self.labels.addItem(label, ("label", label))
            self.labels.addItem(tr("every label of the run"), ("", ""))
            self.groups.clear()
            for place, name in enumerate(choices.comparisons):
                self.groups.addItem(tr("by {name}", name=name), place)
            self.groups.addItem(tr("all images together"), None)
        self.changed.emit()

    @property
    def run_id(self) -> RunId | None:
        """The run that is sampled."""
        chosen = self.run.currentData()
        return None if chosen is None else RunId(chosen)

    @property
    def sampled_labels(self) -> tuple[str, ...]:
        """The labels that a sample asks of."""
        if self._choices is None or self.labels.currentData() is None:
            return ()
        kind, name = self.labels.currentData()
        return (name,) if kind == "label" else self._choices.of_category(name)

    def tell_labels(self, are_there: bool) -> None:
        """Whether what was brought has a label of each image."""
        self._lacks_labels = not are_there

    def need_label(self, is_needed: bool) -> None:
        """Ask for a label, where the question speaks of one and the images have none."""
        self._chosen_form.setRowVisible(
            self.label, is_needed and (self._lacks_labels or not isinstance(self._source_chosen(), MarkImages))
        )

    def source(self, seed: int, has_label: bool) -> Source:
        """Where the items come from.

        Raises:
            ReviewError: Something is missing.
        """
        if self.way.place == SAMPLED:
            if self.run_id is None or self._choices is None:
                raise ReviewError(
                    tr("Reading the run…") if self.run_id is not None else tr("There is no run to sample.")
                )
            request = SampleRequest(
                labels=self.sampled_labels,
                comparison=self.groups.currentData(),
                given=self.given.currentData(),
                by_label=self.by_label.isChecked(),
                per_stratum=self.each.value(),
                seed=seed,
            )
            words = tr(
                "a sample of {currenttext}: {currenttext2}, {currenttext3}",
                currenttext=self.run.currentText(),
                currenttext2=self.labels.currentText(),
                currenttext3=self.groups.currentText(),
            )
            return RunSample(self.run_id, request, words)
        chosen, most = self._source_chosen(), self.most.value() if self.draws.isChecked() else 0
        if chosen is None:
            raise ReviewError("Reading which images there are…")
        if isinstance(chosen, MarkImages):
            label = self.label.text().strip() if has_label and self._lacks_labels else ""
            if has_label and self._lacks_labels and not label:
                raise ReviewError(LACKING)
            return replace(chosen, label=label, most=most, seed=seed)
        label = self.label.text().strip() if has_label else ""
        if has_label and not label:
            raise ReviewError(LACKING)
        return ChosenImages(chosen.ids, chosen.words, label, most, seed, chosen.is_harmful)

    def _source_chosen(self) -> ChosenImages | MarkImages | None:
        return self._brought if self.way.place == BROUGHT else self._filtered

    def _run_chosen(self) -> None:
        self._choices = None
        if self.run_id is not None:
            self.run_chosen.emit(self.run_id)
        self.changed.emit()

    def _enable(self) -> None:
        self.most.setEnabled(self.draws.isChecked())

    def _show(self) -> None:
        self._chosen.setVisible(self.way.place != SAMPLED)
        self._sample.setVisible(self.way.place == SAMPLED)
        self._chosen_form.setRowVisible(self.brought, self.way.place == BROUGHT)
        self._chosen_form.setRowVisible(self.filtered, self.way.place == FILTERED)
        self._enable()
        self.changed.emit()


def _box(name: str) -> ComboBox:
    box = ComboBox(name)
    box.keep_width(LETTERS)
    return box


def _number(name: str, value: int) -> NumberBox:
    box = NumberBox(name)
    box.setRange(1, MOST)
    box.setGroupSeparatorShown(True)
    box.setValue(value)
    return box
