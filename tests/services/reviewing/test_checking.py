"""A log of answers that is not as it was written is told of, by review and entry, and changed by nobody."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from clipstudio.domain.progress import Progress, finish
from clipstudio.services.reviewing import checking
from clipstudio.services.reviewing.checking import checking_log, faults_in_words, log_faults
from clipstudio.storage import review_reader
from clipstudio.storage.project_file import ProjectFile
from tests.services.reviewing.test_recording import answer, recorder


@pytest.fixture
def judged(reviewed: ProjectFile) -> ProjectFile:
    """A project whose review has four answers."""
    for item in (1, 2, 3, 1):
        recorder(reviewed).write(answer(item))
    return reviewed


def tamper(project: ProjectFile, *statements: str) -> None:
    """Change the file as somebody with an SQLite tool would."""
    with closing(sqlite3.connect(project.path)) as connection, connection:
        connection.execute("DROP TRIGGER IF EXISTS review_entry_no_update")
        connection.execute("DROP TRIGGER IF EXISTS review_entry_no_delete")
        for statement in statements:
            connection.execute(statement)


def test_a_log_as_it_was_written_has_no_faults(judged: ProjectFile) -> None:
    assert log_faults(judged) == ()
    assert faults_in_words(()) == ""
    judged.reviews.archive(judged.reviews.find("Verdicts").id)
    assert log_faults(judged) == ()


def test_a_changed_answer_names_its_review_and_its_entry(judged: ProjectFile) -> None:
    tamper(judged, """UPDATE review_entry SET replies = '{"verdict": ["wrong"]}' WHERE sequence = 2""")
    made_at = judged.reviews.entries(judged.reviews.find("Verdicts").id)[1].made_at
    (fault,) = log_faults(judged)
    when = f"{made_at:%Y-%m-%d %H:%M:%S} UTC"
    assert fault == f"Review “Verdicts”: the entry number 2 of {when} was changed after it was written."
    assert recorder(judged).write(answer(2)).sequence == 5  # one can go on judging
    assert len(log_faults(judged)) == 1


def test_faults_of_an_archived_review_are_told_too(judged: ProjectFile) -> None:
    tamper(judged, "DELETE FROM review_entry WHERE sequence = 2", "UPDATE review SET archived = 1")
    (fault,) = log_faults(judged)
    assert "the entry before number 3 of" in fault
    assert "is missing or was changed" in fault


def test_a_chain_that_was_mended_differs_from_the_journal(judged: ProjectFile) -> None:
    """Whoever changes an answer and makes every hash after it anew leaves a whole chain."""
    chain = list(judged.reviews.entries(judged.reviews.find("Verdicts").id))
    chain[2] = replace(chain[2], replies={"verdict": ("wrong",)}).sealed()
    chain[3] = replace(chain[3], previous=chain[2].hash).sealed()
    for entry in chain[2:]:
        tamper(
            judged,
            f"UPDATE review_entry SET hash = '{entry.hash}', previous = '{entry.previous}', "
            f"replies = '{json.dumps({'verdict': entry.replies['verdict']})}' WHERE sequence = {entry.sequence}",
        )
    first, second = log_faults(judged)
    assert "the entry number 3 of" in first
    assert "is another one in “trial.clipstudio-answers.jsonl”" in first
    assert "number 4" in second
    words = faults_in_words((first, second, *("Another.",) * 3))
    assert words.startswith(f"Answers in this project are not as they were written. {first} {second} And 3 more.")


def test_answers_that_cannot_be_read_are_told_and_stop_nothing(judged: ProjectFile) -> None:
    tamper(judged, "UPDATE review_entry SET kind = 'shout' WHERE sequence = 2")
    (fault,) = log_faults(judged)
    assert "is damaged" in fault


def test_a_long_log_is_checked_in_parts_that_can_be_stopped(
    judged: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_reader, "PART", 3)
    monkeypatch.setattr(checking, "PART", 3)
    tamper(judged, "UPDATE review_entry SET note = 'x' WHERE sequence = 4")
    told: list[Progress] = []
    assert len(finish(checking_log(judged), told.append)) == 1
    assert [step.done for step in told] == [3, 4, 0, 3]


def test_a_read_only_project_is_checked_as_well(judged: ProjectFile) -> None:
    tamper(judged, "UPDATE review_entry SET note = 'x' WHERE sequence = 4")
    judged.close()
    before = judged.path.read_bytes()
    with ProjectFile.open(judged.path, read_only=True) as project:
        assert len(log_faults(project)) == 1
    assert judged.path.read_bytes() == before


def test_a_journal_that_is_gone_or_cannot_be_read_is_no_fault_of_the_answers(judged: ProjectFile) -> None:
    journal = judged.path.with_name("trial.clipstudio-answers.jsonl")
    journal.unlink()
    assert log_faults(judged) == ()
    Path(journal).mkdir()
    assert log_faults(judged) == ()
