"""A text of a form is as high as its lines, and no higher than these when they become fewer."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.forms.note import Note


def test_a_note_gives_back_the_room_of_its_lines(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    form, note = QFormLayout(page), Note(40 * "many words ")
    form.addRow("", note)
    page.resize(300, 500)
    page.show()
    qtbot.waitUntil(lambda: note.minimumHeight() == note.heightForWidth(note.width()))
    high = note.minimumHeight()
    note.setText("few words")
    assert 0 < note.minimumHeight() < high
    note.setText("")
    assert note.minimumHeight() == 0
