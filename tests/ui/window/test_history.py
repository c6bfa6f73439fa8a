"""Back and Forward: through runs, figures, forms and places, as they were left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.settings import Settings
from clipstudio.ui.window.history import History, Step
from clipstudio.ui.window.project_view import ProjectView
from tests.saved_runs import key, save_run
from tests.ui.places.audits.hands import click_row, press

ALT = Qt.KeyboardModifier.AltModifier
IMAGES, AUDITS, MODELS = 0, 3, 6


def everywhere(_step: Step) -> bool:
    return True


def test_what_forward_led_to_is_forgotten_by_a_step() -> None:
    history = History()
    for where in "abc":
        history.visit(Step(0, where))
    assert history.turn(-1, everywhere) == Step(0, "b")
    history.visit(Step(0, "d"))
    assert not history.can_turn(1, everywhere)
    assert history.turn(-1, everywhere) == Step(0, "b")
    assert history.turn(-1, everywhere) == Step(0, "a")
    assert history.turn(-1, everywhere) is None


def test_what_is_gone_is_passed_over() -> None:
    history = History()
    for where in "abc":
        history.visit(Step(0, where))
    assert history.turn(-1, lambda step: step.where != "b") == Step(0, "a")
    assert history.turn(1, lambda step: step.where == "a") is None


def test_a_step_is_remembered_as_it_was_left() -> None:
    history = History()
    history.visit(Step(0, "a"))
    history.update(Step(0, "a, another label"))
    history.update(Step(1, "late news of another place"))
    history.visit(Step(0, "b"))
    assert history.turn(-1, everywhere) == Step(0, "a, another label")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    with new_project(tmp_path / "audit.clipstudio") as project:
        for name, model in (("Jobs", "small"), ("Jobs", "larger")):
            save_run(project, name, model)
        yield project


@pytest.fixture
def view(
    qtbot: QtBot, project: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ProjectView]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    background = Background()
    made = ProjectView(project, ModelCache(tmp_path / "models"), background, Settings())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.go_to(IMAGES)
    made.complete()
    made.go_to(AUDITS)
    qtbot.waitUntil(lambda: shown(made) == 2, timeout=30_000)
    yield made
    background.shut_down()
    made.shut_down()


def shown(view: ProjectView) -> int:
    """The run on the screen, with its images."""
    run = view.audits.run if view.audits.answer.is_read else None
    return 0 if run is None else int(run.record.id)


def figure(view: ProjectView) -> str:
    """Which figure of the run is shown."""
    answer = view.audits.answer.answer
    return "" if answer is None else answer.choices[0].chosen


def test_back_leads_through_figures_runs_forms_and_places(qtbot: QtBot, view: ProjectView) -> None:
    audits, page = view.audits, view.audits.answer
    press(qtbot, page, "form", "All labels")
    qtbot.waitUntil(lambda: figure(view) == "labels")
    audits.open_run(1)
    qtbot.waitUntil(lambda: shown(view) == 1)
    audits.open_plan()
    view.go_to(MODELS)
    assert not view.forward_action.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert (view.place, audits.subtitle()) == (audits, "Plan an audit")
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: shown(view) == 1)
    assert audits.subtitle() == "Jobs, run 1"
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: shown(view) == 2 and figure(view) == "labels")
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: page.is_read and "“crime-related”" in page.title.text())
    qtbot.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.place is view.images
    for _ in range(5):
        qtbot.waitUntil(view.forward_action.isEnabled)
        qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
        qtbot.waitUntil(lambda: page.requested is None or page.is_read)
    assert view.place is view.models


def test_a_run_comes_back_with_its_label_its_mark_and_its_images(qtbot: QtBot, view: ProjectView) -> None:
    page = view.audits.answer
    page.choose(counted="label:1")
    qtbot.waitUntil(lambda: "“friend”" in page.title.text())
    click_row(qtbot, page, "b")
    qtbot.waitUntil(lambda: page.caption.text() == "friend · b")
    held = page.grid.model.rowCount()
    view.audits.open_run(1)
    qtbot.waitUntil(lambda: shown(view) == 1)
    assert "“crime-related”" in page.title.text()
    view.back_action.trigger()
    qtbot.waitUntil(lambda: shown(view) == 2 and page.caption.text() == "friend · b")
    assert "“friend”" in page.title.text()
    assert page.grid.model.rowCount() == held


def test_a_run_that_was_deleted_is_passed_over(qtbot: QtBot, view: ProjectView) -> None:
    view.audits.open_run(1)
    qtbot.waitUntil(lambda: shown(view) == 1)
    view.audits.open_plan()
    view.audits.list.removal_asked.emit((key(1),))
    qtbot.waitUntil(lambda: view.audits.list.run(key(1)) is None)
    view.back_action.trigger()
    qtbot.waitUntil(lambda: shown(view) == 2)


def test_the_buttons_at_the_side_of_the_mouse(qtbot: QtBot, view: ProjectView) -> None:
    view.go_to(MODELS)
    window, at = view.windowHandle(), QPoint(600, 400)
    QTest.mouseClick(window, Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, at)
    assert view.place is view.audits
    QTest.mouseClick(window, Qt.MouseButton.ForwardButton, Qt.KeyboardModifier.NoModifier, at)
    assert view.place is view.models


def test_the_header_says_what_is_shown(qtbot: QtBot, view: ProjectView) -> None:
    said = view.header.subtitle
    assert said.text() == "› Jobs, run 2"
    view.audits.open_plan()
    assert said.text() == "› Plan an audit"
    view.go_to(IMAGES)
    assert not said.isVisible()
