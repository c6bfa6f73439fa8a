"""The one door from worker threads to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import spoken
from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Job, JobReport, JobRunner, Lane

Answer = Callable[[Any], object]
Refusal = Callable[[str], None]
Context = tuple[int, QObject, Answer, Refusal | None]
"""The project's number in the life of the window, and who is to be told."""
T = TypeVar("T")


class Background(QObject):
    """Starts jobs and asks questions off the main thread; every answer comes back on it.

    Only slots of this object are connected across threads: PySide6 runs a lambda in the sender's thread.

    Signals:
        reported: A job said something (`JobReport`).
        failed: A question failed and nobody took the sentence (str).
    """

    reported = Signal(object)
    failed = Signal(str)
    _told = Signal(object)
    _answered = Signal(object, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: dict[int, tuple[QObject, Answer | None, Refusal | None]] = {}
        self._era = 0
        self._is_shut_down = False
        self._told.connect(self._take_report)
        self._answered.connect(self._take_answer)
        self._runner = JobRunner(self._told.emit)

    def run_job(
        self,
        title: str,
        lane: Lane,
        work: Callable[[], Work[T]],
        owner: QObject,
        done: Callable[[T], object] | None = None,
        over: Refusal | None = None,
        *,
        keeps_part: bool = True,
    ) -> Job:
        """Start a job. ``done`` gets its result; ``over`` gets a sentence, or "" when it was cancelled.

        With ``keeps_part`` off it is one that leaves nothing behind when it is cancelled.
        """
        job = self._runner.start(title, lane, work, keeps_part=keeps_part)
        self._done[job.number] = (owner, done, over)
        return job

    def query(
        self,
        question: Callable[[], T],
        owner: QObject,
        answer: Callable[[T], object],
        refusal: Refusal | None = None,
    ) -> None:
        """Put a short question to a reading thread; ``answer`` is called here unless ``owner`` is gone by then.

        After `shut_down` nothing is asked: a view that lives a moment longer may have a timer that asks.
        """
        if self._is_shut_down:
            return
        context = (self._era, owner, answer, refusal)
        # What it tells is shown; short writes and jobs keep what they say, and keep it in English.
        self._runner.query(spoken()(question), self._teller(context))

    def write(
        self,
        change: Callable[[], tuple[T, Changes]],
        owner: QObject,
        done: Callable[[tuple[T, Changes]], object],
        refusal: Refusal | None = None,
    ) -> None:
        """Make a short write, after those before it; ``done`` gets what it returned, as `query` answers.

        Args:
            change: Called on the thread of short writes; returns a value and what of the project it changed.
            owner: Nothing is told once this is gone.
            done: Called on the main thread.
            refusal: Gets the sentence of a write that failed.
        """
        self._runner.write(change, self._teller((self._era, owner, done, refusal)))

    def _teller(self, context: Context) -> Callable[[Any, str], None]:
        return lambda result, error: self._answered.emit(context, result, error)

    def job(self, number: int) -> Job | None:
        """A job that is not over."""
        return self._runner.job(number)

    def awaits(self, number: int) -> bool:
        """Whether a job's outcome has not been announced yet; false already during the announcement."""
        return number in self._done

    @property
    def is_busy(self) -> bool:
        """Whether a job waits or runs."""
        return self._runner.is_busy

    def settle(self) -> None:
        """Cancel every job, wait for the threads, and be ready for the next project.

        Answers that are still on their way belong to the project that closes: they are dropped, since whoever took
        one might ask again.
        """
        self._era += 1
        self._runner.shut_down()
        self._done.clear()
        self._runner = JobRunner(self._told.emit)

    def shut_down(self) -> None:
        """Cancel every job and wait for the threads to end; whoever took an answer now might ask again in vain."""
        self._era += 1
        self._is_shut_down = True
        self._runner.shut_down()
        self._done.clear()

    @Slot(object)
    def _take_report(self, report: JobReport) -> None:
        if report.state.is_over:
            owner, done, over = self._done.pop(report.job, (self, None, None))
            if shiboken6.isValid(owner):
                if report.state == "finished" and done is not None:
                    done(report.result)
                elif report.state != "finished" and over is not None:
                    over(report.error)
        self.reported.emit(report)

    @Slot(object, object, str)
    def _take_answer(self, context: Context, result: object, error: str) -> None:
        era, owner, answer, refusal = context
        if era != self._era or not shiboken6.isValid(owner):
            return
        if not error:
            answer(result)
        elif refusal is not None:
            refusal(error)
        else:
            self.failed.emit(error)
