"""What the editor of a plan's field can do, whatever the field holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import AskedField
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.style import SPACE_INSIDE


@dataclass(frozen=True, slots=True)
class FormState:
    """What the fields of a form hold, for those that hang on others.

    Attributes:
        values: Of every field by its name.
        family: Which rules have a meaning for the model chosen.
        versions: The label sets chosen.
        classified: Names of attributes that are classified.
    """

    values: Mapping[str, Any] = field(default_factory=dict)
    family: ScoringFamily = ScoringFamily.SOFTMAX
    versions: tuple[VersionedLabelSet, ...] = ()
    classified: tuple[str, ...] = ()

    @property
    def labels(self) -> int:
        """How many labels the largest label set has; 0 for none."""
        return max((len(each.content.labels) for each in self.versions), default=0)


class FieldEditor(QWidget):
    """Asks for one field of a plan, or for several that belong together.

    Signals:
        changed: It holds something else.
        failed: Something that the user asked for could not be done; a sentence why.
        asked: A question for a reading thread: a function without arguments, and what takes its answer.
        write_asked: Write a file off the main thread: a function without arguments that does, and the file (Path).
    """

    changed = Signal()
    failed = Signal(str)
    asked = Signal(object, object)
    write_asked = Signal(object, object)

    def __init__(self, field: AskedField) -> None:
        super().__init__()
        self.field = field
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE_INSIDE)

    def offer(self, choices: PlanChoices, materials: ProbeMaterials) -> None:
        """Offer what the project has; what was chosen stays chosen where it still exists. Emits no signal."""

    def settle(self, state: FormState) -> None:
        """Take notice of what the other fields hold. Emits no signal."""

    def is_needed(self, state: FormState) -> bool:
        """Whether the form shows its row."""
        return True

    def value(self) -> Any:
        """What the plan's field will hold."""
        raise NotImplementedError

    def values(self) -> Mapping[str, Any]:
        """What the plan's fields will hold, by their names."""
        return {self.field.name: self.value()}

    def choose(self, value: Any) -> None:
        """Show a value of the plan's field, as far as the project has it."""
        raise NotImplementedError

    def choose_from(self, values: Mapping[str, Any]) -> None:
        """Show the values of an earlier plan."""
        self.choose(values[self.field.name])

    def focus(self) -> None:
        """Take the keyboard."""
        for widget in self.findChildren(QWidget):
            takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
            if takes_keys and widget.isVisibleTo(self):
                widget.setFocus()
                return

    def fault(self) -> str:
        """What is missing, as a sentence; empty when nothing is."""
        return ""

    def versions(self) -> tuple[VersionedLabelSet, ...]:
        """The label sets that it holds, where it holds any."""
        return ()
