"""The editors of an audit's rule and of its templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QPlainTextEdit

from clipstudio.domain.audits import AssignmentRule
from clipstudio.domain.labels import PLACEHOLDER
from clipstudio.domain.language import tr
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import AskedField
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.forms.editor import FieldEditor, FormState
from clipstudio.ui.forms.rule_picker import RulePicker
from clipstudio.ui.style import theme

TEMPLATE_LINES = 3


class RuleEditor(FieldEditor):
    """Top-1, or a threshold with its boundary."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.rule = RulePicker()
        self.rule.changed.connect(self.changed)
        self.row.addWidget(self.rule, 1)

    def settle(self, state: FormState) -> None:
        self.rule.suit(state.family, state.labels)

    def value(self) -> Any:
        return self.rule.rule().scoring

    def values(self) -> Mapping[str, Any]:
        rule = self.rule.rule()
        return {self.field.name: rule.scoring, "threshold": rule.threshold, "boundary": rule.boundary}

    def choose_from(self, values: Mapping[str, Any]) -> None:
        self.rule.choose(AssignmentRule(values[self.field.name], values["threshold"], values["boundary"]))


class TemplatesEditor(FieldEditor):
    """Templates, one per line; they begin as those of the label set, and no others are a plan's own."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Templates, one per line"))
        self.text.setToolTip(field.asked.help)
        self.text.setTabChangesFocus(True)
        theme.keep_lines(self.text, TEMPLATE_LINES)
        self.text.textChanged.connect(self.changed)
        self.row.addWidget(self.text, 1)
        self._of: VersionedLabelSet | None = None
        self._is_read = True

    def settle(self, state: FormState) -> None:
        self._is_read = self.is_needed(state)
        (version,) = state.versions or (None,)
        if version is not None and version != self._of:
            with QSignalBlocker(self.text):
                self.text.setPlainText("\n".join(version.content.templates))
        self._of = version

    def is_needed(self, state: FormState) -> bool:
        # Predictions come from a table: no model reads a prompt.
        return state.family is not ScoringFamily.EXTERNAL

    def value(self) -> tuple[str, ...]:
        written = self.written()
        is_own = self._of is None or written != self._of.content.templates
        return written if self._is_read and is_own else ()

    def written(self) -> tuple[str, ...]:
        """The templates, whether or not they are the label set's own."""
        lines = (line.strip() for line in self.text.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def choose(self, value: Sequence[str]) -> None:
        if value:
            self.text.setPlainText("\n".join(value))

    def fault(self) -> str:
        if not self._is_read:
            return ""
        if not self.written():
            return tr(
                "Write at least one template, such as “a photo of a {placeholder}”.", placeholder=PLACEHOLDER
            )
        lacking = (each for each in self.written() if PLACEHOLDER not in each)
        return next(
            (
                tr("The template “{each}” lacks {placeholder}.", each=each, placeholder=PLACEHOLDER)
                for each in lacking
            ),
            "",
        )
