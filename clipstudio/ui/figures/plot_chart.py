"""Charts over axes: a plot of pyqtgraph, whose items are made anew whenever its size, text or colours change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from clipstudio.results.figures import Reference
from clipstudio.results.marks import Mark
from clipstudio.results.row_axis import captions
from clipstudio.results.ticks import Tick
from clipstudio.ui.figures.axes import Ticks, ValueAxis
from clipstudio.ui.figures.chart import Chart
from clipstudio.ui.figures.mark_painter import SHAPES, mark_color
from clipstudio.ui.style import SPACE_INSIDE, small_font, tokens

F = TypeVar("F", bound=Any)
M = TypeVar("M")
GRIP = 8
"""Pixels at either side of the words of a grip."""


class Grip(pg.GraphicsObject):  # type: ignore[misc]
    """Words about what is read or brushed on the ground of the accent, in the pixels of the chart."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setZValue(20)
        self._words, self._area, self._font, self._has_ring = "", QRectF(), QFont(), False

    def show_words(self, words: str, area: QRectF, font: QFont, *, has_ring: bool) -> None:
        """Write words into an area."""
        self.prepareGeometryChange()
        self._words, self._area, self._font, self._has_ring = words, area, font, has_ring
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area.adjusted(-6, -6, 6, 6)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        painter.setPen(QColor(tokens().accent))
        painter.setBrush(QColor(tokens().accent))
        painter.drawRoundedRect(self._area, 4, 4)
        if self._has_ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._area.adjusted(-4, -4, 4, 4), 6, 6)
        painter.setPen(QColor(tokens().on_accent))
        painter.setFont(self._font)
        painter.drawText(self._area, int(Qt.AlignmentFlag.AlignCenter), self._words)


class PlotChart(Chart[F, M]):
    """A chart with a plot of pyqtgraph; what is drawn in it is in the coordinates of its values.

    Attributes:
        item: The plot.
        left: The axis at its left, `above` and `below` likewise.
    """

    def __init__(self, left: pg.AxisItem | None = None, right: pg.AxisItem | None = None) -> None:
        super().__init__()
        self.left, self.right = left or ValueAxis("left"), right
        self.above, self.below = ValueAxis("top"), ValueAxis("bottom")
        axes = {"left": self.left, "top": self.above, "bottom": self.below}
        axes |= {} if right is None else {"right": right}
        self.item = pg.PlotItem(axisItems=axes, enableMenu=False)
        # pyqtgraph makes this menu in any case, as a window of its own that would outlive the plot.
        self.item.ctrlMenu.setParent(self, self.item.ctrlMenu.windowFlags())
        self.item.hideButtons()
        self.item.setMouseEnabled(x=False, y=False)
        for side in axes:
            self.item.showAxis(side)
            axes[side].setZValue(-1000)
        # Until there is a figure nothing is seen but the ground.
        self.item.hide()
        self._items: list[QGraphicsItem] = []
        self._overlay: list[QGraphicsItem] = []
        self._references: list[QGraphicsItem] = []
        self.grip = Grip(self.item)
        self.grip.hide()
        self.setCentralItem(self.item)

    @property
    def area(self) -> QRectF:
        """Where values lie, in pixels of the widget."""
        area: QRectF = self.item.vb.geometry()
        return area

    @property
    def small(self) -> QFont:
        """The font of the axes."""
        return small_font(self.font())

    def scaled(self, at: float) -> float:
        """A value of the axis below in the coordinates of the plot."""
        return at

    def to_pixel(self, at: float, value: float = 0.0) -> QPointF:
        """Where a point of the plot lies in the widget."""
        (left, right), (low, high) = self.item.vb.viewRange()
        area = self.area
        down = (value - low) if self.item.vb.yInverted() else (high - value)
        return QPointF(
            area.left() + (at - left) / max(right - left, 1e-12) * area.width(),
            area.top() + down / max(high - low, 1e-12) * area.height(),
        )

    def _frame(
        self,
        *,
        x: tuple[float, float],
        y: tuple[float, float],
        ticks: Ticks,
        words: tuple[str, str],
        references: Sequence[Reference],
        sides: tuple[float, float],
        has_grip: bool,
    ) -> None:
        """Lay out the axes about the plot.

        Args:
            x: The ends of the axis below; ``y`` those of the upright one.
            y: The same.
            ticks: What is wanted below the plot.
            words: What is measured below, and upright.
            references: Dotted upright lines, which are named above the plot; those beyond its ends are left out.
            sides: Pixels at the left and at the right of the plot.
            has_grip: Whether there may be words upon the plot.
        """
        self.item.show()
        grip = self._line_height + 4 if has_grip else 0
        lines = [Reference(self.scaled(line.at), line.words) for line in references]
        lines = [line for line in lines if x[0] <= line.at <= x[1]]
        names = [Tick(at, name) for at, name in captions(lines, x[1] - x[0])]
        pen, none = self.pen(tokens().muted, 1), pg.mkPen(None)
        self.below.describe(ticks, words[0], self.small, (pen, pen))
        self.above.describe(lambda _: names, words[1], self.small, (none, none))
        self.above.setStyle(tickTextOffset=round(3 + grip))
        width = self.viewport().width()
        self.above.setHeight(self.above.needed(width, min(len(names), 2)) + grip + SPACE_INSIDE / 2)
        self.below.setHeight(self.below.needed(width))
        self.left.setWidth(sides[0])
        if self.right is not None:
            self.right.setWidth(sides[1])
        # The last words below the axis hang over its end.
        self.item.layout.setContentsMargins(0, 0, 0 if self.right is not None else sides[1], 0)
        self.item.layout.activate()
        # It was kept at what its sides took before, where that was more.
        self.item.setGeometry(QRectF(self.viewport().rect()))
        self.item.layout.activate()
        self.item.vb.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)
        self._remove(self._references)
        dotted = self.pen(tokens().muted, 1.5, Qt.PenStyle.DotLine)
        for line in lines:
            self._add(pg.InfiniteLine(line.at, 90, dotted), to=self._references)

    @property
    def _line_height(self) -> float:
        return QFontMetricsF(self.small).height()

    def _advance(self, words: str) -> float:
        return QFontMetricsF(self.small).horizontalAdvance(words)

    def words_at(self, at: QPointF) -> str:
        words = super().words_at(at)
        if words:
            return words
        axes = (axis for axis in (self.below, self.above) if axis.geometry().contains(at))
        return next((axis.cut_title() for axis in axes), "")

    def _clear(self) -> None:
        self._remove(self._overlay)
        self._remove(self._items)

    def _remove(self, items: list[QGraphicsItem]) -> None:
        """Take items out of the plot."""
        for item in items:
            self.item.vb.removeItem(item)
        items.clear()

    def _add(self, item: QGraphicsItem, *, to: list[QGraphicsItem] | None = None, depth: float = 0.0) -> None:
        """Put an item into the plot; those of the overlay go with the state that they show."""
        item.setZValue(depth)
        self.item.vb.addItem(item, ignoreBounds=True)
        (self._items if to is None else to).append(item)

    def _line(self, x: Any, y: Any, pen: Any, **options: Any) -> pg.PlotCurveItem:
        """A line through points, parted where one is missing."""
        return pg.PlotCurveItem(np.asarray(x), np.asarray(y), pen=pen, connect="finite", **options)

    def _marks(
        self, x: Any, y: Any, mark: Mark, *, filled: bool = True, scale: float = 1.0, color: str = ""
    ) -> pg.ScatterPlotItem:
        """The marks of a group: filled with a rim of the surface, or as outlines on the surface."""
        shape, pixels = SHAPES[mark.shape % len(SHAPES)]
        ground, ink = QColor(tokens().surface), QColor(color) if color else mark_color(mark)
        pen = self.pen(ground, 1.5) if filled else self.pen(ink, 2.2 * scale)
        size = pixels * scale * self.stroke
        # Marks kept as pixels would not be a drawing in an SVG.
        return pg.ScatterPlotItem(
            x, y, symbol=shape, size=size, pen=pen, brush=ink if filled else ground, useCache=False
        )

    def _ring(
        self, at: tuple[float, float], color: str, radius: float, *, width: float = 2, part: float = 1.0
    ) -> Any:
        """A ring about a point, or a part of it from the top on, as a clock goes."""
        path = QPainterPath()
        path.arcMoveTo(-0.5, -0.5, 1, 1, 90)
        path.arcTo(-0.5, -0.5, 1, 1, 90, -360 * part)
        pen = self.pen(color, width)
        return pg.ScatterPlotItem(
            [at[0]], [at[1]], symbol=path, size=2 * radius, pen=pen, brush=None, useCache=False
        )

    def _show_grip(self, words: str, x: float) -> None:
        """Write words upon the plot above a place, but inside the axis."""
        self.grip.setVisible(bool(words))
        width = self._advance(words) + 2 * GRIP
        left = min(max(x - width / 2, self.area.left()), max(self.area.right() - width, 0.0))
        height = self._line_height + 2
        area = QRectF(left, self.area.top() - height - 2, width, height)
        self.grip.show_words(words, area, self.small, has_ring=self.state.has_ring)
