"""The drawing of a chart of rows: rows of one height, of which those at an offset are in view."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.ui.charts.row_axes import CellsAxis, Lines, NamesAxis
from clipstudio.ui.charts.row_highlight import RowHighlight, RowState
from clipstudio.ui.style import SPACE_INSIDE, small_font, theme, tokens

FEW_ROWS = 10
"""Up to so many rows are given more air."""


class RowPlot(pg.PlotWidget):  # type: ignore[misc]
    """Rows with their names at the left, their marks in the middle and their numbers in words at the right.

    A kind of chart says what its rows are: `_names`, `_cells` and `_draw`.

    Attributes:
        axis_words: What the axis measures.
        compact_letters: A chart narrower than so many letters writes a row's text in two lines or more.
        compact_lines: Height of such a row, in lines.
    """

    axis_words = ""
    compact_letters = 88
    compact_lines = 2.8

    def __init__(self, axis: pg.AxisItem, parent: QWidget | None = None) -> None:
        self._left, self._right, self._bottom = NamesAxis(), CellsAxis(), axis
        self._caption = pg.AxisItem("top")
        sides = {"left": self._left, "right": self._right, "bottom": self._bottom, "top": self._caption}
        super().__init__(parent, axisItems=sides, enableMenu=False)
        self._state = RowState()
        self._offset = 0
        plot = self.getPlotItem()
        # pyqtgraph makes this menu in any case, as a window of its own that would outlive the plot.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        self._highlights = [RowHighlight(plot, self._state, ring) for ring in (False, True)]
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.vb.invertY(True)
        plot.vb.sigResized.connect(self._show_range)
        for side in ("right", "top"):
            plot.showAxis(side)
        self._caption.setStyle(tickLength=0, tickTextOffset=4, hideOverlappingLabels=False)
        self.setAntialiasing(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.redraw)

    @property
    def state(self) -> RowState:
        """The hovered, selected and focused places."""
        return self._state

    def keep_state(self, selected: int | None) -> None:
        """Select the row at a place, None for none, and keep the keyboard's place among other rows."""
        state = self._state
        state.hovered, state.selected = None, selected
        if state.focused is not None:
            state.focused = min(state.focused, self.count - 1) if self.count else None

    def twin(self) -> RowPlot:
        """A new plot of the same rows, without selection or focus, to be drawn elsewhere."""
        raise NotImplementedError

    def _names(self) -> Sequence[str]:
        """The names of the rows in the order in which they are drawn."""
        raise NotImplementedError

    def _notes(self) -> Sequence[str]:
        """What is written small below every name; empty for nothing."""
        return ()

    def _cells(self) -> Sequence[Lines | str]:
        """The numbers of every row in words, or why there are none."""
        raise NotImplementedError

    def _draw(self) -> tuple[float, float]:
        """Draw the marks and return the ends of the axis."""
        raise NotImplementedError

    def shown_places(self) -> tuple[tuple[int, QRectF], ...]:
        """The places of the rows in view with their rectangles between the sides, in the plot item's pixels."""
        view = self.getPlotItem().vb
        area, (top, bottom) = view.geometry(), view.viewRange()[1]
        height = area.height() / max(bottom - top, 1e-9)
        places = range(max(int(top), 0), min(int(bottom) + 1, self.count))
        return tuple(
            (place, QRectF(area.left(), area.top() + (place - top) * height, area.width(), height))
            for place in places
        )

    def to_pixel(self, value: float) -> float:
        """Where a value of the axis lies, in the plot item's pixels."""
        view = self.getPlotItem().vb
        area, (low, high) = view.geometry(), view.viewRange()[0]
        return float(area.left() + (value - low) / max(high - low, 1e-12) * area.width())

    def _captions(self) -> Sequence[tuple[float, str]]:
        """What is written above the rows: places on the axis with their words."""
        return ()

    @property
    def count(self) -> int:
        """The number of rows."""
        return len(self._names())

    @property
    def row_height(self) -> int:
        """Pixels of a row: more air when there are few of them, or two lines in each."""
        line = QFontMetrics(self.font()).height()
        if self.compact:
            return round(line * self.compact_lines)
        return round(line * (2.4 if self.count <= FEW_ROWS else 1.9))

    @property
    def compact(self) -> bool:
        """Whether the chart is too narrow for a row's text in one line."""
        return bool(self.width() < self.compact_letters * QFontMetrics(self.font()).averageCharWidth())

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
        return self._small_line + SPACE_INSIDE if self._captions() else SPACE_INSIDE

    @property
    def _axis_height(self) -> int:
        return 2 * self._small_line + 2 * SPACE_INSIDE

    def set_offset(self, pixels: int) -> None:
        """Scroll so that the rows begin ``pixels`` above the upper edge."""
        self._offset = pixels
        self._show_range()

    def place_center(self, place: int) -> QPoint:
        """Where the middle of the row at ``place`` lies in the widget."""
        y = self.getPlotItem().vb.mapViewToScene(QPointF(0, place + 0.5)).y()
        return QPoint(self.width() // 2, round(y))

    def redraw(self) -> None:
        """Draw all again, in the colours and the font in force."""
        colors, small = tokens(), small_font(self.font())
        self.setBackground(colors.surface)
        self._write_sides()
        self._bottom.setHeight(self._axis_height)
        self._caption.setHeight(self._caption_height)
        for axis in (self._bottom, self._caption):
            axis.setTickFont(small)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(colors.muted)
        self._bottom.setLabel(self.axis_words, **{"font-size": f"{small.pointSizeF()}pt", "color": colors.muted})
        low, high = self._draw()
        self._caption.setTicks([list(self._captions())])
        self.getPlotItem().vb.setXRange(low, high, padding=0)
        self.updateGeometry()
        self._show_range()

    def _write_sides(self) -> None:
        self._left.set_names(self._names(), self._notes(), self.font(), self.width(), self.compact)
        self._right.set_cells(self._cells(), self.font(), self.compact)

    def _show_range(self, *_: object) -> None:
        view, height = self.getPlotItem().vb, self.row_height
        first = self._offset / height
        view.setYRange(first, first + max(view.height(), 1.0) / height, padding=0)
        self._update_highlights()

    def _update_highlights(self) -> None:
        for highlight in self._highlights:
            highlight.update()

    def sizeHint(self) -> QSize:
        return QSize(640, self.rows_height + self.frame_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, min(3, self.count) * self.row_height + self.frame_height)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        # pyqtgraph calls this without an event while it is still building itself.
        if event is not None:
            self._write_sides()
            self.updateGeometry()
            self._show_range()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.redraw()
