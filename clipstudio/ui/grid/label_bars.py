"""The top labels of an image, as small bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.visible_text import visible
from clipstudio.results.words import percent as in_percent
from clipstudio.ui.style import SPACE_INSIDE, theme, tokens

LabelRow = tuple[str, float, bool]
"""A label's text, its probability in [0, 1], and whether the run assigned it to the image."""

_BAR = 4


class LabelBars(QWidget):
    """A line of text and a bar from 0 to 100 % for each label; assigned ones are bold, dotted and accented."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LabelRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def rows(self) -> tuple[LabelRow, ...]:
        """The labels shown."""
        return self._rows

    def set_rows(self, rows: Sequence[LabelRow]) -> None:
        """Show ``rows`` in their order."""
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(_spoken(row) for row in rows))
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return self.fontMetrics().height() + _BAR + SPACE_INSIDE + 2

    def sizeHint(self) -> QSize:
        """A line for each label."""
        return QSize(200, len(self._rows) * self._line())

    def minimumSizeHint(self) -> QSize:
        """All lines; the width may shrink."""
        return QSize(100, len(self._rows) * self._line())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, row in enumerate(self._rows):
            _draw_row(painter, QRectF(0, number * self._line(), self.width(), self._line()), row)


def _draw_row(painter: QPainter, place: QRectF, row: LabelRow) -> None:
    label, probability, assigned = row
    colors = tokens()
    font = painter.font()
    font.setBold(assigned)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    percent = in_percent(probability)
    text = QRectF(place.left(), place.top(), place.width(), metrics.height())
    room = int(place.width()) - metrics.horizontalAdvance(percent) - SPACE_INSIDE
    painter.setPen(QColor(colors.text))
    painter.drawText(text, Qt.AlignmentFlag.AlignRight, percent)
    words = visible(f"• {label}" if assigned else label)
    name = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(text, Qt.AlignmentFlag.AlignLeft, name)
    track = QRectF(place.left(), text.bottom() + 2, place.width(), _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.raised))
    painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
    if probability > 0:
        track.setWidth(max(_BAR, place.width() * min(1.0, probability)))
        painter.setBrush(QColor(colors.accent if assigned else colors.bar))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)


def _spoken(row: LabelRow) -> str:
    label, probability, assigned = row
    return f"{label} {probability:.1%}" + (tr(", assigned") if assigned else "")
