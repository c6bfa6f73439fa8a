"""Help opens for the place one is in, is found by words, and says what the program calls things."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from clipstudio.services.help_pages import help_pages
from clipstudio.services.projects import new_project
from clipstudio.ui.window.help_window import HelpWindow
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES, ProjectView
from clipstudio.ui.window.shortcut_sheet import BY_PLACE, EVERYWHERE, ShortcutSheet
from tests.ui.cut_texts import cut_texts
from tests.ui.window.projects import opened, shown


def help_of(window: MainWindow) -> HelpWindow:
    (found,) = window.findChildren(HelpWindow)
    return found


def test_f1_opens_the_help_for_the_place_that_is_shown(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    for index, place in enumerate(view.places):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        view.go_to(index)
        qtbot.keyClick(window, Qt.Key.Key_F1)
        sheet = help_of(window)
        qtbot.waitUntil(sheet.isVisible)
        assert sheet.page is not None
        assert sheet.page.name == place.name.lower()
        assert place.name in sheet.text.toPlainText()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_without_a_project_help_begins_with_the_first_steps(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = help_of(window)
    assert sheet.page is not None
    assert sheet.page.title == "First steps"


def test_pages_are_found_by_words_in_them_which_are_marked(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = help_of(window)
    qtbot.keyClicks(sheet.search, "mcnemar")
    items = [sheet.list.item(row) for row in range(sheet.list.count())]
    assert [item.text() for item in items if not item.isHidden()] == ["Glossary"]
    assert sheet.page is not None
    assert sheet.page.name == "glossary"
    assert len(sheet.text.extraSelections()) == 1
    qtbot.keyClicks(sheet.search, " nonsense")
    assert all(item.isHidden() for item in items)


def test_every_page_is_in_the_help_menu(window: MainWindow) -> None:
    texts = {action.text() for action in window.findChildren(QAction)}
    assert {page.title for page in help_pages()} <= texts
    assert len(help_pages()) == 11


def test_the_list_of_pages_shows_every_title_whole(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = help_of(window)
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.list.horizontalScrollBar().maximum() == 0
    assert not sheet.list.horizontalScrollBar().isVisible()
    assert sheet.list.sizeHintForColumn(0) <= sheet.list.viewport().width()


KEYS = {"-", "0", "1", "Arrow keys", "Ctrl", "Ctrl+A", "Esc", "F11", "F9", "Shift", "Shift+F9", "Space"}
BY_MOUSE = {"Click a bar", "Ctrl+click", "Select images", "The right button or the menu key"}
TERMS = {
    "1/K",
    "n",
    "Search by content",
    "category",
    "cluster",
    "key",
    "Ambiguous",
    "Matched",
    "Unmatched",
    "Templates",
    "redo",
}
RULES = {"Highest probability (top-1)", "Sigmoid", "Threshold"}
NOT_YET_THERE = {"Archived", "Deleted", "Locate folder", "More like this", "Save", "Show archived reviews", "…"}
"""Buttons that come with what they are for, such as an archived label set."""
NO_BUTTONS = KEYS | BY_MOUSE | TERMS | RULES | NOT_YET_THERE
"""What help pages stress that is no button of an empty project."""


def test_what_help_calls_a_button_is_one(window: MainWindow, view: ProjectView) -> None:
    for index in range(len(view.places)):
        view.go_to(index)
    view.audits.open_plan()
    view.images.open_map()
    texts = {each.text() for each in (*window.findChildren(QAction), *window.findChildren(QAbstractButton))}
    texts |= {place.name for place in view.places} | {"File", "Edit", "Help"}
    offered = {text.replace("&", "").removesuffix("…").strip() for text in texts}
    stressed = {
        name
        for page in help_pages()
        if page.name != "glossary"
        for bold in re.findall(r"\*\*(.+?)\*\*", page.markdown.replace("\n", " "))
        for name in bold.split(" > ")
    }
    assert sorted(stressed - offered - NO_BUTTONS) == []
    assert not NO_BUTTONS - stressed, "no page says this any more"


@pytest.mark.parametrize(
    "term",
    [
        "Top-1",
        "Confidence interval",
        "Holm",
        "Cluster",
        "Template",
        "Chance level (1/K)",
        "Not estimable",
        "Threshold",
    ],
)
def test_the_glossary_explains_the_terms_of_the_field(term: str) -> None:
    (glossary,) = [page for page in help_pages() if page.name == "glossary"]
    assert f"**{term}**:" in glossary.markdown


def test_the_sheet_of_shortcuts_begins_with_the_place_and_leaves_none_out(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    view.go_to(2)
    qtbot.keyClick(window, Qt.Key.Key_Question)
    (sheet,) = window.findChildren(ShortcutSheet)
    words = [label.text() for label in sheet.findChildren(QLabel)]
    assert words[0] == "Here, in Labels"
    assert {kind.name for kind in PLACES} == set(BY_PLACE)
    told = " ".join(keys for part in (EVERYWHERE, *BY_PLACE.values()) for keys, _ in part).replace("−", "-")
    told = told.replace("Ctrl+1 … Ctrl+7", " ".join(f"Ctrl+{place}" for place in range(1, 8)))
    portable = QKeySequence.SequenceFormat.PortableText
    keys = {
        action.shortcut().toString(portable).replace("Return", "Enter").replace("Del", "Delete")
        for action in window.findChildren(QAction)
        if not action.shortcut().isEmpty()
    }
    assert not [each for each in sorted(keys) if each not in told]
    sheet.close()


def test_the_sheet_of_shortcuts_breaks_its_lines_where_its_window_is_narrow(qtbot: QtBot) -> None:
    sheet = ShortcutSheet("")
    qtbot.addWidget(sheet)
    sheet.show()
    wide = sheet.width()
    sheet.resize(wide // 2, 600)
    assert not cut_texts(sheet)


def test_a_project_opens_on_the_place_where_it_was_left(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    path = view.project.path
    view.go_to(2)
    window.close_project()
    again = opened(qtbot, window, path)
    assert again.place is again.labels
    window.close_project()
    with new_project(path.parent / "two") as project:
        other = project.path
    window.open_project(other)
    assert shown(qtbot, window, other).place.name == "Images"


def test_the_place_where_a_project_was_left_is_the_first_that_is_seen_and_who_goes_elsewhere_stays_there(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    path = view.project.path
    view.go_to(2)
    window.close_project()
    window.open_project(path)
    qtbot.waitUntil(lambda: window.project_view is not None)
    again = window.project_view
    assert again is not None
    assert again.place.name == "Labels"
    again.go_to(0)
    qtbot.keyClick(again.images.grid, Qt.Key.Key_Down)
    again.complete()
    assert again.place is again.images
    qtbot.wait(20)
    assert again.place is again.images


def test_words_that_no_page_holds_are_said_to_be_in_none(qtbot: QtBot, window: MainWindow) -> None:
    pages = HelpWindow(window)
    qtbot.addWidget(pages)
    pages.show()
    pages.search.setText("xylophone")
    assert "No page of help holds these words" in pages.told.text()
    assert pages.told.isVisible()
    pages.search.setText("cluster")
    assert not pages.told.isVisible()


def test_a_word_that_was_searched_for_is_in_sight_and_enter_goes_on_to_the_next_also_to_that_of_another_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    pages = HelpWindow(window)
    qtbot.addWidget(pages)
    pages.show_page("first-steps")
    qtbot.keyClicks(pages.search, "interval")
    assert pages.page is not None
    assert pages.page.name == "charts", "most is said of it there"

    def word_in_sight() -> tuple[str, int]:
        at = pages.text.textCursor()
        assert pages.text.viewport().rect().contains(pages.text.cursorRect(at).center())
        assert at.block().text()[at.positionInBlock() :].lower().startswith("interval")
        assert pages.page is not None
        return pages.page.name, at.position()

    seen = [word_in_sight()]
    while seen[-1][0] == "charts":
        qtbot.keyClick(pages.search, Qt.Key.Key_Return)
        seen.append(word_in_sight())
    assert len(set(seen)) == len(seen) > 3
    assert seen[-1][0] == "papers"
