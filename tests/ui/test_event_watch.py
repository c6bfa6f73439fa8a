"""What keeps the window from its events for long is found, with its name and with what the thread did."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from clipstudio.ui import event_watch
from clipstudio.ui.event_watch import VARIABLE, EventWatch, LongEvent, watched_if_asked

LONG = 0.15


def works_long() -> None:
    end = time.thread_time() + LONG
    while time.thread_time() < end:
        pass


def waits_long() -> None:
    time.sleep(LONG)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[LongEvent]]:
    """What a watch tells of functions of this file."""
    monkeypatch.setattr(event_watch, "_PACKAGE", str(Path(__file__).parent) + os.sep)
    events: list[LongEvent] = []
    watch = EventWatch(events.append)
    yield events
    watch.stop()


def test_an_event_that_works_long_is_told_with_its_name(qtbot: QtBot, told: list[LongEvent]) -> None:
    QTimer.singleShot(0, works_long)
    qtbot.waitUntil(lambda: any("works_long" in each.where for each in told))
    event = next(each for each in told if "works_long" in each.where)
    assert event.seconds > LONG / 2
    assert event.cpu_seconds > LONG / 2
    assert "test_event_watch.py" in str(event)


def test_one_that_waits_is_told_apart(qtbot: QtBot, told: list[LongEvent]) -> None:
    QTimer.singleShot(0, waits_long)
    qtbot.waitUntil(lambda: any("waits_long" in each.where for each in told))
    event = next(each for each in told if "waits_long" in each.where)
    assert event.seconds > LONG / 2 > event.cpu_seconds


def test_the_window_is_watched_only_where_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def watches() -> bool:
        return any(thread.name == "event-watch" for thread in threading.enumerate())

    monkeypatch.delenv(VARIABLE, raising=False)
    with watched_if_asked():
        assert not watches()
    monkeypatch.setenv(VARIABLE, "1")
    with watched_if_asked():
        assert watches()
    assert not watches()
