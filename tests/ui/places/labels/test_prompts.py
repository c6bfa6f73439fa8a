"""Prompts that a model cuts or reads alike are told in the editor, at the label."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clipstudio.domain.changes import Changes
from clipstudio.domain.labels import Label, LabelSet
from tests.ui.places.labels.hands import Hands

LONG = "a very detailed description of one and the same person " * 6


@pytest.fixture
def told(hands: Hands) -> Hands:
    """A set with two labels that are cut, and two with one prompt."""
    dog = ("a photo of a dog",)
    labels = (
        Label("nurse"),
        Label(LONG + "who is honest"),
        Label(LONG + "who is a criminal"),
        Label("dog", prompts=dog),
        Label("hound", prompts=dog),
    )
    _, changes = hands.place.session.project.label_sets.save(LabelSet("told", labels))
    hands.place.session.announce(changes)
    hands.place.refresh(changes)
    hands.qtbot.waitUntil(lambda: hands.place.bench.find("told") is not None, timeout=15_000)
    hands.place.bench.choose(hands.place.bench.find("told"))
    hands.qtbot.waitUntil(hands.place.editor.rows.prompts.isVisible, timeout=60_000)
    return hands


def marks(hands: Hands) -> list[int]:
    """The rows with a sign of warning."""
    model = hands.table.model()
    role = Qt.ItemDataRole.DecorationRole
    return [row for row in range(model.rowCount()) if model.index(row, 0).data(role) is not None]


def test_cut_and_equal_prompts_are_told_at_the_label(told: Hands) -> None:
    words = told.place.editor.rows.prompts.text()
    assert "2 labels have prompts longer than the 24 tokens that clipstudio-sample reads" in words
    assert "who is honest” (69 tokens)" in words
    assert "“dog” and “hound”" in words
    assert marks(told) == [1, 2, 3, 4]
    tip = told.table.model().index(4, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "clipstudio-sample: the same words as for “dog”." in tip
    assert "has 69 tokens and is cut after 24" in told.table.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_an_edit_takes_the_warning_away_and_undo_brings_it_back(told: Hands) -> None:
    told.click_cell(4, 2)
    told.press(Qt.Key.Key_F2)
    told.cell_editor().selectAll()
    told.type("a photo of a hunting dog")
    told.press(Qt.Key.Key_Return)
    told.qtbot.waitUntil(lambda: marks(told) == [1, 2], timeout=15_000)
    assert "“hound”" not in told.place.editor.rows.prompts.text()
    told.place.session.history.undo()
    told.qtbot.waitUntil(lambda: marks(told) == [1, 2, 3, 4], timeout=15_000)


def test_another_set_has_no_warning_of_the_one_before(told: Hands) -> None:
    told.click_set("gender\n2 labels · version 1" if "gender\n2 labels · version 1" in told.listed else "gender")
    told.qtbot.waitUntil(lambda: not told.place.editor.rows.prompts.isVisible(), timeout=15_000)
    assert marks(told) == []


def test_the_answer_follows_the_registered_models(told: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = told.place.session.shelf.registry
    monkeypatch.setattr(type(registry), "cards", lambda _self: ())
    told.place.refresh(Changes.MODELS)
    told.qtbot.waitUntil(lambda: not told.place.editor.rows.prompts.isVisible(), timeout=15_000)
