"""The sentence about a fault of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.services.jobs import faults


def test_a_log_is_named_only_where_there_can_be_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(faults, "log_file", lambda: tmp_path / "clipstudio.log")
    assert faults.sentence(KeyError("x")).endswith(f"The details are in {tmp_path / 'clipstudio.log'}.")
    monkeypatch.setattr(faults, "log_file", lambda: Path("/proc/none/clipstudio.log"))
    assert faults.sentence(KeyError("x")) == "Something in clipstudio went wrong (KeyError)."
