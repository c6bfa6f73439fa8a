"""Histograms by group in lanes over one axis; a range of them is brushed with the mouse or by keys."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent

from clipstudio.domain.language import tr
from clipstudio.results.figures import FigureText, HistogramFigure, KeyEntry, Sign, Unit
from clipstudio.results.targets import Target
from clipstudio.results.ticks import Tick, linear_ticks, logarithmic_ticks
from clipstudio.results.words import group_size, number, percent
from clipstudio.ui.figures.brush import ALL, Brush
from clipstudio.ui.figures.mark_painter import mark_color
from clipstudio.ui.figures.plot_chart import PlotChart
from clipstudio.ui.figures.side_axis import SIGN, SideAxis, SideText
from clipstudio.ui.style import SPACE_INSIDE, tokens

NAME_SHARE = 0.26
"""The most of the width that names take before they are elided."""
GAP = 0.12
"""The part of a lane that is left free above it."""
LANE, LOWEST_LANE = 56, 22
"""Pixels of a lane in a picture, and of one with its gap at least: a line of words."""
ROOM = 1.06
"""How far a lane goes beyond the largest share."""
FILL_ALPHA, BRUSHED_ALPHA = 56, 170
"""How dense the bars of a group are, of 255: all of them, and those in the brushed range."""


class HistogramPlot(PlotChart[HistogramFigure, Brush]):
    """A lane of steps for each group; the range that is brushed ends where bins end, so that its counts are exact.

    A range drawn within a lane is of that group; one drawn over several lanes, or below them, is of all images.
    """

    keys = tr(
        "arrow keys left and right move a range, with Shift its upper end, with Ctrl its lower end; "
        "up and down change the group, Enter shows the images"
    )

    def __init__(self) -> None:
        super().__init__(SideAxis("left"), SideAxis("right"))
        self.item.vb.invertY(True)
        self._anchor = (0, 0)
        self._shares: list[list[float]] = []
        self._largest = 1.0
        self._words: list[pg.TextItem] = []

    @property
    def brush(self) -> Brush | None:
        """The range; None for none."""
        return self.state.focused

    def set_figure(self, figure: HistogramFigure) -> None:
        """Show another histogram; nothing is brushed."""
        self._shares = [
            [count / series.n if series.n else 0.0 for count in series.counts] or [0.0] for series in figure.series
        ]
        self._largest = max(ROOM * max(map(max, self._shares), default=0.0), 0.01)
        super().set_figure(figure)

    def _draw(self, figure: HistogramFigure) -> None:
        self._clear()
        self._words = []
        self._fit(figure)
        for place in range(len(figure.series)):
            self._draw_lane(figure, place)

    def _fit(self, figure: HistogramFigure) -> None:
        lanes, (low, high) = max(len(figure.series), 1), self._ends
        names = [QFontMetricsF(self.font()).horizontalAdvance(series.name) for series in figure.series]
        names += [self._advance(group_size(series.n)) for series in figure.series]
        most = number(max((series.n for series in figure.series), default=0))
        self._frame(
            x=(low, high),
            y=(0, lanes),
            ticks=self._ticks,
            words=(tr(figure.axis.words), tr("share of each group's images")),
            references=figure.references,
            sides=(
                min(SIGN + max(names, default=0.0) + SPACE_INSIDE, max(NAME_SHARE * self.width(), 90.0)),
                self._advance(tr("{selected} of {count}", selected=most, count=most)) + 2 * SPACE_INSIDE,
            ),
            has_grip=True,
        )
        # The first lane says which share is marked, and every one that has room for it.
        for words in self._words[1:]:
            words.setVisible(self.area.height() / lanes > 3 * self._line_height)

    def _draw_lane(self, figure: HistogramFigure, place: int) -> None:
        """The ground line of a lane, the share that is marked in it, the steps, and all images dotted behind."""
        colors, ends = tokens(), list(self._ends)
        for share in (0.0, self.marked.at):
            self._add(self._line(ends, [self._height(place, share)] * 2, self.pen(colors.line, 1)))
        words = pg.TextItem(self.marked.words, colors.muted, anchor=(0, 0))
        words.setFont(self.small)
        words.setPos(ends[0], self._height(place, self.marked.at))
        words.setVisible(place == 0 or self.area.height() / len(figure.series) > 3 * self._line_height)
        self._add(words)
        self._words.append(words)
        overall = overall_place(figure)
        if overall not in (None, place):
            self._add(self._steps(place, overall or 0, self.pen(colors.muted, 1.2, Qt.PenStyle.DotLine)))
        color = mark_color(figure.series[place].mark)
        self._add(self._steps(place, place, self.pen(color, 1.6), fill=FILL_ALPHA))

    def _steps(
        self, lane: int, series: int, pen: object, *, fill: int = 0, bins: tuple[int, int] | None = None
    ) -> pg.PlotCurveItem:
        """The steps of a group in a lane, over all bins or some."""
        first, last = bins or (0, len(self.figure.edges) - 2)
        edges = [self.scaled(edge) for edge in self.figure.edges[first : last + 2]]
        heights = [self._height(lane, share) for share in self._shares[series][first : last + 1]]
        color = mark_color(self.figure.series[series].mark)
        color.setAlpha(fill)
        options = {"fillLevel": self._height(lane, 0.0), "brush": color} if fill else {}
        return self._line(edges, heights, pen, stepMode="center", **options)

    def _write_names(self, figure: HistogramFigure) -> None:
        brushed = self.brush.counts(figure) if self.brush is not None else {}
        is_low = self.area.height() / max(len(figure.series), 1) < 2.4 * self._line_height
        names, counts, colors = [], [], tokens()
        for place, series in enumerate(figure.series):
            lines = [(series.name, self.font(), colors.text), (group_size(series.n), self.small, colors.muted)]
            middle = place + 0.5 + 0.5 * GAP
            names.append(SideText(middle, lines[: 1 if is_low else 2], series.mark))
            if place in brushed:
                share = percent(brushed[place] / series.n) if series.n else ""
                count = tr("{brushed} of {n}", brushed=number(brushed[place]), n=number(series.n))
                words = [(count, self.small, colors.text), (share, self.small, colors.muted)]
                counts.append(SideText(middle, words[: 1 if is_low else 2]))
        self.left.write(names)
        if self.right is not None:
            self.right.write(counts)

    def _show_state(self) -> None:
        self._remove(self._overlay)
        figure, brush = self._figure, self.brush
        if figure is None:
            return
        self._write_names(figure)
        if brush is None:
            self.grip.hide()
            return
        lanes, ends = len(figure.series), [self.scaled(end) for end in brush.ends(figure)]
        span = (0.0, 1.0) if brush.series == ALL else (brush.series / lanes, (brush.series + 1) / lanes)
        colors = tokens()
        ground = pg.LinearRegionItem(
            ends, brush=QColor(colors.accent_soft), pen=self.pen(colors.accent, 1.5), movable=False, span=span
        )
        self._add(ground, to=self._overlay, depth=-5)
        for place in brush.counts(figure):
            inside = self._steps(place, place, None, fill=BRUSHED_ALPHA, bins=(brush.first, brush.last))
            self._add(inside, to=self._overlay, depth=1)
        words = self._with_share(brush.words(figure), self.state.selected, " · ")
        self._show_grip(words, self.to_pixel(sum(ends) / 2).x())

    # --- Where values lie ---

    def scaled(self, value: float) -> float:
        """A value in the coordinates of the plot; what stands for zero on a logarithmic axis, which has none."""
        if not self.figure.is_logarithmic:
            return value
        positive = [edge for edge in self.figure.edges if edge > 0]
        return math.log10(max(value, positive[0] / 2 if self.figure.edges[0] <= 0 else positive[0]))

    @property
    def marked(self) -> Tick:
        """The one share that is marked in every lane."""
        return linear_ticks(0.0, self._largest, Unit.PERCENT, 4)[-1]

    @property
    def _ends(self) -> tuple[float, float]:
        return self.scaled(self.figure.edges[0]), self.scaled(self.figure.edges[-1])

    def _height(self, lane: int, share: float) -> float:
        return lane + 1 - share / self._largest * (1 - GAP)

    def _ticks(self, size: float) -> list[Tick]:
        figure, (low, high) = self.figure, self._ends
        if figure.is_logarithmic:
            ticks = logarithmic_ticks(10**low, 10**high, figure.axis.unit)
        else:
            most = max(round(size / 80), 2)
            # Bins of whole numbers are not written with decimals.
            is_whole = all(edge == round(edge) for edge in figure.edges)
            ticks = linear_ticks(low, high, figure.axis.unit, min(most, round(high - low)) if is_whole else most)
        return [Tick(self.scaled(tick.at), tick.words) for tick in ticks]

    # --- Under the hand ---

    def bin_at(self, x: float) -> int:
        """The bin at a pixel; the first or the last one beside the axis."""
        edges = [self.to_pixel(self.scaled(edge)).x() for edge in self.figure.edges]
        return min(max(bisect_right(edges, x) - 1, 0), len(edges) - 2)

    def series_at(self, at: QPointF) -> int:
        """The group whose lane lies at a point; `ALL` above and below the lanes."""
        area = self.area
        if not area.top() <= at.y() < area.bottom():
            return ALL
        return int((at.y() - area.top()) / area.height() * len(self.figure.series))

    def mark_at(self, at: QPointF) -> Brush | None:
        if self._figure is None or not self._figure.series or not self._is_across(at):
            return None
        series = self.series_at(at)
        return None if series == ALL else Brush(self.bin_at(at.x()), self.bin_at(at.x()), series)

    def _is_across(self, at: QPointF) -> bool:
        return self.area.left() <= at.x() <= self.area.right()

    def sentence(self, mark: Brush) -> str:
        figure = self.figure
        counts = mark.counts(figure)
        n = sum(figure.series[place].n for place in counts)
        share = f" ({percent(sum(counts.values()) / n)})" if n and mark.series != ALL else ""
        target = self.state.selected if mark == self.brush else None
        return self._with_share(f"{mark.sentence(figure)}{share}", target)

    def target(self, mark: Brush) -> Target | None:
        return self.figure.brush(*mark.ends(self.figure), mark.series)

    def words_at(self, at: QPointF) -> str:
        series = ALL if self._figure is None or not self._figure.series else self.series_at(at)
        if series != ALL and at.x() < self.area.left():
            return self.figure.series[series].name
        words = super().words_at(at)
        return tr("{words}\nDrag: the images of a range", words=words) if self.mark_at(at) is not None else words

    def set_selected(self, target: Target | None) -> None:
        """Forget the brushed range where other images than those behind it are shown."""
        if self.brush is not None and target != self.target(self.brush):
            self.state.focused = None
        super().set_selected(target)

    def _hover(self, mark: Brush | None) -> None:
        """Nothing shows which bin is under the mouse but the tooltip."""

    def _shape_at(self, at: QPointF, mark: Brush | None) -> Qt.CursorShape:
        return Qt.CursorShape.CrossCursor if self._figure and self._is_across(at) else Qt.CursorShape.ArrowCursor

    def _first_mark(self) -> Brush | None:
        """The fullest bin of the first group."""
        if self._figure is None or not self._figure.series:
            return None
        counts = self._figure.series[0].counts
        fullest = max(range(len(counts)), key=lambda place: counts[place], default=0)
        return Brush(fullest, fullest, 0)

    def _moved(self, mark: Brush, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Brush | None:
        return mark.moved(key, modifiers, self.figure)

    def _begin_drag(self, at: QPointF) -> bool:
        if self._figure is None or not self._figure.series or not self._is_across(at):
            return False
        self._anchor = (self.bin_at(at.x()), self.series_at(at))
        self._drag(at)
        return True

    def _drag(self, at: QPointF) -> None:
        start, series = self._anchor
        end = self.bin_at(at.x())
        is_one_lane = self.series_at(at) == series
        brush = Brush(min(start, end), max(start, end), series if is_one_lane else ALL)
        if brush != self.brush:
            self.walk_to(brush)

    def _end_drag(self) -> None:
        if self.brush is not None:
            self.enter(self.brush)

    def take_escape(self) -> bool:
        """Take the brush away before a message is closed; whether there was one."""
        was = self.brush is not None
        if was:
            self.state.focused = None
            self._show_state()
        return was

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.take_escape():
            event.accept()
        else:
            super().keyPressEvent(event)

    # --- Words and sizes ---

    def text(self) -> FigureText:
        """What the figure says; the key also says what is dotted behind every group."""
        figure = self.figure
        overall = overall_place(figure)
        if overall is None:
            return figure.text
        behind = KeyEntry(tr("{name}, behind each group", name=figure.series[overall].name), Sign.DOTTED)
        return replace(figure.text, key=(*figure.text.key, behind))

    def sizeHint(self) -> QSize:
        lanes = 0 if self._figure is None else len(self._figure.series)
        return QSize(480, max(420, lanes * LANE + 100, self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Names of lanes never lie on each other."""
        lanes = 0 if self._figure is None else len(self._figure.series)
        return QSize(
            300, max(200, math.ceil(7 * self._line_height + lanes * max(LOWEST_LANE, 1.4 * self._line_height)))
        )


def overall_place(figure: HistogramFigure) -> int | None:
    """The place of all images among several series, by their neutral mark; None where they are missing."""
    neutral = [place for place, series in enumerate(figure.series) if series.mark.color < 0]
    return neutral[0] if neutral and len(figure.series) > 1 else None
