"""The two sides of a chart of rows that speak: names at the left, numbers in words at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font, tokens

NAME_SHARE = 0.3
"""The most of the chart's width that names take before they are elided."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def bold(font: QFont) -> QFont:
    """The font in the heavier of the two weights."""
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result


class RowAxis(pg.AxisItem):  # type: ignore[misc]
    """A side of the chart that writes text beside every row instead of ticks; row ``i`` spans y from i to i + 1.

    In a narrow chart it is *compact*: a row's text takes two lines or more.
    """

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self._count = 0
        self._font = QFont()
        self._compact = False

    def _visible_rows(self) -> Iterator[tuple[int, QRectF]]:
        """The place of every row in view with its rectangle on this side."""
        top, bottom = self.linkedView().viewRange()[1]
        height = self.size().height() / max(bottom - top, 1e-9)
        for place in range(self._count):
            rect = QRectF(0, (place - top) * height, self.size().width(), height)
            if rect.bottom() > 0 and rect.top() < self.size().height():
                yield place, rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        painter.setClipRect(QRectF(0, 0, self.size().width(), self.size().height()))
        for place, rect in self._visible_rows():
            self._paint_row(painter, place, rect)

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF) -> None:
        raise NotImplementedError


class NamesAxis(RowAxis):
    """The rows' names, wrapped once or elided when they are long (the row's tooltip has the full name)."""

    def __init__(self) -> None:
        super().__init__("left")
        self._names: Sequence[str] = ()
        self._notes: Sequence[str] = ()

    def set_names(
        self, names: Sequence[str], notes: Sequence[str], font: QFont, chart_width: int, compact: bool
    ) -> None:
        """Show the rows' names within their share of ``chart_width`` pixels, with small notes below or none."""
        self._names, self._notes, self._count = names, notes, len(names)
        self._font, self._compact = font, compact
        small = QFontMetricsF(small_font(font))
        natural = max(
            [
                *(QFontMetricsF(font).horizontalAdvance(name) for name in names),
                *(small.horizontalAdvance(note) for note in notes),
            ],
            default=0.0,
        )
        self.setWidth(min(natural + 2 * SPACE_INSIDE + 1, NAME_SHARE * chart_width))
        self.update()

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF) -> None:
        area = rect.adjusted(SPACE_INSIDE, 0, -SPACE_INSIDE, 0)
        metrics = QFontMetricsF(self._font)
        name, lines = self._names[place], 1
        fit_two = area.height() >= 2 * metrics.height()
        if self._compact and fit_two and metrics.horizontalAdvance(name) > area.width():
            # A wrapped line rarely fills its width, so two lines hold a little less than twice as much.
            lines = 2
        room = area.width() * (1 if lines == 1 else 1.75)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        if self._notes:
            below = QFontMetricsF(small_font(self._font)).height() / 2
            note = area.translated(0, lines * metrics.height() / 2)
            painter.setFont(small_font(self._font))
            painter.setPen(QColor(tokens().muted))
            painter.drawText(note, int(LEFT), self._notes[place])
            area.translate(0, -below)
        painter.setFont(self._font)
        painter.setPen(QColor(tokens().text))
        painter.drawText(area, int(LEFT | (Qt.TextFlag.TextWordWrap if lines == 2 else 0)), name)


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a row's numbers in one column: its text and how it is written."""

    text: str
    font: QFont
    color: str
    align: Qt.AlignmentFlag
    gap: int
    """Pixels that part it from the column before."""


Lines = Sequence[Sequence[Cell]]
"""A row's numbers: one or more lines of columns; every row of a chart has the same columns."""


class CellsAxis(RowAxis):
    """The rows' numbers in words, in columns; a row that is not estimable says so across all of them."""

    def __init__(self) -> None:
        super().__init__("right")
        self._cells: Sequence[Lines | str] = ()
        self._widths: list[list[float]] = []

    def set_cells(self, cells: Sequence[Lines | str], font: QFont, compact: bool) -> None:
        """Show for every row its columns, or the words that say why there are none."""
        self._cells, self._count, self._font, self._compact = cells, len(cells), font, compact
        tables = [lines for lines in cells if not isinstance(lines, str)]
        self._widths = [_column_widths(lines) for lines in zip(*tables, strict=True)]
        gaps = [sum(cell.gap for cell in line) for line in tables[0]] if tables else []
        widest = max((sum(widths) + gap for widths, gap in zip(self._widths, gaps, strict=True)), default=0.0)
        refusals = (QFontMetricsF(font).horizontalAdvance(words) for words in cells if isinstance(words, str))
        # Two lines hold a refusal too, but never in less than two thirds of its length.
        refused = max(refusals, default=0.0) * (0.67 if compact else 1)
        self.setWidth(max(widest, refused) + SPACE_BETWEEN + SPACE_INSIDE + 1)
        self.update()

    def _paint_row(self, painter: QPainter, place: int, rect: QRectF) -> None:
        area, lines = rect.adjusted(SPACE_BETWEEN, 0, -SPACE_INSIDE, 0), self._cells[place]
        if isinstance(lines, str):
            painter.setFont(self._font)
            painter.setPen(QColor(tokens().muted))
            painter.drawText(area, int(LEFT | Qt.TextFlag.TextWordWrap), lines)
            return
        height = QFontMetricsF(self._font).height() if len(lines) > 1 else area.height()
        top = area.center().y() - height * len(lines) / 2
        for line, widths in zip(lines, self._widths, strict=True):
            left = area.left()
            for cell, width in zip(line, widths, strict=True):
                left += cell.gap
                painter.setFont(cell.font)
                painter.setPen(QColor(cell.color))
                painter.drawText(QRectF(left, top, width + 1, height), int(cell.align), cell.text)
                left += width
            top += height


def _column_widths(lines: Sequence[Sequence[Cell]]) -> list[float]:
    """The widest text of every column over all rows, in pixels."""
    return [
        max(QFontMetricsF(cell.font).horizontalAdvance(cell.text) for cell in column)
        for column in zip(*lines, strict=True)
    ]
