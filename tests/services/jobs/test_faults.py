"""The sentence about a fault of the program."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from clipstudio.services.jobs import faults


def test_a_log_is_named_only_where_there_can_be_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(faults, "log_file", lambda: tmp_path / "clipstudio.log")
    assert faults.sentence(KeyError("x")).endswith(f"The details are in {tmp_path / 'clipstudio.log'}.")
    monkeypatch.setattr(faults, "log_file", lambda: Path("/proc/none/clipstudio.log"))
    assert faults.sentence(KeyError("x")) == "Something in clipstudio went wrong (KeyError)."


def test_the_log_begins_with_the_versions(tmp_path: Path) -> None:
    handler = faults.LogFile(tmp_path / "clipstudio.log", encoding="utf-8", delay=True)
    for text in ("first", "second"):
        handler.emit(logging.LogRecord("clipstudio", logging.ERROR, "", 0, text, None, None))
    handler.close()
    versions, *faults_told = (tmp_path / "clipstudio.log").read_text("utf-8").splitlines()
    assert versions.startswith("clipstudio 0.")
    assert "Python 3." in versions
    assert faults_told == ["first", "second"]
