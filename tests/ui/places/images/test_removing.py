"""Images are removed from the project by key and menu, found among the removed ones, and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import ImageQuery
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.collections import add_to_collection
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.conftest import PEOPLE

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def place(
    qtbot: QtBot, peopled: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ImagesPlace]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.show()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE)
    yield place
    place.shut_down()


def choose(qtbot: QtBot, place: ImagesPlace, *rows: int) -> list[int]:
    """Select tiles by a click and further ones with Ctrl; returns their images."""
    view = place.grid.view
    for number, row in enumerate(rows):
        at = view.visualRect(place.grid.model.index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), LEFT, CTRL if number else Qt.KeyboardModifier.NoModifier, at)
    return place.grid.selected_ids().tolist()


def test_the_key_removes_what_is_selected_and_undo_brings_it_back(
    qtbot: QtBot, place: ImagesPlace, peopled: ProjectFile, session: Session
) -> None:
    said: list[str] = []
    session.told.connect(lambda text, _warning: said.append(text))
    files = [path for _, path in peopled.images.all_paths()]
    gone = choose(qtbot, place, 1, 3)
    assert len(gone) == 2
    assert not place.removed_images.entry.isVisible()
    qtbot.keyClick(place.grid.view, Key.Key_Delete)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE - 2)
    assert not set(gone) & set(select_images(peopled, ImageQuery()).tolist())
    assert said == ["Removed 2 images from the project; no file was touched. Ctrl+Z brings them back."]
    assert all(path.exists() for path in files)
    qtbot.waitUntil(place.removed_images.entry.isVisible)
    assert place.removed_images.entry.text() == "Removed images (2)"
    session.history.undo()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE)
    qtbot.waitUntil(lambda: not place.removed_images.entry.isVisible())


def test_the_menu_says_how_many_and_the_page_of_removed_images_brings_back_some_or_all(
    qtbot: QtBot, place: ImagesPlace, peopled: ProjectFile
) -> None:
    gone = choose(qtbot, place, 0, 1, 2)
    place.commands.open_menu(QPoint(0, 0), ())
    assert place.commands.menu is not None
    (remove,) = [each for each in place.commands.menu.actions() if each.text().startswith("Remove ")]
    assert remove.text() == "Remove 3 images from project"
    remove.trigger()
    place.commands.menu.close()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE - 3)
    qtbot.waitUntil(place.removed_images.entry.isVisible)
    qtbot.mouseClick(place.removed_images.entry, LEFT)
    page = place.removed_images.page
    assert page is not None
    assert page.isVisible()
    assert sorted(page.grid.model.ids.tolist()) == gone
    assert not page.some.isEnabled()
    page.grid.view.setFocus()
    at = page.grid.view.visualRect(page.grid.model.index(0, 0)).center()
    qtbot.mouseClick(page.grid.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    qtbot.waitUntil(lambda: page.some.text() == "Bring 1 image back")
    qtbot.mouseClick(page.some, LEFT)
    qtbot.waitUntil(lambda: page.grid.model.rowCount() == 2)
    qtbot.mouseClick(page.all, LEFT)
    qtbot.waitUntil(lambda: not page.isVisible())
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE)
    assert peopled.images.removed().tolist() == []


def test_the_menu_of_an_image_that_a_result_still_shows_brings_it_back(
    qtbot: QtBot, place: ImagesPlace, peopled: ProjectFile
) -> None:
    choose(qtbot, place, 0)
    place.commands.open_menu(QPoint(0, 0), (), (), are_removed=True)
    assert place.commands.menu is not None
    assert "Bring back into project" in [each.text() for each in place.commands.menu.actions()]
    place.commands.menu.close()


def test_a_collection_is_merged_into_another_one(
    qtbot: QtBot, place: ImagesPlace, peopled: ProjectFile, session: Session
) -> None:
    ids = select_images(peopled, ImageQuery()).tolist()
    for name, some in (("faces", ids[:4]), ("people", ids[2:8])):
        session.history.do(lambda project, name=name, some=some: add_to_collection(project, name, some), place)
    menu = place.collection_menu
    qtbot.waitUntil(lambda: place.filter.collection.findText("people", Qt.MatchFlag.MatchStartsWith) >= 0)
    faces = place.filter.collection.findText("faces", Qt.MatchFlag.MatchStartsWith)
    place.filter.collection.setCurrentIndex(faces)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == 4 and menu.isEnabled())
    menu.merge_action.trigger()
    qtbot.waitUntil(lambda: menu.dialog is not None)
    dialog = menu.dialog
    assert isinstance(dialog, QInputDialog)
    assert dialog.comboBoxItems() == ["people"]
    title = QFontMetrics(dialog.font()).horizontalAdvance(dialog.windowTitle())
    assert dialog.width() >= title + 150, "the title is read beside the buttons of a window"
    dialog.accept()
    qtbot.waitUntil(lambda: [(each.name, each.images) for each in peopled.collections.all()] == [("people", 8)])
    session.history.undo()
    qtbot.waitUntil(
        lambda: [(each.name, each.images) for each in peopled.collections.all()] == [("faces", 4), ("people", 6)]
    )
