"""The real command, run in this process, with its own data folder."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

import pytest

from clipstudio.cli.start import main
from tests.golden.calls import run_verb
from tests.prepared import copy_of
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


@pytest.fixture(scope="session")
def thieves_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve pictures, men and women by turns; three services, each of which takes some for a thief."""
    folder = tmp_path_factory.mktemp("thieves")
    rows = ["file,gender"]
    for number in range(12):
        save_picture(folder / "photos" / f"{number:02}.png", number)
        rows.append(f"{number:02}.png,{'female' if number % 2 else 'male'}")
    (folder / "table.csv").write_text("\n".join(rows), encoding="utf-8")
    for name, thieves in THIEVES.items():
        wide = ["image,person,thief"]
        wide += [f"{number:02}.png,{'0.2,0.8' if number in thieves else '0.9,0.1'}" for number in range(12)]
        (folder / f"{name}.csv").write_text("\n".join(wide), encoding="utf-8")
    labels = [{"label": "person", "category": "person"}, {"label": "thief", "category": "crime-related"}]
    document = {"name": "base", "labels": labels, "templates": ["a {label}"]}
    (folder / "base.json").write_text(json.dumps(document), encoding="utf-8")
    path = folder / "p.clipstudio"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPSTUDIO_HOME", str(tmp_path_factory.mktemp("home")))
        run_verb("new", str(path))
        table = ("--attributes", str(folder / "table.csv"), "--key", "file")
        run_verb("import", str(path), str(folder / "photos"), *table)
        for name in THIEVES:
            run_verb("import-predictions", str(path), str(folder / f"{name}.csv"), "--name", name)
    return path


@pytest.fixture
def thieves(thieves_made: Path, tmp_path: Path) -> Path:
    """That project for one test alone, with the files that it was made from beside it."""
    return with_files(thieves_made, tmp_path)


def with_files(made: Path, folder: Path) -> Path:
    """Copy a project to a folder, with the tables and documents that it was made from beside it."""
    for file in (*made.parent.glob("*.csv"), *made.parent.glob("*.json")):
        copyfile(file, folder / file.name)
    return copy_of(made, folder / made.name)
