"""The two sides of a rate chart that speak: group names at the left, numbers in words at the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from clipstudio.ui.charts.view_model import RateRow, share_in_words
from clipstudio.ui.charts.words import not_estimable
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

    In a narrow chart it is *compact*: a row's text takes two lines.
    """

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self._rows: Sequence[RateRow] = ()
        self._font = QFont()
        self._compact = False

    def _visible_rows(self) -> Iterator[tuple[RateRow, QRectF]]:
        """Every row in view with its rectangle on this side."""
        top, bottom = self.linkedView().viewRange()[1]
        height = self.size().height() / max(bottom - top, 1e-9)
        for place, row in enumerate(self._rows):
            rect = QRectF(0, (place - top) * height, self.size().width(), height)
            if rect.bottom() > 0 and rect.top() < self.size().height():
                yield row, rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        painter.setClipRect(QRectF(0, 0, self.size().width(), self.size().height()))
        for row, rect in self._visible_rows():
            self._paint_row(painter, row, rect)

    def _paint_row(self, painter: QPainter, row: RateRow, rect: QRectF) -> None:
        raise NotImplementedError


class NamesAxis(RowAxis):
    """The groups' names, wrapped once or elided when they are long (the row's tooltip has the full name)."""

    def __init__(self) -> None:
        super().__init__("left")

    def set_rows(self, rows: Sequence[RateRow], font: QFont, chart_width: int, compact: bool) -> None:
        """Show the rows' names within their share of ``chart_width`` pixels."""
        self._rows, self._font, self._compact = rows, font, compact
        natural = max((QFontMetricsF(font).horizontalAdvance(row.name) for row in rows), default=0.0)
        self.setWidth(min(natural + 2 * SPACE_INSIDE + 1, NAME_SHARE * chart_width))
        self.update()

    def _paint_row(self, painter: QPainter, row: RateRow, rect: QRectF) -> None:
        area = rect.adjusted(SPACE_INSIDE, 0, -SPACE_INSIDE, 0)
        metrics = QFontMetricsF(self._font)
        name, lines = row.name, 1
        if self._compact and metrics.horizontalAdvance(name) > area.width():
            # A wrapped line rarely fills its width, so two lines hold a little less than twice as much.
            lines = 2
        room = area.width() * (1 if lines == 1 else 1.75)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
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


class WordsAxis(RowAxis):
    """The numbers in words: rate, interval and n in columns, then the part selected in the grid."""

    def __init__(self) -> None:
        super().__init__("right")
        self._shares: Mapping[int, tuple[int, int]] = {}
        self._widths: list[list[float]] = []

    def set_rows(
        self, rows: Sequence[RateRow], shares: Mapping[int, tuple[int, int]], font: QFont, compact: bool
    ) -> None:
        """Show the rows' numbers, and for every group in ``shares`` how much of it is selected."""
        self._rows, self._shares, self._font, self._compact = rows, shares, font, compact
        tables = [self._lines(row) for row in rows if row.estimable]
        self._widths = [_column_widths(lines) for lines in zip(*tables, strict=True)]
        gaps = [sum(cell.gap for cell in line) for line in tables[0]] if tables else []
        widest = max((sum(widths) + gap for widths, gap in zip(self._widths, gaps, strict=True)), default=0.0)
        refusals = (QFontMetricsF(font).horizontalAdvance(_refusal(row)) for row in rows if not row.estimable)
        # Two lines hold a refusal too, but never in less than two thirds of its length.
        refused = max(refusals, default=0.0) * (0.67 if compact else 1)
        self.setWidth(max(widest, refused) + SPACE_BETWEEN + SPACE_INSIDE + 1)
        self.update()

    def _lines(self, row: RateRow) -> list[list[Cell]]:
        """The row's columns, in one line or, compact, in two."""
        colors, font, small = tokens(), self._font, small_font(self._font)
        rate, bracket, size = row.columns
        share = self._shares.get(row.group)
        selected = share_in_words(share) if share else ""
        first = [
            Cell(rate, bold(font), colors.text, RIGHT, 0),
            Cell(bracket, font, colors.muted, LEFT, SPACE_INSIDE),
        ]
        gap = SPACE_BETWEEN if self._shares else 0
        if self._compact:
            second = [
                Cell(size, small, colors.muted, LEFT, 0),
                Cell(selected, small, colors.accent, LEFT, gap // 2),
            ]
            return [first, second]
        last = [
            Cell(size, font, colors.muted, RIGHT, SPACE_BETWEEN),
            Cell(selected, font, colors.accent, LEFT, gap),
        ]
        return [first + last]

    def _paint_row(self, painter: QPainter, row: RateRow, rect: QRectF) -> None:
        area = rect.adjusted(SPACE_BETWEEN, 0, -SPACE_INSIDE, 0)
        if not row.estimable:
            painter.setFont(self._font)
            painter.setPen(QColor(tokens().muted))
            painter.drawText(area, int(LEFT | Qt.TextFlag.TextWordWrap), _refusal(row))
            return
        lines = self._lines(row)
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


def _refusal(row: RateRow) -> str:
    return not_estimable(row.rate)
