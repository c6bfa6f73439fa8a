"""The widget of lines: the curves, and what they say at one place beside them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from clipstudio.domain.language import tr
from clipstudio.results.figures import Curve, KeyEntry, LineFigure, Sign
from clipstudio.results.words import number
from clipstudio.ui.figures.base import Shares, share_of
from clipstudio.ui.figures.figure_widget import FigureWidget
from clipstudio.ui.figures.lines_plot import LinesPlot
from clipstudio.ui.figures.readout import Readout, ReadoutArea, ReadoutRow


class LinesWidget(FigureWidget[LineFigure]):
    """Curves with what they say at one place beside them; keys or a handle move that place."""

    plot: LinesPlot

    def __init__(self) -> None:
        self.readout = Readout()
        self._area = ReadoutArea(self.readout)
        self._is_below = False
        super().__init__(LinesPlot(), self._area)
        self.plot.read.connect(self._on_read)
        self.readout.row_clicked.connect(self._on_row)

    def set_figure(self, figure: LineFigure) -> None:
        super().set_figure(figure)
        self._read(keep_width=False)

    def set_shares(self, shares: Shares) -> None:
        super().set_shares(shares)
        self._on_read()

    def _arrange(self) -> None:
        """Put what is read beside the curves, or below them where that leaves them too little."""
        beside = self.plot.minimumSizeHint().width() + self.readout.sizeHint().width()
        is_below = self.width() < beside
        grid = self.layout()
        if is_below == self._is_below or not isinstance(grid, QGridLayout):
            return
        self._is_below = is_below
        grid.removeWidget(self._area)
        grid.addWidget(self._area, *((1, 0) if is_below else (0, 1)))
        self._area.set_below(is_below)
        self.updateGeometry()

    def _read(self, *, keep_width: bool) -> None:
        """Write beside the lines what they say where the figure is read."""
        plot, figure = self.plot, self.plot.figure
        if not figure.places:
            self.readout.set_rows("", (), None)
            return
        place = figure.places[plot.place]
        rows = [_row(curve, plot.place, plot.state.shares) for curve in figure.curves]
        rows += [ReadoutRow(reading.entry, reading.words, reading.sentence) for reading in place.readings]
        self.readout.set_rows(place.heading, rows, plot.curve, keep_width=keep_width)

    @Slot()
    def _on_read(self) -> None:
        self._read(keep_width=True)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of both: there is always room for one of them."""
        plot, readout = self.plot.minimumSizeHint(), self.readout.sizeHint()
        below = readout.height() if self._is_below else 0
        return QSize(max(plot.width(), readout.width()), plot.height() + below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row < len(self.plot.figure.curves):
            self.plot.choose(row)


def _row(curve: Curve, place: int, shares: Shares) -> ReadoutRow:
    point = curve.points[place]
    entry = KeyEntry(curve.name, Sign.DASHED if curve.is_dashed else Sign.LINE, curve.mark)
    selected, count = share_of(point.target, shares)
    share = tr("{selected} of {count}", selected=number(selected), count=number(count)) if selected else ""
    return ReadoutRow(entry, point.words, point.sentence, share, is_button=point.target is not None)
