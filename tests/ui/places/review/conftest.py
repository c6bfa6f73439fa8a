"""A project with images and a review of them, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.services.reviewing.making import items_of_images, make_review
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES
from tests.prepared import copy_of
from tests.services.conftest import bring_in, save_picture
from tests.ui.window.conftest import window
from tests.ui.window.projects import opened

__all__ = ["window"]
IMAGES, LABEL = 6, "thief"


@pytest.fixture(scope="session")
def thieves_reviewed(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of `reviewed_path`, to be copied."""
    path = copy_of(blank, tmp_path_factory.mktemp("reviewed") / "reviewed.clipstudio")
    for number in range(IMAGES):
        save_picture(path.with_name("photos") / f"p{number}.png", number)
    with pytest.MonkeyPatch.context() as patch, ProjectFile.open(path) as project:
        patch.setenv("CLIPSTUDIO_HOME", str(tmp_path_factory.mktemp("home")))
        bring_in(project, path.with_name("photos"))
        people = [project.reviews.add_auditor(name)[0].uuid for name in ("Ada", "Bea")]
        items = items_of_images(project, project.images.find(ImageQuery()).tolist(), LABEL)
        plan = ReviewPlan("Thieves", verdict_scheme(), auditors=tuple(people), repeats=0.0, source="by hand")
        make_review(project, plan, items)
    return path


@pytest.fixture
def reviewed_path(thieves_reviewed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with p0.png to p5.png and the review “Thieves” of them all, for Ada and Bea."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    return copy_of(thieves_reviewed, tmp_path / "audit.clipstudio")


@pytest.fixture
def place(qtbot: QtBot, window: MainWindow, reviewed_path: Path) -> ReviewPlace:
    """The place, shown on that review."""
    view = opened(qtbot, window, reviewed_path)
    view.go_to(PLACES.index(ReviewPlace))
    qtbot.waitUntil(lambda: view.review.shown is not None and view.review.answer.is_read, timeout=20_000)
    return view.review
