"""Curves with intervals: a sweep of thresholds, accuracy by number of names, models side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clipstudio.results.figures import Curve, FigureText, KeyEntry, Line, LineFigure, Sign
from clipstudio.results.targets import Target
from clipstudio.results.words import number
from clipstudio.ui.figures.base import Drawing, FigureWidget, Shares, share_of
from clipstudio.ui.figures.lines_layout import LinesLayout
from clipstudio.ui.figures.lines_painter import LinesState, paint_lines
from clipstudio.ui.figures.lines_plot import LinesPlot
from clipstudio.ui.figures.readout import Readout, ReadoutArea, ReadoutRow
from clipstudio.ui.style import SPACE_INSIDE

PICTURE_HEIGHT = 440


class LinesWidget(FigureWidget[LineFigure]):
    """Curves with what they say at one place beside them; keys or a handle move that place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot, self.readout = LinesPlot(), Readout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_INSIDE)
        layout.addWidget(self.plot, 1)
        layout.addWidget(ReadoutArea(self.readout))
        self.setFocusProxy(self.plot)
        self.plot.target_clicked.connect(self.target_clicked)
        self.plot.place_changed.connect(self._on_place)
        self.plot.curve_changed.connect(self._on_curve)
        self.readout.row_clicked.connect(self._on_row)

    def set_figure(self, figure: LineFigure) -> None:
        self._figure = figure
        self.plot.set_figure(figure)
        self._read(keep_width=False)

    def set_selected(self, target: Target | None) -> None:
        self.plot.state.selected = target
        self.plot.update()

    def set_shares(self, shares: Shares) -> None:
        self.plot.state.shares = shares
        self.plot.update()
        self._read(keep_width=True)

    def text(self) -> FigureText:
        figure, place = self._shown, self.plot.state.place
        return replace(figure.text, answer=figure.places[place].answer) if figure.places else figure.text

    def lines(self) -> Iterable[Line]:
        return self._shown.lines()

    def drawing(self, width: int) -> Drawing:
        return LinesDrawing(self._shown, self.plot.state, self.font(), width)

    def _read(self, *, keep_width: bool) -> None:
        """Write beside the lines what they say where the figure is read."""
        figure, state = self._shown, self.plot.state
        if not figure.places:
            self.readout.set_rows("", (), None)
            return
        place = figure.places[state.place]
        rows = [_row(curve, state.place, state.shares) for curve in figure.curves]
        rows += [ReadoutRow(reading.entry, reading.words, reading.sentence) for reading in place.readings]
        self.readout.set_rows(place.heading, rows, state.curve, keep_width=keep_width)

    @Slot()
    def _on_place(self) -> None:
        self._read(keep_width=True)
        self.text_changed.emit()

    @Slot()
    def _on_curve(self) -> None:
        self._read(keep_width=True)

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row < len(self._shown.curves):
            self.plot.choose(row)


def _row(curve: Curve, place: int, shares: Shares) -> ReadoutRow:
    point = curve.points[place]
    entry = KeyEntry(curve.name, Sign.DASHED if curve.is_dashed else Sign.LINE, curve.mark)
    selected, count = share_of(point.target, shares)
    share = f"{number(selected)} of {number(count)}" if selected else ""
    return ReadoutRow(entry, point.words, point.sentence, share, is_button=point.target is not None)


class LinesDrawing:
    """The lines for a picture, read where they are read on screen."""

    height = PICTURE_HEIGHT

    def __init__(self, figure: LineFigure, state: LinesState, font: QFont, width: int) -> None:
        self._layout = LinesLayout(figure, font, QSizeF(width, PICTURE_HEIGHT))
        self._state = LinesState(state.place, state.curve)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw them at the upper left of an area."""
        painter.save()
        painter.translate(area.topLeft())
        paint_lines(painter, self._layout, self._state)
        painter.restore()
