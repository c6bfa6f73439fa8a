"""An auditor at the page, on a real project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.session import Session
from tests.ui.places.review.judging.judge import Judge


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this machine keeps what belongs to no project."""
    home = tmp_path / "home"
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(home))
    return home


@pytest.fixture
def judge(qtbot: QtBot, home: Path, session: Session, peopled: ProjectFile) -> Iterator[Judge]:
    """Ada, who can open a review of up to 23 images."""
    made = Judge(qtbot, session, peopled)
    yield made
    made.close()
