"""A window in which nothing happens does nothing: it lays nothing out and paints nothing."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.ui.window.project_view import PLACES, ProjectView

WORK = (QEvent.Type.LayoutRequest, QEvent.Type.Paint, QEvent.Type.UpdateRequest)
LOOKED_MS = 200
MOMENTS = 100
CARET = 8
"""Of so many events at most a field that has the keyboard is drawn, whose caret goes on and off."""


class Counted(QObject):
    """Counts what is laid out and painted."""

    def __init__(self) -> None:
        super().__init__()
        self.events: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in WORK:
            self.events[f"{type(watched).__name__}: {event.type().name}"] += 1
        return False


def events_of_a_moment(qtbot: QtBot, qapp: QApplication) -> Counter[str]:
    counted = Counted()
    qapp.installEventFilter(counted)
    try:
        qtbot.wait(LOOKED_MS)
    finally:
        qapp.removeEventFilter(counted)
    return counted.events


def test_a_window_at_rest_is_neither_laid_out_nor_painted(
    qtbot: QtBot, qapp: QApplication, view: ProjectView
) -> None:
    for place, kind in enumerate(PLACES):
        view.go_to(place)
        # What the place still reads and shows is done in one of these moments, however slow the machine is.
        for _ in range(MOMENTS):
            if (events := events_of_a_moment(qtbot, qapp)).total() <= CARET:
                break
        else:
            raise AssertionError(f"{kind.name}: {events}")
