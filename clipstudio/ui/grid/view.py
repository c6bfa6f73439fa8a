"""The tile grid as the user handles it: keys, mouse, selection."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.accessible import speak
from clipstudio.ui.grid.accessible import GridSpeaker
from clipstudio.ui.grid.band import RubberBand
from clipstudio.ui.grid.continuity import Continuity
from clipstudio.ui.grid.layout import MARGIN, edge_for
from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.selection import KEPT_AT_MOST, count_runs, ids_of, mask_of, rest_of, selection_of, spans_of
from clipstudio.ui.grid.tile_view import TileView
from clipstudio.ui.style import tokens

_Flag = QItemSelectionModel.SelectionFlag
_Action = QAbstractItemView.CursorAction
_WHEEL_STEP = 120
_PINCH_STEP = 0.15
_INVERT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Underscore: -1}


class ImageGridView(TileView):
    """Images as tiles to look through and to select.

    Arrows, Page, Home and End move, with Shift they select; Ctrl+A selects all; Space asks for the preview, or
    reveals a blurred picture first; Enter and a double click open; +, -, Ctrl with the wheel and pinching change
    the size. What is selected can be dragged; from anywhere else a rubber band begins. Ctrl+Shift+I inverts the
    selection.

    Signals:
        preview_requested: The id of the image to show large.
        opened: The id of the image to open.
        selection_ids_changed: `selected_ids` answers differently now.
        menu_asked: The context menu of the selection is wanted at this point of the screen (QPoint).
        copy_asked: The selection is to be copied.
        pair_asked: The two images that are selected are to be shown side by side.
        drag_asked: The selection is being dragged away.
    """

    preview_requested = Signal(int)
    opened = Signal(int)
    selection_ids_changed = Signal()
    menu_asked = Signal(QPoint)
    copy_asked = Signal()
    drag_asked = Signal()
    pair_asked = Signal()

    def __init__(self, model: ImageGridModel, parent: QWidget | None = None) -> None:
        speak()
        super().__init__(model, parent)
        self._wheel = 0
        self._pinched = 0.0
        self._grabbed: QPoint | None = None
        self._is_dragged = False
        self._pointer = QPoint()
        self._scattered: NDArray[np.bool_] | None = None
        self._kept_scattered: NDArray[np.bool_] | None = None
        self.adds = False
        self._band = RubberBand(self)
        self._band.scroll_wanted.connect(self._scroll_band)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Images"))
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.speaker = GridSpeaker(self)
        model.modelReset.connect(self._forget_scattered)
        Continuity(self).selection_lost.connect(self.selection_ids_changed)

    # --- selection

    def selected_ids(self) -> NDArray[np.int64]:
        """The ids of the selected images in the grid's order, ``(k,) int64``."""
        if self._scattered is not None:
            return self.images.ids[self.selected_mask()]
        return ids_of(self.selectionModel().selection(), self.images.ids)

    def selected_mask(self) -> NDArray[np.bool_]:
        """Which tiles are selected, ``(n,) bool``."""
        mask = mask_of(self.selectionModel().selection(), self.images.rowCount())
        return mask if self._scattered is None else mask | self._scattered

    def selected_spans(self) -> list[tuple[int, int]]:
        """The runs of tiles that are selected, both ends in them."""
        if self._scattered is not None:
            return spans_of(np.flatnonzero(self.selected_mask()))
        return sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())

    def is_selected(self, position: int) -> bool:
        """Whether a tile is selected."""
        if self._scattered is not None and self._scattered[position]:
            return True
        return self.selectionModel().isSelected(self.images.index(position))

    def select_where(self, mask: NDArray[np.bool_]) -> None:
        """Select these tiles, ``(n,) bool``, and no others.

        What lies scattered in more than `KEPT_AT_MOST` runs is kept as it is: Qt takes seconds over so many.
        """
        self._scattered = None
        if count_runs(mask) <= KEPT_AT_MOST:
            spans = spans_of(np.flatnonzero(mask))
            self.selectionModel().select(selection_of(self.images, spans), _Flag.ClearAndSelect)
        else:
            self.selectionModel().clearSelection()
            self._scattered = mask.copy()
        self._repaint()
        self.selection_ids_changed.emit()

    @property
    def is_banding(self) -> bool:
        """Whether a rubber band is being drawn: what it selects is not decided yet."""
        return self._band.pressed and self._band.rect is not None

    def current_id(self) -> int | None:
        """The id of the image that the keyboard is at."""
        index = self.currentIndex()
        return self.images.id_at(index.row()) if index.isValid() else None

    def set_current(self, position: int) -> None:
        """Put the keyboard at the tile at ``position``, select it alone and bring it into sight."""
        self.selectionModel().setCurrentIndex(self.images.index(position), _Flag.ClearAndSelect)

    def zoom(self, steps: int) -> None:
        """Show ``steps`` columns fewer (larger tiles), or more when negative."""
        columns = max(1, self.tiles.columns - steps)
        self.set_tile_size(edge_for(columns, self.layout_width()))

    def invert_selection(self) -> None:
        """Select what is not selected, and nothing else."""
        if self._scattered is not None:
            self.select_where(~self.selected_mask())
            return
        selection = self.selectionModel()
        spans = rest_of(selection.selection(), self.images.rowCount())
        selection.select(selection_of(self.images, spans), _Flag.ClearAndSelect)

    # --- inside

    @Slot(QItemSelection, QItemSelection)
    def _selection_changed(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if self._scattered is not None:
            # What Qt selects takes its place, but for a rubber band that adds to it.
            self._scattered = self._kept_scattered
            self._repaint()
        self.selection_ids_changed.emit()

    @Slot()
    def _forget_scattered(self) -> None:
        self._scattered = self._kept_scattered = None

    def _turn_scattered(self, position: int) -> None:
        """Select a tile too, or no longer, where what is selected lies scattered."""
        mask = self.selected_mask()
        mask[position] = not mask[position]
        self.select_where(mask)
        self.move_current(position)

    def _ask_for_preview(self) -> None:
        image = self.current_id()
        if image is None:
            return
        if self.images.blur.covers(image):
            self.images.blur.reveal(image)
        else:
            self.preview_requested.emit(image)

    def _content_point(self, point: QPoint) -> QPoint:
        return QPoint(point.x(), point.y() + self.verticalOffset())

    def _spans(self, band: QRect) -> list[tuple[int, int]]:
        return self.tiles.spans(band.left(), band.top(), band.right(), band.bottom())

    def _drag_band(self) -> None:
        below = self._pointer.y() - self.viewport().height()
        beyond = below if below > 0 else min(0, self._pointer.y())
        self._band.move(self._content_point(self._pointer), beyond)
        rect = self._band.rect
        if rect is None:
            return
        selection = QItemSelection(self._band.kept)
        selection.merge(selection_of(self.images, self._spans(rect)), _Flag.Select)
        self.selectionModel().select(selection, _Flag.ClearAndSelect)
        self._repaint()

    @Slot(int)
    def _scroll_band(self, pixels: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pixels)
        self._drag_band()

    # --- Qt's names

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The tile that an arrow, Page, Home or End key leads to."""
        tiles, now = self.tiles, self.currentIndex().row()
        if not tiles.count:
            return QModelIndex()
        if now < 0:
            return self.images.index(self.in_sight().start)
        page = max(1, (self.viewport().height() - MARGIN) // tiles.line_height) * tiles.columns
        step = {
            _Action.MoveLeft: -1,
            _Action.MovePrevious: -1,
            _Action.MoveRight: 1,
            _Action.MoveNext: 1,
            _Action.MoveUp: -tiles.columns if now >= tiles.columns else 0,
            _Action.MoveDown: tiles.columns if now // tiles.columns < tiles.lines - 1 else 0,
            _Action.MovePageUp: -min(page, now // tiles.columns * tiles.columns),
            _Action.MovePageDown: page,
            _Action.MoveHome: -now,
            _Action.MoveEnd: tiles.count,
        }[action]
        return self.images.index(max(0, min(tiles.count - 1, now + step)))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the run of tiles from one corner of ``rect`` to the other: Shift with a click or a key."""
        ends = [self.indexAt(rect.topLeft()).row(), self.indexAt(rect.bottomRight()).row()]
        if min(ends) < 0:
            ends = [max(ends)] * 2
        spans = [(min(ends), max(ends))] if min(ends) >= 0 else []
        self.selectionModel().select(selection_of(self.images, spans), command)

    def keyboardSearch(self, search: str) -> None:
        """Letters do not search: it would fetch every name."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Preview, open and zoom; the rest is the base class's."""
        self.adds = False
        held, key = event.modifiers(), Qt.Key(event.key())
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        image = self.current_id()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif key == Qt.Key.Key_C and not held:
            self.pair_asked.emit()
        elif key == Qt.Key.Key_I and held == _INVERT:
            self.invert_selection()
        elif not control and key in _ZOOM_KEYS:
            self.zoom(_ZOOM_KEYS[key])
        elif key == Qt.Key.Key_Space and not control:
            self._ask_for_preview()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and image is not None:
            self.opened.emit(image)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first tile in sight, which is ringed, so that one sees where the keyboard is."""
        if not self.currentIndex().isValid() and self.images.rowCount():
            self.move_current(self.in_sight().start)
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._repaint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: at the pointer, or at the current tile when it is asked for by key."""
        point = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.visualRect(self.currentIndex()).center()
        self.menu_asked.emit(self.viewport().mapToGlobal(point))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, change the size of the tiles."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _WHEEL_STEP)
        self._wheel -= steps * _WHEEL_STEP
        if steps:
            self.zoom(steps)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers that part or close change the size of the tiles."""
        if isinstance(event, QNativeGestureEvent) and (
            event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self._pinched += event.value()
            steps = int(self._pinched / _PINCH_STEP)
            self._pinched -= steps * _PINCH_STEP
            if steps:
                self.zoom(steps)
            event.accept()
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a tile, begin a rubber band, or take hold of what is selected."""
        at = self.indexAt(event.position().toPoint())
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self.adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_plain and at.isValid() and self.is_selected(at.row()):
            # It stays selected until it is clear that it is not dragged.
            self._grabbed, self._is_dragged = event.position().toPoint(), False
            self.move_current(at.row())
            return
        self._grabbed = None  # a drag that ended in another program
        is_left = event.button() == Qt.MouseButton.LeftButton
        if self._scattered is not None and is_left and self.adds and at.isValid():
            self._turn_scattered(at.row())
            return
        if self._scattered is not None and is_left and not at.isValid():
            if self.adds or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._kept_scattered = self._scattered
            else:
                self.select_where(np.zeros(self.images.rowCount(), np.bool_))
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        add = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        if not add and not self.indexAt(point).isValid():
            self.clearSelection()
        kept = QItemSelection(self.selectionModel().selection()) if add else QItemSelection()
        self._band.press(self._content_point(point), kept)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the band; the base class's own drag would not select from between the tiles."""
        if self._grabbed is not None:
            way = event.position().toPoint() - self._grabbed
            if not self._is_dragged and way.manhattanLength() >= QApplication.startDragDistance():
                self._is_dragged = True
                self.drag_asked.emit()
        elif self._band.pressed:
            self._pointer = event.position().toPoint()
            self._drag_band()
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the band; a click on one of several selected tiles selects it alone."""
        if self._grabbed is not None:
            if not self._is_dragged:
                self.selectionModel().setCurrentIndex(self.indexAt(self._grabbed), _Flag.ClearAndSelect)
            self._grabbed = None
            return
        rect = self._band.rect
        self._band.release()
        self._kept_scattered = None
        if rect is None:
            super().mouseReleaseEvent(event)
            return
        spans = self._spans(rect)
        if spans and not self.selectionModel().isSelected(self.currentIndex()):
            self.move_current(spans[0][0])
        self._repaint()
        self.selection_ids_changed.emit()  # what the band has selected is decided now

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the tile."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(self.images.id_at(index.row()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles, and the band over them."""
        super().paintEvent(event)
        rect = self._band.rect
        if rect is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalOffset())
        fill = QColor(tokens().accent)
        painter.setPen(fill)
        fill.setAlphaF(0.15)
        painter.setBrush(fill)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
