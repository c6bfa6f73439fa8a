"""Predictions are looked at, then imported, in the Models place; what is wrong with them is said there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.progress import finish
from clipstudio.services.importing.prediction_preview import is_of_predictions
from clipstudio.services.importing.predictions import import_predictions
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.models.place import ModelsPlace
from clipstudio.ui.session import Session

LEFT = Qt.MouseButton.LeftButton
ROWS = ["p0.png,cat,0.9", "p0.png,dog,0.1", "p1.png,cat,0.25", "p1.png,dog,", "p2.png,dog,", "gone.png,cat,1"]


@pytest.fixture
def place(
    qtbot: QtBot, peopled: ProjectFile, session: Session, table: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ModelsPlace]:
    made = ModelsPlace(session)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    made.show()
    qtbot.waitUntil(made.details.isVisible)
    monkeypatch.setattr(made, "ask_predictions", lambda: table)
    yield made
    session.background.shut_down()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "service.csv"
    path.write_text("image,label,probability\n" + "\n".join(ROWS) + "\n")
    return path


def test_predictions_are_looked_at_and_imported(
    qtbot: QtBot, place: ModelsPlace, peopled: ProjectFile, told: list[str]
) -> None:
    form = place.predictions_form
    place.import_action.trigger()
    qtbot.waitUntil(form.import_button.isEnabled, timeout=15000)
    assert [form.preview.tabs.button(each).text() for each in range(4)] == [
        "3 matched",
        "1 unmatched",
        "0 ambiguous",
        "0 rows that differ",
    ]
    assert form.labels.text() == "2 labels, hidden until you show them"
    assert [label for _name, _path, label, _value in form.preview.shown.rows] == ["hidden", "hidden", "no answer"]
    qtbot.mouseClick(form.show_labels, LEFT)
    rows = [(name, label, value) for name, _path, label, value in form.preview.shown.rows]
    assert rows == [("p0.png", "cat", "90.0 %"), ("p1.png", "cat", "25.0 %"), ("p2.png", "no answer", "")]
    assert form.words.text() == (
        "2 labels for 3 images. Of 1 image the table says nothing. 3 pairs of image and label without a value."
    )
    assert (form.name.text(), form.labels.text()) == ("service", "cat, dog")
    assert peopled.predictions.names() == (), "nothing is written before one asks for it"
    form.name.setText("clipstudio-sample")
    assert form.words.text() == "“clipstudio-sample” is already the name of a model: choose another."
    assert not form.import_button.isEnabled()
    form.name.setFocus()
    form.name.selectAll()
    qtbot.keyClicks(form.name, "theirs")
    qtbot.mouseClick(form.import_button, LEFT)
    qtbot.waitUntil(place.predictions.names.isVisible, timeout=15000)
    assert peopled.predictions.names() == ("theirs",)
    assert peopled.label_sets.find("theirs").content.texts == ("cat", "dog")
    assert place.predictions.shown == ("theirs",)
    assert place.details.isVisible()
    assert told[-1] == "Imported “theirs”: 2 labels for 3 images. Audits offer it beside the models."
    place.import_action.trigger()
    qtbot.waitUntil(form.import_button.isEnabled, timeout=15000)
    form.name.setText("theirs")
    assert form.words.text() == "“theirs” is already the name of predictions in this project: choose another."
    qtbot.keyClick(form.name, Qt.Key.Key_Escape)
    assert place.details.isVisible()


def test_what_is_wrong_with_predictions_is_said_in_the_form(qtbot: QtBot, place: ModelsPlace, table: Path) -> None:
    form = place.predictions_form
    table.write_text("image,label,probability\np0.png,cat,90\np1.png,cat,70\n")
    place.import_action.trigger()
    qtbot.waitUntil(form.fault.isVisible, timeout=15000)
    assert form.fault.text() == (
        "“service.csv”, row 2: 90 in the column “probability” is not a probability between 0 and 1. If these are "
        "percent, divide them by 100."
    )
    assert not form.import_button.isEnabled()
    table.write_text("image,label,probability\np0.png,cat,0.9\np1.png,cat,0.7\n")
    qtbot.mouseClick(form.file_button, LEFT)
    qtbot.waitUntil(form.import_button.isEnabled, timeout=15000)
    assert not form.fault.isVisible()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("image,label,probability\np0,cat,0.9\n", True),
        ("file,cat,dog\np0,0.9,0.1\np1,1,0\n", True),
        ("file,cat,dog\np0,1,0\n", False),  # could as well be attributes that are there or not
        ("file,gender,age\np0,female,40\n", False),
        ("picture,cat,dog\np0,0.9,0.1\n", False),  # no column that names images
        ("", False),
    ],
)
def test_a_table_of_predictions_is_told_from_others(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text)
    assert is_of_predictions(path) is expected


def test_predictions_are_deleted_with_the_runs_kept_undone_and_restored(
    qtbot: QtBot, place: ModelsPlace, session: Session, peopled: ProjectFile, table: Path, told: list[str]
) -> None:
    finish(import_predictions(peopled, table, "theirs"))
    finish(import_predictions(peopled, table, "ours"))
    session.announce(Changes.MODELS)
    listed = place.predictions
    qtbot.waitUntil(lambda: listed.shown == ("ours", "theirs"), timeout=15000)
    assert not listed.delete.isEnabled(), "nothing is chosen"
    item = listed.names.item(1)
    qtbot.mouseClick(listed.names.viewport(), LEFT, pos=listed.names.visualItemRect(item).center())
    qtbot.mouseClick(listed.delete, LEFT)
    qtbot.waitUntil(lambda: listed.shown == ("ours",), timeout=15000)
    assert told[-1] == "Deleted predictions “theirs”. Ctrl+Z brings them back."
    assert session.history.undo_words == "delete predictions “theirs”"
    session.history.undo()
    qtbot.waitUntil(lambda: listed.shown == ("ours", "theirs"), timeout=15000)
    listed.names.setFocus()
    listed.names.setCurrentRow(0)
    qtbot.keyClick(listed.names, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed.shown == ("theirs",), timeout=15000)
    qtbot.waitUntil(listed.removed.entry.isVisible)
    qtbot.mouseClick(listed.removed.entry, LEFT)
    assert listed.removed.page.isVisible()
    session.history.undo()
    qtbot.waitUntil(lambda: listed.shown == ("ours", "theirs"), timeout=15000)
    assert peopled.predictions.names() == ("ours", "theirs")
