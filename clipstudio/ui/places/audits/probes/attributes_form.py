"""The form of the attributes probe: what is to be told, among which labels, and a linear probe beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QFormLayout, QSpinBox

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.probes import AttributesPlan, ProbePlan
from clipstudio.probes.splits import TEST, TRAIN, VALIDATION, side_of
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.probes.cards import MOST_GROUPS
from clipstudio.services.probes.classes import propose_classes
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.place import muted, row
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.form import ProbeForm
from clipstudio.ui.user_words import plain_label

PROPOSED = LabelSetVersionId(0)
"""Stands in a plan for the label set that suits the attribute, until the probe begins."""


class AttributesForm(ProbeForm):
    """Asks for the attribute; the labels are proposed unless the user names a set."""

    def __init__(self, title: str, question: str) -> None:
        self.attribute, self.labels, self.positive = (
            combo("Attribute"),
            combo("Label set"),
            combo("One against all"),
        )
        self.linear_probe = QCheckBox("also train a linear probe on the embeddings")
        self.split = combo("Split")
        self.splits = QSpinBox()
        self.splits.setAccessibleName("Number of splits")
        self.splits.setRange(1, 100)
        self.splits.setValue(5)
        self._values: dict[str, tuple[str, ...]] = {}
        self._label_sets: tuple[VersionedLabelSet, ...] = ()
        super().__init__(title, question)
        self.attribute.currentIndexChanged.connect(self._offer_values)
        self.linear_probe.toggled.connect(self.check)
        self.split.currentIndexChanged.connect(self.check)
        self.labels.currentIndexChanged.connect(self.check)

    def add_rows(self, form: QFormLayout) -> None:
        """The attribute and its labels."""
        form.addRow("Attribute", self.attribute)
        form.addRow("Label set", self.labels)
        form.addRow("One against all", self.positive)
        form.addRow("Linear probe", self.linear_probe)
        form.addRow("Split", row(self.split, self.splits, plain_label("splits")))
        form.addRow(
            "",
            muted(
                "A logistic regression on part of the images; its regularization is chosen on a second part, and "
                "it is measured on a third. Where splits are drawn, no cluster is in two parts. An attribute with "
                "the values train, validation and test can say the split instead."
            ),
        )

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer the attributes that have classes rather than names."""
        groups = [each for each in choices.attributes if 1 < len(each.values) <= MOST_GROUPS]
        self._values = {each.name: tuple(value for value, _ in each.values) for each in groups}
        attribute, labels = self.attribute.currentText(), self.labels.currentData()
        with QSignalBlocker(self.attribute):
            self.attribute.clear()
            self.attribute.addItems(list(self._values))
            self.attribute.setCurrentIndex(max(0, self.attribute.findText(attribute)))
        self._label_sets = choices.label_sets
        split = self.split.currentData()
        with QSignalBlocker(self.split):
            self.split.clear()
            self.split.addItem("drawn", "")
            for name, values in self._values.items():
                if {side_of(value) for value in values} >= {TRAIN, VALIDATION, TEST}:
                    self.split.addItem(f"as {name} says", name)
            self.split.setCurrentIndex(max(0, self.split.findData(split)))
        with QSignalBlocker(self.labels):
            self.labels.clear()
            self.labels.addItem("proposed: the paper's classes where they fit, else one label per value", PROPOSED)
            for each in choices.label_sets:
                self.labels.addItem(each.title, int(each.id))
            self.labels.setCurrentIndex(max(0, self.labels.findData(labels)))
        self._offer_values()
        super().offer(choices, filtered)

    def own_fault(self) -> str:
        """There must be an attribute; predictions have no embeddings to train on."""
        is_external = self.subject.family is ScoringFamily.EXTERNAL
        self.linear_probe.setEnabled(not is_external)
        if is_external:
            self.linear_probe.setChecked(False)
        self.split.setEnabled(self.linear_probe.isChecked())
        self.splits.setEnabled(self.linear_probe.isChecked() and not self.split.currentData())
        return "" if self.attribute.currentText() else "There is no attribute with classes: import a table first."

    def own_label_sets(self) -> tuple[LabelSet, ...]:
        """The labels, where a set is chosen; those that are proposed come with the run."""
        chosen = self.labels.currentData()
        return tuple(each.content for each in self._label_sets if int(each.id) == chosen)

    def also_grouped(self) -> tuple[str, ...]:
        """The values of the attribute that is told may be taken together."""
        return (self.attribute.currentText(),)

    def own_plan(self, common: dict[str, Any]) -> AttributesPlan:
        """The question; `complete` finds the label set where it is left to the probe."""
        return AttributesPlan(
            **common,
            attribute=self.attribute.currentText(),
            label_set=LabelSetVersionId(self.labels.currentData()),
            linear_probe=self.linear_probe.isChecked(),
            positive=self.positive.currentData() or "",
            split_by=(self.split.currentData() or "") if self.linear_probe.isChecked() else "",
            splits=self.splits.value(),
        )

    def complete(self, project: ProjectFile, plan: ProbePlan) -> ProbePlan:
        """Name the label set that suits the attribute, where none is chosen."""
        if isinstance(plan, AttributesPlan) and plan.label_set == PROPOSED:
            version = propose_classes(project, plan.attribute, plan.model)
            return replace(plan, label_set=LabelSetVersionId(version.id))
        return plan

    def _offer_values(self) -> None:
        with QSignalBlocker(self.positive):
            self.positive.clear()
            self.positive.addItem("no binary reading", "")
            for value in self._values.get(self.attribute.currentText(), ()):
                self.positive.addItem(f"{value} against all others", value)
        self.check()
