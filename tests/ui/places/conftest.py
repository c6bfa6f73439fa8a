"""A real project in a session, as a place of the window gets it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.session import Session
from tests.services.conftest import bring_in, save_picture

PEOPLE = 24
"""Pictures in the project of `peopled`; `tests/ui/places/attributes` gives them attributes."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[ProjectFile]:
    """A new project."""
    with new_project(tmp_path / "audit.clipstudio") as project:
        yield project


@pytest.fixture
def peopled(project: ProjectFile, tmp_path: Path) -> ProjectFile:
    """The project with pictures p0.png to p23.png."""
    for number in range(PEOPLE):
        save_picture(tmp_path / "photos" / f"p{number}.png", number)
    bring_in(project, tmp_path / "photos")
    return project


@pytest.fixture
def session(qapp: QApplication, project: ProjectFile, tmp_path: Path) -> Iterator[Session]:
    """The project in a session; its threads end with the test."""
    background = Background()
    yield Session(project, ModelCache(tmp_path / "models"), background)
    background.shut_down()


@pytest.fixture
def told(session: Session) -> list[str]:
    """The sentences that the session tells the user, as they come."""
    sentences: list[str] = []
    session.told.connect(lambda text, _warning: sentences.append(text))
    return sentences
