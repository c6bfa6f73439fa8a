"""After a crash the next window says so and offers the log: with processes that really crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from clipstudio.services.projects import new_project

AFTER = """
import sys, faulthandler, logging
from PySide6.QtCore import QTimer, qFatal
from PySide6.QtWidgets import QApplication
from clipstudio.ui.app import application, main
from clipstudio.ui.window.main_window import MainWindow
app = application()

def window():
    return next(each for each in app.topLevelWidgets() if isinstance(each, MainWindow))

def fail():
    raise ValueError("a fault on the main thread")

def on_thread():
    import threading
    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()

def tell():
    card = window().messages.card
    print(window().messages.text)
    print(card.offer.text() if card.offer.isVisible() else "no offer")
    window().close()

def when_open():
    if window().project_view is None:
        QTimer.singleShot(50, when_open)
    else:
        QTimer.singleShot(300, tell)

{}
raise SystemExit(main())
"""


def run(home: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A window in a process of its own, in which something happens once its events are handled."""
    environment = {**os.environ, "CLIPSTUDIO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", AFTER.format(code), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


def later(call: str) -> str:
    return f"QTimer.singleShot(300, {call})"


def log(home: Path) -> str:
    return (home / "clipstudio.log").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("crash", "number", "said"),
    [
        ("faulthandler._sigsegv", signal.SIGSEGV, "Segmentation fault"),
        ("lambda: qFatal('from Python')", signal.SIGABRT, "Qt: [A qFatal() call was made from Python"),
    ],
    ids=["memory", "Qt"],
)
def test_the_start_after_a_crash_says_so_and_offers_the_log(
    tmp_path: Path, crash: str, number: int, said: str
) -> None:
    home = tmp_path / "home"
    assert run(home, later(crash)).returncode == -number
    after = run(home, later("tell"))
    assert after.returncode == 0, after.stderr
    sentence, offer = after.stdout.strip().splitlines()
    assert sentence.startswith("clipstudio crashed on ")
    assert offer == "Show the log"
    assert said in log(home)
    assert "in <module>" in log(home)
    then = run(home, later("tell"))
    assert then.stdout.splitlines() == ["", "no offer"]
    assert list((home / "running").iterdir()) == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_crash_is_told_where_a_project_opens_with_the_window_too(tmp_path: Path) -> None:
    with new_project(tmp_path / "one") as project:
        path = project.path
    home = tmp_path / "home"
    run(home, later("faulthandler._sigsegv"))
    after = run(home, later("when_open"), str(path))
    assert after.stdout.startswith("clipstudio crashed on "), after.stderr
    assert after.stdout.strip().endswith("Show the log")


@pytest.mark.slow
def test_faults_on_any_thread_are_logged_and_the_window_stays(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = run(home, later("fail") + "; QTimer.singleShot(500, on_thread); QTimer.singleShot(900, tell)")
    assert done.returncode == 0
    assert "Something in clipstudio went wrong (ValueError)" in done.stdout
    assert log(home).count("ValueError: a fault on the main thread") == 2
    assert "unhandled on the thread worker" in log(home)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_window_that_the_system_ends_closes_in_order_and_asks_nothing(tmp_path: Path) -> None:
    """As a logout does, whatever question stands there."""
    home = tmp_path / "home"
    ask = "lambda: QMessageBox.question(window(), 'Question', 'Sure?')"
    code = "import os, signal; from PySide6.QtWidgets import QMessageBox; "
    code += f"QTimer.singleShot(200, {ask}); QTimer.singleShot(500, lambda: os.kill(os.getpid(), signal.SIGTERM))"
    done = run(home, code)
    assert done.returncode == 0, done.stderr
    assert list((home / "running").iterdir()) == []
    then = run(home, later("tell"))
    assert then.stdout.splitlines() == ["", "no offer"]
