"""The widget of matrices."""

from __future__ import annotations

from clipstudio.results.figures import MatrixFigure
from clipstudio.ui.figures.figure_widget import FigureWidget
from clipstudio.ui.figures.matrix_plot import MatrixPlot


class MatrixWidget(FigureWidget[MatrixFigure]):
    """A heat map of labels by groups, a confusion, a coverage."""

    plot: MatrixPlot

    def __init__(self) -> None:
        plot = MatrixPlot()
        super().__init__(plot, plot.down, plot.across)
