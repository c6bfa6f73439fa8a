"""A chart of rows with its key, its answer in words and a scroll bar for the rows that do not fit."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from clipstudio.ui.charts.chart_frame import ChartFrame, sentence_label
from clipstudio.ui.charts.export import Drawing, ViewDrawing
from clipstudio.ui.charts.interactive_row_plot import InteractiveRowPlot
from clipstudio.ui.charts.key_line import KeyLine
from clipstudio.ui.style import SPACE_INSIDE

Plot = TypeVar("Plot", bound=InteractiveRowPlot)


class RowChart(ChartFrame, Generic[Plot]):
    """Lays out a plot of rows and keeps its scroll bar; `show_words` brings key and answer up to date."""

    def __init__(self, plot: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = plot
        self.key, self.sentence, self.bar = KeyLine(), sentence_label(), QScrollBar()
        self.key.hide()
        self._lay_out()
        plot.offset_wanted.connect(self.bar.setValue)
        self.bar.valueChanged.connect(plot.set_offset)
        plot.getPlotItem().vb.sigResized.connect(self.fit_bar)
        self.setFocusProxy(plot)

    def drawing(self, width: int) -> Drawing:
        twin = self.plot.twin()
        twin.setFont(self.plot.font())
        drawing = ViewDrawing(twin, width)
        twin.redraw()
        return drawing

    def show_words(self) -> None:
        """Write the key and the answer of what is shown."""
        sheet = self.sheet
        if sheet is not None:
            self.key.set_entries(sheet.key)
            self.sentence.setText(sheet.foot)
            self.sentence.setVisible(bool(sheet.foot))

    def fit_bar(self, *_: object) -> None:
        """Let the bar span the rows that do not fit; it is hidden when all do."""
        seen = round(self.plot.getPlotItem().vb.height())
        hidden = max(self.plot.rows_height - seen, 0)
        self.bar.setPageStep(max(seen, 1))
        self.bar.setSingleStep(self.plot.row_height)
        self.bar.setRange(0, hidden)
        self.bar.setVisible(hidden > 1)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.plot, 1)
        middle.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.key)
        layout.addLayout(middle)
        layout.addWidget(self.sentence)
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_bar()
