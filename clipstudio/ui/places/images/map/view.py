"""The map on the screen: moved and zoomed at once, drawn anew off the main thread; what the hand does on it."""

from __future__ import annotations

from enum import Enum, auto

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem, QWidget

from clipstudio.domain.language import tr
from clipstudio.results.guide_kinds import Guide
from clipstudio.ui.guides import set_guide
from clipstudio.ui.places.images.map.raster import Frame
from clipstudio.ui.places.images.map.region import rectangle
from clipstudio.ui.style import theme, tokens

LEAST = 160
"""Pixels that it asks for."""
MARGIN = 0.15
"""Part of the sight that is drawn beyond each of its edges, so that there is something when it is moved."""
AROUND = 0.06
"""Part of the whole map that stays free around it."""
STEP, ZOOM = 0.1, 1.25
"""Part of the sight by which an arrow moves it, and factor of a zoom."""
_REDRAW_MS = 25
_WHEEL_STEP = 120.0


class Tool(Enum):
    """What dragging with the left button does."""

    LASSO = auto()
    RECTANGLE = auto()
    MOVE = auto()


class How(Enum):
    """What becomes of what was selected before."""

    ALONE = auto()
    ADD = auto()
    TAKE_OFF = auto()


def how_of(held: Qt.KeyboardModifier) -> How:
    """By the keys that are held: Shift adds, Alt takes off."""
    if held & Qt.KeyboardModifier.AltModifier:
        return How.TAKE_OFF
    return How.ADD if held & Qt.KeyboardModifier.ShiftModifier else How.ALONE


class _Picture(pg.GraphicsObject):  # type: ignore[misc]
    """What was drawn last, at its place in the map."""

    def __init__(self) -> None:
        super().__init__()
        self._image, self._area = QImage(), QRectF()

    def show(self, image: QImage, area: QRectF) -> None:
        """Take another picture."""
        self.prepareGeometryChange()
        self._image, self._area = image, area
        self.update()

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget) -> None:
        if not self._image.isNull():
            painter.drawImage(self._area, self._image)


class MapView(pg.GraphicsView):  # type: ignore[misc]
    """The points of a map.

    Dragging draws a lasso, a rectangle, or moves the map, as the tool says; the middle button always moves it. The
    wheel, + and − zoom, arrows move, Home shows the whole map; L, R and M choose the tool; S selects what is in
    sight.

    Attributes:
        tool: What dragging does.

    Signals:
        frame_wanted: Another part is in sight, or on other pixels: `frame` is to be drawn.
        region_drawn: A polygon ((m, 2) float64) was drawn; what becomes of what was selected (`How`).
        sight_chosen: All that is in sight is to be selected (`How`).
        clicked: A place of the map (x, y, `How`).
        pointed: The pointer is at this place of the map and of the widget (x, y, QPoint), or nowhere (None).
        tool_chosen: A key chose the tool (`Tool`).
        menu_asked: The menu of what is selected is wanted at this point of the screen (QPoint).
    """

    frame_wanted = Signal()
    region_drawn = Signal(object, object)
    sight_chosen = Signal(object)
    clicked = Signal(float, float, object)
    pointed = Signal(object)
    tool_chosen = Signal(object)
    menu_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(background=None)
        self.tool = Tool.LASSO
        self._whole = QRectF(-1, -1, 2, 2)
        self._path: list[QPointF] = []
        self._moved_from: QPointF | None = None
        self._is_dragging = False
        self.box = pg.ViewBox(lockAspect=True, invertY=True, enableMenu=False, enableMouse=False)
        self.box.setMouseEnabled(False, False)
        self.setCentralItem(self.box)
        self._picture = _Picture()
        self.box.addItem(self._picture, ignoreBounds=True)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self.frame_wanted)
        self.box.sigRangeChanged.connect(self._want_frame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Map"))
        set_guide(self, Guide.MAP)
        theme.changed.connect(self._dress)
        self._dress()

    # --- what is shown

    def set_whole(self, low: NDArray[np.floating], high: NDArray[np.floating]) -> None:
        """Say where the points lie, and show them all."""
        size = np.maximum(high - low, 1e-6)
        self._whole = QRectF(*(low - AROUND * size).tolist(), *((1 + 2 * AROUND) * size).tolist())
        self.show_whole()

    @Slot()
    def show_whole(self) -> None:
        """Bring the whole map into sight."""
        self.box.setRange(self._whole, padding=0)
        self._want_frame()

    def show_picture(self, image: QImage, frame: Frame) -> None:
        """Show what was drawn of a frame."""
        self._picture.show(
            image, QRectF(frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top)
        )

    def sight(self) -> QRectF:
        """What is in sight, in coordinates of the map."""
        found: QRectF = self.box.viewRect()
        return found

    def frame(self) -> Frame:
        """What is to be drawn: what is in sight and a little more."""
        sight, ratio = self.sight(), self.devicePixelRatioF()
        dx, dy = MARGIN * sight.width(), MARGIN * sight.height()
        whole = 1 + 2 * MARGIN
        size = self.box.size()
        return Frame(
            sight.left() - dx,
            sight.top() - dy,
            sight.right() + dx,
            sight.bottom() + dy,
            max(1, round(size.width() * whole * ratio)),
            max(1, round(size.height() * whole * ratio)),
            ratio,
        )

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Show ``factor`` times as much, about a place that stays where it is."""
        self.box.scaleBy((factor, factor), center=about or self.sight().center())

    def move(self, across: float, down: float) -> None:
        """Move what is in sight by parts of it."""
        sight = self.sight()
        self.box.translateBy(x=across * sight.width(), y=down * sight.height())

    def reach(self, pixels: float) -> float:
        """How far so many pixels are on the map."""
        return float(pixels * self.sight().width() / max(1.0, self.box.size().width()))

    def to_map(self, at: QPointF) -> QPointF:
        """The place of the map under a point of the widget."""
        found: QPointF = self.box.mapSceneToView(self.mapToScene(at.toPoint()))
        return found

    # --- inside

    def _want_frame(self, *_changed: object) -> None:
        if not self._redraw.isActive():
            self._redraw.start()

    @Slot()
    def _dress(self) -> None:
        self.setBackground(QColor(tokens().surface))
        self._want_frame()

    def _choose_tool(self, tool: Tool) -> None:
        self.tool = tool
        self.tool_chosen.emit(tool)

    def take_escape(self) -> bool:
        """Forget what is being drawn before a message is closed; whether there was anything."""
        return self.cancel()

    def cancel(self) -> bool:
        """Forget what is being drawn; whether there was anything."""
        was = self._is_dragging
        self._path, self._moved_from, self._is_dragging = [], None, False
        self.viewport().update()
        return was

    def _finish(self, held: Qt.KeyboardModifier) -> None:
        """Tell what was drawn."""
        corners = [self.to_map(at) for at in self._path]
        if self.tool is Tool.RECTANGLE:
            polygon = rectangle(corners[0].toTuple(), corners[-1].toTuple())
        else:
            polygon = np.array([corner.toTuple() for corner in corners])
        self.region_drawn.emit(polygon, how_of(held))

    # --- Qt's names

    def sizeHint(self) -> QSize:
        """It takes what the rest of the page leaves: what is said below it is not to be scrolled to."""
        return QSize(LEAST, LEAST)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, or to move."""
        at, button = event.position(), event.button()
        self.pointed.emit(None)
        self._is_dragging = False
        if button is Qt.MouseButton.MiddleButton or self.tool is Tool.MOVE:
            self._moved_from = at
        if button is Qt.MouseButton.LeftButton:
            self._path = [at]
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, move on, or tell where the pointer is."""
        at = event.position()
        start = self._path[0] if self._path else self._moved_from
        if start is None:
            here = self.to_map(at)
            self.pointed.emit((here.x(), here.y(), at.toPoint()))
            return
        if not self._is_dragging and (at - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._is_dragging = True
        if self._moved_from is not None:
            before, now = self.to_map(self._moved_from), self.to_map(at)
            self.box.translateBy(x=before.x() - now.x(), y=before.y() - now.y())
            self._moved_from = at
        elif self.tool is Tool.RECTANGLE:
            self._path = [self._path[0], at]
        else:
            self._path.append(at)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture, which changes the selection once; without a move it is a click."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        was_moving, was_dragging, held = self._moved_from is not None, self._is_dragging, event.modifiers()
        if is_left and self._path and was_dragging and not was_moving:
            self._finish(held)
        elif is_left and self._path and not was_dragging:
            at = self.to_map(event.position())
            self.clicked.emit(at.x(), at.y(), how_of(held))
        self.cancel()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are two clicks."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is nowhere."""
        self.pointed.emit(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        steps = event.angleDelta().y() / _WHEEL_STEP
        if steps:
            self.pointed.emit(None)
            self.zoom(ZOOM**-steps, self.to_map(event.position()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom, choose a tool, select what is in sight."""
        key, held = Qt.Key(event.key()), event.modifiers()
        arrows = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP),
            Qt.Key.Key_Down: (0.0, STEP),
        }
        tools = {Qt.Key.Key_L: Tool.LASSO, Qt.Key.Key_R: Tool.RECTANGLE, Qt.Key.Key_M: Tool.MOVE}
        self.pointed.emit(None)
        is_control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in arrows and not is_control:
            self.move(*arrows[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) and not is_control:
            self.zoom(1 / ZOOM)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore) and not is_control:
            self.zoom(ZOOM)
        elif key == Qt.Key.Key_Home:
            self.show_whole()
        elif key in tools and not held:
            self._choose_tool(tools[key])
        elif key == Qt.Key.Key_S and not is_control:
            self.sight_chosen.emit(how_of(held))
        elif key == Qt.Key.Key_Escape and self.cancel():
            event.accept()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, and forget what was being drawn."""
        self.cancel()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        point = self.rect().center() if by_key else event.pos()
        self.menu_asked.emit(self.mapToGlobal(point))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other pixels are to be drawn on."""
        super().resizeEvent(event)
        if hasattr(self, "_redraw"):  # pyqtgraph calls it while it is made
            self._want_frame()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the lasso, the rectangle, and the ring of the keyboard."""
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(tokens().accent)
        if self._is_dragging and len(self._path) > 1 and self._moved_from is None:
            path = QPainterPath()
            if self.tool is Tool.RECTANGLE:
                path.addRect(QRectF(self._path[0], self._path[-1]).normalized())
            else:
                path.moveTo(self._path[0])
                for at in self._path[1:]:
                    path.lineTo(at)
                path.closeSubpath()
            painter.setPen(QPen(accent, 1.5))
            fill = QColor(accent)
            fill.setAlphaF(0.15)
            painter.setBrush(fill)
            painter.drawPath(path)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.restore()
