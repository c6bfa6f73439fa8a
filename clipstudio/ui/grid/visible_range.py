"""Tells the model which rows are visible, now and then while one scrolls, and once resizing pauses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from clipstudio.ui.grid.model import ImageGridModel

_SCROLLED_MS = 20
"""At least between two askings while one scrolls."""
_RESIZED_MS = 150


class VisibleRange(QObject):
    """Wants what is in sight, and as much again before and after it, at most 50 times a second.

    Pictures are fitted to the size of the tiles; while that size is being dragged they are only drawn to scale.
    """

    def __init__(self, widget: QWidget, images: ImageGridModel, in_sight: Callable[[], range]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._images = images
        self._in_sight = in_sight
        self._edge = 0
        self._wanted = QElapsedTimer()
        self._scrolled = QTimer(self)
        self._scrolled.setSingleShot(True)
        self._scrolled.timeout.connect(self._want)
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.timeout.connect(self._fit)
        # Queued: the view has laid the tiles out by then, and has not painted them empty, which takes as long as
        # reading their rows. A timer would come after that.
        images.modelReset.connect(self._want, Qt.ConnectionType.QueuedConnection)

    def painted(self) -> None:
        """Tiles were painted: want those in sight if they are others than before."""
        if self._in_sight() != self._images.in_sight and not self._scrolled.isActive():
            # At once after a pause, so that the first tiles of another filter wait for nothing.
            waited = self._wanted.elapsed() if self._wanted.isValid() else _SCROLLED_MS
            self._scrolled.start(max(0, _SCROLLED_MS - waited))

    def resized(self, edge: int) -> None:
        """Tiles are now ``edge`` pixels wide, or the screen has another density."""
        self._edge = edge
        self._resized.start(_RESIZED_MS if self._widget.isVisible() else 0)

    @Slot()
    def _want(self) -> None:
        seen = self._in_sight()
        self._wanted.start()
        self._images.want(seen.start, seen.stop - 1, ahead=len(seen))

    @Slot()
    def _fit(self) -> None:
        self._images.thumbnails.set_edge(self._edge, self._widget.devicePixelRatioF())
        self._want()
