"""What a test of the window may leave behind: windows that are open and timers that run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication


@contextmanager
def nothing_left() -> Iterator[None]:
    """Fail when what runs inside leaves a window open or a timer running.

    Raises:
        AssertionError: With what was left.
    """
    # What stands before the test need not be searched after it: the libraries' objects are a million. It stays
    # frozen, so that no later collection goes through it either, in this test or in one without a window. What the
    # test before let go of in the end, its whole window, is collected first: frozen, it would stay for ever.
    gc.collect()
    gc.freeze()
    yield
    _settle()
    timers = running_timers()
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not windows, f"windows left open: {windows}"
    assert not timers, f"timers left running: {timers}"


def running_timers() -> list[str]:
    """The running timers that were made since the collector was last frozen, each with what it belongs to.

    A timer belongs to a widget or to nobody, never to the application: only Python's collector knows them all.
    """
    timers = [each for each in gc.get_objects() if issubclass(type(each), QTimer)]
    return [
        f"{timer.interval()} ms of {timer.parent()}"
        for timer in timers
        if shiboken6.isValid(timer) and timer.isActive()
    ]


def _settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
