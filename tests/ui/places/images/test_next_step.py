"""The line above the images keeps its words and its buttons whole, however narrow it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from clipstudio.ui.places.images.next_step import SHOW_FILES, NextStep


def test_buttons_go_below_the_words_where_these_would_have_no_room(qtbot: QtBot) -> None:
    line = NextStep()
    qtbot.addWidget(line)
    words = "On disk: 2 new, 1 changed, 1 moved, 4 missing; 350 files are as they were."
    offers = [(each, lambda: None) for each in ("Import the changes", "Locate folder…", SHOW_FILES)]
    line.offer(words, offers)
    for width in (1_200, 420, 1_200, 420):
        line.resize(width, 260)

        def places(width: int = width) -> bool:
            said = line.words.geometry()
            boxes = [QRect(button.mapTo(line, QPoint()), button.size()) for button in line.buttons]
            is_whole = all(button.width() >= button.sizeHint().width() for button in line.buttons)
            is_inside = all(line.rect().contains(box) for box in boxes)
            is_beside = all(box.left() > said.right() for box in boxes)
            is_below = all(box.top() >= said.bottom() for box in boxes)
            return is_whole and is_inside and (is_beside if width > 1_000 else is_below)

        qtbot.waitUntil(places)
