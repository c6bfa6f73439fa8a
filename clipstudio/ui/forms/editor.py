"""What the editor of a plan's field can do, whatever the field holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clipstudio.domain.labels import LabelSet
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.ui.style import SPACE_INSIDE


@dataclass(frozen=True, slots=True)
class FormState:
    """What the fields of a form hold, for those that hang on others.

    Attributes:
        values: Of every field by its name.
        family: Which rules have a meaning for the model chosen.
        labels: How many labels the label set chosen has; 0 for none.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    family: ScoringFamily = ScoringFamily.SOFTMAX
    labels: int = 0


class FieldEditor(QWidget):
    """Asks for one field of a plan.

    Signals:
        changed: It holds something else.
        failed: Something that the user asked for could not be done; a sentence why.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, field: AskedField) -> None:
        super().__init__()
        self.field = field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE_INSIDE)

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        """Offer what the project has; what was chosen stays chosen where it still exists. Says nothing."""

    def settle(self, state: FormState) -> None:
        """Take notice of what the other fields hold. Says nothing."""

    def value(self) -> Any:
        """What the plan's field will hold."""
        raise NotImplementedError

    def fault(self) -> str:
        """What is missing, as a sentence; empty when nothing is."""
        return ""

    def label_sets(self) -> tuple[LabelSet, ...]:
        """The label sets that the model will read, where the field holds any."""
        return ()
