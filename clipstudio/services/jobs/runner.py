"""Jobs: long work on its own thread, with pause, cancel, and one door through which it reports.

One thread owns the model, one imports, one downloads, one opens projects; beside them one makes short writes, and
a few answer short questions. What they have to say goes through a single function; the window turns that into
signals on its own thread.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import Cancelled
from clipstudio.domain.language import spoken
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.reading_threads import only_read_here
from clipstudio.services.jobs.faults import sentence
from clipstudio.services.jobs.pace import Pace, in_words

REPORT_SECONDS = 0.05
"""Progress is told at most twenty times a second."""

_NUMBERS = itertools.count(1)
"""Of every job in the process: a number that came again would hand a late report to another job."""


class Lane(StrEnum):
    """The thread that a job runs on; jobs of one lane wait for each other."""

    MODEL = "model"
    WRITE = "write"
    DOWNLOAD = "download"
    PROJECT = "project"
    THUMBNAILS = "thumbnails"
    """Beside all others: what it makes can be made at any time, so nobody need wait for its end."""
    MAP = "map"
    """Embedding maps, which wait neither for thumbnails nor for the model, and can be made at any time too."""


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLING = "cancelling"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    FAILED = "failed"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come."""
        return self in (JobState.FINISHED, JobState.CANCELLED, JobState.FAILED)


@dataclass(frozen=True, slots=True)
class JobReport:
    """What a job says of itself; immutable, so it may cross threads.

    Attributes:
        job: Number of the job, which no other job of the process has.
        title: What it does, in the user's words.
        state: Where it stands.
        progress: The last step, if there was one.
        words: The last step with rate and time left, as the job bar says it.
        result: What the work returned, once finished.
        error: A sentence for the user, once failed.
        keeps_part: Whether what it finished before it was cancelled is kept; else it changed nothing.
        changes: What the work has written since the last report that said so, for views to show already.
        lane: Where it runs.
        is_replaced: Whether the program itself stopped it, for another job in its place.
    """

    job: int
    title: str
    state: JobState
    progress: Progress | None = None
    words: str = ""
    result: Any = None
    error: str = ""
    keeps_part: bool = True
    changes: Changes = Changes.NONE
    lane: Lane = Lane.WRITE
    is_replaced: bool = False

    @property
    def may_be_left(self) -> bool:
        """Whether nothing is lost, and nobody need be asked, where it is stopped."""
        return self.lane in (Lane.THUMBNAILS, Lane.MAP)


class Job:
    """A piece of work under way; its methods may be called from any thread."""

    def __init__(
        self, number: int, title: str, lane: Lane, tell: Callable[[JobReport], None], *, keeps_part: bool = True
    ) -> None:
        self.number = number
        self.title = title
        self.keeps_part = keeps_part
        self._lane = lane
        self._tell = tell
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._pace = Pace()
        self._progress: Progress | None = None
        self._told_at = 0.0
        self._is_over = False
        self._is_replaced = False
        self._told_task = ""
        self._changes = Changes.NONE
        self._lock = threading.Lock()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it committed stays."""
        self._cancelled.set()
        self._running.set()
        self._report(JobState.CANCELLING)

    def replace(self) -> None:
        """Ask the work to stop because another job stands for it now; nobody asked for that, so it goes unsaid."""
        self._is_replaced = True
        self.cancel()

    def pause(self) -> None:
        """Hold the work at its next step."""
        self._running.clear()
        self._report(JobState.PAUSED)

    def resume(self) -> None:
        """Let paused work go on."""
        self._pace.restart()
        self._running.set()
        self._report(JobState.RUNNING)

    def run(self, start: Callable[[], Work[Any]]) -> None:
        """Drive the work to its end on the calling thread and report how it went."""
        try:
            result = self._drive(start())
        except Cancelled:
            self._report(JobState.CANCELLED)
        except BaseException as error:  # the door for every fault: none may die unseen on a worker thread
            with spoken():  # it is only shown
                fault = sentence(error)
            self._report(JobState.FAILED, error=fault)
        else:
            self._report(JobState.FINISHED, result=result)

    def _drive(self, work: Work[Any]) -> Any:
        try:
            while True:
                self._running.wait()
                if self._cancelled.is_set():
                    raise Cancelled
                try:
                    self._progress = next(work)
                except StopIteration as stop:
                    return stop.value
                self._pace.mark(self._progress)
                self._changes |= self._progress.changes
                now = time.monotonic()
                # A step that counts nothing is told at once: it may be long, and no other tells that it began.
                is_silent = self._progress.total is None and self._progress.task != self._told_task
                # So is what was written: where the next step is long, nobody else tells that it can be shown.
                is_due = is_silent or self._changes or now - self._told_at >= REPORT_SECONDS
                if is_due and self._running.is_set():
                    self._told_at, self._told_task = now, self._progress.task
                    self._report(JobState.RUNNING)
        finally:
            work.close()

    def _report(self, state: JobState, **outcome: Any) -> None:
        with self._lock:
            # Whoever cancels or pauses what has just ended must not bring it back.
            if self._is_over:
                return
            self._is_over = state.is_over
            changes, self._changes = self._changes, Changes.NONE
        with spoken():  # it is only shown
            words = in_words(self._progress, self._pace) if self._progress else ""
        outcome |= {"keeps_part": self.keeps_part, "changes": changes, "lane": self._lane}
        outcome["is_replaced"] = self._is_replaced
        self._tell(JobReport(self.number, self.title, state, self._progress, words, **outcome))


class JobRunner:
    """Runs jobs in lanes; beside them it makes short writes in order, and answers short questions.

    Args:
        tell: Called with every report, on whatever thread it arises.
    """

    def __init__(self, tell: Callable[[JobReport], None]) -> None:
        self._tell = tell
        self._jobs: dict[int, Job] = {}
        self._lanes = {lane: ThreadPoolExecutor(1, thread_name_prefix=f"clipstudio-{lane}") for lane in Lane}
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="clipstudio-edit")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="clipstudio-read", initializer=only_read_here)
        self._lock = threading.Lock()

    def start(self, title: str, lane: Lane, work: Callable[[], Work[Any]], *, keeps_part: bool = True) -> Job:
        """Put work into a lane; it starts when the jobs before it are over."""
        job = Job(next(_NUMBERS), title, lane, self._tell, keeps_part=keeps_part)
        with self._lock:
            self._jobs[job.number] = job
        self._tell(JobReport(job.number, title, JobState.WAITING, lane=lane))
        self._lanes[lane].submit(self._run, job, work)
        return job

    def query(self, question: Callable[[], Any], answer: Callable[[Any, str], None]) -> None:
        """Put a short question to a reading thread; ``answer`` gets (result, "") or (None, sentence) there."""
        self._readers.submit(_answered, question, answer)

    def write(self, change: Callable[[], Any], answer: Callable[[Any, str], None]) -> None:
        """Make a short write on the thread for those, after the ones before it; ``answer`` as for `query`."""
        self._writer.submit(_answered, change, answer)

    def job(self, number: int) -> Job | None:
        """A job that is not over, by its number."""
        with self._lock:
            return self._jobs.get(number)

    @property
    def is_busy(self) -> bool:
        """Whether a job waits or runs."""
        with self._lock:
            return bool(self._jobs)

    def shut_down(self) -> None:
        """Cancel jobs and questions, still make the short writes, and come back when every thread has ended."""
        with self._lock:
            jobs = list(self._jobs.values())
        for job in jobs:
            job.cancel()
        for pool in (*self._lanes.values(), self._readers):
            pool.shutdown(cancel_futures=True)
        self._writer.shutdown()

    def _run(self, job: Job, work: Callable[[], Work[Any]]) -> None:
        try:
            job.run(work)
        finally:
            with self._lock:
                self._jobs.pop(job.number, None)


def _answered(work: Callable[[], Any], answer: Callable[[Any, str], None]) -> None:
    try:
        result = work()
    except BaseException as error:  # as in `Job.run`
        with spoken():  # it is only shown
            fault = sentence(error)
        answer(None, fault)
    else:
        answer(result, "")
