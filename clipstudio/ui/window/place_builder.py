"""Builds the places of a project one at a time between the events of the window, so that no event takes long."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from clipstudio.ui.place import Place

BETWEEN_MS = 1
"""Between the parts that are built: with none, Qt would do two of them before it handles an event."""

Making = Generator[None, None, Place]
"""Makes a place; it pauses between its parts, none of which takes so long that it is felt."""


class PlaceBuilder(QObject):
    """Builds places in order, the one that is asked for first.

    Args:
        makers: How each place is made.

    Signals:
        built: A place was made, and is to be put into the window (`Place`).
        completed: All places are built.
    """

    built = Signal(object)
    completed = Signal()

    def __init__(self, makers: Mapping[type[Place], Callable[[], Making]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._makers = dict(makers)
        self._waiting = list(makers)
        self._begun: dict[type[Place], Making] = {}
        self._made: dict[type[Place], Place] = {}
        self._built: dict[type[Place], Place] = {}
        self._then: dict[type[Place], list[Callable[[], object]]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(self._build_between_events)

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that are there, in the order in which they were named."""
        return tuple(self._built[kind] for kind in self._makers if kind in self._built)

    def find(self, kind: type[Place]) -> Place | None:
        """A place, if it is there."""
        return self._built.get(kind)

    def get(self, kind: type[Place]) -> Place:
        """A place, built at once if it is not there yet."""
        while kind not in self._built:
            self._build_next(kind)
        return self._built[kind]

    def complete(self) -> None:
        """Build all places that are not there yet."""
        for kind in self._makers:
            self.get(kind)

    def when_built(self, kind: type[Place], then: Callable[[], object]) -> None:
        """Do something now if a place is there; else it is built next, and it is done then."""
        if kind in self._built:
            then()
            return
        self._then.setdefault(kind, []).append(then)
        self._waiting.sort(key=lambda each: each is not kind)
        self._timer.start()

    def stop(self) -> tuple[Place, ...]:
        """Build nothing more; returns all that was made."""
        self._timer.stop()
        self._then.clear()
        for making in self._begun.values():
            making.close()
        return (*self._built.values(), *self._made.values())

    @Slot()
    def _build_between_events(self) -> None:
        if self._waiting:
            self._build_next(self._waiting[0])
        if self._waiting:
            self._timer.start()

    def _build_next(self, kind: type[Place]) -> None:
        """Do a part of a place."""
        if kind in self._made:
            # Only now, in an event of its own, is the place dressed in the window's style sheet.
            place = self._built[kind] = self._made.pop(kind)
            self._waiting.remove(kind)
            self.built.emit(place)
            for then in self._then.pop(kind, ()):
                then()
            if not self._waiting:
                self._timer.stop()
                self.completed.emit()
            return
        try:
            next(self._begun.setdefault(kind, self._makers[kind]()))
        except StopIteration as end:
            del self._begun[kind]
            self._made[kind] = end.value
