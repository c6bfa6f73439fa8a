"""Which label sets there are: new, duplicated, imported, shipped, archived and restored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from clipstudio.storage.project_file import ProjectFile
from tests.ui.places.labels.hands import CTRL, SHIFT, Hands

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


def in_project(project: ProjectFile) -> list[str]:
    return [each.content.name for each in project.label_sets.newest()]


def archive_gender(hands: Hands) -> None:
    """Write a label into the set, and archive it."""
    hands.click_set("gender")
    hands.table.add()
    hands.type("child")
    hands.press(Key.Key_Return)
    hands.click(hands.place.list.away)
    hands.qtbot.waitUntil(lambda: "gender" not in hands.listed, timeout=15000)


def test_a_set_is_archived_and_comes_back_with_its_edits_by_undo(hands: Hands, project: ProjectFile) -> None:
    archive_gender(hands)
    assert "gender" not in in_project(project)
    assert hands.place.editor.name.text() == "image-labels"
    assert hands.place.session.history.undo_words == "archive label set “gender”"
    for keys, is_there in ((Key.Key_Z, True), (Key.Key_Y, False), (Key.Key_Z, True)):
        hands.press(keys, CTRL)
        hands.qtbot.waitUntil(lambda there=is_there: ("gender" in hands.listed) is there, timeout=15000)
        assert ("gender" in in_project(project)) is is_there
    assert hands.texts == ["man", "woman", "child"]


def test_what_was_archived_is_listed_and_restored(hands: Hands, project: ProjectFile) -> None:
    archive, page = hands.place.archive, hands.place.archive.page
    assert not archive.entry.isVisible()
    archive_gender(hands)
    hands.click_set("image-labels")
    hands.click(hands.place.list.away)
    hands.qtbot.waitUntil(lambda: archive.entry.text() == "Archived (2)", timeout=15000)
    hands.click(archive.entry)
    assert page.isVisible()
    assert not hands.place.list.away.isEnabled(), "the set that it would archive is not what is shown"
    hands.qtbot.waitUntil(page.table.hasFocus)
    assert {each.name for each in page.model.rows} == {"gender", "image-labels"}
    page.table.selectRow([each.name for each in page.model.rows].index("gender"))
    hands.click(page.restore)
    hands.qtbot.waitUntil(lambda: "gender" in hands.listed, timeout=15000)
    hands.qtbot.waitUntil(lambda: archive.entry.text() == "Archived (1)", timeout=15000)
    assert hands.texts == ["man", "woman", "child"]
    assert hands.place.list.away.isEnabled(), "it is shown again"
    assert hands.place.session.history.undo_words == "restore label set “gender”"
    hands.press(Key.Key_Z, CTRL)
    hands.qtbot.waitUntil(lambda: "gender" not in hands.listed, timeout=15000)


def test_an_archived_set_is_deleted_permanently_only_by_a_second_answer_elsewhere(
    hands: Hands, project: ProjectFile
) -> None:
    archive, page = hands.place.archive, hands.place.archive.page
    archive_gender(hands)
    hands.qtbot.waitUntil(archive.entry.isVisible, timeout=15000)
    hands.click(archive.entry)
    spot = page.mapFromGlobal(page.delete.button.mapToGlobal(page.delete.button.rect().center()))
    for _ in range(2):
        hands.qtbot.mouseClick(page.childAt(spot), Qt.MouseButton.LeftButton)
    hands.qtbot.mouseDClick(page.childAt(spot), Qt.MouseButton.LeftButton)
    assert page.delete.words.text() == "Delete label set “gender” permanently? This cannot be undone."
    assert project.label_sets.archived() == ("gender",)
    hands.click(page.delete.yes)
    hands.qtbot.waitUntil(lambda: project.label_sets.archived() == (), timeout=15000)
    hands.qtbot.waitUntil(lambda: not archive.entry.isVisible(), timeout=15000)
    assert not page.isVisible()
    hands.press(Key.Key_Z, CTRL)
    assert project.label_sets.versions("gender") == (), "what is deleted permanently is not undone"


def test_a_set_that_was_never_saved_is_discarded_and_comes_back_by_undo(hands: Hands) -> None:
    hands.click(hands.place.list.new)
    hands.type("trades")
    assert hands.place.list.away.text().replace("&", "") == "Discard"
    hands.place.list.list.setFocus()
    hands.press(Key.Key_Delete)
    assert hands.listed == SHIPPED
    hands.press(Key.Key_Z, CTRL)
    assert hands.listed == ["trades", *SHIPPED]
    hands.press(Key.Key_Z, CTRL)
    assert hands.document.draft.name == "new label set"
    for _ in range(2):
        hands.press(Key.Key_Z, CTRL | SHIFT)
    assert hands.listed == SHIPPED


def test_a_set_does_not_take_the_name_of_an_archived_one(hands: Hands) -> None:
    archive_gender(hands)
    hands.click(hands.place.list.new)
    hands.type("gender")
    hands.qtbot.waitUntil(lambda: bool(hands.document.problems()), timeout=15000)
    sentences = [problem.sentence for problem in hands.document.problems()]
    assert "There is an archived label set “gender”. Restore that one, or choose another name." in sentences


def test_without_a_set_the_place_says_what_it_is_for(hands: Hands) -> None:
    for count in reversed(range(len(SHIPPED))):
        hands.click(hands.place.list.away)
        hands.qtbot.waitUntil(lambda count=count: len(hands.listed) == count, timeout=15000)
    assert hands.place.empty.isVisible()
    assert not hands.place.list.away.isEnabled()
    hands.click(hands.place.empty.button)
    assert hands.place.editor.isVisible()
    assert hands.place.editor.name.hasFocus()
