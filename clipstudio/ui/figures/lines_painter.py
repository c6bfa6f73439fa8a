"""Lines with their bands, whiskers and marks painted: on the screen and in a picture alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from clipstudio.results.figures import Curve, Point
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.targets import Target
from clipstudio.ui.figures.axis_painter import LEFT, paint_below, paint_grip, paint_upright, write_inside
from clipstudio.ui.figures.base import Shares
from clipstudio.ui.figures.lines_layout import GRIP, LinesLayout
from clipstudio.ui.figures.mark_painter import SMALL, mark_color, paint_line, paint_mark
from clipstudio.ui.style import tokens

BAND_ALPHA = 46
"""How dense the band of an interval is, of 255."""
POINT_SCALE = 0.8
"""Marks of a line beside those of a row."""
CROWDED_SCALE = 0.62
MANY_PLACES = 12
"""From so many places on, only every third of a curve's points has a mark; all of them can be pointed at."""
RING = 9
"""Pixels from a point to the ring about it."""


@dataclass(slots=True)
class LinesState:
    """Where a figure of lines is read, and what of it is hovered and selected.

    Attributes:
        place: The place at which it is read.
        curve: The curve that is drawn thicker; None until one was chosen.
        hovered: Curve and place of a point.
        has_ring: Whether what has the keyboard is shown.
        selected: The target whose images are shown elsewhere.
        shares: What is selected in the grid.
    """

    place: int = 0
    curve: int | None = None
    hovered: tuple[int, int] | None = None
    has_ring: bool = False
    selected: Target | None = None
    shares: Shares = field(default_factory=dict)


def paint_lines(painter: QPainter, layout: LinesLayout, state: LinesState) -> None:
    """Draw a figure of lines from the origin on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    figure = layout.figure
    _paint_axes(painter, layout)
    _paint_behind(painter, layout, state)
    for place, curve in enumerate(figure.curves):
        if curve.has_band:
            _paint_band(painter, layout, place, curve)
    for place, curve in enumerate(figure.curves):
        _paint_curve(painter, layout, place, curve, is_thick=place == state.curve)
    _paint_small_marks(painter, layout)
    _paint_rings(painter, layout, state)
    if figure.has_handle and figure.places:
        _paint_handle(painter, layout, state)
    _write_references(painter, layout, state)


def _paint_axes(painter: QPainter, layout: LinesLayout) -> None:
    figure, area = layout.figure, layout.area
    paint_upright(painter, area, layout.values, layout.small)
    paint_below(painter, area, layout.places, figure.below, layout.small)
    painter.setFont(layout.small)
    painter.setPen(QColor(tokens().muted))
    painter.drawText(QRectF(0, 0, area.right(), layout.line), LEFT, figure.axis.words)


def _paint_behind(painter: QPainter, layout: LinesLayout, state: LinesState) -> None:
    """The place at which the figure is read, references and dotted curves."""
    area, figure = layout.area, layout.figure
    if figure.places and not figure.has_handle:
        x = layout.place_x(state.place)
        bounds = QPointF(x, area.top()), QPointF(x, area.bottom())
        paint_line(painter, *bounds, QColor(tokens().bar), 1.5, Qt.PenStyle.SolidLine)
    for at, _ in layout.references:
        _paint_dotted(painter, [QPointF(layout.x_pixel(at), y) for y in (area.top(), area.bottom())])
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    for curve in figure.dotted:
        _paint_dotted(painter, [QPointF(layout.x_pixel(at), layout.y_pixel(value)) for at, value in curve.points])
    painter.restore()


def _paint_dotted(painter: QPainter, points: Sequence[QPointF]) -> None:
    painter.setPen(QPen(QColor(tokens().muted), 1.5, Qt.PenStyle.DotLine))
    painter.drawPolyline(QPolygonF(points))


def _paint_small_marks(painter: QPainter, layout: LinesLayout) -> None:
    """Published figures, small and grey."""
    for curve in layout.figure.dotted:
        for (at, value), _ in zip(curve.points, curve.sentences, strict=False):
            point = QPointF(layout.x_pixel(at), layout.y_pixel(value))
            paint_mark(painter, point, NEUTRAL_MARK, filled=False, scale=SMALL, color=tokens().muted)


def _runs(points: Sequence[Point]) -> list[list[int]]:
    """The places of a curve's points, parted where one is not estimable."""
    known = groupby(range(len(points)), key=lambda place: points[place].value is not None)
    return [list(places) for is_known, places in known if is_known]


def _interval(layout: LinesLayout, index: int, curve: Curve, place: int) -> tuple[QPointF, QPointF]:
    """The ends of an interval; a point without one has both at its value."""
    point, x = curve.points[place], layout.point_x(index, place)
    value = point.value or 0.0
    low, high = (value if end is None else end for end in (point.low, point.high))
    return QPointF(x, layout.y_pixel(low)), QPointF(x, layout.y_pixel(high))


def _paint_band(painter: QPainter, layout: LinesLayout, index: int, curve: Curve) -> None:
    color = mark_color(curve.mark)
    color.setAlpha(BAND_ALPHA)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for run in _runs(curve.points):
        ends = [_interval(layout, index, curve, place) for place in run]
        painter.drawPolygon(QPolygonF([high for _, high in ends] + [low for low, _ in reversed(ends)]))


def _paint_curve(painter: QPainter, layout: LinesLayout, index: int, curve: Curve, *, is_thick: bool) -> None:
    color, is_crowded = mark_color(curve.mark), len(curve.points) >= MANY_PLACES
    style = Qt.PenStyle.DashLine if curve.is_dashed else Qt.PenStyle.SolidLine
    for run in _runs(curve.points):
        if not curve.has_band:
            _paint_whiskers(painter, [_interval(layout, index, curve, place) for place in run], color)
        points = [(place, point) for place in run if (point := layout.point(index, place)) is not None]
        painter.setPen(QPen(color, 3.0 if is_thick else 1.8, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([point for _, point in points]))
        scale = CROWDED_SCALE if is_crowded else POINT_SCALE
        for place, point in points:
            # Curves that lie on each other take turns with their marks.
            if not is_crowded or place % 3 == index % 3:
                paint_mark(painter, point, curve.mark, filled=not curve.is_dashed, scale=scale)


def _paint_whiskers(painter: QPainter, ends: Sequence[tuple[QPointF, QPointF]], color: QColor) -> None:
    side = QPointF(4, 0)
    for low, high in ends:
        if low != high:
            paint_line(painter, low, high, color, 1.5, Qt.PenStyle.SolidLine)
            for end in (low, high):
                paint_line(painter, end - side, end + side, color, 1.5, Qt.PenStyle.SolidLine)


def _paint_rings(painter: QPainter, layout: LinesLayout, state: LinesState) -> None:
    colors, painted = tokens(), painter
    painted.setBrush(Qt.BrushStyle.NoBrush)
    rings: list[tuple[QPointF | None, str]] = []
    for index, curve in enumerate(layout.figure.curves):
        for place, point in enumerate(curve.points):
            if point.target is None:
                continue
            at = layout.point(index, place)
            if state.selected is not None and point.target == state.selected:
                rings.append((at, colors.accent))
            if at is not None and state.shares and point.target in state.shares:
                _paint_share(painter, at, *state.shares[point.target])
    if state.hovered is not None:
        rings.append((layout.point(*state.hovered), colors.muted))
    if state.has_ring and state.curve is not None and layout.figure.places:
        rings.append((layout.point(state.curve, state.place), colors.accent))
    for at, color in rings:
        if at is not None:
            painter.setPen(QPen(QColor(color), 2))
            painter.drawEllipse(at, RING, RING)


def _paint_share(painter: QPainter, at: QPointF, selected: int, count: int) -> None:
    """Light up what of a point is selected in the grid, as a part of the circle about it."""
    if selected and count:
        painter.setPen(QPen(QColor(tokens().accent), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        circle = QRectF(at.x() - RING, at.y() - RING, 2 * RING, 2 * RING)
        painter.drawArc(circle, 90 * 16, round(-360 * 16 * selected / count))


def grip_rect(layout: LinesLayout, state: LinesState, width: float) -> QRectF:
    """Where the handle's words lie, ``width`` pixels wide: above their place, but inside the axis."""
    area, wide = layout.area, width + 2 * GRIP
    left = min(max(layout.place_x(state.place) - wide / 2, area.left()), area.right() - wide)
    return QRectF(left, layout.grip_top, wide, layout.line + 2)


def _paint_handle(painter: QPainter, layout: LinesLayout, state: LinesState) -> None:
    colors, words = tokens(), layout.figure.places[state.place].heading
    painter.setFont(layout.small)
    grip = grip_rect(layout, state, painter.fontMetrics().horizontalAdvance(words))
    x = layout.place_x(state.place)
    painter.setPen(QPen(QColor(colors.accent), 2))
    painter.drawLine(QPointF(x, grip.bottom()), QPointF(x, layout.area.bottom()))
    paint_grip(painter, grip, words, has_ring=state.has_ring)


def _write_references(painter: QPainter, layout: LinesLayout, state: LinesState) -> None:
    """The name of every reference in a line of its own, on the side away from the handle."""
    figure, area = layout.figure, layout.area
    painter.setFont(layout.small)
    for line, (at, words) in enumerate(layout.references):
        x, top = layout.x_pixel(at), area.top() - (line + 1) * layout.line - 2
        is_right = not figure.places or x >= layout.place_x(state.place)
        write_inside(painter, words, x + (4 if is_right else -4), top, area, leftwards=not is_right)
