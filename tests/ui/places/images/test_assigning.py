"""Values are entered for the chosen images: by key, by menu, for new names, and taken back."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.assigning.bar import AssignBar
from clipstudio.ui.assigning.dialog import AssignDialog
from clipstudio.ui.grid.selection import selection_of
from clipstudio.ui.grid.view import _Flag
from clipstudio.ui.menu import Menu
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.conftest import PEOPLE


@pytest.fixture
def place(
    qtbot: QtBot, peopled: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ImagesPlace]:
    """The images, of which a table calls the first four a and b by turns; who enters is known."""
    ids = peopled.images.find(ImageQuery()).tolist()
    source = peopled.attributes.add_source("t.csv", None)
    peopled.attributes.record(source, "group", dict(zip(ids[:4], "abab", strict=True)))
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    session.preferences.set_auditor("Anna")
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.show()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE)
    place.grid.view.setFocus()
    yield place
    place.shut_down()
    session.background.shut_down()


def values(project: ProjectFile, attribute: str = "group") -> list[str | None]:
    held = project.attributes.codes(attribute, project.images.find(ImageQuery()))
    return [None if code < 0 else held.values[code] for code in held.codes.tolist()]


def open_bar(qtbot: QtBot, place: ImagesPlace) -> None:
    qtbot.keyClick(place.grid.view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(place.commands.assigning.bar.isVisible)


def submenu(menu: QMenu, *names: str) -> QMenu:
    for name in names:
        menu = next(each.menu() for each in menu.actions() if each.text() == name)  # type: ignore[assignment]
    return menu


def named(menu: QMenu, name: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == name)


def open_menu(qtbot: QtBot, place: ImagesPlace) -> Menu:
    place.grid.menu_asked.emit(QPoint(10, 10))
    qtbot.waitUntil(lambda: place.commands.menu is not None)
    assert place.commands.menu is not None
    return place.commands.menu


def test_keys_give_values_to_the_selection_and_move_on(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile, session: Session
) -> None:
    open_bar(qtbot, place)
    bar, view = place.commands.assigning.bar, place.grid.view
    assert [button.text() for button in bar.values] == ["1  a", "2  b", "0  unknown", "P  prefer not to say"]
    view.set_current(4)
    for key in "1", "2", "0", "p":
        qtbot.keyClicks(view, key)
    assert view.current_id() == place.grid.model.id_at(8), "it has moved on four times"
    qtbot.waitUntil(lambda: values(project)[4:9] == ["a", "b", "unknown", "prefer not to say", None])
    qtbot.waitUntil(lambda: bar.told.text().startswith("group: prefer not to say, for 1 image"))
    for left in (["a", "b", "unknown", None], ["a", "b", None, None]):
        session.history.undo()
        qtbot.waitUntil(lambda left=left: values(project)[4:8] == left)  # type: ignore[misc]
    session.history.redo()
    qtbot.waitUntil(lambda: values(project)[6] == "unknown")
    qtbot.keyClick(bar.take_back, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    before = values(project)
    qtbot.keyClicks(view, "1")
    qtbot.wait(50)
    assert values(project) == before, "the keys do nothing once the bar is closed"


def test_a_key_gives_a_value_to_every_selected_image_and_to_the_large_one(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile
) -> None:
    open_bar(qtbot, place)
    place.grid.view.selectAll()
    qtbot.keyClicks(place.grid.view, "2")
    qtbot.waitUntil(lambda: values(project) == ["b"] * PEOPLE)
    place.grid.open_preview(place.grid.model.id_at(0))
    qtbot.keyClicks(place.grid.preview.picture, "1")
    qtbot.waitUntil(lambda: values(project) == ["a"] + ["b"] * (PEOPLE - 1))
    assert place.grid.preview.image == place.grid.model.id_at(1), "the next image is shown"


def test_the_menu_gives_known_values_and_takes_back(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile, told: list[str]
) -> None:
    place.grid.view.set_current(0)
    group = submenu(open_menu(qtbot, place), "Assign a value", "group")
    assert [each.text() for each in group.actions() if not each.isSeparator()] == [
        "a",
        "b",
        "unknown",
        "prefer not to say",
        "Other value…",
        "Take back what you entered",
    ]
    named(group, "prefer not to say").trigger()
    qtbot.waitUntil(lambda: values(project)[0] == "prefer not to say")
    qtbot.waitUntil(lambda: told == ["group: prefer not to say, for 1 image. Ctrl+Z takes it back."])
    named(group, "Take back what you entered").trigger()
    qtbot.waitUntil(lambda: values(project)[0] == "a")


def test_a_new_attribute_is_made_by_its_first_value(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile
) -> None:
    place.grid.view.set_current(2)
    named(submenu(open_menu(qtbot, place), "Assign a value"), "New attribute…").trigger()
    dialog = place.commands.assigning.dialog
    assert isinstance(dialog, AssignDialog)
    assert not dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.attribute, "glasses")
    qtbot.keyClicks(dialog.value, "round")
    dialog.ok.click()
    qtbot.waitUntil(lambda: "glasses" in project.attributes.names())
    assert [place for place, each in enumerate(values(project, "glasses")) if each] == [2]


def test_who_enters_is_asked_once(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile, session: Session
) -> None:
    session.preferences.set_auditor("")
    place.commands.assigning.assign("group", "a", np.array([place.grid.model.id_at(9)]))
    dialog = place.commands.assigning.dialog
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("Ben")
    dialog.accept()
    qtbot.waitUntil(lambda: values(project)[9] == "a")
    assert session.preferences.auditor == "Ben"
    assert project.attributes.summaries()[0].sources[0] == "entered by hand by Ben"


def test_under_a_filter_that_a_value_takes_images_out_of_the_next_one_is_selected(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile
) -> None:
    place.show_query(ImageQuery(attributes=(AttributeFilter("group", frozenset({None})),)))
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE - 4)
    open_bar(qtbot, place)
    waiting = place.grid.model.ids.tolist()
    place.grid.view.set_current(2)
    for done, image in enumerate(waiting[2:5], 1):
        qtbot.wait(60)
        assert place.grid.selected_ids().tolist() == [image]
        qtbot.keyClicks(place.grid.view, "1")
        qtbot.waitUntil(lambda done=done: place.grid.model.rowCount() == PEOPLE - 4 - done)  # type: ignore[misc]
    place.grid.view.set_current(place.grid.model.rowCount() - 1)
    qtbot.keyClicks(place.grid.view, "1")
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE - 8)
    qtbot.wait(60)
    assert place.grid.selected_ids().tolist() == [place.grid.model.id_at(PEOPLE - 9)], "the last one gives way"


def test_of_two_side_by_side_a_key_is_meant_for_the_framed_one(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile, session: Session
) -> None:
    grid = place.grid
    first, second = grid.model.id_at(5), grid.model.id_at(8)
    grid.view.set_current(5)
    spans = [(5, 5), (8, 8)]
    grid.view.selectionModel().select(selection_of(grid.model, spans), _Flag.ClearAndSelect)
    qtbot.keyClick(grid.view, Qt.Key.Key_C)
    left, right = grid.pair.sides
    qtbot.keyClick(left.picture, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    bar = place.commands.assigning.bar
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(left.picture.hasFocus)
    qtbot.keyClicks(left.picture, "2")
    qtbot.waitUntil(lambda: values(project)[5] == "b")
    assert values(project)[8] is None, "the other one is not framed"
    assert (left.picture.is_framed, right.picture.is_framed) == (False, True), "it has moved on to the right one"
    assert right.picture.hasFocus()
    qtbot.keyClicks(right.picture, "1")
    qtbot.waitUntil(lambda: values(project)[8] == "a")
    assert values(project)[5] == "b"
    assert values(project)[9] is None, "and it goes no further: what is not seen is not set"
    assert grid.selected_ids().tolist() == [first, second]
    left.picture.setFocus()
    assert grid.chosen_ids().tolist() == [first]
    session.history.undo()
    qtbot.waitUntil(lambda: values(project)[8] is None)
    bar.attribute.setFocus()
    assert left.picture.is_framed, "the frame stays while the keyboard is in the bar"
    qtbot.keyClick(bar.close_button, Qt.Key.Key_Escape)
    assert left.picture.hasFocus()
    qtbot.keyClick(left.picture, Qt.Key.Key_Escape)
    assert not grid.pair_shown


def test_what_was_taken_back_is_said_no_longer_and_every_button_is_in_the_bar(
    qtbot: QtBot, place: ImagesPlace, project: ProjectFile, session: Session
) -> None:
    place.resize(820, 620)
    open_bar(qtbot, place)
    bar = place.commands.assigning.bar
    place.grid.view.set_current(4)
    qtbot.keyClicks(place.grid.view, "1")
    qtbot.waitUntil(lambda: bool(bar.told.text()))
    session.history.undo()
    qtbot.waitUntil(lambda: values(project)[4] is None)
    qtbot.waitUntil(lambda: not bar.told.text())
    qtbot.waitUntil(lambda: all_fits(bar))
    bar.tell("group: a")
    qtbot.waitUntil(lambda: all_fits(bar))


def all_fits(bar: AssignBar) -> bool:
    """Whether every button and the line below them lie in the bar, and none over another."""
    parts = [*bar.values, bar.other, bar.take_back, bar.new, bar.close_button, bar.told]
    areas = [QRect(each.mapTo(bar, QPoint()), each.size()) for each in parts]
    pairs = itertools.combinations(areas, 2)
    return all(map(bar.rect().contains, areas)) and not any(one.intersects(other) for one, other in pairs)
