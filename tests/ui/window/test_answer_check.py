"""A log of answers that somebody changed is told of when its project opens, and judging can go on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.services.reviewing.recording import Recorder
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.window import answer_check
from clipstudio.ui.window.main_window import MainWindow
from tests.services.reviewing.test_recording import answer
from tests.storage.test_reviews import made
from tests.ui.window.projects import opened

pytestmark = pytest.mark.usefixtures("places_unasked")

TOLD = "Answers in this project are not as they were written. Review “Verdicts”: the entry number 2 of "


@pytest.fixture
def judged(path: Path, window: MainWindow) -> Path:
    """A project with a review that has three answers, judged on the machine of the window."""
    with ProjectFile.open(path) as project:
        recorder = Recorder(project, made(project), project.reviews.auditor("Ada"))
        for item in (1, 2, 3):
            recorder.write(answer(item))
    return path


def change_second(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER review_entry_no_update")
        connection.execute("""UPDATE review_entry SET replies = '{"verdict": ["wrong"]}' WHERE sequence = 2""")


@pytest.mark.parametrize("most_at_once", [answer_check.MOST_AT_ONCE, 0], ids=["few", "many"])
def test_a_changed_answer_is_warned_of(
    qtbot: QtBot, window: MainWindow, judged: Path, most_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_check, "MOST_AT_ONCE", most_at_once)
    change_second(judged)
    view = opened(qtbot, window, judged)
    qtbot.waitUntil(lambda: window.messages.text.startswith(TOLD))
    assert "was changed after it was written. This check changed nothing" in window.messages.text

    done: list[int] = []

    def go_on(project: ProjectFile) -> tuple[int, Changes]:
        recorder = Recorder(project, project.reviews.find("Verdicts"), project.reviews.auditor("Ada"))
        return recorder.write(answer()).sequence, Changes.REVIEWS

    view.session.write(go_on, view, done.append)
    qtbot.waitUntil(lambda: done == [4])


def test_answers_as_they_were_written_are_not_mentioned(
    qtbot: QtBot, window: MainWindow, judged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked: list[object] = []
    check = answer_check._few_checked

    def noted(project: object) -> object:
        checked.append(check(project))  # type: ignore[arg-type]
        return checked[-1]

    monkeypatch.setattr(answer_check, "_few_checked", noted)
    opened(qtbot, window, judged)
    qtbot.waitUntil(lambda: checked == [()])
    qtbot.wait(50)
    assert window.messages.text == ""


def test_a_journal_of_another_project_is_told_of(qtbot: QtBot, window: MainWindow, judged: Path) -> None:
    journal = judged.with_name(f"{judged.name}-answers.jsonl")
    journal.write_text('{"kind":"journal","format":1,"project":"another"}\n')
    opened(qtbot, window, judged)
    assert "is the journal of another project and is left as it is" in window.messages.text
