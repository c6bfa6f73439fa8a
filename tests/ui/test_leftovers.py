"""The watch over windows and timers can fail: it finds what a test leaves, whoever it belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.leftovers import nothing_left


def timer_of(parent: QObject | None) -> QTimer:
    timer = QTimer(parent)
    timer.start(60_000)
    return timer


OWNERS: dict[str, Callable[[], QObject | None]] = {
    "nobody": lambda: None,
    "an object": QObject,
    "a widget": QWidget,
    "the application": QApplication.instance,
}


@pytest.mark.parametrize("owner", OWNERS)
def test_a_running_timer_is_found(owner: str) -> None:
    parent = OWNERS[owner]()
    kept: list[QTimer] = []
    with pytest.raises(AssertionError, match="timers left running.*60000 ms"), nothing_left():
        kept.append(timer_of(parent))
    timer = kept[0]
    timer.stop()
    timer.deleteLater()


def test_a_timer_deep_inside_a_window_is_found() -> None:
    outer = QWidget()
    inner = QWidget(outer)
    with pytest.raises(AssertionError, match="timers left running"), nothing_left():
        timer_of(inner)
    outer.deleteLater()


def test_a_timer_that_was_stopped_or_went_with_its_widget_is_none() -> None:
    kept = []
    with nothing_left():
        kept.append(timer_of(None))
        kept[0].stop()
        widget = QWidget()
        kept.append(timer_of(widget))
        widget.deleteLater()


def test_an_open_window_is_found() -> None:
    window = QWidget()
    with pytest.raises(AssertionError, match="windows left open"), nothing_left():
        window.show()
    window.close()
