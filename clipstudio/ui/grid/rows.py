"""Rows of images, fetched in windows and kept as long as they are of use."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.images import ImageRow
from clipstudio.ui.grid.newest_first import NewestFirst
from clipstudio.ui.grid.source import ImageSource

WINDOW = 256
"""Rows fetched at a time."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A request for the rows of neighbouring tiles."""

    ids: tuple[int, ...]
    generation: int
    source: ImageSource = field(compare=False, repr=False)


class RowCache(QObject):
    """The rows that tiles are painted from.

    Signals:
        arrived: The ids (a tuple of int) whose rows can now be had.
    """

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, capacity: int = 16_384) -> None:
        """Keep at most ``capacity`` rows."""
        super().__init__(parent)
        self._capacity = capacity
        self._rows: OrderedDict[int, ImageRow | None] = OrderedDict()
        self._doubted: set[int] = set()
        self._source: ImageSource | None = None
        self._generation = 0
        self._worker = NewestFirst(_fetch, 1, "grid-rows", self)
        self._worker.answered.connect(self._take)

    def set_source(self, source: ImageSource | None) -> None:
        """Ask ``source`` from now on; rows of another one are dropped."""
        self._source = source
        self._generation += 1
        self._rows.clear()
        self._doubted.clear()
        self._worker.want(())

    def known(self, image: int) -> bool:
        """Whether the image has been asked for and answered."""
        return image in self._rows

    def get(self, image: int) -> ImageRow | None:
        """The row of the image; None while unknown and when the project has no such image any more."""
        row = self._rows.get(image)
        if row is not None:
            self._rows.move_to_end(image)
        return row

    def newest(self, image: int) -> ImageRow | None:
        """As `get`, but None where the row is asked for again."""
        return None if image in self._doubted else self.get(image)

    def want(self, windows: Iterable[Sequence[int]]) -> None:
        """Fetch the rows of ``windows`` of ids, the most urgent first, and nothing that was wanted before."""
        source = self._source
        if source is None:
            return
        known, doubted = self._rows, self._doubted
        wanted, missing = set[int](), []
        for window in windows:
            ids = tuple(
                image for image in window if image not in wanted and (image not in known or image in doubted)
            )
            wanted.update(ids)
            missing.append(ids)
        self._worker.want([_Window(ids, self._generation, source) for ids in missing if ids])

    def renew(self) -> None:
        """Ask for all rows again when they are next wanted; until then those that are known are to be had."""
        self._generation += 1  # what is on its way was read before
        self._doubted = set(self._rows)

    def shutdown(self) -> None:
        """Join the thread."""
        self._worker.shutdown()

    @Slot(object, object)
    def _take(self, window: _Window, rows: dict[int, ImageRow]) -> None:
        if window.generation != self._generation:
            return
        for image in window.ids:
            self._rows[image] = rows.get(image)
            self._rows.move_to_end(image)
        self._doubted.difference_update(window.ids)
        while len(self._rows) > self._capacity:
            self._rows.popitem(last=False)
        self.arrived.emit(window.ids)


def windows(ids: Sequence[int], in_sight: range, beside: Iterable[range]) -> list[Sequence[int]]:
    """What is ``in_sight`` alone, to be had soonest, then the windows of it and of the positions ``beside`` it."""
    numbers: dict[int, None] = {}
    for part in (in_sight, *beside):
        if part:
            numbers.update(dict.fromkeys(range(part.start // WINDOW, (part.stop - 1) // WINDOW + 1)))
    return [
        ids[in_sight.start : in_sight.stop],
        *(ids[number * WINDOW : (number + 1) * WINDOW] for number in numbers),
    ]


def _fetch(window: _Window) -> dict[int, ImageRow]:
    try:
        return {row.id: row for row in window.source.rows(window.ids)}
    except ClipstudioError:
        return {}  # shown as images that cannot be read
