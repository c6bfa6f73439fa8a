"""Attributes from the names of files and folders, previewed while one types, taken and undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.attributes.name_rule import LEVEL, PATTERN, UTKFACE
from clipstudio.ui.places.attributes.names_form import NamesForm
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.session import Session
from tests.services.conftest import bring_in, save_picture

LEFT = Qt.MouseButton.LeftButton
FILES = ("female/ann_30.png", "female/eve_20.png", "male/bob_41.png", "male/notes.png")
FACES = ("26_1_0_20170116184028385.png", "31_0_1_20170116184028385.png", "61_1_20170109142408075.png")


@pytest.fixture
def place(qtbot: QtBot, project: ProjectFile, session: Session) -> Iterator[AttributesPlace]:
    """The place, shown, of a project without images."""
    made = AttributesPlace(session)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    made.show()
    qtbot.waitUntil(made.empty.isVisible)
    yield made
    session.background.shut_down()


def fill(project: ProjectFile, folder: Path, names: tuple[str, ...]) -> None:
    for number, name in enumerate(names):
        save_picture(folder / name, number)
    bring_in(project, folder)


def open_form(qtbot: QtBot, place: AttributesPlace) -> NamesForm:
    qtbot.mouseClick(place.empty_names, LEFT)
    qtbot.waitUntil(lambda: place.names_form.preview.shown.total > 0)
    return place.names_form


def counts(form: NamesForm) -> list[str]:
    return [form.preview.tabs.button(place).text() for place in range(4)]


def test_a_folder_level_is_offered_with_what_it_gives_and_taken(
    qtbot: QtBot, place: AttributesPlace, project: ProjectFile, told: list[str], tmp_path: Path
) -> None:
    fill(project, tmp_path / "photos", FILES)
    form = open_form(qtbot, place)
    assert form.rule.ways.place == LEVEL
    assert [form.rule.level.itemText(row) for row in range(2)] == [
        "1: female, male",
        "the folder that an image lies in",
    ]
    assert counts(form) == ["2 values", "4 matched", "0 not matched", "0 malformed"]
    assert [row[1:] for row in form.preview.shown.rows] == [
        ("female", "2", "ann_30.png, eve_20.png"),
        ("male", "2", "bob_41.png, notes.png"),
    ]
    assert not form.import_button.isEnabled()
    assert form.words.text() == "Give the attribute a name."
    qtbot.keyClicks(form.rule.name, "sex")
    qtbot.waitUntil(form.import_button.isEnabled)
    assert form.import_button.text() == "Take the values of 4 images"
    qtbot.mouseClick(form.import_button, LEFT)
    qtbot.waitUntil(place.details.isVisible)
    (sex,) = project.attributes.summaries()
    assert (sex.name, sex.values) == ("sex", (("female", 2), ("male", 2)))
    assert sex.sources == ("folder names, level 1",)
    assert told == ["Imported “sex” for 4 images."]
    place.session.history.undo()
    qtbot.waitUntil(place.empty.isVisible)
    assert project.attributes.names() == ()


def test_a_pattern_is_previewed_while_one_types(
    qtbot: QtBot, place: AttributesPlace, project: ProjectFile, tmp_path: Path
) -> None:
    fill(project, tmp_path / "photos", FILES)
    form = open_form(qtbot, place)
    qtbot.mouseClick(form.rule.ways.button(PATTERN), LEFT)
    assert form.words.text() == "Type a pattern."
    qtbot.keyClicks(form.rule.pattern, "^([a-z]+")
    qtbot.waitUntil(lambda: "no regular expression" in form.told.text())
    form.rule.pattern.setText("^(?P<who>[a-z]+)_(?P<age>[0-9]+)")
    qtbot.waitUntil(form.import_button.isEnabled)
    assert counts(form) == ["6 values", "3 matched", "1 not matched", "0 malformed"]
    assert form.columns.chosen() == ("who", "age")
    qtbot.mouseClick(form.preview.tabs.button(2), LEFT)
    assert form.preview.shown.rows[0][0] == "notes.png"
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form, Qt.Key.Key_Escape)


def test_a_name_is_asked_for_anew_for_another_way_of_reading(
    qtbot: QtBot, place: AttributesPlace, project: ProjectFile, tmp_path: Path
) -> None:
    fill(project, tmp_path / "photos", FILES)
    form = open_form(qtbot, place)
    form.rule.name.setText("gender")
    form.rule.ways.button(PATTERN).click()
    assert form.rule.name.text() == "", "the pattern would be the newest source of it"
    form.rule.pattern.setText(r"_(\d+)")
    qtbot.waitUntil(lambda: form.words.text() == "Give the attribute a name.")
    assert not form.import_button.isEnabled()


def test_names_of_utkface_are_recognised_and_a_malformed_one_is_named(
    qtbot: QtBot, place: AttributesPlace, project: ProjectFile, tmp_path: Path
) -> None:
    fill(project, tmp_path / "faces", FACES)
    form = open_form(qtbot, place)
    assert form.rule.ways.place == UTKFACE
    assert form.columns.chosen() == ("age", "age band", "gender", "race")
    assert counts(form)[1:] == ["2 matched", "0 not matched", "1 malformed"]
    qtbot.mouseClick(form.preview.tabs.button(3), LEFT)
    assert form.preview.shown.rows[0][:2] == (
        FACES[2],
        "it has 3 parts where UTKFace has 4 (age, gender, race, date)",
    )
    qtbot.waitUntil(form.import_button.isEnabled)
    qtbot.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(place.details.isVisible)
    assert project.attributes.names() == ("age", "age band", "gender", "race")


def test_folders_of_persons_can_be_clusters_alone(
    qtbot: QtBot, place: AttributesPlace, project: ProjectFile, told: list[str], tmp_path: Path
) -> None:
    fill(project, tmp_path / "lfw", ("Ann_Lee/Ann_Lee_0001.png", "Ann_Lee/Ann_Lee_0002.png", "Bo/Bo_0001.png"))
    form = open_form(qtbot, place)
    assert form.cluster.isChecked()
    assert form.columns.chosen() == ()
    qtbot.waitUntil(form.import_button.isEnabled)
    qtbot.mouseClick(form.import_button, LEFT)
    qtbot.waitUntil(lambda: project.images.any_clusters())
    qtbot.waitUntil(lambda: told == ["3 images now name their cluster."])
    assert place.empty.isVisible()
