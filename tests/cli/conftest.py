"""The real command, run in this process, with its own data folder."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from clipstudio.cli.start import main
from tests.services.conftest import save_picture

THIEVES = {"first": {0, 1, 2, 3, 4, 5}, "second": {5, 6}, "third": set(range(12))}


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


@pytest.fixture
def thieves(tmp_path: Path, command: Command) -> Path:
    """Twelve pictures, men and women by turns; three services, each of which takes some for a thief."""
    rows = ["file,gender"]
    for number in range(12):
        save_picture(tmp_path / "photos" / f"{number:02}.png", number)
        rows.append(f"{number:02}.png,{'female' if number % 2 else 'male'}")
    (tmp_path / "table.csv").write_text("\n".join(rows), encoding="utf-8")
    for name, thieves in THIEVES.items():
        wide = ["image,person,thief"]
        wide += [f"{number:02}.png,{'0.2,0.8' if number in thieves else '0.9,0.1'}" for number in range(12)]
        (tmp_path / f"{name}.csv").write_text("\n".join(wide), encoding="utf-8")
    labels = [{"label": "person", "category": "person"}, {"label": "thief", "category": "crime-related"}]
    document = {"name": "base", "labels": labels, "templates": ["a {label}"]}
    (tmp_path / "base.json").write_text(json.dumps(document), encoding="utf-8")
    path = tmp_path / "p.clipstudio"
    assert command("new", path).code == 0
    table = tmp_path / "table.csv"
    assert command("import", path, tmp_path / "photos", "--attributes", table, "--key", "file").code == 0
    for name in THIEVES:
        assert command("import-predictions", path, tmp_path / f"{name}.csv", "--name", name).code == 0
    return path
