"""Library computations without progress reports, run on a thread beside the work that waits for them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from concurrent.futures import Future, wait
from threading import Thread
from typing import TypeVar

from clipstudio.domain.progress import Progress, Work

T = TypeVar("T")

_EVERY = 0.2
"""Seconds between two words of progress, so that the work can be cancelled then."""


class _Stopped(BaseException):
    """Raised in a thread whose result nobody waits for any more."""


def waiting(compute: Callable[[], T], progress: Progress) -> Work[T]:
    """What ``compute`` returns, computed on a thread of its own; yields the same progress again meanwhile.

    Closing the work stops the thread at its next step of Python, which a solver makes at every iteration.

    Raises:
        Exception: Whatever ``compute`` raises.
    """
    found: Future[T] = Future()

    def run() -> None:
        try:
            found.set_result(compute())
        except BaseException as error:
            found.set_exception(error)

    thread = Thread(target=run, name="clipstudio-computation", daemon=True)
    thread.start()
    try:
        yield progress
        while wait([found], _EVERY).not_done:
            yield progress
        return found.result()
    finally:
        if thread.is_alive() and thread.ident is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(_Stopped))
