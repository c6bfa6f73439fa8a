"""The drawing of lines over a logarithmic axis: axes by pyqtgraph, lines painted in pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from clipstudio.ui.charts.interactive_row_plot import BY_KEYBOARD, PASSING
from clipstudio.ui.charts.line_marks import LineMarks, LineState
from clipstudio.ui.charts.line_model import DrawnLine
from clipstudio.ui.charts.log_axis import LogAxis
from clipstudio.ui.style import SPACE_INSIDE, small_font, theme, tokens
from clipstudio.ui.user_words import tooltip

REACH = 9
"""Pixels within which a point is meant."""


class LinePlot(pg.PlotWidget):  # type: ignore[misc]
    """Lines with points that can be hovered; a kind of chart says what they are.

    Attributes:
        state: The hovered, selected and focused points.
        head_lines: Lines of words that a kind of chart writes above its lines.
    """

    head_lines = 0

    def __init__(self, upright: pg.AxisItem, parent: QWidget | None = None) -> None:
        self._upright, self._level = upright, LogAxis()
        super().__init__(parent, axisItems={"left": upright, "bottom": self._level}, enableMenu=False)
        self.state = LineState()
        self._hovered_words = ""
        plot = self.getPlotItem()
        # pyqtgraph makes this menu in any case, as a window of its own that would outlive the plot.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        self._marks = LineMarks(self)
        self.setAntialiasing(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.redraw)

    def twin(self) -> LinePlot:
        """A new plot of the same lines, without selection or focus, to be drawn elsewhere."""
        raise NotImplementedError

    def places(self) -> Sequence[float]:
        """The places on the axis at which the lines have points."""
        raise NotImplementedError

    def lines(self) -> Sequence[DrawnLine]:
        """The lines, the first drawn lowest."""
        raise NotImplementedError

    def _ends(self) -> tuple[float, float]:
        """The ends of the logarithmic axis."""
        raise NotImplementedError

    def _ticks(self) -> Sequence[tuple[float, str]]:
        """What is written below the logarithmic axis; the first come first where there is little room."""
        raise NotImplementedError

    def _words(self) -> tuple[str, str]:
        """What the logarithmic and the upright axis measure."""
        raise NotImplementedError

    def _largest(self) -> float:
        """The largest value that the upright axis has to hold."""
        raise NotImplementedError

    def _sentence(self, line: int, place: int) -> str:
        """All that is known of a point."""
        raise NotImplementedError

    def _words_at(self, position: QPointF) -> str:
        """All that is known of what lies at a position; empty where nothing lies."""
        target = self.point_at(position)
        return self._sentence(*target) if target else ""

    def paint_references(self, marks: LineMarks) -> None:
        """Paint what stands behind the lines, such as a level; nothing by default."""

    def paint_above(self, marks: LineMarks) -> None:
        """Paint what stands before the lines, such as a handle; nothing by default."""

    @property
    def area(self) -> QRectF:
        """The rectangle of the lines, in the plot's pixels."""
        rect: QRectF = self.getPlotItem().vb.geometry()
        return rect

    def x_pixel(self, value: float) -> float:
        """Where a value of the logarithmic axis lies, in the plot's pixels."""
        low, high = self.getPlotItem().vb.viewRange()[0]
        return float(self.area.left() + (math.log10(value) - low) / (high - low) * self.area.width())

    def x_value(self, pixel: float) -> float:
        """The value of the logarithmic axis at a pixel."""
        low, high = self.getPlotItem().vb.viewRange()[0]
        return float(10 ** (low + (pixel - self.area.left()) / max(self.area.width(), 1.0) * (high - low)))

    def y_pixel(self, value: float) -> float:
        """Where a value of the upright axis lies, in the plot's pixels."""
        low, high = self.getPlotItem().vb.viewRange()[1]
        return float(self.area.bottom() - (value - low) / max(high - low, 1e-12) * self.area.height())

    def shift(self, line: int) -> float:
        """Pixels by which a line is moved sideways, so that the whiskers of several can be told apart."""
        return 0.0

    def point(self, line: int, place: int) -> QPointF | None:
        """Where a point lies, in the plot's pixels; None where it is not estimable."""
        value = self.lines()[line].points[place].value
        if value is None:
            return None
        return QPointF(self.x_pixel(self.places()[place]) + self.shift(line), self.y_pixel(value))

    def point_at(self, position: QPointF) -> tuple[int, int] | None:
        """The line and the place of the nearest point within reach; None for none."""
        best: tuple[float, tuple[int, int]] | None = None
        for line in range(len(self.lines())):
            for place in range(len(self.places())):
                point = self.point(line, place)
                away = math.inf if point is None else math.dist(point.toTuple(), position.toTuple())
                if away <= REACH and (best is None or away < best[0]):
                    best = (away, (line, place))
        return best[1] if best else None

    def redraw(self) -> None:
        """Draw all again, in the colours and the font in force."""
        colors, small = tokens(), small_font(self.font())
        self.setBackground(colors.surface)
        self._level.set_values(self._ticks())
        for axis, words in zip((self._level, self._upright), self._words(), strict=True):
            axis.setTickFont(small)
            axis.setPen(pg.mkPen(colors.line))
            axis.setTextPen(colors.muted)
            axis.setLabel(words, **{"font-size": f"{small.pointSizeF()}pt", "color": colors.muted})
        line = QFontMetrics(small).height()
        # The last value below the axis hangs over its end, and the words below it over the edge.
        self.getPlotItem().layout.setContentsMargins(0, 0, 2 * line, SPACE_INSIDE)
        self._level.setHeight(2 * line + 2 * SPACE_INSIDE)
        self.getPlotItem().layout.setRowFixedHeight(1, self.head_lines * line + 2 * SPACE_INSIDE)
        view = self.getPlotItem().vb
        low, high = self._ends()
        view.setXRange(math.log10(low), math.log10(high), padding=0)
        largest = self._largest()
        view.setYRange(-0.02 * largest, largest, padding=0)
        self._marks.update()

    def update_marks(self) -> None:
        """Draw the lines and what stands beside them again, but not the axes."""
        self._marks.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 200)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        target, words = self.point_at(event.position()), self._words_at(event.position())
        if (target, words) == (self.state.hovered, self._hovered_words):
            return
        self.state.hovered, self._hovered_words = target, words
        self._marks.update()
        self.setCursor(Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), tooltip(words) if words else "", self, QRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self.state.ring = event.reason() in BY_KEYBOARD
        self._marks.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.state.ring = False
        self._marks.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.state.hovered = None
        self._marks.update()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.redraw()
