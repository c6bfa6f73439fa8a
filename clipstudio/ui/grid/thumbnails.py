"""Thumbnails: asked for newest first, decoded on workers, kept as pixmaps within a bound."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from clipstudio.domain.errors import ChangedImageError, ClipstudioError
from clipstudio.domain.images import ImageRow
from clipstudio.domain.language import tr
from clipstudio.ui.grid.images import decoded, rounded
from clipstudio.ui.grid.newest_first import NewestFirst
from clipstudio.ui.grid.pixmaps import CachedPicture, PixmapCache
from clipstudio.ui.grid.source import ImageSource

CORNER = 4
"""Radius of a picture's corners, in logical pixels."""


CHANGED = tr("Changed since import")
UNREADABLE = tr("Cannot be read")


@dataclass(frozen=True, slots=True)
class _Wish:
    """A request for one thumbnail, ready to be painted without scaling."""

    row: ImageRow
    covered: bool
    edge: int
    ratio: float
    generation: int
    attempt: int
    source: ImageSource = field(compare=False, repr=False)


class ThumbnailLoader(QObject):
    """The pictures of the tiles.

    A thumbnail is fitted to the tile on the worker, so that painting only copies it; after the tiles have changed
    their size the old pixmap is still to be had until the new one arrives.

    Signals:
        arrived: The id of an image whose picture can now be painted, or is now known to be unreadable.
    """

    arrived = Signal(int)

    def __init__(self, parent: QObject | None = None, threads: int = 2, capacity: int = 256 * 2**20) -> None:
        """Decode on ``threads`` workers and keep at most ``capacity`` bytes of pixmaps."""
        super().__init__(parent)
        self._cache = PixmapCache(capacity)
        self._source: ImageSource | None = None
        self._generation = self._attempt = 0
        self._edge = 160
        self._ratio = 1.0
        self._worker = NewestFirst(_load, threads, "grid-thumbnails", self)
        self._worker.answered.connect(self._take)

    def set_source(self, source: ImageSource | None) -> None:
        """Ask ``source`` from now on; pictures of another one are forgotten and answers on their way dropped."""
        self._source = source
        self._generation += 1
        self._cache.clear()
        self._worker.want(())

    def set_edge(self, edge: int, ratio: float) -> None:
        """Fit pictures to tiles of ``edge`` logical pixels on a screen of ``ratio`` device pixels to one."""
        self._edge = max(1, round(edge * ratio))
        self._ratio = ratio

    def picture(self, image: int, covered: bool) -> QPixmap | None:
        """The pixmap of the image, clear or ``covered`` (blurred), if it is there to be painted."""
        entry = self._cache.get((image, covered))
        return entry.pixmap if entry is not None else None

    def answered(self, image: int, covered: bool) -> bool:
        """Whether the picture is there to be painted, or was asked for in vain."""
        return self._cache.get((image, covered)) is not None

    def unreadable(self, image: int, covered: bool) -> bool:
        """Whether the picture was asked for and cannot be read."""
        entry = self._cache.get((image, covered))
        return entry is not None and entry.pixmap is None

    def trouble(self, image: int, covered: bool) -> str:
        """Why the picture cannot be shown, in a few words; empty while nothing is known against it."""
        entry = self._cache.get((image, covered))
        return entry.trouble if entry is not None else ""

    def want(self, tiles: Iterable[tuple[ImageRow, bool]]) -> None:
        """Load the pictures of ``tiles`` (row, covered), the most urgent first, instead of those wanted before."""
        source = self._source
        if source is None:
            return
        self._worker.want(
            [
                _Wish(row, covered, self._edge, self._ratio, self._generation, self._attempt, source)
                for row, covered in tiles
                if self._lacks(row.id, covered)
            ]
        )

    def try_again(self) -> None:
        """Load what could not be read once more when it is next wanted; until then it is known for that."""
        self._attempt += 1

    def shutdown(self) -> None:
        """Drop what waits, join the threads, let go of the pixmaps."""
        self._worker.shutdown()
        self.set_source(None)

    def _lacks(self, image: int, covered: bool) -> bool:
        entry = self._cache.get((image, covered))
        if entry is None:
            return True
        return entry.attempt != self._attempt if entry.pixmap is None else entry.edge != self._edge

    @Slot(object, object)
    def _take(self, wish: _Wish, image: QImage | str) -> None:
        key = (wish.row.id, wish.covered)
        outdated = wish.edge != self._edge and self._cache.get(key) is not None
        if wish.generation != self._generation or outdated:
            return
        pixmap = None
        if isinstance(image, QImage):
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(wish.ratio)
        trouble = image if isinstance(image, str) else ""
        self._cache.put(key, CachedPicture(pixmap, wish.edge, trouble, wish.attempt))
        self.arrived.emit(wish.row.id)


def _load(wish: _Wish) -> QImage | str:
    """The thumbnail, or a few words on why there is none."""
    try:
        data = wish.source.thumbnail(wish.row)
    except ChangedImageError:
        return CHANGED
    except ClipstudioError:
        return UNREADABLE
    image = decoded(data, QSize(wish.edge, wish.edge), wish.covered)
    return UNREADABLE if image is None else rounded(image, CORNER * wish.ratio)
