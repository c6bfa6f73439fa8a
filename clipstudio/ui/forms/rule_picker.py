"""The rule by which images are given labels, as far as it has a meaning for the model."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from clipstudio.domain.audits import AssignmentRule, scorings_of
from clipstudio.domain.language import tr
from clipstudio.domain.models import ScoringFamily
from clipstudio.ui.flow_layout import FlowLayout, FlowLine
from clipstudio.ui.forms.threshold_field import ThresholdField
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.terms import TermButton

_THRESHOLD_WORDS = {
    ScoringFamily.SOFTMAX: tr("every label whose probability is"),
    ScoringFamily.SIGMOID: tr("every label whose own probability (sigmoid) is"),
    ScoringFamily.EXTERNAL: tr("every label whose probability is"),
}
_FAMILY_WORDS = {
    ScoringFamily.SOFTMAX: "",
    ScoringFamily.SIGMOID: (
        tr("A SigLIP-type model gives every label a probability of its own, whatever the others are.")
    ),
    ScoringFamily.EXTERNAL: tr("Predictions from elsewhere are used as their table gives them."),
}


class RulePicker(QWidget):
    """Top-1, or the threshold that suits the model's family.

    Signals:
        changed: Another rule or threshold is chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._family = ScoringFamily.SOFTMAX
        self.top1 = QRadioButton(tr("the one label with the highest probability (top-1)"))
        self.by_threshold = QRadioButton()
        self._rules = QButtonGroup(self)
        for button in (self.top1, self.by_threshold):
            self._rules.addButton(button)
        self.threshold = ThresholdField(0.05)
        self.words = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.top1)
        line = FlowLine()
        flow = FlowLayout(line)
        for widget in (self.by_threshold, self.threshold, TermButton("threshold", line)):
            flow.addWidget(widget)
        layout.addWidget(line)
        layout.addWidget(self.words)
        self.top1.setChecked(True)
        self._rules.buttonToggled.connect(self._tell)
        self.threshold.changed.connect(self._tell)
        self.suit(ScoringFamily.SOFTMAX, 0)

    def suit(self, family: ScoringFamily, labels: int) -> None:
        """Offer the rules of a family of models, for a number of labels."""
        self.threshold.set_labels(labels if family is ScoringFamily.SOFTMAX else None)
        self._family = family
        self.by_threshold.setText(_THRESHOLD_WORDS[family])
        self.words.setText(_FAMILY_WORDS[family])
        self.words.setVisible(bool(_FAMILY_WORDS[family]))
        self.threshold.setEnabled(self.by_threshold.isChecked())

    def rule(self) -> AssignmentRule:
        """The rule, with its threshold where it needs one."""
        top1, with_threshold = scorings_of(self._family)
        if self.by_threshold.isChecked():
            return AssignmentRule(with_threshold, self.threshold.threshold, self.threshold.chosen_boundary)
        return AssignmentRule(top1)

    def choose(self, rule: AssignmentRule) -> None:
        """Choose the rule with a threshold, or top-1 where there is none."""
        (self.top1 if rule.threshold is None else self.by_threshold).setChecked(True)
        if rule.threshold is not None:
            self.threshold.choose(rule.threshold, rule.boundary)

    def _tell(self) -> None:
        self.threshold.setEnabled(self.by_threshold.isChecked())
        self.changed.emit()
