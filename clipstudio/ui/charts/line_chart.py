"""A chart of lines with its readout beside it and its answer below."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clipstudio.ui.charts.chart_frame import ChartFrame, sentence_label
from clipstudio.ui.charts.export import Drawing, ViewDrawing
from clipstudio.ui.charts.line_plot import LinePlot
from clipstudio.ui.charts.readout import Readout, ReadoutArea
from clipstudio.ui.style import SPACE_INSIDE

Plot = TypeVar("Plot", bound=LinePlot)


class LineChart(ChartFrame, Generic[Plot]):
    """Lays out a plot of lines; a kind of chart fills the readout."""

    def __init__(self, plot: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot, self.readout, self.sentence = plot, Readout(), sentence_label()
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_INSIDE)
        middle.addWidget(plot, 1)
        middle.addWidget(ReadoutArea(self.readout))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addLayout(middle, 1)
        layout.addWidget(self.sentence)
        self.setFocusProxy(plot)

    def drawing(self, width: int) -> Drawing:
        twin = self.plot.twin()
        twin.setFont(self.plot.font())
        drawing = ViewDrawing(twin, width)
        twin.redraw()
        return drawing
