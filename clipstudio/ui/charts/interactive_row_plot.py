"""A chart's rows under the hand: hovered, clicked, walked by keys and scrolled by the wheel."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from clipstudio.ui.charts.row_plot import RowPlot
from clipstudio.ui.user_words import tooltip

PAGE_ROWS = 8
WHEEL_ROWS = 2
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons after which the focus comes back by itself: the ring stays as it is."""
Key = Qt.Key


class InteractiveRowPlot(RowPlot):
    """A chart of rows that answers mouse and keyboard; the whole row is the target, not its marks alone.

    A row may have *parts* side by side, such as the two bars of a mirrored row; Left and Right walk them.

    Signals:
        target_clicked: The place of the row that was clicked or entered, and of its part.
        offset_wanted: Pixels from the top of all rows to the first one to be seen.
    """

    target_clicked = Signal(int, int)
    offset_wanted = Signal(int)

    def __init__(self, axis: pg.AxisItem, parent: QWidget | None = None) -> None:
        super().__init__(axis, parent)
        self._hovered_part = 0

    def _sentence(self, place: int, part: int) -> str:
        """All that is known of a part of a row."""
        raise NotImplementedError

    def _parts(self, place: int) -> int:
        """How many parts a row has; 0 for a heading, which is no target."""
        return 1

    def _part_at(self, place: int, x: float) -> int:
        """The part of a row that lies at ``x``, in pixels of the widget."""
        return 0

    @property
    def focused(self) -> tuple[int, int] | None:
        """The row and the part that have the keyboard's ring."""
        state = self._state
        return (state.focused, state.part) if state.focused is not None and state.ring else None

    def _target_at(self, position: QPointF) -> tuple[int, int] | None:
        view = self.getPlotItem().vb
        area = view.sceneBoundingRect()
        if not area.top() <= position.y() < area.bottom():
            return None
        place = int(view.mapSceneToView(position).y())
        if not 0 <= place < self.count or not self._parts(place):
            return None
        return place, self._part_at(place, position.x())

    def _walk(self, start: int, steps: int) -> None:
        """Move the keyboard's place by some rows, past headings, and ask to see it."""
        places = [place for place in range(self.count) if self._parts(place)]
        if not places:
            return
        here = min(range(len(places)), key=lambda at: abs(places[at] - start))
        place = places[min(max(here + steps, 0), len(places) - 1)]
        self._walk_to(place, min(self._state.part, self._parts(place) - 1))

    def _walk_to(self, place: int, part: int) -> None:
        self._state.focused, self._state.part = place, part
        # The first target brings the heading above it into view.
        top = 0 if not any(self._parts(each) for each in range(place)) else place * self.row_height
        bottom, seen = (place + 1) * self.row_height, round(self.getPlotItem().vb.height())
        if top < self._offset:
            self.offset_wanted.emit(top)
        elif bottom > self._offset + seen:
            self.offset_wanted.emit(bottom - seen)
        self.setAccessibleDescription(self._sentence(place, part))
        self._update_highlights()

    def _hover(self, target: tuple[int, int] | None) -> None:
        self._state.hovered, self._hovered_part = target or (None, 0)
        self.setCursor(Qt.CursorShape.ArrowCursor if target is None else Qt.CursorShape.PointingHandCursor)
        self._update_highlights()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        target = self._target_at(event.position())
        if (target or (None, 0)) == (self._state.hovered, self._hovered_part):
            return
        self._hover(target)
        text = tooltip(self._sentence(*target)) if target else ""
        QToolTip.showText(event.globalPosition().toPoint(), text, self, QRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        target = self._target_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and target:
            self._state.ring = False
            self._walk_to(*target)
            self.target_clicked.emit(*target)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        self.offset_wanted.emit(round(self._offset - notches * WHEEL_ROWS * self.row_height))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, state = event.key(), self._state
        if not self.count or state.focused is None:
            event.ignore()
            return
        steps = {
            Key.Key_Up: -1,
            Key.Key_Down: 1,
            Key.Key_PageUp: -PAGE_ROWS,
            Key.Key_PageDown: PAGE_ROWS,
            Key.Key_Home: -self.count,
            Key.Key_End: self.count,
        }
        parts = self._parts(state.focused)
        if key in steps:
            state.ring = True
            self._walk(state.focused, steps[Key(key)])
        elif key in (Key.Key_Left, Key.Key_Right) and parts > 1:
            state.ring = True
            part = state.part + (1 if key == Key.Key_Right else -1)
            self._walk_to(state.focused, min(max(part, 0), parts - 1))
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self.target_clicked.emit(state.focused, state.part)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self._state.ring = event.reason() in BY_KEYBOARD
        if self.count:
            start = self._state.selected if self._state.focused is None else self._state.focused
            self._walk(start or 0, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self._state.ring = False
        self._update_highlights()
