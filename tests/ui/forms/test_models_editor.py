from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.plan_fields import FieldKind
from clipstudio.domain.probe_materials import materials
from clipstudio.domain.probes import ModelsPlan, ProbeName
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.ui.forms.model_editors import ModelsEditor

TICK = QPoint(16, 0)
"""From the left of an entry to the middle of its tick."""


def choices(*predictions: str) -> PlanChoices:
    return PlanChoices(1, 1, (), (), (), (), predictions, ())


@pytest.fixture
def editor(qtbot: QtBot) -> ModelsEditor:
    [field] = [each for each in ModelsPlan.own() if each.asked.kind is FieldKind.MODELS]
    made = ModelsEditor(field)
    qtbot.addWidget(made)
    made.offer(choices("a", "b", "c"), materials(ProbeName.MODELS))
    made.resize(400, 200)
    made.show()
    return made


def tick(qtbot: QtBot, editor: ModelsEditor, row: int) -> None:
    place = editor.others.visualItemRect(editor.others.item(row))
    at = QPoint(place.left(), place.center().y()) + TICK
    qtbot.mouseClick(editor.others.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_any_model_can_be_the_first_and_the_others_are_ticked(qtbot: QtBot, editor: ModelsEditor) -> None:
    assert editor.value() == ("a",)
    assert editor.fault() == "Tick at least one model to compare with the first."
    with qtbot.waitSignal(editor.changed):
        tick(qtbot, editor, 1)
    assert (editor.value(), editor.fault()) == (("a", "c"), "")
    tick(qtbot, editor, 0)
    assert editor.value() == ("a", "b", "c")
    editor.box.setCurrentIndex(editor.box.findData("b"))
    # What was ticked stays so, and no model is compared with itself.
    assert editor.value() == ("b", "c")
    assert [editor.others.item(row).text()[0] for row in range(editor.others.count())] == ["a", "c"]


def test_what_was_chosen_stays_where_it_is_offered_again(qtbot: QtBot, editor: ModelsEditor) -> None:
    tick(qtbot, editor, 1)
    with qtbot.assertNotEmitted(editor.changed):
        editor.offer(choices("0", "a", "c"), materials(ProbeName.MODELS))
    assert editor.value() == ("a", "c")


def test_one_model_alone_cannot_be_compared(editor: ModelsEditor) -> None:
    assert editor.words.isVisible()
    editor.offer(choices("a"), materials(ProbeName.MODELS))
    assert not editor.words.isVisible(), "it would stand above nothing"
    assert not editor.others.isVisible()
    assert editor.fault() == "Two models are needed: add another under Models, or import predictions."
