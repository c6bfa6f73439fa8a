"""The step to file version 15, on a project that version 14 wrote: edits are written down from then on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from clipstudio.domain.removals import Kind, Thing
from clipstudio.services.collections import rename_collection
from clipstudio.services.edits.recording import make, steps
from clipstudio.services.reversible import restore
from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile

VERSION_14 = Path(__file__).parent / "projects" / "version_14.sql"


def test_decisions_and_deleted_things_stay_and_edits_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_14.read_text(encoding="utf-8"))
        before = connection.execute("SELECT * FROM look_alike_decision").fetchall()
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT * FROM look_alike_decision").fetchall() == [
            (*row, None) for row in before
        ]
        assert len(before) == 1
    with ProjectFile.open(path) as project:
        assert project.edits.all() == ()
        assert {each.name for each in project.removals.removed()} == {"others", "first look, run 2"}
        assert project.look_alikes.all()[0].decided_by == ""
        collection = project.collections.find("portraits")
        assert make(project, lambda file: rename_collection(file, collection, "faces")) is not None
        assert make(project, lambda file: restore(file, Thing(Kind.COLLECTION, 2))) is not None
    with ProjectFile.open(path) as project:
        done, undone = steps(project, 500)
        assert [each.words for each in done] == ["rename collection “portraits”", "restore collection “others”"]
        assert undone == []
        for step in reversed(done):
            step.undo(project)
        assert [each.name for each in project.collections.all()] == ["portraits"]
