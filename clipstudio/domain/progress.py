"""Progress reports of long work."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar

from clipstudio.domain.changes import Changes

T = TypeVar("T")
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a long piece of work.

    Attributes:
        task: What is being done, as the job bar says it ("Embedding").
        done: Units finished so far.
        total: Units in all, or None while that is not known.
        unit: What is counted, in the plural ("images").
        note: A word on the current step, may be empty.
        is_part: Whether it is one of several steps, whose end is not the end of all.
        changes: What was written since the last step that said so, where views are to show it already.
    """

    task: str
    done: int
    total: int | None
    unit: str = "images"
    note: str = ""
    is_part: bool = False
    changes: Changes = Changes.NONE

    @property
    def fraction(self) -> float | None:
        """Share done in [0, 1], or None while the total is unknown."""
        if self.total is None:
            return None
        return 1.0 if self.total == 0 else min(1.0, self.done / self.total)


Work = Generator[Progress, None, T]
"""Long work: yields `Progress`, returns its result; closing it cancels and keeps what was committed."""


def finish(work: Generator[P, None, T], on_progress: Callable[[P], None] | None = None) -> T:
    """Drive ``work`` to its end on this thread and return its result."""
    while True:
        try:
            progress = next(work)
        except StopIteration as stop:
            result: T = stop.value
            return result
        if on_progress is not None:
            on_progress(progress)
