"""A figure of rows under mouse and keyboard: hovered, clicked, walked by keys and scrolled by the wheel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from clipstudio.results.figures import Part, Unit
from clipstudio.ui.figures.focus import has_ring
from clipstudio.ui.figures.row_plot import RowPlot
from clipstudio.ui.user_words import tooltip

PAGE_ROWS = 8
WHEEL_ROWS = 2
REACH = 10
"""Pixels about a part without width, such as a mark, within which it is meant and not the line it ends."""
Key = Qt.Key


class InteractiveRowPlot(RowPlot):
    """Answers mouse and keyboard; the whole row is the target, not its shapes alone.

    Of a row with several parts Left and Right walk the parts.

    Signals:
        part_clicked: The place of the row that was clicked or entered, and of its part.
        offset_wanted: Pixels from the top of all rows to the first one to be seen.
    """

    part_clicked = Signal(int, int)
    offset_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered_part = 0

    @property
    def focused(self) -> tuple[int, int] | None:
        """The row and the part that have the keyboard's ring."""
        state = self._state
        return (state.focused, state.part) if state.focused is not None and state.ring else None

    def part_center(self, place: int, part: int) -> QPointF:
        """Where a part lies in the widget."""
        row = self.rows[place].parts[part]
        x = (self.to_pixel(row.low) + self.to_pixel(row.high)) / 2
        return QPointF(x, self.row_rect(place).center().y())

    def sentence(self, place: int, part: int) -> str:
        """All that is known of a part of a row, with what of the row is selected."""
        row = self.rows[place]
        return "\n".join(filter(None, (row.parts[part].sentence, self.share_words(row))))

    def _parts(self, place: int) -> Sequence[Part]:
        return self.rows[place].parts

    def _part_at(self, place: int, x: float) -> int:
        """The part of a row that lies at ``x``, in pixels of the widget."""
        parts = range(len(self._parts(place)))
        if self.unit is Unit.MIRRORED and len(parts) == 2:
            return int(x >= self.to_pixel(0.0))
        spans = [(self.to_pixel(part.low), self.to_pixel(part.high)) for part in self._parts(place)]
        away = [max(low - x, x - high, 0.0) for low, high in spans]
        near = [part for part in parts if spans[part][1] - spans[part][0] < 1 and away[part] <= REACH]
        wide = [part for part in parts if spans[part][1] - spans[part][0] >= 1]
        return min(near or wide or parts, key=lambda part: away[part])

    def _target_at(self, position: QPointF) -> tuple[int, int] | None:
        area = self.getPlotItem().vb.geometry()
        if not area.top() <= position.y() < area.bottom():
            return None
        place = int((position.y() - area.top() + self._offset) // self.row_height)
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
        part = self.rows[place].start if self._state.focused is None else self._state.part
        self._walk_to(place, min(part, len(self._parts(place)) - 1))

    def _walk_to(self, place: int, part: int) -> None:
        self._state.focused, self._state.part = place, part
        # The first target brings the heading above it into view.
        is_first = not any(self._parts(above) for above in range(place))
        top, bottom = 0 if is_first else place * self.row_height, (place + 1) * self.row_height
        seen = round(self.getPlotItem().vb.height())
        if top < self._offset:
            self.offset_wanted.emit(top)
        elif bottom > self._offset + seen:
            self.offset_wanted.emit(bottom - seen)
        self.setAccessibleDescription(self.sentence(place, part))
        self._update_layers()

    def _hover(self, target: tuple[int, int] | None) -> None:
        self._state.hovered, self._hovered_part = target or (None, 0)
        self.setCursor(Qt.CursorShape.ArrowCursor if target is None else Qt.CursorShape.PointingHandCursor)
        self._update_layers()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        target = self._target_at(event.position())
        if (target or (None, 0)) == (self._state.hovered, self._hovered_part):
            return
        self._hover(target)
        text = tooltip(self.sentence(*target)) if target else ""
        QToolTip.showText(event.globalPosition().toPoint(), text, self, QRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        target = self._target_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and target:
            self._state.ring = False
            self._walk_to(*target)
            self.part_clicked.emit(*target)

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
        parts = len(self._parts(state.focused))
        if key in steps:
            state.ring = True
            self._walk(state.focused, steps[Key(key)])
        elif key in (Key.Key_Left, Key.Key_Right) and parts > 1:
            state.ring = True
            part = state.part + (1 if key == Key.Key_Right else -1)
            self._walk_to(state.focused, min(max(part, 0), parts - 1))
        elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            self.part_clicked.emit(state.focused, state.part)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._state.ring = has_ring(event, self._state.ring)
        if self.count:
            start = self._state.selected if self._state.focused is None else self._state.focused
            self._walk(start or 0, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._state.ring = has_ring(event, self._state.ring)
        self._update_layers()
