"""A real project in a session, as a place of the window gets it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.session import Session
from tests.prepared import copy_of
from tests.services.conftest import bring_in, save_picture

PEOPLE = 24
"""Pictures in the project of `peopled`; `tests/ui/places/attributes` gives them attributes."""


@pytest.fixture(scope="session")
def people(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with pictures p0.png to p23.png in "photos", to be copied."""
    path = copy_of(blank, tmp_path_factory.mktemp("people") / "people.clipstudio")
    for number in range(PEOPLE):
        save_picture(path.with_name("photos") / f"p{number}.png", number)
    with ProjectFile.open(path) as project:
        bring_in(project, path.with_name("photos"))
    return path


@pytest.fixture
def project(request: pytest.FixtureRequest, blank: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    """A new project, with the pictures where a test asks for `peopled`."""
    made = request.getfixturevalue("people") if "peopled" in request.fixturenames else blank
    with ProjectFile.open(copy_of(made, tmp_path / "audit.clipstudio")) as project:
        yield project


@pytest.fixture
def peopled(project: ProjectFile) -> ProjectFile:
    """The project with pictures p0.png to p23.png."""
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
