"""The form of a probe, made from its plan: a row for every field, and those that all probes share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QSizePolicy, QSpinBox, QWidget

from clipstudio.domain.audits import DEFAULT_MINIMUM_N
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.plan_fields import AskedField, FieldKind
from clipstudio.domain.probe_materials import materials
from clipstudio.domain.probes import ProbePlan
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.models.prompt_reading import ModelsReading
from clipstudio.services.probes.probe import Probe
from clipstudio.ui.forms.choosing_editors import (
    AttributeEditor,
    LabelSetEditor,
    LabelSetsEditor,
    ModelsEditor,
    SplitEditor,
    ValueEditor,
    people,
)
from clipstudio.ui.forms.editor import FieldEditor, FormState
from clipstudio.ui.forms.file_editors import CaptionTableEditor, FileEditor
from clipstudio.ui.forms.plain_editors import (
    NumberEditor,
    NumbersEditor,
    OptionEditor,
    ProbabilityEditor,
    TextEditor,
    TickEditor,
)
from clipstudio.ui.place import heading, muted, primary_button, row
from clipstudio.ui.places.audits.comparison_picker import ComparisonPicker
from clipstudio.ui.places.audits.form_page import clusters_tick, lay_out_page, new_form
from clipstudio.ui.places.audits.images_and_model import ImagesAndModel
from clipstudio.ui.places.audits.runs_on import RunsOn
from clipstudio.ui.prompt_check import Wanted, sentences_of
from clipstudio.ui.user_words import plain_label

EDITORS: Mapping[FieldKind, Callable[[AskedField], FieldEditor]] = {
    FieldKind.TEXT: TextEditor,
    FieldKind.NUMBER: NumberEditor,
    FieldKind.NUMBERS: NumbersEditor,
    FieldKind.PROBABILITY: ProbabilityEditor,
    FieldKind.TICK: TickEditor,
    FieldKind.OPTION: OptionEditor,
    FieldKind.CLASSES: AttributeEditor,
    FieldKind.PEOPLE: people,
    FieldKind.VALUE: ValueEditor,
    FieldKind.SPLIT: SplitEditor,
    FieldKind.LABEL_SET: LabelSetEditor,
    FieldKind.LABEL_SETS: LabelSetsEditor,
    FieldKind.TABLE: CaptionTableEditor,
    FieldKind.MODELS: ModelsEditor,
    FieldKind.NAMES_FILE: FileEditor,
}

NARROWEST = 480
"""A form gives a wrapped text the height of its narrowest shape: let that not be narrow."""


class ProbeForm(QWidget):
    """Makes the plan of a probe; what is wrong is said in a sentence beside the button, which then waits.

    Attributes:
        editors: Of the probe's own fields, by their names.

    Signals:
        checked: Something else is planned.
        run_asked: Run this plan (`ProbePlan`).
        closed: Go back without running.
        proposals_asked: Prepare a file: from (Path), to (Path).
    """

    checked = Signal()
    run_asked = Signal(object)
    closed = Signal()
    proposals_asked = Signal(object, object)

    def __init__(self, probe: Probe[Any, Any]) -> None:
        super().__init__()
        self.probe = probe
        self._fields = probe.plan.own()
        self._has_one_model = any(each.name == "model" for each in probe.plan.asked())
        self.editors = {each.name: EDITORS[each.asked.kind](each) for each in self._fields}
        self.subject, self.runs_on = ImagesAndModel(self), RunsOn()
        self.comparisons, self.minimum_n = ComparisonPicker(), QSpinBox()
        self.minimum_n.setAccessibleName("Minimum group size")
        self.minimum_n.setRange(1, 10_000)
        self.minimum_n.setValue(DEFAULT_MINIMUM_N)
        self.clusters, self.name = clusters_tick(), QLineEdit()
        self.prompts = plain_label()
        self.prompts.setProperty("role", "warning")
        self.prompts.setWordWrap(True)
        self.prompts.setMinimumWidth(NARROWEST)
        self.name.setPlaceholderText("named after the probe and the model")
        self.words = muted()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.run = primary_button("Run probe", self._ask_run)
        self.run.setShortcut("Ctrl+Return")
        self.back = QPushButton("Back")
        self.back.clicked.connect(self.closed)
        for widget in (self.comparisons, self.minimum_n):
            # A row of widgets that no form holds would come up as a window of its own.
            widget.setParent(self)
            widget.setVisible(probe.plan.has_groups)
        self._lay_out()
        for editor in self.editors.values():
            editor.changed.connect(self.check)
            editor.failed.connect(self.words.setText)
            if isinstance(editor, CaptionTableEditor):
                editor.proposals_asked.connect(self._propose)
        self.subject.changed.connect(self.check)
        self.comparisons.changed.connect(self.check)

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer what the project has; what was chosen stays chosen where it still exists."""
        proposed = materials(self.probe.name)
        for editor in self.editors.values():
            editor.offer(choices, proposed)
        self.subject.offer(choices, filtered)
        self.comparisons.offer(choices.attributes)
        self.check()

    def plan(self) -> ProbePlan | None:
        """What is planned; None while something is missing."""
        if self._fault():
            return None
        classified = (each.name for each in self._fields if each.asked.kind is FieldKind.CLASSES)
        values = {name: editor.value() for name, editor in self.editors.items()}
        values["images"] = self.subject.query()
        if self._has_one_model:
            values["model"] = self.subject.name
        if self.probe.plan.has_groups:
            also = [str(values[name]) for name in classified]
            values |= {
                "comparisons": self.comparisons.chosen(),
                "merged": self.comparisons.merged(*also),
                "minimum_n": self.minimum_n.value(),
            }
        name = self.name.text().strip() or self.probe.plan.name_for(values)
        plan: ProbePlan = self.probe.plan(**values, name=name, use_clusters=self.clusters.isChecked())
        return plan

    def check(self) -> None:
        """Say what is missing, and let the button wait for it."""
        self._settle()
        self._form.setRowVisible(self.runs_on, not all(map(self.subject.is_from_elsewhere, self._models())))
        fault = self._fault()
        self.run.setEnabled(not fault)
        self.words.setText(fault)
        self.checked.emit()

    def label_sets(self) -> tuple[LabelSet, ...]:
        """The label sets that the model will read, where they are known before the run."""
        return tuple(labels for editor in self.editors.values() for labels in editor.label_sets())

    def prompts_to_read(self) -> Wanted | None:
        """The label sets and the model that would read them; None while something is missing."""
        if self._fault() or not self.isVisible():
            return None
        # Of several models every registered one is asked.
        return self.label_sets(), self.subject.name if self._has_one_model else ""

    def show_prompts(self, readings: Sequence[ModelsReading]) -> None:
        """Say which prompts the model would cut or read alike."""
        sentences = sentences_of(readings)
        self.prompts.setText(sentences)
        self._form.setRowVisible(self.prompts, bool(sentences))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.checked.emit()  # so that the prompts are read once the form is looked at

    def _models(self) -> tuple[str, ...]:
        """The names of all models or predictions that are chosen."""
        if self._has_one_model:
            return (self.subject.name,)
        several = (self.editors[each.name] for each in self._fields if each.asked.kind is FieldKind.MODELS)
        return tuple(name for editor in several for name in editor.value())

    def _settle(self) -> None:
        """Let every field take notice of the others."""
        values = {name: editor.value() for name, editor in self.editors.items()}
        labels = max((len(each.labels) for each in self.label_sets()), default=0)
        state = FormState(values, self.subject.family, labels)
        for each in self._fields:
            editor, needed, excluded = self.editors[each.name], each.asked.only_with, each.asked.only_without
            if needed or excluded:
                is_asked = not needed or bool(self.editors[needed].value())
                editor.setEnabled(is_asked and not (excluded and self.editors[excluded].value()))
            editor.settle(state)

    def _fault(self) -> str:
        faults = [self.subject.fault(), *(editor.fault() for editor in self.editors.values())]
        if fault := next(filter(None, faults), ""):
            return fault
        if self.probe.plan.wants_groups and not self.comparisons.chosen():
            return "Choose at least one attribute to compare by."
        try:
            self.probe.check({name: editor.value() for name, editor in self.editors.items()})
        except ClipstudioError as error:
            # What follows the first sentence is the reason, which the form says beside the field.
            return str(error).partition(". ")[0].rstrip(".") + "."
        return ""

    def _ask_run(self) -> None:
        if (plan := self.plan()) is not None:
            self.run_asked.emit(plan)

    def _propose(self, source: Path, target: Path) -> None:
        self.proposals_asked.emit(source, target)

    def _lay_out(self) -> None:
        form = new_form()
        form.addRow("Images", self.subject.images)
        form.addRow("Model", self.subject.model)
        form.setRowVisible(self.subject.model, self._has_one_model)
        if self._has_one_model:
            form.addRow("Runs on", self.runs_on)
        self._add_own(form)
        if not self._has_one_model:
            # It comes and goes with the models that are ticked: below them, so that they stay where they are.
            form.addRow("Runs on", self.runs_on)
        form.addRow("", self.prompts)
        if self.probe.plan.has_groups:
            form.addRow("Compare by", self.comparisons)
            few = plain_label("images; smaller groups are not estimable")
            form.addRow("Smallest group", row(self.minimum_n, few))
        form.addRow("Clusters", self.clusters)
        form.addRow("Name", self.name)
        self._form = form
        self.show_prompts(())
        head = (heading(self.probe.title), muted(self.probe.question))
        lay_out_page(self, head, form, (self.run, self.back, self.words))

    def _add_own(self, form: QFormLayout) -> None:
        for each in self._fields:
            form.addRow(each.asked.words, self.editors[each.name])
            if each.asked.note:
                note = muted(each.asked.note)
                note.setMinimumWidth(NARROWEST)
                form.addRow("", note)
