"""The widget of histograms."""

from __future__ import annotations

from clipstudio.results.figures import HistogramFigure
from clipstudio.ui.figures.figure_widget import FigureWidget
from clipstudio.ui.figures.histogram_plot import HistogramPlot


class HistogramWidget(FigureWidget[HistogramFigure]):
    """How a number is spread over the images of each group."""

    plot: HistogramPlot

    def __init__(self) -> None:
        super().__init__(HistogramPlot())
