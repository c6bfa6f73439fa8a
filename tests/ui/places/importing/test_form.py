"""The import of images: what is asked for, and what is told of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.progress import Progress, Work
from clipstudio.services.importing import ImportRequest
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.jobs import JobReport, Lane
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.importing.form import CANCELLED, NO_PICTURE, ImportForm
from clipstudio.ui.session import Session
from tests.services.conftest import bring_in, save_picture

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Three pictures, a copy of one of them, and a file that is no image."""
    folder = tmp_path / "photos"
    for number in range(3):
        save_picture(folder / f"p{number}.png", number)
    (folder / "copy.png").write_bytes((folder / "p0.png").read_bytes())
    (folder / "broken.jpg").write_bytes(b"no image")
    return folder


@pytest.fixture
def form(qtbot: QtBot, session: Session) -> Iterator[ImportForm]:
    """The form, shown, with nothing in it."""
    made = ImportForm(session)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    made.show()
    yield made
    session.background.shut_down()


def run(qtbot: QtBot, form: ImportForm) -> None:
    with qtbot.waitSignal(form.finished):
        qtbot.mouseClick(form.import_button, LEFT)


def test_without_a_place_there_is_nothing_to_import(form: ImportForm) -> None:
    assert not form.import_button.isEnabled()
    assert form.words.text() == "Add a folder or files first."


def test_places_come_by_button_and_from_outside_each_once(
    qtbot: QtBot, form: ImportForm, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form.places, "ask_folder", lambda: photos)
    monkeypatch.setattr(form.places, "ask_files", lambda: [photos / "p0.png", photos / "p1.png"])
    qtbot.mouseClick(form.places.folder_button, LEFT)
    qtbot.mouseClick(form.places.files_button, LEFT)
    form.places.add([photos, photos / "copy.png"])
    assert form.places.paths == [photos, photos / "p0.png", photos / "p1.png", photos / "copy.png"]
    assert form.import_button.isEnabled()


def test_places_can_be_taken_off_the_list(qtbot: QtBot, form: ImportForm, photos: Path) -> None:
    form.set_places([photos / "p0.png", photos / "p1.png", photos / "p2.png"])
    form.places.list.setCurrentRow(1)
    qtbot.keyClick(form.places.list, Qt.Key.Key_Delete)
    assert form.places.paths == [photos / "p0.png", photos / "p2.png"]
    form.places.list.selectAll()
    qtbot.mouseClick(form.places.remove_button, LEFT)
    assert form.places.paths == []
    assert not form.import_button.isEnabled()


def test_the_request_is_what_the_form_shows(qtbot: QtBot, form: ImportForm, photos: Path) -> None:
    form.set_places([photos])
    assert not form.filters.take.isVisible()
    qtbot.mouseClick(form.filters.fold, LEFT)
    qtbot.keyClicks(form.filters.take, "*.png; my photo*.jpg")
    qtbot.keyClicks(form.filters.leave, "copy*")
    form.collection.setEditText(" trial ")
    places = ImportPaths((photos,), ("*.png", "my photo*.jpg"), ("copy*",))
    assert form.request() == ImportRequest(places, "trial")


def test_the_pictures_are_counted_before_the_import(qtbot: QtBot, form: ImportForm, photos: Path) -> None:
    (photos / "old").mkdir()
    save_picture(photos / "old" / "p9.png", 9)
    form.set_places([photos])
    qtbot.waitUntil(lambda: form.import_button.text() == "Import 6 images")
    assert form.words.text().startswith("6 images in 2 folders, ")
    assert form.words.text().endswith("kB")
    form.filters.leave.setText("old")
    qtbot.waitUntil(lambda: form.words.text().startswith("5 images in 1 folder"))


def test_an_empty_folder_says_so_and_is_not_imported(qtbot: QtBot, form: ImportForm, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    form.set_places([tmp_path / "empty"])
    qtbot.waitUntil(lambda: form.words.text() == NO_PICTURE)
    assert not form.import_button.isEnabled()


def test_an_import_tells_of_every_file(
    qtbot: QtBot, form: ImportForm, photos: Path, project: ProjectFile, told: list[str]
) -> None:
    form.set_places([photos])
    run(qtbot, form)
    assert project.images.count() == 3
    form.show_report()
    assert form.report.isVisible()
    assert told == ["5 image files: 3 new, 0 already here, 1 exact duplicate, 1 unreadable."]
    lists = form.report.lists
    assert [lists.tabs.button(place).text() for place in range(4)] == [
        "1 unreadable",
        "1 exact duplicates",
        "0 moved",
        "0 missing",
    ]
    ((file, reason),) = lists.shown.rows
    assert file == str(photos / "broken.jpg")
    assert reason
    qtbot.mouseClick(lists.tabs.button(1), LEFT)
    assert set(lists.shown.rows[0]) == {str(photos / "p0.png"), str(photos / "copy.png")}


def test_missing_and_moved_files_are_listed(
    qtbot: QtBot, form: ImportForm, photos: Path, project: ProjectFile
) -> None:
    bring_in(project, photos)
    (photos / "p1.png").rename(photos / "moved.png")
    (photos / "p2.png").unlink()
    form.set_places([photos])
    run(qtbot, form)
    form.show_report()
    lists = form.report.lists
    qtbot.mouseClick(lists.tabs.button(2), LEFT)
    assert list(lists.shown.rows) == [(str(photos / "moved.png"), str(photos / "p1.png"))]
    qtbot.mouseClick(lists.tabs.button(3), LEFT)
    assert list(lists.shown.rows) == [(str(photos / "p2.png"),)]


def test_when_all_is_well_there_is_no_list(qtbot: QtBot, form: ImportForm, photos: Path) -> None:
    form.set_places([photos / "p0.png", photos / "p1.png"])
    run(qtbot, form)
    assert form.report.words.text() == "2 image files: 2 new, 0 already here. Every file could be read."
    assert not form.report.lists.isVisible()


def test_images_go_into_a_collection_and_known_ones_are_offered(
    qtbot: QtBot, form: ImportForm, photos: Path, project: ProjectFile
) -> None:
    form.set_places([photos])
    form.collection.setEditText("trial")
    run(qtbot, form)
    (collection,) = project.collections.all()
    assert (collection.name, collection.images) == ("trial", 3)
    form.show_report()
    with qtbot.waitSignal(form.closed):
        qtbot.mouseClick(form.report.done, LEFT)
    assert form.places.paths == []
    form.hide()
    form.show()
    qtbot.waitUntil(lambda: form.collection.findText("trial") == 0)


def test_more_can_be_imported_from_the_report(qtbot: QtBot, form: ImportForm, photos: Path) -> None:
    form.set_places([photos])
    run(qtbot, form)
    form.show_report()
    qtbot.mouseClick(form.report.more, LEFT)
    assert form.places.isVisible()
    assert form.places.paths == []


def test_a_place_that_is_not_there_is_told_in_the_form(qtbot: QtBot, form: ImportForm, tmp_path: Path) -> None:
    form.set_places([tmp_path / "nowhere"])
    qtbot.mouseClick(form.import_button, LEFT)
    qtbot.waitUntil(form.fault.isVisible)
    assert form.fault.text() == f"“{tmp_path / 'nowhere'}” does not exist. Check the path."
    qtbot.waitUntil(form.import_button.isEnabled)


def test_a_cancelled_import_keeps_the_form_and_says_so(
    qtbot: QtBot, form: ImportForm, photos: Path, session: Session
) -> None:
    release = threading.Event()

    def hold() -> Work[None]:
        yield Progress("Holding", 0, None)
        release.wait(60)

    jobs: list[JobReport] = []
    session.background.run_job("Holding the lane", Lane.WRITE, hold, form)
    session.background.reported.connect(jobs.append)
    form.set_places([photos])
    qtbot.mouseClick(form.import_button, LEFT)
    assert not form.import_button.isEnabled()
    waiting = session.background.job(jobs[-1].job)
    assert waiting is not None
    waiting.cancel()
    with qtbot.waitSignal(session.changed) as announced:
        release.set()
    assert announced.args == [Changes.IMAGES]
    assert form.words.text() == CANCELLED
    assert form.import_button.isEnabled()
    assert form.places.paths == [photos]


def test_escape_goes_back(qtbot: QtBot, form: ImportForm) -> None:
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.places.folder_button, Qt.Key.Key_Escape)
