"""Reviews in a project file: what was made and answered comes back as it was, and no answer ever changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ProjectError, ReviewError
from clipstudio.domain.reviewing.entries import EntryKind, Seen, chain_faults
from clipstudio.domain.reviewing.presets import Preset, labels_scheme, verdict_scheme
from clipstudio.domain.reviewing.reviews import Auditor, ReviewItem, ReviewPlan, ReviewRecord, Stratum
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option, Question, QuestionKind
from clipstudio.storage.faults import DamagedProjectError
from clipstudio.storage.migrations import SCHEMA_VERSION, Step, migrate, shipped_steps
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.reviews import ReviewStore
from tests.domain.reviewing.made import Log
from tests.storage.conftest import add_images

PLAN = ReviewPlan("Verdicts", verdict_scheme(), Preset.VERDICT, ("ada", "bo"), 1, seed=7, strata=(
    Stratum((("gender", "f"),), 120, 3, True, "criminal"), Stratum((), 10, 1),
))  # fmt: skip
ITEMS = (
    ReviewItem(1, f"{0:064x}", "criminal", stratum=0),
    ReviewItem(2, f"{9:064x}", "nurse", other=f"{1:064x}", stratum=1),
    ReviewItem(3, f"{2:064x}", "thief", agreed={"verdict": ("harmful",)}),
)


def auditors(store: ReviewStore) -> tuple[Auditor, Auditor]:
    ada, _ = store.add_auditor("Ada", "ada")
    bo, _ = store.add_auditor("Bo", "bo")
    return ada, bo


def made(project: ProjectFile, items: Sequence[ReviewItem] = ITEMS) -> ReviewRecord:
    """A review of three items, known as “review” to the entries of `Log`, and its two auditors."""
    auditors(project.reviews)
    record, changes = project.reviews.create(PLAN, items, "review")
    assert changes is Changes.REVIEWS
    return record


def test_a_review_comes_back_as_it_was_made(project: ProjectFile) -> None:
    images = add_images(project, 3)
    record = made(project)

    assert (record.plan, record.schemes, record.item_count) == (PLAN, (PLAN.scheme,), 3)
    assert project.reviews.record(record.id) == record == project.reviews.find("Verdicts")
    assert project.reviews.find(record.uuid) == record
    assert project.reviews.items(record.id) == ITEMS
    assert project.reviews.images(record.id).tolist() == [images[0], -1, images[2]]
    assert project.reviews.create(PLAN, ITEMS, "review") == (record, Changes.NONE)


def test_reviews_are_listed_newest_first_and_leave_the_list_when_archived(project: ProjectFile) -> None:
    first, store = made(project), project.reviews
    second, _ = store.create(replace(PLAN, name="Again"), ITEMS)
    assert [each.id for each in store.reviews()] == [second.id, first.id]

    assert store.archive(first.id) is Changes.REVIEWS
    assert store.archive(first.id) is Changes.NONE
    assert [each.id for each in store.reviews()] == [second.id]
    assert [(each.id, each.is_archived) for each in store.reviews(archived=True)] == [(first.id, True)]
    with pytest.raises(ReviewError, match="archived. Restore it first"):
        store.find("Verdicts")
    assert store.find("review").is_archived

    store.create(PLAN, ITEMS)
    with pytest.raises(ReviewError, match="There is a review “Verdicts” already"):
        store.archive(first.id, archived=False)


def test_names_are_unique_and_what_is_unknown_names_what_there_is(project: ProjectFile) -> None:
    ada, bo = auditors(project.reviews)
    made(project)
    assert project.reviews.auditors() == (ada, bo)
    assert project.reviews.auditor("Bo") == project.reviews.auditor("bo") == bo
    assert project.reviews.free_name("Verdicts") == "Verdicts (2)"
    with pytest.raises(ReviewError, match="Auditors: “Ada”, “Bo”"):
        project.reviews.auditor("Cy")
    with pytest.raises(ReviewError, match="Reviews: “Verdicts”"):
        project.reviews.find("Judgements")
    with pytest.raises(ReviewError, match="There is an auditor “Ada” already"):
        project.reviews.add_auditor(" Ada ")
    with pytest.raises(ReviewError, match="There is a review “Verdicts” already"):
        project.reviews.create(PLAN, ITEMS)
    with pytest.raises(ReviewError, match="no name"):
        project.reviews.add_auditor("  ")


def test_an_auditor_from_elsewhere_is_known_again_and_never_takes_a_name(project: ProjectFile) -> None:
    ada, _ = project.reviews.add_auditor("Ada")
    other, changes = project.reviews.add_auditor("Ada", "elsewhere")
    assert (other.name, changes) == ("Ada (2)", Changes.REVIEWS)
    assert project.reviews.add_auditor("Ada", "elsewhere") == (other, Changes.NONE)
    assert ada.uuid != other.uuid


def test_items_must_be_numbered(project: ProjectFile) -> None:
    for items in ((), ITEMS[1:], (ITEMS[0], ITEMS[0])):
        with pytest.raises(ReviewError, match="numbered from 1"):
            project.reviews.create(PLAN, items)


def test_a_scheme_is_added_to_and_never_changed(project: ProjectFile) -> None:
    record, store = made(project), project.reviews
    question = Question("why", "Why?", QuestionKind.TEXT, is_required=False)
    longer = AnswerScheme((*PLAN.scheme.questions, question))
    assert store.extend(record.id, longer) is Changes.REVIEWS
    assert store.extend(record.id, longer) is Changes.NONE
    assert store.record(record.id).schemes == (PLAN.scheme, longer)
    assert store.record(record.id).plan == PLAN
    with pytest.raises(ReviewError, match="in use and cannot be removed"):
        store.extend(record.id, labels_scheme(["a", "b"]))


def test_entries_come_back_with_their_hashes(project: ProjectFile) -> None:
    record, log = made(project), Log()
    first = log.add(item=1, seconds=3, seen=Seen(is_grey=True, is_zoomed=True))
    log.add(item=2, kind=EntryKind.FLAG, is_flagged=True, auditor="bo")
    log.add(item=2, kind=EntryKind.NOTE, note="Zürich 🙂\n“so”")
    log.add(item=1, kind=EntryKind.UNDO, replaces=first.uuid)
    assert project.reviews.append(log.entries) is Changes.REVIEWS

    found = project.reviews.entries(record.id)
    assert found == tuple(log.entries)
    assert chain_faults(found) == ()


def test_an_entry_that_is_there_is_passed_over(project: ProjectFile) -> None:
    record, log = made(project), Log()
    log.add(), log.add(item=2)
    project.reviews.append(log.entries[:1])
    forged = replace(log.entries[0], replies={"verdict": ("wrong",)}).sealed()
    assert project.reviews.append([forged, log.entries[1], log.entries[1]]) is Changes.REVIEWS
    assert project.reviews.append(log.entries) is Changes.NONE
    assert project.reviews.entries(record.id) == tuple(log.entries)


@pytest.mark.parametrize("fields", [{"item": 4}, {"auditor": "cy"}, {"review": "other"}], ids=str)
def test_entries_of_what_is_not_there_are_refused_together(project: ProjectFile, fields: dict[str, Any]) -> None:
    record, log = made(project), Log()
    stray = replace(log.add(), **fields).sealed()
    with pytest.raises(ReviewError, match="not in this project|does not have"):
        project.reviews.append([Log("there").add(), stray])
    assert project.reviews.entries(record.id) == ()


@pytest.mark.parametrize("statement", ["UPDATE review_entry SET note = 'x'", "DELETE FROM review_entry"])
def test_no_statement_changes_what_was_answered(project: ProjectFile, statement: str) -> None:
    made(project)
    project.reviews.append([Log().add()])
    with closing(sqlite3.connect(project.path)) as connection, pytest.raises(sqlite3.IntegrityError) as refused:
        connection.execute(statement)
    assert str(refused.value) == "answers are only ever added"


def test_answers_are_on_the_disk_when_they_are_said_to_be(project: ProjectFile) -> None:
    """`synchronous=FULL` (2) on the connection that wrote, whatever was written less carefully before."""
    record, log = made(project), Log()
    with project._database.write(durable=False) as session:
        assert session.connection().exec_driver_sql("PRAGMA synchronous").scalar() == 1
    for write in (
        lambda: project.reviews.append([log.add()]),
        lambda: project.reviews.add(record.id, "here", lambda _sequence, _previous: log.add()),
    ):
        write()
        with closing(project._database._writer.raw_connection()) as connection:
            cursor = connection.cursor()
            assert cursor.execute("PRAGMA synchronous").fetchall() == [(2,)]


def test_a_value_that_was_never_written_is_told_as_damage(project: ProjectFile) -> None:
    record = made(project)
    project.reviews.append([Log().add()])
    for statement in (
        "DROP TRIGGER review_entry_no_update",
        "UPDATE review_entry SET kind = 'shout'",
        'UPDATE review SET "plan" = json_set("plan", \'$.repeats\', 7)',
    ):
        with closing(sqlite3.connect(project.path)) as connection, connection:
            connection.execute(statement)
    with pytest.raises(DamagedProjectError, match="damaged"):
        project.reviews.entries(record.id)
    with pytest.raises(DamagedProjectError, match="damaged"):
        project.reviews.reviews()


def test_many_items_are_kept_whole(project: ProjectFile) -> None:
    items = [ReviewItem(number, f"{number:064x}", "criminal") for number in range(1, 20_001)]
    record = made(project, items)
    assert project.reviews.items(record.id) == tuple(items)
    assert (project.reviews.images(record.id) == -1).all()
    assert project.reviews.record(record.id).item_count == 20_000


def test_options_keep_all_their_words(project: ProjectFile) -> None:
    option = Option("a", "A", "q", 3, "When it is so.")
    scheme = AnswerScheme((Question("one", "One?", QuestionKind.SEVERAL, (option,), False, "age", "Look well."),))
    record, _ = project.reviews.create(ReviewPlan("Own", scheme), ITEMS)
    assert project.reviews.record(record.id).scheme == scheme


# The step to file version 8


def version_7(path: Path) -> None:
    migrate(path, [step for step in shipped_steps() if step.version < 8])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO project_info (id, uuid, created_at, created_with) VALUES (1, 'u', '2026-01-01', 'c')"
        )
        connection.execute(
            "INSERT INTO image (id, sha256, size, format, width, height, orientation, added_at) "
            "VALUES (1, 'a', 1, 'JPEG', 1, 1, 1, '2026-01-01')"
        )


def test_a_project_of_version_7_gets_reviews(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    version_7(path)
    with ProjectFile.open(path) as project:
        assert project.images.count() == 1
        assert project.reviews.reviews() == ()
        made(project)
        project.reviews.append([Log().add()])
    with closing(sqlite3.connect(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert not [name for name in tables if name.startswith("annotation")]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(list(tmp_path.glob("old.before-version-8.*"))) == 1


def test_rows_that_somebody_put_into_the_table_that_goes_are_not_dropped(tmp_path: Path) -> None:
    path = tmp_path / "old.clipstudio"
    version_7(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO annotation (image_id, tags, note, author, created_at) VALUES (1, '[]', 'seen', 'a', 't')"
        )
    with pytest.raises(ProjectError, match="the table annotation has rows.*It is unchanged"):
        ProjectFile.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT note FROM annotation").fetchall() == [("seen",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (7,)


def test_a_backup_before_an_update_holds_every_answer_and_its_guard(project: ProjectFile) -> None:
    made(project)
    project.reviews.append([Log().add()])
    project.close()
    backup = migrate(project.path, [*shipped_steps(), Step(SCHEMA_VERSION + 1, "CREATE TABLE more (x);")])
    assert backup is not None
    with ProjectFile.open(backup) as copy:
        assert copy.reviews.entries(copy.reviews.find("Verdicts").id) == (Log().add(),)
    for path in (project.path, backup):
        with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
            connection.execute("DELETE FROM review_entry")


def test_a_log_that_was_read_is_read_on_from_where_it_ended(project: ProjectFile) -> None:
    record, log = made(project), Log()
    first = log.add(1)
    project.reviews.append([first])
    held = project.reviews.entries(record.id)
    second = log.add(2, auditor="bo")
    project.reviews.append([second])

    again = project.reviews.entries(record.id)
    assert again == (first, second)
    assert again[0] is held[0]


@pytest.mark.parametrize("name", ["", "  ", "A\nda", "A\x07da", "A\u2028da", "A" * 201])
def test_a_name_that_nobody_can_read_is_refused_and_leaves_nothing(project: ProjectFile, name: str) -> None:
    auditors(project.reviews)
    with pytest.raises(ReviewError, match="The auditor has no name|The name “A"):
        project.reviews.add_auditor(name)
    with pytest.raises(ReviewError, match="The auditor has no name|The name “A"):
        project.reviews.create(PLAN, ITEMS, newcomers={"new": "Cleo", "other": name})
    with pytest.raises(ReviewError, match="The name “a"):
        project.reviews.create(replace(PLAN, name="a\nb"), ITEMS, newcomers={"new": "Cleo"})
    assert [each.name for each in project.reviews.auditors()] == ["Ada", "Bo"]
    assert project.reviews.reviews() == ()


def test_a_name_from_elsewhere_is_made_readable_since_its_answers_count(project: ProjectFile) -> None:
    assert project.reviews.add_auditor("A\nda\x07", "x")[0].name == "A\\u000ada\\u0007"
    assert project.reviews.add_auditor(" ", "0123456789")[0].name == "Auditor 01234567"
