"""Saving versions, looking at old ones, bringing them back, and files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.labels import Label
from clipstudio.services.label_files import read_label_set
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.session import Session
from tests.ui.places.labels.hands import CTRL, Hands

Key = Qt.Key


def add_child(hands: Hands) -> None:
    """Add a label to the set of two, and leave its cell open."""
    hands.click_set("gender")
    hands.wait_for_versions(1)
    hands.table.add()
    hands.type("child")


def test_a_save_writes_the_next_version_and_leaves_the_first(hands: Hands, project: ProjectFile) -> None:
    heard: list[Changes] = []
    hands.place.session.changed.connect(heard.append)
    add_child(hands)
    hands.save()
    hands.wait_for_versions(2)
    assert [len(each.content.labels) for each in project.label_sets.versions("gender")] == [3, 2]
    assert ("“gender, version 2” is saved.", False) in hands.told
    assert Changes.LABEL_SETS in heard
    assert not hands.document.is_edited
    assert not hands.place.editor.save.isEnabled()
    assert hands.place.editor.save.text() == "&Save as version 3"


def test_the_button_saves_what_is_still_being_written(hands: Hands, project: ProjectFile) -> None:
    add_child(hands)
    assert hands.place.editor.save.text() == "&Save as version 2"
    hands.click(hands.place.editor.save)
    hands.wait_for_versions(2)
    assert project.label_sets.find("gender").content.texts == ("man", "woman", "child")


def test_what_is_wrong_is_not_saved(hands: Hands, project: ProjectFile) -> None:
    hands.click_set("gender")
    hands.click_cell(0)
    hands.press(Key.Key_Delete)
    hands.save()
    hands.wait_told("at least two labels")
    assert hands.told[-1][1]
    assert len(project.label_sets.versions("gender")) == 1


def test_a_label_with_what_cannot_be_seen_is_shown_and_not_saved(hands: Hands, project: ProjectFile) -> None:
    hands.click_set("gender")
    document = hands.document
    document.edit(document.draft.with_label(1, Label("wom\u202ean")), "pasting")
    assert hands.table.itemDelegate().displayText(document.draft.labels[1].text, QLocale()) == "wom\\u202ean"
    hands.save()
    hands.wait_told("The label “wom\\u202ean” holds a character that cannot be seen (U+202E). Type it again")
    assert document.problems()[0].row == 1
    document.edit(replace(document.draft.with_label(1, Label("woman")), name="gen\nder"), "pasting")
    assert "The name “gen\\u000ader” holds a character" in document.problems()[0].sentence
    assert len(project.label_sets.versions("gender")) == 1


def test_nothing_is_saved_twice(hands: Hands) -> None:
    hands.place.list.list.setFocus()
    hands.save()
    assert hands.told == [("Nothing has changed since version 1.", False)]


def test_another_name_saves_another_set(hands: Hands, project: ProjectFile) -> None:
    add_child(hands)
    hands.write_in_name("people")
    assert hands.place.editor.save.text() == "&Save as new label set"
    hands.save()
    hands.qtbot.waitUntil(lambda: "people" in hands.listed and "gender" in hands.listed, timeout=15000)
    assert hands.document.saved_name == "people"
    assert project.label_sets.find("people").number == 1
    hands.click_set("gender")
    assert hands.texts == ["man", "woman"]
    assert not hands.document.is_edited


def test_an_old_version_is_shown_read_only_and_brought_back(hands: Hands, project: ProjectFile) -> None:
    editor = hands.place.editor
    add_child(hands)
    hands.save()
    hands.wait_for_versions(2)
    hands.click(editor.versions)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    assert editor.banner.isVisible()
    assert editor.name.isReadOnly()
    assert [label.text for label in editor.document.draft.labels] == ["man", "woman"]
    hands.click_cell(0)
    hands.press(Key.Key_Delete)
    assert len(editor.document.draft.labels) == 2
    hands.press(Key.Key_Z, CTRL)
    assert editor.document is hands.document, "what is undone is to be seen"
    hands.press(Key.Key_Y, CTRL)
    assert hands.texts == ["man", "woman", "child"]
    hands.click(editor.versions)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Return)
    project.label_sets.save(replace(hands.document.draft.to_label_set(), description="written elsewhere"))
    hands.place.session.announce(Changes.LABEL_SETS)
    hands.wait_for_versions(3)
    assert editor.versions.currentIndex() == 2, "the version that is looked at stays"
    hands.click(editor.banner.back)
    assert editor.banner.isHidden()
    assert editor.document is hands.document
    hands.click(editor.versions)
    hands.press(Key.Key_End)
    hands.press(Key.Key_Return)
    hands.click(editor.banner.restore)
    hands.wait_for_versions(4)
    assert [len(each.content.labels) for each in project.label_sets.versions("gender")] == [2, 3, 3, 2]
    assert not editor.name.isReadOnly()
    hands.place.list.list.setFocus()
    hands.press(Key.Key_Z, CTRL)
    assert hands.texts == ["man", "woman", "child"], "what was there before comes back with undo"


def test_an_audit_is_asked_for_with_a_saved_version_only(hands: Hands) -> None:
    (audit,) = hands.place.header_actions()
    with hands.qtbot.waitSignal(hands.place.audit_requested) as asked:
        audit.trigger()
    assert asked.args == ["denigration-21"]
    add_child(hands)
    hands.table.finish_typing()
    assert not audit.isEnabled()
    assert "Save" in audit.toolTip()
    assert hands.place.unsaved() == ["gender"]


def test_a_set_is_written_to_a_file(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "people.json"
    monkeypatch.setattr(hands.place, "choose_target", lambda name: target)
    add_child(hands)
    with hands.qtbot.waitSignal(hands.place.session.saved, timeout=15000) as saved:
        hands.click(hands.place.editor.export)
    assert saved.args == [target], "it can be shown in its folder"
    assert read_label_set(target).texts == ("man", "woman", "child")
    monkeypatch.setattr(hands.place, "choose_target", lambda name: tmp_path / "nowhere" / "people.json")
    hands.click(hands.place.editor.export)
    hands.wait_told("cannot be written")
    assert hands.told[-1][1]


def test_a_version_written_elsewhere_is_shown_and_edits_are_kept(hands: Hands, project: ProjectFile) -> None:
    add_child(hands)
    hands.table.finish_typing()
    for name in ("gender", "scenes-small"):
        content = project.label_sets.find(name).content
        project.label_sets.save(replace(content, labels=(*content.labels, Label("nobody"))))
    hands.place.session.announce(Changes.LABEL_SETS)
    hands.wait_for_versions(2)
    assert hands.texts == ["man", "woman", "child"]
    assert hands.place.editor.save.text() == "&Save as version 3"
    hands.click_set("scenes-small")
    assert hands.texts[-1] == "nobody"


def test_a_read_only_project_is_only_looked_at(
    qtbot: QtBot, tmp_path: Path, project: ProjectFile, background: Background
) -> None:
    project.close()
    reading = ProjectFile.open(tmp_path / "audit.clipstudio", read_only=True)
    place = LabelsPlace(Session(reading, ModelCache(tmp_path / "models"), background))
    qtbot.addWidget(place)
    place.show()
    qtbot.waitUntil(lambda: place.bench.current is not None, timeout=15000)
    assert place.list.new.isHidden()
    assert place.list.away.isHidden()
    assert place.editor.name.isReadOnly()
    assert not place.editor.save.isVisible()
    assert place.editor.rows.table.model().rowCount() == 21
    assert not place.save_action.isEnabled()
    place.shut_down()
    background.shut_down()
    reading.close()
