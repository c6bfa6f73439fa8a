"""Where the parts of a histogram lie: a lane for each group over one axis, its name at the left."""

from __future__ import annotations

import math
from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from clipstudio.results.figures import HistogramFigure, Unit
from clipstudio.results.words import group_size, number
from clipstudio.ui.figures.axis_painter import below_height
from clipstudio.ui.figures.ticks import Tick, linear_ticks, logarithmic_ticks, with_room
from clipstudio.ui.style import SPACE_INSIDE, small_font

NAME_SHARE = 0.26
"""The most of the width that names take before they are elided."""
SIGN = 18
"""Pixels of the mark before a name."""
GAP = 8
"""Pixels between two lanes."""
LOWEST_LANE = 22
"""Pixels of a lane with its gap at least: a line of words."""
ROOM = 1.06
"""How far a lane goes beyond the largest share."""
ALL = -1
"""The place of all images together among the series, when a range is brushed over several lanes."""


class HistogramLayout:
    """The geometry of a histogram in a size.

    Attributes:
        area: The rectangle of all lanes.
        small: The font of axes and numbers.
        line: Pixels of a line of that font.
        grip_top: Where the words of the brushed range begin.
        below: Pixels and ticks of the axis below.
        tick: The one share that is marked in every lane.
        largest: The share that fills a lane.
    """

    def __init__(self, figure: HistogramFigure, font: QFont, size: QSizeF) -> None:
        self.figure, self.font, self.small = figure, font, small_font(font)
        metrics, plain = QFontMetricsF(self.small), QFontMetricsF(font)
        self.line = metrics.height()
        names = [plain.horizontalAdvance(series.name) for series in figure.series]
        sizes = [metrics.horizontalAdvance(group_size(series.n)) for series in figure.series]
        widest = SIGN + max([*names, *sizes], default=0.0) + SPACE_INSIDE
        left = min(widest, max(NAME_SHARE * size.width(), 90.0))
        most = max((series.n for series in figure.series), default=0)
        right = metrics.horizontalAdvance(f"{number(most)} of {number(most)}") + 2 * SPACE_INSIDE
        self.grip_top = self.line + SPACE_INSIDE / 2
        self._ends = self._axis_ends()
        top = self.grip_top + self.line * (1 + len(self.references)) + SPACE_INSIDE
        bottom = size.height() - below_height(self.small)
        self.area = QRectF(left, top, max(size.width() - left - right, 60), max(bottom - top, 40))
        self.largest = ROOM * max((max(self.shares(place)) for place in range(len(figure.series))), default=0.0)
        self.largest = max(self.largest, 0.01)
        self.tick = linear_ticks(0.0, self.largest, Unit.PERCENT, 4)[-1]
        room = 2 * metrics.averageCharWidth()
        self.below = with_room(
            self._axis_ticks(), self.x_pixel, lambda words: metrics.horizontalAdvance(words) + room
        )

    @property
    def references(self) -> list[tuple[float, str]]:
        """The upright dotted lines that lie on the axis, with their names."""
        low, high = self._ends
        return [(line.at, line.words) for line in self.figure.references if low <= line.at <= high]

    def shares(self, series: int) -> list[float]:
        """The share of a group's images in each bin."""
        group = self.figure.series[series]
        return [count / group.n if group.n else 0.0 for count in group.counts] or [0.0]

    def lane(self, series: int) -> QRectF:
        """Where the bars of a group lie."""
        height = self.area.height() / max(len(self.figure.series), 1)
        return QRectF(self.area.left(), self.area.top() + series * height + GAP, self.area.width(), height - GAP)

    def x_pixel(self, value: float) -> float:
        """Where a value of the axis below lies."""
        low, high = self._ends
        share = (self._scaled(value) - self._scaled(low)) / (self._scaled(high) - self._scaled(low))
        return self.area.left() + min(max(share, 0.0), 1.0) * self.area.width()

    def bin_at(self, x: float) -> int:
        """The bin at a pixel; the first or the last one beside the axis."""
        edges = [self.x_pixel(edge) for edge in self.figure.edges]
        return min(max(bisect_right(edges, x) - 1, 0), len(edges) - 2)

    def series_at(self, at: QPointF) -> int:
        """The group whose lane lies at a point; `ALL` above and below the lanes."""
        if not self.area.top() <= at.y() < self.area.bottom():
            return ALL
        return int((at.y() - self.area.top()) / self.area.height() * len(self.figure.series))

    def is_inside(self, at: QPointF) -> bool:
        """Whether a point lies between the ends of the axis."""
        return self.area.left() <= at.x() <= self.area.right()

    def name_lines(self, series: int) -> tuple[QRectF, QRectF | None]:
        """Where a group's name lies, and its n below it; None where the lane has no room for that."""
        lane, height = self.lane(series), QFontMetricsF(self.font).height()
        width = self.area.left() - SIGN - SPACE_INSIDE
        if lane.height() < height + self.line:
            return QRectF(SIGN, lane.top(), width, lane.height()), None
        top = lane.bottom() - height - self.line if lane.height() < 3 * height else lane.center().y() - height
        return QRectF(SIGN, top, width, height), QRectF(SIGN, top + height, width, self.line)

    def _scaled(self, value: float) -> float:
        return math.log(max(value, self._least)) if self.figure.is_logarithmic else value

    @property
    def _least(self) -> float:
        """What stands for zero on a logarithmic axis, which has none."""
        positive = [edge for edge in self.figure.edges if edge > 0]
        return positive[0] / 2 if self.figure.edges[0] <= 0 else positive[0]

    def _axis_ends(self) -> tuple[float, float]:
        low, high = self.figure.edges[0], self.figure.edges[-1]
        return (max(low, self._least), high) if self.figure.is_logarithmic else (low, high)

    def _axis_ticks(self) -> tuple[Tick, ...]:
        low, high = self._ends
        if self.figure.is_logarithmic:
            return logarithmic_ticks(low, high, self.figure.axis.unit)
        most = max(round(self.area.width() / 80), 2)
        # Bins of whole numbers are not written with decimals.
        is_whole = all(edge == round(edge) for edge in self.figure.edges)
        return linear_ticks(low, high, self.figure.axis.unit, min(most, round(high - low)) if is_whole else most)


def lowest_height(figure: HistogramFigure, font: QFont) -> int:
    """Pixels below which the names of the lanes would lie on each other."""
    line = QFontMetricsF(small_font(font)).height()
    lanes = len(figure.series) * max(LOWEST_LANE, line + GAP)
    return math.ceil(below_height(small_font(font)) + (2 + len(figure.references)) * line + 12 + lanes)


def elided(words: str, font: QFont, width: float) -> str:
    """Words cut at the right where they are wider than ``width`` pixels."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
