"""The widget of lines: the curves, and what they say at one place beside them."""

from __future__ import annotations

from PySide6.QtCore import Slot

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
        super().__init__(LinesPlot(), ReadoutArea(self.readout))
        self.plot.read.connect(self._on_read)
        self.readout.row_clicked.connect(self._on_row)

    def set_figure(self, figure: LineFigure) -> None:
        super().set_figure(figure)
        self._read(keep_width=False)

    def set_shares(self, shares: Shares) -> None:
        super().set_shares(shares)
        self._on_read()

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

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row < len(self.plot.figure.curves):
            self.plot.choose(row)


def _row(curve: Curve, place: int, shares: Shares) -> ReadoutRow:
    point = curve.points[place]
    entry = KeyEntry(curve.name, Sign.DASHED if curve.is_dashed else Sign.LINE, curve.mark)
    selected, count = share_of(point.target, shares)
    share = f"{number(selected)} of {number(count)}" if selected else ""
    return ReadoutRow(entry, point.words, point.sentence, share, is_button=point.target is not None)
