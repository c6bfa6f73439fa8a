"""How the command line speaks: results on stdout, progress and faults on stderr, exit codes."""

from __future__ import annotations

import signal
import sys
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

FAULT, USAGE, CANCELLED = 1, 2, 130


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
    console = Console(stderr=True)
    pace = Pace()
    bars = Bars(BarColumn(bar_width=24), TextColumn("{task.description}"), console=console, transient=True)
    interrupted = False

    def note(_signal: int, _frame: FrameType | None) -> None:
        nonlocal interrupted
        interrupted = True

    with _on_interrupt(note), bars:
        bar = bars.add_task("", total=None)
        try:
            while not interrupted:
                try:
                    step = next(work)
                except StopIteration as stop:
                    result: T = stop.value
                    return result
                _show(bars, bar, step, pace)
        finally:
            work.close()
    raise Cancelled


def _show(bars: Bars, bar: object, step: Progress, pace: Pace) -> None:
    pace.mark(step)
    bars.update(bar, completed=step.done, total=step.total, description=in_words(step, pace))  # type: ignore[arg-type]


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
