"""Ctrl+C: one line and exit code 130, whenever it comes and however often.

Nothing but the standard library's smallest parts is imported here, so that it can be in force before all else.
"""

from __future__ import annotations

import os
import signal
from types import FrameType

CANCELLED = 130
"""The exit code of a command that was stopped."""

LINE = "Cancelled. What was finished before is kept."


class Interrupt(BaseException):
    """Ctrl+C while a verb runs; no `KeyboardInterrupt`, which the parser of the command line takes for itself."""


class _State:
    """Whether Ctrl+C was seen before, and whether the line was said."""

    seen = False
    said = False


def leave_on_interrupt() -> None:
    """From now on Ctrl+C ends the process at once: for imports and the end, when there is nothing to be tidied."""
    signal.signal(signal.SIGINT, _leave)


def raise_on_interrupt() -> None:
    """From now on Ctrl+C raises `Interrupt`, so that the project is closed in order; a second one ends at once."""
    signal.signal(signal.SIGINT, _raise)


def note_interrupt() -> None:
    """Remember a Ctrl+C that somebody else took, so that the next one is the second."""
    _State.seen = True


def say_cancelled() -> None:
    """Say the one line; Ctrl+C has no further effect after it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _write()


def _leave(_signal: int, _frame: FrameType | None) -> None:
    _write()
    # Not sys.exit: it would be an exception in the middle of somebody's import.
    os._exit(CANCELLED)


def _raise(number: int, frame: FrameType | None) -> None:
    if _State.seen:
        _leave(number, frame)
    _State.seen = True
    raise Interrupt


def _write() -> None:
    if not _State.said:
        _State.said = True
        os.write(2, f"{LINE}{os.linesep}".encode())
