"""Starting the window."""

from __future__ import annotations

import logging
import os
import signal
import sys
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMessageLogContext, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from clipstudio.services.folders import settings_file
from clipstudio.services.jobs.faults import log_unhandled, sentence, start_log
from clipstudio.ui.collector import collected_between_events
from clipstudio.ui.crash_watch import CrashWatch
from clipstudio.ui.event_watch import watched_if_asked
from clipstudio.ui.icons import program_icon
from clipstudio.ui.language import chosen, use
from clipstudio.ui.one_instance import OneInstance, handed_files
from clipstudio.ui.qt_classes import qt_classes_made_here

if TYPE_CHECKING:
    from clipstudio.ui.window.main_window import MainWindow

LOOK_MS = 200
"""How often it is looked whether the system has asked the program to end."""
NO_SCREEN = "no Qt platform plugin could be initialized"
"""In what Qt says before it aborts where no screen answers."""
UNSEEN = ("offscreen", "minimal")
"""Platforms on which nobody could close a message."""


class Application(QApplication):
    """Takes the files that macOS hands over: there a double click names none on the command line.

    Signals:
        handed: The system hands over a file (list of one `Path`).
    """

    handed = Signal(list)

    def event(self, event: QEvent) -> bool:
        """A file that the system hands over, or whatever else."""
        if isinstance(event, QFileOpenEvent) and (file := event.file()):
            self.handed.emit([Path(file)])
            return True
        return super().event(event)


def application() -> QApplication:
    """The one application, in its own style."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = Application(sys.argv[:1])
    app.setApplicationName("clipstudio")
    app.setStyle("Fusion")
    # By it the desktop knows which entry of its menu the window belongs to.
    app.setDesktopFileName("clipstudio")
    app.setWindowIcon(program_icon())
    return app


def main() -> int:
    """Open the window and stay until it is closed; files named on the command line are opened.

    Where a window is open already, it comes forward and gets them instead.
    """
    start_log()
    watch = CrashWatch()
    qInstallMessageHandler(partial(_take_qt_message, watch))
    _end_on_interrupt(watch)
    try:
        return _stay_open(watch)
    except Exception as error:
        # Nobody who double-clicked sees the terminal.
        text = sentence(error)
        watch.end()
        if sys.stderr is not None:
            print(text, file=sys.stderr)
        if QApplication.instance() is not None and QApplication.platformName() not in UNSEEN:
            QMessageBox.critical(None, "clipstudio", text)
        return 1


def _stay_open(watch: CrashWatch) -> int:
    app = application()
    use(app, chosen(settings_file()))
    files, instance = handed_files(sys.argv[1:]), OneInstance()
    if not instance.begin(files):
        watch.end()
        return 0
    # Not before: what it brings says many of its words when it is imported.
    from clipstudio.ui.window.main_window import MainWindow

    window = MainWindow()
    log_unhandled(window.warn)
    terminating = _end_on_termination(window)
    window.show()
    with qt_classes_made_here(), collected_between_events(), watched_if_asked():
        window.load()
        window.background.query(watch.tell_versions, window, lambda _nothing: None)
        if watch.endings:
            window.tell_of_crash(watch.endings[-1].in_words())
        instance.asked.connect(window.take_over)
        if isinstance(app, Application):
            app.handed.connect(window.take_over)
        if files:
            window.take_files(files)
        code = app.exec()
    terminating.stop()
    instance.end()
    watch.end()
    return code


def _take_qt_message(watch: CrashWatch, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt says what is wrong to the terminal; what is grave goes to the log too, before Qt aborts the process.

    Where no screen answers it is no crash: the process ends with a sentence, in English as all of the terminal.
    """
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        logging.getLogger("clipstudio").error("Qt: %s", text)
    if sys.stderr is not None:
        print(text, file=sys.stderr)
    if kind is QtMsgType.QtFatalMsg and NO_SCREEN in text:
        watch.end()
        if sys.stderr is not None:
            print("The window cannot be opened: no screen answers. " + _screens(), file=sys.stderr, flush=True)
        os._exit(1)  # Qt would abort, which leaves a file of the whole memory behind


def _screens() -> str:
    """Where a screen was looked for."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    asked = ", ".join(f"{name}={value}" for name in names if (value := os.environ.get(name)))
    return f"What was asked for: {asked or 'nothing'}. What works without a screen: clipstudio --help"


def _end_on_termination(window: MainWindow) -> QTimer:
    """A logout, or whoever else asks the program to end, closes the window in order.

    Returns:
        What lets Python hear of the signal while Qt waits for events.
    """
    asked: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _frame: asked.append(number))
    timer = QTimer(window)

    def look() -> None:
        if asked:
            timer.stop()
            window.end()

    timer.timeout.connect(look)
    timer.start(LOOK_MS)
    return timer


def _end_on_interrupt(watch: CrashWatch) -> None:
    """Ctrl+C in the terminal is no crash, whatever else is done about it."""
    before = signal.getsignal(signal.SIGINT)

    def take(number: int, frame: FrameType | None) -> None:
        watch.end()
        if callable(before):
            before(number, frame)

    signal.signal(signal.SIGINT, take)
