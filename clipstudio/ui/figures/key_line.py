"""The key of a figure: its signs with what they mean, in as many lines as the width asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.figures import KeyEntry, Sign
from clipstudio.ui.accessible import speaks_as
from clipstudio.ui.figures.mark_painter import paint_sign
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE, small_font, theme, tokens

SIGN_LETTERS = 3
"""Width of a sign, in letters."""


def key_places(entries: Sequence[KeyEntry], font: QFont, width: float) -> list[QRectF]:
    """Where each entry of a key lies, from the left and wrapped within ``width`` pixels.

    An entry that is longer than a line goes on in the next one, beside its sign.
    """
    metrics = QFontMetricsF(font)
    sign = SIGN_LETTERS * metrics.averageCharWidth()
    places: list[QRectF] = []
    x = y = below = 0.0
    for entry in entries:
        room = 0.0 if entry.sign is Sign.WORDS else sign + SPACE_INSIDE
        wide = min(room + metrics.horizontalAdvance(entry.text) + 1, width)
        if places and x + wide > width:
            x, y = 0.0, below
        area = QRectF(0, 0, max(wide - room, 1), 1)
        height = metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), entry.text).height()
        places.append(QRectF(x, y, wide, max(height, metrics.height()) + 4))
        below = max(below, places[-1].bottom())
        x += wide + SPACE_BETWEEN
    return places


def key_height(entries: Sequence[KeyEntry], font: QFont, width: float) -> float:
    """Pixels of a key's lines; 0 without entries."""
    places = key_places(entries, font, width)
    return max((place.bottom() for place in places), default=0.0)


def paint_key(painter: QPainter, entries: Sequence[KeyEntry], font: QFont, area: QRectF) -> None:
    """Draw a key from the upper left corner of ``area`` on."""
    metrics = QFontMetricsF(font)
    # A graphics view paints its ground with the brush that it finds.
    painter.save()
    wide = SIGN_LETTERS * metrics.averageCharWidth()
    for entry, place in zip(entries, key_places(entries, font, area.width()), strict=True):
        where = place.translated(area.topLeft())
        words = where.adjusted(0, 0, 1, 0)
        if entry.sign is not Sign.WORDS:
            paint_sign(painter, QRectF(where.left(), where.top(), wide, metrics.height() + 4), entry)
            words = where.adjusted(wide + SPACE_INSIDE, 0, 1, 0)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), entry.text)
    painter.restore()


@speaks_as(QAccessible.Role.StaticText)
class KeyLine(QWidget):
    """The key above a figure; without entries it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[KeyEntry] = ()
        # With a fixed height a layout would hold the key to what it needed at the width before.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def set_entries(self, entries: Sequence[KeyEntry]) -> None:
        """Show another key."""
        self._entries = entries
        self.setVisible(bool(entries))
        self.setAccessibleName(tr("Key: ") + "; ".join(entry.text for entry in entries))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(key_height(self._entries, small_font(self.font()), width))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(10_000))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key(painter, self._entries, small_font(self.font()), QRectF(self.rect()))
        painter.end()
