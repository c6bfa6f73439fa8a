"""How a rate, or the number of labels, depends on the threshold, group by group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clipstudio.results.words import group_size, threshold_in_words
from clipstudio.ui.charts.line_chart import LineChart
from clipstudio.ui.charts.line_model import LinePoint
from clipstudio.ui.charts.readout import ReadoutRow
from clipstudio.ui.charts.sheet import KeyEntry, Sheet, Sign
from clipstudio.ui.charts.sweep_model import SweepData, SweepMeasure
from clipstudio.ui.charts.sweep_plot import SweepPlot


class SweepChart(LineChart[SweepPlot]):
    """Lines with bands over thresholds, and a handle at which they are read.

    Beside the lines stands what was computed at the threshold nearest to the handle, until `set_values` gives the
    values at the handle itself.

    Signals:
        threshold_moved: The handle is elsewhere (a probability); sent at every step of a drag.
        threshold_settled: The handle was let go, or moved by a key.
        mark_clicked: A group and the threshold at which its images are wanted.
    """

    threshold_moved = Signal(float)
    threshold_settled = Signal(float)
    mark_clicked = Signal(int, float)

    def __init__(self, measure: SweepMeasure = SweepMeasure.RATE, parent: QWidget | None = None) -> None:
        super().__init__(SweepPlot(measure), parent)
        self._data: SweepData | None = None
        self._exact: tuple[LinePoint, ...] | None = None
        self.plot.threshold_moved.connect(self._on_moved)
        self.plot.threshold_settled.connect(self.threshold_settled)
        self.plot.point_clicked.connect(self._on_point)
        self.plot.line_entered.connect(self._on_line)
        self.plot.line_changed.connect(self._read)
        self.readout.row_clicked.connect(self._on_line)

    def set_data(self, data: SweepData) -> None:
        """Show another sweep of the same measure, the handle where it starts."""
        self._data, self._exact = data, None
        self.plot.set_data(data)
        self._read()

    def set_threshold(self, threshold: float) -> None:
        """Move the handle, without a signal."""
        self._exact = None
        self.plot.set_threshold(threshold)
        self._read()

    def set_values(self, values: Sequence[LinePoint] | None) -> None:
        """Give every group's value at the handle itself; None for what was computed nearest to it."""
        self._exact = None if values is None else tuple(values)
        self._read()

    @property
    def threshold(self) -> float:
        """Where the handle is, a probability."""
        return self.plot.threshold

    @property
    def sheet(self) -> Sheet | None:
        return self._data.sheet(*self._shown(self._data)) if self._data else None

    def _shown(self, data: SweepData) -> tuple[float, tuple[LinePoint, ...]]:
        """The threshold at which the chart is read, with the values there."""
        return data.points_at(self.threshold) if self._exact is None else (self.threshold, self._exact)

    @Slot()
    def _read(self) -> None:
        data = self._data
        if data is None:
            return
        threshold, shown = self._shown(data)
        rows = [
            ReadoutRow(
                KeyEntry(point.named(line.name), Sign.LINE, line.mark),
                "not estimable" if point.value is None else data.measure.words(point),
                f"{line.name}: {data.measure.words(point)}\n{group_size(point.n)}",
            )
            for line, point in zip(data.lines, shown, strict=True)
        ]
        self.readout.set_rows(f"At {threshold_in_words(threshold)}", rows, self.plot.state.current)
        answer = data.answer(threshold, shown)
        self.sentence.setText(f"{answer} {data.remarks(threshold)}".strip())
        self.plot.setAccessibleDescription(answer)

    @Slot(float)
    def _on_moved(self, threshold: float) -> None:
        self._exact = None
        self._read()
        self.threshold_moved.emit(threshold)

    @Slot(int, int)
    def _on_point(self, line: int, place: int) -> None:
        if self._data is not None:
            self._read()
            self.mark_clicked.emit(self._data.lines[line].group, self._data.thresholds[place])

    @Slot(int)
    def _on_line(self, line: int) -> None:
        if self._data is not None:
            self.plot.set_current(line)
            self._read()
            # Where the numbers beside the lines were read: the images must be those that they count.
            self.mark_clicked.emit(self._data.lines[line].group, self._shown(self._data)[0])
