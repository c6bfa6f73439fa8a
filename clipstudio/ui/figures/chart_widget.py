"""A figure that is drawn by a chart, with what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QGridLayout, QWidget

from clipstudio.results.figures import FigureText, Line
from clipstudio.results.targets import Target
from clipstudio.ui.figures.base import Drawing, FigureWidget, Shares, Subject
from clipstudio.ui.figures.chart import Chart

F = TypeVar("F", bound=Any)


class ChartWidget(FigureWidget[F]):
    """Hands all that a figure is asked on to its chart.

    Attributes:
        plot: The chart.
    """

    def __init__(self, plot: Chart[F, Any], beside: QWidget | None = None, below: QWidget | None = None) -> None:
        super().__init__()
        self.plot: Any = plot
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(plot, 0, 0)
        layout.setColumnStretch(0, 1)
        if beside is not None:
            layout.addWidget(beside, 0, 1)
        if below is not None:
            layout.addWidget(below, 1, 0)
        self.setFocusProxy(plot)
        plot.target_clicked.connect(self.target_clicked)
        plot.text_changed.connect(self.text_changed)

    def set_figure(self, figure: F) -> None:
        self._figure = figure
        self.plot.set_figure(figure)

    def set_selected(self, target: Target | None) -> None:
        self.plot.set_selected(target)

    def set_shares(self, shares: Shares) -> None:
        self.plot.set_shares(shares)

    def text(self) -> FigureText:
        text: FigureText = self.plot.text()
        return text

    def lines(self) -> Iterable[Line]:
        lines: Iterable[Line] = self.plot.lines()
        return lines

    def drawing(self, width: int) -> Drawing:
        drawing: Drawing = self.plot.drawing(width)
        return drawing

    def subject(self, at: QPoint | None) -> Subject | None:
        subject: Subject | None = self.plot.subject(at)
        return subject
