"""The drawing of a figure of rows: rows of one height, of which those at an offset are in view."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.results.figures import Reference, Row, RowFigure, Unit
from clipstudio.results.words import share_in_words
from clipstudio.ui.figures.base import Shares
from clipstudio.ui.figures.row_canvas import RowCanvas, RowGrounds, RowRing, RowState
from clipstudio.ui.figures.row_layout import RowLayout, RowTexts, widest
from clipstudio.ui.figures.row_range import captions, value_range
from clipstudio.ui.figures.ticks import linear_ticks, with_room
from clipstudio.ui.style import SPACE_INSIDE, small_font, theme, tokens

TICK_LETTERS = 8
"""Room for each value below the axis, in letters."""


class Margin(pg.AxisItem):  # type: ignore[misc]
    """Room at a side of the rows, where the canvas writes."""

    def paint(self, *_: object) -> None:
        """Leave out the line and the ticks of an axis."""


class RowPlot(pg.PlotWidget):  # type: ignore[misc]
    """Rows with their names at the left, their shapes in the middle and their numbers in words at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._left, self._right = Margin("left"), Margin("right")
        self._bottom, self._caption = pg.AxisItem("bottom"), pg.AxisItem("top")
        self._figure: RowFigure | None = None
        self._rows: tuple[Row, ...] = ()
        self._shares: Shares = {}
        self._state = RowState()
        self._texts: RowTexts | None = None
        self._layout: RowLayout | None = None
        self._share_width, self._offset = 0.0, 0
        self._range = (0.0, 1.0)
        sides = {"left": self._left, "right": self._right, "bottom": self._bottom, "top": self._caption}
        super().__init__(parent, axisItems=sides, enableMenu=False)
        plot = self.getPlotItem()
        # pyqtgraph makes this menu in any case, as a window of its own that would outlive the plot.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        self._layers = [layer(self) for layer in (RowGrounds, RowCanvas, RowRing)]
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.vb.invertY(True)
        plot.vb.sigResized.connect(self._show_range)
        for side in ("right", "top"):
            plot.showAxis(side)
        self._bottom.enableAutoSIPrefix(False)
        for axis, gap in ((self._bottom, 6), (self._caption, 4)):
            # Words may reach so many pixels beyond the marks.
            axis.setStyle(tickLength=0, tickTextOffset=gap, hideOverlappingLabels=400)
        self.setAntialiasing(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.redraw)

    @property
    def state(self) -> RowState:
        """The hovered, selected and focused places."""
        return self._state

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        return self._rows

    @property
    def references(self) -> Sequence[Reference]:
        """The dotted lines through all rows."""
        return self._figure.references if self._figure else ()

    @property
    def shares(self) -> Shares:
        """What the grid's selection takes of the images behind each target."""
        return self._shares

    @property
    def is_dense(self) -> bool:
        """Whether the rows are low."""
        return self._figure is not None and self._figure.is_dense

    @property
    def unit(self) -> Unit:
        """What the axis counts in."""
        return self._figure.axis.unit if self._figure else Unit.PERCENT

    def set_figure(self, figure: RowFigure, rows: Sequence[Row]) -> None:
        """Show the rows of a figure in an order; none is selected."""
        if figure is not self._figure:
            self._figure, self._texts = figure, None
            self._range = value_range(figure)
        self._rows = tuple(rows)
        state = self._state
        state.hovered = state.selected = None
        if state.focused is not None:
            # The keyboard keeps its place among other rows.
            state.focused = min(state.focused, len(rows) - 1) if rows else None
            state.part = min(state.part, max(len(self._rows[state.focused or 0].parts) - 1, 0)) if rows else 0
        self.redraw()

    def set_shares(self, shares: Shares) -> None:
        """Light up what is selected of every target."""
        self._shares = shares
        self._measure_shares()
        self._lay_out()
        self._update_layers()

    def set_selected(self, place: int | None, part: int = 0) -> None:
        """Mark the row at a place and a part of it; None for none."""
        self._state.selected, self._state.selected_part = place, part
        self._update_layers()

    def twin(self, font: QFont) -> RowPlot:
        """A new plot of the same rows, without selection or focus, to be drawn elsewhere."""
        plot = RowPlot()
        plot.setFont(font)
        if self._figure is not None:
            plot.set_figure(self._figure, self._rows)
            plot.set_shares(self._shares)
        return plot

    def share_words(self, row: Row) -> str:
        """What is selected of a row's images; empty where nothing is known of them."""
        targets = [part.target for part in row.parts if part.target is not None]
        shares = [self._shares[target] for target in targets if target in self._shares]
        return share_in_words(*shares) if shares else ""

    def row_rect(self, place: int) -> QRectF:
        """The rectangle of a row between the sides, in the plot item's pixels."""
        area, height = self.getPlotItem().vb.geometry(), self.row_height
        return QRectF(area.left(), area.top() + place * height - self._offset, area.width(), height)

    def shown_places(self) -> list[tuple[int, QRectF]]:
        """The places of the rows in view with their rectangles."""
        seen = self.getPlotItem().vb.geometry().height()
        first = max(self._offset // self.row_height, 0)
        last = min(int((self._offset + seen) // self.row_height) + 1, self.count)
        return [(place, self.row_rect(place)) for place in range(first, last)]

    def to_pixel(self, value: float) -> float:
        """Where a value of the axis lies, in the plot item's pixels."""
        area, (low, high) = self.getPlotItem().vb.geometry(), self._range
        return float(area.left() + (value - low) / max(high - low, 1e-12) * area.width())

    def place_center(self, place: int) -> QPoint:
        """Where the middle of the row at ``place`` lies in the widget."""
        return QPoint(self.width() // 2, round(self.row_rect(place).center().y()))

    @property
    def count(self) -> int:
        """The number of rows."""
        return len(self._rows)

    @property
    def row_layout(self) -> RowLayout:
        """Where names and numbers stand at the present width."""
        if self._layout is None:
            if self._texts is None:
                rows = self._figure.rows if self._figure else ()
                self._texts = RowTexts(rows, self.is_dense, self.font())
            self._layout = self._texts.layout(self.width(), self._share_width)
        return self._layout

    @property
    def row_height(self) -> int:
        """Pixels of a row."""
        return self.row_layout.height

    @property
    def rows_height(self) -> int:
        """Pixels of all rows together."""
        return self.row_height * self.count

    @property
    def frame_height(self) -> int:
        """Pixels above and below the rows: the captions, and the axis."""
        return self._caption_height + self._axis_height + 2

    @property
    def _small_line(self) -> int:
        return QFontMetrics(small_font(self.font())).height()

    @property
    def _caption_height(self) -> int:
        return self._small_line + SPACE_INSIDE if self.references else SPACE_INSIDE

    @property
    def _axis_height(self) -> int:
        return 2 * self._small_line + 2 * SPACE_INSIDE

    def set_offset(self, pixels: int) -> None:
        """Scroll so that the rows begin ``pixels`` above the upper edge."""
        self._offset = pixels
        self._show_range()

    def redraw(self) -> None:
        """Draw all again, in the colours and the font in force."""
        colors, small = tokens(), small_font(self.font())
        self.setBackground(colors.surface)
        self._measure_shares()
        self._lay_out()
        self._bottom.setHeight(self._axis_height)
        self._caption.setHeight(self._caption_height)
        for axis in (self._bottom, self._caption):
            axis.setTickFont(small)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(colors.muted)
        words = self._figure.axis.words if self._figure else ""
        self._bottom.setLabel(words, **{"font-size": f"{small.pointSizeF()}pt", "color": colors.muted})
        low, high = self._range
        self._caption.setTicks([captions(self.references, high - low)])
        self.getPlotItem().vb.setXRange(low, high, padding=0)
        self._show_range()

    def _measure_shares(self) -> None:
        words = (self.share_words(row) for row in self._rows) if self._shares else ()
        self._share_width = widest(words, self.font())

    def _lay_out(self) -> None:
        """Give both sides the room that their texts take at the present width."""
        self._layout = None
        self._left.setWidth(self.row_layout.names)
        self._right.setWidth(self.row_layout.cells)
        self.updateGeometry()

    def _show_range(self, *_: object) -> None:
        view, height = self.getPlotItem().vb, self.row_height
        first = self._offset / height
        view.setYRange(first, first + max(view.height(), 1.0) / height, padding=0)
        self._write_ticks()
        self._update_layers()

    def _write_ticks(self) -> None:
        """Write as many values below the axis as have room."""
        metrics = QFontMetrics(small_font(self.font()))
        low, high = self._range
        most = max(int(self.getPlotItem().vb.width() / (TICK_LETTERS * metrics.averageCharWidth())), 2)
        ticks = linear_ticks(low, high, self.unit, most)
        shown = with_room(
            # Zero is on the axis in any case.
            sorted(ticks, key=lambda tick: abs(tick.at)),
            self.to_pixel,
            lambda words: metrics.horizontalAdvance(words) + SPACE_INSIDE,
        )
        self._bottom.setTicks([[(tick.at, tick.words) for _, tick in shown]])

    def _update_layers(self) -> None:
        for layer in self._layers:
            layer.update()

    def sizeHint(self) -> QSize:
        return QSize(640, self.rows_height + self.frame_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, min(3, self.count) * self.row_height + self.frame_height)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        # pyqtgraph calls this without an event while it is still building itself.
        if event is not None:
            self._lay_out()
            self._show_range()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._texts = None
            self.redraw()
