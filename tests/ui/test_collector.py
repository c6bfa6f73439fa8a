"""Python's collector works between events only: neither under Qt nor in a worker thread."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.collector import IMPORTED, collected_between_events

# With app.exec() alone in its last lines this ends in a segmentation fault inside setStyleSheet.
SWITCHING = """
import faulthandler, gc
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from clipstudio.ui.collector import collected_between_events

faulthandler.enable()
app = QApplication([])
app.setStyleSheet("QLabel { color: red }")
most = [0]
turns = [0]

class Painted(QWidget):
    def changeEvent(self, event):
        super().changeEvent(event)
        [[] for _ in range(500)]  # what any method of a widget may do: make objects

def forget():
    widget = QWidget()
    layout = QVBoxLayout(widget)
    for _ in range(20):
        layout.addWidget(QLabel("x"))
    widget.ensurePolished()
    widget.itself = widget

def turn():
    turns[0] += 1
    if turns[0] > 60:
        app.quit()
        return
    for _ in range(5):
        forget()
    app.setStyleSheet(f"QLabel {{ color: #0000{turns[0]:02x} }}")
    most[0] = max(most[0], len(app.allWidgets()))

shown = Painted()
shown.show()
gc.collect()
gc.freeze()
gc.set_threshold(100, 1, 1)
timer = QTimer()
timer.timeout.connect(turn)
timer.start(30)
with collected_between_events():
    app.exec()
print(most[0])
"""


def test_a_widget_in_a_cycle_is_not_deleted_while_the_style_sheet_is_set_anew() -> None:
    told = subprocess.run([sys.executable, "-c", SWITCHING], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    # 60 turns leave 6,300 widgets behind: they were collected on the way, between two turns.
    assert 100 < int(told.stdout) < 5_000


@pytest.fixture
def collections(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The threads in which the collector ran."""
    threads: list[str] = []

    def note(phase: str, _facts: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread().name)

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def litter() -> None:
    """Make more cycles than any threshold allows."""
    kept = []
    for _ in range(5_000):
        cycle: list[object] = []
        cycle.append(cycle)
        kept.append(cycle)


def in_a_thread(work: Callable[[], None]) -> None:
    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()


def test_a_worker_thread_collects_nothing_and_the_windows_thread_does(
    qtbot: QtBot, collections: list[str]
) -> None:
    in_a_thread(litter)
    assert "worker" in collections, "without the window, Python collects wherever it is"
    thresholds = gc.get_threshold()
    with collected_between_events():
        collections.clear()
        gc.enable()
        in_a_thread(litter)
        litter()
        assert collections == []
        qtbot.waitUntil(lambda: "MainThread" in collections)
        assert set(collections) == {"MainThread"}
    assert gc.get_threshold() == thresholds


def test_widgets_in_cycles_go_in_the_end(qtbot: QtBot, qapp: QApplication) -> None:
    with collected_between_events():
        widget = QWidget()
        widget.setProperty("name", "forgotten")
        widget.itself = widget  # type: ignore[attr-defined]
        address = shiboken6.getCppPointer(widget)[0]
        del widget
        litter()
        qtbot.waitUntil(
            lambda: all(shiboken6.getCppPointer(each)[0] != address for each in QApplication.allWidgets()),
        )


def test_what_was_loaded_is_not_gone_through_again_and_what_is_made_later_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen = gc.get_freeze_count()
    with collected_between_events():
        for number in range(IMPORTED):
            monkeypatch.setitem(sys.modules, f"loaded_{number}", ModuleType(f"loaded_{number}"))
        qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen + IMPORTED, timeout=5_000)
        widget = QWidget()
        widget.itself = widget  # type: ignore[attr-defined]
        gone = weakref.ref(widget)
        del widget
        litter()
        qtbot.waitUntil(lambda: gone() is None, timeout=5_000)
