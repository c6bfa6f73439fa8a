"""Where the parts of a matrix lie: heads of rows and columns, captions and cells, all by arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetricsF

from clipstudio.domain.language import tr
from clipstudio.results.figures import MatrixCell, MatrixFigure
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font

ANGLE = 45
IN_PERCENT = tr(", in %")
"""Said of the rows where their cells have no room for the sign."""
HEADS = -1
"""The place of the heads of columns among the rows, for the keyboard."""
NAME_SHARE = 0.28
"""The most of the width that heads of rows take before they are elided, where cells need the rest."""
ROOMY_SHARE = 0.45
"""The same where cells have their room all the same."""
WIDEST_CELL = 12
"""In letters; wider ones would only be empty."""
WIDEST_HEAD = 20
"""In letters; cells are at most so wide for the sake of level heads."""
CELL_MARGIN = 6
"""Pixels of a cell that its words leave free."""
LONGEST_HEAD = 18
"""In letters; a longer head of a column is elided, and its tooltip has it."""
SAMPLE_ROWS, SAMPLE_COLUMNS = 8, 12
"""The cells that are measured: the first ones, which are seen at first in any case."""
MEASURED = 40
"""Of thousands of names only so many of the longest are measured."""


class MatrixLayout:
    """The geometry of a matrix ``width`` pixels wide; all lengths are whole pixels.

    Attributes:
        figure: The matrix.
        for_width: The width that it is made for.
        font: Of names and numbers.
        small: Of captions, notes and second lines.
        strong: Of heavier names of rows.
        names: Width of the heads of rows.
        cell_width: Pixels of a cell, all alike.
        cell_height: Pixels of a cell, one line or two.
        header: Height above the cells.
        foot: Pixels of ``header`` that the notes of columns take.
        caption: Height of a line of the captions.
        row_words: What the rows are, and the unit of cells that do not say it.
        is_angled: Whether the heads of columns are too long to be level.
        is_roomy: Whether a cell has room for the ordinary font.
        is_signed: Whether it has room for the sign of percent, in the small font at least.
        has_small: Whether cells have a second line; notes of rows then stand below their names.
        longest: Pixels of an angled head at most.
        least_note: Pixels in which a note beside a name is written at all.
    """

    def __init__(self, figure: MatrixFigure, font: QFont, width: float) -> None:
        self.figure, self.for_width = figure, width
        self.rows, self.columns = len(figure.rows), len(figure.columns)
        self.font, self.small, self.strong = font, small_font(font), QFont(font)
        self.strong.setWeight(QFont.Weight.DemiBold)
        metrics, small = QFontMetricsF(font), QFontMetricsF(self.small)
        sample = _sample(figure)
        self.least_note = 4 * small.averageCharWidth()
        self.has_small = any(cell.small for cell in sample)
        self.caption = math.ceil(small.height()) + 2
        self.names = math.ceil(self._names_width(figure, width))
        self._fit_cells(figure, sample, width - self.names - 2)
        # Digits have nothing below the line, so that their lines may stand closer where room is scarce.
        first = metrics.height() if self.is_roomy else small.height()
        lines = (0.9 if self.is_roomy else 0.8) * (first + small.height()) if self.has_small else first
        self.cell_height = math.ceil(lines + 6)
        self._fit_header(figure)

    def _names_width(self, figure: MatrixFigure, width: float) -> float:
        small = QFontMetricsF(self.small)
        names = _widest((head.name for head in figure.rows), QFontMetricsF(self.strong))
        notes = _widest((head.note for head in figure.rows), small)
        beside = SPACE_INSIDE + notes if notes else 0.0
        natural = max(names, notes) if self.has_small else names + beside
        words = (f"{figure.row_words}{IN_PERCENT} ↓", f"{figure.column_words} →")
        captions = max(map(small.horizontalAdvance, words))
        cells = self.columns * (small.horizontalAdvance("100.0 %") + CELL_MARGIN)
        free = min(width - cells - SPACE_BETWEEN, ROOMY_SHARE * width)
        return max(min(natural, max(NAME_SHARE * width, free)), captions) + SPACE_BETWEEN

    def _fit_cells(self, figure: MatrixFigure, sample: Sequence[MatrixCell], width: float) -> None:
        metrics, small = QFontMetricsF(self.font), QFontMetricsF(self.small)
        words, count = [cell.words for cell in sample], max(self.columns, 1)
        shortest = max(small.horizontalAdvance("100.0"), _widest(map(short_words, words), small)) + CELL_MARGIN
        signed = max(small.horizontalAdvance("100.0 %"), _widest(words, small)) + CELL_MARGIN
        roomy = max(metrics.horizontalAdvance("100.0 %"), _widest(words, metrics)) + CELL_MARGIN
        seconds = _widest((cell.small for cell in sample), small) + CELL_MARGIN
        notes = _widest((head.note for head in figure.columns), small) + CELL_MARGIN
        heads = self._heads_width(figure) + CELL_MARGIN
        self.longest = LONGEST_HEAD * small.averageCharWidth()
        self._lean = min(heads, self.longest) * math.cos(math.radians(ANGLE))
        room = width / count
        if heads > room:
            room = (width - max(self._lean - room / 2, 0)) / count
        # Where not all columns are seen, as many of them as can be read.
        least = max(shortest, seconds, notes)
        letter = metrics.averageCharWidth()
        widest = max(WIDEST_CELL * letter, least, min(heads, WIDEST_HEAD * letter))
        self.cell_width = math.floor(min(max(room, math.ceil(least)), math.ceil(widest)))
        self.is_roomy, self.is_signed = self.cell_width >= roomy, self.cell_width >= signed
        self.is_angled = heads > self.cell_width
        has_percent = any(cell.words.endswith(" %") for cell in sample)
        self.row_words = f"{figure.row_words}{IN_PERCENT if has_percent and not self.is_signed else ''}"

    def _heads_width(self, figure: MatrixFigure) -> float:
        small = QFontMetricsF(self.small)
        heads = _widest((head.name for head in figure.columns), small)
        return heads + small.horizontalAdvance(" ▼") if figure.can_sort else heads

    def _fit_header(self, figure: MatrixFigure) -> None:
        small = QFontMetricsF(self.small)
        heads = self._heads_width(figure)
        self.foot = self.caption if any(head.note for head in figure.columns) else 0
        if not self.is_angled:
            self.header = self.caption + math.ceil(small.height()) + self.foot + SPACE_INSIDE
            return
        tall = (min(heads, self.longest) + small.height()) * math.sin(math.radians(ANGLE))
        # Angled heads leave the corner above the names free for both captions.
        self.header = math.ceil(max(tall, 2 * self.caption)) + self.foot + SPACE_INSIDE

    @property
    def overhang(self) -> int:
        """Pixels by which the last angled head leaves the cells."""
        if not self.is_angled:
            return 0
        return max(round(self._lean - self.cell_width / 2), 0)

    @property
    def width(self) -> int:
        """Pixels of the whole matrix."""
        return self.names + self.columns * self.cell_width + self.overhang + 2

    @property
    def height(self) -> int:
        """Pixels of the whole matrix."""
        return self.header + self.rows * self.cell_height + 2

    def cell_rect(self, row: int, column: int, offset: QPoint) -> QRect:
        """Where a cell lies that is shown at a row and a column, or the head of a column."""
        left = self.names + column * self.cell_width - offset.x()
        if row == HEADS:
            return QRect(left, self.header - self.foot - self.caption, self.cell_width, self.caption)
        top = self.header + row * self.cell_height - offset.y()
        return QRect(left, top, self.cell_width, self.cell_height)

    def window(self, area: QRect, offset: QPoint) -> tuple[range, range]:
        """The rows and the columns whose cells are seen in an area, in part at least."""
        seen = area.intersected(QRect(self.names, self.header, area.right() + 1, area.bottom() + 1))
        across = seen.translated(offset.x() - self.names, offset.y() - self.header)
        rows = seen_places(across.top(), across.bottom(), self.cell_height, self.rows)
        return rows, seen_places(across.left(), across.right(), self.cell_width, self.columns)


def seen_places(start: int, end: int, step: int, count: int) -> range:
    """Which of ``count`` places of ``step`` pixels lie at the pixels from ``start`` to ``end``."""
    first = min(max(start // step, 0), count)
    return range(first, max(first, min(count, end // step + 1)))


def short_words(words: str) -> str:
    """A cell's number where there is no room for its unit; a sentence about the cell has it."""
    return words.removesuffix(" %").removesuffix(" points")


def _sample(figure: MatrixFigure) -> list[MatrixCell]:
    """The first cells, but for those that cannot be estimated: their words are left out where there is no room."""
    rows, columns = range(min(len(figure.rows), SAMPLE_ROWS)), range(min(len(figure.columns), SAMPLE_COLUMNS))
    cells = (figure.cell(row, column) for row in rows for column in columns)
    return [cell for cell in cells if not cell.is_hatched]


def _widest(texts: Iterable[str], metrics: QFontMetricsF) -> float:
    longest = sorted(set(texts), key=len, reverse=True)[:MEASURED]
    return max((metrics.horizontalAdvance(text) for text in longest), default=0.0)
