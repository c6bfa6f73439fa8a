"""Whatever happens between, an answer goes to whoever started its job."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.progress import Progress, Work
from clipstudio.services.jobs import JobReport, JobState, Lane
from clipstudio.ui.background import Background
from clipstudio.ui.window.job_bar import JobBar


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.shut_down()


def counting(steps: int, result: str) -> Work[str]:
    for step in range(steps):
        yield Progress("Counting", step, steps)
        time.sleep(0.005)
    return result


def test_a_job_started_right_after_settling_gets_its_own_end(qtbot: QtBot, background: Background) -> None:
    told: list[tuple[str, str]] = []
    reports: list[JobReport] = []
    background.reported.connect(reports.append)
    owner = QObject()

    def start(title: str, lane: Lane, steps: int) -> int:
        return background.run_job(
            title,
            lane,
            lambda: counting(steps, f"{title}'s result"),
            owner,
            lambda result: told.append((title, result)),
            lambda reason: told.append((f"{title} is over", reason)),
        ).number

    old = start("import", Lane.WRITE, 100_000)
    qtbot.waitUntil(lambda: any(each.state is JobState.RUNNING for each in reports))
    background.settle()  # as the window does in one go with what follows
    new = start("sample", Lane.MODEL, 20)
    qtbot.waitUntil(lambda: told != [])
    assert told == [("sample", "sample's result")]
    assert old != new
    last = {each.job: each.state for each in reports}
    assert last == {old: JobState.CANCELLED, new: JobState.FINISHED}


def test_the_job_bar_shows_nothing_of_a_job_that_was_let_go(qtbot: QtBot, background: Background) -> None:
    bar = JobBar(background)
    qtbot.addWidget(bar)
    owner = QObject()
    background.run_job("import", Lane.WRITE, lambda: counting(100_000, ""), owner)
    qtbot.waitUntil(lambda: "Counting" in bar.words)
    background.settle()
    background.run_job("sample", Lane.MODEL, lambda: counting(20, ""), owner)
    qtbot.waitUntil(lambda: bar.words.startswith("sample: Counting"))
    qtbot.waitUntil(lambda: bar.words == "Nothing is running.")


@pytest.mark.parametrize("end", [Background.settle, Background.shut_down])
def test_answers_on_their_way_are_dropped_at_the_end(
    qtbot: QtBot, background: Background, end: Callable[[Background], None]
) -> None:
    told: list[str] = []
    owner, answered = QObject(), threading.Event()

    def question() -> str:
        answered.set()
        return "late"

    background.run_job("count", Lane.WRITE, lambda: counting(1, "done"), owner, told.append, told.append)
    background.query(question, owner, told.append, told.append)
    assert answered.wait(60)
    end(background)
    qtbot.wait(50)
    assert told == []


def test_a_view_that_lives_longer_than_the_threads_asks_nothing_more(qtbot: QtBot, background: Background) -> None:
    told: list[str] = []
    view = QObject()
    timer = QTimer(view)  # such as the pause after the last keystroke
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: background.query(lambda: "late", view, told.append))
    timer.start(0)
    background.shut_down()
    qtbot.waitUntil(lambda: not timer.isActive())
    assert told == []
