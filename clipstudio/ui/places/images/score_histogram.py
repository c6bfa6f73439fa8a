"""How many images are how near to what is searched for, with a cut-off to drag."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.searching import BARS, Spread
from clipstudio.results.guide_kinds import Guide
from clipstudio.results.words import cosine
from clipstudio.ui.accessible import ValueAccessible, answer_for, tell_value
from clipstudio.ui.guides import set_guide
from clipstudio.ui.style import tokens

HEIGHT = 64
STEP = 0.01
"""Of the range, for an arrow key; ten times as much with Page up and Page down."""


class ScoreHistogram(QWidget):
    """Bars of cosines from the least to the greatest; what is left of the cut-off is pale.

    Attributes:
        cut_off: The least cosine that is kept.

    Signals:
        cut_off_changed: The user moved the cut-off (float).
    """

    cut_off_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.cut_off = -1.0
        self._counts: NDArray[np.int64] = np.zeros(BARS, np.int64)
        self._low, self._high = -1.0, 1.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(tr("Least cosine that is shown"))
        self.setToolTip(tr("Images by cosine: drag, or use the arrow keys, to show only the nearest"))
        set_guide(self, Guide.NEARNESS)

    def show_spread(self, spread: Spread) -> None:
        """Show how cosines are spread, with a cut-off that keeps all of them; emits nothing."""
        self._low, self._high, self._counts = spread.low, spread.high, spread.counts
        self.cut_off = self._low
        self._tell()

    def set_cut_off(self, cut_off: float) -> None:
        """Keep only what is this near or nearer, as if the user had moved it here."""
        before = self.cut_off
        self.show_cut_off(cut_off)
        if self.cut_off != before:
            self.cut_off_changed.emit(self.cut_off)

    def show_cut_off(self, cut_off: float) -> None:
        """Keep only what is this near or nearer; emits nothing."""
        self.cut_off = min(max(cut_off, self._low), self._high)
        self._tell()

    def _tell(self) -> None:
        self.update()
        tell_value(self, self.cut_off)

    def spoken_value(self) -> str:
        """The cut-off in words."""
        return cosine(self.cut_off)

    def value_range(self) -> tuple[float, float, float, float]:
        """The cut-off, its ends, and a step."""
        return self.cut_off, self._low, self._high, STEP * (self._high - self._low)

    def take_value(self, value: float) -> None:
        """Put the cut-off there, as the user would."""
        self.set_cut_off(value)

    def _place(self, cosine: float) -> float:
        return (cosine - self._low) / (self._high - self._low) * self.width()

    def _follow(self, event: QMouseEvent) -> None:
        share = event.position().x() / max(1, self.width())
        self.set_cut_off(self._low + share * (self._high - self._low))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(BARS * 4, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars, and the line of the cut-off."""
        painter, colours = QPainter(self), tokens()
        room, width = self.height() - 2, self.width() / BARS
        # The root: of a million images the few near ones would not be seen.
        heights = np.sqrt(self._counts / max(1, int(self._counts.max()))) * room
        cut = self._place(self.cut_off)
        for number, height in enumerate(heights.tolist()):
            colour = QColor(colours.accent if (number + 1) * width > cut else colours.line)
            painter.fillRect(QRectF(number * width, self.height() - height, max(1.0, width - 1), height), colour)
        painter.fillRect(QRectF(min(cut, self.width() - 2.0), 0, 2, self.height()), QColor(colours.text))
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cut-off here."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move it a little, Page up and down more, Home and End to the ends."""
        step = STEP * (self._high - self._low)
        moves = {
            Qt.Key.Key_Left: self.cut_off - step,
            Qt.Key.Key_Down: self.cut_off - step,
            Qt.Key.Key_Right: self.cut_off + step,
            Qt.Key.Key_Up: self.cut_off + step,
            Qt.Key.Key_PageUp: self.cut_off + 10 * step,
            Qt.Key.Key_PageDown: self.cut_off - 10 * step,
            Qt.Key.Key_Home: self._low,
            Qt.Key.Key_End: self._high,
        }
        wanted = moves.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.set_cut_off(wanted)


answer_for(ScoreHistogram, ValueAccessible)
