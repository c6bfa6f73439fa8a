"""A confusion matrix painted: on the screen and in a picture alike."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from clipstudio.results.words import group_size, number, percent
from clipstudio.ui.charts.confusion_layout import ANGLE, ConfusionLayout
from clipstudio.ui.charts.row_axes import LEFT, RIGHT
from clipstudio.ui.charts.shades import rate_shade
from clipstudio.ui.style import SPACE_INSIDE, tokens

CENTER = Qt.AlignmentFlag.AlignCenter


@dataclass(slots=True)
class CellState:
    """The cells that are hovered, selected and focused, as (true, given); None for none."""

    hovered: tuple[int, int] | None = None
    selected: tuple[int, int] | None = None
    focused: tuple[int, int] | None = None
    ring: bool = False


def paint_confusion(painter: QPainter, layout: ConfusionLayout, state: CellState, by_share: bool) -> None:
    """Draw a matrix from the origin on; shaded by the counts of all cells, or by the shares of their rows."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_captions(painter, layout)
    for place, name in enumerate(layout.data.classes):
        _paint_header(painter, layout, place, name)
        _paint_row_words(painter, layout, place, name)
        for given in range(len(layout.data.classes)):
            _paint_cell(painter, layout, place, given, by_share)
    _paint_frames(painter, layout, state)


def _paint_captions(painter: QPainter, layout: ConfusionLayout) -> None:
    painter.setFont(layout.small)
    painter.setPen(QColor(tokens().muted))
    above = QRectF(layout.names, 0, layout.width - layout.names, layout.caption)
    if layout.angled:
        above = QRectF(0, layout.header - 2 * layout.caption, layout.names - SPACE_INSIDE, layout.caption)
        painter.drawText(above, int(RIGHT), "given →")
    else:
        painter.drawText(above, int(LEFT), "given class")
    corner = QRectF(0, layout.header - layout.caption, layout.names - SPACE_INSIDE, layout.caption)
    painter.drawText(corner, int(RIGHT), "true class ↓" if layout.angled else "true class")


def _paint_header(painter: QPainter, layout: ConfusionLayout, given: int, name: str) -> None:
    metrics = QFontMetricsF(layout.small)
    painter.setFont(layout.small)
    painter.setPen(QColor(tokens().text))
    if not layout.angled:
        painter.drawText(layout.level_header(given), int(CENTER), name)
        return
    painter.save()
    painter.translate(layout.foot_of_header(given))
    painter.rotate(-ANGLE)
    text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, layout.longest)
    painter.drawText(QRectF(0, -metrics.height() / 2, layout.longest + 4, metrics.height()), int(LEFT), text)
    painter.restore()


def _paint_row_words(painter: QPainter, layout: ConfusionLayout, true: int, name: str) -> None:
    area = layout.name(true)
    painter.setFont(layout.font)
    painter.setPen(QColor(tokens().text))
    elided = QFontMetricsF(layout.font).elidedText(name, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(RIGHT), elided)
    painter.setFont(layout.small)
    painter.setPen(QColor(tokens().muted))
    painter.drawText(layout.size(true), int(RIGHT), group_size(layout.data.row_n(true)))


def _paint_cell(painter: QPainter, layout: ConfusionLayout, true: int, given: int, by_share: bool) -> None:
    data, colors, area = layout.data, tokens(), layout.cell(true, given).adjusted(1, 1, -1, -1)
    count, share = data.counts[true][given], data.share(true, given)
    if share is None:
        painter.fillRect(area, QBrush(QColor(colors.line), Qt.BrushStyle.BDiagPattern))
        _paint_small_count(painter, layout, area, number(count))
        return
    part, whole = (share, 1.0) if by_share else (count, data.largest_count)
    painter.fillRect(area, rate_shade(part, whole))
    if not count:
        painter.setFont(layout.small)
        painter.setPen(QColor(colors.muted))
        painter.drawText(area, int(CENTER), "0")
        return
    words = percent(share) if layout.signed else percent(share).removesuffix(" %")
    half = QRectF(area.left(), area.top(), area.width(), area.height() * 0.54)
    painter.setFont(layout.font if layout.signed else layout.small)
    painter.setPen(QColor(colors.text))
    painter.drawText(half, int(CENTER), words)
    painter.setFont(layout.small)
    painter.drawText(half.translated(0, area.height() * 0.44), int(CENTER), number(count))


def _paint_small_count(painter: QPainter, layout: ConfusionLayout, area: QRectF, text: str) -> None:
    """Write a count on a hatched ground, which is kept out of the digits."""
    painter.setFont(layout.small)
    words = QFontMetricsF(layout.small).boundingRect(area, int(CENTER), text)
    painter.fillRect(words.adjusted(-3, 0, 3, 0), QColor(tokens().surface))
    painter.setPen(QColor(tokens().muted))
    painter.drawText(area, int(CENTER), text)


def _paint_frames(painter: QPainter, layout: ConfusionLayout, state: CellState) -> None:
    """Outline the diagonal, and then what is hovered, selected or focused."""
    colors = tokens()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colors.text), 1.5))
    for place in range(len(layout.data.classes)):
        painter.drawRect(layout.cell(place, place).adjusted(1, 1, -1, -1))
    focused = state.focused if state.ring else None
    for cell, color, width in (
        (state.hovered, colors.muted, 1.5),
        (state.selected, colors.accent, 2.5),
        (focused, colors.accent, 2.5),
    ):
        if cell is not None:
            painter.setPen(QPen(QColor(color), width))
            painter.drawRect(layout.cell(*cell).adjusted(1, 1, -1, -1))
