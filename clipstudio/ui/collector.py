"""Python's cyclic collector at work between events only."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 500
"""How often it is looked whether there is enough to collect."""
GROWTH = 1.25
"""A full collection is due at so many times the objects that the last one kept, which is Python's own rule."""
IMPORTED = 100
"""Modules that came since it was last looked; with so many, a library is being loaded."""


class Collector(QObject):
    """Collects cycles on the window's thread, and never while Qt is in the midst of something.

    Left to itself, the collector runs wherever an object is made: in a worker thread, or in a method of a widget
    that Qt calls while it goes through all widgets, as it does to set the application's style sheet anew. Where it
    then finds a widget that belongs to Python alone, that widget is deleted under Qt, and the program ends.

    What lives while libraries are loaded is not gone through again: their functions and classes stay for ever, and
    for those of torch alone a collection would keep the window from its events for half a second.
    """

    def __init__(self, thresholds: tuple[int, int, int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = thresholds
        self._kept = 0
        self._modules = len(sys.modules)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(LOOK_MS)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due by the thresholds, if any."""
        before, self._modules = self._modules, len(sys.modules)
        if self._modules - before >= IMPORTED:
            gc.freeze()
            self._kept = 0
            return
        young, middle, old = (count > most for count, most in zip(gc.get_count(), self._thresholds, strict=True))
        if old and len(gc.get_objects(2)) > GROWTH * self._kept:
            gc.collect(2)
            self._kept = len(gc.get_objects(2))
        elif middle or old:
            gc.collect(1)
        elif young:
            gc.collect(0)


@contextmanager
def collected_between_events() -> Iterator[None]:
    """Let a `Collector` do Python's collecting as long as the events of the window are handled inside."""
    thresholds = gc.get_threshold()
    collector = Collector(thresholds)
    # A threshold of 0 is never reached. `gc.disable` would not last: libraries switch the collector on again.
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        collector.stop()
