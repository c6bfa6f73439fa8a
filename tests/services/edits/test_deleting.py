"""What was deleted is deleted permanently after a while, or at once where that is asked; both are written down."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from clipstudio.domain.edits import EditAction
from clipstudio.domain.errors import NothingLeftError, ProjectError
from clipstudio.domain.ids import PlanLockId
from clipstudio.domain.progress import finish
from clipstudio.domain.removals import Kind
from clipstudio.services.edits.deleting import delete_permanently, purge
from clipstudio.services.edits.recording import make, steps
from clipstudio.services.reversible import remove
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import long_ago
from tests.storage.test_removals import ATTRIBUTE, LABEL_SET, OTHER_RUN, RUN, THINGS, filled

__all__ = ["filled"]


def test_purging_takes_all_but_archived_label_sets_and_leaves_nothing_behind(filled: ProjectFile) -> None:
    for thing in THINGS[1:]:
        filled.removals.remove(thing)
    filled.removals.remove(RUN)
    assert finish(purge(filled)) == 0, "it was deleted just now"
    long_ago(filled.path)
    assert finish(purge(filled)) == 6
    assert [each.thing for each in filled.removals.removed()] == [LABEL_SET]
    with closing(sqlite3.connect(filled.path)) as connection:
        runs = ("run", "run_array", "run_group", "run_count", "probe_run")
        for table in (*runs, "attribute", "collection_image", "prediction_array"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with pytest.raises(ProjectError, match="deleted permanently"):
        filled.removals.restore(RUN)


def test_purging_that_is_cancelled_goes_on_the_next_time(filled: ProjectFile) -> None:
    filled.removals.remove(RUN)
    filled.removals.remove(ATTRIBUTE)
    long_ago(filled.path)
    work = purge(filled)
    next(work)
    next(work)
    work.close()
    assert [each.thing.kind for each in filled.removals.removed()] == [Kind.RUN, Kind.ATTRIBUTE]
    assert finish(purge(filled)) == 2


def test_an_edit_of_what_is_gone_is_not_offered_and_the_log_says_why(filled: ProjectFile) -> None:
    filled.auditor = "Ann"
    step = make(filled, lambda project: remove(project, [RUN]))
    assert step is not None
    delete_permanently(filled, RUN)
    assert steps(filled, 500) == ([], [])
    last, first = filled.edits.all()
    assert last.made.words == "delete run “first look, run 1” permanently"
    assert (first.made.auditor, first.last.action) == ("Ann", EditAction.SPENT)
    assert first.last.words == "The run “first look, run 1” was deleted permanently."
    with pytest.raises(NothingLeftError, match="deleted permanently"):
        step.undo(filled)


def test_that_a_locked_plan_was_run_is_never_forgotten(filled: ProjectFile) -> None:
    with closing(sqlite3.connect(filled.path)) as connection, connection:
        connection.execute(
            "UPDATE run SET provenance = json_set(provenance, '$.locked_plan', json('{\"lock\": 1}')) WHERE id = 2"
        )
    filled.removals.remove(OTHER_RUN)
    filled.removals.remove(ATTRIBUTE)
    long_ago(filled.path)
    assert finish(purge(filled)) == 1, "the attribute alone"
    with pytest.raises(ProjectError, match="it is a run of a locked plan, and that the plan was run is kept"):
        delete_permanently(filled, OTHER_RUN)
    (run,) = filled.plan_locks.runs(PlanLockId(1))
    assert (run.key.id, run.is_deleted) == (OTHER_RUN.id, True)
