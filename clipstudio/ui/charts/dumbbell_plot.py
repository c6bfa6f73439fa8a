"""The rows of a dumbbell chart: before, after, and the line between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from clipstudio.results.words import group_size
from clipstudio.ui.charts.change_model import ChangePart, ChangeRow
from clipstudio.ui.charts.interactive_row_plot import InteractiveRowPlot
from clipstudio.ui.charts.mark_painter import SMALL, paint_line, paint_mark
from clipstudio.ui.charts.percent_axis import PercentAxis
from clipstudio.ui.charts.rate_marks import LEAST_SPAN, mark_color
from clipstudio.ui.charts.row_axes import LEFT, RIGHT, Cell, Lines, bold
from clipstudio.ui.charts.row_marks import RowMarks
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font, tokens

PARTS = tuple(ChangePart)
REACH = 10
"""Pixels about a mark within which it is meant, and not the line."""
PUBLISHED_DROP = 0.27
"""How far below the middle of the row published figures lie, in rows."""


class DumbbellPlot(InteractiveRowPlot):
    """A change by group."""

    axis_words = "share of the group's images"
    compact_letters = 150
    compact_lines = 3.5

    def __init__(self, parent: QWidget | None = None) -> None:
        self._rows: tuple[ChangeRow, ...] = ()
        super().__init__(PercentAxis(), parent)
        self._marks = DumbbellMarks(self)
        # The line between the marks is what the chart is about: the keyboard starts there.
        self.state.part = PARTS.index(ChangePart.FLIPPED)
        self.setAccessibleName("Change by group")

    def twin(self) -> DumbbellPlot:
        plot = DumbbellPlot()
        plot.set_rows(self._rows, None)
        return plot

    @property
    def rows(self) -> tuple[ChangeRow, ...]:
        """The rows in the order in which they are drawn."""
        return self._rows

    def set_rows(self, rows: Sequence[ChangeRow], selected: int | None) -> None:
        """Show rows, the one of the ``selected`` group marked."""
        self._rows = tuple(rows)
        self.keep_state(next((place for place, row in enumerate(rows) if row.group == selected), None))
        self.redraw()

    def part_center(self, place: int, part: ChangePart) -> QPointF:
        """Where a part of an estimable row lies, in the plot's pixels."""
        before, after = (self.to_pixel(rate) for rate in self._rows[place].rates or (0.0, 0.0))
        x = {ChangePart.BEFORE: before, ChangePart.AFTER: after}.get(part, (before + after) / 2)
        return QPointF(x, self.place_center(place).y())

    def _names(self) -> Sequence[str]:
        return [row.name for row in self._rows]

    def _notes(self) -> Sequence[str]:
        return [group_size(row.n) for row in self._rows]

    def _cells(self) -> Sequence[Lines | str]:
        return [self._row_cells(row) if row.estimable else row.refusal for row in self._rows]

    def _row_cells(self, row: ChangeRow) -> Lines:
        colors, font, small = tokens(), self.font(), small_font(self.font())
        change, bracket = row.change_words
        first = [
            Cell(change, bold(font), colors.text, LEFT if self.compact else RIGHT, 0),
            Cell(bracket, font, colors.muted, LEFT, SPACE_INSIDE),
        ]
        if self.compact:
            flips = ", ".join(filter(None, (row.flips_words, row.p_words)))
            return [
                first,
                [Cell(row.rates_words, small, colors.text, LEFT, 0)],
                [Cell(flips, small, colors.muted, LEFT, 0)],
            ]
        rest = [
            Cell(row.rates_words, font, colors.text, LEFT, SPACE_BETWEEN),
            Cell(row.flips_words, font, colors.muted, LEFT, SPACE_BETWEEN),
            Cell(row.p_words, font, colors.muted, LEFT, SPACE_BETWEEN),
        ]
        return [first + rest]

    def _draw(self) -> tuple[float, float]:
        self._marks.update()
        own = [rate for row in self._rows for rate in row.rates or ()]
        published = [
            rate for row in self._rows if row.published for rate in (row.published.before, row.published.after)
        ]
        largest = max([*own, *(rate for rate in published if rate is not None)], default=0.0)
        span = max(largest * 1.06, LEAST_SPAN)
        # A little room before zero keeps the mark of a rate of zero whole.
        return -0.04 * span, span

    def _sentence(self, place: int, part: int) -> str:
        return self._rows[place].sentence(PARTS[part])

    def _parts(self, place: int) -> int:
        return len(PARTS)

    def _part_at(self, place: int, x: float) -> int:
        before, after = (abs(x - self.part_center(place, part).x()) for part in (PARTS[0], PARTS[2]))
        if min(before, after) > REACH:
            return PARTS.index(ChangePart.FLIPPED)
        return PARTS.index(ChangePart.BEFORE if before < after else ChangePart.AFTER)


class DumbbellMarks(RowMarks):
    """The hollow mark of before, the filled one of after, and published ones small below them."""

    _plot: DumbbellPlot

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF, part: int | None) -> None:
        row, plot, y = self._plot.rows[place], self._plot, rect.center().y()
        if row.rates is None:
            return
        before, after = (QPointF(plot.to_pixel(rate), y) for rate in row.rates)
        if part is not None:
            self._paint_ring(painter, [before, (before + after) / 2, after][part], PARTS[part], before, after)
        paint_line(painter, before, after, mark_color(row.mark), 3, Qt.PenStyle.SolidLine)
        paint_mark(painter, before, row.mark, filled=False)
        paint_mark(painter, after, row.mark)
        if row.published:
            drop = y + PUBLISHED_DROP * rect.height()
            rates = (row.published.before, row.published.after)
            self._paint_published(painter, row, [QPointF(plot.to_pixel(r), drop) for r in rates if r is not None])

    def _paint_published(self, painter: QPainter, row: ChangeRow, points: Sequence[QPointF]) -> None:
        muted = tokens().muted
        if len(points) == 2:
            paint_line(painter, points[0], points[1], QColor(muted), 1.5, Qt.PenStyle.DotLine)
        has_before = row.published is not None and row.published.before is not None
        for place, point in enumerate(points):
            is_before = has_before and place == 0
            paint_mark(painter, point, row.mark, filled=not is_before, scale=SMALL, color=muted)

    def _paint_ring(
        self, painter: QPainter, at: QPointF, part: ChangePart, before: QPointF, after: QPointF
    ) -> None:
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.setBrush(QColor(tokens().accent_soft))
        if part is ChangePart.FLIPPED:
            painter.drawRoundedRect(QRectF(before, after).normalized().adjusted(-4, -6, 4, 6), 6, 6)
        else:
            painter.drawEllipse(at, 11, 11)
