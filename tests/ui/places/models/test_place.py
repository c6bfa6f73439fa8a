"""The Models place: what is registered, and how a model comes and goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.engine.card_files import write_card
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.models.registered_models import RegisteredModel
from clipstudio.ui.places.models.detail_panel import ModelPanel
from clipstudio.ui.places.models.place import TO_DOWNLOAD, ModelsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.undo_history import Edit
from tests.values import card

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def place(qtbot: QtBot, session: Session) -> Iterator[ModelsPlace]:
    """The place, shown, with the built-in sample alone."""
    made = ModelsPlace(session)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    made.show()
    qtbot.waitUntil(made.details.isVisible)
    yield made
    session.background.shut_down()


@pytest.fixture
def trial(qtbot: QtBot, place: ModelsPlace, tmp_path: Path) -> ModelsPlace:
    """The place with a second model, called trial, that is chosen."""
    weights = tmp_path / "trial.safetensors"
    weights.write_bytes(b"weights")
    write_card(place.session.shelf.registry.folder / "trial.json", card(weights=weights))
    place.session.announce(Changes.MODELS)
    qtbot.waitUntil(lambda: place.model.rowCount() == 2)
    place.table.selectRow(1)
    qtbot.waitUntil(lambda: place.details.title.text() == "trial")
    return place


def cells(place: ModelsPlace, row: int) -> list[str]:
    return [place.model.index(row, column).data() for column in range(place.model.columnCount())]


def test_the_sample_is_marked_as_a_drawn_example(place: ModelsPlace) -> None:
    assert cells(place, 0)[0] == SAMPLE_NAME
    assert cells(place, 0)[-1] == "built in, a drawn example"
    assert place.hint_button.isVisible()
    assert "Answers on photographs mean nothing here" in place.details.note.text()
    assert not place.details.remove.isVisible()


def test_a_model_is_told_with_all_it_is_known_by(qtbot: QtBot, trial: ModelsPlace, tmp_path: Path) -> None:
    weights = tmp_path / "trial.safetensors"
    assert cells(trial, 1) == ["trial", "trial-arch", "4", "0.0 MB", "000000000000…", str(weights)]
    assert not trial.hint_button.isVisible()
    qtbot.mouseClick(trial.details.copy, LEFT)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert "Preprocessing: 8 × 8 pixels, bicubic, shorter side resized, then cut to the centre; " in copied[3]
    assert "Labels are scored: by softmax: the labels of a set compete (CLIP-type)" in copied
    assert f"Weights' SHA-256: {'0' * 64}" in copied
    assert f"Fingerprint: {card().fingerprint}" in copied


def test_weights_that_are_gone_are_told(qtbot: QtBot, trial: ModelsPlace, tmp_path: Path) -> None:
    (tmp_path / "trial.safetensors").unlink()
    trial.session.announce(Changes.MODELS)
    qtbot.waitUntil(trial.details.gone.isVisible)
    assert cells(trial, 1)[-1].startswith("missing: ")


def test_a_damaged_entry_is_told(qtbot: QtBot, trial: ModelsPlace) -> None:
    (trial.session.shelf.registry.folder / "bad.json").write_text("{", encoding="utf-8")
    trial.session.announce(Changes.MODELS)
    qtbot.waitUntil(trial.faults.isVisible)
    assert "“bad”" in trial.faults.text()


def test_a_model_is_removed_undone_redone_and_restored_and_its_weights_stay(
    qtbot: QtBot, trial: ModelsPlace, tmp_path: Path, told: list[str]
) -> None:
    registry, history, removed = trial.session.shelf.registry, trial.session.history, trial.removed
    card = registry.card("trial")
    qtbot.mouseClick(trial.details.remove, LEFT)
    qtbot.waitUntil(lambda: trial.model.rowCount() == 1)
    assert (tmp_path / "trial.safetensors").exists()
    assert told == ["Removed model “trial”; its weight file was not touched. Ctrl+Z brings it back."]
    assert trial.details.title.text() == SAMPLE_NAME
    history.undo()
    qtbot.waitUntil(lambda: trial.model.rowCount() == 2)
    assert registry.card("trial") == card
    qtbot.waitUntil(lambda: history.redo_words == "remove model “trial”")
    history.redo()
    qtbot.waitUntil(lambda: trial.model.rowCount() == 1)
    qtbot.waitUntil(removed.entry.isVisible)
    assert removed.entry.text() == "Removed (1)"
    qtbot.mouseClick(removed.entry, LEFT)
    qtbot.mouseClick(removed.page.restore, LEFT)
    qtbot.waitUntil(lambda: trial.model.rowCount() == 2)
    assert registry.card("trial") == card


def test_a_removed_model_is_deleted_permanently_after_a_question(qtbot: QtBot, trial: ModelsPlace) -> None:
    registry, page = trial.session.shelf.registry, trial.removed.page
    qtbot.mouseClick(trial.details.remove, LEFT)
    qtbot.waitUntil(trial.removed.entry.isVisible)
    qtbot.mouseClick(trial.removed.entry, LEFT)
    qtbot.mouseClick(page.delete.button, LEFT)
    assert page.delete.words.text() == "Delete model “trial” permanently? This cannot be undone."
    qtbot.mouseClick(page.delete.yes, LEFT)
    qtbot.waitUntil(lambda: registry.aside() == ())
    qtbot.waitUntil(lambda: trial.session.history.undo_words == "")


def test_a_model_does_not_come_back_over_another_of_its_name(
    qtbot: QtBot, trial: ModelsPlace, told: list[str]
) -> None:
    registry = trial.session.shelf.registry
    qtbot.mouseClick(trial.details.remove, LEFT)
    qtbot.waitUntil(lambda: trial.model.rowCount() == 1)
    entry = next(registry.folder.glob("removed/*/trial.json"))
    (registry.folder / "trial.json").write_bytes(entry.read_bytes())
    trial.session.history.undo()
    qtbot.waitUntil(lambda: "There is already a model called “trial”" in told[-1])
    (registry.folder / "trial.json").unlink()
    trial.session.history.undo()
    qtbot.waitUntil(lambda: registry.aside() == ())


def test_the_users_own_files_cannot_be_deleted_but_checked(
    qtbot: QtBot, trial: ModelsPlace, tmp_path: Path, told: list[str]
) -> None:
    assert not trial.details.delete.isVisible()
    qtbot.mouseClick(trial.details.check, LEFT)
    qtbot.waitUntil(lambda: told != [])
    assert "are not those that were added: the file has changed" in told[0]


def test_the_form_has_the_room_to_itself_until_it_is_left(
    qtbot: QtBot, trial: ModelsPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipstudio.ui.places.models.add_form.architecture_names", lambda: ("ViT-B-32",))
    trial.open_form()
    trial.session.announce(Changes.MODELS)
    qtbot.waitUntil(lambda: trial.form.fields.architecture.count() == 1)
    assert trial.form.isVisible()  # a change from elsewhere does not take the form away
    assert not trial.table.isVisible()  # which left no room for a field on a small screen with large letters
    qtbot.mouseClick(trial.form.cancel, LEFT)
    assert trial.table.isVisible()
    assert trial.details.title.text() == "trial"


def test_no_line_of_a_fact_is_cut(qtbot: QtBot, tmp_path: Path) -> None:
    panel = ModelPanel()
    qtbot.addWidget(panel)
    panel.show_model(RegisteredModel(card(weights=tmp_path / "w.safetensors"), is_there=True))
    panel.show()
    for width in range(420, 640, 40):
        panel.resize(width, 240)
        values = [each for each in panel.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
        assert [each.text() for each in values if each.height() < each.heightForWidth(each.width())] == []


@pytest.mark.parametrize(("name", "called"), [("my weights.pt", "my-weights"), ("vit.b32", "vit.b32")])
def test_dropped_weights_open_the_form(
    qtbot: QtBot, place: ModelsPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, called: str
) -> None:
    (tmp_path / "vit.b32").mkdir()
    place.show_side(TO_DOWNLOAD)
    monkeypatch.setattr("clipstudio.ui.places.models.add_form.architecture_names", lambda: ())
    place.take_files([tmp_path / name])
    assert place.form.isVisible()
    assert place.form.fields.weights.text() == str(tmp_path / name)
    assert place.form.fields.name.text() == called


@pytest.mark.parametrize("elsewhere", ["restored", "deleted"])
def test_a_step_is_dropped_whose_model_was_dealt_with_elsewhere(
    qtbot: QtBot, trial: ModelsPlace, told: list[str], elsewhere: str
) -> None:
    """As from the command line; what was done before it can then be undone."""
    registry, history, undone = trial.session.shelf.registry, trial.session.history, []
    history.add(Edit("typing", lambda: undone.append("typing"), lambda: None, trial))
    qtbot.mouseClick(trial.details.remove, LEFT)
    qtbot.waitUntil(lambda: trial.model.rowCount() == 1)
    ((key, _name),) = registry.aside()
    (registry.restore if elsewhere == "restored" else registry.forget)(key)
    history.undo()
    why = "is in the list of models again already" if elsewhere == "restored" else "was deleted permanently"
    qtbot.waitUntil(lambda: why in told[-1])
    assert told[-1].startswith("Nothing left to undo of “remove model “trial””: “trial” ")
    assert history.undo_words == "typing"
    history.undo()
    assert undone == ["typing"]
    rows = 2 if elsewhere == "restored" else 1
    qtbot.waitUntil(lambda: trial.model.rowCount() == rows)


def test_a_removal_is_not_redone_of_a_model_that_was_removed_elsewhere(
    qtbot: QtBot, trial: ModelsPlace, told: list[str]
) -> None:
    history = trial.session.history
    qtbot.mouseClick(trial.details.remove, LEFT)
    qtbot.waitUntil(lambda: trial.model.rowCount() == 1)
    history.undo()
    qtbot.waitUntil(lambda: history.redo_words == "remove model “trial”")
    trial.session.shelf.registry.remove("trial")
    history.redo()
    qtbot.waitUntil(lambda: "“trial” is not in the list of models any more." in told[-1])
    assert history.redo_words == ""
