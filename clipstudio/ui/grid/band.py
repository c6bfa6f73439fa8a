"""Selecting with a rubber band."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QObject, QPoint, QRect, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

_TICK_MS = 25


class RubberBand(QObject):
    """The band between where the mouse was pressed and where it is, in coordinates of the content.

    It begins to be drawn once the mouse has moved far enough to mean it. While the mouse is above or below the
    view, ``scroll_wanted`` is emitted at intervals.

    Attributes:
        kept: What was selected before and stays so (with Ctrl), joined to what the band touches.

    Signals:
        scroll_wanted: Pixels to scroll by, negative for up.
    """

    scroll_wanted = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.kept = QItemSelection()
        self._origin: QPoint | None = None
        self._end = QPoint()
        self._drawn = False
        self._beyond = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def pressed(self) -> bool:
        """Whether the mouse is held."""
        return self._origin is not None

    @property
    def rect(self) -> QRect | None:
        """The band, or None while there is none to be seen."""
        if self._origin is None or not self._drawn:
            return None
        return QRect(self._origin, self._end).normalized()

    def press(self, point: QPoint, kept: QItemSelection) -> None:
        """The mouse was pressed at ``point``; ``kept`` stays selected."""
        self._origin = self._end = point
        self._drawn = False
        self.kept = kept

    def move(self, point: QPoint, beyond: int) -> None:
        """The mouse moved to ``point``, ``beyond`` pixels outside the view (negative above it)."""
        self._end = point
        self._beyond = beyond
        if self._origin is not None and not self._drawn:
            distance = (point - self._origin).manhattanLength()
            self._drawn = distance >= QApplication.startDragDistance()
        if self._drawn and beyond:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def release(self) -> None:
        """The mouse was let go."""
        self._origin = None
        self._drawn = False
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        self.scroll_wanted.emit(self._beyond)
