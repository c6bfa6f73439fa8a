"""The form of the labels probe: many labels, and the threshold at which one is given."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFormLayout

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.probes import LabelsPlan
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.place import muted
from clipstudio.ui.places.audits.images_and_model import combo
from clipstudio.ui.places.audits.probes.form import ProbeForm
from clipstudio.ui.places.audits.threshold_field import ThresholdField

FIRST = "occupations"
"""Chosen at first, where the project has it."""

PUBLISHED_THRESHOLD = 0.005
"""As in the paper's figure."""


class LabelsForm(ProbeForm):
    """Asks for the labels and the threshold."""

    def __init__(self, title: str, question: str) -> None:
        self.labels = combo("Label set")
        self.threshold = ThresholdField(PUBLISHED_THRESHOLD)
        self._label_sets: tuple[VersionedLabelSet, ...] = ()
        super().__init__(title, question)
        self.labels.currentIndexChanged.connect(self.check)
        self.threshold.changed.connect(self.check)

    def add_rows(self, form: QFormLayout) -> None:
        """The labels and the threshold."""
        form.addRow("Label set", self.labels)
        form.addRow("Threshold", self.threshold)
        form.addRow(
            "", muted("Every threshold from 0.1 % to 50 % is counted too, without scoring anything again.")
        )

    def offer(self, choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer every label set."""
        first_time, chosen = not self._label_sets, self.labels.currentText()
        self._label_sets = choices.label_sets
        titles = [each.title for each in self._label_sets]
        with QSignalBlocker(self.labels):
            self.labels.clear()
            self.labels.addItems(titles)
            names = [each.content.name for each in self._label_sets]
            if first_time and FIRST in names:
                self.labels.setCurrentIndex(names.index(FIRST))
            elif chosen in titles:
                self.labels.setCurrentIndex(titles.index(chosen))
        super().offer(choices, filtered)

    def own_fault(self) -> str:
        """There must be labels, and groups to tie them to."""
        version = self._label_set()
        if version is None:
            return "There is no label set: make one under Labels."
        if not self.comparisons.chosen():
            return "Choose at least one attribute to compare by."
        return ""

    def own_label_sets(self) -> tuple[LabelSet, ...]:
        """The labels."""
        version = self._label_set()
        return (version.content,) if version is not None else ()

    def own_plan(self, common: dict[str, Any]) -> LabelsPlan:
        """The labels at a threshold."""
        version = self._label_set()
        assert version is not None
        return LabelsPlan(
            **common,
            label_set=LabelSetVersionId(version.id),
            threshold=self.threshold.threshold,
            boundary=self.threshold.chosen_boundary,
        )

    def check(self) -> None:
        """Name the uniform level below the threshold, where labels compete."""
        version = self._label_set()
        is_softmax = version is not None and self.subject.family is ScoringFamily.SOFTMAX
        self.threshold.set_labels(len(version.content.labels) if version is not None and is_softmax else None)
        super().check()

    def _label_set(self) -> VersionedLabelSet | None:
        index = self.labels.currentIndex()
        return self._label_sets[index] if 0 <= index < len(self._label_sets) else None
