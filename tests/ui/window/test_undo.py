"""Nothing is lost by a slip: what is deleted comes back by undo in every place, or from the list of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.services.edits import deleting
from clipstudio.services.reversible import archive_label_set
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.removals import RemovalStore
from clipstudio.ui.window.leaving import Unsaved
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES, ProjectView
from tests.prepared import copy_of
from tests.storage.conftest import add_images, long_ago
from tests.storage.test_runs import save_run

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
PATIENCE = 30_000
"""Milliseconds: the first run that is read waits for the libraries of statistics."""
FIRST, SECOND, THIRD = "first look, run 1", "first look, run 2", "other, run 1"
TITLES = {1: FIRST, 2: SECOND, 3: THIRD}


@pytest.fixture(scope="module")
def audited(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `path`, to be copied."""
    with ProjectFile.open(copy_of(blank, tmp_path_factory.mktemp("audited") / "audited.clipstudio")) as project:
        images = add_images(project, 6)
        source = project.attributes.add_source("table.csv", "ab")
        project.attributes.record(source, "gender", {image: "fm"[image % 2] for image in images})
        project.collections.add("portraits", images[:4])
        for name in ("first look", "first look", "other"):
            save_run(project, name=name)
        return project.path


@pytest.fixture
def path(audited: Path, tmp_path: Path) -> Path:
    """A project with three runs, an attribute and a collection."""
    return copy_of(audited, tmp_path / "one.clipstudio")


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, path: Path) -> ProjectView:
    window.open_project(path)
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=PATIENCE)
    assert window.project_view is not None
    go(window.project_view, window.project_view.audits)
    qtbot.waitUntil(lambda: runs_listed(window.project_view) == [THIRD, SECOND, FIRST])  # type: ignore[arg-type]
    return window.project_view


def go(view: ProjectView, place: QWidget) -> None:
    view.go_to(PLACES.index(type(place)))


def runs(project: ProjectFile) -> list[str]:
    return [run.title for run in project.run_list.all()]


def runs_listed(view: ProjectView) -> list[str]:
    """The runs that the list of audits shows, by their titles, the latest first."""
    return [TITLES[id] for id in (3, 2, 1) if view.audits.list.run(RunKey(RunKind.RUN, id)) is not None]


def choose_run(view: ProjectView, title: str) -> None:
    """Choose a run in the list, and put the keyboard there."""
    (id,) = [id for id in TITLES if TITLES[id] == title]
    view.audits.open_run(id)
    view.audits.list.tree.setFocus()
    assert view.audits.list.chosen == (RunKey(RunKind.RUN, id),)


def delete_run(qtbot: QtBot, view: ProjectView, title: str) -> None:
    choose_run(view, title)
    qtbot.keyClick(view.audits.list.tree, Key.Key_Delete)
    qtbot.waitUntil(lambda: title not in runs_listed(view), timeout=PATIENCE)


def edit_menu(window: MainWindow) -> list[QAction]:
    (menu,) = [each.menu() for each in window.menuBar().actions() if each.text() == "&Edit"]
    return [action for action in menu.actions() if not action.isSeparator()]  # type: ignore[attr-defined]


def test_a_run_is_deleted_undone_and_redone_and_the_menu_says_which(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    project, undo, redo = view.project, *edit_menu(window)[:2]
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    record = project.runs.record(2)  # type: ignore[arg-type]
    delete_run(qtbot, view, SECOND)
    qtbot.waitUntil(lambda: runs_listed(view) == [THIRD, FIRST], timeout=PATIENCE)
    assert runs(project) == [THIRD, FIRST]
    assert undo.text() == f"Undo: delete run “{SECOND}”"
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs_listed(view) == [THIRD, SECOND, FIRST], timeout=PATIENCE)
    qtbot.waitUntil(lambda: undo.text() == "Undo", timeout=PATIENCE)
    assert project.runs.record(2) == record  # type: ignore[arg-type]
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert redo.text() == f"Redo: delete run “{SECOND}”"
    redo.trigger()
    qtbot.waitUntil(lambda: runs_listed(view) == [THIRD, FIRST], timeout=PATIENCE)


def test_the_keys_of_undo_and_redo_work_in_every_place(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    delete_run(qtbot, view, FIRST)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, SECOND], timeout=PATIENCE)
    for place in view.places:
        for redo_keys in ((Key.Key_Z, CTRL | SHIFT), (Key.Key_Y, CTRL)):
            go(view, place)
            qtbot.keyClick(QApplication.focusWidget() or window, Key.Key_Z, CTRL)
            qtbot.waitUntil(lambda: runs(view.project) == [THIRD, SECOND, FIRST], timeout=PATIENCE)
            qtbot.waitUntil(lambda: bool(view.session.history.redo_words), timeout=PATIENCE)
            qtbot.keyClick(QApplication.focusWidget() or window, *redo_keys)
            qtbot.waitUntil(lambda: runs(view.project) == [THIRD, SECOND], timeout=PATIENCE)
            qtbot.waitUntil(lambda: bool(view.session.history.undo_words), timeout=PATIENCE)


def test_the_key_held_down_deletes_one_run(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    delete_run(qtbot, view, SECOND)
    tree = view.audits.list.tree
    qtbot.waitUntil(lambda: view.audits.list.chosen != (), timeout=PATIENCE)
    for _ in range(5):
        repeated = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(tree, repeated)
        qtbot.wait(20)
    assert runs(view.project) == [THIRD, FIRST]


def test_two_runs_deleted_together_come_back_together(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    view.audits.list.removal_asked.emit((RunKey(RunKind.RUN, 1), RunKey(RunKind.RUN, 3)))
    qtbot.waitUntil(lambda: runs_listed(view) == [SECOND], timeout=PATIENCE)
    assert view.session.history.undo_words == f"delete run “{FIRST}” and “{THIRD}”"
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs_listed(view) == [THIRD, SECOND, FIRST], timeout=PATIENCE)


def test_a_new_name_is_undone_and_redone(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    view.audits.list.rename_asked.emit(RunKey(RunKind.RUN, 2), "the good one")
    qtbot.waitUntil(lambda: runs(view.project)[1] == "the good one", timeout=PATIENCE)
    qtbot.waitUntil(lambda: view.session.history.undo_words == f"rename run “{SECOND}”", timeout=PATIENCE)
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs(view.project)[1] == SECOND, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(view.session.history.redo_words), timeout=PATIENCE)
    qtbot.keyClick(window, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: runs(view.project)[1] == "the good one", timeout=PATIENCE)


def test_several_deletions_are_undone_one_by_one_as_fast_as_the_keys_come(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    for title in (FIRST, SECOND, THIRD):
        delete_run(qtbot, view, title)
    for _ in range(3):
        qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, SECOND, FIRST], timeout=PATIENCE)
    for _ in range(2):
        qtbot.keyClick(window, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD], timeout=PATIENCE)


def test_a_text_field_undoes_its_own_typing_first(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    delete_run(qtbot, view, FIRST)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, SECOND], timeout=PATIENCE)
    go(view, view.images)
    field: QLineEdit = view.images.filter.text
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=PATIENCE)
    qtbot.keyClicks(field, "cat")
    qtbot.keyClick(field, Key.Key_Z, CTRL)
    assert field.text() == ""
    assert runs(view.project) == [THIRD, SECOND]
    qtbot.keyClick(field, Key.Key_Y, CTRL)
    assert field.text() == "cat"
    qtbot.keyClick(field, Key.Key_Z, CTRL)
    qtbot.keyClick(field, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, SECOND, FIRST], timeout=PATIENCE)


def test_a_deleted_run_is_restored_from_the_end_of_the_list(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    removed = view.audits.removed
    assert not removed.entry.isVisible()
    delete_run(qtbot, view, FIRST)
    qtbot.waitUntil(removed.entry.isVisible, timeout=PATIENCE)
    assert removed.entry.text() == "Deleted (1)"
    qtbot.mouseClick(removed.entry, LEFT)
    assert [each.name for each in removed.page.model.rows] == [FIRST]
    qtbot.mouseClick(removed.page.restore, LEFT)
    qtbot.waitUntil(lambda: runs_listed(view) == [THIRD, SECOND, FIRST], timeout=PATIENCE)
    qtbot.waitUntil(lambda: not removed.entry.isVisible(), timeout=PATIENCE)
    assert not removed.page.isVisible()
    assert view.session.history.undo_words == f"restore run “{FIRST}”"
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs_listed(view) == [THIRD, SECOND], timeout=PATIENCE)


def test_deleting_permanently_asks_by_name_and_is_not_answered_by_a_second_click(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    removed = view.audits.removed
    for title in (FIRST, SECOND):
        delete_run(qtbot, view, title)
    qtbot.waitUntil(lambda: removed.entry.text() == "Deleted (2)", timeout=PATIENCE)
    qtbot.mouseClick(removed.entry, LEFT)
    page = removed.page
    page.table.selectRow([each.name for each in page.model.rows].index(SECOND))
    spot = page.mapFromGlobal(page.delete.button.mapToGlobal(page.delete.button.rect().center()))
    for click in (qtbot.mouseClick, qtbot.mouseDClick, qtbot.mouseClick):
        click(page.childAt(spot), LEFT)
    assert page.delete.words.text() == f"Delete run “{SECOND}” permanently? This cannot be undone."
    qtbot.wait(100)
    assert len(view.project.removals.removed()) == 2
    qtbot.mouseClick(page.delete.yes, LEFT)
    qtbot.waitUntil(lambda: removed.entry.text() == "Deleted (1)", timeout=PATIENCE)
    assert view.session.history.undo_words == f"delete run “{FIRST}”", "what is gone is not offered"
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, FIRST], timeout=PATIENCE)


def test_an_undo_that_fails_says_so_and_stays(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[str] = []
    view.session.told.connect(lambda text, warning: warned.append(text) if warning else None)
    delete_run(qtbot, view, FIRST)
    qtbot.waitUntil(lambda: bool(view.session.history.undo_words), timeout=PATIENCE)
    with monkeypatch.context() as patch:
        patch.setattr(type(view.project.removals), "mark", _full_disk)
        qtbot.keyClick(window, Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda: bool(warned), timeout=PATIENCE)
    assert warned == [f"Could not undo “delete run “{FIRST}””: The disk is full."]
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, SECOND, FIRST], timeout=PATIENCE)


def _full_disk(*_: object) -> None:
    from clipstudio.domain.errors import ProjectError

    raise ProjectError("The disk is full.")


def test_a_project_that_is_open_read_only_deletes_nothing_and_undo_says_why(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with ProjectFile.open(path):
        window.open_project(path)
        qtbot.waitUntil(lambda: window.project_view is not None, timeout=PATIENCE)
        view = window.project_view
        assert view is not None
        go(view, view.audits)
        qtbot.waitUntil(lambda: len(runs_listed(view)) == 3, timeout=PATIENCE)
        choose_run(view, FIRST)
        assert not view.audits.run_actions.remove.isEnabled()
        qtbot.keyClick(view.audits.list.tree, Key.Key_Delete)
        told: list[str] = []
        view.session.told.connect(lambda text, _warning: told.append(text))
        qtbot.keyClick(window, Key.Key_Z, CTRL)
        assert told == ["This project is open read-only: nothing was changed, so nothing can be undone."]
        assert len(runs(view.project)) == 3


def deleted(path: Path) -> list[str]:
    with ProjectFile.open(path) as project:
        return [each.name for each in project.removals.removed()]


def reopened(qtbot: QtBot, window: MainWindow, path: Path) -> ProjectView:
    """The project closed and opened again, in the same window."""
    window.close_project()
    assert window.start_page.isVisible()
    window.open_project(path)
    qtbot.waitUntil(lambda: window.project_view is not None, timeout=PATIENCE)
    view = window.project_view
    assert view is not None
    assert not view.project.read_only, "it is opened behind its closing"
    return view


def test_undo_and_redo_go_on_after_a_restart_where_the_project_was_left(
    qtbot: QtBot, window: MainWindow, view: ProjectView, path: Path
) -> None:
    delete_run(qtbot, view, SECOND)
    qtbot.waitUntil(lambda: view.labels.list.list.count() > 0, timeout=PATIENCE)
    view.session.history.do(lambda project: archive_label_set(project, "gender"), view)
    qtbot.waitUntil(lambda: view.project.label_sets.archived() == ("gender",), timeout=PATIENCE)
    qtbot.waitUntil(lambda: view.session.history.undo_words == "archive label set “gender”", timeout=PATIENCE)
    view = reopened(qtbot, window, path)
    assert runs(view.project) == [THIRD, FIRST]
    undo = edit_menu(window)[0]
    qtbot.waitUntil(lambda: undo.text() == "Undo: archive label set “gender”", timeout=PATIENCE)
    for words in (f"Undo: delete run “{SECOND}”", "Undo"):
        qtbot.keyClick(window, Key.Key_Z, CTRL)
        qtbot.waitUntil(lambda words=words: undo.text() == words, timeout=PATIENCE)  # type: ignore[misc]
    assert view.project.label_sets.archived() == ()
    assert runs(view.project) == [THIRD, SECOND, FIRST]
    view = reopened(qtbot, window, path)
    redo = edit_menu(window)[1]
    qtbot.waitUntil(lambda: redo.text() == f"Redo: delete run “{SECOND}”", timeout=PATIENCE)
    qtbot.keyClick(window, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, FIRST], timeout=PATIENCE)


def test_closing_the_window_deletes_permanently_what_was_deleted_long_ago(
    qtbot: QtBot, window: MainWindow, view: ProjectView, path: Path
) -> None:
    delete_run(qtbot, view, SECOND)
    long_ago(path)
    delete_run(qtbot, view, FIRST)
    qtbot.waitUntil(lambda: view.session.purge_is_due, timeout=PATIENCE)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert deleted(path) == [FIRST]


def test_a_second_close_does_not_wait_and_the_rest_is_deleted_the_next_time(
    qtbot: QtBot, window: MainWindow, view: ProjectView, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete_run(qtbot, view, SECOND)
    view.session.purge_is_due = True

    def endless(_project: object) -> Work[int]:
        while True:
            yield Progress("Deleting permanently", 0, 1, "things")

    with monkeypatch.context() as patch:
        patch.setattr(deleting, "purge", endless)
        assert not window.close()
        assert window.isVisible()
        qtbot.waitUntil(lambda: "Deleting permanently" in window.job_bar.words, timeout=PATIENCE)
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)
    assert deleted(path) == [SECOND]


def test_a_purge_that_fails_is_told_of_and_the_project_is_closed(
    qtbot: QtBot, window: MainWindow, view: ProjectView, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete_run(qtbot, view, SECOND)
    long_ago(path)
    view.session.purge_is_due = True
    with monkeypatch.context() as patch:
        patch.setattr(RemovalStore, "delete", _full_disk)
        window.close_project()
        qtbot.waitUntil(lambda: "The disk is full." in window.messages.text, timeout=PATIENCE)
    assert deleted(path) == [SECOND]


def test_a_run_that_comes_back_to_find_its_name_taken_is_told_to_be_called_otherwise(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    delete_run(qtbot, view, FIRST)
    view.session.write(lambda project: project.run_list.rename(RunKey(RunKind.RUN, 2), FIRST), view)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, FIRST], timeout=PATIENCE)
    qtbot.keyClick(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: runs(view.project) == [THIRD, FIRST, f"{FIRST} (2)"], timeout=PATIENCE)
    told = f"Another run is called “{FIRST}” by now, so this one is “{FIRST} (2)”."
    qtbot.waitUntil(lambda: told in window.messages.text, timeout=PATIENCE)


def test_unsaved_edits_are_saved_on_closing_where_the_user_says_so(
    qtbot: QtBot,
    window: MainWindow,
    view: ProjectView,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    bench = view.labels.bench
    qtbot.waitUntil(lambda: bench.find("gender") is not None, timeout=PATIENCE)
    for name in ("gender", "occupations"):
        document = bench.find(name)
        assert document is not None
        document.edit(replace(document.draft, description="edited"), "typing")
    asked: list[list[str]] = []

    def save(names: list[str]) -> Unsaved:
        asked.append(names)
        return Unsaved.SAVE

    monkeypatch.setattr(window, "ask_unsaved", save)
    window.close_project()
    qtbot.waitUntil(lambda: window.project_view is None, timeout=PATIENCE)
    assert asked == [["gender", "occupations"]]
    qtbot.waitUntil(lambda: not window.background.is_busy)
    qtbot.wait(200)
    assert caplog.records == [], "no view reads the project that is closed"
    with ProjectFile.open(path) as project:
        for name in ("gender", "occupations"):
            assert project.label_sets.find(name).content.description == "edited"


def test_an_edit_that_cannot_be_saved_keeps_the_project_open_and_is_shown(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = view.labels.bench
    qtbot.waitUntil(lambda: bench.find("gender") is not None, timeout=PATIENCE)
    document = bench.find("gender")
    assert document is not None
    document.edit(replace(document.draft, name=""), "typing in the name")
    monkeypatch.setattr(window, "ask_unsaved", lambda names: Unsaved.SAVE)
    window.close_project()
    assert window.project_view is view
    assert view.place is view.labels
    assert bench.current is document
    monkeypatch.setattr(window, "ask_unsaved", lambda names: Unsaved.DISCARD)
