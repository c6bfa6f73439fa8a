"""Figures of rows: rates, changes, deltas and mirrored bars, of which the rows at an offset are in view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy

from clipstudio.domain.language import tr
from clipstudio.results.figures import Line, Part, Row, RowFigure, Unit, by_size
from clipstudio.results.row_axis import value_range
from clipstudio.results.targets import Target
from clipstudio.results.ticks import Tick, linear_ticks
from clipstudio.results.words import share_in_words
from clipstudio.ui.figures.base import Shares
from clipstudio.ui.figures.chart import ChartState
from clipstudio.ui.figures.plot_chart import PlotChart
from clipstudio.ui.figures.row_layout import RowLayout, RowTexts
from clipstudio.ui.figures.row_shapes import LABEL_GAP
from clipstudio.ui.figures.side_axis import SideAxis

TICK_LETTERS = 8
"""Room for each value below the axis, in letters."""
PAGE_ROWS = 8
WHEEL_ROWS = 2
REACH = 10
"""Pixels about a part without width, such as a mark, within which it is meant and not the line it ends."""
Key = Qt.Key
RowAndPart = tuple[int, int]


class RowPlot(PlotChart[RowFigure, RowAndPart]):
    """Rows with their names at the left, their shapes in the middle and their numbers in words at the right.

    The whole row is a mark, not its shapes alone; of a row with several parts each part is one.

    Args:
        layers: Makers of what is painted over the plot.

    Attributes:
        down: The bar that scrolls the rows.
        rows: The rows in the order shown.
        selected_mark: The row and the part whose images are shown; None for none.
    """

    def __init__(self, *layers: Callable[[RowPlot], pg.GraphicsObject]) -> None:
        self.rows: tuple[Row, ...] = ()
        self.selected_mark: RowAndPart | None = None
        self._is_sorted, self._range = False, (0.0, 1.0)
        self._texts: RowTexts | None = None
        self._layout: RowLayout | None = None
        # The canvas writes at both sides.
        super().__init__(SideAxis("left"), SideAxis("right"))
        self.down = QScrollBar()
        self.down.valueChanged.connect(self._show_state)
        self._makers = layers
        self._layers = [layer(self) for layer in layers]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_figure(self, figure: RowFigure) -> None:
        """Show another figure from its first row on; none is selected."""
        self.selected_mark = None
        if figure is not self._figure:
            self._texts, self._range = None, value_range(figure)
        self.rows = self._ordered(figure)
        self.down.setValue(0)
        super().set_figure(figure)

    def _fresh_state(self, figure: RowFigure) -> ChartState[RowAndPart]:
        """The keyboard keeps its place among other rows."""
        focused = self.state.focused
        if focused is None or not self.rows:
            return ChartState()
        place = min(focused[0], len(self.rows) - 1)
        part = min(focused[1], max(len(self.rows[place].parts) - 1, 0))
        return ChartState(focused=(place, part), has_ring=self.state.has_ring)

    def set_sorted(self, by_size: bool) -> None:
        """Order rows by size, or as the figure lists them."""
        was_sorted, self._is_sorted = self._is_sorted, by_size
        if self._figure is not None and by_size != was_sorted:
            self.rows = self._ordered(self._figure)
            self.set_selected(self.state.selected)
            self.redraw()

    def _ordered(self, figure: RowFigure) -> tuple[Row, ...]:
        return _sorted_sections(figure.rows) if self._is_sorted else figure.rows

    def set_selected(self, target: Target | None) -> None:
        parts = ((place, part) for place, row in enumerate(self.rows) for part in range(len(row.parts)))
        marks = (mark for mark in parts if target is not None and self.target(mark) == target)
        self.selected_mark = next(marks, None)
        super().set_selected(target)

    def set_shares(self, shares: Shares) -> None:
        if shares != self.state.shares:
            self.state.shares = shares
            self._show_state()

    @property
    def order(self) -> bool:
        """Whether rows are ordered by size."""
        return self._is_sorted

    def shown(self) -> RowFigure:
        return replace(self.figure, rows=self.rows)

    def lines(self) -> Iterable[Line]:
        """The data, in the order shown."""
        return (line for row in self.rows for line in row.lines)

    # --- Drawing ---

    def _draw(self, figure: RowFigure) -> None:
        self._clear()
        if self._texts is None or self._texts.font != self.font():
            self._texts = RowTexts(figure.rows, figure.is_dense, self.font())
        self._layout = self._texts.layout(self.width())
        if self._texts.label:  # without numbers at the ends of bars the range is the same at every width
            lane = max(1.0, self.width() - self._layout.names - self._layout.cells)
            self._range = value_range(figure, (self._texts.label + LABEL_GAP + 1) / lane)
        self._frame(
            x=self._range,
            y=(0, 1),
            ticks=self._ticks,
            words=(tr(figure.axis.words), ""),
            references=figure.references,
            sides=(self._layout.names, self._layout.cells),
            has_grip=False,
        )
        self._fit_bar()
        self.updateGeometry()

    def _ticks(self, size: float) -> list[Tick]:
        """As many round values as have room; zero before all others."""
        most = max(int(size / (TICK_LETTERS * QFontMetricsF(self.small).averageCharWidth())), 2)
        ticks = linear_ticks(*self._range, self.unit, most)
        return sorted(ticks, key=lambda tick: abs(tick.at))

    def _show_state(self) -> None:
        for layer in self._layers:
            layer.update()

    def _fit_bar(self) -> None:
        """Let the bar span the rows that do not fit; it is hidden when all do."""
        seen = round(self.area.height())
        hidden = max(self.rows_height - seen, 0)
        self.down.setPageStep(max(seen, 1))
        self.down.setSingleStep(self.row_height)
        self.down.setRange(0, hidden)
        self.down.setVisible(hidden > 1 and bool(self.rows))

    def share_words(self, row: Row) -> str:
        """What is selected of a row's images; empty where nothing of them is."""
        targets = [part.target for part in row.parts if part.target is not None]
        shares = [self.state.shares[target] for target in targets if target in self.state.shares]
        # Where the selection holds none of its images, something elsewhere is selected: that is not of this row.
        return share_in_words(*shares) if any(selected for selected, _count in shares) else ""

    # --- Where rows lie ---

    @property
    def unit(self) -> Unit:
        """What the axis counts in."""
        return self.figure.axis.unit

    @property
    def row_layout(self) -> RowLayout:
        """Where names and numbers stand at the present width.

        Raises:
            RuntimeError: No figure was set.
        """
        if self._layout is None:
            raise RuntimeError("no figure was set")
        return self._layout

    @property
    def row_height(self) -> int:
        """Pixels of a row."""
        layout: RowLayout | None = self._layout
        return 1 if layout is None else layout.height

    @property
    def rows_height(self) -> int:
        """Pixels of all rows together."""
        return self.row_height * len(self.rows)

    @property
    def frame_height(self) -> int:
        """Pixels above and below the rows: the captions, and the axis."""
        height: float = self.above.minimumHeight() + self.below.minimumHeight()
        return round(height) + 2

    def row_rect(self, place: int) -> QRectF:
        """The rectangle of a row between the sides, in pixels."""
        area, height = self.area, self.row_height
        return QRectF(area.left(), area.top() + place * height - self.down.value(), area.width(), height)

    def place_center(self, place: int) -> QPoint:
        """Where the middle of the row at ``place`` lies in the widget."""
        return QPoint(self.width() // 2, round(self.row_rect(place).center().y()))

    def shown_places(self) -> list[tuple[int, QRectF]]:
        """The places of the rows in view with their rectangles."""
        first = max(self.down.value() // self.row_height, 0)
        last = min(int((self.down.value() + self.area.height()) // self.row_height) + 1, len(self.rows))
        return [(place, self.row_rect(place)) for place in range(first, last)]

    def x_pixel(self, value: float) -> float:
        """Where a value of the axis lies, in pixels."""
        return self.to_pixel(value).x()

    # --- Under the hand ---

    def _parts(self, place: int) -> Sequence[Part]:
        return self.rows[place].parts

    def mark_at(self, at: QPointF) -> RowAndPart | None:
        area = self.area
        if self._layout is None or not area.top() <= at.y() < area.bottom():
            return None
        place = int((at.y() - area.top() + self.down.value()) // self.row_height)
        if not 0 <= place < len(self.rows) or not self._parts(place):
            return None
        return place, self._part_at(place, at.x())

    def _part_at(self, place: int, x: float) -> int:
        """The part of a row that lies at ``x``, in pixels of the widget."""
        parts = range(len(self._parts(place)))
        if self.unit is Unit.MIRRORED and len(parts) == 2:
            return int(x >= self.x_pixel(0.0))
        spans = [(self.x_pixel(part.low), self.x_pixel(part.high)) for part in self._parts(place)]
        away = [max(low - x, x - high, 0.0) for low, high in spans]
        near = [part for part in parts if spans[part][1] - spans[part][0] < 1 and away[part] <= REACH]
        wide = [part for part in parts if spans[part][1] - spans[part][0] >= 1]
        return min(near or wide or parts, key=lambda part: away[part])

    def part_center(self, place: int, part: int) -> QPointF:
        """Where a part lies in the widget."""
        row = self._parts(place)[part]
        x = (self.x_pixel(row.low) + self.x_pixel(row.high)) / 2
        return QPointF(x, self.row_rect(place).center().y())

    def sentence(self, mark: RowAndPart) -> str:
        """All that is known of a part of a row, with what of the row is selected."""
        row = self.rows[mark[0]]
        return "\n".join(filter(None, (row.parts[mark[1]].sentence, self.share_words(row))))

    def target(self, mark: RowAndPart) -> Target | None:
        return self._parts(mark[0])[mark[1]].target

    def _first_mark(self) -> RowAndPart | None:
        if self.selected_mark is not None:
            return self.selected_mark
        return next(((place, row.start) for place, row in enumerate(self.rows) if row.parts), None)

    def _moved(self, mark: RowAndPart, key: Key, modifiers: Qt.KeyboardModifier) -> RowAndPart | None:
        """Up and down by rows, past headings; left and right by the parts of a row."""
        count, (start, part) = len(self.rows), mark
        steps = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_PageUp: -PAGE_ROWS, Key.Key_PageDown: PAGE_ROWS}
        steps |= {Key.Key_Home: -count, Key.Key_End: count}
        if key in steps:
            places = [place for place in range(count) if self._parts(place)]
            here = min(range(len(places)), key=lambda at: abs(places[at] - start))
            place = places[min(max(here + steps[key], 0), len(places) - 1)]
            return place, min(part, len(self._parts(place)) - 1)
        last = len(self._parts(start)) - 1
        if key in (Key.Key_Left, Key.Key_Right) and last:
            return start, min(max(part + (1 if key == Key.Key_Right else -1), 0), last)
        return None

    def _bring_into_view(self, mark: RowAndPart) -> None:
        place = mark[0]
        # The first target brings the heading above it into view.
        is_first = not any(self._parts(above) for above in range(place))
        top, bottom = 0 if is_first else place * self.row_height, (place + 1) * self.row_height
        seen = round(self.area.height())
        if top < self.down.value():
            self.down.setValue(top)
        elif bottom > self.down.value() + seen:
            self.down.setValue(bottom - seen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        before = self.down.value()
        self.down.setValue(before - round(event.angleDelta().y() / 120 * WHEEL_ROWS * self.row_height))
        # At the end of the rows the page goes on.
        event.setAccepted(self.down.value() != before)

    def sizeHint(self) -> QSize:
        return QSize(640, self.rows_height + self.frame_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, min(3, len(self.rows)) * self.row_height + self.frame_height)


def _sorted_sections(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows by size, each heading above the rows that followed it."""
    result: list[Row] = []
    section: list[Row] = []
    for row in rows:
        if row.is_heading:
            result.extend(by_size(section))
            result.append(row)
            section = []
        else:
            section.append(row)
    return (*result, *by_size(section))
