"""The real command, run in this process, with its own data folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from clipstudio.cli.start import main


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Done]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `clipstudio` with arguments."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))

    def run(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["clipstudio", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            main()
        captured = capsys.readouterr()
        return Done(int(stopped.value.code or 0), captured.out, captured.err)

    return run
