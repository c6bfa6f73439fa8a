"""The window around the places: starting, opening, closing, going about, and saying what is wrong."""

from __future__ import annotations

import importlib
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, qVersion
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.exports import ExportWish, What
from clipstudio.domain.ids import RunId
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.exporting import registry
from clipstudio.services.exporting.tables import ExportTable
from clipstudio.services.jobs import JobReport, JobState, Lane
from clipstudio.services.projects import new_project
from clipstudio.services.sample import SampleOutcome
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.forms.label_set_editors import LabelSetEditor
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.places.models.place import ModelsPlace
from clipstudio.ui.removed_page import RemovedPage
from clipstudio.ui.style import theme
from clipstudio.ui.user_words import tooltip
from clipstudio.ui.window import late_imports
from clipstudio.ui.window.leaving import Unsaved
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.place_builder import PlaceBuilder
from clipstudio.ui.window.project_view import PLACES, ProjectView
from tests.saved_runs import save_run
from tests.ui.window.projects import opened, shown

LEFT = Qt.MouseButton.LeftButton
migrate = importlib.import_module("clipstudio.storage.migrations.migrate")  # the package names the function so


def make_project(folder: Path, name: str = "one") -> Path:
    with new_project(folder / name) as project:
        return project.path


def action(window: MainWindow, text: str) -> QAction:
    """A menu's action by its words."""
    found = [each for each in window.findChildren(QAction) if each.text() == text]
    assert found, f"no action “{text}”"
    return found[0]


def test_a_new_project_opens_on_its_images_with_every_place(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "ask_new_file", lambda: tmp_path / "fresh.clipstudio")
    qtbot.mouseClick(window.start_page.new, LEFT)
    qtbot.waitUntil(lambda: window.project_view is not None)
    assert window.project_view is not None
    assert window.windowTitle() == "fresh — clipstudio"
    assert [place.name for place in window.project_view.places] == [
        "Images",
        "Attributes",
        "Labels",
        "Audits",
        "Review",
        "Reports",
        "Models",
    ]
    for number, place in enumerate(window.project_view.places, start=1):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert window.project_view.place is place


def test_a_project_asked_for_before_all_is_loaded_opens_as_soon_as_it_is(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_imports, "_loaded", threading.Event())
    window.open_project(make_project(tmp_path))
    assert window.project_view is None
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=30_000)
    assert late_imports.are_loaded()


def test_of_two_projects_asked_for_before_all_is_loaded_the_last_is_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = make_project(tmp_path, "one"), make_project(tmp_path, "two")
    monkeypatch.setattr(late_imports, "_loaded", threading.Event())
    gate, load, turns = threading.Event(), late_imports.load, iter((True, False))

    def first_slowly(given_up: threading.Event) -> None:
        if next(turns):
            gate.wait(60)
        load(given_up)

    monkeypatch.setattr(late_imports, "load", first_slowly)
    window.open_project(first)
    window.open_project(second)
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=30_000)
    assert window.project_view is not None
    project_view = window.project_view
    assert project_view.project.path == second
    gate.set()
    qtbot.wait(200)
    assert window.project_view is project_view


def test_a_window_that_closes_while_its_parts_are_loaded_does_not_wait_for_them() -> None:
    code = (
        "import sys, time; from clipstudio.ui.app import application\n"
        "from clipstudio.ui.window.main_window import MainWindow\n"
        "app = application(); window = MainWindow(); window.show(); app.processEvents(); window.load()\n"
        "while 'numpy' not in sys.modules: time.sleep(0.001)\n"
        "began = time.perf_counter(); window.close(); print(time.perf_counter() - began)\n"
        "print('clipstudio.ui.window.project_view' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, is_loaded = told.stdout.split()
    assert is_loaded == "False"
    assert float(seconds) < 0.5


def test_the_window_comes_without_what_only_a_project_needs() -> None:
    heavy = ("torch", "open_clip", "sqlalchemy", "pydantic", "pyqtgraph", "numpy", "statsmodels", "PIL")
    heavy += ("filelock", "asyncio", "importlib.metadata")
    code = (
        "import sys; from clipstudio.ui.app import application\n"
        "from clipstudio.ui.window.main_window import MainWindow\n"
        "app = application(); window = MainWindow(); window.show(); app.processEvents()\n"
        f"print([name for name in {heavy} if name in sys.modules]); window.close()"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


@pytest.mark.usefixtures("all_places")
def test_a_page_of_what_was_deleted_is_made_when_something_was(view: ProjectView) -> None:
    pages = view.findChildren(RemovedPage)
    assert len(pages) == 7
    for page in pages:
        assert page.findChildren(QWidget) == []


def test_what_a_field_asks_on_being_left_by_closing_still_finds_the_project_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    view = opened(qtbot, window, make_project(tmp_path))
    project, session = view.project, view.session
    field = QLineEdit(view.place)
    left: list[str] = []
    counts: list[int] = []

    def ask() -> None:
        left.append(field.text())
        counts.append(project.images.count())
        session.background.query(project.images.count, session, lambda _count: None, window.warn)

    field.editingFinished.connect(ask)
    field.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "12")
    window.close_project()
    qtbot.wait(300)
    assert set(left) == {"12"}
    assert set(counts) == {0}
    assert len(counts) == len(left)
    assert not caplog.records


def test_recent_projects_are_remembered_and_gone_ones_are_not(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    first, second = make_project(tmp_path, "one"), make_project(tmp_path, "two")
    opened(qtbot, window, first)
    opened(qtbot, window, second)
    assert window.settings.recent == [second, first]
    window.close_project()
    buttons = [
        each for each in window.start_page.findChildren(QPushButton) if each.toolTip() == tooltip(str(first))
    ]
    qtbot.mouseClick(buttons[0], LEFT)
    shown(qtbot, window, first)
    window.close_project()
    second.unlink()
    assert window.settings.recent == [first]


def test_what_cannot_be_opened_is_said_in_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.clipstudio"
    broken.write_text("no database at all, but long enough to be looked at " * 40)
    window.open_project(broken)
    qtbot.waitUntil(lambda: "not a clipstudio project" in window.messages.text)
    assert window.project_view is None
    window.open_project(tmp_path / "gone.clipstudio")
    qtbot.waitUntil(lambda: "There is no project at" in window.messages.text)
    assert window.start_page.isEnabled()


def test_it_is_said_from_the_first_that_a_project_is_being_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = make_project(tmp_path)
    page = window.start_page
    window.open_project(path)
    assert page.opening.isVisible()
    assert page.opening.text() == f"Opening {path.name}…"
    assert window.job_bar.words != "Nothing is running."
    assert not page.new.isEnabled()
    shown(qtbot, window, path)
    assert window.job_bar.words == "Nothing is running."
    window.close_project()
    assert not page.opening.isVisible()
    assert page.new.isEnabled()
    window.open_project(tmp_path / "gone.clipstudio")
    qtbot.waitUntil(lambda: "There is no project at" in window.messages.text)
    assert not page.opening.isVisible()
    assert page.new.isEnabled()


def test_a_project_open_elsewhere_opens_read_only_and_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = make_project(tmp_path)
    with ProjectFile.open(path):
        view = opened(qtbot, window, path)
        assert view.project.read_only
        assert "read-only" in window.windowTitle()
        assert "so it opened read-only here" in window.messages.text
        assert not view.images.import_action.isEnabled()
        assert not view.images.audit_action.isEnabled()
        assert not view.audits.plan_action.isEnabled()
        assert not view.labels.audit_action.isEnabled()
        for place in (view.attributes, view.audits, view.review, view.reports):
            assert "open read-only: nothing can be begun" in place.empty.text.text()
            assert place.empty.button.isHidden()


def test_closing_a_project_lets_go_of_its_lock(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = make_project(tmp_path)
    opened(qtbot, window, path)
    action(window, "Close project").trigger()
    assert window.project_view is None
    ProjectFile.open(path).close()


class WindowWatch(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, expected: QWidget) -> None:
        super().__init__()
        self.expected = expected
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self.expected
        ):
            self.seen.append(watched)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    watch = WindowWatch(window)
    qapp.installEventFilter(watch)
    view = opened(qtbot, window, make_project(tmp_path))
    for index in range(len(PLACES)):
        view.go_to(index)
        qtbot.wait(50)
    view.images.open_import()
    view.audits.open_plan()
    labels = view.audits.form.editor("label_set", LabelSetEditor).box
    qtbot.waitUntil(lambda: labels.count() > 0)
    qapp.removeEventFilter(watch)
    assert watch.seen == []
    assert window.isActiveWindow()


def test_unsaved_edits_are_not_lost_without_a_question(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project_view = opened(qtbot, window, make_project(tmp_path))
    asked: list[list[str]] = []

    def answer(names: list[str]) -> Unsaved:
        asked.append(names)
        return Unsaved.DISCARD if len(asked) > 2 else Unsaved.STAY

    monkeypatch.setattr(project_view.labels, "unsaved", lambda: ["gender"])
    monkeypatch.setattr(window, "ask_unsaved", answer)
    window.close_project()
    assert window.project_view is project_view
    assert not window.close()
    assert window.isVisible()
    window.close_project()
    assert window.project_view is None
    assert asked == [["gender"]] * 3


def test_what_a_cancelled_job_leaves_is_said(qtbot: QtBot, window: MainWindow) -> None:
    def endless() -> Work[None]:
        for step in range(10**9):
            yield Progress("Counting", step, 10**9, "sheep")

    for keeps, told in ((True, "What was finished before is kept."), (False, "Nothing was changed.")):
        window.background.run_job("Sheep", Lane.WRITE, endless, window, keeps_part=keeps).cancel()
        qtbot.waitUntil(lambda told=told: window.messages.text == f"Sheep: cancelled. {told}")
    said = window.messages.text
    reports: list[JobReport] = []
    window.background.reported.connect(reports.append)
    window.background.run_job("Goats", Lane.WRITE, endless, window).replace()
    qtbot.waitUntil(lambda: any(each.state is JobState.CANCELLED for each in reports))
    assert window.messages.text == said, "nobody cancelled what the program replaced of its own accord"


def test_an_export_that_is_cancelled_leaves_no_file(
    qtbot: QtBot, window: MainWindow, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ProjectFile.open(path) as project:
        save_run(project, "Crime")
    view = opened(qtbot, window, path)
    folder = tmp_path / "exports"
    folder.mkdir()
    written = registry.WRITERS[".csv"]

    def endless(table: ExportTable, partial: Path, wish: ExportWish) -> Work[int]:
        """The real writer, as of a table that has no end."""
        for step in written(table, partial, wish):
            while partial.exists():
                yield step
        return 0

    monkeypatch.setitem(registry.WRITERS, ".csv", endless)  # type: ignore[arg-type]
    monkeypatch.setattr(view.exporter, "ask_file", lambda _what, _ending: folder / "rates.csv")
    view.export_action.trigger()
    qtbot.waitUntil(lambda: view.exporter.dialog is not None and view.exporter.dialog.isVisible())
    dialog = view.exporter.dialog
    assert dialog is not None
    dialog.what.setCurrentIndex(dialog.what.findData(What.RATES))
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "rows" in window.job_bar.words)
    assert [each.name for each in folder.iterdir()] != ["rates.csv"], "nothing stands there before it is whole"
    button = next(each for each in window.job_bar.findChildren(QPushButton) if each.text() == "Cancel")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.job_bar.words == "Nothing is running.")
    assert list(folder.iterdir()) == []
    assert window.messages.text == "Exporting rates by group: cancelled. Nothing was changed."


def test_a_running_job_is_shown_paused_and_cancelled(qtbot: QtBot, window: MainWindow) -> None:
    def endless() -> Work[None]:
        for step in range(10**9):
            yield Progress("Counting", step, 10**9, "sheep")

    window.background.run_job("Sheep", Lane.WRITE, endless, window)
    qtbot.waitUntil(lambda: "sheep" in window.job_bar.words)
    window.job_bar.toggle_pause()
    qtbot.waitUntil(lambda: "paused" in window.job_bar.words)
    window.job_bar.toggle_pause()
    qtbot.waitUntil(lambda: "paused" not in window.job_bar.words)
    qtbot.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.job_bar.words == "Nothing is running.")
    assert "cancelled" in window.messages.text


def test_closing_the_window_ends_a_job_that_runs_on_the_project(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    project = opened(qtbot, window, make_project(tmp_path)).project
    counted: list[int] = []

    def reading() -> Work[None]:
        for step in range(10**9):
            counted.append(project.images.count())
            yield Progress("Counting", step, None)

    window.background.run_job("Reading", Lane.WRITE, reading, window)
    qtbot.waitUntil(lambda: bool(counted))
    window.close_project()
    seen = len(counted)
    qtbot.wait(50)
    assert len(counted) == seen


def test_light_and_dark_and_the_size_of_text_are_kept(window: MainWindow) -> None:
    action(window, "Dark").trigger()
    assert theme.dark
    assert window.settings.scheme == "dark"
    action(window, "Light").trigger()
    assert not theme.dark
    before = QApplication.font().pointSizeF()
    action(window, "Larger text").trigger()
    assert QApplication.font().pointSizeF() > before
    assert window.settings.text_scale == 110
    action(window, "Smaller text").trigger()
    assert QApplication.font().pointSizeF() == pytest.approx(before)


def test_the_sheet_of_shortcuts_opens_by_its_key(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Question)
    sheets = [each for each in QApplication.topLevelWidgets() if each.windowTitle() == "Shortcuts"]
    qtbot.waitUntil(lambda: bool(sheets) and sheets[0].isVisible())
    qtbot.keyClick(sheets[0], Qt.Key.Key_Escape)


def test_help_tells_the_versions_that_are_running(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "About clipstudio").trigger()
    (sheet,) = [each for each in QApplication.topLevelWidgets() if each.windowTitle() == "About clipstudio"]
    qtbot.waitUntil(sheet.isVisible)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    told = dict(zip(said[::2], said[1::2], strict=True))
    assert told["clipstudio"] == version("clipstudio")
    assert told["Python"] == ".".join(map(str, sys.version_info[:3]))
    assert told["Qt"] == qVersion()
    assert told["torch"] == version("torch")
    assert told["SQLite"] == sqlite3.sqlite_version
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_the_network_is_said_to_be_off(window: MainWindow) -> None:
    assert "network: off" in [label.text() for label in window.job_bar.findChildren(type(window.job_bar._network))]


VERSION_2 = Path(__file__).parents[2] / "storage" / "projects" / "version_2.sql"


def old_project(folder: Path) -> Path:
    path = folder / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_2.read_text(encoding="utf-8"))
    return path


def test_an_older_project_is_brought_forward_off_the_main_thread(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    shipped = migrate.shipped_steps

    def steps() -> tuple[migrate.Step, ...]:
        threads.append(threading.current_thread())
        return shipped()

    monkeypatch.setattr(migrate, "shipped_steps", steps)
    window.open_project(old_project(tmp_path))
    qtbot.waitUntil(lambda: window.project_view is not None)
    assert window.project_view is not None
    assert [run.number for run in window.project_view.project.runs.audits()[-1].runs] == [2, 1]
    assert threads
    assert threading.main_thread() not in threads


def test_bringing_a_project_forward_can_be_cancelled_and_leaves_it_as_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_project(tmp_path)
    endless = (
        "INSERT INTO cluster SELECT x, x FROM (WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) "
    )
    step = migrate.Step(3, endless + "SELECT x FROM t WHERE x < 0);")
    monkeypatch.setattr(migrate, "shipped_steps", lambda: (step,))
    window.open_project(path)
    qtbot.waitUntil(lambda: "file version 3" in window.job_bar.words)
    window.job_bar.cancel()
    qtbot.waitUntil(lambda: window.job_bar.words == "Nothing is running.")
    assert window.project_view is None
    assert window.start_page.isEnabled()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM run_array").fetchone() == (12,)
    assert not list(tmp_path.glob("*before-version*"))


def test_a_backup_that_fails_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "BACKUP_MARK", 300 * "x")  # no file may be called so
    window.open_project(old_project(tmp_path))
    qtbot.waitUntil(lambda: bool(window.messages.text))
    assert "No backup of “old.clipstudio” could be made" in window.messages.text
    assert window.project_view is None


def test_a_sample_that_does_not_open_shows_no_run_of_the_project_that_is_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project_view = opened(qtbot, window, make_project(tmp_path, "mine"))
    shown: list[int] = []
    monkeypatch.setattr(project_view, "show_run", shown.append)
    monkeypatch.setattr(project_view.labels, "unsaved", lambda: ["gender"])
    monkeypatch.setattr(window, "ask_unsaved", lambda names: Unsaved.STAY)
    window._sample_made(SampleOutcome(make_project(tmp_path, "sample"), RunId(1)))
    qtbot.wait(200)
    assert (window.project_view, shown) == (project_view, [])
    monkeypatch.setattr(window, "ask_unsaved", lambda names: Unsaved.DISCARD)


def test_after_a_sample_that_cannot_be_opened_the_start_page_can_be_used(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.start_page.set_making_sample(True)
    window.start_page.set_making_sample(False)
    window._sample_made(SampleOutcome(tmp_path / "gone.clipstudio", RunId(1)))
    qtbot.waitUntil(lambda: "There is no project at" in window.messages.text)
    assert window.start_page.sample.isEnabled()


def test_a_project_is_opened_and_made_off_the_main_thread(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    init = ProjectFile.__init__

    def noted(*args: Any, **named: Any) -> None:
        threads.append(threading.current_thread())
        init(*args, **named)

    monkeypatch.setattr(ProjectFile, "__init__", noted)
    monkeypatch.setattr(window, "ask_new_file", lambda: tmp_path / "fresh.clipstudio")
    titles: list[str] = []
    window.background.reported.connect(lambda report: titles.append(report.title))
    window.new_project()
    shown(qtbot, window, tmp_path / "fresh.clipstudio")
    window.close_project()
    opened(qtbot, window, tmp_path / "fresh.clipstudio")
    assert {thread.name.split("_")[0] for thread in threads} == {"clipstudio-project"}
    assert list(dict.fromkeys(titles)) == ["New project fresh.clipstudio", "Opening fresh.clipstudio"]


@pytest.mark.usefixtures("places_unasked")
def test_places_are_built_between_events_and_the_one_that_was_left_is_shown_first(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, window, path).go_to(PLACES.index(LabelsPlace))
    window.close_project()
    qtbot.waitUntil(lambda: not window.findChildren(PLACES[-1]))
    parts: list[list[int]] = []
    at_once: list[int] = []
    shown_places: list[str] = []
    show, build = MainWindow._show_project, PlaceBuilder._build_next

    def note(part: Callable[..., None], *arguments: object) -> None:
        part(*arguments)
        parts.append([len(window.findChildren(kind)) for kind in PLACES])

    def shows(window: MainWindow, view: ProjectView) -> None:
        view.place_shown.connect(shown_places.append)
        show(window, view)
        parts.append([len(window.findChildren(kind)) for kind in PLACES])

    monkeypatch.setattr(MainWindow, "_show_project", shows)
    monkeypatch.setattr(PlaceBuilder, "_build_next", lambda *each: note(build, *each))

    def is_complete() -> bool:
        before = len(parts)
        QApplication.processEvents()
        at_once.append(len(parts) - before)
        return bool(window.findChildren(PLACES[-1]))

    window.open_project(path)
    qtbot.waitUntil(is_complete, timeout=20_000)
    assert parts[:2] == [[0] * 7, [0, 0, 1, 0, 0, 0, 0]]
    assert max(at_once) <= 2, "the place that is shown first is put into the window in the event that shows it"
    assert parts[-1] == [1] * 7
    view = window.project_view
    assert view is not None
    assert shown_places == ["Labels"]
    assert view.place is view.labels
    assert action(window, "Plan an audit…").isEnabled()


def test_a_place_that_is_asked_for_is_built_next(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.open_project(path)
    qtbot.waitUntil(lambda: window.project_view is not None)
    view = window.project_view
    assert view is not None
    assert len(view.findChildren(ModelsPlace)) == 0
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.place.name == "Models")
    assert not all(view.findChildren(kind) for kind in PLACES)


def test_the_project_asked_for_last_is_opened_and_the_other_is_let_go(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    first, second = make_project(tmp_path, "one"), make_project(tmp_path, "two")
    window.open_project(first)
    window.open_project(second)
    shown(qtbot, window, second)
    qtbot.wait(100)
    assert window.project_view is not None
    assert window.project_view.project.path == second
    assert window.messages.text == ""
    ProjectFile.open(first).close()


def test_a_project_that_is_open_here_is_not_opened_again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    view = opened(qtbot, window, make_project(tmp_path))
    window.open_project(view.project.path)
    assert "is open in this window" in window.messages.text
    assert not window.opening.is_under_way
    assert window.project_view is view


def test_closing_the_window_while_a_project_is_opened_lets_go_of_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = make_project(tmp_path)
    window.open_project(path)
    time.sleep(0.3)  # the job is done, and the window has not heard of it
    window.close()
    assert window.project_view is None
    ProjectFile.open(path).close()


def test_a_project_that_does_not_open_leaves_the_other_as_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    view = opened(qtbot, window, make_project(tmp_path))
    view.go_to(PLACES.index(ModelsPlace))
    view.models.table.setFocus()
    window.open_project(tmp_path / "gone.clipstudio")
    assert not view.isEnabled()
    qtbot.waitUntil(lambda: "There is no project at" in window.messages.text)
    assert window.project_view is view
    assert view.isEnabled()
    assert window.focusWidget() is view.models.table
