"""Editors that choose among what the project has: attributes, their values, label sets."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.domain.probes import PROPOSED
from clipstudio.probes.splits import TEST, TRAIN, VALIDATION, side_of
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.probes.needs import MOST_GROUPS
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.forms.editor import FieldEditor, FormState
from clipstudio.ui.place import muted

Entry = tuple[str, object]
"""Words of an entry of a box, and what it stands for."""

_VALUE = Qt.ItemDataRole.UserRole


class BoxEditor(FieldEditor):
    """A box that opens a list."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.box = QComboBox()
        self.box.setAccessibleName(field.asked.words)
        self.box.setToolTip(field.asked.help)
        self.box.setMinimumContentsLength(24)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.currentIndexChanged.connect(self.changed)
        self.row.addWidget(self.box, 1)

    def fill(self, entries: Iterable[Entry]) -> None:
        """Offer other entries; the one chosen stays where it is still among them. Says nothing."""
        chosen = self.box.currentData()
        with QSignalBlocker(self.box):
            self.box.clear()
            for words, data in entries:
                self.box.addItem(words, data)
            self.box.setCurrentIndex(max(0, self.box.findData(chosen)))

    def choose(self, data: object) -> None:
        """Take an entry by what it stands for, where it is there."""
        if (place := self.box.findData(data)) >= 0:
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
        what = "names" if self._is_of_people else "classes"
        return f"There is no attribute with {what}: import a table under Attributes first."


class ValueEditor(BoxEditor):
    """A value of the attribute that is classified, or none."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._values: dict[str, tuple[str, ...]] = {}

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        self._values = {each.name: tuple(value for value, _ in each.values) for each in with_classes(choices)}

    def settle(self, state: FormState) -> None:
        values = self._values.get(str(state.values.get(self.field.asked.value_of, "")), ())
        self.fill([("no binary reading", ""), *((f"{value} against all others", value) for value in values)])

    def value(self) -> str:
        return self.box.currentData() or ""


class SplitEditor(BoxEditor):
    """An attribute that says train, validation and test, or a split that is drawn."""

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        sides = [each.name for each in choices.attributes if _says_split(each)]
        self.fill([("drawn", ""), *((f"as {name} says", name) for name in sides)])

    def value(self) -> str:
        return (self.box.currentData() or "") if self.isEnabled() else ""


class LabelSetEditor(BoxEditor):
    """The newest version of a label set; where the probe can propose one, that comes first."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._versions: tuple[VersionedLabelSet, ...] = ()

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        is_first_time, self._versions = not self._versions, choices.label_sets
        words = "proposed: the paper's classes where they fit, else one label per value"
        first = [] if self.field.is_required else [(words, int(PROPOSED))]
        self.fill([*first, *((each.title, int(each.id)) for each in self._versions)])
        if is_first_time and self.field.is_required:
            ids = {each.content.name: int(each.id) for each in self._versions}
            proposed = (ids[each.name] for each in materials.label_sets if each.name in ids)
            with QSignalBlocker(self.box):
                self.choose(next(proposed, None))

    def value(self) -> LabelSetVersionId:
        return LabelSetVersionId(self.box.currentData() or 0)

    def fault(self) -> str:
        return "" if self.box.count() else "There is no label set: make one under Labels."

    def label_sets(self) -> tuple[LabelSet, ...]:
        return tuple(each.content for each in self._versions if int(each.id) == self.box.currentData())


class LabelSetsEditor(BoxEditor):
    """A label set, and others to be compared with it; every version that has categories."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._versions: tuple[VersionedLabelSet, ...] = ()
        self.others = QListWidget()
        self.others.setAccessibleName("Label sets to compare with")
        self.others.setMaximumHeight(132)
        self.row.setDirection(self.row.Direction.TopToBottom)
        self.row.addWidget(self.others)
        self.box.currentIndexChanged.connect(lambda _place: self._offer_others(self._ticked()))
        self.others.itemChanged.connect(self.changed)

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        is_first_time, ticked = not self._versions, self._ticked()
        self._versions = tuple(each for each in choices.versions if each.content.categories)
        self.fill((each.title, int(each.id)) for each in self._versions)
        if is_first_time:
            first, *further = [each.name for each in materials.label_sets] or [""]
            newest = {each.content.name: int(each.id) for each in reversed(self._versions)}
            with QSignalBlocker(self.box):
                self.choose(newest.get(first))
            ticked = frozenset(newest[name] for name in further if name in newest)
        self._offer_others(ticked)

    def value(self) -> tuple[LabelSetVersionId, ...]:
        """The base first, then those it is compared with."""
        base = self.box.currentData()
        others = [int(each.id) for each in self._versions if int(each.id) in self._ticked() - {base}]
        return tuple(LabelSetVersionId(each) for each in (base, *others))

    def fault(self) -> str:
        return "" if self.box.count() else "There is no label set with categories: make one under Labels."

    def label_sets(self) -> tuple[LabelSet, ...]:
        chosen = {self.box.currentData(), *self._ticked()}
        return tuple(each.content for each in self._versions if int(each.id) in chosen)

    def _offer_others(self, ticked: frozenset[int]) -> None:
        with QSignalBlocker(self.others):
            self.others.clear()
            for each in self._versions:
                if int(each.id) == self.box.currentData():
                    continue
                item = QListWidgetItem(f"{each.title} ({len(each.content.labels):,} labels)")
                item.setData(_VALUE, int(each.id))
                is_ticked = int(each.id) in ticked
                item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
                self.others.addItem(item)

    def _ticked(self) -> frozenset[int]:
        items = [self.others.item(place) for place in range(self.others.count())]
        return frozenset(item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked)


class ModelsEditor(BoxEditor):
    """A model or predictions, and others to be compared with it."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._entries: tuple[tuple[str, str], ...] = ()
        self.box.setAccessibleName("First model")
        self.others = QListWidget()
        self.others.setAccessibleName("Models to compare with the first")
        self.others.setToolTip(field.asked.help)
        self.others.setMaximumHeight(132)
        self.row.setDirection(self.row.Direction.TopToBottom)
        self.row.addWidget(muted("compared with each of these that is ticked"))
        self.row.addWidget(self.others)
        self.box.currentIndexChanged.connect(lambda _place: self._offer_others(self._ticked()))
        self.others.itemChanged.connect(self.changed)

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        # The built-in example comes last: whoever has models of their own compares those.
        cards = sorted(choices.models, key=lambda card: card.origin == "sample")
        own = [(card.name, card.name) for card in cards if card.origin != "sample"]
        drawn = [(f"{card.name} (built in: a drawn example)", card.name) for card in cards[len(own) :]]
        elsewhere = [(f"{name} (predictions from elsewhere)", name) for name in choices.predictions]
        ticked = self._ticked()
        self._entries = (*own, *elsewhere, *drawn)
        self.fill(self._entries)
        self._offer_others(ticked)

    def value(self) -> tuple[str, ...]:
        """The first model, then those that are compared with it."""
        names = (self.box.currentData(), *(name for _, name in self._entries if name in self._ticked()))
        return tuple(filter(None, names))

    def fault(self) -> str:
        if self.box.count() < 2:
            return "There is only one model or fewer: add another under Models, or import predictions."
        return "" if self._ticked() else "Tick at least one model to compare with the first."

    def _offer_others(self, ticked: frozenset[str]) -> None:
        with QSignalBlocker(self.others):
            self.others.clear()
            for words, name in self._entries:
                if name == self.box.currentData():
                    continue
                item = QListWidgetItem(words)
                item.setData(_VALUE, name)
                item.setCheckState(Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked)
                self.others.addItem(item)

    def _ticked(self) -> frozenset[str]:
        items = [self.others.item(place) for place in range(self.others.count())]
        return frozenset(item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked)


def with_classes(choices: PlanChoices) -> list[AttributeSummary]:
    """The attributes that have classes rather than names."""
    return [each for each in choices.attributes if 1 < len(each.values) <= MOST_GROUPS]


def people(field: AskedField) -> AttributeEditor:
    """An editor for an attribute that names individuals."""
    return AttributeEditor(field, is_of_people=True)


def _says_split(attribute: AttributeSummary) -> bool:
    return {side_of(value) for value, _ in attribute.values} >= {TRAIN, VALIDATION, TEST}
