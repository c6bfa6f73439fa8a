"""The step to file version 3, on a project that version 2 wrote: nothing lost, numbers kept, ids never again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.domain.audits import AuditPlan, Boundary, GroupCounts, RunArrays, Ties
from clipstudio.domain.ids import ModelId, ProbeRunId, RunId
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.storage.migrations import SCHEMA_VERSION, migrate
from clipstudio.storage.project_file import ProjectFile

VERSION_2 = Path(__file__).parent / "projects" / "version_2.sql"
KEPT = ("run", "probe_run", "audit", "collection", "label_set_version", "model", "prediction_set", "image")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A project file of version 2."""
    path = tmp_path / "old.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_2.read_text(encoding="utf-8"))
    return path


@pytest.fixture
def opened(old: Path) -> Iterator[ProjectFile]:
    """The same project, brought forward."""
    with ProjectFile.open(old) as project:
        yield project


def rows(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in names
            if name != "sqlite_sequence"
        }


def run_again(project: ProjectFile, name: str) -> RunId:
    old = project.runs.record(RunId(3))
    plan = AuditPlan(name=name, model="trial", label_set=old.plan.label_set)
    arrays: RunArrays = project.runs.arrays(RunId(3))
    run, _ = project.runs.save(
        plan, ModelId(1), old.label_set, GroupCounts({}, 2, (1, 1), (1,), 2), (), arrays, {}
    )
    return run


def numbers(project: ProjectFile) -> dict[str, list[tuple[int, int]]]:
    return {audit.name: [(run.id, run.number) for run in audit.runs] for audit in project.runs.audits()}


def test_no_row_is_lost_and_the_backup_is_of_version_2(old: Path) -> None:
    before = rows(old)
    del before["annotation"]  # it was empty, and is gone
    backup = migrate(old)
    assert {name: count for name, count in rows(old).items() if name in before} == before
    assert before["run_array"] == 12
    assert backup is not None
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_old_runs_keep_the_numbers_they_were_shown_with(opened: ProjectFile) -> None:
    assert numbers(opened) == {"of a probe": [(5, 1)], "other": [(4, 1)], "first look": [(3, 2), (2, 1)]}
    assert opened.runs.record(RunId(3)).number == 2


def test_old_runs_keep_the_rules_they_were_counted_by(opened: ProjectFile) -> None:
    record = opened.runs.record(RunId(4))
    assert record.plan.boundary is Boundary.AT_LEAST
    assert record.plan.ties is Ties.FIRST
    assert record.plan.use_clusters is False
    assert record.overall.unanswered == 0
    # Two of the four probabilities of each label lie exactly at the threshold, and were counted.
    images = RunImages.of(opened, record)
    assert images.given.labels.sum(axis=0).tolist() == list(record.overall.labels) == [3, 3]
    assert opened.probe_runs.record(ProbeRunId(1)).plan["boundary"] == "at-least"
    assert opened.probe_runs.record(ProbeRunId(1)).plan["ties"] == "first"


def test_numbers_go_on_and_are_never_used_twice(opened: ProjectFile) -> None:
    third = run_again(opened, "first look")
    assert numbers(opened)["first look"] == [(third, 3), (3, 2), (2, 1)]
    opened.runs.remove(RunId(2))
    opened.runs.remove(third)
    assert numbers(opened)["first look"] == [(3, 2)]
    fourth = run_again(opened, "first look")
    assert numbers(opened)["first look"] == [(fourth, 4), (3, 2)]
    assert opened.runs.record(fourth).overall.unanswered == 2


def test_an_audit_whose_last_run_was_deleted_goes_on_counting(opened: ProjectFile) -> None:
    opened.runs.remove(RunId(4))
    assert "other" not in numbers(opened)
    again = run_again(opened, "other")
    assert numbers(opened)["other"] == [(again, 2)]


def test_the_id_of_a_deleted_run_is_never_given_again(opened: ProjectFile) -> None:
    opened.runs.remove(RunId(5))
    assert [each.id for each in opened.probe_runs.all()] == []
    assert run_again(opened, "another") == 6


def test_a_collection_that_an_old_plan_names_is_never_another_one(opened: ProjectFile) -> None:
    assert opened.runs.record(RunId(4)).plan.images.collection == 2
    assert opened.collections.add("new", []) == 3


@pytest.mark.parametrize("table", KEPT)
def test_no_table_whose_rows_are_named_gives_an_id_twice(old: Path, table: str) -> None:
    migrate(old)
    with closing(sqlite3.connect(old)) as connection:
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    assert "AUTOINCREMENT" in sql


def test_the_plans_of_version_2_did_not_say_what_is_set(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        plans = [json.loads(plan) for (plan,) in connection.execute('SELECT "plan" FROM run')]
    assert all(not {"ties", "boundary", "use_clusters"} & set(plan) for plan in plans)
