"""Which label sets there are: new, duplicated, imported, shipped, put away and brought back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from clipstudio.storage.project_file import ProjectFile
from tests.ui.places.labels.hands import CTRL, Hands

Key = Qt.Key
SHIPPED = [
    "denigration-21",
    "denigration-22-child",
    "fairface-age-9",
    "fairface-gender",
    "fairface-race-2",
    "fairface-race-7",
    "gender",
    "image-labels",
    "occupations",
    "scenes-small",
]


def menu_action(hands: Hands, text: str) -> QAction:
    return next(action for action in hands.place.list.menu.actions() if action.text().startswith(text))


def test_the_sets_of_the_project_are_listed(hands: Hands) -> None:
    assert hands.listed == SHIPPED
    assert hands.place.editor.name.text() == "denigration-21"
    assert len(hands.texts) == 21


def test_a_new_set_is_written_and_saved(hands: Hands, project: ProjectFile) -> None:
    hands.click(hands.place.list.new)
    assert hands.place.editor.name.hasFocus()
    assert hands.place.editor.rows.field.problem.isHidden(), "nobody did anything wrong yet"
    hands.type("trades")
    hands.table.add()
    for label in ("baker", "smith"):
        hands.type(label)
        hands.press(Key.Key_Return)
    hands.save()
    hands.wait_for_versions(1)
    assert project.label_sets.find("trades").content.texts == ("baker", "smith")
    hands.qtbot.waitUntil(lambda: hands.listed == [*SHIPPED, "trades"], timeout=15000)


def test_new_names_do_not_collide(hands: Hands) -> None:
    hands.click(hands.place.list.new)
    hands.click(hands.place.list.new)
    assert hands.listed == ["new label set 2", "new label set", *SHIPPED]
    hands.click_set("gender")
    hands.click(hands.place.list.duplicate)
    assert hands.place.editor.name.text() == "gender copy"
    assert hands.texts == ["man", "woman"]


def test_a_file_is_taken_in(
    hands: Hands, project: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "trades.json"
    file.write_text(json.dumps({"name": "trades", "labels": ["baker", "smith"]}), encoding="utf-8")
    monkeypatch.setattr(hands.place, "choose_file", lambda: file)
    menu_action(hands, "From a file").trigger()
    hands.qtbot.waitUntil(lambda: hands.place.editor.name.text() == "trades", timeout=15000)
    assert project.label_sets.find("trades").content.texts == ("baker", "smith")
    file.write_text("{", encoding="utf-8")
    menu_action(hands, "From a file").trigger()
    hands.wait_told("trades.json” is not valid JSON")
    assert hands.told[-1][1]


def test_a_shipped_set_is_taken_in_once(hands: Hands, project: ProjectFile) -> None:
    menu_action(hands, "sample-animals").trigger()
    hands.qtbot.waitUntil(lambda: hands.place.editor.name.text() == "sample-animals", timeout=15000)
    assert project.label_sets.find("sample-animals").number == 1
    offered = [action.text() for action in hands.place.list.menu.actions()]
    assert not any(text.startswith("sample-animals") for text in offered)
    assert any(text.startswith("sample-objects") for text in offered)


def test_a_set_is_put_away_and_brought_back_with_its_edits(hands: Hands, project: ProjectFile) -> None:
    hands.click_set("gender")
    hands.table.add()
    hands.type("child")
    hands.press(Key.Key_Return)
    hands.click(hands.place.list.away)
    hands.qtbot.waitUntil(lambda: "gender" not in hands.listed, timeout=15000)
    assert "gender" not in [each.content.name for each in project.label_sets.newest()]
    assert hands.place.editor.name.text() == "image-labels"
    hands.click(hands.place.list.undo)
    hands.qtbot.waitUntil(lambda: "gender" in hands.listed, timeout=15000)
    assert "gender" in [each.content.name for each in project.label_sets.newest()]
    assert hands.texts == ["man", "woman", "child"]
    assert hands.place.list.undo_bar.isHidden()


def test_a_set_that_was_never_saved_is_put_away_by_its_key(hands: Hands) -> None:
    hands.click(hands.place.list.new)
    hands.type("trades")
    hands.place.focus_filter()
    hands.press(Key.Key_Delete)
    assert hands.listed == SHIPPED
    hands.click(hands.place.list.undo)
    assert hands.listed == ["trades", *SHIPPED]
    hands.press(Key.Key_Z, CTRL)
    assert hands.document.draft.name == "new label set"


def test_without_a_set_the_place_says_what_it_is_for(hands: Hands) -> None:
    for count in reversed(range(len(SHIPPED))):
        hands.click(hands.place.list.away)
        hands.qtbot.waitUntil(lambda count=count: len(hands.listed) == count, timeout=15000)
    assert hands.place.empty.isVisible()
    assert not hands.place.list.away.isEnabled()
    hands.click(hands.place.empty.button)
    assert hands.place.editor.isVisible()
    assert hands.place.editor.name.hasFocus()
