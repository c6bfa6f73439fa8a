"""What is read of a whole project is held until the project is written to, and no longer."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from clipstudio.storage.held import Held
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


def test_attributes_are_read_once_between_two_writes(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    images = add_images(project, 4)
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "group", {images[0]: "a"})
    first = project.attributes.summaries()
    assert project.attributes.summaries() is first
    project.attributes.record(source, "group", {images[1]: "b"})
    later = project.attributes.summaries()
    assert (first[0].values, later[0].values) == ((("a", 1),), (("a", 1), ("b", 1)))


def test_in_the_middle_of_a_change_what_was_changed_so_far_is_seen(project: ProjectFile) -> None:
    images = add_images(project, 4)
    source = project.attributes.add_source("t.csv", None)
    before = project.attributes.summaries()
    with project.as_one():
        project.attributes.record(source, "group", {images[0]: "a"})
        assert project.attributes.summaries()[0].values == (("a", 1),)
        project.attributes.record(source, "group", {images[1]: "a"})
        assert project.attributes.summaries()[0].values == (("a", 2),)
    assert (before, project.attributes.summaries()[0].values) == ((), (("a", 2),))


def test_a_project_that_another_program_may_write_to_is_read_each_time(project: ProjectFile) -> None:
    images = add_images(project, 4)
    source = project.attributes.add_source("t.csv", None)
    with ProjectFile.open(project.path, read_only=True) as reading:
        assert reading.attributes.summaries() == ()
        project.attributes.record(source, "group", {images[0]: "a"})
        assert reading.attributes.summaries()[0].values == (("a", 1),)


class Clock:
    """A database whose moment is set by hand."""

    def __init__(self) -> None:
        self.moment: int | None = 0


def test_several_who_ask_at_once_wait_for_one_reading_and_a_write_meanwhile_is_not_missed() -> None:
    clock, may_end, reads = Clock(), threading.Event(), []

    def read() -> int:
        reads.append(clock.moment)
        assert may_end.wait(60)
        return len(reads)

    held = Held(clock, read)  # type: ignore[arg-type]
    with ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(held) for _ in range(3)]
        while not reads:
            pass
        clock.moment = 1  # written while it is read
        may_end.set()
        assert {each.result() for each in asked} <= {1, 2}
    assert held() == 2
    assert reads[-1] == 1
    assert len(reads) == 2
