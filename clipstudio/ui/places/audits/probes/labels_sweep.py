"""One label over every threshold: what the choice of a threshold decides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.statistics.intervals import rates
from clipstudio.ui.charts.line_model import LinePoint
from clipstudio.ui.charts.numerator_picker import NumeratorPicker
from clipstudio.ui.charts.sweep_chart import SweepChart
from clipstudio.ui.charts.sweep_model import SweepData, SweepLine, SweepMeasure
from clipstudio.ui.charts.view_model import Kind, Mark, Numerator
from clipstudio.ui.style import SPACE_INSIDE


class LabelsSweep(QWidget):
    """A label's share of each group's images at every threshold, from the counts that the probe kept.

    Signals:
        mark_clicked: The images of a label in a group at a threshold: place of the label, of the group, and the
            threshold.
    """

    mark_clicked = Signal(int, int, float)

    def __init__(self) -> None:
        super().__init__()
        self._compared: Mapping[str, Any] = {}
        self._minimum_n, self._threshold, self._has_uniform = 1, 0.5, False
        self._method = IntervalMethod.WILSON
        self.picker = NumeratorPicker()
        self.picker.picked.connect(self._show)
        self.chart = SweepChart(SweepMeasure.RATE)
        self.chart.mark_clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.picker)
        layout.addWidget(self.chart, 1)

    def show_comparison(
        self, compared: Mapping[str, Any], plan: Mapping[str, Any], *, has_uniform: bool, first: int = 0
    ) -> None:
        """Show a comparison of the probe's document.

        Args:
            compared: The comparison.
            plan: The probe's plan, as JSON has it.
            has_uniform: Whether labels compete, so that the level 1/K has a meaning.
            first: Place of the label to begin with.
        """
        self._compared, self._has_uniform = compared, has_uniform
        self._minimum_n, self._threshold = plan["minimum_n"], plan["threshold"]
        self._method = IntervalMethod(plan["interval"])
        offered = [Numerator(Kind.LABEL, place, each["label"]) for place, each in enumerate(compared["labels"])]
        self.picker.set_numerators(offered)
        if offered:
            self.picker.pick(offered[first])
            self._show(offered[first])

    def _show(self, numerator: Numerator) -> None:
        sweep: Sequence[Mapping[str, Any]] = self._compared["sweep"]
        steps = [each["threshold"] for each in sweep]
        own = bisect_left(steps, self._threshold)
        is_missing = self._threshold not in steps  # sweeps of earlier versions lack the probe's own threshold
        lines = []
        for place, group in enumerate(self._compared["groups"]):
            counts = [each["counts"][group["title"]][numerator.text] for each in sweep]
            if is_missing:
                counts.insert(own, self._compared["labels"][numerator.index]["counts"][group["title"]])
            points = rates(counts, group["n"], self._minimum_n, method=self._method)
            lines.append(SweepLine(place, group["title"], Mark(place, place), tuple(map(LinePoint.of, points))))
        labels = len(self._compared["labels"]) if self._has_uniform else None
        thresholds = (*steps[:own], self._threshold, *steps[own:]) if is_missing else tuple(steps)
        title = f"{numerator.text}, by {' and '.join(self._compared['by'])}"
        self._numerator = numerator
        self.chart.set_data(SweepData(title, SweepMeasure.RATE, thresholds, tuple(lines), self._threshold, labels))

    def _clicked(self, group: int, threshold: float) -> None:
        self.mark_clicked.emit(self._numerator.index, group, threshold)
