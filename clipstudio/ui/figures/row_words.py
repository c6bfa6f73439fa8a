"""Names and numbers painted beside the rows of a figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from clipstudio.results.figures import Cell, Row
from clipstudio.ui.figures.mark_painter import LEFT, RIGHT
from clipstudio.ui.figures.row_layout import RowLayout, bold
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font, tokens

_BETWEEN = re.compile(r" |(?<=[^\W\d])-(?=[^\W\d])")
"""Where a text may go on in another line: behind a space, or behind a hyphen between letters."""


def paint_name(painter: QPainter, row: Row, rect: QRectF, font: QFont, may_wrap: bool) -> None:
    """Write a row's name with its note, the name wrapped once or elided where it is long."""
    area = rect.adjusted(SPACE_INSIDE, 0, -SPACE_INSIDE, 0)
    metrics, small = QFontMetricsF(font), small_font(font)
    lines = _lines(row.name, area, metrics) if may_wrap else 1
    if row.note:
        painter.setFont(small)
        painter.setPen(QColor(tokens().muted))
        note = QFontMetricsF(small).elidedText(row.note, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.translated(0, lines * metrics.height() / 2), LEFT, note)
        area.translate(0, -QFontMetricsF(small).height() / 2)
    painter.setFont(font)
    painter.setPen(QColor(tokens().text))
    _write(painter, row.name, area, metrics, lines)


def paint_heading(painter: QPainter, row: Row, rect: QRectF, font: QFont) -> None:
    """Write a heading across names and marks, with a line below it."""
    area = rect.adjusted(SPACE_INSIDE, 0, 0, 0)
    painter.fillRect(area, QColor(tokens().surface))
    painter.setFont(bold(font))
    painter.setPen(QColor(tokens().text))
    name = QFontMetricsF(bold(font)).elidedText(row.name, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, LEFT, name)
    painter.setPen(QPen(QColor(tokens().line), 1))
    painter.drawLine(QPointF(area.left(), rect.bottom() - 1), QPointF(area.right(), rect.bottom() - 1))


def paint_cells(painter: QPainter, row: Row, share: str, rect: QRectF, font: QFont, layout: RowLayout) -> None:
    """Write a row's numbers in their columns, or why there are none, and the part selected below them.

    The part selected has no column of its own, which would take its room from the marks. Where a row has no room
    for another line its bar and its tooltip tell it.
    """
    area = rect.adjusted(SPACE_BETWEEN, 0, -SPACE_INSIDE, 0)
    if row.refusal:
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        metrics = QFontMetricsF(font)
        words = fitting_refusal(row.refusal, lambda text: _is_cut(text, area, metrics))
        _write(painter, words, area, metrics, _lines(words, area, metrics))
        return
    small = small_font(font)
    heights = [QFontMetricsF(small if line else font).height() for line in range(len(layout.lines))]
    below = QFontMetricsF(small).height()
    has_share = bool(share) and sum(heights) + below <= area.height()
    several = len(layout.lines) > 1 or has_share
    top = area.center().y() - (sum(heights) + below * has_share) / 2 if several else area.top()
    for line, (slots, height) in enumerate(zip(layout.lines, heights, strict=True)):
        for slot in slots:
            # Further lines begin at the left, and so does a value above two and more of them.
            flush = slot.left == 0 and (line > 0 or len(layout.lines) > 2)
            place = QRectF(area.left() + slot.left, top, slot.width + 1, height if several else area.height())
            if slot.place < len(row.cells):
                _paint_cell(painter, row.cells[slot.place], place, small if line else font, flush)
        top += height
    if has_share:
        painter.setFont(small)
        painter.setPen(QColor(tokens().accent))
        words = QFontMetricsF(small).elidedText(share, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRectF(area.left(), top, area.width(), below), LEFT, words)


def _paint_cell(painter: QPainter, cell: Cell, place: QRectF, font: QFont, flush: bool) -> None:
    painter.setFont(bold(font) if cell.is_strong else font)
    painter.setPen(QColor(tokens().muted if cell.is_muted else tokens().text))
    painter.drawText(place, RIGHT if cell.is_right and not flush else LEFT, cell.text)


def fitting_refusal(refusal: str, is_too_long: Callable[[str], bool]) -> str:
    """As much of why there is no number as has room: without the least, or without what is in brackets."""
    texts = (refusal, brief_refusal(refusal), refusal.partition(" (")[0])
    return next((text for text in texts if not is_too_long(text)), texts[-1])


def brief_refusal(refusal: str) -> str:
    """Why there is no number without the least that is asked for: "not estimable (n = 3)"."""
    head, _comma, _least = refusal.rpartition(", ")
    return f"{head})" if head.count("(") > head.count(")") else refusal


def lines_of(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """A text in one line, or in two where it is longer than ``width`` pixels; only what is longer still is cut."""
    starts = [text[: each.end()] for each in _BETWEEN.finditer(text)]
    if metrics.horizontalAdvance(text) <= width or not starts:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    fitting = (each for each in reversed(starts) if metrics.horizontalAdvance(each.rstrip()) <= width)
    start = next(fitting, starts[0])
    first, rest = start.rstrip(), text[len(start) :]
    return [metrics.elidedText(each, Qt.TextElideMode.ElideRight, width) for each in (first, rest)]


def is_cut(text: str, lines: Sequence[str]) -> bool:
    """Whether lines, as `lines_of` makes them, leave out some of a text."""
    return "".join(lines).replace(" ", "") != text.replace(" ", "")


def _is_cut(text: str, area: QRectF, metrics: QFontMetricsF) -> bool:
    """Whether an area has no room for all of a text."""
    return is_cut(text, lines_of(text, metrics, area.width())[: _lines(text, area, metrics)])


def _lines(text: str, area: QRectF, metrics: QFontMetricsF) -> int:
    """In how many lines a text is written, 1 or 2: two where it is long and they fit."""
    fits_two = area.height() >= 2 * metrics.height()
    return len(lines_of(text, metrics, area.width())) if fits_two else 1


def _write(painter: QPainter, text: str, area: QRectF, metrics: QFontMetricsF, lines: int) -> None:
    """Write a text in one line or two, elided where it is longer; the tooltip has all of it."""
    one = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, LEFT, "\n".join(lines_of(text, metrics, area.width())) if lines == 2 else one)
