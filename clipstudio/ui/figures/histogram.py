"""Histograms by group, a range of which can be brushed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.results.figures import FigureText, HistogramFigure, KeyEntry, Line, Sign
from clipstudio.results.targets import Target
from clipstudio.ui.figures.base import Drawing, FigureWidget, Shares
from clipstudio.ui.figures.histogram_layout import HistogramLayout, lowest_height
from clipstudio.ui.figures.histogram_painter import HistogramState, overall_place, paint_histogram
from clipstudio.ui.figures.histogram_plot import HistogramPlot

LANE = 56
"""Pixels of a lane in a picture."""
HIGHEST = 260
"""Pixels of the only lane of a picture."""


class HistogramWidget(FigureWidget[HistogramFigure]):
    """How a number is spread over the images of each group, in lanes over one axis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = HistogramPlot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self.setFocusProxy(self.plot)
        self.plot.target_clicked.connect(self.target_clicked)

    def set_figure(self, figure: HistogramFigure) -> None:
        self._figure = figure
        self.plot.set_figure(figure)

    def set_selected(self, target: Target | None) -> None:
        self.plot.set_selected(target)

    def set_shares(self, shares: Shares) -> None:
        self.plot.state.shares = shares
        self.plot.update()

    def text(self) -> FigureText:
        """What the figure says; the key also says what is dotted behind every group."""
        figure = self._shown
        overall = overall_place(figure)
        if overall is None:
            return figure.text
        behind = KeyEntry(f"{figure.series[overall].name}, behind each group", Sign.DOTTED)
        return replace(figure.text, key=(*figure.text.key, behind))

    def lines(self) -> Iterable[Line]:
        return self._shown.lines()

    def drawing(self, width: int) -> Drawing:
        return HistogramDrawing(self._shown, self.plot.state, self.font(), width)


class HistogramDrawing:
    """The histogram for a picture, with the range that is brushed."""

    def __init__(self, figure: HistogramFigure, state: HistogramState, font: QFont, width: int) -> None:
        lanes = max(len(figure.series) * LANE, HIGHEST)
        self._height = max(lowest_height(figure, font), lanes + 100)
        self._layout = HistogramLayout(figure, font, QSizeF(width, self._height))
        self._state = HistogramState(state.brush)

    @property
    def height(self) -> int:
        """Pixels of all lanes."""
        return self._height

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw it at the upper left of an area."""
        painter.save()
        painter.translate(area.topLeft())
        paint_histogram(painter, self._layout, self._state)
        painter.restore()
