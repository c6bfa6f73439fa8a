"""Background work of which only the newest wishes matter."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.reading_threads import only_read_here


class NewestFirst(QObject):
    """Answers requests on a few threads; a newer list of wishes replaces the one still waiting.

    Scrolling quickly past ten thousand tiles thus costs only what is being answered at that moment. Requests are
    immutable and carry all that answering them needs.

    Signals:
        answered: ``(request, answer)``. Emitted on a worker: connect a ``@Slot`` method of a QObject, which then
            runs on its own thread.
        failed: The exception of an answer that was a fault of the program; raised again on the main thread.
    """

    answered = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, answer: Callable[[Any], Any], threads: int, name: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name, initializer=only_read_here)
        self._lock = Lock()
        self._waiting: deque[Hashable] = deque()
        self._at_work: set[Hashable] = set()
        self._runners = 0
        self._closed = False
        # Before any other is told, who may then want what is new.
        self.answered.connect(self._delivered)
        self.failed.connect(self._raise)

    def want(self, requests: Iterable[Hashable]) -> None:
        """Let ``requests``, the most urgent first, take the place of all that has not been started."""
        with self._lock:
            if self._closed:
                return
            self._waiting = deque(request for request in requests if request not in self._at_work)
            while self._runners < min(self._threads, len(self._waiting) + len(self._at_work)):
                self._runners += 1
                self._pool.submit(self._run)

    def shutdown(self) -> None:
        """Drop what waits and join the threads; later wishes are ignored."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
        self._pool.shutdown(wait=True)

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._runners -= 1
                    return
                request = self._waiting.popleft()
                self._at_work.add(request)
            try:
                answer = self._answer(request)
            except Exception as error:
                self._end(request)
                self.failed.emit(error)
            else:
                self.answered.emit(request, answer)

    def _end(self, request: Hashable) -> None:
        with self._lock:
            self._at_work.discard(request)

    @Slot(object, object)
    def _delivered(self, request: Hashable, _answer: object) -> None:
        """Only now: an answer on its way is not to be asked for again."""
        self._end(request)

    @Slot(object)
    def _raise(self, error: Exception) -> None:
        raise error
