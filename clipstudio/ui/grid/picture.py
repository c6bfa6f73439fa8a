"""One picture, as large as its place allows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.ui.style import SPACE_AROUND, theme, tokens

_RING = 2
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class PictureView(QWidget):
    """Shows a picture whole, or a sentence in its place.

    Signals:
        resized: There is another amount of room now.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._sentence = ""
        self._has_ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        theme.changed.connect(self.update)

    def show_picture(self, pixmap: QPixmap | None, sentence: str = "") -> None:
        """Show ``pixmap``; ``sentence`` stands under it, or alone when there is none."""
        self._pixmap = pixmap
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.update()

    @property
    def pixmap(self) -> QPixmap | None:
        """The picture shown."""
        return self._pixmap

    @property
    def sentence(self) -> str:
        """The sentence shown."""
        return self._sentence

    def room(self) -> QSize:
        """Device pixels that a picture may fill."""
        return (self._free() * self.devicePixelRatioF()).toSize()

    def _free(self) -> QSizeF:
        # A line above and below keeps the picture in the middle whether or not a sentence stands under it.
        line = self.fontMetrics().height() + SPACE_AROUND
        return QSizeF(max(16, self.width() - 2 * SPACE_AROUND), max(16, self.height() - 2 * line))

    def _target(self, pixmap: QPixmap) -> QRectF:
        size = QSizeF(pixmap.size()).scaled(self._free(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        x, y = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        return QRectF(x, y, size.width(), size.height())

    def sizeHint(self) -> QSize:
        """Room for a picture worth looking at."""
        return QSize(480, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the middle, and a ring around all where the keyboard came by a key."""
        painter = QPainter(self)
        self._paint(painter)
        if self._has_ring:
            painter.setPen(QPen(QColor(tokens().accent), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform, True)
        colors = tokens()
        painter.fillRect(self.rect(), QColor(colors.surface))
        painter.setPen(QColor(colors.muted))
        if self._pixmap is None:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            inside = self.rect().adjusted(SPACE_AROUND, 0, -SPACE_AROUND, 0)
            painter.drawText(inside, int(flags), self._sentence)
            return
        target = self._target(self._pixmap)
        painter.drawPixmap(target, self._pixmap, QRectF(self._pixmap.rect()))
        below = QRectF(0, target.bottom(), self.width(), self.height() - target.bottom())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._sentence)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, when a key has brought it."""
        self._has_ring = event.reason() in _BY_KEY
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._has_ring = False
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is another amount of room."""
        super().resizeEvent(event)
        self.resized.emit()
