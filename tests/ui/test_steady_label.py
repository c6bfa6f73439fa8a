"""A label whose room does not change with its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.steady_label import SteadyLabel

LONG, SHORT = (
    "Of 118 images in the group “dotted”, the model called 78 “thief”, 66.1 %. " * 4,
    "Of 3 images, none.",
)


@pytest.fixture
def label(qtbot: QtBot) -> Iterator[SteadyLabel]:
    """On the screen, 300 pixels wide."""
    window, made = QWidget(), SteadyLabel()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addStretch(1)
    window.resize(300, 400)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def test_it_keeps_the_room_of_the_longest_words(qtbot: QtBot, label: SteadyLabel) -> None:
    label.say(LONG)
    qtbot.waitUntil(lambda: label.height() > 3 * label.fontMetrics().height())
    high = label.height()
    for words in (SHORT, ""):
        label.say(words)
        qtbot.wait(20)
        assert (label.height(), label.isVisible()) == (high, True)
    label.settle()
    label.say(SHORT)
    qtbot.waitUntil(lambda: label.height() < high)


def test_its_words_are_those_that_were_said(label: SteadyLabel) -> None:
    label.say("8.2 % of n = 36")
    assert label.text() == "8.2 % of n = 36"
    label.settle()
    label.say("")
    assert not label.isVisible()


def needed(label: SteadyLabel) -> int:
    """Pixels that the words take at the width that the label has."""
    room, wrapped = label.contentsRect().width(), int(Qt.TextFlag.TextWordWrap)
    return label.fontMetrics().boundingRect(0, 0, room, 1, wrapped, label.text()).height()


@pytest.mark.parametrize("before", [700, 200])
def test_its_room_follows_the_width(qtbot: QtBot, before: int) -> None:
    """Also on a page that scrolls, whose bar takes some of the width as soon as it is needed."""
    page, area, made = QWidget(), QScrollArea(), SteadyLabel()
    qtbot.addWidget(area)
    layout = QVBoxLayout(page)
    layout.addWidget(made)
    layout.addStretch(1)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(before, 100)
    made.say(LONG)
    with qtbot.waitExposed(area):
        area.show()
    for width in (before, 300, 450, 260, 700):
        area.resize(width, 100)
        QApplication.processEvents()
        assert needed(made) <= made.height() <= needed(made) + 2, width


def test_room_can_be_kept_for_what_may_be_said(qtbot: QtBot, label: SteadyLabel) -> None:
    label.say(SHORT)
    label.reserve([LONG])
    qtbot.waitUntil(lambda: label.height() > 3 * label.fontMetrics().height())
    high = label.height()
    label.say(LONG)
    qtbot.wait(20)
    assert label.height() == high


def test_it_has_its_least_lines(qtbot: QtBot, label: SteadyLabel) -> None:
    label.least_lines = 2
    label.say("Short.")
    qtbot.waitUntil(lambda: label.height() >= 2 * label.fontMetrics().height())
