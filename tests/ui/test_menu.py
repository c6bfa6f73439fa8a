"""Every entry of a menu has a letter that chooses it, and no two entries of a menu have the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import clipstudio
from clipstudio.ui.menu import Menu, letters_of, marked
from tests.ui.keys import press


def test_letters_begin_words_where_they_are_free_and_are_never_shared() -> None:
    texts = ["New project…", "Open…", "Open recent", "Try the sample", "Rename", "Not here", "Undo: take “A && B”"]
    assert letters_of(texts) == ["n", "o", "r", "t", "e", "h", "u"]
    assert letters_of(["a", "b", "a"]) == ["a", "b", ""], "beyond the letters there are"
    assert letters_of(["…", "– &&"]) == ["", ""]


@pytest.mark.parametrize(
    ("text", "letter", "shown"),
    [
        ("Open recent", "r", "Open &recent"),
        ("Rename", "e", "R&ename"),
        ("Ne&w", "n", "&New"),
        ("Undo: take “A && B”", "u", "&Undo: take “A && B”"),
        ("Import", "x", "Import"),
    ],
)
def test_the_letter_is_underlined_where_a_word_begins_and_an_ampersand_stays_one(
    text: str, letter: str, shown: str
) -> None:
    assert marked(text, letter) == shown


def test_a_letter_chooses_an_entry_or_opens_a_menu_within(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    chosen: list[str] = []
    for words in ("Copy path", "Copy image", "Save list…"):
        menu.addAction(words, lambda words=words: chosen.append(words))
    menu.addAction("Paste").setEnabled(False)
    inner = Menu("Add to collection", menu)
    inner.addAction("kept", lambda: chosen.append("kept"))
    menu.addMenu(inner)
    before = [action.text() for action in menu.actions()]
    for key in (Qt.Key.Key_I, Qt.Key.Key_S):
        menu.popup(menu.pos())
        qtbot.waitExposed(menu)
        press(menu, key)
        assert not menu.isVisible()
    assert chosen == ["Copy image", "Save list…"]
    menu.popup(menu.pos())
    press(menu, Qt.Key.Key_A)
    qtbot.waitUntil(inner.isVisible)
    press(inner, Qt.Key.Key_K)
    assert chosen[2:] == ["kept"]
    assert not menu.isVisible()
    assert [action.text() for action in menu.actions()] == before, "buttons show these texts too"


def test_there_is_no_other_kind_of_menu() -> None:
    package = Path(clipstudio.__file__).parent
    made = re.compile(r"\bQMenu\(|ActionsContextMenu|[mM]enu\.addMenu\(\"|[mM]enu\.addMenu\(f\"")
    found = [
        path.name
        for path in package.rglob("*.py")
        if path.name != "menu.py" and made.search(path.read_text(encoding="utf-8"))
    ]
    assert not found
