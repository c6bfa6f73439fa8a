"""What a figure says in words, as the terminal prints it under a table."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.language import said_later
from clipstudio.results.figures import FigureText

KEEP_IN_MIND = said_later("Keep in mind:")
"""What the limits of a figure begin with, in the terminal as in the window."""


def told(text: FigureText, lead: str = "", with_answer: bool = False) -> Iterator[str]:
    """The meaning, the answer where it is asked for, and the limits, one per line.

    Args:
        text: What the figure says.
        lead: What it is of, where a table has several figures; empty for nothing.
        with_answer: Whether no table holds the answer's numbers.
    """
    of = f"{lead}: " if lead else ""
    if text.meaning:
        yield f"{of}{text.meaning}"
    if with_answer and text.answer:
        yield f"{of}{text.answer}"
    if text.limits:
        yield f"{of}{KEEP_IN_MIND} {' '.join(text.limits)}"
