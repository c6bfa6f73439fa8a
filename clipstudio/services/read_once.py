"""What takes long to read, read by the first who needs it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class ReadOnce(Generic[T]):
    """Read by the first question that needs it, and held for those after it; several threads may ask at once.

    Args:
        read: Reads it; called once, on whatever thread asks first, unless it fails.
    """

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._found: list[T] = []

    def __call__(self) -> T:
        """What was read; whoever asks while it is being read waits for it."""
        with self._lock:
            if not self._found:
                self._found.append(self._read())
            return self._found[0]
