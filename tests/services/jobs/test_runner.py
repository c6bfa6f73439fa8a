"""Jobs report, pause, cancel within a step, and end their threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.jobs import Job, JobReport, JobRunner, JobState, Lane
from clipstudio.services.jobs.pace import Pace, duration, in_words


class Ear:
    """Collects reports and lets a test wait for one."""

    def __init__(self) -> None:
        self.reports: list[JobReport] = []
        self._changed = threading.Condition()

    def __call__(self, report: JobReport) -> None:
        with self._changed:
            self.reports.append(report)
            self._changed.notify_all()

    def wait(self, wanted: Callable[[JobReport], bool]) -> JobReport:
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(wanted, self.reports)), timeout=60), self.reports
            return next(filter(wanted, self.reports))

    def wait_state(self, state: JobState) -> JobReport:
        return self.wait(lambda report: report.state is state)


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def runner(ear: Ear) -> Iterator[JobRunner]:
    runner = JobRunner(ear)
    yield runner
    runner.shut_down()


def counting(steps: int, pause: float = 0.0) -> Work[int]:
    for step in range(steps):
        yield Progress("Counting", step, steps)
        time.sleep(pause)
    return steps


def test_a_finished_job_hands_over_its_result(runner: JobRunner, ear: Ear) -> None:
    runner.start("count", Lane.WRITE, lambda: counting(5))
    report = ear.wait_state(JobState.FINISHED)
    assert (report.result, report.title, report.error) == (5, "count", "")
    assert ear.reports[0].state is JobState.WAITING


def test_cancelling_stops_within_a_step_and_closes_the_work(runner: JobRunner, ear: Ear) -> None:
    taken, closed = [], []

    def endless() -> Work[None]:
        try:
            for step in count():
                taken.append(step)
                yield Progress("Counting", step, None)
                time.sleep(0.01)
        finally:
            closed.append(True)

    job = runner.start("count", Lane.MODEL, endless)
    ear.wait_state(JobState.RUNNING)
    job.cancel()
    until_then = len(taken)
    ear.wait_state(JobState.CANCELLED)
    assert len(taken) <= until_then + 1
    assert closed == [True]


def test_a_paused_job_stands_still_until_it_is_resumed(runner: JobRunner, ear: Ear) -> None:
    go, taken = threading.Semaphore(0), []

    def stepwise() -> Work[int]:
        for step in range(200):
            yield Progress("Counting", step, 200)
            go.acquire()
            taken.append(step)
        return 200

    job = runner.start("count", Lane.WRITE, stepwise)
    ear.wait(lambda report: report.words.startswith("Counting"))
    job.pause()
    go.release(200)
    time.sleep(0.1)
    assert len(taken) <= 1, "the step that was under way ends"
    job.resume()
    assert ear.wait_state(JobState.FINISHED).result == 200


def test_a_long_step_that_counts_nothing_is_told_as_it_begins(runner: JobRunner, ear: Ear) -> None:
    goes_on = threading.Event()

    def loading() -> Work[None]:
        yield Progress("Checking the weights", 9, 9, "bytes")
        yield Progress("Building the model", 0, None, "weights")
        goes_on.wait(60)

    runner.start("load", Lane.MODEL, loading)
    report = ear.wait(lambda each: each.words.startswith("Building the model"))
    assert report.progress is not None
    assert report.progress.fraction is None, "no full bar stands while the model is built"
    goes_on.set()
    ear.wait_state(JobState.FINISHED)


def test_faults_of_the_world_come_as_their_sentence(runner: JobRunner, ear: Ear) -> None:
    def failing() -> Work[None]:
        yield Progress("Trying", 0, 1)
        raise ProjectError("The disk is full.")

    runner.start("fail", Lane.WRITE, failing)
    assert ear.wait_state(JobState.FAILED).error == "The disk is full."


def test_faults_of_the_program_are_logged_and_told_without_a_traceback(
    runner: JobRunner, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Work[None]:
        yield Progress("Trying", 0, 1)
        raise ZeroDivisionError("secret detail")

    runner.start("fail", Lane.WRITE, broken)
    error = ear.wait_state(JobState.FAILED).error
    assert "ZeroDivisionError" in error
    assert "secret detail" not in error
    assert "secret detail" in caplog.text


def test_jobs_of_one_lane_wait_for_each_other_and_lanes_do_not(runner: JobRunner, ear: Ear) -> None:
    slow = runner.start("slow", Lane.MODEL, lambda: counting(10_000, 0.01))
    runner.start("next", Lane.MODEL, lambda: counting(1))
    runner.start("aside", Lane.WRITE, lambda: counting(1))
    ear.wait(lambda report: report.title == "aside" and report.state is JobState.FINISHED)
    assert not any(report.title == "next" and report.state.is_over for report in ear.reports)
    slow.cancel()
    ear.wait(lambda report: report.title == "next" and report.state is JobState.FINISHED)


def test_progress_is_told_at_most_twenty_times_a_second(runner: JobRunner, ear: Ear) -> None:
    started = time.monotonic()
    runner.start("count", Lane.WRITE, lambda: counting(2_000, 0.0002))
    ear.wait_state(JobState.FINISHED)
    took = time.monotonic() - started
    assert len(ear.reports) <= 20 * took + 3


def test_shutting_down_cancels_and_ends_every_thread(ear: Ear) -> None:
    runner = JobRunner(ear)
    runner.start("count", Lane.MODEL, lambda: counting(100_000, 0.01))
    ear.wait_state(JobState.RUNNING)
    runner.shut_down()
    assert ear.wait_state(JobState.CANCELLED)
    assert not any("clipstudio" in thread.name for thread in threading.enumerate())


def test_no_two_jobs_of_the_process_have_one_number(ear: Ear) -> None:
    numbers = []
    for _ in range(2):
        runner = JobRunner(ear)
        numbers.append(runner.start("count", Lane.WRITE, lambda: counting(1)).number)
        runner.shut_down()
    assert numbers[0] < numbers[1]


def test_what_was_written_so_far_is_told_once_and_at_once(ear: Ear) -> None:
    def writing() -> Work[None]:
        # These come sooner than the next report would; the step after each may be a long one.
        for changes in (Changes.NONE, Changes.IMAGES, Changes.NONE, Changes.COLLECTIONS, Changes.NONE):
            yield Progress("Writing", 1, 9, changes=changes)

    Job(8, "write", Lane.THUMBNAILS, ear).run(writing)
    told = [report.changes for report in ear.reports]
    assert told == [Changes.NONE, Changes.IMAGES, Changes.COLLECTIONS, Changes.NONE]
    assert all(report.may_be_left for report in ear.reports)


def test_a_job_that_is_over_says_nothing_more(ear: Ear) -> None:
    job = Job(7, "count", Lane.WRITE, ear)
    job.run(lambda: counting(3))
    for speak in (job.cancel, job.pause, job.resume):
        speak()
    assert ear.reports[-1].state is JobState.FINISHED


def test_questions_are_answered_with_a_result_or_a_sentence(runner: JobRunner) -> None:
    answers: list[tuple[object, str]] = []
    done = threading.Event()

    def take(result: object, error: str) -> None:
        answers.append((result, error))
        if len(answers) == 2:
            done.set()

    def refuse() -> None:
        raise ProjectError("No.")

    runner.query(lambda: 42, take)
    runner.query(refuse, take)
    assert done.wait(60)
    assert set(answers) == {(42, ""), (None, "No.")}


def test_pace_gives_rate_and_time_left_and_starts_anew_with_a_task() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    pace.mark(Progress("Embedding", 0, 100))
    assert pace.rate is None
    now[0] = 2.0
    step = Progress("Embedding", 40, 100)
    pace.mark(step)
    assert pace.rate == 20
    assert in_words(step, pace) == "Embedding 40 of 100 images · 20/s", "too early to foretell the end"
    now[0] = 4.0
    step = Progress("Embedding", 80, 100)
    pace.mark(step)
    assert pace.seconds_left(step) == 1
    assert in_words(step, pace) == "Embedding 80 of 100 images · 20/s · about 1 s left"
    one_of_three = replace(step, is_part=True)
    assert in_words(one_of_three, pace).endswith("about 1 s left in this step")
    pace.mark(Progress("Scoring", 0, 10))
    assert pace.rate is None


def test_no_end_is_foretold_while_the_pace_changes() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    for second, done in ((0, 0), (5, 1), (6, 2), (7, 40), (8, 80)):
        now[0] = float(second)
        pace.mark(step := Progress("Embedding", done, 1000))
    assert pace.rate == 10
    assert pace.seconds_left(step) is None


def test_bytes_are_told_in_megabytes() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    for second in range(5):
        now[0] = float(second)
        pace.mark(step := Progress("Checking the weights", second * 1_000_000, 9_292_842, "bytes"))
    assert in_words(step, pace) == "Checking the weights 4.0 of 9.3 MB · 1.0 MB/s · about 5 s left"


def test_what_is_not_counted_is_told_without_a_number() -> None:
    said = [
        in_words(Progress("Loading the model", done, None, "files", "small-clip"), Pace()) for done in (0, 1_200)
    ]
    assert said == ["Loading the model · small-clip", "Loading the model 1,200 files · small-clip"]


def test_an_early_stall_is_forgotten() -> None:
    now = [0.0]
    pace = Pace(lambda: now[0])
    pace.mark(Progress("Embedding", 0, 1000))
    for second in range(60, 90):
        now[0] = float(second)
        pace.mark(Progress("Embedding", 10 * (second - 59), 1000))
    assert pace.rate == pytest.approx(10)


def test_durations_read_well() -> None:
    assert [duration(seconds) for seconds in (0.2, 42, 300, 9000)] == ["1 s", "42 s", "5 min", "2.5 h"]
