"""The marks of a rate chart: bar, selected part, interval, dot, and the dotted line of all images."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from clipstudio.ui.charts.shades import between
from clipstudio.ui.charts.view_model import ALL_IMAGES, Mark, RateRow
from clipstudio.ui.style import group_color, tokens

SHAPES = (("o", 11), ("s", 10), ("t1", 12), ("d", 14), ("t", 12), ("p", 12), ("h", 11), ("star", 16))
"""pyqtgraph's symbols with the pixels at which they look alike in size, in the order in which groups take them."""
BAR_HEIGHT = 0.46
LEAST_SPAN = 0.02
"""The axis never shows less than this, so that tiny rates do not look large."""


def mark_color(mark: Mark) -> QColor:
    """The colour of a group's dot; all images together are neutral."""
    return QColor(tokens().text) if mark.color < 0 else group_color(mark.color)


class RateMarks:
    """The pyqtgraph items of a rate chart in one plot; row ``i`` is drawn about y = i + 0.5.

    Attributes:
        bars: From zero to the rate.
        parts: What of every bar is selected in the grid.
        whiskers: The interval.
        dots: The rate, in the group's colour and shape.
        chance: The dotted line of blind guessing.
    """

    def __init__(self, plot: pg.PlotItem) -> None:
        self.bars = pg.BarGraphItem(x0=[], y=[], height=BAR_HEIGHT, width=[])
        self.parts = pg.BarGraphItem(x0=[], y=[], height=BAR_HEIGHT, width=[])
        self.whiskers = pg.ErrorBarItem(beam=0.2)
        # Without the cache symbols are drawn as shapes, not stamped as pixels: an exported drawing needs that.
        self.dots = pg.ScatterPlotItem(pxMode=True, useCache=False)
        self._zero = pg.InfiniteLine(pos=0, angle=90)
        self._reference, self.chance = pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=90)
        items = (self._zero, self.bars, self.parts, self._reference, self.chance, self.whiskers, self.dots)
        for depth, item in enumerate(items):
            item.setZValue(depth)
            plot.addItem(item, ignoreBounds=True)

    def show(
        self,
        rows: Sequence[RateRow],
        shares: Mapping[int, tuple[int, int]],
        selected: int | None,
        chance: float | None = None,
    ) -> float:
        """Draw the rows that are estimable and return the largest value the axis has to hold."""
        drawn = [(place + 0.5, row) for place, row in enumerate(rows) if row.estimable]
        y = np.array([place for place, _ in drawn], dtype=float)
        rates = [row.rate for _, row in drawn]
        rate, low, high = (
            np.array([getattr(r, name) for r in rates], dtype=float) for name in ("rate", "low", "high")
        )
        part = np.array([_selected_part(row, shares) for _, row in drawn], dtype=float)
        colors = tokens()
        chosen = between(colors.bar, colors.accent, 0.45)
        fills = [pg.mkBrush(chosen if row.group == selected else colors.bar) for _, row in drawn]
        self.bars.setOpts(x0=0, y=y, width=rate, brushes=fills, pen=None)
        self.parts.setOpts(x0=0, y=y, width=rate * part, brush=pg.mkBrush(colors.accent), pen=None)
        self.whiskers.setData(x=rate, y=y, left=rate - low, right=high - rate, pen=_pen(colors.text, 1.5))
        shapes = [SHAPES[row.mark.shape % len(SHAPES)] for _, row in drawn]
        self.dots.setData(
            x=rate,
            y=y,
            symbol=[shape for shape, _ in shapes],
            size=[pixels for _, pixels in shapes],
            brush=[pg.mkBrush(mark_color(row.mark)) for _, row in drawn],
            pen=_pen(colors.surface, 1.5),
        )
        self._draw_lines(rows, chance)
        return max(float(high.max(initial=chance or 0.0)) * 1.05, LEAST_SPAN)

    def _draw_lines(self, rows: Sequence[RateRow], chance: float | None) -> None:
        colors = tokens()
        self._zero.setPen(_pen(colors.line, 1))
        overall = next((row.rate.rate for row in rows if row.group == ALL_IMAGES), None)
        for line, at in ((self._reference, overall), (self.chance, chance)):
            line.setVisible(at is not None)
            if at is not None:
                line.setPos(at)
                line.setPen(pg.mkPen(colors.muted, width=1.5, style=Qt.PenStyle.DotLine))


def _selected_part(row: RateRow, shares: Mapping[int, tuple[int, int]]) -> float:
    selected, count = shares.get(row.group, (0, 0))
    return selected / count if count else 0.0


def _pen(color: str, width: float) -> object:
    return pg.mkPen(color, width=width)
