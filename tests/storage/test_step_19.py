"""The step to file version 19: every project has a secret of its own, which stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile
from tests.storage.test_step_15 import VERSION_14


def test_every_project_has_a_secret_of_its_own(tmp_path: Path) -> None:
    secrets = []
    for name in ("one", "other"):
        path = tmp_path / f"{name}.clipstudio"
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(VERSION_14.read_text(encoding="utf-8"))
        migrate(path)
        for _ in range(2):
            with ProjectFile.open(path) as project:
                secrets.append(project.secret.read())
    with ProjectFile.create(tmp_path / "new.clipstudio") as project:
        secrets.append(project.secret.read())
    assert {len(secret) for secret in secrets} == {32}
    assert secrets[0] == secrets[1]
    assert secrets[2] == secrets[3]
    assert len(set(secrets)) == 3
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="one_row"):
        connection.execute("INSERT INTO project_secret (id, secret) VALUES (2, randomblob(32))")
