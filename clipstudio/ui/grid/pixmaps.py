"""Pixmaps kept as long as they fit."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtGui import QPixmap


@dataclass(frozen=True, slots=True)
class CachedPicture:
    """What is known of one picture.

    Attributes:
        pixmap: The picture, or None when it cannot be read.
        edge: The edge in device pixels that it was fitted to.
        trouble: Why there is no picture, in a few words.
        attempt: The attempt at which that was found.
    """

    pixmap: QPixmap | None
    edge: int
    trouble: str = ""
    attempt: int = 0

    @property
    def cost(self) -> int:
        """Bytes held, about."""
        # The constant stands for the entry itself: a million unreadable files must not be free.
        return 200 + (self.pixmap.width() * self.pixmap.height() * 4 if self.pixmap is not None else 0)


class PixmapCache:
    """Pictures by ``(image id, covered)``, the least recently used leaving first; main thread only."""

    def __init__(self, capacity: int) -> None:
        """Keep at most ``capacity`` bytes."""
        self._capacity = capacity
        self._entries: OrderedDict[tuple[int, bool], CachedPicture] = OrderedDict()
        self._bytes = 0

    @property
    def bytes(self) -> int:
        """Bytes held now, about."""
        return self._bytes

    def get(self, key: tuple[int, bool]) -> CachedPicture | None:
        """The picture of ``key``, which thereby becomes the most recently used."""
        entry = self._entries.get(key)
        if entry is not None:
            self._entries.move_to_end(key)
        return entry

    def put(self, key: tuple[int, bool], entry: CachedPicture) -> None:
        """Keep ``entry`` and let go of the oldest until all fit."""
        self.drop(key)
        self._entries[key] = entry
        self._bytes += entry.cost
        while self._bytes > self._capacity and len(self._entries) > 1:
            _, oldest = self._entries.popitem(last=False)
            self._bytes -= oldest.cost

    def drop(self, key: tuple[int, bool]) -> None:
        """Let go of ``key``."""
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._bytes -= entry.cost

    def clear(self) -> None:
        """Let go of all."""
        self._entries.clear()
        self._bytes = 0
