"""The lines of accuracy over the size of the pool, with chance and published figures."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from clipstudio.results.words import number
from clipstudio.ui.charts.curve_model import CurveData, chance
from clipstudio.ui.charts.line_marks import LineMarks
from clipstudio.ui.charts.line_model import DrawnLine
from clipstudio.ui.charts.line_plot import REACH, LinePlot
from clipstudio.ui.charts.mark_painter import SMALL, paint_line, paint_mark
from clipstudio.ui.charts.percent_axis import PercentAxis
from clipstudio.ui.charts.view_model import NEUTRAL_MARK
from clipstudio.ui.style import tokens

CHANCE_STEPS = 60
APART = 5
"""Pixels between the whiskers of two lines."""
SPREAD = 30
"""Pixels that the whiskers of all lines take at most."""
Key = Qt.Key


class CurvePlot(LinePlot):
    """One line per group and measure.

    Signals:
        point_clicked: The line and the pool of the point clicked or entered.
        pool_changed: The chart is read at another pool.
    """

    point_clicked = Signal(int, int)
    pool_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._data: CurveData | None = None
        self.pool = 0
        super().__init__(PercentAxis("left"), parent)
        self.setAccessibleName("Accuracy by pool: arrow keys left and right move the pool, up and down the line")

    def twin(self) -> CurvePlot:
        plot = CurvePlot()
        if self._data is not None:
            plot.set_data(self._data)
            plot.pool = self.pool
        return plot

    def set_data(self, data: CurveData) -> None:
        """Show other lines, read at the largest pool."""
        self._data, self.pool = data, max(len(data.pools) - 1, 0)
        self.state.hovered = self.state.selected = self.state.focused = None
        self.redraw()

    def places(self) -> Sequence[float]:
        return self._data.pools if self._data else ()

    def lines(self) -> Sequence[DrawnLine]:
        return self._data.drawn if self._data else ()

    def shift(self, line: int) -> float:
        count = len(self.lines())
        return min(APART, SPREAD / max(count, 1)) * (line - (count - 1) / 2)

    def published_point(self, place: int) -> QPointF:
        """Where a published figure lies, in the plot's pixels."""
        if self._data is None:
            raise IndexError(place)
        each = self._data.published[place]
        return QPointF(self.x_pixel(each.names), self.y_pixel(each.accuracy))

    def _ends(self) -> tuple[float, float]:
        return self._data.ends if self._data else (1.0, 10.0)

    def _ticks(self) -> Sequence[tuple[float, str]]:
        if self._data is None:
            return ()
        # The user's own pools come first.
        names = dict.fromkeys([*self._data.pools, *(each.names for each in self._data.published)])
        return [(each, number(each)) for each in names]

    def _words(self) -> tuple[str, str]:
        return "names to choose from, on a logarithmic scale", "share of the images given their own name"

    def _largest(self) -> float:
        data = self._data
        if data is None:
            return 1.0
        highs = [point.high for line in data.lines for point in line.points if point.high is not None]
        return max(1.04 * max([*highs, *(each.accuracy for each in data.published)], default=0.0), 0.02)

    def _words_at(self, position: QPointF) -> str:
        if self._data is not None:
            for place, each in enumerate(self._data.published):
                if math.dist(self.published_point(place).toTuple(), position.toTuple()) <= REACH:
                    return each.sentence
        return super()._words_at(position)

    def _sentence(self, line: int, place: int) -> str:
        return self._data.sentence(line, place) if self._data else ""

    def paint_references(self, marks: LineMarks) -> None:
        """The pool at which the chart is read, and chance, dotted."""
        if self._data is None or not self._data.pools:
            return
        x, area = self.x_pixel(self._data.pools[self.pool]), self.area
        bounds = QPointF(x, area.top()), QPointF(x, area.bottom())
        paint_line(marks.painter, *bounds, QColor(tokens().line), 1.5, Qt.PenStyle.SolidLine)
        marks.painter.save()
        marks.painter.setClipRect(area)
        for top in self._data.tops:
            names = np.geomspace(*self._data.ends, CHANCE_STEPS)
            marks.dotted([QPointF(self.x_pixel(each), self.y_pixel(chance(top, each))) for each in names])
        marks.painter.restore()

    def paint_above(self, marks: LineMarks) -> None:
        """Published figures, small; those of one model and measure joined by a dotted line."""
        if self._data is None:
            return
        for title in dict.fromkeys(each.title for each in self._data.published):
            places = [place for place, each in enumerate(self._data.published) if each.title == title]
            points = sorted((self.published_point(place) for place in places), key=lambda point: point.x())
            marks.dotted(points)
            for point in points:
                paint_mark(marks.painter, point, NEUTRAL_MARK, filled=False, scale=SMALL, color=tokens().muted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        target = self.point_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and target is not None:
            self.state.ring = False
            self._walk_to(*target)
            self._click(*target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0), Key.Key_Left: (0, -1), Key.Key_Right: (0, 1)}
        focused, key = self.state.focused, event.key()
        if self._data is None or focused is None:
            event.ignore()
        elif key in steps:
            self.state.ring = True
            down, right = steps[Key(key)]
            last_line, last_pool = len(self._data.lines) - 1, len(self._data.pools) - 1
            self._walk_to(min(max(focused[0] + down, 0), last_line), min(max(focused[1] + right, 0), last_pool))
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self._click(*focused)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._data is not None and self._data.lines and self._data.pools:
            self._walk_to(*(self.state.focused or (0, self.pool)))

    def _walk_to(self, line: int, pool: int) -> None:
        self.state.focused, self.state.current, self.pool = (line, pool), line, pool
        self.setAccessibleDescription(self._sentence(line, pool))
        self.update_marks()
        self.pool_changed.emit()

    def _click(self, line: int, pool: int) -> None:
        self.state.selected = (line, pool)
        self.update_marks()
        self.point_clicked.emit(line, pool)
