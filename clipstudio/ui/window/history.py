"""Where one was: what Back and Forward lead through."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

MOST = 200
"""So many steps are remembered."""


@dataclass(frozen=True, slots=True)
class Step:
    """A view that can be returned to.

    Attributes:
        place: Index of the place in the rail.
        where: What is shown there, as the place itself tells it.
    """

    place: int
    where: Hashable


class History:
    """Steps in the order in which they were made; one of them is where one is."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at = -1

    def visit(self, step: Step) -> None:
        """Go on to another view; what Forward led to is forgotten."""
        if self._at >= 0 and self._steps[self._at] == step:
            return
        self._steps = [*self._steps[: self._at + 1], step][-MOST:]
        self._at = len(self._steps) - 1

    def update(self, step: Step) -> None:
        """Remember that the view is another one now, without a step: another label, or a mark that was clicked."""
        if self._at >= 0 and self._steps[self._at].place == step.place:
            self._steps[self._at] = step

    def turn(self, by: int, is_there: Callable[[Step], bool]) -> Step | None:
        """Go back (-1) or forward (1), past what is gone; None where there is nothing."""
        at = self._next(by, is_there)
        if at is None:
            return None
        self._at = at
        return self._steps[at]

    def can_turn(self, by: int, is_there: Callable[[Step], bool]) -> bool:
        """Whether there is something to go back or forward to."""
        return self._next(by, is_there) is not None

    def _next(self, by: int, is_there: Callable[[Step], bool]) -> int | None:
        at = self._at + by
        while 0 <= at < len(self._steps):
            if self._steps[at] != self._steps[self._at] and is_there(self._steps[at]):
                return at
            at += by
        return None
