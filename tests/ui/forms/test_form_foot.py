"""Buttons of a form with words beside or below them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.forms.form_foot import FormFoot
from clipstudio.ui.place import grow, muted

SENTENCE = "Which of the 21 labels of “denigration-21” does clipstudio-sample give to 356 images? " * 2


def test_words_stand_below_the_buttons_where_a_line_beside_them_would_be_short(qtbot: QtBot) -> None:
    window, run, back, words = QWidget(), QPushButton("Run probe"), QPushButton("Back"), muted()
    qtbot.addWidget(window)
    words.setText(SENTENCE)
    grow(words)
    column = QVBoxLayout(window)
    column.addWidget(FormFoot(run, back, words=words))
    column.addStretch(1)
    window.resize(1_000, 400)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: words.x() > back.x() > run.x())
    window.resize(330, 400)
    qtbot.waitUntil(lambda: words.y() > back.y() == run.y())
    assert words.height() >= words.heightForWidth(words.width()), "nothing of them is cut"
    assert run.width() >= run.sizeHint().width()
    window.resize(1_000, 400)
    qtbot.waitUntil(lambda: words.x() > back.x())
