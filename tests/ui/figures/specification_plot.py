"""A kind of chart made for a test: a specification curve, with every variant of an audit a dot with its interval.

It shows what one more kind costs: all that is not said here comes with `PlotChart`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt

from clipstudio.results.figures import Axis, FigureText, Line, Point
from clipstudio.results.marks import Mark
from clipstudio.results.targets import Target
from clipstudio.results.ticks import Tick, linear_ticks
from clipstudio.ui.figures.axes import ValueAxis
from clipstudio.ui.figures.plot_chart import PlotChart
from clipstudio.ui.style import SPACE_BETWEEN, tokens


@dataclass(frozen=True, slots=True)
class SpecificationFigure:
    """Variants of an audit in order of their rates; every one is estimable."""

    text: FigureText
    axis: Axis
    below: str
    variants: tuple[Point, ...]

    def lines(self) -> Iterable[Line]:
        """The data."""
        return ((variant.value, variant.low, variant.high) for variant in self.variants)


class SpecificationPlot(PlotChart[SpecificationFigure, int]):
    """A dot with its interval for each variant; a mark is the place of a variant."""

    keys = "arrow keys left and right move among the variants"

    def _draw(self, figure: SpecificationFigure) -> None:
        self._clear()
        ends = np.array([(point.low, point.value, point.high) for point in figure.variants], dtype=float)
        top, (low, value, high) = max(1.05 * float(ends.max()), figure.axis.least), ends.T
        ticks = partial(linear_ticks, 0.0, top, figure.axis.unit)
        self._frame(
            x=(-0.5, len(value) - 0.5),
            y=(-0.02 * top, top),
            ticks=lambda size: [Tick(place, f"{place + 1}") for place in range(len(value))],
            words=(figure.below, figure.axis.words),
            references=(),
            sides=(self._advance("100.0 %"), SPACE_BETWEEN),
            has_grip=False,
        )
        if isinstance(self.left, ValueAxis):
            pens = (pg.mkPen(None), self.pen(tokens().line, 1))
            self.left.describe(lambda size: ticks(round(size / 40)), "", self.small, pens, grid=True)
        x, pen = np.arange(len(value)), self.pen(tokens().text, 1.5)
        self._add(pg.ErrorBarItem(x=x, y=value, top=high - value, bottom=value - low, beam=0.2, pen=pen))
        self._add(self._marks(x, value, Mark(0, 0)), depth=1)

    def _show_state(self) -> None:
        self._remove(self._overlay)
        chosen = [place for place in range(self._count) if self.target(place) == self.state.selected]
        rings = [(self.state.hovered, tokens().muted), *((place, tokens().accent) for place in chosen)]
        for place, color in rings:
            if place is not None:
                at = (place, self.figure.variants[place].value or 0.0)
                self._add(self._ring(at, color, 9), to=self._overlay)

    @property
    def _count(self) -> int:
        return len(self._figure.variants) if self._figure else 0

    def mark_at(self, at: QPointF) -> int | None:
        places = (place for place in range(self._count) if abs(self.to_pixel(place).x() - at.x()) < 9)
        return next(places, None)

    def sentence(self, mark: int) -> str:
        return self.figure.variants[mark].sentence

    def target(self, mark: int) -> Target | None:
        return self.figure.variants[mark].target

    def _first_mark(self) -> int | None:
        return 0 if self._count else None

    def _moved(self, mark: int, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> int | None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        return None if step is None else min(max(mark + step, 0), self._count - 1)

    def sizeHint(self) -> QSize:
        return QSize(480, 320)
