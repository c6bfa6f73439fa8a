"""A rate chart's rows under the hand: hovered, clicked, walked by keys and scrolled by the wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from clipstudio.ui.charts.rate_plot import RatePlot
from clipstudio.ui.charts.words import tooltip

PAGE_ROWS = 8
WHEEL_ROWS = 2
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons after which the focus comes back by itself: the ring stays as it is."""


class RateRows(RatePlot):
    """A rate plot that answers mouse and keyboard; the whole row is the target, not the bar alone.

    Signals:
        row_clicked: The group of the row that was clicked or entered.
        offset_wanted: Pixels from the top of all rows to the first one to be seen.
    """

    row_clicked = Signal(int)
    offset_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Rates by group")

    @property
    def focused_group(self) -> int | None:
        """The group whose row has the keyboard's ring."""
        place = self._state.focused
        return self._rows[place].group if place is not None and self._state.ring else None

    def _row_at(self, position: QPointF) -> int | None:
        view = self.getPlotItem().vb
        area = view.sceneBoundingRect()
        if not area.top() <= position.y() < area.bottom():
            return None
        place = int(view.mapSceneToView(position).y())
        return place if place < len(self._rows) else None

    def _walk_to(self, place: int) -> None:
        """Move the keyboard's place there and ask to see it."""
        place = min(max(place, 0), len(self._rows) - 1)
        self._state.focused = place
        top, height, seen = place * self.row_height, self.row_height, round(self.getPlotItem().vb.height())
        if top < self._offset:
            self.offset_wanted.emit(top)
        elif top + height > self._offset + seen:
            self.offset_wanted.emit(top + height - seen)
        row = self._rows[place]
        self.setAccessibleDescription(row.sentence(self._shares.get(row.group)))
        self._update_highlights()

    def _hover(self, place: int | None) -> None:
        self._state.hovered = place
        self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
        self._update_highlights()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._row_at(event.position())
        if place == self._state.hovered:
            return
        self._hover(place)
        text = ""
        if place is not None:
            row = self._rows[place]
            text = tooltip(row.sentence(self._shares.get(row.group)))
        QToolTip.showText(event.globalPosition().toPoint(), text, self, QRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._state.ring = False
            self._walk_to(place)
            self.row_clicked.emit(self._rows[place].group)

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
        key, place = event.key(), self._state.focused
        if not self._rows or place is None:
            event.ignore()
            return
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -PAGE_ROWS,
            Qt.Key.Key_PageDown: PAGE_ROWS,
            Qt.Key.Key_Home: -len(self._rows),
            Qt.Key.Key_End: len(self._rows),
        }
        if key in steps:
            self._state.ring = True
            self._walk_to(place + steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.row_clicked.emit(self._rows[place].group)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in PASSING:
            self._state.ring = event.reason() in BY_KEYBOARD
        if self._rows:
            start = self._state.selected if self._state.focused is None else self._state.focused
            self._walk_to(start or 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self._state.ring = False
        self._update_highlights()
