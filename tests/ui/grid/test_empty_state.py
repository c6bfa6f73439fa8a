"""What stands where there is no image: its sentence is seen whole in whatever width."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.empty_state import EmptyState


def test_a_pane_that_becomes_narrower_gives_the_sentence_its_lines(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    state = EmptyState(pane)
    state.say("Choose a number on the left to see its images.")
    state.resize(640, 400)
    pane.show()
    one_line = state._text.height()
    for width in (400, 300, 200):
        state.resize(width, 400)
        text = state._text
        assert text.width() <= width
        assert text.height() >= text.heightForWidth(text.width())
    assert state._text.height() > one_line
