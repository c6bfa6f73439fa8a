"""The pictures of the turns that are shown and of those that come next, decoded before they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from clipstudio.domain.errors import ChangedImageError, ClipstudioError
from clipstudio.domain.images import ImageRow
from clipstudio.domain.language import tr
from clipstudio.engine.reading import ScreenPixels
from clipstudio.ui.grid.images import blurred
from clipstudio.ui.grid.newest_first import NewestFirst

THREADS = 2
_SMALL = 96
"""Pixels that a picture is decoded to when it is blurred anyhow."""
GONE = tr("The project does not have this image.")
MISSING = tr("The file is not where it was.")
UNREADABLE = tr("This image cannot be read.")


class PixelSource(Protocol):
    """Where pictures come from; called on worker threads."""

    def rows(self, ids: Sequence[int]) -> Sequence[ImageRow]:
        """The rows of ``ids``; an image that is gone is left out."""
        ...

    def pixels(self, row: ImageRow, room: tuple[int, int]) -> ScreenPixels | None:
        """The picture as large as it fits into a width and a height, or None when it cannot be read."""
        ...


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture that is wanted.

    Attributes:
        image: Its id.
        room: Width and height that it may fill, in device pixels.
        is_covered: Whether it is blurred.
        is_grey: Whether it has no colours.
        source: Where it comes from.
    """

    image: int
    room: tuple[int, int]
    is_covered: bool = False
    is_grey: bool = False
    source: PixelSource | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """What became of a wish.

    Attributes:
        pixmap: The picture; None where there is none.
        edge: Pixels of the long edge of its file; 0 where that is not known.
        sentence: Why there is no picture; empty where there is one.
    """

    pixmap: QPixmap | None = None
    edge: int = 0
    sentence: str = ""


class PicturesAhead(QObject):
    """Keeps the pictures that are wanted now, and makes those that are not there yet.

    Signals:
        arrived: A picture that is still wanted is there (`Wish`).
    """

    arrived = Signal(object)

    def __init__(self, source: PixelSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._wanted: dict[Wish, None] = {}
        self._there: dict[Wish, Picture] = {}
        self._worker = NewestFirst(_made, THREADS, "judging-pictures", self)
        self._worker.answered.connect(self._take)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._make)

    def wish(self, image: int, room: QSize, *, is_covered: bool = False, is_grey: bool = False) -> Wish:
        """A wish for a picture of an image."""
        return Wish(image, (room.width(), room.height()), is_covered, is_grey, self._source)

    def want(self, wishes: Sequence[Wish]) -> None:
        """Keep and make these pictures, the most urgent first, and let go of all others."""
        self._wanted = dict.fromkeys(wishes)
        self._there = {wish: picture for wish, picture in self._there.items() if wish in self._wanted}
        for wish in self._wanted:
            if wish.image < 0:
                self._there[wish] = Picture(sentence=GONE)
        if wishes and wishes[0] in self._there:
            # What is most urgent can be shown at once: decoding must not hold up its being painted.
            self._soon.start()
        else:
            self._make()

    def _make(self) -> None:
        self._soon.stop()
        self._worker.want([wish for wish in self._wanted if wish not in self._there])

    def get(self, wish: Wish) -> Picture | None:
        """The picture of a wish; None while it is being made."""
        return self._there.get(wish)

    @property
    def is_complete(self) -> bool:
        """Whether every picture that is wanted is there."""
        return len(self._there) == len(self._wanted)

    def shutdown(self) -> None:
        """Join the threads."""
        self.want(())
        self._soon.stop()
        self._worker.shutdown()

    @Slot(object, object)
    def _take(self, wish: Wish, answer: tuple[QImage | str, int]) -> None:
        if wish not in self._wanted:
            return
        made, edge = answer
        # A pixmap is made when its picture arrives, not when it is shown.
        self._there[wish] = (
            Picture(sentence=made) if isinstance(made, str) else Picture(QPixmap.fromImage(made), edge)
        )
        self.arrived.emit(wish)


def _made(wish: Wish) -> tuple[QImage | str, int]:
    """The picture of a wish, or a sentence, and the long edge of its file; on a worker thread."""
    assert wish.source is not None
    try:
        rows = wish.source.rows([wish.image])
        if not rows:
            return GONE, 0
        row = rows[0]
        pixels = wish.source.pixels(row, (_SMALL, _SMALL) if wish.is_covered else wish.room)
    except ChangedImageError as error:
        return str(error), 0
    except ClipstudioError:
        return UNREADABLE, 0
    if pixels is None:
        return MISSING if row.missing else UNREADABLE, 0
    return _image(pixels, wish), max(row.width, row.height)


def _image(pixels: ScreenPixels, wish: Wish) -> QImage:
    shape = (pixels.width, pixels.height, 4 * pixels.width)
    # copy(): QImage only borrows the bytes.
    image = QImage(pixels.data, *shape, QImage.Format.Format_RGB32).copy()
    if wish.is_grey:
        image = image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_RGB32)
    if wish.is_covered:
        image = blurred(image, QSize(*wish.room))
    return image.convertToFormat(QImage.Format.Format_RGB32)
