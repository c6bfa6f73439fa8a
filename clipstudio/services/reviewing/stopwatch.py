"""How long an auditor looks at items, how fast that goes, and when a break may help; pauses are left out."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

PAUSE_SECONDS = 60.0
"""Nothing happened for longer: that was a pause, which counts for nothing."""
REST_SECONDS = 300.0
"""A pause as long as this is a break."""
RECENT = 20
"""Answers that the pace is taken from."""
LEAST = 3
"""So many answers before anything is said of the pace."""
BREAK_SECONDS = 25 * 60.0
"""Of judging without a break, until one is suggested."""
BREAK_EXPOSURES = 60
"""Harmful items seen without a break, until one is suggested: harm tires sooner than the clock says."""


class Stopwatch:
    """Counts the seconds in which something was done.

    Args:
        clock: Seconds that only go forward.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._counted = 0.0
        self._last = clock()

    def touch(self) -> float:
        """Take note that the auditor is there; returns the seconds since the last time."""
        now = self._clock()
        gap, self._last = now - self._last, now
        if gap <= PAUSE_SECONDS:
            self._counted += gap
        return gap

    def restart(self) -> None:
        """Count from nothing, from now on."""
        self._counted, self._last = 0.0, self._clock()

    @property
    def seconds(self) -> float:
        """Seconds counted, up to now unless this is a pause."""
        gap = self._clock() - self._last
        return self._counted + (gap if gap <= PAUSE_SECONDS else 0.0)


class JudgingPace:
    """How many items are judged in a minute, by the recent ones."""

    def __init__(self) -> None:
        self._recent: deque[float] = deque(maxlen=RECENT)

    def add(self, seconds: float) -> None:
        """Take note of an item that was judged after so many seconds."""
        self._recent.append(seconds)

    @property
    def each(self) -> float | None:
        """Seconds for an item; None while nothing can be said."""
        if len(self._recent) < LEAST or sum(self._recent) <= 0:
            return None
        return sum(self._recent) / len(self._recent)

    @property
    def per_minute(self) -> float | None:
        """Items in a minute; None while nothing can be said."""
        return None if self.each is None else 60.0 / self.each

    def seconds_left(self, items: int) -> float | None:
        """Seconds that so many items will take; None while nothing can be said."""
        return None if self.each is None else items * self.each


@dataclass(slots=True)
class Strain:
    """What an auditor has been through since the last break.

    Attributes:
        seconds: Of judging.
        exposures: Harmful items seen.
    """

    seconds: float = 0.0
    exposures: int = 0

    def note(self, gap: float) -> None:
        """Take note of the seconds since something was done last; a long pause is a break."""
        if gap >= REST_SECONDS:
            self.rest()
        elif gap <= PAUSE_SECONDS:
            self.seconds += gap

    def rest(self) -> None:
        """A break was made, or suggested: the next suggestion comes as late as the first."""
        self.seconds, self.exposures = 0.0, 0

    @property
    def asks_for_break(self) -> bool:
        """Whether a break may help now."""
        return self.seconds >= BREAK_SECONDS or self.exposures >= BREAK_EXPOSURES
