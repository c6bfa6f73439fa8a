"""Editors of models and predictions: one of them, or one with others to compare it with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.ui.forms.choosing_editors import BoxEditor
from clipstudio.ui.place import muted

_VALUE = Qt.ItemDataRole.UserRole


def entries_of(choices: PlanChoices) -> list[tuple[str, str]]:
    """Models and predictions: words, name. The built-in example comes last: whoever has own models means those."""
    cards = sorted(choices.models, key=lambda card: card.origin == "sample")
    own = [(card.name, card.name) for card in cards if card.origin != "sample"]
    drawn = [(f"{card.name} (built in: a drawn example)", card.name) for card in cards[len(own) :]]
    elsewhere = [(f"{name} (predictions from elsewhere)", name) for name in choices.predictions]
    return [*own, *elsewhere, *drawn]


def families_of(choices: PlanChoices) -> dict[str, ScoringFamily]:
    """Which rules have a meaning for each model, and for predictions."""
    families = {card.name: card.family for card in choices.models}
    return families | dict.fromkeys(choices.predictions, ScoringFamily.EXTERNAL)


class ModelEditor(BoxEditor):
    """A model, or predictions from elsewhere."""

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        is_first_time = self.box.count() == 0
        entries = entries_of(choices)
        self.fill(entries)
        if is_first_time:
            # Predictions are chosen, never proposed before a model.
            models = {card.name for card in choices.models}
            first = next((name for _, name in entries if name in models), None)
            with QSignalBlocker(self.box):
                self.choose(first)

    def value(self) -> str:
        return self.box.currentData() or ""

    def fault(self) -> str:
        return "" if self.value() else "There is no model: add one under Models."


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
        ticked = self._ticked()
        self._entries = tuple(entries_of(choices))
        self.fill(self._entries)
        self._offer_others(ticked)

    def value(self) -> tuple[str, ...]:
        """The first model, then those that are compared with it."""
        names = (self.box.currentData(), *(name for _, name in self._entries if name in self._ticked()))
        return tuple(filter(None, names))

    def choose(self, value: Sequence[str]) -> None:  # type: ignore[override]
        """Take the first, and tick the others."""
        first, *others = value
        super().choose(first)
        self._offer_others(frozenset(others))
        self.changed.emit()

    def fault(self) -> str:
        if self.box.count() < 2:
            return "Two models are needed: add another under Models, or import predictions."
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
