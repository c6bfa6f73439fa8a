"""How the command line speaks: results on stdout, progress and faults on stderr, exit codes."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bars

from clipstudio.domain.errors import Cancelled
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.faults import sentence
from clipstudio.services.pace import Pace, in_words

T = TypeVar("T")

FAULT, CANCELLED = 1, 130

LINE_SECONDS = 5.0


@contextmanager
def exit_codes() -> Iterator[None]:
    """Turn every way a command can end badly into one line on stderr and an exit code."""
    try:
        yield
    except (Cancelled, KeyboardInterrupt):
        print("Cancelled. What was finished before is kept.", file=sys.stderr)
        raise SystemExit(CANCELLED) from None
    except BrokenPipeError:
        raise SystemExit(FAULT) from None
    except Exception as error:
        print(f"clipstudio: {sentence(error)}", file=sys.stderr)
        raise SystemExit(FAULT) from error


def follow(work: Work[T]) -> T:
    """Drive work to its end, showing progress on stderr; Ctrl+C stops it at its next step.

    Raises:
        Cancelled: If the user pressed Ctrl+C.
    """
    interrupted = False

    def note(_signal: int, _frame: FrameType | None) -> None:
        nonlocal interrupted
        interrupted = True

    with _on_interrupt(note), _shown() as show:
        try:
            while not interrupted:
                try:
                    step = next(work)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                show(step)
        finally:
            work.close()
    raise Cancelled


@contextmanager
def _shown() -> Iterator[Callable[[Progress], None]]:
    """A bar in a terminal; elsewhere a line now and then, so that a log stays readable."""
    console = Console(stderr=True)
    pace = Pace()
    if not console.is_terminal:
        yield _Lines(pace).show
        return
    with Bars(BarColumn(bar_width=24), TextColumn("{task.description}"), console=console, transient=True) as bars:
        bar = bars.add_task("", total=None)

        def show(step: Progress) -> None:
            pace.mark(step)
            bars.update(bar, completed=step.done, total=step.total, description=in_words(step, pace))

        yield show


class _Lines:
    """Progress as lines, at most one every few seconds."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._next = time.monotonic() + LINE_SECONDS

    def show(self, step: Progress) -> None:
        """Print a step when it is time for a line."""
        self._pace.mark(step)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + LINE_SECONDS
            print(in_words(step, self._pace), file=sys.stderr)


@contextmanager
def _on_interrupt(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Finish the step that is under way on Ctrl+C, instead of tearing it apart."""
    before = {number: signal.signal(number, handler) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)


def say(text: str) -> None:
    """A line of the result, on stdout."""
    print(text)


def note(text: str) -> None:
    """A remark beside the result, on stderr."""
    print(text, file=sys.stderr)
