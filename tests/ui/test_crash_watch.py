"""A note for each window that runs: removed when it closes in order, and else read at the next start."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clipstudio.ui.crash_watch import CrashWatch

WATCH = "import sys, time; from clipstudio.ui.crash_watch import CrashWatch; watch = CrashWatch(); "


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def notes(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "running").glob("*"))


def running(code: str) -> subprocess.Popen[str]:
    """Another process with a watch, which has told that it runs."""
    told = WATCH + "print('runs', flush=True); " + code
    child = subprocess.Popen([sys.executable, "-c", told], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "runs\n"
    return child


def test_a_window_that_closes_in_order_leaves_nothing(home: Path) -> None:
    watch = CrashWatch()
    assert len([name for name in notes(home) if name.endswith(".txt")]) == 1
    watch.end()
    watch.end()
    assert notes(home) == []
    after = CrashWatch()
    assert after.endings == ()
    after.end()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_crash_is_told_once_with_where_it_happened(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    child = running("watch.tell_versions(); import faulthandler; faulthandler._sigsegv()")
    child.communicate()
    assert child.returncode == -signal.SIGSEGV
    with caplog.at_level(logging.ERROR, "clipstudio"):
        watch = CrashWatch()
    (ending,) = watch.endings
    assert "Segmentation fault" in ending.trace
    assert 'File "<string>", line 1 in <module>' in ending.trace
    assert ending.trace.startswith("clipstudio ")
    assert ending.in_words().startswith("clipstudio crashed on ")
    assert "Segmentation fault" in caplog.text
    again = CrashWatch()
    assert again.endings == ()
    again.end()
    watch.end()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_crash_before_the_version_was_looked_up_is_told_as_well(home: Path) -> None:
    child = running("import faulthandler; faulthandler._sigsegv()")
    child.communicate()
    watch = CrashWatch()
    (ending,) = watch.endings
    assert ending.trace.startswith("Fatal Python error: Segmentation fault\n")
    assert 'File "<string>", line 1 in <module>' in ending.trace
    watch.end()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_window_that_was_killed_did_not_crash(home: Path) -> None:
    child = running("watch.tell_versions(); time.sleep(60)")
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    watch = CrashWatch()
    (ending,) = watch.endings
    assert ending.trace == ""
    assert "ended without being closed" in ending.in_words()
    watch.end()


def test_a_window_that_still_runs_is_not_taken_for_one_that_crashed(home: Path) -> None:
    child = running("time.sleep(120)")
    own = CrashWatch()
    other = CrashWatch()
    assert (own.endings, other.endings) == ((), ())
    child.kill()
    child.communicate()
    other.end()
    own.end()


def test_a_home_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "file"))
    watch = CrashWatch()
    assert watch.endings == ()
    watch.end()


def test_what_a_crash_adds_to_the_log_is_limited(home: Path) -> None:
    child = running("time.sleep(120)")
    child.kill()
    child.communicate()
    (note,) = (home / "running").glob("*.txt")
    note.write_text("head\n" + 300_000 * "x")
    started = time.time()
    watch = CrashWatch()
    assert len(watch.endings[0].trace) <= 100_000
    assert watch.endings[0].when.timestamp() == pytest.approx(started, abs=60)
    watch.end()
