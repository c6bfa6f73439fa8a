"""A short write comes back to whoever made it, and then the views hear of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.language import Later
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.session import Session


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    background = Background()
    with new_project(tmp_path / "one") as project:
        yield Session(project, ModelCache(tmp_path / "models"), background)
        background.shut_down()


def test_a_write_is_done_first_and_announced_then(qtbot: QtBot, session: Session) -> None:
    heard: list[object] = []
    session.changed.connect(heard.append)
    session.write(lambda _project: ("saved", Changes.COLLECTIONS | Changes.IMAGES), session, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["saved", Changes.COLLECTIONS | Changes.IMAGES]


def test_a_write_that_changed_nothing_is_not_announced(qtbot: QtBot, session: Session) -> None:
    heard: list[object] = []
    session.changed.connect(heard.append)
    session.write(lambda _project: ("exported", Changes.NONE), session, heard.append)
    session.write(lambda _project: (None, Changes.AUDITS), session)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["exported", Changes.AUDITS]


def test_a_write_that_failed_is_a_warning_and_changes_nothing(qtbot: QtBot, session: Session) -> None:
    heard: list[object] = []
    warned: list[tuple[str, bool]] = []
    session.changed.connect(heard.append)
    session.told.connect(lambda text, warning: warned.append((text, warning)))

    def write(_project: ProjectFile) -> tuple[None, Changes]:
        raise ProjectError("The disk is full.")

    session.write(write, QObject(session), heard.append)
    qtbot.waitUntil(lambda: bool(warned))
    assert (warned, heard) == ([("The disk is full.", True)], [])


def test_what_is_noted_of_a_file_is_said_in_the_language_of_the_window(session: Session) -> None:
    said = iter(("Withheld: group", "Nicht enthalten: Gruppe"))  # English when it is made
    heard: list[object] = []
    session.saved_noting.connect(lambda _path, note: heard.append(note))
    session.tell_saved(Path("report.html"), Later(lambda: next(said)))
    assert heard == ["Nicht enthalten: Gruppe"]
