"""The one gate to the network: shut, except while the user's own download runs."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import Progress, Work

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")

CONNECT_SECONDS, SILENCE_SECONDS = 10.0, 30.0
"""How long a server may take to answer, and to send the next piece."""

POLL_SECONDS = 0.1
"""How often a wait can be left."""

_lock = threading.Lock()
_connections = 0


def is_open() -> bool:
    """Whether a download holds the gate open."""
    return _connections > 0


class Connection:
    """The network while the gate is open.

    Attributes:
        client: Makes requests; what it returns is awaited through `wait`.
    """

    def __init__(self) -> None:
        import asyncio  # like httpx only now: the window asks at its start whether the gate is open

        import httpx

        self._loop = asyncio.new_event_loop()
        timeout = httpx.Timeout(SILENCE_SECONDS, connect=CONNECT_SECONDS)
        # No line is used twice: a server may hang up on an idle one just as the next request goes out on it.
        limits = httpx.Limits(max_keepalive_connections=0)
        self.client: httpx.AsyncClient = httpx.AsyncClient(follow_redirects=True, timeout=timeout, limits=limits)

    def wait(self, answer: Awaitable[T], meanwhile: Progress) -> Work[T]:
        """Wait for an answer of the network; closing this work leaves the wait at once.

        Args:
            answer: What is waited for.
            meanwhile: Yielded whenever nothing came for `POLL_SECONDS`.

        Raises:
            httpx.HTTPError: The connection failed or was cut.
        """
        import asyncio

        task = asyncio.ensure_future(answer, loop=self._loop)
        try:
            while not task.done():
                self._loop.run_until_complete(asyncio.wait({task}, timeout=POLL_SECONDS))
                if not task.done():
                    yield meanwhile
            return task.result()
        finally:
            if not task.done():
                task.cancel()
                self._loop.run_until_complete(asyncio.wait({task}))

    def run(self, answer: Awaitable[T]) -> T:
        """Finish something short, such as closing an answer."""
        return self._loop.run_until_complete(answer)

    def close(self) -> None:
        """Hang up."""
        self._loop.run_until_complete(self.client.aclose())
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()


@contextmanager
def open_network() -> Iterator[Connection]:
    """Open the gate for as long as the block runs: only ever on the user's explicit word."""
    global _connections
    connection = Connection()
    with _lock:
        _connections += 1
    try:
        yield connection
    finally:
        try:
            connection.close()
        finally:
            with _lock:
                _connections -= 1


def unreachable(host: str, error: Exception) -> ModelError:
    """The fault of a server that cannot be reached, as a sentence."""
    return ModelError(
        "{host} cannot be reached ({reason}). Check this machine's connection and try again; what has "
        "arrived is kept.",
        host=host,
        reason=str(error) or type(error).__name__,
    )
