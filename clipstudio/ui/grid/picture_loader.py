"""Loads what the preview shows of one image at a time."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from clipstudio.domain.errors import ChangedImageError, ClipstudioError
from clipstudio.domain.images import ImageDetails, ImageRow
from clipstudio.ui.grid.images import decoded
from clipstudio.ui.grid.newest_first import NewestFirst
from clipstudio.ui.grid.source import ImageSource


@dataclass(frozen=True, slots=True)
class _Wish:
    """A request for the details of an image, or for its picture when ``row`` is known."""

    image: int
    number: int
    row: ImageRow | None = None
    room: tuple[int, int] = (0, 0)
    covered: bool = False
    source: ImageSource | None = field(default=None, compare=False, repr=False)


class PictureLoader(QObject):
    """Details and large picture of the image asked for last; answers about others are dropped.

    Signals:
        details_arrived: The `ImageDetails`, or a sentence (str) why there are none.
        picture_arrived: The `QPixmap`; a sentence (str) on why there is none; None when it cannot be read.
    """

    details_arrived = Signal(object)
    picture_arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: ImageSource | None = None
        self._number = 0
        self._details_wish: _Wish | None = None
        self._picture_wish: _Wish | None = None
        self._worker = NewestFirst(_answer, 1, "grid-preview", self)
        self._worker.answered.connect(self._take)

    def set_source(self, source: ImageSource | None) -> None:
        """Ask ``source`` from now on."""
        self._source = source
        self.drop()

    def want_details(self, image: int) -> None:
        """Fetch the details of ``image``, and nothing of any other image."""
        self._number += 1
        self._picture_wish = None
        self._details_wish = _Wish(image, self._number, source=self._source)
        self._worker.want([self._details_wish] if self._source is not None else [])

    def want_picture(self, row: ImageRow, room: QSize, covered: bool) -> None:
        """Fetch the picture of ``row`` to fill ``room`` (device pixels), blurred if ``covered``."""
        self._number += 1
        size = (room.width(), room.height())
        self._picture_wish = _Wish(row.id, self._number, row, size, covered, self._source)
        self._worker.want([self._picture_wish] if self._source is not None else [])

    def drop(self) -> None:
        """Want nothing any more."""
        self._details_wish = self._picture_wish = None
        self._worker.want(())

    def shutdown(self) -> None:
        """Join the thread."""
        self.drop()
        self._worker.shutdown()

    @Slot(object, object)
    def _take(self, wish: _Wish, answer: object) -> None:
        if wish == self._details_wish:
            self.details_arrived.emit(answer)
        elif wish == self._picture_wish:
            self.picture_arrived.emit(QPixmap.fromImage(answer) if isinstance(answer, QImage) else answer)


def _answer(wish: _Wish) -> ImageDetails | QImage | str | None:
    assert wish.source is not None
    if wish.row is None:
        try:
            return wish.source.details(wish.image)
        except ClipstudioError as error:
            return str(error)
    try:
        data = wish.source.picture(wish.row, max(wish.room))
    except ChangedImageError as error:
        return str(error)
    except ClipstudioError:
        return None
    return decoded(data, QSize(*wish.room), wish.covered)
