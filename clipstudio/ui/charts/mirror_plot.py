"""The rows of a mirror chart: a label with a bar to the left and a bar to the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from clipstudio.results.words import percent
from clipstudio.ui.charts.interactive_row_plot import InteractiveRowPlot
from clipstudio.ui.charts.mark_painter import paint_bar
from clipstudio.ui.charts.mirror_model import MirrorData, MirrorRow, TiedLabel
from clipstudio.ui.charts.percent_axis import MirrorAxis
from clipstudio.ui.charts.rate_marks import LEAST_SPAN
from clipstudio.ui.charts.row_axes import LEFT, RIGHT, Cell, Lines, bold
from clipstudio.ui.charts.row_marks import RowMarks
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font, tokens

BAR_SHARE = 0.62
"""Height of a bar, in rows."""
ROOM = 1.5
"""How far the axis goes beyond the longest bar, for the number at its end."""


class MirrorPlot(InteractiveRowPlot):
    """Two lists of labels, each under its heading."""

    axis_words = "share of the group's images with the label"

    def __init__(self, parent: QWidget | None = None) -> None:
        self._data: MirrorData | None = None
        self._rows: tuple[MirrorRow, ...] = ()
        super().__init__(MirrorAxis(), parent)
        self._marks = MirrorMarks(self)
        self.setAccessibleName("Labels most tied to either group")

    def twin(self) -> MirrorPlot:
        plot = MirrorPlot()
        if self._data is not None:
            plot.set_data(self._data, None)
        return plot

    @property
    def data(self) -> MirrorData | None:
        """What is shown."""
        return self._data

    @property
    def rows(self) -> tuple[MirrorRow, ...]:
        """The rows in the order in which they are drawn."""
        return self._rows

    @property
    def row_height(self) -> int:
        """Pixels of a row: forty must be looked over at once."""
        return round(QFontMetrics(self.font()).height() * 1.45)

    def set_data(self, data: MirrorData, selected: int | None) -> None:
        """Show other lists, the row at the ``selected`` place marked."""
        self._data, self._rows = data, data.rows
        self.keep_state(selected)
        self.redraw()

    def bar(self, place: int, side: int) -> QRectF:
        """Where a label's bar at the left (0) or right (1) lies, in the plot's pixels."""
        rect = dict(self.shown_places())[place]
        label, zero = self._rows[place].label, self.to_pixel(0.0)
        rate = self._data.rates(label)[side] if self._data and label else 0.0
        end = self.to_pixel(rate if side else -rate)
        top = rect.center().y() - BAR_SHARE * rect.height() / 2
        return QRectF(min(zero, end), top, abs(end - zero), BAR_SHARE * rect.height())

    def _names(self) -> Sequence[str]:
        return [row.label.text if row.label else "" for row in self._rows]

    def _cells(self) -> Sequence[Lines | str]:
        return [self._row_cells(row.label) for row in self._rows]

    def _row_cells(self, label: TiedLabel | None) -> Lines:
        colors, small = tokens(), small_font(self.font())
        test, holm = (label.test_words, label.holm_words) if label else ("test", "Holm p")
        return [
            [
                Cell(test, small, colors.muted, LEFT, 0),
                Cell(holm, small, colors.text if label else colors.muted, RIGHT, SPACE_BETWEEN),
            ]
        ]

    def _draw(self) -> tuple[float, float]:
        self._marks.update()
        data = self._data
        rates = [rate for row in self._rows if data and row.label for rate in data.rates(row.label)]
        span = ROOM * max(max(rates, default=0.0), LEAST_SPAN)
        return -span, span

    def _sentence(self, place: int, part: int) -> str:
        label = self._rows[place].label
        return self._data.sentence(label, part) if self._data and label else ""

    def _parts(self, place: int) -> int:
        return 2 if self._rows[place].label else 0

    def _part_at(self, place: int, x: float) -> int:
        return 0 if x < self.to_pixel(0.0) else 1


class MirrorMarks(RowMarks):
    """Both bars of a label with their numbers at the ends, or a heading across the chart."""

    _plot: MirrorPlot

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF, part: int | None) -> None:
        row, data = self._plot.rows[place], self._plot.data
        if row.label is None or data is None:
            self._paint_heading(painter, row.heading, rect)
            return
        for side, rate in enumerate(data.rates(row.label)):
            bar = self._plot.bar(place, side)
            if bar.width() > 0:
                paint_bar(painter, bar, data.groups[side].mark, hatched=side == 1)
            self._paint_number(painter, percent(rate), bar, side)
            if part == side:
                painter.setPen(QPen(QColor(tokens().accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(-2, -2, 2, 2))

    def _paint_number(self, painter: QPainter, text: str, bar: QRectF, side: int) -> None:
        painter.setFont(small_font(self._plot.font()))
        painter.setPen(QColor(tokens().text))
        room = 200
        if side == 0:
            painter.drawText(QRectF(bar.left() - room - 5, bar.top(), room, bar.height()), int(RIGHT), text)
        else:
            painter.drawText(QRectF(bar.right() + 5, bar.top(), room, bar.height()), int(LEFT), text)

    def _paint_heading(self, painter: QPainter, words: str, rect: QRectF) -> None:
        area = QRectF(SPACE_INSIDE, rect.top(), rect.right() - SPACE_INSIDE, rect.height())
        painter.fillRect(area, QColor(tokens().surface))
        painter.setFont(bold(self._plot.font()))
        painter.setPen(QColor(tokens().text))
        painter.drawText(area, int(LEFT), words)
        line = QPointF(area.left(), rect.bottom() - 1)
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(line, QPointF(area.right(), line.y()))
