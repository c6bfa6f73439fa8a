"""Reading new image files: a few on threads, many in processes of their own."""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import Self

from clipstudio.domain.errors import ImageError
from clipstudio.engine.identify_process import Identified, IdentifyProcess
from clipstudio.engine.reading import identify
from clipstudio.storage.images import SeenFile

MANY = 1_500
"""Files for which processes are started: until they have started, threads of this one have read a thousand."""

AT_ONCE, BYTES_AT_ONCE = 128, 8_000_000
"""Files that are read before they are handed over, and their bytes: one at a time, handing over takes longer."""

_LOGGER = logging.getLogger(__name__)

Outcome = Identified | ImageError


def identify_files(files: Sequence[SeenFile]) -> Generator[tuple[SeenFile, Outcome], None, None]:
    """Read files beside the calling thread, in order, a bounded number ahead."""
    source = _parts(files)
    waiting: deque[tuple[Sequence[SeenFile], Future[list[Outcome]]]] = deque()
    with _Readers(len(files)) as readers:
        while True:
            while len(waiting) < 2 * readers.count and (some := next(source, None)):
                waiting.append((some, readers.read([file.path for file in some])))
            if not waiting:
                return
            some, future = waiting.popleft()
            yield from zip(some, future.result(), strict=True)


def _parts(files: Sequence[SeenFile]) -> Iterator[Sequence[SeenFile]]:
    """Files that are handed over together."""
    start = held = 0
    for at, file in enumerate(files):
        if at - start == AT_ONCE or (held and held + file.size > BYTES_AT_ONCE):
            yield files[start:at]
            start, held = at, 0
        held += file.size
    if start < len(files):
        yield files[start:]


class _Readers:
    """Threads that read files: of many, each lets a process do it, as long as there is one.

    Args:
        files: How many there are to read.

    Attributes:
        count: How many threads.
    """

    def __init__(self, files: int) -> None:
        processors = os.cpu_count() or 1
        self._processes = _started(min(8, processors)) if files >= MANY else []
        self.count = len(self._processes) or min(8, processors + 1)
        self._free = SimpleQueue[IdentifyProcess | None]()
        for place in range(self.count):
            self._free.put(self._processes[place] if self._processes else None)
        self._pool = ThreadPoolExecutor(self.count, thread_name_prefix="clipstudio-import")
        self._is_over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """End all of them, whatever they are at."""
        self._is_over = True
        for each in self._processes:
            each.kill()
        self._pool.shutdown(cancel_futures=True)
        for each in self._processes:
            each.close()

    def read(self, paths: Sequence[Path]) -> Future[list[Outcome]]:
        """Facts of files, or why there are none."""
        return self._pool.submit(self._read, paths)

    def _read(self, paths: Sequence[Path]) -> list[Outcome]:
        process = self._free.get()
        try:
            if process is not None:
                return process.identify(paths)
        except OSError as error:
            process = None
            if self._is_over:
                raise
            _LOGGER.warning("%s: its files are read in this one", error)
        finally:
            self._free.put(process)
        return [_identified(path) for path in paths]


def _started(count: int) -> list[IdentifyProcess]:
    """So many processes; fewer, or none, where the system starts no more."""
    processes = list[IdentifyProcess]()
    try:
        for _ in range(count):
            processes.append(IdentifyProcess())
    except OSError as error:
        _LOGGER.warning("no process is started to read image files: %s", error)
    return processes


def _identified(path: Path) -> Outcome:
    try:
        return identify(path)
    except ImageError as error:
        return error
