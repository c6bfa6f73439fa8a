"""One picture, as large as its place allows or as the user wants it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipstudio.domain.visible_text import visible
from clipstudio.ui.accessible import speaks_as
from clipstudio.ui.focus_ring import has_ring
from clipstudio.ui.style import SPACE_AROUND, theme, tokens

STEP = 1.25
"""What one step of the wheel or of + and − enlarges by."""

LARGEST = 8.0
"""Screen pixels for a pixel of the file, at most."""

LONGEST_EDGE = 8192
"""Pixels that are loaded at most, whatever the enlargement."""

_NOTCH = 120

_RING = 2


@speaks_as(QAccessible.Role.Graphic)
class PictureView(QWidget):
    """Shows a picture whole or enlarged, or a sentence in its place.

    The wheel, + and − enlarge around the pointer or the middle, 0 fits, 1 shows the file's own pixels; an enlarged
    picture is dragged.

    Signals:
        resized: There is another amount of room now.
        zoomed: The picture is shown larger or smaller now.
        menu_asked: The context menu is wanted at this point of the screen (QPoint).
        entered: The keyboard came here.
    """

    resized = Signal()
    zoomed = Signal()
    menu_asked = Signal(QPoint)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._sentence = ""
        self._has_ring = self._is_framed = False
        self._edge = 0
        self._zoom = 1.0
        self._shift = QPointF()
        self._dragged_from: QPointF | None = None
        self._wheel = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        # Every pixel is painted here. What lies behind need not be painted first: on a large screen that is much.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def show_picture(self, pixmap: QPixmap | None, sentence: str = "") -> None:
        """Show ``pixmap``; ``sentence`` stands under it, or alone when there is none."""
        self._pixmap = pixmap
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.update()

    @property
    def is_framed(self) -> bool:
        """Whether a frame says that commands are meant for this picture."""
        return self._is_framed

    def set_framed(self, framed: bool) -> None:
        """Draw a frame that stays wherever the keyboard goes, or take it away."""
        self._is_framed = framed
        self.update()

    def set_edge(self, edge: int) -> None:
        """Say how many pixels the long edge of the file has; 0 while that is not known."""
        self._edge = edge

    def fit(self) -> None:
        """Show the picture whole."""
        self._shift = QPointF()
        self._set_zoom(1.0)

    def show_own_pixels(self) -> None:
        """Show a pixel of the file as a pixel of the screen."""
        if self.share is not None:
            self.enlarge(1.0 / self.share)

    def enlarge(self, by: float, around: QPointF | None = None) -> None:
        """Show the picture larger by a factor; what lies under ``around``, or in the middle, stays there."""
        share = self.share
        if self._pixmap is None or share is None:
            return
        least = min(self._zoom, 1.0, self._zoom / share)
        most = max(self._zoom * LARGEST / share, 1.0)
        zoom = min(max(self._zoom * by, least), most)
        at = (around or QPointF(self.rect().center())) - QPointF(self.rect().center())
        self._shift = at - (at - self._shift) * (zoom / self._zoom)
        self._set_zoom(zoom)

    def pan(self, by: QPointF) -> None:
        """Move an enlarged picture, no further than to its edges."""
        self._shift += by
        self._keep_in_sight()
        self.update()

    @property
    def share(self) -> float | None:
        """Screen pixels for a pixel of the file: 1.0 is 100 %; None while that is not known."""
        if self._pixmap is None or not self._edge:
            return None
        shown = self._target(self._pixmap)
        return float(max(shown.width(), shown.height()) * self.devicePixelRatioF() / self._edge)

    @property
    def is_fitted(self) -> bool:
        """Whether the picture is shown whole."""
        return self._zoom == 1.0

    @property
    def pixmap(self) -> QPixmap | None:
        """The picture shown."""
        return self._pixmap

    @property
    def sentence(self) -> str:
        """The sentence shown."""
        return self._sentence

    def fitted_room(self) -> QSize:
        """Device pixels that a picture may fill which is shown whole."""
        return (self._free() * self.devicePixelRatioF()).toSize()

    def room(self) -> QSize:
        """Device pixels that a picture may fill, as far as the file has them."""
        room = (self._free() * self._zoom * self.devicePixelRatioF()).toSize()
        most = min(self._edge or LONGEST_EDGE, LONGEST_EDGE)
        if self.is_fitted or max(room.width(), room.height()) <= most:
            return room
        return room.scaled(most, most, Qt.AspectRatioMode.KeepAspectRatio)

    def _set_zoom(self, zoom: float) -> None:
        is_other = zoom != self._zoom
        self._zoom = zoom
        self._keep_in_sight()
        self.setCursor(Qt.CursorShape.ArrowCursor if self.is_fitted else Qt.CursorShape.OpenHandCursor)
        self.update()
        if is_other:  # else the same picture would be loaded once more
            self.zoomed.emit()

    def _keep_in_sight(self) -> None:
        """No further than to its edges is a picture dragged."""
        if self._pixmap is None:
            return
        size = self._size(self._pixmap)
        reach_x = max(0.0, (size.width() - self.width()) / 2)
        reach_y = max(0.0, (size.height() - self.height()) / 2)
        x = min(max(self._shift.x(), -reach_x), reach_x)
        y = min(max(self._shift.y(), -reach_y), reach_y)
        self._shift = QPointF(x, y)

    def _free(self, size: QSize | None = None) -> QSizeF:
        """Where a picture may lie, in a widget of a size, or of the present one."""
        size = size or self.size()
        # A line above and below keeps the picture in the middle whether or not a sentence stands under it.
        line = self.fontMetrics().height() + SPACE_AROUND
        return QSizeF(max(16, size.width() - 2 * SPACE_AROUND), max(16, size.height() - 2 * line))

    def _fitted(self, pixmap: QPixmap, size: QSize) -> float:
        """The width of a picture that is shown whole in a widget of a size."""
        return QSizeF(pixmap.size()).scaled(self._free(size), Qt.AspectRatioMode.KeepAspectRatio).width()

    def _size(self, pixmap: QPixmap) -> QSizeF:
        return QSizeF(pixmap.size()).scaled(self._free(), Qt.AspectRatioMode.KeepAspectRatio) * self._zoom

    def _target(self, pixmap: QPixmap) -> QRectF:
        size = self._size(pixmap).toSize()
        x, y = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        return QRectF(x + self._shift.x(), y + self._shift.y(), size.width(), size.height())

    def sizeHint(self) -> QSize:
        return QSize(480, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the middle, and a ring around all if framed, or if the keyboard came by a key."""
        painter = QPainter(self)
        self._paint(painter)
        if self._has_ring or self._is_framed:
            painter.setPen(QPen(QColor(tokens().accent), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        colors = tokens()
        for part in _around(self.rect(), self._covered()):
            painter.fillRect(part, QColor(colors.surface))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.setPen(QColor(colors.muted))
        if self._pixmap is None:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            inside = self.rect().adjusted(SPACE_AROUND, 0, -SPACE_AROUND, 0)
            painter.drawText(inside, int(flags), visible(self._sentence))
            return
        target = self._target(self._pixmap)
        self._draw(painter, self._pixmap, target)
        bottom = min(target.bottom(), self.height() - self.fontMetrics().height() - SPACE_AROUND)
        below = QRectF(0, bottom, self.width(), self.height() - bottom)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, visible(self._sentence))

    def _covered(self) -> QRect:
        """What the picture will hide for certain: its edges may fall between two pixels, its corners be round."""
        if self._pixmap is None or self._pixmap.hasAlphaChannel():
            return QRect()
        return self._target(self._pixmap).toAlignedRect().adjusted(2, 2, -2, -2).intersected(self.rect())

    def _draw(self, painter: QPainter, pixmap: QPixmap, target: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        beside = (target.width() * ratio - pixmap.width(), target.height() * ratio - pixmap.height())
        if ratio == 1.0 and max(map(abs, beside)) <= 1.0:
            # It was made for this place, but for a pixel that rounding takes: copied as it is, many times quicker.
            painter.drawPixmap(target.topLeft(), pixmap)
        else:
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, unless a click has brought it."""
        self._has_ring = has_ring(event, self._has_ring)
        self.update()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._has_ring = has_ring(event, self._has_ring)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._pixmap is not None and not self.is_fitted and not event.oldSize().isEmpty():
            # What was enlarged keeps its scale, whatever is opened or closed beside it.
            self._zoom *= self._fitted(self._pixmap, event.oldSize()) / self._fitted(self._pixmap, self.size())
        self._keep_in_sight()
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _NOTCH)
        self._wheel -= steps * _NOTCH
        if steps:
            self.enlarge(STEP**steps, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if not control:
                self.enlarge(STEP)
            case Qt.Key.Key_Minus | Qt.Key.Key_Underscore if not control:
                self.enlarge(1 / STEP)
            case Qt.Key.Key_0 if not control:
                self.fit()
            case Qt.Key.Key_1 if not control:
                self.show_own_pixels()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.rect().center()
        self.menu_asked.emit(self.mapToGlobal(point))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.is_fitted:
            self._dragged_from = event.position() - self._shift
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is not None:
            self._shift = event.position() - self._dragged_from
            self._keep_in_sight()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is not None:
            self._dragged_from = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Between fitted and the file's own pixels."""
        if self.is_fitted:
            share = self.share
            if share is not None:
                self.enlarge(1.0 / share, event.position())
        else:
            self.fit()


def _around(whole: QRect, hole: QRect) -> tuple[QRect, ...]:
    """What of a rectangle lies around another one in it, as rectangles that do not overlap."""
    if hole.isEmpty():
        return (whole,)
    right, below = hole.right() + 1, hole.bottom() + 1
    return (
        QRect(whole.left(), whole.top(), whole.width(), hole.top() - whole.top()),
        QRect(whole.left(), below, whole.width(), whole.bottom() + 1 - below),
        QRect(whole.left(), hole.top(), hole.left() - whole.left(), hole.height()),
        QRect(right, hole.top(), whole.right() + 1 - right, hole.height()),
    )
