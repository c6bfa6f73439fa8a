"""The step to file version 18: plans can be locked, and what was locked never goes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.domain.errors import AuditError
from clipstudio.domain.plan_locks import Primary
from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile
from tests.storage.test_step_15 import VERSION_14


def test_locks_are_only_ever_added(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_14.read_text(encoding="utf-8"))
    migrate(path)
    primary = Primary((("gender",), ("gender", "age")), ("crime-related",))
    with ProjectFile.open(path) as project:
        assert project.plan_locks.all() == ()
        assert {run.lock for run in project.run_list.all()} == {None}
        held = project.plan_locks.add(" Ann ", "first look", "audit", "a" * 64, "b" * 64, primary, "text")
        assert (held.author, held.primary, held.withdrawn) == ("Ann", primary, None)
        assert project.plan_locks.standing("a" * 64) == held
        with pytest.raises(AuditError, match="locked already: lock 1, by Ann"):
            project.plan_locks.add("Bob", "again", "audit", "a" * 64, "c" * 64, primary, "text")
        for author, reason, fault in (("", "why", "Say who"), ("Ann", " ", "Say why")):
            with pytest.raises(AuditError, match=fault):
                project.plan_locks.withdraw(1, author, reason)
        gone = project.plan_locks.withdraw(1, "Bob", "a wrong label")
        assert gone.withdrawn is not None
        assert (gone.withdrawn.author, gone.withdrawn.reason) == ("Bob", "a wrong label")
        assert project.plan_locks.standing("a" * 64) is None
        with pytest.raises(AuditError, match="was withdrawn before, by Bob"):
            project.plan_locks.withdraw(1, "Bob", "twice")
    with closing(sqlite3.connect(path)) as connection:
        for statement in (
            "UPDATE plan_lock SET author = 'x'",
            "DELETE FROM plan_lock",
            "UPDATE plan_lock_withdrawal SET reason = 'x'",
            "DELETE FROM plan_lock_withdrawal",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
                connection.execute(statement)
