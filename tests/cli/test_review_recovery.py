"""The verbs that check the answers of a project, and bring them back from the journal."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clipstudio.services.reviewing.recording import Recorder
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command
from tests.services.reviewing.test_recording import answer
from tests.storage.test_reviews import made


@pytest.fixture
def judged(tmp_path: Path, command: Command) -> Path:
    """A project with a review of which two items were judged."""
    with ProjectFile.create(tmp_path / "trial.clipstudio") as project:
        recorder = Recorder(project, made(project), project.reviews.auditor("Ada"))
        for item in (1, 2):
            recorder.write(answer(item))
    return tmp_path / "trial.clipstudio"


def test_a_whole_log_is_said_to_be_whole(judged: Path, command: Command) -> None:
    done = command("review", "check", judged)
    assert (done.code, done.out) == (0, "Every answer is as it was written.\n")


def test_a_changed_answer_is_named_and_the_verb_fails(judged: Path, command: Command) -> None:
    with closing(sqlite3.connect(judged)) as connection, connection:
        connection.execute("DROP TRIGGER review_entry_no_update")
        connection.execute("UPDATE review_entry SET note = 'x' WHERE sequence = 2")
    done = command("review", "check", judged)
    assert (done.code, done.out) == (1, "")
    assert "Review “Verdicts”: the entry number 2 of" in done.err


def test_a_destroyed_project_comes_back_from_its_journal(judged: Path, command: Command, tmp_path: Path) -> None:
    judged.write_bytes(b"\x00" * judged.stat().st_size)
    journal, again = f"{judged}-answers.jsonl", tmp_path / "again.clipstudio"
    refused = command("review", "recover", journal, "--project", judged)
    assert refused.code == 1
    assert "“trial.clipstudio” is damaged: nothing can be put into it. Name another file" in refused.err

    done = command("review", "recover", journal, "--project", again)
    assert done.code == 0, done.err
    assert done.out == (
        "Added 2 auditors, 1 review (“Verdicts”), 2 entries of the log; 0 entries were there already.\n"
    )
    assert command("review", "check", again).code == 0
    done = command("review", "recover", journal, "--project", again)
    assert done.out == "Added 0 entries of the log; 2 entries were there already.\n"


def test_what_is_no_journal_is_refused(judged: Path, command: Command, tmp_path: Path) -> None:
    done = command("review", "recover", judged, "--project", tmp_path / "again.clipstudio")
    assert (done.code, "is no journal of answers" in done.err) == (1, True)
