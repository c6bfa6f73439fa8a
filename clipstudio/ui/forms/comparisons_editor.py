"""The editor of what is compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.editor import FieldEditor, FormState


class ComparisonsEditor(FieldEditor):
    """Attributes and intersections to compare by, and values of them that are taken together."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.picker = ComparisonPicker()
        self.picker.changed.connect(self.changed)
        self.row.addWidget(self.picker, 1)
        self._also: tuple[str, ...] = ()

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        self.picker.offer(choices.attributes)

    def settle(self, state: FormState) -> None:
        # Values of an attribute that is classified may be taken together too.
        self._also = state.classified

    def focus(self) -> None:
        self.picker.focus()

    def value(self) -> tuple[tuple[str, ...], ...]:
        return self.picker.chosen()

    def values(self) -> Mapping[str, Any]:
        return {self.field.name: self.value(), "merged": self.picker.merged(*self._also)}

    def choose_from(self, values: Mapping[str, Any]) -> None:
        self.picker.choose(values[self.field.name])
        self.picker.choose_merged(values["merged"])
