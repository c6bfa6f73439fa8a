"""The drawing of a rate chart: rows of one height, of which those at an offset are in view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.ui.charts.percent_axis import PercentAxis
from clipstudio.ui.charts.rate_marks import RateMarks
from clipstudio.ui.charts.row_axes import NamesAxis, WordsAxis
from clipstudio.ui.charts.row_highlight import RowHighlight, RowState
from clipstudio.ui.charts.view_model import ALL_IMAGES, RateRow
from clipstudio.ui.style import SPACE_INSIDE, small_font, theme, tokens

AXIS_WORDS = "share of the group's images, with its interval"
FEW_ROWS = 10
"""Up to so many rows are given more air."""
COMPACT_LETTERS = 88
"""A chart narrower than so many letters writes a row's text in two lines."""


class RatePlot(pg.PlotWidget):  # type: ignore[misc]
    """Bars of a few or of many groups with their names at the left and their numbers in words at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._names, self._words, self._percent = NamesAxis(), WordsAxis(), PercentAxis()
        self._caption = pg.AxisItem("top")
        sides = {"left": self._names, "right": self._words, "bottom": self._percent, "top": self._caption}
        super().__init__(parent, axisItems=sides, enableMenu=False)
        self._rows: tuple[RateRow, ...] = ()
        self._shares: Mapping[int, tuple[int, int]] = {}
        self._state = RowState()
        self._offset = 0
        plot = self.getPlotItem()
        self._highlights = [RowHighlight(plot, self._state, ring) for ring in (False, True)]
        self.marks = RateMarks(plot)
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
    def rows(self) -> tuple[RateRow, ...]:
        """The rows in the order in which they are drawn."""
        return self._rows

    @property
    def shares(self) -> Mapping[int, tuple[int, int]]:
        """By group, how much of its numerator the grid's selection holds: (selected, count)."""
        return self._shares

    @property
    def row_height(self) -> int:
        """Pixels of a row: more air when there are few of them, or two lines in each."""
        line = QFontMetrics(self.font()).height()
        if self.compact:
            return round(line * 2.8)
        return round(line * (2.4 if len(self._rows) <= FEW_ROWS else 1.9))

    @property
    def compact(self) -> bool:
        """Whether the chart is too narrow for a row's text in one line."""
        return bool(self.width() < COMPACT_LETTERS * QFontMetrics(self.font()).averageCharWidth())

    @property
    def rows_height(self) -> int:
        """Pixels of all rows together."""
        return self.row_height * len(self._rows)

    @property
    def frame_height(self) -> int:
        """Pixels above and below the rows: the caption of the dotted line, and the axis."""
        return self._caption_height + self._percent_height + 2

    @property
    def _small_line(self) -> int:
        return QFontMetrics(small_font(self.font())).height()

    @property
    def _caption_height(self) -> int:
        return self._small_line + SPACE_INSIDE

    @property
    def _percent_height(self) -> int:
        return 2 * self._small_line + 2 * SPACE_INSIDE

    def set_rows(
        self, rows: Sequence[RateRow], shares: Mapping[int, tuple[int, int]], selected: int | None
    ) -> None:
        """Show rows with the selected parts by group and the ``selected`` group marked."""
        self._rows, self._shares = tuple(rows), shares
        self._state.hovered = None
        self._state.selected = self._place_of(selected)
        if self._state.focused is not None:
            self._state.focused = min(self._state.focused, len(self._rows) - 1) if self._rows else None
        self.redraw()

    def set_offset(self, pixels: int) -> None:
        """Scroll so that the rows begin ``pixels`` above the upper edge."""
        self._offset = pixels
        self._show_range()

    def row_center(self, group: int) -> QPoint:
        """Where the middle of a group's row lies in the widget; KeyError when it has no row."""
        place = self._place_of(group)
        if place is None:
            raise KeyError(group)
        y = self.getPlotItem().vb.mapViewToScene(QPointF(0, place + 0.5)).y()
        return QPoint(self.width() // 2, round(y))

    def redraw(self) -> None:
        """Draw all again, in the colours and the font in force."""
        colors, small = tokens(), small_font(self.font())
        self.setBackground(colors.surface)
        self._write_sides()
        self._percent.setHeight(self._percent_height)
        self._caption.setHeight(self._caption_height)
        for axis in (self._percent, self._caption):
            axis.setTickFont(small)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(colors.muted)
        self._percent.setLabel(AXIS_WORDS, **{"font-size": f"{small.pointSizeF()}pt", "color": colors.muted})
        group = None if self._state.selected is None else self._rows[self._state.selected].group
        largest = self.marks.show(self._rows, self._shares, group)
        overall = next((row.rate.rate for row in self._rows if row.group == ALL_IMAGES), None)
        self._caption.setTicks([[] if overall is None else [(overall, "all images")]])
        # A little room before zero keeps the dot of a rate of zero whole.
        self.getPlotItem().vb.setXRange(-0.015 * largest, largest, padding=0)
        self.updateGeometry()
        self._show_range()

    def _write_sides(self) -> None:
        self._names.set_rows(self._rows, self.font(), self.width(), self.compact)
        self._words.set_rows(self._rows, self._shares, self.font(), self.compact)

    def _place_of(self, group: int | None) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.group == group), None)

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
        return QSize(320, min(3, len(self._rows)) * self.row_height + self.frame_height)

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
