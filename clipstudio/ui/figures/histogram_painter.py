"""A histogram painted: on the screen and in a picture alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from clipstudio.results.figures import HistogramFigure
from clipstudio.results.targets import Target
from clipstudio.results.words import group_size, number, percent
from clipstudio.ui.figures.axis_painter import LEFT, paint_below, paint_grip, write_inside
from clipstudio.ui.figures.base import Shares, with_share
from clipstudio.ui.figures.histogram_layout import ALL, HistogramLayout, elided
from clipstudio.ui.figures.mark_painter import mark_color, paint_line, paint_mark
from clipstudio.ui.figures.ticks import value_words
from clipstudio.ui.style import SPACE_INSIDE, tokens

FILL_ALPHA, BRUSHED_ALPHA = 56, 170
"""How dense the bars of a group are, of 255: all of them, and those in the brushed range."""
GRIP = 8


@dataclass(frozen=True, slots=True)
class Brush:
    """A range of bins of a group.

    Attributes:
        first: The first bin.
        last: The last bin.
        series: Place of the group; `ALL` for all images.
    """

    first: int
    last: int
    series: int = ALL

    def ends(self, figure: HistogramFigure) -> tuple[float, float]:
        """The lower and the upper end of the range."""
        return figure.edges[self.first], figure.edges[self.last + 1]

    def words(self, figure: HistogramFigure) -> str:
        """The range, "0.5 % to 2 %"."""
        return " to ".join(value_words(end, figure.axis.unit) for end in self.ends(figure))

    def counts(self, figure: HistogramFigure) -> dict[int, int]:
        """How many images of which groups lie in the range."""
        places = range(len(figure.series)) if self.series == ALL else (self.series,)
        return {place: sum(figure.series[place].counts[self.first : self.last + 1]) for place in places}

    def sentence(self, figure: HistogramFigure) -> str:
        """The range with the counts of its groups."""
        groups = (
            f"{figure.series[place].name} {number(count)} of {number(figure.series[place].n)}"
            for place, count in self.counts(figure).items()
        )
        return f"{self.words(figure)}: {', '.join(groups)}"


@dataclass(slots=True)
class HistogramState:
    """What of a histogram is brushed.

    Attributes:
        brush: The range; None for none.
        target: The images that the range stands for, once they were asked for.
        has_ring: Whether what has the keyboard is shown.
        shares: What is selected in the grid.
    """

    brush: Brush | None = None
    target: Target | None = None
    has_ring: bool = False
    shares: Shares = field(default_factory=dict)


def paint_histogram(painter: QPainter, layout: HistogramLayout, state: HistogramState) -> None:
    """Draw a histogram from the origin on."""
    figure = layout.figure
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(layout.small)
    painter.setPen(QColor(tokens().muted))
    painter.drawText(QRectF(0, 0, layout.area.right(), layout.line), LEFT, "share of each group's images")
    brushed = state.brush.counts(figure) if state.brush is not None else {}
    for place in range(len(figure.series)):
        if place in brushed and state.brush is not None:
            _paint_ground(painter, layout, place, state.brush)
        _paint_tick(painter, layout, place)
        _paint_behind(painter, layout, place)
        _paint_steps(painter, layout, place, state.brush if place in brushed else None)
        _paint_name(painter, layout, place)
        if place in brushed:
            _paint_count(painter, layout, place, brushed[place])
    _paint_references(painter, layout)
    paint_below(painter, layout.area, layout.below, figure.axis.words, layout.small)
    if state.brush is not None:
        _paint_grip(painter, layout, state, state.brush)


def _paint_tick(painter: QPainter, layout: HistogramLayout, place: int) -> None:
    """The ground line of a lane and the one share that is marked in it, which the first lanes say in words."""
    lane, colors = layout.lane(place), tokens()
    y = lane.bottom() - layout.tick.at / layout.largest * lane.height()
    for height in (y, lane.bottom()):
        across = QPointF(lane.left(), height), QPointF(lane.right(), height)
        paint_line(painter, *across, QColor(colors.line), 1, Qt.PenStyle.SolidLine)
    if place == 0 or lane.height() > 3 * layout.line:
        painter.setFont(layout.small)
        painter.setPen(QColor(colors.muted))
        text = QRectF(lane.left() + 2, y, lane.width(), layout.line)
        painter.drawText(text, LEFT, layout.tick.words)


def _outline(layout: HistogramLayout, lane: QRectF, series: int, bins: range) -> list[QPointF]:
    """The steps over some bins, from the left to the right."""
    edges, shares = layout.figure.edges, layout.shares(series)
    points = []
    for place in bins:
        y = lane.bottom() - shares[place] / layout.largest * lane.height()
        points += [QPointF(layout.x_pixel(edges[place]), y), QPointF(layout.x_pixel(edges[place + 1]), y)]
    return points


def _closed(points: Sequence[QPointF], bottom: float) -> QPolygonF:
    return QPolygonF([QPointF(points[0].x(), bottom), *points, QPointF(points[-1].x(), bottom)])


def _paint_ground(painter: QPainter, layout: HistogramLayout, place: int, brush: Brush) -> None:
    lane, (low, high) = layout.lane(place), brush.ends(layout.figure)
    left, right = layout.x_pixel(low), layout.x_pixel(high)
    painter.fillRect(QRectF(left, lane.top(), right - left, lane.height()), QColor(tokens().accent_soft))


def _paint_behind(painter: QPainter, layout: HistogramLayout, place: int) -> None:
    """All images, dotted behind every group, so that lanes can be compared."""
    overall = overall_place(layout.figure)
    if overall is None or overall == place:
        return
    points = _outline(layout, layout.lane(place), overall, range(len(layout.figure.edges) - 1))
    painter.setPen(QPen(QColor(tokens().muted), 1.2, Qt.PenStyle.DotLine))
    painter.drawPolyline(QPolygonF(points))


def overall_place(figure: HistogramFigure) -> int | None:
    """The place of all images among several series, by their neutral mark; None where they are missing."""
    neutral = [place for place, series in enumerate(figure.series) if series.mark.color < 0]
    return neutral[0] if neutral and len(figure.series) > 1 else None


def _paint_steps(painter: QPainter, layout: HistogramLayout, place: int, brush: Brush | None) -> None:
    lane, color = layout.lane(place), mark_color(layout.figure.series[place].mark)
    points = _outline(layout, lane, place, range(len(layout.figure.edges) - 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_with_alpha(color, FILL_ALPHA))
    painter.drawPolygon(_closed(points, lane.bottom()))
    if brush is not None:
        inside = _outline(layout, lane, place, range(brush.first, brush.last + 1))
        painter.setBrush(_with_alpha(color, BRUSHED_ALPHA))
        painter.drawPolygon(_closed(inside, lane.bottom()))
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(_closed(points, lane.bottom()))


def _paint_name(painter: QPainter, layout: HistogramLayout, place: int) -> None:
    series, (name, size) = layout.figure.series[place], layout.name_lines(place)
    paint_mark(painter, QPointF(name.left() - SPACE_INSIDE - 2, name.center().y()), series.mark)
    painter.setFont(layout.font)
    painter.setPen(QColor(tokens().text))
    painter.drawText(name, LEFT, elided(series.name, layout.font, name.width()))
    if size is not None:
        painter.setFont(layout.small)
        painter.setPen(QColor(tokens().muted))
        painter.drawText(size, LEFT, group_size(series.n))


def _paint_count(painter: QPainter, layout: HistogramLayout, place: int, count: int) -> None:
    """What of a group lies in the brushed range, at the right of its lane."""
    lane, n = layout.lane(place), layout.figure.series[place].n
    text = QRectF(lane.right() + SPACE_INSIDE, lane.center().y() - layout.line, 400, layout.line)
    painter.setFont(layout.small)
    painter.setPen(QColor(tokens().text))
    words = f"{number(count)} of {number(n)}"
    if lane.height() < 2 * layout.line:
        painter.drawText(text.translated(0, layout.line / 2), LEFT, words)
        return
    painter.drawText(text, LEFT, words)
    painter.setPen(QColor(tokens().muted))
    painter.drawText(text.translated(0, layout.line), LEFT, percent(count / n) if n else "")


def _paint_references(painter: QPainter, layout: HistogramLayout) -> None:
    """Dotted lines through all lanes, each with its name in a line of its own above them."""
    area = layout.area
    painter.setFont(layout.small)
    for line, (at, words) in enumerate(layout.references):
        x, top = layout.x_pixel(at), area.top() - (line + 1) * layout.line - 2
        ends = QPointF(x, top + layout.line / 2), QPointF(x, area.bottom())
        paint_line(painter, *ends, QColor(tokens().muted), 1.5, Qt.PenStyle.DotLine)
        is_left = x < area.center().x()
        write_inside(painter, words, x + (5 if is_left else -5), top, area, leftwards=not is_left)


def _paint_grip(painter: QPainter, layout: HistogramLayout, state: HistogramState, brush: Brush) -> None:
    """The words of the brushed range above it, with its ends as lines."""
    figure, colors, area = layout.figure, tokens(), layout.area
    words, (low, high) = with_share(brush.words(figure), state.target, state.shares, " · "), brush.ends(figure)
    painter.setFont(layout.small)
    width = painter.fontMetrics().horizontalAdvance(words) + 2 * GRIP
    left, right = layout.x_pixel(low), layout.x_pixel(high)
    start = min(max((left + right - width) / 2, area.left()), max(area.right() - width, 0))
    grip = QRectF(start, layout.grip_top, width, layout.line + 2)
    lanes = [layout.lane(place) for place in brush.counts(figure)]
    painter.setPen(QPen(QColor(colors.accent), 1.5))
    for x in (left, right):
        for lane in lanes:
            painter.drawLine(QPointF(x, lane.top()), QPointF(x, lane.bottom()))
    paint_grip(painter, grip, words, has_ring=state.has_ring)


def _with_alpha(color: QColor, alpha: int) -> QColor:
    result = QColor(color)
    result.setAlpha(alpha)
    return result
