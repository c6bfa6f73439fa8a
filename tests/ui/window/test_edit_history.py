"""What was edited is listed with who did it and when, also after a restart, and undone down to any edit."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.services.attribute_editing import describe, rename_attribute
from clipstudio.services.collections import rename_collection
from clipstudio.services.edits.recording import make
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.window.edit_history import EditHistoryWindow
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView
from tests.prepared import copy_of
from tests.storage.conftest import add_images
from tests.ui.window.projects import opened

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 30_000
KILLED = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from clipstudio.services.collections import rename_collection
    from clipstudio.services.edits.recording import make
    from clipstudio.storage.project_file import ProjectFile

    project = ProjectFile.open(Path(sys.argv[1]))
    project.auditor = "Ben"
    def rename(file):
        return rename_collection(file, file.collections.find("portraits"), "people")
    make(project, rename)
    def half(file):
        rename_collection(file, file.collections.find("people"), "half")
        print("in the middle", flush=True)
        time.sleep(60)
    make(project, half)
    """
)


@pytest.fixture
def path(blank: Path, tmp_path: Path) -> Path:
    """A project with a collection and an attribute, and two edits by Ann."""
    with ProjectFile.open(copy_of(blank, tmp_path / "one.clipstudio")) as project:
        images = add_images(project, 4)
        source = project.attributes.add_source("table.csv", "ab")
        project.attributes.record(source, "gender", {image: "fm"[image % 2] for image in images})
        project.collections.add("portraits", images)
        project.auditor = "Ann"
        make(project, lambda file: describe(file, "gender", "as perceived"))
        make(project, lambda file: rename_attribute(file, "gender", "sex"))
        return project.path


def history_of(qtbot: QtBot, view: ProjectView, edits: int) -> EditHistoryWindow:
    view.edits_action.trigger()
    window = view.findChild(EditHistoryWindow)
    assert window is not None
    qtbot.waitUntil(lambda: len(window.model.rows) == edits, timeout=PATIENCE)
    return window


def listed(window: EditHistoryWindow, column: int) -> list[str]:
    model = window.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_edits_are_listed_found_and_undone_down_to_one(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    view = opened(qtbot, window, path)
    collection = view.project.collections.find("portraits")
    view.session.preferences.set_auditor("Cid")
    view.session.history.do(lambda project: rename_collection(project, collection, "faces"), view)
    shown = history_of(qtbot, view, 3)
    assert listed(shown, 1) == ["Cid", "Ann", "Ann"]
    assert listed(shown, 2) == [
        "Rename collection “portraits”",
        "Rename the attribute “gender” to “sex”",
        "Describe “gender”",
    ]
    qtbot.waitUntil(lambda: view.session.history.undo_words == "rename collection “portraits”", timeout=PATIENCE)
    shown.search.setText("ann attributes")
    assert shown.model.rowCount() == 2
    shown.search.clear()
    shown.area.setCurrentText("Collections")
    assert shown.model.rowCount() == 1
    shown.area.setCurrentIndex(0)
    shown.auditor.setCurrentText("Ann")
    assert shown.model.rowCount() == 2
    shown.table.selectRow(0)
    assert shown.undo.text() == "Undo 2 edits, down to this one"
    qtbot.mouseClick(shown.undo, LEFT)
    qtbot.waitUntil(lambda: view.project.attributes.names() == ("gender",), timeout=PATIENCE)
    qtbot.waitUntil(lambda: listed(shown, 3)[0].startswith("Undone by Cid, "), timeout=PATIENCE)
    assert [each.name for each in view.project.collections.all()] == ["portraits"]
    assert view.session.history.undo_words == "describe “gender”"
    assert not shown.undo.isEnabled(), "it is undone"
    assert shown.whole.text().startswith("Rename the attribute “gender” to “sex”: Ann, ")


def test_undo_waits_for_the_edit_that_is_under_way_and_undoes_that(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    view = opened(qtbot, window, path)
    history, collection = view.session.history, view.project.collections.find("portraits")
    qtbot.waitUntil(lambda: bool(history.undo_words), timeout=PATIENCE)
    history.do(lambda project: rename_collection(project, collection, "faces"), view)
    history.undo()
    qtbot.waitUntil(lambda: history.redo_words == "rename collection “portraits”", timeout=PATIENCE)
    assert [each.name for each in view.project.collections.all()] == ["portraits"]
    assert view.project.attributes.names() == ("sex",), "what was done before stands"


def test_a_process_that_is_killed_in_an_edit_leaves_the_edit_before_whole_and_to_be_undone(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    work = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True)
    assert work.stdout is not None
    assert work.stdout.readline() == "in the middle\n"
    os.kill(work.pid, signal.SIGKILL)
    work.wait()
    work.stdout.close()
    view = opened(qtbot, window, path)
    assert not view.project.read_only
    assert [each.name for each in view.project.collections.all()] == ["people"]
    shown = history_of(qtbot, view, 3)
    assert listed(shown, 1) == ["Ben", "Ann", "Ann"]
    undo = view.undoing.undo
    qtbot.waitUntil(lambda: undo.text() == "Undo: rename collection “portraits”", timeout=PATIENCE)
    undo.trigger()
    qtbot.waitUntil(
        lambda: [each.name for each in view.project.collections.all()] == ["portraits"], timeout=PATIENCE
    )


def test_an_edit_whose_ground_was_changed_says_so_and_the_one_before_is_next(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with ProjectFile.open(path) as project:
        project.attribute_edits.call(project.attributes.find("sex"), "gender identity", ["gender", "sex"])
    view = opened(qtbot, window, path)
    shown = history_of(qtbot, view, 2)
    undo = view.undoing.undo
    qtbot.waitUntil(lambda: undo.isEnabled(), timeout=PATIENCE)
    undo.trigger()
    qtbot.waitUntil(lambda: undo.text() == "Undo: describe “gender”", timeout=PATIENCE)
    reason = "The attribute was renamed again meanwhile: it is called “gender identity”."
    assert f"Nothing left to undo of “rename the attribute “gender” to “sex””: {reason}" in window.messages.text
    qtbot.waitUntil(lambda: listed(shown, 3)[0] == f"Cannot be undone: {reason}", timeout=PATIENCE)
    assert view.project.attributes.names() == ("gender identity",)
