"""Curves with intervals: a sweep of thresholds, accuracy by number of names, models side by side."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF

from clipstudio.domain.language import tr
from clipstudio.results.figures import Curve, FigureText, LineFigure, Scale, Unit
from clipstudio.results.line_axis import most_wanted, upright_ticks, value_range
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.targets import Target
from clipstudio.results.ticks import Tick, linear_ticks, logarithmic_ticks
from clipstudio.ui.figures.axes import ValueAxis
from clipstudio.ui.figures.mark_painter import SMALL, mark_color
from clipstudio.ui.figures.plot_chart import GRIP, PlotChart
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, tokens

Key = Qt.Key
CurveAndPlace = tuple[int, int]
STRIDE = 10
"""Places that a key with Shift goes at once."""
REACH = 9
"""Pixels within which a point is meant."""
APART, SPREAD = 5, 30
"""Pixels between the whiskers of two curves, and that those of all curves take at most."""
APART_BY_CATEGORY = 14
"""The same where the places are categories."""
BAND_ALPHA = 46
"""How dense the band of an interval is, of 255."""
POINT_SCALE, CROWDED_SCALE = 0.8, 0.62
"""Marks of a line beside those of a row."""
MANY_PLACES = 12
"""From so many places on, only every third of a curve's points has a mark; all of them can be pointed at."""


class LinesPlot(PlotChart[LineFigure, CurveAndPlace]):
    """Curves that are read at a place, which keys or a handle move; a mark is a curve's point at a place.

    Attributes:
        place: The place at which the figure is read.

    Signals:
        read: The figure is read at another place, or another curve is the current one.
    """

    read = Signal()
    keys = tr("left and right arrow keys move the reading line, up and down change the curve")

    def __init__(self) -> None:
        super().__init__()
        self.place = 0
        self._points: list[list[QPointF | None]] = []
        self._curves: list[pg.PlotCurveItem] = []

    @property
    def curve(self) -> int | None:
        """The curve that is drawn thicker; None until one was chosen."""
        return None if self.state.focused is None else self.state.focused[0]

    def set_figure(self, figure: LineFigure) -> None:
        """Show another figure, read where it starts."""
        self.place = min(figure.start, max(len(figure.places) - 1, 0))
        super().set_figure(figure)

    # --- Drawing ---

    def _draw(self, figure: LineFigure) -> None:
        self._clear()
        self._frame_curves(figure)
        self._draw_dotted(figure)
        self._curves = [self._draw_curve(place, curve) for place, curve in enumerate(figure.curves)]
        self._find_points(figure)

    def _fit(self, figure: LineFigure) -> None:
        # Only whiskers stand so many pixels apart.
        if all(curve.has_band for curve in figure.curves):
            self._frame_curves(figure)
            self._find_points(figure)
        else:
            self._draw(figure)

    def _frame_curves(self, figure: LineFigure) -> None:
        y, (first, last) = value_range(figure), self._ends(figure)
        values = [words.words for words in linear_ticks(*y, figure.axis.unit, 12)]
        left = max(map(self._advance, values), default=0.0) + SPACE_INSIDE
        inset = self._inset(figure, max(self.width() - left - SPACE_BETWEEN, 40.0))
        self._frame(
            x=(first - inset, last + inset),
            y=y,
            ticks=self._ticks,
            words=(tr(figure.below), tr(figure.axis.words)),
            references=figure.references,
            sides=(left, SPACE_BETWEEN),
            has_grip=figure.has_handle,
        )
        if isinstance(self.left, ValueAxis):
            pens = (pg.mkPen(None), self.pen(tokens().line, 1))
            self.left.describe(partial(upright_ticks, y, figure.axis.unit), "", self.small, pens, grid=True)

    def _find_points(self, figure: LineFigure) -> None:
        """Where every point lies in the widget."""
        self._points = [
            [
                None if point.value is None else self.to_pixel(self.point_x(curve, place), point.value)
                for place, point in enumerate(figure.curves[curve].points)
            ]
            for curve in range(len(figure.curves))
        ]

    def _draw_dotted(self, figure: LineFigure) -> None:
        """Curves that are no result, and published figures small and grey."""
        for curve in figure.dotted:
            x, y = [self.scaled(at) for at, _ in curve.points], [value for _, value in curve.points]
            self._add(self._line(x, y, self.pen(tokens().muted, 1.5, Qt.PenStyle.DotLine)))
            if curve.sentences:
                color = tokens().muted
                self._add(self._marks(x, y, NEUTRAL_MARK, filled=False, scale=SMALL, color=color), depth=5)

    def _draw_curve(self, index: int, curve: Curve) -> pg.PlotCurveItem:
        """A curve with its marks, and its intervals as a band or as whiskers; parted where not estimable."""
        x = np.array([self.point_x(index, place) for place in range(len(curve.points))])
        value, low, high = (
            np.array([getattr(point, end) for point in curve.points], dtype=float)
            for end in ("value", "low", "high")
        )
        low, high = np.where(np.isnan(low), value, low), np.where(np.isnan(high), value, high)
        color = mark_color(curve.mark)
        if curve.has_band:
            ground = mark_color(curve.mark)
            ground.setAlpha(BAND_ALPHA)
            none = pg.mkPen(None)
            ends = self._line(x, high, none), self._line(x, low, none)
            self._add(pg.FillBetweenItem(*ends, brush=ground, pen=none), depth=-2)
        else:
            has = ~np.isnan(value) & (high > low)
            x_has, y_has = x[has], value[has]
            top, bottom = high[has] - y_has, y_has - low[has]
            beam = self._pixels(8)
            pen = self.pen(color, 1.5)
            self._add(pg.ErrorBarItem(x=x_has, y=y_has, top=top, bottom=bottom, beam=beam, pen=pen))
        line = self._line(x, value, self._curve_pen(curve, is_thick=False))
        self._add(line, depth=1)
        is_crowded = len(x) >= MANY_PLACES
        # Curves that lie on each other take turns with their marks.
        seen = [place for place in range(len(x)) if not is_crowded or place % 3 == index % 3]
        seen = [place for place in seen if not math.isnan(value[place])]
        scale = CROWDED_SCALE if is_crowded else POINT_SCALE
        self._add(self._marks(x[seen], value[seen], curve.mark, filled=not curve.is_dashed, scale=scale), depth=2)
        return line

    def _curve_pen(self, curve: Curve, *, is_thick: bool) -> object:
        style = Qt.PenStyle.DashLine if curve.is_dashed else Qt.PenStyle.SolidLine
        return self.pen(mark_color(curve.mark), 3.0 if is_thick else 1.8, style)

    def _show_state(self) -> None:
        self._remove(self._overlay)
        self.grip.hide()
        figure, state, colors = self._figure, self.state, tokens()
        if figure is None or not figure.places:
            return
        for place, (curve, line) in enumerate(zip(figure.curves, self._curves, strict=True)):
            line.setPen(self._curve_pen(curve, is_thick=place == self.curve))
        x = self.place_x(self.place)
        pen = self.pen(colors.accent, 2) if figure.has_handle else self.pen(colors.bar, 1.5)
        self._add(pg.InfiniteLine(x, 90, pen), to=self._overlay, depth=6 if figure.has_handle else -3)
        if figure.has_handle:
            self._show_grip(figure.places[self.place].heading, self.to_pixel(x).x())
        rings = [(state.hovered, colors.muted), (state.ringed, colors.accent)]
        for index, curve in enumerate(figure.curves):
            for place, point in enumerate(curve.points):
                if point.target is not None and point.target == state.selected:
                    rings.append(((index, place), colors.accent))
                if point.target is not None and point.target in state.shares and point.value is not None:
                    selected, count = state.shares[point.target]
                    at = (self.point_x(index, place), point.value)
                    lit = self._ring(at, colors.accent, REACH, width=4, part=selected / max(count, 1))
                    self._add(lit, to=self._overlay, depth=7)
        for mark, color in rings:
            value = None if mark is None else figure.curves[mark[0]].points[mark[1]].value
            if mark is not None and value is not None:
                self._add(self._ring((self.point_x(*mark), value), color, REACH), to=self._overlay, depth=8)

    # --- Where values lie ---

    def scaled(self, at: float) -> float:
        return math.log10(at) if self.figure.scale is Scale.LOGARITHMIC else at

    def place_x(self, place: int) -> float:
        """Where a place lies in the plot."""
        return self.scaled(self.figure.places[place].at)

    def point_x(self, curve: int, place: int) -> float:
        """Where a curve has a point: moved sideways a little, so that whiskers of several can be told apart."""
        whiskers = [at for at, other in enumerate(self.figure.curves) if not other.has_band]
        if curve not in whiskers:
            return self.place_x(place)
        apart, spread = float(APART), float(SPREAD)
        if self.figure.scale is Scale.CATEGORIES:
            # Between categories there is nothing to be misread: whiskers may take half of what is free.
            apart, spread = APART_BY_CATEGORY, self.area.width() / (2 * len(self.figure.places))
        shift = min(apart, spread / len(whiskers)) * (whiskers.index(curve) - (len(whiskers) - 1) / 2)
        return self.place_x(place) + self._pixels(shift)

    def point(self, curve: int, place: int) -> QPointF | None:
        """Where a point lies in the widget; None where it is not estimable."""
        return self._points[curve][place]

    def _pixels(self, pixels: float) -> float:
        """A length across in the coordinates of the plot."""
        low, high = self.item.vb.viewRange()[0]
        return float(pixels * (high - low) / max(self.area.width(), 1.0))

    def _ends(self, figure: LineFigure) -> tuple[float, float]:
        places = [place.at for place in figure.places]
        places += [at for curve in figure.dotted if curve.sentences for at, _ in curve.points]
        low, high = min(places, default=1.0), max(places, default=1.0)
        if figure.scale is Scale.LOGARITHMIC and high <= low:
            low, high = low / 2, low * 2
        return self.scaled(low), self.scaled(high)

    def _inset(self, figure: LineFigure, width: float) -> float:
        """What is free at either end of the axis below, ``width`` pixels long, in the coordinates of the plot."""
        if figure.scale is Scale.CATEGORIES:
            return 0.5
        low, high = self._ends(figure)
        pixels = SPREAD / 2 if any(not curve.has_band for curve in figure.curves) else GRIP
        return pixels * (high - low) / (width - 2 * pixels)

    def _ticks(self, size: float) -> list[Tick]:
        figure = self.figure
        ticks = [Tick(place.at, place.tick) for place in figure.places if place.tick]
        if figure.scale is Scale.CATEGORIES:
            # Names of categories are cut rather than left out.
            metrics = QFontMetricsF(self.small)
            room = size / max(len(ticks), 1) - 3 * metrics.averageCharWidth()
            return [
                replace(tick, words=metrics.elidedText(tick.words, Qt.TextElideMode.ElideRight, room))
                for tick in ticks
            ]
        low, high = (10**end for end in self._ends(figure))
        wanted = most_wanted(ticks) if ticks else logarithmic_ticks(low, high, Unit.PERCENT)
        return [Tick(self.scaled(tick.at), tick.words) for tick in wanted]

    # --- Under the hand ---

    def nearest_place(self, x: float) -> int:
        """The place nearest to a pixel."""
        places = range(len(self.figure.places))
        return min(places, key=lambda place: abs(self.to_pixel(self.place_x(place)).x() - x))

    def mark_at(self, at: QPointF) -> CurveAndPlace | None:
        """The nearest point within reach."""
        near = [
            (math.hypot(point.x() - at.x(), point.y() - at.y()), (curve, place))
            for curve, points in enumerate(self._points)
            for place, point in enumerate(points)
            if point is not None and abs(point.x() - at.x()) <= REACH
        ]
        distance, mark = min(near, default=(math.inf, None))
        return mark if distance <= REACH else None

    def words_at(self, at: QPointF) -> str:
        return super().words_at(at) or self._dotted_words(at) or self._category_words(at)

    def _dotted_words(self, at: QPointF) -> str:
        """What is known of a published figure within reach."""
        for curve in self._figure.dotted if self._figure else ():
            for (x, value), sentence in zip(curve.points, curve.sentences, strict=False):
                point = self.to_pixel(self.scaled(x), value)
                if math.hypot(point.x() - at.x(), point.y() - at.y()) <= REACH:
                    return sentence
        return ""

    def _category_words(self, at: QPointF) -> str:
        """The name of a category below the plot, which may be cut."""
        figure = self._figure
        if figure is None or figure.scale is not Scale.CATEGORIES or not self.below.geometry().contains(at):
            return ""
        return figure.places[self.nearest_place(at.x())].tick if figure.places else ""

    def sentence(self, mark: CurveAndPlace) -> str:
        point = self.figure.curves[mark[0]].points[mark[1]]
        return self._with_share(point.sentence, point.target)

    def target(self, mark: CurveAndPlace) -> Target | None:
        return self.figure.curves[mark[0]].points[mark[1]].target

    def _first_mark(self) -> CurveAndPlace | None:
        if self._figure is None or not self._figure.places or not self._figure.curves:
            return None
        return self.curve or 0, self.place

    def _moved(self, mark: CurveAndPlace, key: Key, modifiers: Qt.KeyboardModifier) -> CurveAndPlace | None:
        step = STRIDE if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        curve, place = mark[0], self.place
        last, bottom = len(self.figure.places) - 1, len(self.figure.curves) - 1
        moves = {
            Key.Key_Left: (curve, max(place - step, 0)),
            Key.Key_Right: (curve, min(place + step, last)),
            Key.Key_Home: (curve, 0),
            Key.Key_End: (curve, last),
            Key.Key_Up: (max(curve - 1, 0), place),
            Key.Key_Down: (min(curve + 1, bottom), place),
        }
        return moves.get(key)

    def walk_to(self, mark: CurveAndPlace) -> None:
        before, self.place = self.place, mark[1]
        super().walk_to(mark)
        self.read.emit()
        if before != self.place:
            self.text_changed.emit()

    def choose(self, curve: int) -> None:
        """Make a curve the current one and ask for the images behind its point where the figure is read."""
        self.walk_to((curve, self.place))
        self.enter((curve, self.place))

    def _is_on_handle(self, at: QPointF) -> bool:
        figure = self._figure
        if figure is None or not figure.has_handle or not figure.places:
            return False
        return abs(at.x() - self.to_pixel(self.place_x(self.place)).x()) <= GRIP

    def _shape_at(self, at: QPointF, mark: CurveAndPlace | None) -> Qt.CursorShape:
        return Qt.CursorShape.SizeHorCursor if self._is_on_handle(at) else super()._shape_at(at, mark)

    def _begin_drag(self, at: QPointF) -> bool:
        is_across = self.area.left() - GRIP <= at.x() <= self.area.right() + GRIP
        has_handle = self.figure.has_handle and bool(self.figure.places)
        if not has_handle or not (self._is_on_handle(at) or (is_across and self.mark_at(at) is None)):
            return False
        self._drag(at)
        return True

    def _drag(self, at: QPointF) -> None:
        place = self.nearest_place(at.x())
        if place == self.place:
            self._show_state()
        elif self.curve is not None:
            self.walk_to((self.curve, place))
        else:
            self.place = place
            self.setAccessibleDescription(self.figure.places[place].answer)
            self._show_state()
            self.read.emit()
            self.text_changed.emit()

    # --- Words and sizes ---

    def shown(self) -> LineFigure:
        return replace(self.figure, start=self.place)

    def text(self) -> FigureText:
        """What the figure says, with the answer at the place where it is read."""
        return self.figure.text_at(self.place)

    def sizeHint(self) -> QSize:
        return QSize(480, 440)

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 200)
