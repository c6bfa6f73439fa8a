"""The window that runs opens what a second start names, and what the system hands over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.prepared import copy_of

FIRST = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFileOpenEvent
from clipstudio.ui.app import application, main
from clipstudio.ui.one_instance import socket_name
from clipstudio.ui.window.main_window import MainWindow
app = application()

def look():
    window = next((each for each in app.topLevelWidgets() if isinstance(each, MainWindow)), None)
    if window is None or window.project_view is None:
        return
    timer.stop()
    print(window.project_view.project.path, flush=True)
    window.close()

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
QTimer.singleShot(0, lambda: print("runs", flush=True))
if handed := sys.argv[1:]:
    del sys.argv[1:]
    QTimer.singleShot(0, lambda: QCoreApplication.postEvent(app, QFileOpenEvent(handed[0])))
raise SystemExit(main())
"""

PATIENCE = 120
"""Seconds: three processes may share a busy machine."""


def test_a_second_start_hands_its_project_to_the_window_that_runs(blank: Path, tmp_path: Path) -> None:
    project = copy_of(blank, tmp_path / "one.clipstudio")
    environment = os.environ | {"CLIPSTUDIO_HOME": str(tmp_path / "home"), "DISPLAY": ":none"}
    first = subprocess.Popen([sys.executable, "-c", FIRST], env=environment, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline() == "runs\n"  # from its event loop, so that it can be found
    second = subprocess.run(
        [sys.executable, "-m", "clipstudio", str(project)], env=environment, timeout=PATIENCE, check=False
    )
    assert second.returncode == 0
    said, _nothing = first.communicate(timeout=PATIENCE)
    assert (said.strip(), first.returncode) == (str(project), 0)


def test_a_file_that_the_system_hands_over_is_opened(blank: Path, tmp_path: Path) -> None:
    """On macOS a double click comes as an event, not on the command line."""
    project = copy_of(blank, tmp_path / "Ö one.clipstudio")
    environment = os.environ | {"CLIPSTUDIO_HOME": str(tmp_path / "home"), "DISPLAY": ":none"}
    command = [sys.executable, "-c", FIRST, str(project)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (done.stdout.splitlines(), done.returncode) == (["runs", str(project)], 0), done.stderr
