"""Long computations that halt now and then, so that whoever waits can show that they go on, or end them."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from clipstudio.domain.progress import Progress, Work

T = TypeVar("T")

Steps = Generator[None, None, T]
"""Yields nothing at every halt and returns the result, as `finish` does; closing it ends the work."""


def as_work(steps: Steps[T], progress: Progress) -> Work[T]:
    """Steps as work that shows the same progress at every halt."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield progress
