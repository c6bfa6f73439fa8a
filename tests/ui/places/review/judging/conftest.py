"""An auditor at the page, on a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.session import Session
from tests.services.conftest import bring_in, save_picture
from tests.ui.places.review.judging.judge import Judge

PICTURES = 24


@pytest.fixture(scope="module")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with pictures that no test changes; each gets a copy of the file."""
    folder = tmp_path_factory.mktemp("album")
    for number in range(PICTURES):
        save_picture(folder / "photos" / f"p{number}.png", number)
    with new_project(folder / "audit.clipstudio") as project:
        bring_in(project, folder / "photos")
    return folder / "audit.clipstudio"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this machine keeps what belongs to no project."""
    home = tmp_path / "home"
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(home))
    return home


@pytest.fixture
def project(album: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    """A copy of that project."""
    copy(album, tmp_path)
    with ProjectFile.open(tmp_path / album.name) as project:
        yield project


@pytest.fixture
def judge(qtbot: QtBot, home: Path, session: Session, project: ProjectFile) -> Iterator[Judge]:
    """Ada, who can open a review of up to 23 images."""
    made = Judge(qtbot, session, project)
    yield made
    made.close()
