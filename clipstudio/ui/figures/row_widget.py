"""The widget of figures of rows."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from clipstudio.results.figures import Row, RowFigure
from clipstudio.ui.figures.figure_widget import FigureWidget
from clipstudio.ui.figures.row_canvas import RowBars, RowCanvas, RowGrounds, RowRing
from clipstudio.ui.figures.row_plot import RowPlot


class RowFigureWidget(FigureWidget[RowFigure]):
    """Rates, changes, deltas and mirrored bars, with a scroll bar for the rows that do not fit."""

    plot: RowPlot

    def __init__(self) -> None:
        plot = RowPlot(RowGrounds, RowBars, RowCanvas, RowRing)
        super().__init__(plot, plot.down)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        return self.plot.rows

    def set_figure(self, figure: RowFigure) -> None:
        super().set_figure(figure)
        self.plot.setVisible(bool(figure.rows))
