"""Files that are dropped on the window: where they go, and what is answered to the other program."""

from __future__ import annotations

import json
import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES
from tests.services.conftest import bring_in, save_picture
from tests.ui.window.projects import opened, shown
from tests.ui.window.test_main_window import make_project

Action, LEFT = Qt.DropAction, Qt.MouseButton.LeftButton
ANY = Action.CopyAction | Action.MoveAction | Action.LinkAction


def picture_at(path: Path) -> Path:
    save_picture(path, 1)
    return path


def data_of(paths: Sequence[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag(window: MainWindow, data: QMimeData, actions: Action = ANY) -> QDragEnterEvent:
    """Drag over the window, the other program proposing to move."""
    with warnings.catch_warnings():
        # PySide6 6.12 would have a QPointF, which 6.11 does not take.
        warnings.simplefilter("ignore", DeprecationWarning)
        event = QDragEnterEvent(QPoint(90, 90), actions, data, LEFT, Qt.KeyboardModifier.NoModifier)
    event.setDropAction(Action.MoveAction)
    QApplication.sendEvent(window.centralWidget(), event)
    return event


def drop(window: MainWindow, *paths: Path) -> QDropEvent:
    """Drag over the window and drop, the other program proposing to move."""
    data = data_of(paths)
    drag(window, data)
    event = QDropEvent(QPointF(90, 90), ANY, data, LEFT, Qt.KeyboardModifier.NoModifier)
    event.setDropAction(Action.MoveAction)
    QApplication.sendEvent(window.centralWidget(), event)
    return event


def test_a_drop_is_answered_with_copy_and_shown_while_it_is_dragged(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    view = opened(qtbot, window, make_project(tmp_path))
    field = view.images.filter.text
    assert isinstance(field, QLineEdit)
    assert field.acceptDrops()
    picture = picture_at(tmp_path / "a.png")
    data = data_of([picture])
    event = drag(window, data)
    assert event.isAccepted()
    assert event.dropAction() == Action.CopyAction
    assert window.drops.highlight.isVisible()
    assert not field.acceptDrops(), "a text field would answer as it is asked to"
    QApplication.sendEvent(window.centralWidget(), QDragLeaveEvent())
    assert not window.drops.highlight.isVisible()
    assert field.acceptDrops()
    assert not drag(window, data, Action.MoveAction).isAccepted()
    done = drop(window, picture)
    assert done.dropAction() == Action.CopyAction
    assert not window.drops.highlight.isVisible()
    qtbot.waitUntil(lambda: view.images.disk.form.places.paths == [picture])


def test_one_picture_is_searched_for_at_the_left_and_imported_elsewhere(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, picture = make_project(tmp_path), picture_at(tmp_path / "a.png")
    with ProjectFile.open(path) as project:
        bring_in(project, tmp_path / "a.png")
    view = opened(qtbot, window, path)
    drops = view.images.search_drops
    qtbot.waitUntil(lambda: drops.is_on)
    taken: list[list[QUrl]] = []
    monkeypatch.setattr(drops, "take", lambda data: taken.append(data.urls()))
    drag(window, data_of([picture]))
    at_left = window.grab().toImage()
    drop(window, picture)
    assert taken == [[QUrl.fromLocalFile(str(picture))]]
    assert not window.drops.highlight.isVisible()
    assert view.place is view.images
    body = window.centralWidget()
    data, right = data_of([picture]), QPointF(body.width() * 0.8, 90)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        at = right.toPoint()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            event = kind(at, ANY, data, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(body, event)
        assert event.isAccepted()
    assert window.grab().toImage() != at_left, "which of the two it is can be seen"
    QApplication.sendEvent(body, QDropEvent(right, ANY, data, LEFT, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: view.images.disk.form.places.paths == [picture])
    assert len(taken) == 1


def test_every_kind_of_file_goes_to_the_place_that_can_use_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipstudio.ui.places.models.add_form.architecture_names", lambda: ())
    view = opened(qtbot, window, make_project(tmp_path))
    table = tmp_path / "people.csv"
    table.write_text("file,gender\np1.png,female\n")
    drop(window, table)
    qtbot.waitUntil(lambda: view.place is view.attributes and "people.csv" in view.attributes.form.title.text())
    labels = tmp_path / "mine.json"
    labels.write_text(json.dumps({"name": "mine", "labels": [{"label": "a"}, {"label": "b"}]}))
    drop(window, labels)
    qtbot.waitUntil(lambda: view.place is view.labels)
    qtbot.waitUntil(lambda: bool(view.project.label_sets.versions("mine")))
    weights = tmp_path / "weights.safetensors"
    weights.write_bytes(b"")
    drop(window, weights)
    qtbot.waitUntil(lambda: view.place is view.models and view.models.form.fields.weights.text() == str(weights))


def test_a_table_dropped_on_labels_is_a_label_set(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    view = opened(qtbot, window, make_project(tmp_path))
    view.go_to(PLACES.index(LabelsPlace))
    words = tmp_path / "jobs.csv"
    words.write_text("label\ndoctor\nbaker\n")
    drop(window, words)
    qtbot.waitUntil(lambda: bool(view.project.label_sets.versions("jobs")))
    assert view.place is view.labels


def test_predictions_open_in_models(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    view = opened(qtbot, window, make_project(tmp_path))
    table = tmp_path / "service.csv"
    table.write_text("image,label,score\na,cat,0.9\n")
    drop(window, table)
    qtbot.waitUntil(lambda: view.place is view.models and view.models.predictions_form.fault.isVisible())
    assert "there is no image in this project yet" in view.models.predictions_form.fault.text()
    either = tmp_path / "either.csv"
    either.write_text("image,cat,dog\na,1,0\n")
    drop(window, either)
    qtbot.waitUntil(lambda: view.models.predictions_form.title.text() == "Import “either.csv”")
    assert view.place is view.models, "a table that could be of attributes too is what one looks at"


def test_what_cannot_be_used_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    view = opened(qtbot, window, make_project(tmp_path))
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"x")
    drop(window, letter)
    qtbot.waitUntil(lambda: "Not used: “letter.docx”. clipstudio takes folders" in window.messages.text)
    assert view.place is view.images


def test_a_project_that_is_dropped_opens_also_on_the_start_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = make_project(tmp_path)
    drop(window, picture_at(tmp_path / "a.png"))
    qtbot.waitUntil(lambda: "Create or open a project:" in window.messages.text)
    drop(window, path)
    qtbot.waitUntil(lambda: window.project_view is not None)
    assert window.project_view is not None
    assert window.project_view.project.path == path


def test_nothing_is_imported_into_a_project_that_is_read_only(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = make_project(tmp_path)
    with ProjectFile.open(path):
        opened(qtbot, window, path)
        drop(window, picture_at(tmp_path / "a.png"))
        qtbot.waitUntil(lambda: "open read-only: nothing can be imported" in window.messages.text)


def test_a_second_start_brings_the_window_forward_with_its_files(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    project = make_project(tmp_path)
    window.showMinimized()
    window.take_over([])
    assert not window.isMinimized()
    assert window.project_view is None
    window.take_over([project])
    view = shown(qtbot, window, project)
    folder = tmp_path / "more"
    folder.mkdir()
    picture_at(folder / "a.png")
    window.take_over([folder])
    qtbot.waitUntil(lambda: view.images.disk.form.isVisible())
    assert view.images.disk.form.places.paths == [folder]


def test_files_that_come_before_a_project_wait_for_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    picture_at(folder / "a.png")
    window.take_over([folder])
    qtbot.waitUntil(lambda: "it gets these files then" in window.messages.text)
    view = opened(qtbot, window, make_project(tmp_path))
    qtbot.waitUntil(lambda: view.images.disk.form.isVisible())


def test_files_handed_over_wait_for_the_dialog_that_stands_before(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    project = make_project(tmp_path)
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    window.take_over([project])
    window.take_over([other := project.with_name("other.clipstudio")])
    qtbot.wait(300)
    assert window.project_view is None
    dialog.close()
    dialog.deleteLater()
    shown(qtbot, window, project)
    assert f"A window has one project at a time. Not opened: “{other.name}”." in window.messages.text
