"""The step to file version 17: files that cannot be read are remembered from then on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.unreadable_files import TriedFile
from tests.storage.test_step_15 import VERSION_14


def test_nothing_is_known_of_earlier_tries_and_later_ones_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_14.read_text(encoding="utf-8"))
    migrate(path)
    files = [TriedFile(Path(f"/p/{name}.jpg"), 7, 10**18, "It is damaged.") for name in "ab"]
    with ProjectFile.open(path) as project:
        assert project.unreadable_files.all() == {}
        project.unreadable_files.remember(files)
        again = TriedFile(Path("/p/b.jpg"), 8, 10**18 + 1, "It is empty.")
        project.unreadable_files.remember([again])
    with ProjectFile.open(path) as project:
        assert project.unreadable_files.all() == {files[0].path: files[0], again.path: again}
        project.unreadable_files.forget([again.path, Path("/elsewhere.jpg")])
        assert project.unreadable_files.all() == {files[0].path: files[0]}
