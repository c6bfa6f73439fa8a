"""What is read of a whole project, held until the project is written to."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from clipstudio.storage.database import Reading

T = TypeVar("T")


class Held(Generic[T]):
    """Reads once for all who ask between two writes; several threads may ask at once.

    Args:
        database: Says when it was written to.
        read: Reads it; what it gives is never changed.
    """

    def __init__(self, database: Reading, read: Callable[[], T]) -> None:
        self._database, self._read = database, read
        self._lock = threading.Lock()
        self._found: tuple[int, T] | None = None

    def __call__(self) -> T:
        """What there is now; whoever asks while it is being read waits for it."""
        moment = self._database.moment
        if moment is None:
            return self._read()
        with self._lock:
            if self._found is None or self._found[0] < moment:
                # The moment before it is read: what is written meanwhile makes it out of date.
                self._found = moment, self._read()
            return self._found[1]
