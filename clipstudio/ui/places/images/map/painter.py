"""Draws the frames of a map on a thread of its own, the newest first."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from clipstudio.ui.grid.newest_first import NewestFirst
from clipstudio.ui.places.images.map.inks import pixels_of
from clipstudio.ui.places.images.map.raster import Frame, Inks, Points, draw


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    points: Points
    inks: Inks
    frame: Frame


class MapPainter(QObject):
    """Draws what is asked for last.

    Signals:
        drawn: A picture (`QImage`) of a frame (`Frame`).
    """

    drawn = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = NewestFirst(_draw, 1, "map-drawing", self)
        self._worker.answered.connect(self._take)

    def want(self, points: Points, inks: Inks, frame: Frame) -> None:
        """Draw this instead of what waits."""
        self._worker.want([_Wish(points, inks, frame)])

    def shut_down(self) -> None:
        """Join the thread."""
        self._worker.shutdown()

    @Slot(object, object)
    def _take(self, wish: _Wish, image: QImage) -> None:
        self.drawn.emit(image, wish.frame)


def _draw(wish: _Wish) -> QImage:
    return pixels_of(draw(wish.points, wish.inks, wish.frame))
