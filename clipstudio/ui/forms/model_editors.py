"""Editors of models and predictions: one of them, or one with others to compare it with."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt

from clipstudio.domain.language import tr
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.ui.forms.choosing_editors import BoxEditor
from clipstudio.ui.forms.first_and_others import FirstAndOthersEditor

_VALUE = Qt.ItemDataRole.UserRole


def entries_of(choices: PlanChoices) -> list[tuple[str, str]]:
    """Models and predictions: words, name. The built-in example comes last: whoever has own models means those."""
    cards = sorted(choices.models, key=lambda card: card.origin == "sample")
    own = [(card.name, card.name) for card in cards if card.origin != "sample"]
    drawn = [(tr("{name} (built in: a drawn example)", name=card.name), card.name) for card in cards[len(own) :]]
    elsewhere = [(tr("{name} (predictions from elsewhere)", name=name), name) for name in choices.predictions]
    return [*own, *elsewhere, *drawn]


def families_of(choices: PlanChoices) -> dict[str, ScoringFamily]:
    """Which rules have a meaning for each model, and for predictions."""
    families = {card.name: card.family for card in choices.models}
    return families | dict.fromkeys(choices.predictions, ScoringFamily.EXTERNAL)


class ModelEditor(BoxEditor):
    """A model, or predictions from elsewhere.

    One is proposed. Until somebody chooses, an own model that is added takes the place of the built-in example.
    """

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._is_chosen = False
        self.box.currentIndexChanged.connect(self._note_choice)
        self.box.activated.connect(self._note_choice)

    def _note_choice(self) -> None:
        self._is_chosen = True

    def choose(self, value: object) -> None:
        self._is_chosen = True
        super().choose(value)

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        drawn = {card.name for card in choices.models if card.origin == "sample"}
        is_open = not self._is_chosen and self.value() in ("", *drawn)
        entries = entries_of(choices)
        self.fill(entries)
        if is_open:
            # Predictions are chosen, never proposed before a model.
            models = {card.name for card in choices.models}
            first = next((name for _, name in entries if name in models), None)
            with QSignalBlocker(self.box):
                super().choose(first)

    def value(self) -> str:
        return self.box.currentData() or ""

    def fault(self) -> str:
        return "" if self.value() else tr("There is no model: add one under Models.")


class ModelsEditor(FirstAndOthersEditor):
    """A model or predictions, and others to be compared with it."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field, tr("Models to compare with the first"))
        self.box.setAccessibleName(tr("First model"))
        self.others.setToolTip(field.asked.help)

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        ticked = self._ticked()
        self._fill(entries_of(choices))
        self._offer_others(ticked)

    def value(self) -> tuple[str, ...]:
        """The first model, then those that are compared with it."""
        return tuple(self._chosen())

    def fault(self) -> str:
        if self.box.count() < 2:
            return tr("Two models are needed: add another under Models, or import predictions.")
        return "" if self._ticked() else tr("Tick at least one model to compare with the first.")
