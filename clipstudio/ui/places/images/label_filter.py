"""Filter by how probable a label of a run is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize

from clipstudio.domain.ids import RunId
from clipstudio.domain.images import LabelFilter
from clipstudio.domain.language import tr
from clipstudio.services.auditing.labelled_runs import LabelledRun
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.percent_field import PercentField
from clipstudio.ui.places.images.folded_box import FoldedBox
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import button_text, plain_label

USUAL, SPIN_ROOM = "100.00 %", 44
"""A percentage as it mostly is, and pixels for the arrows and edges of its field."""


class LabelFilterBox(FoldedBox):
    """Run, label, and the range of its probability in percent; hidden while there is no run."""

    def __init__(self) -> None:
        super().__init__(tr("Probability of a label"), term="softmax")
        self._runs: tuple[LabelledRun, ...] = ()
        self.run = _combo(tr("Run"))
        self.label = _combo(tr("Label"))
        self.minimum = _percent(tr("Lowest probability"), 0.0)
        self.maximum = _percent(tr("Highest probability"), 1.0)
        self.run.currentIndexChanged.connect(self._run_chosen)
        for signal in (self.label.currentIndexChanged, self.minimum.valueChanged, self.maximum.valueChanged):
            signal.connect(self._chosen)
        bounds = FlowLayout(gap=SPACE_INSIDE)
        for part in (self.minimum, plain_label(tr("to")), self.maximum):
            bounds.addWidget(part)
        for widget in (self.run, self.label):
            self.body.addWidget(widget)
        self.body.addLayout(bounds)
        self.offer(())

    def offer(self, runs: Sequence[LabelledRun]) -> None:
        """Offer the labels of these runs; the box is hidden while there is none."""
        before = self.filter()
        self._runs = tuple(runs)
        self.setVisible(bool(runs))
        with QSignalBlocker(self.run):
            self.run.clear()
            for each in runs:
                self.run.addItem(each.title, each.run)
        self._offer_labels()
        self.choose(before)

    def filter(self) -> LabelFilter | None:
        """What is chosen; None while no label is."""
        run, label = self._chosen_run(), self.label.currentData()
        if run is None or label is None:
            return None
        low, high = sorted((self.minimum.fraction, self.maximum.fraction))
        return LabelFilter(run.run, label, low, high)

    def choose(self, wanted: LabelFilter | None) -> None:
        """Show a filter; emits no signal."""
        with QSignalBlocker(self):
            if wanted is not None:
                self._choose_run(wanted.run)
                if self.label.findData(wanted.label) < 0:
                    self.label.addItem(wanted.label, wanted.label)
            self.label.setCurrentIndex(max(0, self.label.findData(wanted.label if wanted else None)))
            self.minimum.set_fraction(wanted.minimum if wanted else 0.0)
            self.maximum.set_fraction(wanted.maximum if wanted else 1.0)
        self._enable()

    def _choose_run(self, id: RunId) -> None:
        """Show a run; one that is not offered stays in the filter, which would find other images without it."""
        if self.run.findData(id) < 0:
            with QSignalBlocker(self.run):
                self._runs = (
                    *self._runs,
                    LabelledRun(id, tr("a run that is no longer there"), (), is_harmful=True),
                )
                self.run.addItem(self._runs[-1].title, id)
            self.setVisible(True)
        self.run.setCurrentIndex(self.run.findData(id))

    def _chosen_run(self) -> LabelledRun | None:
        index = self.run.currentIndex()
        return self._runs[index] if 0 <= index < len(self._runs) else None

    def _run_chosen(self) -> None:
        self._offer_labels()
        self._chosen()

    def _offer_labels(self) -> None:
        run = self._chosen_run()
        with QSignalBlocker(self.label):
            self.label.clear()
            self.label.addItem(tr("any label"), None)
            for text in run.labels if run else ():
                self.label.addItem(text, text)

    def _chosen(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        is_chosen = self.label.currentData() is not None
        # Beside so long a name "1 chosen" would be cut, and more than one label never is.
        self._head.setText(button_text(f"{self._name} · 1" if is_chosen else self._name))
        if is_chosen:
            self.open()
        for box in (self.minimum, self.maximum):
            box.setEnabled(is_chosen)


def _combo(name: str) -> ComboBox:
    box = ComboBox()
    box.setAccessibleName(name)
    box.setMinimumContentsLength(10)
    box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


class _Bound(PercentField):
    """As wide as a usual percentage: of more digits, those one comes to are seen."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(USUAL) + SPIN_ROOM, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _percent(name: str, fraction: float) -> PercentField:
    box = _Bound(name, 0.0, 1.0)
    box.set_fraction(fraction)
    box.setKeyboardTracking(False)
    return box
