"""Editors of plain values: texts, numbers, ticks, probabilities, one of several words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit

from clipstudio.domain.estimates import USUAL_CONFIDENCES, IntervalMethod
from clipstudio.domain.language import inside, tr
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import AskedField
from clipstudio.results.line_breaks import unbroken
from clipstudio.results.words import number, under_uniform, uniform_in_words
from clipstudio.ui.confidence_box import ConfidenceBox
from clipstudio.ui.fields import ComboBox, NumberBox
from clipstudio.ui.forms.editor import FieldEditor, FormState
from clipstudio.ui.forms.note import Note
from clipstudio.ui.percent_field import PercentField
from clipstudio.ui.user_words import button_text

MOST = 1_000_000

OPTION_WORDS = {IntervalMethod.WILSON: tr("Wilson"), IntervalMethod.CLOPPER_PEARSON: tr("Clopper-Pearson (exact)")}
"""Words of options that are names."""


class TextEditor(FieldEditor):
    """A line of text."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.line = QLineEdit(field.default or "")
        self.line.setAccessibleName(field.asked.words)
        self.line.setPlaceholderText("" if field.default else field.asked.help)
        self.line.textChanged.connect(self.changed)
        self.row.addWidget(self.line, 1)

    def value(self) -> str:
        return self.line.text().strip()

    def choose(self, value: str) -> None:
        self.line.setText(value)


class NumberEditor(FieldEditor):
    """A whole number, with its range behind it."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        asked = field.asked
        self.box = NumberBox(asked.words)
        self.box.setToolTip(asked.help)
        self.box.setRange(asked.least or 0, asked.most or MOST)
        self.box.setValue(field.default or asked.proposed or 0)
        self.box.valueChanged.connect(self.changed)
        self.range = Note(asked.unit or _range(asked.least, asked.most))
        self.row.addWidget(self.box)
        self.row.addWidget(self.range, 1)

    def value(self) -> int:
        return self.box.value()

    def choose(self, value: int) -> None:
        self.box.setValue(value)


class NumbersEditor(FieldEditor):
    """Several whole numbers with commas between them."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self._example = ", ".join(map(str, field.asked.proposed or ()))
        self.line = QLineEdit(self._example)
        self.line.setAccessibleName(field.asked.words)
        self.line.setToolTip(field.asked.help)
        self.line.textChanged.connect(self.changed)
        self.row.addWidget(self.line, 1)
        self.row.addWidget(
            Note(tr("each {range}, separated by commas", range=_range(field.asked.least, field.asked.most))), 1
        )

    def choose(self, value: Sequence[int]) -> None:
        self.line.setText(", ".join(map(str, value)))

    def value(self) -> tuple[int, ...]:
        """The numbers, ascending; none where one is none, or is too small."""
        parts = [part.strip() for part in self.line.text().split(",")]
        least = self.field.asked.least or 0
        if not all(part.isdecimal() and int(part) >= least for part in parts):
            return ()
        return tuple(sorted({int(part) for part in parts}))

    def fault(self) -> str:
        if self.value():
            return ""
        least = number(self.field.asked.least or 0)
        return tr(
            "{words}: write numbers of at least {least}, such as {example}.",
            words=self.field.asked.words,
            least=least,
            example=self._example,
        )


class TickEditor(FieldEditor):
    """Yes or no."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        words = field.asked.unit or _lower(field.asked.help)
        self.box = QCheckBox(button_text(words))
        self.box.setAccessibleName(f"{field.asked.words}: {words}")
        self.box.setToolTip(field.asked.help)
        self.box.setChecked(bool(field.default))
        self.box.toggled.connect(self.changed)
        self.row.addWidget(self.box)
        self.row.addStretch(1)

    def settle(self, state: FormState) -> None:
        if self.field.asked.needs_embeddings:
            is_external = state.family is ScoringFamily.EXTERNAL
            self.setEnabled(not is_external)
            self.setToolTip(tr("Predictions from elsewhere come without embeddings.") if is_external else "")

    def value(self) -> bool:
        return self.box.isChecked() and self.isEnabled()

    def choose(self, value: bool) -> None:
        self.box.setChecked(value)


class OptionEditor(FieldEditor):
    """One of an enumeration's words."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.box = ComboBox()
        self.box.setAccessibleName(field.asked.words)
        self.box.setToolTip(field.asked.help)
        assert field.type is not None
        for member in field.type:  # type: ignore[attr-defined]
            self.box.addItem(OPTION_WORDS.get(member, member.value.replace("-", " ")), member)
        self.box.setCurrentIndex(self.box.findData(field.default))
        self.box.currentIndexChanged.connect(self.changed)
        self.row.addWidget(self.box)
        self.row.addStretch(1)

    def value(self) -> Any:
        assert self.field.type is not None
        return self.field.type(self.box.currentData())

    def choose(self, value: Any) -> None:
        assert self.field.type is not None
        self.box.setCurrentIndex(self.box.findData(self.field.type(value)))


class ConfidenceEditor(FieldEditor):
    """The level of intervals: one of the usual ones, or another that a plan brings."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.box = ConfidenceBox(field.asked.words, USUAL_CONFIDENCES)
        self.box.setToolTip(field.asked.help)
        self.box.choose(field.default)
        self.box.currentIndexChanged.connect(self.changed)
        self.row.addWidget(self.box)
        self.row.addWidget(Note(field.asked.unit), 1)

    def value(self) -> float:
        return float(self.box.currentData())

    def choose(self, value: float) -> None:
        self.box.choose(value)


class ProbabilityEditor(FieldEditor):
    """A probability in percent, with a remark on the level of labels that compete."""

    def __init__(self, field: AskedField) -> None:
        super().__init__(field)
        self.box = PercentField(tr("{words} in percent", words=field.asked.words))
        self.box.setToolTip(field.asked.help)
        self.box.set_fraction(field.default or field.asked.proposed or 0.5)
        self.box.valueChanged.connect(self.changed)
        self.remark = Note()
        self.row.addWidget(self.box)
        self.row.addWidget(self.remark, 1)

    def settle(self, state: FormState) -> None:
        words = ""
        if state.labels and state.family is ScoringFamily.SOFTMAX:
            words = under_uniform(self.value(), state.labels)
            words = words or tr(
                "Pure guessing gives each label {uniform_in_words}.",
                uniform_in_words=uniform_in_words(state.labels),
            )
        self.remark.setText(unbroken(words))

    def value(self) -> float:
        return self.box.fraction

    def choose(self, value: float) -> None:
        self.box.set_fraction(value)


def _range(least: int | None, most: int | None) -> str:
    """The numbers that a field takes, "1 to 100"; empty for any."""
    if least is None and most is None:
        return ""
    if most is None:
        return tr("at least {value}", value=number(least or 0))
    return tr("{value} to {most}", value=number(least or 0), most=number(most))


def _lower(sentence: str) -> str:
    """A sentence as the words of a box to tick."""
    return inside(sentence).rstrip(".")
