"""The soak as a program of its own, so that a crash of the window ends this and not the tests."""

from __future__ import annotations

import argparse
import faulthandler
import gc
import logging
import os
import random
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.ui.app import application
from clipstudio.ui.collector import collected_between_events
from clipstudio.ui.window import late_imports
from clipstudio.ui.window.leaving import Leave, Unsaved
from clipstudio.ui.window.main_window import MainWindow
from tests.e2e.answered_dialogs import Answers
from tests.e2e.random_hand import RandomHand

PAUSE_MS = 5
"""Between two moves, so that answers come in."""
HARMLESS = ("This plugin does not support", 'Mouse event "MouseDClick" not accepted')
"""What the offscreen platform says of itself, and the hand where a double click meets what takes none."""
MOST_GROWTH = 400
"""MiB by which the process may grow between a quarter of the time and the end."""
MOST_THREADS = 24
READ = {".csv", ".jpg", ".json", ".png"}
"""Endings of files beside the project that the user may choose to read."""
MOST_FILES = 50


class Soak:
    """Lets a random hand use the window for some time and notes whatever went wrong."""

    def __init__(self, project: Path, seed: int, seconds: float, scratch: Path) -> None:
        self.faults: list[str] = []
        self._seed, self._seconds = seed, seconds
        self._log = (scratch / "moves.txt").open("w", encoding="utf-8", buffering=1)
        self._moves = 0
        self._start_mib = 0.0
        self._most_threads = 0
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._act)
        self._watch()
        _answer_dialogs(project, scratch, seed)
        self.app = application()
        late_imports.load()
        self.window = MainWindow()
        # The libraries and the weights take hundreds of MiB, which would count as growth if they came late.
        shelf = ModelCache()
        shelf.load(shelf.registry.card(SAMPLE_NAME))
        self.window.show()
        self.window.open_project(project)
        self.hand = RandomHand(self.window, project, seed, scratch)
        # What the libraries made stays for good: the collector need not look at a million objects each time.
        gc.collect()
        gc.freeze()
        self._started = time.monotonic()

    def run(self) -> int:
        """Use the window until the time is over; 0 when nothing went wrong."""
        self._next()
        with collected_between_events():
            self.app.exec()
        self.window.ask_unsaved = lambda names: Unsaved.DISCARD  # type: ignore[method-assign]
        self.window.close()
        grown = _resident_mib() - self._start_mib
        if self._start_mib and grown > MOST_GROWTH:
            self.fault(f"The process grew by {grown:.0f} MiB.")
        if self._most_threads > MOST_THREADS:
            self.fault(f"There were {self._most_threads} threads.")
        print(
            f"seed {self._seed}: {self._moves} moves, {len(self.faults)} faults, grown {grown:.0f} MiB to "
            f"{_resident_mib():.0f} MiB, at most {self._most_threads} threads"
        )
        return 1 if self.faults else 0

    def fault(self, text: str) -> None:
        """Note what went wrong."""
        self.faults.append(text)
        print(f"--- fault after move {self._moves}\n{text}", file=sys.stderr, flush=True)
        self._log.write(f"FAULT {text}\n")

    def _next(self) -> None:
        # A single shot for every move: inside a dialog's own loop the next one still comes.
        self._timer.start(PAUSE_MS)

    def _act(self) -> None:
        passed = time.monotonic() - self._started
        if passed > self._seconds:
            _close_popups()
            # `quit` asks the windows first, and one with unsaved edits may answer no.
            self.app.exit()
            return
        if not self._start_mib and passed > self._seconds / 4:
            gc.collect()
            self._start_mib = _resident_mib()
        self._next()
        self._moves += 1
        self._most_threads = max(self._most_threads, threading.active_count())
        self._log.write(f"{self._moves} ")
        try:
            self._log.write(self.hand.act() + "\n")
        except Exception:
            self.fault(traceback.format_exc())

    def _watch(self) -> None:
        def said(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
            if not text.startswith(HARMLESS):
                self.fault(f"Qt says ({kind.name}): {text}")

        def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            self.fault("".join(traceback.format_exception(kind, error, trace)))

        note = self.fault

        class Logged(logging.Handler):
            def emit(self, record: logging.LogRecord) -> None:
                note(logging.Formatter().format(record))

        qInstallMessageHandler(said)
        sys.excepthook = raised
        sys.unraisablehook = lambda told: self.fault(f"not raised: {told.exc_value!r} in {told.object!r}")
        threading.excepthook = lambda told: self.fault(f"thread {told.thread}: {told.exc_value!r}")
        logging.getLogger("clipstudio").addHandler(Logged(logging.ERROR))


def _answer_dialogs(project: Path, folder: Path, seed: int) -> None:
    """Dialogs for files and the question about work under way are answered at once, most of the time."""
    choose = random.Random(seed)
    files = [each for each in project.parent.rglob("*") if each.is_file() and each.suffix in READ]
    Answers(folder, files[:MOST_FILES], seed).take_over()
    MainWindow.ask_leave = lambda *_: choose.choice(list(Leave))  # type: ignore[method-assign]
    QDesktopServices.openUrl = staticmethod(lambda url: isinstance(url, QUrl))  # type: ignore[method-assign]


def _close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    while (dialog := QApplication.activeModalWidget()) is not None and dialog.close():
        pass


def _resident_mib() -> float:
    with Path("/proc/self/statm").open() as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> int:
    """Run one soak."""
    faulthandler.enable()
    parser = argparse.ArgumentParser()
    parser.add_argument("project", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--scratch", type=Path, required=True)
    given = parser.parse_args()
    given.scratch.mkdir(parents=True, exist_ok=True)
    return Soak(given.project, given.seed, given.seconds, given.scratch).run()


if __name__ == "__main__":
    sys.exit(main())
