"""The step to file version 7, on a project that version 5 wrote: nothing lost, ids never again, names free."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.domain.ids import RunId
from clipstudio.domain.removals import Kind, Thing
from clipstudio.storage.migrations import migrate
from clipstudio.storage.project_file import ProjectFile
from tests.storage.test_step_3 import rows

VERSION_5 = Path(__file__).parent / "projects" / "version_5.sql"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A project file of version 5."""
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_5.read_text(encoding="utf-8"))
    return path


def test_no_row_is_lost(old: Path) -> None:
    before = rows(old)
    del before["annotation"]  # it was empty, and is gone
    migrate(old)
    assert {name: count for name, count in rows(old).items() if name in before} == before
    assert before["attribute_value"] == 6
    assert before["collection_image"] == 2
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_what_was_there_is_there_and_nothing_is_removed(old: Path) -> None:
    with ProjectFile.open(old) as project:
        assert project.attributes.names() == ("gender", "age")
        assert dict(project.attributes.summaries()[0].values) == {"f": 1, "m": 2}
        assert [(each.name, each.images) for each in project.collections.all()] == [("portraits", 2)]
        assert [run.title for run in project.run_list.all()] == [
            "scenes, run 1",
            "other, run 1",
            "first look, run 1",
        ]
        assert project.runs.record(RunId(1)).number == 1
        # Archived by the program of version 5; it can be restored now.
        assert [(each.name, each.removed_at) for each in project.removals.removed()] == [("put away", None)]
        project.removals.restore(project.removals.removed()[0].thing)
        assert [each.content.name for each in project.label_sets.newest()] == ["put away", "two"]


def test_the_ids_of_deleted_collections_and_attributes_never_come_back(old: Path) -> None:
    with ProjectFile.open(old) as project:
        assert project.collections.add("new", []) == 3
        project.removals.remove(Thing(Kind.ATTRIBUTE, project.attributes.find("age")))
        (removed,) = [each for each in project.removals.removed() if each.name == "age"]
        project.removals.delete(removed.thing)
        source = project.attributes.add_source("third.csv", "cc")
        project.attributes.record(source, "age", {1: "old"})  # type: ignore[dict-item]
        assert project.attributes.find("age") > int(removed.thing.id)
