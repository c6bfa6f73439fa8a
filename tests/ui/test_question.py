"""A question in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.question import GuardedButton


@pytest.fixture
def guarded(qtbot: QtBot) -> GuardedButton:
    """A button that asks before it removes a pear, shown."""
    made = GuardedButton("Remove…")
    made.set_question("Remove the pear?", "Remove “pear & core”")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_click_asks_and_only_yes_confirms(qtbot: QtBot, guarded: GuardedButton) -> None:
    with qtbot.assertNotEmitted(guarded.confirmed):
        qtbot.mouseClick(guarded.button, Qt.MouseButton.LeftButton)
    assert guarded.words.isVisible()
    assert guarded.yes.text() == "Remove “pear && core”"
    with qtbot.waitSignal(guarded.confirmed):
        qtbot.mouseClick(guarded.yes, Qt.MouseButton.LeftButton)
    assert guarded.button.isVisible()


@pytest.mark.parametrize("escape", [True, False])
def test_no_and_escape_go_back(qtbot: QtBot, guarded: GuardedButton, escape: bool) -> None:
    qtbot.mouseClick(guarded.button, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(guarded.confirmed):
        if escape:
            qtbot.keyClick(guarded.no, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(guarded.no, Qt.MouseButton.LeftButton)
    assert guarded.button.isVisible()


def test_a_long_question_has_room_for_its_lines(qtbot: QtBot) -> None:
    page, guarded = QWidget(), GuardedButton("Remove…")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(QWidget(), 1)
    column.addWidget(guarded)
    guarded.set_question("Remove the pear, and all that was ever said of it? " * 4, "Remove")
    page.resize(420, 600)
    page.show()
    guarded.button.click()
    qtbot.waitUntil(lambda: guarded.words.height() >= guarded.words.heightForWidth(guarded.words.width()))


def test_a_question_that_is_not_asked_takes_no_room(qtbot: QtBot) -> None:
    page, guarded = QWidget(), GuardedButton("Remove…")
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(guarded)
    guarded.set_question("Remove the pear, and all that was ever said of it? " * 9, "Remove it and all of that")
    page.show()
    assert guarded.minimumSizeHint().width() < 200
    assert guarded.heightForWidth(200) < 2 * guarded.button.sizeHint().height()
    assert guarded.sizeHint().height() < 2 * guarded.button.sizeHint().height()


def test_another_question_closes_the_open_one(qtbot: QtBot, guarded: GuardedButton) -> None:
    qtbot.mouseClick(guarded.button, Qt.MouseButton.LeftButton)
    guarded.set_question("Remove the apple?", "Remove")
    assert not guarded.words.isVisible()
