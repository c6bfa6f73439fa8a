"""A data folder of its own, and a project with a review that nobody has judged yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipstudio.services.folders import HOME_VARIABLE
from clipstudio.storage.project_file import ProjectFile
from tests.storage.test_reviews import ITEMS, PLAN, auditors


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def reviewed(home: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    """A project with the review “Verdicts” of three items, and the auditors Ada and Bo."""
    with ProjectFile.create(tmp_path / "trial.clipstudio") as project:
        auditors(project.reviews)
        project.reviews.create(PLAN, ITEMS, "review")
        yield project
