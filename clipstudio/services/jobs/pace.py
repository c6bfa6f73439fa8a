"""How fast long work goes, and how long it will take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from clipstudio.domain.language import numeral, tr
from clipstudio.domain.progress import Progress

WINDOW_SECONDS = 20.0
STEADY_SECONDS = 3.0
"""Work must have been watched so long before its end is foretold."""
STEADY_CHANGE = 1.5
"""So many times as fast or as slow as at first, the pace is not steady."""


class Pace:
    """Rate over the last seconds of work, so that a slow start is soon forgotten.

    Args:
        clock: Seconds that only go forward.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._task = ""
        self._marks: deque[tuple[float, int]] = deque()

    def mark(self, progress: Progress) -> None:
        """Take note of a step; another task starts a new measurement."""
        now = self._clock()
        if progress.task != self._task or (self._marks and progress.done < self._marks[-1][1]):
            self._task = progress.task
            self._marks.clear()
        self._marks.append((now, progress.done))
        while len(self._marks) > 2 and now - self._marks[0][0] > WINDOW_SECONDS:
            self._marks.popleft()

    def restart(self) -> None:
        """Forget the past, as after a pause."""
        self._marks.clear()

    @property
    def rate(self) -> float | None:
        """Units per second, or None while nothing can be said."""
        if len(self._marks) < 2:
            return None
        (start, first), (end, last) = self._marks[0], self._marks[-1]
        return (last - first) / (end - start) if end > start and last > first else None

    def seconds_left(self, progress: Progress) -> float | None:
        """Seconds to the end at the present rate, or None while it is not steady."""
        rate = self.rate
        if rate is None or progress.total is None or not self._is_steady(rate):
            return None
        return max(0, progress.total - progress.done) / rate

    def _is_steady(self, rate: float) -> bool:
        """Whether the work has gone on for a while, and lately as fast as before."""
        (start, _), (middle, then), (end, last) = (
            self._marks[0],
            self._marks[len(self._marks) // 2],
            self._marks[-1],
        )
        if end - start < STEADY_SECONDS or end == middle:
            return False
        lately = (last - then) / (end - middle)
        return rate / STEADY_CHANGE <= lately <= rate * STEADY_CHANGE


def in_words(progress: Progress, pace: Pace) -> str:
    """A step as the job bar says it: "Embedding 4,310 of 20,000 images · 36/s · about 7 min left"."""
    is_of_bytes = progress.unit == "bytes"
    scale, unit, form = (1e6, "MB", ",.1f") if is_of_bytes else (1, tr(progress.unit), ",")
    task = tr(progress.task)
    done = numeral(format(progress.done / scale if is_of_bytes else progress.done, form))
    if progress.total is None and not progress.done:
        parts = [task]  # nothing is counted, or nothing yet
    elif progress.total is None:
        parts = [f"{task} {done} {unit}"]
    else:
        total = numeral(format(progress.total / scale if is_of_bytes else progress.total, form))
        parts = [tr("{task} {done} of {total} {unit}", task=task, done=done, total=total, unit=unit)]
    if (rate := pace.rate) is not None:
        shown = rate / scale
        each = " MB/s" if is_of_bytes else "/s"
        parts.append(numeral(f"{shown:,.0f}{each}" if shown >= 10 else f"{shown:.1f}{each}"))
    if (left := pace.seconds_left(progress)) is not None and progress.done != progress.total:
        in_step = tr(" in this step") if progress.is_part else ""
        parts.append(tr("about {time} left", time=duration(left)) + in_step)
    if progress.note:
        parts.append(tr(progress.note))
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """A stretch of time in one unit: "12 s", "7 min", "3.5 h"."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return numeral(f"{seconds / 3600:.1f} h")
