"""A label whose room does not change with its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
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
