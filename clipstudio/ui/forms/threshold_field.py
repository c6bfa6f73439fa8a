"""A threshold in percent, with the choice whether a label must lie above it or may equal it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.audits import Boundary
from clipstudio.domain.language import tr
from clipstudio.results.line_breaks import unbroken
from clipstudio.results.words import under_uniform, uniform_in_words
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.percent_field import PercentField
from clipstudio.ui.place import muted, row
from clipstudio.ui.style import SPACE_INSIDE

BOUNDARY_WORDS = {Boundary.ABOVE: tr("above"), Boundary.AT_LEAST: tr("at least")}


class ThresholdField(QWidget):
    """Boundary and percent, over a remark on the uniform level of labels that compete.

    Signals:
        changed: Another threshold or boundary is chosen.
    """

    changed = Signal()

    def __init__(self, threshold: float) -> None:
        super().__init__()
        self._labels: int | None = None
        self.boundary = ComboBox()
        self.boundary.setAccessibleName(tr("Above the threshold, or at or above it"))
        for each, words in BOUNDARY_WORDS.items():
            self.boundary.addItem(words, each)
        self.boundary.setToolTip(tr("The paper counts labels above the threshold"))
        self.percent = PercentField(tr("Threshold in percent"))
        self.percent.set_fraction(threshold)
        self.remark = muted()
        self.remark.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(row(self.boundary, self.percent))
        layout.addWidget(self.remark)
        self.boundary.currentIndexChanged.connect(self._tell)
        self.percent.valueChanged.connect(self._tell)

    @property
    def threshold(self) -> float:
        """The threshold as a probability."""
        return self.percent.fraction

    @property
    def chosen_boundary(self) -> Boundary:
        """Which probabilities pass the threshold."""
        return Boundary(self.boundary.currentData())

    def choose(self, threshold: float, boundary: Boundary) -> None:
        """Show a threshold, a probability, with its boundary."""
        self.percent.set_fraction(threshold)
        self.boundary.setCurrentIndex(list(BOUNDARY_WORDS).index(boundary))

    def set_labels(self, labels: int | None) -> None:
        """How many labels compete, for the uniform level 1/K; None where they do not."""
        self._labels = labels
        self._tell_level()

    def _tell(self) -> None:
        self._tell_level()
        self.changed.emit()

    def _tell_level(self) -> None:
        words = ""
        if self._labels:
            words = under_uniform(self.threshold, self._labels)
            words = words or tr(
                "Pure guessing gives each label {uniform_in_words}.",
                uniform_in_words=uniform_in_words(self._labels),
            )
        self.remark.setText(unbroken(words))
        self.remark.setVisible(bool(words) and self.isEnabled())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._tell_level()
