"""The one selection of images that grid, map and charts share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

Ids = NDArray[np.int64]


class ImageSelection(QObject):
    """Which images of a project are selected, wherever they are shown: a bit for each id.

    Signals:
        changed: Other images are selected now; once for each gesture.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mask = np.zeros(0, np.bool_)
        self._ids: Ids = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> Ids:
        """The selected images, (k,) int64 ascending; not to be written to."""
        return self._ids

    def holds(self, ids: Ids) -> NDArray[np.bool_]:
        """Which of these images, (n,) int64, are selected."""
        return _held(self._mask, ids)

    def asker(self) -> Callable[[Ids], NDArray[np.bool_]]:
        """What `holds` answers now, also later and on another thread: the bits are never written to."""
        return partial(_held, self._mask)

    def replace(self, ids: Ids) -> None:
        """Select these images and no others."""
        mask = np.zeros(int(ids.max()) + 1 if len(ids) else 0, np.bool_)
        mask[ids] = True
        self._take(mask)

    def add(self, ids: Ids) -> None:
        """Select these images too."""
        longest = max(len(self._mask), int(ids.max()) + 1 if len(ids) else 0)
        mask = np.zeros(longest, np.bool_)
        mask[: len(self._mask)] = self._mask
        mask[ids] = True
        self._take(mask)

    def take_off(self, ids: Ids) -> None:
        """Select these images no longer."""
        mask = self._mask.copy()
        mask[ids[ids < len(mask)]] = False
        self._take(mask)

    def keep(self, ids: Ids) -> None:
        """Of what is selected keep only these: what left the project is selected no longer."""
        if len(self._ids):
            self.replace(self._ids[np.isin(self._ids, ids)])

    def clear(self) -> None:
        """Select nothing."""
        self._take(np.zeros(0, np.bool_))

    def _take(self, mask: NDArray[np.bool_]) -> None:
        ids = np.flatnonzero(mask)
        if not np.array_equal(ids, self._ids):
            self._mask, self._ids = mask, ids
            self.changed.emit()


def _held(mask: NDArray[np.bool_], ids: Ids) -> NDArray[np.bool_]:
    """The bits of ids; those beyond the last bit are not set."""
    if not len(mask) or not len(ids):
        return np.zeros(len(ids), np.bool_)
    if int(ids.max()) < len(mask):
        found: NDArray[np.bool_] = mask[ids]
        return found
    return (ids < len(mask)) & mask[np.minimum(ids, len(mask) - 1)]
