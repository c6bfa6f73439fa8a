"""Leaving a project while work is under way: what is said, and the three answers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.labels import Label
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.jobs import JobReport, JobState, Lane
from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.app import application
from clipstudio.ui.places.labels.draft import Draft
from clipstudio.ui.window import leaving
from clipstudio.ui.window.leaving import Leave, Unsaved
from clipstudio.ui.window.main_window import MainWindow
from tests.ui.window.projects import opened, shown


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    application()
    window = MainWindow()
    window.show()
    with new_project(tmp_path / "one") as project:
        path = project.path
    opened(qtbot, window, path)
    yield window
    window.close()
    window.deleteLater()


class Running:
    """A job that runs until it is let go, and another that waits behind it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.gate = threading.Event()
        self.fails = False
        window.background.run_job("Denigration", Lane.MODEL, self._work, window)
        window.background.run_job("Second", Lane.MODEL, self._work, window)
        qtbot.waitUntil(lambda: "Embedding" in window.job_bar.words)

    def _work(self) -> Work[None]:
        while not self.gate.is_set():
            time.sleep(0.01)
            yield Progress("Embedding", 4_310, 20_000)
        if self.fails:
            raise ProjectError("The disk is full.")


def answering(monkeypatch: pytest.MonkeyPatch, window: MainWindow, *answers: Leave) -> list[tuple[JobReport, ...]]:
    asked: list[tuple[JobReport, ...]] = []
    given = iter(answers)

    def answer(jobs: tuple[JobReport, ...]) -> Leave:
        asked.append(jobs)
        return next(given)

    monkeypatch.setattr(window, "ask_leave", answer)
    return asked


def test_what_is_lost_and_what_is_kept_is_said() -> None:
    reports = (
        JobReport(1, "Denigration", JobState.RUNNING, words="Embedding 4,310 of 20,000 images"),
        JobReport(2, "Second", JobState.WAITING),
        JobReport(3, "Third", JobState.WAITING),
    )
    said = leaving.in_words(reports)
    assert said == (
        "“Denigration” (Embedding 4,310 of 20,000 images) is not finished. "
        "If you stop now, there will be no result. Images already imported or embedded are kept, "
        "and the work goes on from there when you start it again. "
        "“Second” and “Third” are waiting and would be dropped."
    )
    assert leaving.in_words(reports[1:2]) == "“Second” is waiting and would be dropped."


def test_nothing_is_asked_while_nothing_runs(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answering(monkeypatch, window)
    assert window.close()
    assert asked == []


def test_a_job_whose_outcome_opens_a_project_is_not_asked_about(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the sample does: the job bar has not heard yet that it is over."""
    with new_project(tmp_path / "two") as project:
        path = project.path
    asked = answering(monkeypatch, window)

    def work() -> Work[Path]:
        yield Progress("Drawing", 0, 1)
        return path

    window.background.run_job("The sample", Lane.MODEL, work, window, window.open_project)
    shown(qtbot, window, path)
    assert asked == []


@pytest.mark.parametrize("leave", [MainWindow.close, MainWindow.close_project], ids=["window", "project"])
def test_keep_working_closes_nothing(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, leave: Callable[[MainWindow], object]
) -> None:
    running = Running(qtbot, window)
    asked = answering(monkeypatch, window, Leave.STAY, Leave.STOP)
    leave(window)
    assert [[job.title for job in jobs] for jobs in asked] == [["Denigration", "Second"]]
    assert window.isVisible()
    assert window.project_view is not None
    assert window.background.is_busy
    running.gate.set()
    qtbot.waitUntil(lambda: window.job_bar.reports == ())
    qtbot.wait(50)
    assert window.isVisible()


def test_stop_ends_the_work_and_the_window_within_two_seconds(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    Running(qtbot, window)
    answering(monkeypatch, window, Leave.STOP)
    assert window.project_view is not None
    path, began = window.project_view.project.path, time.monotonic()
    assert window.close()
    assert time.monotonic() - began < 2
    assert not [each for each in threading.enumerate() if each.name.startswith("clipstudio")]
    ProjectFile.open(path).close()


@pytest.mark.parametrize("leave", [MainWindow.close, MainWindow.close_project], ids=["window", "project"])
def test_close_when_done_waits_for_all_that_runs_and_waits(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, leave: Callable[[MainWindow], object]
) -> None:
    running = Running(qtbot, window)
    asked = answering(monkeypatch, window, Leave.WAIT)
    leave(window)
    assert "as soon as the work is done" in window.messages.text
    qtbot.wait(50)
    assert window.project_view is not None
    running.gate.set()
    qtbot.waitUntil(lambda: window.project_view is None)
    assert window.isVisible() == (leave is MainWindow.close_project)
    assert len(asked) == 1


def test_who_stops_the_work_and_saves_the_edits_is_asked_once(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.project_view is not None
    path, labels = window.project_view.project.path, window.project_view.labels
    document = labels.bench.start(Draft("people"))
    document.edit(Draft("people", labels=(Label("a"), Label("b"))), "writing")
    Running(qtbot, window)
    asked = answering(monkeypatch, window, Leave.STOP)  # a second question has no answer
    monkeypatch.setattr(window, "ask_unsaved", lambda _names: Unsaved.SAVE)
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(asked) == 1
    project = ProjectFile.open(path)
    assert project.label_sets.find("people").content.texts == ("a", "b")
    project.close()


def test_work_that_was_given_up_is_asked_about_again_where_the_user_stays_after_all(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.project_view is not None
    document = window.project_view.labels.bench.start(Draft("people"))
    document.edit(Draft("people", labels=(Label("a"), Label("b"))), "writing")
    Running(qtbot, window)
    asked = answering(monkeypatch, window, Leave.STOP, Leave.STOP)
    answers = iter((Unsaved.STAY, Unsaved.DISCARD))
    monkeypatch.setattr(window, "ask_unsaved", lambda _names: next(answers))
    assert not window.close()
    assert window.close()
    assert len(asked) == 2


def test_work_that_fails_meanwhile_is_seen_before_the_window_closes(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = Running(qtbot, window)
    answering(monkeypatch, window, Leave.WAIT)
    assert not window.close()
    running.fails = True
    running.gate.set()
    qtbot.waitUntil(lambda: window.job_bar.reports == ())
    qtbot.wait(50)
    assert window.isVisible()


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Keep working", Leave.STAY), ("Close when done", Leave.WAIT), ("Stop and close", Leave.STOP)],
)
def test_the_question_has_a_button_for_each_answer(window: MainWindow, text: str, meant: Leave) -> None:
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        next(each for each in box.findChildren(QPushButton) if each.text() == text).click()

    QTimer.singleShot(50, press)
    report = JobReport(1, "Denigration <b>", JobState.RUNNING, words="Embedding 4,310 of 20,000 images")
    assert leaving.ask(window, (report,)) is meant
    assert "Denigration" in said[0]
