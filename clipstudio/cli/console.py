"""Output of the command line: results on stdout, progress and faults on stderr, exit codes."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bars
from rich.table import Table

from clipstudio.cli.interrupts import CANCELLED, Interrupt, note_interrupt, say_cancelled
from clipstudio.domain.errors import Cancelled
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.visible_text import visible
from clipstudio.services.auditing.provenance import warnings_of
from clipstudio.services.jobs.faults import sentence
from clipstudio.services.jobs.pace import Pace, in_words
from clipstudio.services.reversible import Reversible

T = TypeVar("T")

FAULT = 1

LINE_SECONDS = 5.0

TABLE_WIDTH = 160
"""Of a table that is not written to a terminal, characters."""


@contextmanager
def exit_codes() -> Iterator[None]:
    """Turn every way a command can end badly into one line on stderr and an exit code."""
    try:
        yield
    except (Cancelled, Interrupt, KeyboardInterrupt):
        say_cancelled()
        raise SystemExit(CANCELLED) from None
    except BrokenPipeError:
        raise SystemExit(FAULT) from None
    except Exception as error:
        note(f"clipstudio: {sentence(error)}")
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
        note_interrupt()

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
    console = _console(stderr=True)
    pace = Pace()
    if not console.is_terminal:
        yield _Lines(pace).show
        return
    words = TextColumn("{task.description}", markup=False)
    with Bars(BarColumn(bar_width=24), words, console=console, transient=True) as bars:
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
            note(in_words(step, self._pace))


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
    """A line of the result, on stdout, as it is written."""
    print(_printable(text))


def tell(step: Reversible | None, nothing: str) -> None:
    """What was done, on stdout; ``nothing`` where there was nothing to do."""
    say(nothing if step is None else f"Done: {step.words}.")


def warn_of(provenance: Mapping[str, Any]) -> None:
    """Say on stderr what a reader of a run is warned of: a canary that differs, prompts cut or alike."""
    for warning in warnings_of(provenance):
        note(f"warning: {warning}")


def note(text: str) -> None:
    """A remark beside the result, on stderr, as it is written."""
    print(_printable(text), file=sys.stderr)


def print_table(table: Table) -> None:
    """A table of the result, on stdout; its words are the user's, and stand there as they are written."""
    is_terminal = Console().is_terminal
    _console(width=None if is_terminal else TABLE_WIDTH).print(table)


def _console(**settings: Any) -> Console:
    """A console that takes no word for markup or for the name of a picture: "[red]" and ":smile:" are labels."""
    return Console(markup=False, emoji=False, highlight=False, **settings)


def _printable(text: str) -> str:
    """A text with what would steer the terminal written out; file names and labels may hold anything."""
    return visible(text)
