"""Files in known layouts in the form that imports a table: recognised, shown, and read otherwise when asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.services.importing.layouts.layout import Layout
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.attributes import table_form
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.places.attributes.table_form import TableImportForm

LEFT = Qt.MouseButton.LeftButton


def coco(folder: Path) -> Path:
    """Persons in p0.png and p1.png, a dog in p1.png, nothing in p2.png."""
    marks = [(0, 1), (1, 1), (1, 2)]
    document = {
        "images": [{"id": number, "file_name": f"p{number}.png"} for number in range(3)],
        "annotations": [{"id": 1, "image_id": image, "category_id": kind} for image, kind in marks],
        "categories": [{"id": 1, "name": "person"}, {"id": 2, "name": "dog"}],
    }
    path = folder / "instances.json"
    path.write_text(json.dumps(document))
    return path


def opened(qtbot: QtBot, place: AttributesPlace, path: Path) -> TableImportForm:
    place.import_table(path)
    qtbot.waitUntil(place.form.import_button.isEnabled)
    return place.form


@pytest.mark.parametrize("is_large", [False, True])
def test_a_coco_file_is_recognised_and_imported(
    qtbot: QtBot,
    place: AttributesPlace,
    peopled: ProjectFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_large: bool,
) -> None:
    monkeypatch.setattr(table_form, "LARGE", 0 if is_large else 10**9)
    form = opened(qtbot, place, coco(tmp_path))
    assert form.layout_box.box.currentText() == "COCO"
    assert "Boxes and outlines are left out" in form.file_words.text()
    assert form.columns.chosen() == ("person", "dog")
    qtbot.mouseClick(form.import_button, LEFT)
    qtbot.waitUntil(place.details.isVisible)
    assert {each.name: each.values for each in peopled.attributes.summaries()} == {
        "person": (("no", 1), ("yes", 2)),
        "dog": (("no", 2), ("yes", 1)),
    }


def test_another_layout_is_read_when_asked_and_a_wrong_one_says_why(
    qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    path = tmp_path / "metadata.csv"
    path.write_text("file_name,gender\np0.png,f\np1.png,f\n")
    form = opened(qtbot, place, path)
    box = form.layout_box.box
    assert box.currentText() == "Hugging Face metadata"
    box.setFocus()
    while box.currentData() != Layout.TABLE:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: form.import_button.isEnabled() and box.currentText() == "a plain table")
    assert "Hugging Face" not in form.file_words.text()
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.waitUntil(form.fault.isVisible)
    assert "no list of Label Studio's tasks" in form.fault.text()
    assert not form.import_button.isEnabled()


def test_a_models_scores_are_marked_as_guessed_by_themselves(
    qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    path = tmp_path / "out.csv"
    rows = "".join(f"p{number}.png,White,Male,3-9,0.9\n" for number in range(4))
    path.write_text("file,race,gender,age,race_scores_fair\n" + rows)
    form = opened(qtbot, place, path)
    assert form.layout_box.box.currentText() == "FairFace's tables"
    assert form.guessed.isChecked()
