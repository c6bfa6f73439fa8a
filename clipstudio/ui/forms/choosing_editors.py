"""Editors that choose among a project's attributes and their values."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt

from clipstudio.domain.language import tr
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.probes.splits import TEST, TRAIN, VALIDATION, side_of
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.probes.needs import MOST_GROUPS
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.forms.editor import FieldEditor, FormState

LETTERS = 20
"""Width of a box."""

Entry = tuple[str, object]
"""Words of an entry of a box, and what it stands for."""

_VALUE = Qt.ItemDataRole.UserRole


class BoxEditor(FieldEditor):
    """A box that opens a list."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.box = ComboBox(field.asked.words)
        self.box.setToolTip(field.asked.help)
        self.box.keep_width(LETTERS)
        self.box.currentIndexChanged.connect(self.changed)
        self.row.addWidget(self.box, 1)

    def fill(self, entries: Iterable[Entry]) -> None:
        """Offer other entries; the one chosen stays where it is still among them. Emits no signal."""
        chosen = self.box.currentData()
        with QSignalBlocker(self.box):
            self.box.clear()
            for words, data in entries:
                self.box.addItem(words, data)
            self.box.setCurrentIndex(max(0, self.box.findData(chosen)))

    def choose(self, value: object) -> None:
        """Take an entry by what it stands for, where it is there."""
        if (place := self.box.findData(value)) >= 0:
            self.box.setCurrentIndex(place)


class AttributeEditor(BoxEditor):
    """An attribute of the project: one with classes, or with many values, which comes first among all."""

    def __init__(self, field: AskedField, is_of_people: bool = False) -> None:
        super().__init__(field)
        self._is_of_people = is_of_people

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        if self._is_of_people:
            names = [each.name for each in sorted(choices.attributes, key=lambda each: -len(each.values))]
        else:
            names = [each.name for each in with_classes(choices)]
        self.fill((name, name) for name in names)

    def value(self) -> str:
        return self.box.currentData() or ""

    def fault(self) -> str:
        if self.value():
            return ""
        what = tr("names") if self._is_of_people else tr("classes")
        return tr("There is no attribute with {what}: import a table under Attributes first.", what=what)


class ValueEditor(BoxEditor):
    """A value of the attribute that is classified, or none."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._values: dict[str, tuple[str, ...]] = {}

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        self._values = {each.name: tuple(value for value, _ in each.values) for each in with_classes(choices)}

    def settle(self, state: FormState) -> None:
        values = self._values.get(str(state.values.get(self.field.asked.value_of, "")), ())
        self.fill([(tr("none"), ""), *((tr("{value} against the rest", value=value), value) for value in values)])

    def value(self) -> str:
        return self.box.currentData() or ""


class SplitEditor(BoxEditor):
    """An attribute that says train, validation and test, or a split that is drawn."""

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        sides = [each.name for each in choices.attributes if _says_split(each)]
        self.fill([(tr("drawn at random"), ""), *((tr("as {name} says", name=name), name) for name in sides)])

    def value(self) -> str:
        return (self.box.currentData() or "") if self.isEnabled() else ""


def with_classes(choices: PlanChoices) -> list[AttributeSummary]:
    """The attributes that have classes rather than names."""
    return [each for each in choices.attributes if 1 < len(each.values) <= MOST_GROUPS]


def people(field: AskedField) -> AttributeEditor:
    """An editor for an attribute that names individuals."""
    return AttributeEditor(field, is_of_people=True)


def _says_split(attribute: AttributeSummary) -> bool:
    return {side_of(value) for value, _ in attribute.values} >= {TRAIN, VALIDATION, TEST}
