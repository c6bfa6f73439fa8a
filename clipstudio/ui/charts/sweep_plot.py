"""The lines of a threshold sweep, with the uniform level and a handle to drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from clipstudio.domain.percents import with_few_digits
from clipstudio.results.words import threshold_in_words
from clipstudio.ui.charts.line_marks import LineMarks
from clipstudio.ui.charts.line_model import DrawnLine
from clipstudio.ui.charts.line_plot import LinePlot
from clipstudio.ui.charts.log_axis import CountAxis
from clipstudio.ui.charts.percent_axis import PercentAxis
from clipstudio.ui.charts.sweep_model import LEAST, MOST, TICKS, SweepData, SweepMeasure
from clipstudio.ui.style import small_font, tokens

STEPS = 200
"""Steps of a key over the whole axis; with Shift ten at once."""
GRIP = 8
Key = Qt.Key


class SweepPlot(LinePlot):
    """One line per group.

    Signals:
        point_clicked: A line and the place of one of its points.
        line_entered: A line, whose images at the handle are wanted.
        line_changed: The keyboard came to another line.
        threshold_moved: The handle is elsewhere (a probability); sent at every step of a drag.
        threshold_settled: The handle was let go, or moved by a key.
    """

    point_clicked = Signal(int, int)
    line_entered = Signal(int)
    line_changed = Signal()
    threshold_moved = Signal(float)
    threshold_settled = Signal(float)

    head_lines = 2

    def __init__(self, measure: SweepMeasure, parent: QWidget | None = None) -> None:
        self._data: SweepData | None = None
        self._measure = measure
        self._threshold = MOST
        self._dragged = False
        upright = PercentAxis("left") if measure is SweepMeasure.RATE else CountAxis()
        super().__init__(upright, parent)
        self.setAccessibleName(
            "Threshold sweep: arrow keys left and right move the threshold, up and down the group"
        )

    def twin(self) -> SweepPlot:
        plot = SweepPlot(self._measure)
        if self._data is not None:
            plot.set_data(self._data)
            plot.set_threshold(self._threshold)
        return plot

    @property
    def threshold(self) -> float:
        """Where the handle is, a probability."""
        return self._threshold

    def set_data(self, data: SweepData) -> None:
        """Show another sweep of the same measure, the handle where it starts."""
        self._data = data
        self._threshold = data.threshold
        self.state.hovered = self.state.selected = None
        self.state.current = 0 if data.lines else None
        self.redraw()

    def set_threshold(self, threshold: float) -> None:
        """Move the handle, silently."""
        low, high = self._ends()
        self._threshold = min(max(threshold, low), high)
        self.update_marks()

    def set_current(self, line: int) -> None:
        """Make a line the thicker one, silently."""
        self.state.current = line
        self.update_marks()

    def places(self) -> Sequence[float]:
        return self._data.thresholds if self._data else ()

    def lines(self) -> Sequence[DrawnLine]:
        return self._data.drawn if self._data else ()

    def _ends(self) -> tuple[float, float]:
        return self._data.ends if self._data else (LEAST, MOST)

    def _ticks(self) -> Sequence[tuple[float, str]]:
        low, high = self._ends()
        further = (0.0001, 1e-5, 1e-6, 0.9)
        return [(value, f"{100 * value:g} %") for value in (*TICKS, *further) if low <= value <= high]

    def _words(self) -> tuple[str, str]:
        return "threshold, on a logarithmic scale", self._data.axis_words if self._data else ""

    def _largest(self) -> float:
        highs = [point.high for line in self.lines() for point in line.points if point.high is not None]
        return max(1.04 * max(highs, default=0.0), 0.02)

    def _sentence(self, line: int, place: int) -> str:
        return self._data.sentence(line, place) if self._data else ""

    def paint_references(self, marks: LineMarks) -> None:
        """The uniform level 1/K, dotted and named."""
        uniform = self._data.uniform if self._data else None
        if uniform is None:
            return
        x, area = self.x_pixel(uniform[0]), self.area
        marks.dotted([QPointF(x, area.top()), QPointF(x, area.bottom())])

    def paint_above(self, marks: LineMarks) -> None:
        """The handle with its threshold, and the name of the uniform level on the side away from it."""
        self._paint_handle(marks)
        uniform = self._data.uniform if self._data else None
        if uniform is not None:
            x, is_right = self.x_pixel(uniform[0]), uniform[0] > self._threshold
            marks.write(uniform[1], QPointF(x + (4 if is_right else -4), self.area.top() - 1), not is_right)

    def _paint_handle(self, marks: LineMarks) -> None:
        painter, colors, area = marks.painter, tokens(), self.area
        metrics, words = QFontMetricsF(small_font(self.font())), threshold_in_words(self._threshold)
        width, height = metrics.horizontalAdvance(words) + 2 * GRIP, metrics.height() + 2
        x, top = self.x_pixel(self._threshold), area.top() - 2 * metrics.height() - 4
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.drawLine(QPointF(x, top + height), QPointF(x, area.bottom()))
        left = min(max(x - width / 2, area.left()), area.right() - width)
        grip = QRectF(left, top, width, height)
        painter.setBrush(QColor(colors.accent))
        painter.drawRoundedRect(grip, 4, 4)
        if self.state.ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(grip.adjusted(-4, -4, 4, 4), 6, 6)
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(colors.on_accent))
        painter.drawText(grip, int(Qt.AlignmentFlag.AlignCenter), words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._data is None:
            return
        self.state.ring = False
        x = event.position().x()
        target = None if abs(x - self.x_pixel(self._threshold)) <= GRIP else self.point_at(event.position())
        if target is not None:
            self.state.selected, self.state.current = target, target[0]
            self.update_marks()
            self.point_clicked.emit(*target)
        elif self.area.left() - GRIP <= x <= self.area.right() + GRIP:
            self._dragged = True
            self._move(self.x_value(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._move(self.x_value(event.position().x()))
            return
        super().mouseMoveEvent(event)
        if abs(event.position().x() - self.x_pixel(self._threshold)) <= GRIP:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif self.state.hovered is None:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._dragged = False
            self.threshold_settled.emit(self._threshold)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        low, high = self._ends()
        step = (high / low) ** ((10 if shift else 1) / STEPS)
        moves = {
            Key.Key_Left: self._threshold / step,
            Key.Key_Right: self._threshold * step,
            Key.Key_Home: low,
            Key.Key_End: high,
        }
        self.state.ring = True
        if self._data is None or self.state.current is None:
            event.ignore()
        elif key in moves:
            self._move(moves[Key(key)])
            self.threshold_settled.emit(self._threshold)
        elif key in (Key.Key_Up, Key.Key_Down):
            last = len(self._data.lines) - 1
            self.set_current(min(max(self.state.current + (1 if key == Key.Key_Down else -1), 0), last))
            self.line_changed.emit()
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self.line_entered.emit(self.state.current)
        else:
            event.ignore()

    def _move(self, threshold: float) -> None:
        self.set_threshold(with_few_digits(threshold))
        self.threshold_moved.emit(self._threshold)
