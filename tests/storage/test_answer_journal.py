"""The journal beside a project holds all that the project's reviews hold, whatever becomes of either."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import Entry
from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind
from clipstudio.storage import answer_journal
from clipstudio.storage.journal_lines import head_line
from clipstudio.storage.journal_reading import read_journal
from clipstudio.storage.project_file import ProjectFile
from tests.domain.reviewing.made import Log
from tests.storage.test_reviews import ITEMS, PLAN, made

WHY = Question("why", "Why?", QuestionKind.TEXT, is_required=False)
ANSWERS = "trial.clipstudio-answers.jsonl"


@pytest.fixture
def log() -> Log:
    """The chain of this machine."""
    return Log()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def entries(path: Path) -> list[str]:
    """UUIDs of the entries in a journal, in order."""
    return [line["entry"]["uuid"] for line in lines(path) if line["kind"] == "entry"]


def journal(project: ProjectFile) -> Path:
    return project.path.with_name(f"{project.path.name}-answers.jsonl")


def reopened(project: ProjectFile) -> ProjectFile:
    project.close()
    return ProjectFile.open(project.path)


@pytest.fixture
def judged(project: ProjectFile, log: Log) -> ProjectFile:
    """A project with a review, of which two items were answered."""
    made(project)
    for item in (1, 2):
        project.reviews.append([log.add(item=item)])
    return project


def test_a_project_without_reviews_has_no_journal(project: ProjectFile) -> None:
    with reopened(project):
        assert [each.name for each in project.path.parent.glob("*-answers*")] == []


def test_all_that_is_written_stands_in_the_journal_at_once(project: ProjectFile, log: Log) -> None:
    record = made(project, [*ITEMS, *(ReviewItem(number, f"{number:064x}") for number in range(4, 2002))])
    first = log.add()
    project.reviews.append([first])
    longer = AnswerScheme((*PLAN.scheme.questions, WHY))
    project.reviews.extend(record.id, longer)
    second = project.reviews.add(record.id, "here", lambda _sequence, _previous: log.add(item=2, note="“so”"))

    found = read_journal(journal(project))
    assert [line["kind"] for line in lines(journal(project))] == [
        *("journal", "auditor", "auditor", "review", "items", "items", "items", "entry", "scheme", "entry")
    ]
    assert found.project == project.uuid
    assert {uuid: name for uuid, (name, _added) in found.auditors.items()} == {"ada": "Ada", "bo": "Bo"}
    assert found.entries == {"here-1": first, "here-2": second}
    review = found.reviews["review"]
    assert (review.plan, review.created_at, review.item_count) == (PLAN, record.created_at, 2001)
    assert tuple(review.items.values()) == project.reviews.items(record.id)
    assert review.schemes == {2: longer}
    assert project.reviews.journal is not None
    assert project.reviews.journal.remarks == ()


def test_each_line_is_synced_before_it_is_said_to_be_written(
    judged: ProjectFile, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.pread(handle, 10**6, 0)))
    judged.reviews.append([log.add(item=3)])
    assert len(synced) == 1
    assert b'"uuid":"here-3"' in synced[0]
    assert synced[0].endswith(b"\n")


def test_the_folder_is_synced_when_the_journal_is_made(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    project.reviews.add_auditor("Ada")
    assert synced == [journal(project).stat().st_ino, project.path.parent.stat().st_ino]


def spoil(path: Path, how: str) -> None:
    whole = path.read_bytes()
    match how:
        case "deleted":
            path.unlink()
        case "emptied":
            path.write_bytes(b"")
        case "the last line missing":
            path.write_bytes(b"".join(whole.splitlines(keepends=True)[:-1]))
        case "killed within the last line":
            path.write_bytes(whole[:-20])
        case "killed before the line's end":
            path.write_bytes(whole[:-1])
        case "zeros at the end":
            path.write_bytes(whole[:-20] + bytes(20))
        case "a line in the middle missing":
            path.write_bytes(b"".join(each for each in whole.splitlines(keepends=True) if b'"here-1"' not in each))


SPOILT = (
    "deleted",
    "emptied",
    "the last line missing",
    "killed within the last line",
    "killed before the line's end",
    "zeros at the end",
    "a line in the middle missing",
)


@pytest.mark.parametrize("how", SPOILT)
def test_a_journal_that_lags_behind_is_made_up_at_opening(judged: ProjectFile, log: Log, how: str) -> None:
    before = read_journal(journal(judged))
    judged.close()
    spoil(journal(judged), how)
    with ProjectFile.open(judged.path) as project:
        assert project.remarks == ()
        project.reviews.append([log.add(item=3)])
    found = read_journal(journal(judged))
    assert set(found.entries) == {*before.entries, "here-3"}
    assert (found.auditors, found.reviews, found.unreadable) == (before.auditors, before.reviews, [])


@pytest.mark.parametrize("how", [how for how in SPOILT if "zeros" not in how])  # those come of a power failure
def test_a_journal_that_is_spoilt_while_the_project_is_open_is_made_up(
    judged: ProjectFile, log: Log, how: str
) -> None:
    spoil(journal(judged), how)
    judged.reviews.append([log.add(item=3)])
    assert set(read_journal(journal(judged)).entries) == {"here-1", "here-2", "here-3"}


def test_a_whole_journal_is_left_as_it_is_at_opening(judged: ProjectFile, monkeypatch: pytest.MonkeyPatch) -> None:
    before = journal(judged).read_bytes()
    monkeypatch.setattr(answer_journal, "_keys", None)  # it is not even read line by line
    with reopened(judged):
        assert journal(judged).read_bytes() == before


def test_a_disk_that_refuses_the_journal_is_told_of_and_the_answer_stands(
    judged: ProjectFile, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, sync = journal(judged).read_bytes(), os.fsync

    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    for _ in range(2):
        judged.reviews.append([log.add(item=3)])
    keeper = judged.reviews.journal
    assert keeper is not None
    assert keeper.remarks == judged.remarks == (keeper.fault,)
    assert f"“{ANSWERS}”, cannot be written (No space left on device)" in keeper.fault
    assert len(judged.reviews.entries(ReviewId(1))) == 4

    # The disk kept only the beginning of what it was given.
    journal(judged).write_bytes(whole + journal(judged).read_bytes()[len(whole) :][:30])
    monkeypatch.setattr(os, "fsync", sync)
    judged.reviews.append([log.add(item=3)])
    assert keeper.remarks == ()
    assert entries(journal(judged)) == [entry.uuid for entry in log.entries]


def test_a_journal_that_cannot_be_read_keeps_no_project_from_opening(judged: ProjectFile) -> None:
    judged.close()
    journal(judged).unlink()
    journal(judged).mkdir()
    with ProjectFile.open(judged.path) as project:
        assert [f"“{ANSWERS}”, cannot be written" in remark for remark in project.remarks] == [True]
        assert len(project.reviews.entries(ReviewId(1))) == 2


def test_the_journal_of_another_project_is_left_alone(judged: ProjectFile, log: Log, tmp_path: Path) -> None:
    judged.close()
    other = (json.dumps(head_line("somebody else's")) + '\n{"kind":"auditor"}\n').encode()
    journal(judged).write_bytes(other)
    with ProjectFile.open(judged.path) as project:
        own = tmp_path / f"trial.clipstudio-answers-{project.uuid[:8]}.jsonl"
        assert project.remarks == (
            f"“{ANSWERS}” beside the project is the journal of another project and is left as it is: the answers "
            f"of this one are also written to “{own.name}”.",
        )
        project.reviews.append([log.add(item=3)])
    assert journal(judged).read_bytes() == other
    assert entries(own) == ["here-1", "here-2", "here-3"]
    with ProjectFile.open(judged.path) as project:
        assert len(project.remarks) == 1
    assert entries(own) == ["here-1", "here-2", "here-3"]


def test_moved_and_copied_projects_have_their_own_journals(judged: ProjectFile, log: Log, tmp_path: Path) -> None:
    judged.close()
    (tmp_path / "new").mkdir()
    for name in ("copy.clipstudio", "new/trial.clipstudio"):
        shutil.copy(judged.path, tmp_path / name)
        with ProjectFile.open(tmp_path / name) as project:
            assert project.remarks == ()
            project.reviews.append([replace(log.entries[-1], uuid=name).sealed()])
        assert entries(tmp_path / f"{name}-answers.jsonl") == ["here-1", "here-2", name]
    assert entries(journal(judged)) == ["here-1", "here-2"]


def test_a_journal_that_knows_more_than_the_project_is_told_of_and_kept(
    judged: ProjectFile, log: Log, tmp_path: Path
) -> None:
    older = tmp_path / "older"
    judged.close()
    shutil.copy(judged.path, older)
    with ProjectFile.open(judged.path) as project:
        project.reviews.append([log.add(item=3), log.add(item=1)])
    shutil.copy(older, judged.path)
    with ProjectFile.open(judged.path) as project:
        assert "holds 2 answers that the project does not have" in project.remarks[0]
        project.reviews.append([entry(log, "new")])
        project.reviews.append(log.entries)  # as recovering does
        assert project.remarks == ()
    assert entries(journal(judged)) == ["here-1", "here-2", "here-3", "here-4", "new"]
    with ProjectFile.open(judged.path) as project:
        assert project.remarks == ()


def entry(log: Log, uuid: str) -> Entry:
    return replace(log.entries[1], uuid=uuid).sealed()


def test_a_read_only_project_writes_no_journal(judged: ProjectFile) -> None:
    judged.close()
    journal(judged).unlink()
    with ProjectFile.open(judged.path, read_only=True) as project:
        assert project.reviews.journal is None
        assert project.remarks == ()
    assert not journal(judged).exists()


def test_what_is_no_journal_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with pytest.raises(ReviewError, match="cannot be read"):
        read_journal(path)
    for text, told in (
        ("", "is empty"),
        ("[1]\n", "no journal of answers"),
        ('{"kind":"entry"}\n', "no journal of answers"),
        ('{"kind":"journal","format":9,"project":"u"}\n', "newer clipstudio"),
    ):
        path.write_text(text)
        with pytest.raises(ReviewError, match=told):
            read_journal(path)


def test_lines_that_cannot_be_read_are_numbered_and_passed_over(judged: ProjectFile) -> None:
    whole = journal(judged).read_bytes().splitlines(keepends=True)
    journal(judged).write_bytes(
        b"".join([*whole[:2], b'{"kind":"entry","entry":{}}\n', b"junk\n", *whole[2:], b"{"])
    )
    found = read_journal(journal(judged))
    assert found.unreadable == [3, 4]
    assert list(found.entries) == ["here-1", "here-2"]
