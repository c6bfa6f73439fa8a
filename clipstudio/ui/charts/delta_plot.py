"""The rows of a chart of deltas: a dot with its interval on either side of zero."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from clipstudio.ui.charts.delta_model import DeltaRow, Edit
from clipstudio.ui.charts.interactive_row_plot import InteractiveRowPlot
from clipstudio.ui.charts.mark_painter import paint_line, paint_mark
from clipstudio.ui.charts.percent_axis import PointsAxis
from clipstudio.ui.charts.row_axes import LEFT, RIGHT, Cell, Lines, bold
from clipstudio.ui.charts.row_marks import RowMarks
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, tokens

LEAST_SIDE = 0.002
"""The axis goes at least so far to either side of zero, so that tiny changes do not look large."""
CAP = 4
"""Half the height of an interval's ends, in pixels."""


class DeltaPlot(InteractiveRowPlot):
    """One row per label; in a narrow chart the flips are left to the tooltip."""

    axis_words = "change in the rate, in points, with its interval"
    compact_letters = 115

    def __init__(self, parent: QWidget | None = None) -> None:
        self._edit = Edit.LEFT_OUT
        self._rows: tuple[DeltaRow, ...] = ()
        super().__init__(PointsAxis(), parent)
        self._marks = DeltaMarks(self)
        self.setAccessibleName("Change by label")

    def twin(self) -> DeltaPlot:
        plot = DeltaPlot()
        plot.set_rows(self._rows, self._edit, None)
        return plot

    @property
    def rows(self) -> tuple[DeltaRow, ...]:
        """The rows in the order in which they are drawn."""
        return self._rows

    @property
    def row_height(self) -> int:
        """Pixels of a row, which is always one line."""
        return round(QFontMetrics(self.font()).height() * 1.7)

    def set_rows(self, rows: Sequence[DeltaRow], edit: Edit, selected: int | None) -> None:
        """Show rows, the one of the ``selected`` label marked."""
        self._rows, self._edit = tuple(rows), edit
        self.keep_state(next((place for place, row in enumerate(rows) if row.index == selected), None))
        self.redraw()

    def _names(self) -> Sequence[str]:
        return [row.text for row in self._rows]

    def _cells(self) -> Sequence[Lines | str]:
        return [self._row_cells(row) if row.estimable else row.refusal for row in self._rows]

    def _row_cells(self, row: DeltaRow) -> Lines:
        colors, font = tokens(), self.font()
        change, bracket = row.change_words
        cells = [
            Cell(change, bold(font), colors.text, RIGHT, 0),
            Cell(bracket, font, colors.muted, LEFT, SPACE_INSIDE),
        ]
        if not self.compact:
            cells.append(Cell(row.flips_words, font, colors.muted, LEFT, SPACE_BETWEEN))
            cells.append(Cell(row.p_words, font, colors.muted, LEFT, SPACE_BETWEEN))
        return [cells]

    def _draw(self) -> tuple[float, float]:
        self._marks.update()
        lowest = min((row.low for row in self._rows if row.low is not None), default=0.0)
        highest = max((row.high for row in self._rows if row.high is not None), default=0.0)
        low, high = min(lowest, -LEAST_SIDE), max(highest, LEAST_SIDE)
        room = 0.05 * (high - low)
        return low - room, high + room

    def _sentence(self, place: int, part: int) -> str:
        return self._rows[place].sentence(self._edit)


class DeltaMarks(RowMarks):
    """The change as a dot, its interval as a line with ends."""

    _plot: DeltaPlot

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF, part: int | None) -> None:
        row, y = self._plot.rows[place], rect.center().y()
        if row.change is None or row.low is None or row.high is None:
            return
        low, dot, high = (QPointF(self._plot.to_pixel(value), y) for value in (row.low, row.change, row.high))
        ink = QColor(tokens().text)
        paint_line(painter, low, high, ink, 1.5, Qt.PenStyle.SolidLine)
        for end in (low, high):
            paint_line(painter, end - QPointF(0, CAP), end + QPointF(0, CAP), ink, 1.5, Qt.PenStyle.SolidLine)
        paint_mark(painter, dot, row.mark, scale=0.75)
