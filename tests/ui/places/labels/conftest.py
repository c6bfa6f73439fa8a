"""The Labels place on a real project with the shipped label sets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.places.labels.place import LabelsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.window.edit_actions import EditActions
from tests.prepared import copy_of
from tests.ui.places.labels.hands import Hands


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Worker threads that end with the test."""
    made = Background()
    yield made
    made.shut_down()


@pytest.fixture
def project(blank: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    """A new project with the shipped label sets."""
    with ProjectFile.open(copy_of(blank, tmp_path / "audit.clipstudio")) as project:
        yield project


@pytest.fixture
def hands(
    qtbot: QtBot, tmp_path: Path, project: ProjectFile, background: Background, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    """The place, shown and active, with the first label set in the editor."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))  # where drafts are kept
    session = Session(project, ModelCache(tmp_path / "models"), background)
    place = LabelsPlace(session)
    EditActions(session.history, place, read_only=False)
    qtbot.addWidget(place)
    place.resize(1180, 740)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is place)
    made = Hands(qtbot, place)
    made.wait_for_versions(1)
    yield made
    place.shut_down()
    background.shut_down()
