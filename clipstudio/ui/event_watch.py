"""For development: says what keeps the window from hearing a key for longer than is felt."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, Qt, Signal, Slot

VARIABLE = "CLIPSTUDIO_WATCH_EVENTS"
"""Environment variable that has the window watched."""
LIMIT = 0.05
"""Seconds; what takes longer is told."""
BEAT = 0.01
"""Seconds between two questions whether the window hears."""
FRAMES = 3
"""Functions that are named: the first, and the last ones of those it was in."""
_PACKAGE = str(Path(__file__).parents[1]) + os.sep


@dataclass(frozen=True, slots=True)
class LongEvent:
    """A while in which the window heard nothing.

    Attributes:
        seconds: How long, to within a beat.
        cpu_seconds: So much of it the window's thread worked; the rest it waited for the lock of Python, or for a
            core.
        where: The functions of this program that it was found in most often; empty where Qt alone was at work.
    """

    seconds: float
    cpu_seconds: float
    where: str

    def __str__(self) -> str:
        """As a line of the log."""
        took = f"{self.seconds * 1000:,.0f} ms, {self.cpu_seconds * 1000:,.0f} ms of them at work"
        return f"an event took {took}: {self.where or 'in Qt'}"


def log_event(event: LongEvent) -> None:
    """Write an event to the log."""
    logging.getLogger("clipstudio").warning("%s", event)


class EventWatch(QObject):
    """Asks the window's thread over and over, from a thread of its own, and looks what it is at while it waits.

    To be made on the thread that is watched, and stopped there.

    Args:
        tell: Gets each long event, on the thread of the watch.
        limit: Seconds from which an event is long.
    """

    _asked = Signal()

    def __init__(self, tell: Callable[[LongEvent], object] = log_event, limit: float = LIMIT) -> None:
        super().__init__()
        self._tell, self._limit = tell, limit
        self._watched = threading.get_ident()
        self._ended, self._heard = threading.Event(), threading.Event()
        self._at, self._cpu = time.perf_counter(), time.thread_time()
        self._asked.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._watch, name="event-watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._ended.set()
        self._thread.join()

    @Slot()
    def _hear(self) -> None:
        self._at, self._cpu = time.perf_counter(), time.thread_time()
        self._heard.set()

    def _watch(self) -> None:
        # Woken late, this thread was kept from Python's lock by what it is to find: it asks as of when it was due.
        due = time.perf_counter() + BEAT
        while not self._ended.wait(BEAT):
            self._heard.clear()
            cpu = self._cpu
            self._asked.emit()
            found: Counter[str] = Counter()
            while not self._heard.is_set() and not self._ended.is_set():
                found[_where(sys._current_frames().get(self._watched))] += 1
                self._heard.wait(BEAT)
            seconds = self._at - due
            if seconds > self._limit and self._heard.is_set():
                where = max((name for name in found if name), key=found.__getitem__, default="")
                self._tell(LongEvent(seconds, self._cpu - cpu, where))
            due = time.perf_counter() + BEAT


@contextmanager
def watched_if_asked() -> Iterator[None]:
    """Watch the window's thread inside, and log what takes long, where the environment asks for it."""
    watch = EventWatch() if os.environ.get(VARIABLE, "") not in ("", "0") else None
    try:
        yield
    finally:
        if watch is not None:
            watch.stop()


def _where(frame: FrameType | None) -> str:
    """The functions of this program that a frame is in, the outermost first, and what of a library they called."""
    names: list[str] = []
    library = ""
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(_PACKAGE):
            names.append(f"{path[len(_PACKAGE) :]}:{frame.f_lineno} {frame.f_code.co_name}")
        elif not names:
            library = library or f"{Path(path).name} {frame.f_code.co_name}"
        frame = frame.f_back
    named = names[: FRAMES - 1] + names[-1:] if len(names) > FRAMES else names
    return " > ".join([*reversed(named), *([library] if named and library else [])])
