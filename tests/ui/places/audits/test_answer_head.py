"""Above an answer: what must be known stays in sight where the figure needs the room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.basis import SAMPLE_MODEL_NOTE
from clipstudio.ui.places.audits.answer_head import AnswerHead


def test_in_a_low_window_the_warning_comes_first_and_exploratory_is_explained(qtbot: QtBot) -> None:
    head = AnswerHead()
    qtbot.addWidget(head)
    head.resize(520, 200)
    head.warn(SAMPLE_MODEL_NOTE)
    head.tell("denigration-21 · 356 images")
    head.stand("Exploratory: no plan was locked before this result was seen.")
    head.show()
    assert head.warning.isVisible()
    assert not head.mark.isVisible()
    head.set_low(True)
    assert head.brief.text() == "Answers on photographs mean nothing here · Exploratory"
    assert head.brief.property("role") == "warning"
    qtbot.waitUntil(lambda: not head.brief.is_cut)
    assert head.mark.isVisible()
    assert head.mark.term == "exploratory"
    at = head.fold.pos()
    head.fold.click()
    assert head.warning.isVisible()
    QCoreApplication.processEvents()
    assert head.fold.pos() == at, "a second click folds it again"
    head.fold.click()
    head.warn("")
    head.stand("Confirmatory: the plan was locked before.")
    assert head.brief.text() == "Confirmatory · denigration-21 · 356 images"
    assert not head.mark.isVisible()
