"""Trying the sample from the start page: nothing is asked, progress is in the page, and it can be cancelled."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import RunId
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.services import sample
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.services.sample import SampleOutcome, make_sample
from clipstudio.ui.window import main_window, sample_panel
from clipstudio.ui.window.leaving import Leave
from clipstudio.ui.window.main_window import MainWindow
from tests.ui.window.projects import opened, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are a folder of the test."""
    monkeypatch.setattr(sample_panel, "sample_folder", lambda: tmp_path / "Documents" / "clipstudio-sample")


def places(window: MainWindow) -> list[QPoint]:
    """Where the buttons of the start page and the bar of jobs stand."""
    page = window.start_page
    return [each.mapTo(window, QPoint()) for each in (page.new, page.sample, window.job_bar)]


def test_the_sample_asks_nothing_and_shows_its_progress_where_one_looks(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def endless(folder: Path, _shelf: ModelCache) -> Work[SampleOutcome]:
        asked.append(folder)
        for step in range(10**9):
            yield Progress("Step 1 of 3: drawing", step, 10**9, "pictures")
        raise AssertionError

    monkeypatch.setattr(sample, "make_sample", endless)
    page = window.start_page
    panel = page.sample_panel
    assert "clipstudio-sample" in panel.place.text()
    before = places(window)
    qtbot.mouseClick(page.sample, LEFT)
    assert panel.cancel.isVisible()
    assert not page.new.isEnabled()
    qtbot.waitUntil(lambda: "Step 1 of 3: drawing" in panel.words.text() and "/s" in panel.words.text())
    assert asked == [tmp_path / "Documents" / "clipstudio-sample"]
    assert window.job_bar.words.startswith("The sample")
    qtbot.wait(50)
    assert places(window) == before
    qtbot.mouseClick(panel.cancel, LEFT)
    qtbot.waitUntil(lambda: not panel.cancel.isVisible())
    assert page.new.isEnabled()
    assert panel.change.isVisible()


def test_another_place_for_the_sample_is_kept(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(main_window, "ask_folder", lambda *_args, **_named: tmp_path / "elsewhere")
    qtbot.mouseClick(window.start_page.sample_panel.change, LEFT)
    wanted = tmp_path / "elsewhere" / "clipstudio-sample"
    assert window.start_page.sample_panel.folder == wanted
    again = MainWindow()
    assert again.start_page.sample_panel.folder == wanted
    again.close()
    again.deleteLater()


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "attributes.csv"
    mine.write_text("mine")
    with pytest.raises(ProjectError, match="holds other files"):
        finish(make_sample(tmp_path, ModelCache(tmp_path / "models")))
    assert mine.read_text() == "mine"


def endless_sample(folder: Path, _shelf: ModelCache) -> Work[SampleOutcome]:
    for step in range(10**9):
        yield Progress("Step 1 of 3: drawing", step, 10**9, "pictures")
    raise AssertionError(folder)


def test_another_project_ends_the_making_and_the_sample_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the sample would take the window over when it is done, or be dead until the next start."""
    with new_project(tmp_path / "mine") as project:
        path = project.path
    monkeypatch.setattr(sample, "make_sample", endless_sample)
    monkeypatch.setattr(window, "ask_leave", lambda _jobs: Leave.STOP)
    page = window.start_page
    qtbot.mouseClick(page.sample, LEFT)
    qtbot.waitUntil(lambda: "drawing" in page.sample_panel.words.text())
    opened(qtbot, window, path)
    qtbot.waitUntil(lambda: not window.background.is_busy)
    assert not window.sample.is_running
    window.close_project()
    assert page.sample.isEnabled()
    assert page.sample_panel.change.isVisible()
    qtbot.mouseClick(page.sample, LEFT)
    qtbot.waitUntil(lambda: "drawing" in page.sample_panel.words.text())
    qtbot.mouseClick(page.sample_panel.cancel, LEFT)
    qtbot.waitUntil(lambda: page.sample.isEnabled())


def test_a_sample_that_is_finished_while_a_project_is_opened_does_not_take_its_place(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_project(tmp_path / "mine") as project:
        path = project.path
    with new_project(tmp_path / "sample") as project:
        other = project.path
    gate = threading.Event()

    def stubborn(_folder: Path, _shelf: ModelCache) -> Work[SampleOutcome]:
        yield Progress("Step 1 of 3: drawing", 0, 2, "pictures")
        gate.wait(60)  # as a step that cannot be cut short
        return SampleOutcome(other, RunId(1))

    monkeypatch.setattr(sample, "make_sample", stubborn)
    monkeypatch.setattr(window, "ask_leave", lambda _jobs: Leave.STOP)
    qtbot.mouseClick(window.start_page.sample, LEFT)
    qtbot.waitUntil(lambda: "drawing" in window.start_page.sample_panel.words.text())
    window.open_project(path)
    gate.set()
    shown(qtbot, window, path)
    qtbot.waitUntil(lambda: not window.background.is_busy)
    qtbot.wait(100)
    assert window.project_view is not None
    assert window.project_view.project.path == path
