"""Where names and numbers stand beside the rows of a figure.

Texts are measured once for a figure and a font; a layout for another width costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain, pairwise

from PySide6.QtGui import QFont, QFontMetricsF

from clipstudio.results.figures import Bar, Cell, Row
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font

NAME_SHARE = 0.3
"""The most of the width that names take before they are elided, where marks need the rest."""
MIDDLE_SHARE = 0.42
"""Where less of the width is left for the marks the chart is narrow."""
LEAST_MARKS_SHARE = 0.45
"""Where less of what names leave is left for the marks of low rows, what is said aside is left to tooltips."""
REFUSAL_SHARE = 0.4
"""The most of the width that the words of a row that is not estimable ask for."""
FEW_ROWS = 10
"""Up to so many rows are given more air."""
MEASURED = 200
"""Of so many texts, those with the most letters, the widest is looked for."""


def bold(font: QFont) -> QFont:
    """The font in the heavier of the two weights."""
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result


def widest(texts: Iterable[str], font: QFont) -> float:
    """Pixels of the widest text, of those with the most letters."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(text) for text in nlargest(MEASURED, texts, key=len)), default=0.0)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the cells of one place stand in their line, in pixels."""

    place: int
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class RowLayout:
    """The sides of a chart of rows at one width.

    Attributes:
        names: Width of the names at the left.
        cells: Width of the numbers at the right.
        lines: The slots of each line; further lines are written small.
        height: Height of a row.
        is_narrow: Names may be wrapped.
    """

    names: float
    cells: float
    lines: tuple[tuple[Slot, ...], ...]
    height: int
    is_narrow: bool


class RowTexts:
    """What the texts of a figure's rows take.

    Args:
        rows: Of the figure, in any order.
        is_dense: The rows are low: where the chart is narrow they keep their first line only.
        font: Of ordinary text.

    Attributes:
        label: Pixels of the widest number at the end of a bar.
    """

    def __init__(self, rows: Sequence[Row], is_dense: bool, font: QFont) -> None:
        small = small_font(font)
        self.font, self._count, self._is_dense = font, len(rows), is_dense
        self._line = QFontMetricsF(font).height()
        named = [row for row in rows if not row.is_heading]
        notes = [row.note for row in named if row.note]
        self._names = max(widest((row.name for row in named), font), widest(notes, small))
        self._has_notes = bool(notes)
        labels = [[bar.label for bar in row.shapes if isinstance(bar, Bar) and bar.label] for row in rows]
        self.label = widest(chain.from_iterable(labels), small)
        self._beside_bars = self.label * max(map(len, labels), default=0) if is_dense else 0.0
        self._refusal = widest((row.refusal for row in rows if row.refusal), font)
        columns = _columns(rows)
        self.places = len(columns)
        self._widths = [_column_width(column, font) for column in columns]
        self._small_widths = [_column_width(column, small) for column in columns]
        self._is_strong = [any(cell.is_strong for cell in column) for column in columns]
        self._is_aside = [
            all(cell.is_muted for cell in column) and not (place and self._is_strong[place - 1])
            for place, column in enumerate(columns)
        ]
        self._starts = [place for place, column in enumerate(columns) if any(cell.starts_line for cell in column)]

    def layout(self, width: int) -> RowLayout:
        """Where everything stands in a chart of ``width`` pixels."""
        names = min(self._names + 2 * SPACE_INSIDE + 1, NAME_SHARE * width)
        line = self._slots(range(self.places), self._widths, SPACE_BETWEEN)
        right = max(_right(line), self._refusal_width(width))
        is_narrow = width - names - right - self._beside_bars < MIDDLE_SHARE * width
        lines = self._broken(width - names) if is_narrow else [line]
        # Two lines hold a refusal too, but never in less than two thirds of its length.
        refusal = self._refusal_width(width) * (0.67 if is_narrow and not self._is_dense else 1.0)
        room = max([refusal, *(_right(line) for line in lines)])
        cells = room + SPACE_BETWEEN + SPACE_INSIDE + 1 if room else 0.0
        # What neither marks nor numbers need goes to names that are longer.
        names = min(self._names + 2 * SPACE_INSIDE + 1, max(names, (1 - MIDDLE_SHARE) * width - cells))
        return RowLayout(names, cells, tuple(lines), self._height(len(lines), is_narrow), is_narrow)

    def _refusal_width(self, width: int) -> float:
        return min(self._refusal + 1, REFUSAL_SHARE * width) if self._refusal else 0.0

    def _broken(self, room: float) -> list[tuple[Slot, ...]]:
        """The lines of a narrow chart, with so many pixels for marks and numbers."""
        starts = [0, *(place for place in self._starts if place), self.places]
        spans = [range(start, end) for start, end in pairwise(starts)]
        first = self._slots(spans[0], self._widths, SPACE_BETWEEN)
        if self._is_dense:
            if room - _right(first) - self._beside_bars < LEAST_MARKS_SHARE * room:
                first = self._slots(
                    [place for place in spans[0] if not self._is_aside[place]], self._widths, SPACE_BETWEEN
                )
            return [first]
        return [first, *(self._slots(span, self._small_widths, SPACE_INSIDE) for span in spans[1:])]

    def _slots(self, places: Sequence[int], widths: Sequence[float], gap: int) -> tuple[Slot, ...]:
        slots: list[Slot] = []
        left = 0.0
        for place in places:
            if slots:
                # An interval stands close to its value.
                left += SPACE_INSIDE if self._is_strong[place - 1] else gap
            slots.append(Slot(place, left, widths[place]))
            left += widths[place]
        return tuple(slots)

    def _height(self, lines: int, is_narrow: bool) -> int:
        """Pixels of a row: more air when there are few of them."""
        if self._is_dense:
            return round(1.6 * self._line)
        if is_narrow:
            return round((2.8 if lines <= 2 else 0.9 * lines + 0.8) * self._line)
        air = (2.4 if self._count <= FEW_ROWS else 1.9) + (0.4 if self._has_notes else 0.0)
        return round(air * self._line)


def _columns(rows: Sequence[Row]) -> list[list[Cell]]:
    columns: list[list[Cell]] = [[] for _ in range(max((len(row.cells) for row in rows), default=0))]
    for row in rows:
        for column, cell in zip(columns, row.cells, strict=False):
            column.append(cell)
    return columns


def _column_width(cells: Sequence[Cell], font: QFont) -> float:
    strong = widest((cell.text for cell in cells if cell.is_strong), bold(font))
    return max(strong, widest((cell.text for cell in cells if not cell.is_strong), font))


def _right(slots: Sequence[Slot]) -> float:
    return slots[-1].left + slots[-1].width if slots else 0.0
