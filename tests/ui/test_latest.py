"""An answer belongs to its question: whoever asked for another meanwhile does not get it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ProjectError
from clipstudio.ui.background import Background
from clipstudio.ui.latest import Latest


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.shut_down()


class Screen(QObject):
    """What a view would show: answers with their keys, and refusals."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.shown: list[tuple[str, int]] = []
        self.refused: list[str] = []
        self.latest = Latest(background, self, self.refused.append)

    def take(self, key: str, found: int) -> None:
        self.shown.append((key, found))


def settled(qtbot: QtBot, background: Background) -> None:
    """Wait until both reading threads have answered all that was asked."""
    owner, answers = QObject(), list[None]()
    meeting = threading.Barrier(2)
    for _ in range(2):
        background.query(lambda: meeting.wait(60), owner, lambda _: answers.append(None))
    qtbot.waitUntil(lambda: len(answers) == 2)


def test_a_late_answer_to_an_earlier_question_is_dropped(qtbot: QtBot, background: Background) -> None:
    screen, gate = Screen(background), threading.Event()

    def slow() -> int:
        gate.wait(60)
        return 1

    screen.latest.ask("run 1", slow, screen.take)
    screen.latest.ask("run 2", lambda: 2, screen.take)
    assert screen.latest.wanted == "run 2"
    qtbot.waitUntil(lambda: screen.shown == [("run 2", 2)])
    gate.set()
    settled(qtbot, background)
    assert screen.shown == [("run 2", 2)]


def test_of_two_questions_with_one_key_the_older_is_dropped(qtbot: QtBot, background: Background) -> None:
    screen, gate = Screen(background), threading.Event()
    screen.latest.ask("list", lambda: (gate.wait(60), 1)[1], screen.take)
    screen.latest.ask("list", lambda: 2, screen.take)
    qtbot.waitUntil(lambda: screen.shown == [("list", 2)])
    gate.set()
    settled(qtbot, background)
    assert screen.shown == [("list", 2)]


def test_a_withdrawn_question_is_neither_answered_nor_refused(qtbot: QtBot, background: Background) -> None:
    screen = Screen(background)

    def refuse() -> int:
        raise ProjectError("No.")

    for question in (lambda: 1, refuse):
        screen.latest.ask("run 1", question, screen.take)
        screen.latest.withdraw()
    settled(qtbot, background)
    assert (screen.shown, screen.refused, screen.latest.wanted) == ([], [], None)
    screen.latest.ask("run 1", refuse, screen.take)
    qtbot.waitUntil(lambda: screen.refused == ["No."])
