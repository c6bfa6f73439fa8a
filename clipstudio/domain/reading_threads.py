"""Threads that only read: writing to a project or to the registered models there is a fault of the program.

What a person waits for on a reading thread must never wait for a writer, and what is written must come back as
`Changes`, so that the views redraw it.
"""

from __future__ import annotations

import threading

_here = threading.local()


def only_read_here() -> None:
    """Mark the calling thread, for as long as it lives, as one that only reads."""
    _here.only_reads = True


def require_writing_allowed() -> None:
    """Called by whatever writes.

    Raises:
        RuntimeError: If the calling thread only reads.
    """
    if getattr(_here, "only_reads", False):
        raise RuntimeError(f"A write on the thread “{threading.current_thread().name}”, which only reads")
