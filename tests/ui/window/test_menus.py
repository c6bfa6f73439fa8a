"""The menu bar offers what the open project can do, and every entry does it from wherever the user is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.menu import Menu
from clipstudio.ui.places.audits.place import AuditsPlace
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES, ProjectView
from tests.ui.keys import press
from tests.ui.window.projects import opened, shown

CONTROL = Qt.KeyboardModifier.ControlModifier
OF_PLACES = [
    "Import images…",
    "Prepare thumbnails",
    "Find duplicates…",
    "Set clusters…",
    "Import a table…",
    "From file and folder names…",
    "Plan an audit…",
    "Open a plan…",
    "New review…",
    "New report",
    "Check an evidence pack…",
    "Add a model…",
    "Import predictions…",
    "Look for changes on disk",
    "Export…",
]


def entries(window: MainWindow, title: str) -> dict[str, QAction]:
    """The entries of a menu by their text, as somebody who opens it sees them."""
    (menu,) = [each.menu() for each in window.menuBar().actions() if each.text() == title]
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def test_without_a_project_there_are_the_ways_to_one(window: MainWindow) -> None:
    file = entries(window, "&File")
    ways, running = ["New project…", "Open…", "Open recent", "Try the sample"], "Cancel the running job"
    assert list(file) == [*ways, running, "Close project", "Quit"]
    assert not file[running].isEnabled()
    assert not file["Close project"].isEnabled()
    assert not entries(window, "&Go")
    assert [(action.text(), action.isEnabled()) for action in entries(window, "&Edit").values()] == [
        ("Undo", False),
        ("Redo", False),
        ("Settings…", True),
    ]


@pytest.mark.usefixtures("all_places")
def test_with_a_project_there_is_what_its_places_offer(window: MainWindow, view: ProjectView) -> None:
    file = entries(window, "&File")
    assert list(file)[4:-3] == OF_PLACES
    # Nothing runs, and there is no image that could look like another one or come from where another did.
    off = [text for text, action in file.items() if not action.isEnabled()]
    assert off == ["Find duplicates…", "Set clusters…", "Cancel the running job"]
    assert list(entries(window, "&Go")) == ["Back", "Forward", *(place.name for place in view.places)]
    assert file["Import images…"] is view.images.import_action


def test_a_closed_project_leaves_nothing_in_the_menus(window: MainWindow, view: ProjectView) -> None:
    entries(window, "&File")["Close project"].trigger()
    QApplication.sendPostedEvents()
    assert window.project_view is None
    assert not set(OF_PLACES) & set(entries(window, "&File"))
    assert not entries(window, "&Go")
    assert "Find" not in entries(window, "&Edit")


def test_what_writes_is_not_offered_in_a_project_that_is_open_read_only(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    with ProjectFile.open(path):
        opened(qtbot, window, path).complete()
        file = entries(window, "&File")
    may = {text: file[text].isEnabled() for text in OF_PLACES}
    writes_nothing_here = dict.fromkeys(("Check an evidence pack…", "Add a model…", "Export…"), True)
    assert may == dict.fromkeys(OF_PLACES, False) | writes_nothing_here


@pytest.mark.parametrize(
    ("key", "modifiers", "place"),
    [
        (Qt.Key.Key_I, CONTROL, "Images"),
        (Qt.Key.Key_T, CONTROL, "Attributes"),
        (Qt.Key.Key_R, CONTROL, "Audits"),
        (Qt.Key.Key_R, CONTROL | Qt.KeyboardModifier.ShiftModifier, "Review"),
        (Qt.Key.Key_M, CONTROL | Qt.KeyboardModifier.ShiftModifier, "Models"),
    ],
)
@pytest.mark.usefixtures("all_places")
def test_the_keys_of_a_place_work_in_every_place_and_show_it(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch, key: Qt.Key,
    modifiers: Qt.KeyboardModifier, place: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(view.attributes, "ask_table", lambda: None)
    view.go_to(PLACES.index(LabelsPlace))
    qtbot.keyClick(window, key, modifiers)
    assert view.place.name == place


def test_the_filter_of_the_place_is_found_by_its_keys_before_any_menu_was_opened(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    for place in view.places:
        monkeypatch.setattr(place, "focus_filter", partial(asked.append, place.name))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    view.go_to(PLACES.index(AuditsPlace))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert asked == ["Images", "Audits"]


def test_recent_projects_are_offered_the_latest_first(
    qtbot: QtBot, window: MainWindow, view: ProjectView, tmp_path: Path
) -> None:
    first = view.project.path
    with new_project(tmp_path / "two") as project:
        other = project.path
    opened(qtbot, window, other)
    recent = entries(window, "&File")["Open recent"].menu()
    assert isinstance(recent, QMenu)
    assert [action.text() for action in recent.actions()] == [str(other), str(first)]
    recent.actions()[1].trigger()
    shown(qtbot, window, first)


def test_every_entry_of_every_menu_has_a_letter_of_its_own(window: MainWindow, view: ProjectView) -> None:
    titles = [action.text() for action in window.menuBar().actions()]
    bar = [title[title.index("&") + 1] for title in titles]
    assert len(set(bar)) == len(titles) == 5
    for place in range(len(PLACES)):
        view.go_to(place)
        for title in titles:
            texts = entries(window, title)
            (menu,) = [each.menu() for each in window.menuBar().actions() if each.text() == title]
            assert isinstance(menu, Menu)
            letters = menu.letters()
            offered = [action for action in texts.values() if action.isVisible()]
            assert all(letters[action] for action in offered), title
            assert len({letters[action] for action in offered}) == len(offered), title


@pytest.mark.usefixtures("all_places")
def test_a_menu_is_walked_by_its_letters(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    press(window, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    (menu,) = [each.menu() for each in window.menuBar().actions() if each.text() == "&Go"]
    assert isinstance(menu, Menu)
    qtbot.waitUntil(menu.isVisible)
    press(menu, Qt.Key.Key_L)
    assert view.place is view.labels
