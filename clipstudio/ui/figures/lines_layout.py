"""Where the parts of a figure of lines lie: the axes, the places and every point."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from clipstudio.results.figures import LineFigure, Scale, Unit
from clipstudio.ui.figures.axis_painter import below_height
from clipstudio.ui.figures.ticks import Tick, linear_ticks, logarithmic_ticks, with_room
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font

REACH = 9
"""Pixels within which a point is meant."""
GRIP = 8
"""Pixels at either side of the handle's words, and within which the handle is meant."""
APART = 5
"""Pixels between the whiskers of two curves."""
APART_BY_CATEGORY = 14
"""The same where the places are categories."""
SPREAD = 30
"""Pixels that the whiskers of all curves take at most."""
MANY_TICKS = 12
OTHER = 4
"""Rank of a tick that is neither round nor at an end."""
ELIDE = Qt.TextElideMode.ElideRight
ROOM = 1.04
"""How far the upright axis goes beyond its largest value."""


class LinesLayout:
    """The geometry of a figure of lines in a size.

    Attributes:
        area: The rectangle of the lines.
        small: The font of the axes.
        line: Pixels of a line of that font.
        grip_top: Where the handle's words begin.
        values: Pixels and ticks of the upright axis.
        places: Pixels and ticks of the axis below.
    """

    def __init__(self, figure: LineFigure, font: QFont, size: QSizeF) -> None:
        self.figure, self.small = figure, small_font(font)
        metrics = QFontMetricsF(self.small)
        self.line = metrics.height()
        self._low, self._high = _value_range(figure)
        heads = self.line * (bool(figure.has_handle) + len(self.references)) + SPACE_INSIDE
        self.grip_top = self.line + SPACE_INSIDE / 2
        top, bottom = self.grip_top + heads, size.height() - below_height(self.small)
        ticks = linear_ticks(self._low, self._high, figure.axis.unit, max(round((bottom - top) / 40), 2))
        left = max((metrics.horizontalAdvance(tick.words) for tick in ticks), default=0.0) + SPACE_INSIDE
        # The last words below the axis hang over its end.
        self.area = QRectF(left, top, max(size.width() - left - SPACE_BETWEEN, 40), max(bottom - top, 40))
        self._ends, self._inset = _place_range(figure), self._inset_of(figure)
        self.values = [(self.y_pixel(tick.at), tick) for tick in ticks]
        self.places = self._place_ticks(figure, metrics)
        self._points = [
            [
                None if point.value is None else QPointF(self.point_x(curve, place), self.y_pixel(point.value))
                for place, point in enumerate(figure.curves[curve].points)
            ]
            for curve in range(len(figure.curves))
        ]

    @property
    def references(self) -> list[tuple[float, str]]:
        """The upright dotted lines that lie on the axis, with their names."""
        low, high = _place_range(self.figure)
        return [(line.at, line.words) for line in self.figure.references if low <= line.at <= high]

    def x_pixel(self, at: float) -> float:
        """Where a value of the axis below lies."""
        low, high = self._ends
        if self.figure.scale is Scale.LOGARITHMIC:
            share = math.log(at / low) / math.log(high / low)
        else:
            share = (at - low) / (high - low) if high > low else 0.5
        return self.area.left() + self._inset + share * (self.area.width() - 2 * self._inset)

    def y_pixel(self, value: float) -> float:
        """Where a value of the upright axis lies."""
        return self.area.bottom() - (value - self._low) / (self._high - self._low) * self.area.height()

    def place_x(self, place: int) -> float:
        """Where a place lies."""
        return self.x_pixel(self.figure.places[place].at)

    def nearest_place(self, x: float) -> int:
        """The place nearest to a pixel."""
        return min(range(len(self.figure.places)), key=lambda place: abs(self.place_x(place) - x))

    def point_x(self, curve: int, place: int) -> float:
        """Where a curve has a point: moved sideways a little, so that whiskers of several can be told apart."""
        return self.place_x(place) + self._shift(curve)

    def point(self, curve: int, place: int) -> QPointF | None:
        """Where a point lies; None where it is not estimable."""
        return self._points[curve][place]

    def point_at(self, at: QPointF) -> tuple[int, int] | None:
        """The curve and the place of the nearest point within reach; None for none."""
        near = [
            (math.hypot(point.x() - at.x(), point.y() - at.y()), (curve, place))
            for curve, points in enumerate(self._points)
            for place, point in enumerate(points)
            if point is not None and abs(point.x() - at.x()) <= REACH
        ]
        distance, target = min(near, default=(math.inf, None))
        return target if distance <= REACH else None

    def dotted_words_at(self, at: QPointF) -> str:
        """What is known of the small mark of a dotted curve within reach; empty for none."""
        for curve in self.figure.dotted:
            for (x, value), sentence in zip(curve.points, curve.sentences, strict=False):
                if math.hypot(self.x_pixel(x) - at.x(), self.y_pixel(value) - at.y()) <= REACH:
                    return sentence
        return ""

    def _shift(self, curve: int) -> float:
        curves = [place for place, other in enumerate(self.figure.curves) if not other.has_band]
        if curve not in curves:
            return 0.0
        apart, spread = APART, float(SPREAD)
        if self.figure.scale is Scale.CATEGORIES:
            # Between categories there is nothing to be misread: whiskers may take half of what is free.
            apart, spread = APART_BY_CATEGORY, self._inset
        return min(apart, spread / len(curves)) * (curves.index(curve) - (len(curves) - 1) / 2)

    def _inset_of(self, figure: LineFigure) -> float:
        if figure.scale is Scale.CATEGORIES:
            return self.area.width() / (2 * max(len(figure.places), 1))
        return SPREAD / 2 if any(not curve.has_band for curve in figure.curves) else GRIP

    def _place_ticks(self, figure: LineFigure, metrics: QFontMetricsF) -> list[tuple[float, Tick]]:
        room = metrics.averageCharWidth() * 2
        ticks = [Tick(place.at, place.tick) for place in figure.places if place.tick]
        if figure.scale is Scale.LOGARITHMIC:
            ticks = _most_wanted(ticks) if ticks else [*logarithmic_ticks(*_place_range(figure), Unit.PERCENT)]
            return with_room(ticks, self.x_pixel, lambda words: metrics.horizontalAdvance(words) + room)
        # Names of categories are cut rather than left out.
        widest = 2 * self._inset - room
        cut = [replace(tick, words=metrics.elidedText(tick.words, ELIDE, widest)) for tick in ticks]
        return [(self.x_pixel(tick.at), tick) for tick in cut]


def _value_range(figure: LineFigure) -> tuple[float, float]:
    known = [
        value
        for curve in figure.curves
        for point in curve.points
        for value in (point.low, point.value, point.high)
        if value is not None
    ]
    known += [value for curve in figure.dotted if curve.sentences for _, value in curve.points]
    high = max(ROOM * max(known, default=0.0), figure.axis.least)
    if figure.axis.unit in (Unit.PERCENT, Unit.NUMBER):
        # A little below zero, so that a line along it is seen.
        return -0.02 * high, high
    return min(ROOM * min(known, default=0.0), -figure.axis.least), high


def _place_range(figure: LineFigure) -> tuple[float, float]:
    places = [place.at for place in figure.places]
    places += [at for curve in figure.dotted if curve.sentences for at, _ in curve.points]
    low, high = min(places, default=1.0), max(places, default=1.0)
    if figure.scale is Scale.LOGARITHMIC and high <= low:
        return low / 2, low * 2
    return low, high


def _most_wanted(ticks: Sequence[Tick]) -> list[Tick]:
    """Round values first, then the ends, then the others from left to right; among many only round ones."""
    ends = {ticks[0].at, ticks[-1].at} if ticks else set()
    ranks = {tick: _rank(tick.at, tick.at in ends) for tick in ticks}
    is_crowded = len(ticks) > MANY_TICKS
    return sorted((tick for tick in ticks if not is_crowded or ranks[tick] < OTHER), key=lambda tick: ranks[tick])


def _rank(at: float, is_end: bool) -> int:
    digit = f"{at:.0e}"[0] if math.isclose(at, float(f"{at:.0e}"), rel_tol=1e-9) else ""
    return 1 if is_end else {"1": 0, "5": 2, "2": 3}.get(digit, OTHER)
