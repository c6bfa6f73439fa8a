"""The images of the grid: all their ids, and the rows and pictures of those in sight."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from clipstudio.ui.grid.blur import Blur
from clipstudio.ui.grid.captions import CaptionLine, Captions
from clipstudio.ui.grid.rows import RowCache, windows
from clipstudio.ui.grid.source import ImageSource
from clipstudio.ui.grid.thumbnails import ThumbnailLoader
from clipstudio.ui.grid.tile import Tile, spoken
from clipstudio.ui.user_words import tooltip

Index = QModelIndex | QPersistentModelIndex


class ImageGridModel(QAbstractListModel):
    """Up to 1,000,000 images, of which only the ids are held; ``want`` says which are in sight.

    ``tile`` and ``data`` answer from what is cached and never ask the source. The roles of ``data``: `IdRole` (the
    image's id), and Qt's display, tool tip and accessible text.

    Attributes:
        captions: The line of text under each tile.
        cover: Which pictures are blurred.
        thumbnails: The pictures of the tiles.
    """

    IdRole = Qt.ItemDataRole.UserRole + 1
    AccessibleRole = Qt.ItemDataRole.AccessibleTextRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")
        self._in_sight = range(0)
        self._ahead = 0
        self._is_first = False
        self._rows = RowCache(self)
        self._rows.arrived.connect(self._rows_arrived)
        self.captions = CaptionLine(self)
        self.blur = Blur(self)
        self.blur.changed.connect(self._fetch_again)
        self.thumbnails = ThumbnailLoader(self)
        self.thumbnails.arrived.connect(self._picture_arrived)

    # --- which images

    def set_source(self, source: ImageSource | None) -> None:
        """Show images of ``source``; None empties the grid."""
        self._rows.set_source(source)
        self.thumbnails.set_source(source)
        self.blur.reveal_all(False)
        self.set_ids(())

    def set_ids(
        self, ids: Iterable[int] | NDArray[np.int64], captions: Captions | None = None, measure: str = ""
    ) -> None:
        """Show the images ``ids`` in this order, with ``captions``, values of ``measure``, aligned with them.

        Raises:
            ValueError: There are not as many captions as images.
        """
        fresh = _as_array(ids)
        _check(captions, fresh)
        self.beginResetModel()
        self._ids = fresh
        self._in_sight = range(0)
        self._is_first = True
        self.captions.set_captions(captions, measure)
        self.endResetModel()

    @property
    def ids(self) -> NDArray[np.int64]:
        """The ids of all images in the grid's order, ``(n,) int64``; not to be written to."""
        view = np.frombuffer(self._ids, np.int64) if self._ids else np.empty(0, np.int64)
        view.flags.writeable = False
        return view

    def id_at(self, position: int) -> int:
        """The id of the image at ``position``."""
        return self._ids[position]

    def position_of(self, image: int) -> int | None:
        """Where the image is in the grid; None when it is not in it."""
        found = np.flatnonzero(self.ids == image)
        return int(found[0]) if len(found) else None

    # --- what is in sight

    @property
    def in_sight(self) -> range:
        """The tiles wanted last."""
        return self._in_sight

    def want(self, first: int, last: int, ahead: int = 0) -> None:
        """Fetch what the tiles ``first`` to ``last`` (both in) show, then up to ``ahead`` tiles on either side.

        Whatever an earlier call wanted and is not begun yet is dropped. Of other images than before nothing is
        fetched ahead until those in sight are there: it would take as long as they do.
        """
        count = len(self._ids)
        self._in_sight = range(max(0, first), min(count, last + 1))
        self._ahead = ahead
        self._is_first = self._is_first and not self._is_complete()
        ahead = 0 if self._is_first else ahead
        after = range(self._in_sight.stop, min(count, self._in_sight.stop + ahead))
        before = range(max(0, self._in_sight.start - ahead), self._in_sight.start)
        seen = self._ids[self._in_sight.start : self._in_sight.stop]
        self._rows.want([seen] if self._is_first else windows(self._ids, self._in_sight, (after, before)))
        tiles = []
        for position in (*self._in_sight, *after, *reversed(before)):
            # By a row that is out of date a picture would be looked for where it was.
            row = self._rows.newest(self._ids[position])
            if row is not None:
                tiles.append((row, self.blur.covers(row.id)))
        self.thumbnails.want(tiles)

    def tile(self, position: int) -> Tile:
        """What is cached of the image at ``position``; asks nobody, so that it can be called while painting."""
        image = self._ids[position]
        row = self._rows.get(image)
        covered = self.blur.covers(image)
        if row is None:
            return Tile(None, None, self._rows.known(image), covered, "", "")
        name = row.name if self.captions.names_shown else ""
        picture = self.thumbnails.picture(image, covered)
        unreadable = self.thumbnails.unreadable(image, covered)
        trouble = self.thumbnails.trouble(image, covered)
        return Tile(row, picture, unreadable, covered, name, self.captions.text(position), trouble)

    def renew(self) -> None:
        """Fetch what is shown anew, after files were found, lost or changed; what is known stays until then."""
        self._rows.renew()
        self.thumbnails.try_again()
        self._fetch_again()

    def shutdown(self) -> None:
        """Join the threads; nothing is fetched any more."""
        self._rows.shutdown()
        self.thumbnails.shutdown()

    def set_captions(self, captions: Captions | None) -> None:
        """Write ``captions``, aligned with the ids, under the tiles; None takes them away.

        Raises:
            ValueError: There are not as many captions as images.
        """
        _check(captions, self._ids)
        self.captions.set_captions(captions)

    # --- inside

    @Slot()
    def _fetch_again(self) -> None:
        self.want(self._in_sight.start, self._in_sight.stop - 1, self._ahead)
        self._repaint_all()

    def _repaint_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def _is_complete(self) -> bool:
        """Whether all in sight is there, or is known not to be."""
        seen = self._ids[self._in_sight.start : self._in_sight.stop]
        return bool(seen) and all(
            self._rows.known(image)
            and (self._rows.get(image) is None or self.thumbnails.answered(image, self.blur.covers(image)))
            for image in seen
        )

    @Slot(object)
    def _rows_arrived(self, ids: tuple[int, ...]) -> None:
        self.want(self._in_sight.start, self._in_sight.stop - 1, self._ahead)
        seen = set(self._ids[self._in_sight.start : self._in_sight.stop]).intersection(ids)
        if seen:
            rows = [self._rows.get(image) for image in seen]
            # Until its picture comes, a tile looks as it did but for its text, and where there will be none.
            is_seen = self.captions.shown or any(row is None or row.missing for row in rows)
            roles = [] if is_seen else [self.AccessibleRole, Qt.ItemDataRole.ToolTipRole]
            self.dataChanged.emit(self.index(self._in_sight.start), self.index(self._in_sight.stop - 1), roles)

    @Slot(int)
    def _picture_arrived(self, image: int) -> None:
        # Only tiles in sight are looked through, never the million: others need no repaint.
        in_sight = self._ids[self._in_sight.start : self._in_sight.stop]
        for place, each in enumerate(in_sight, self._in_sight.start):
            if each == image:  # in a list of pairs it may stand more than once
                self.dataChanged.emit(self.index(place), self.index(place))
        if self._is_first and self._is_complete():
            self.want(self._in_sight.start, self._in_sight.stop - 1, self._ahead)

    # --- Qt's names

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of images."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is cached of the image at ``index``; see the class for the roles."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        if role == self.IdRole:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._rows.get(self._ids[index.row()])
            return row.name if row is not None else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = spoken(self.tile(index.row()), self.captions.spoken(index.row()))
            return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


def _check(captions: Captions | None, ids: array[int]) -> None:
    if captions is not None and len(captions) != len(ids):
        raise ValueError(f"{len(captions)} captions for {len(ids)} images")


def _as_array(ids: Iterable[int] | NDArray[np.int64]) -> array[int]:
    if isinstance(ids, np.ndarray):
        result = array("q")
        result.frombytes(np.ascontiguousarray(ids, np.int64).view(np.uint8).data)  # copied once, and not twice
        return result
    return array("q", ids)
