"""Questions, short writes and jobs: what each may do, and what becomes of it at the end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.registry import ModelRegistry
from clipstudio.services.jobs import JobRunner, Lane
from clipstudio.storage.project_file import ProjectFile

PETS = LabelSet("pets", (Label("cat", "animal"), Label("dog", "animal")), ("a photo of a {label}",))


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    runner = JobRunner(lambda _report: None)
    yield runner
    runner.shut_down()


class Answers:
    """What came back, in order."""

    def __init__(self) -> None:
        self.given: list[tuple[Any, str]] = []
        self._one = threading.Semaphore(0)

    def __call__(self, result: Any, error: str) -> None:
        self.given.append((result, error))
        self._one.release()

    def wait(self, count: int = 1) -> None:
        for _ in range(count):
            assert self._one.acquire(timeout=60)


@pytest.mark.parametrize("write", [
    lambda project: project.label_sets.save(PETS),
    lambda project: project.collections.add("some", []),
    lambda project: ModelRegistry(project.path.parent).remove("any"),
])  # fmt: skip
def test_a_question_that_writes_is_a_fault_and_nothing_is_written(
    runner: JobRunner, project: ProjectFile, write: Callable[[ProjectFile], object]
) -> None:
    answers = Answers()
    runner.query(lambda: write(project), answers)
    answers.wait()
    ((result, error),) = answers.given
    assert result is None
    assert "went wrong (RuntimeError)" in error
    assert "pets" not in {version.content.name for version in project.label_sets.newest()}
    assert project.collections.all() == ()


def test_a_short_write_returns_what_it_changed(runner: JobRunner, project: ProjectFile) -> None:
    answers = Answers()
    runner.write(lambda: project.label_sets.save(PETS), answers)
    answers.wait()
    (((version, changes), error),) = answers.given
    assert (version.content, changes, error) == (PETS, Changes.LABEL_SETS, "")


def test_short_writes_are_made_in_order_and_not_behind_a_long_job(runner: JobRunner) -> None:
    answers, go_on = Answers(), threading.Event()

    def holding() -> Work[None]:
        while not go_on.wait(0.01):
            yield Progress("Importing", 0, 1)

    runner.start("A long import", Lane.WRITE, holding)
    for number in range(20):
        runner.write(lambda number=number: number, answers)  # type: ignore[misc]
    answers.wait(20)
    assert answers.given == [(number, "") for number in range(20)]
    assert runner.is_busy
    go_on.set()


def test_short_writes_are_still_made_when_everything_else_is_cancelled(project: ProjectFile) -> None:
    runner, gate, answers = JobRunner(lambda _report: None), threading.Event(), Answers()

    def until_cancelled() -> Work[None]:
        try:
            while not gate.wait(0.01):
                yield Progress("Importing", 0, 1)
        finally:
            gate.set()

    runner.start("An import", Lane.WRITE, until_cancelled)
    runner.write(lambda: gate.wait(60), answers)
    runner.write(lambda: project.label_sets.save(PETS)[1], answers)
    runner.shut_down()
    assert answers.given == [(True, ""), (Changes.LABEL_SETS, "")]
    assert project.label_sets.find("pets").content == PETS
