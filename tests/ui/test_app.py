"""Starting the window where it cannot be opened."""

from __future__ import annotations

import logging
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from clipstudio.cli import start
from clipstudio.domain.errors import ClipstudioError
from clipstudio.services import folders
from clipstudio.ui import app
from clipstudio.ui.crash_watch import CrashWatch

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path))
    return tmp_path


def test_a_screen_that_does_not_answer_is_no_crash(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(app.os, "_exit", ended.append)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    watch = CrashWatch()
    said = "This application failed to start because no Qt platform plugin could be initialized."
    app._take_qt_message(watch, QtMsgType.QtFatalMsg, QMessageLogContext(), said)
    assert ended == [1]
    assert "no screen answers" in (told := capsys.readouterr().err)
    assert "WAYLAND_DISPLAY=wayland-9" in told
    assert not list((home / "running").iterdir()), "the next start tells of no crash"


def test_a_start_that_fails_is_in_the_log_and_ends_in_order(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_watch: CrashWatch) -> int:
        raise PermissionError("on purpose")

    monkeypatch.setattr(app, "_stay_open", fail)
    for name in ("start_log", "qInstallMessageHandler", "_end_on_interrupt"):
        monkeypatch.setattr(app, name, lambda *_given: None)
    with caplog.at_level(logging.ERROR, "clipstudio"):
        assert app.main() == 1
    assert "on purpose" in caplog.text
    assert "went wrong (PermissionError)" in capsys.readouterr().err
    assert not list((home / "running").iterdir())


def test_a_file_without_a_screen_is_no_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(start.sys, "platform", "linux")
    monkeypatch.setattr(start.sys, "argv", ["clipstudio", "a.clipstudio"])
    monkeypatch.setattr("clipstudio.services.jobs.faults.start_log", lambda: None)
    monkeypatch.setattr(start, "leave_on_interrupt", lambda: None)
    with pytest.raises(SystemExit, match="There is no display for the window"):
        start.main()


def test_a_user_without_a_home_folder_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    def refuse(*_given: object, **_named: object) -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(platformdirs, "user_data_path", refuse)
    monkeypatch.setattr(platformdirs, "user_documents_path", refuse)
    assert folders.documents_folder() == home, "with a folder for all of it, documents go there too"
    monkeypatch.delenv("CLIPSTUDIO_HOME")
    with pytest.raises(ClipstudioError, match="Name another folder in CLIPSTUDIO_HOME"):
        folders.data_folder()
