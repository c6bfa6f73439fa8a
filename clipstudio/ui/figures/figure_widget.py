"""The widget of a figure: a chart with what stands beside it; `FigureView` chooses it by the kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clipstudio.results.figures import FigureText, Line
from clipstudio.results.targets import Target
from clipstudio.ui.accessible import answer_for
from clipstudio.ui.figures.accessible import ChartAccessible
from clipstudio.ui.figures.base import Shares, Subject
from clipstudio.ui.figures.chart import Chart

answer_for(Chart, ChartAccessible)
F = TypeVar("F")


class FigureWidget(QWidget, Generic[F]):
    """Shows one kind of figure; all that it is asked it hands on to its plot, a `Chart` in most kinds.

    Attributes:
        plot: What draws the figure and answers mouse and keyboard.

    Signals:
        target_clicked: The `Target` of a mark that was clicked, entered or brushed.
        text_changed: What the figure says has changed, since it is read at another place.
    """

    target_clicked = Signal(object)
    text_changed = Signal()

    def __init__(self, plot: Any, beside: QWidget | None = None, below: QWidget | None = None) -> None:
        super().__init__()
        self.plot = plot
        # Axes and numbers go from the left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
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
        """Show another figure of this kind; nothing is selected."""
        self.plot.set_figure(figure)

    def set_selected(self, target: Target | None) -> None:
        """Mark what stands for a target whose images are shown elsewhere; None for nothing."""
        self.plot.set_selected(target)

    def set_shares(self, shares: Shares) -> None:
        """Light up what is selected in the grid in every mark that is among the targets; empty for nothing."""
        self.plot.set_shares(shares)

    def set_sorted(self, by_size: bool) -> None:
        """Order rows by size, or as the figure lists them."""
        self.plot.set_sorted(by_size)

    def text(self) -> FigureText:
        """What the figure says as it is shown, with the answer at the place where it is read."""
        text: FigureText = self.plot.text()
        return text

    def lines(self) -> Iterable[Line]:
        """The data in the order shown."""
        lines: Iterable[Line] = self.plot.lines()
        return lines

    def shown(self) -> F:
        """The figure as it is shown, for a picture of it."""
        figure: F = self.plot.shown()
        return figure

    def subject(self, at: QPoint | None) -> Subject | None:
        """What a context menu at a point of the screen is of; at None, of what has the keyboard."""
        subject: Subject | None = self.plot.subject(at)
        return subject
