"""A project of drawings alone is told from one that holds a photograph."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clipstudio.results.basis import SAMPLE_MODEL_NOTE, SAMPLE_NOTE, basis_of
from clipstudio.sample.pictures import draw_sample
from clipstudio.services import sample_images
from clipstudio.services.sample_images import holds_drawn_images_alone
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture


@pytest.fixture(autouse=True)
def nothing_drawn() -> Iterator[None]:
    """Whatever another test had the program draw is forgotten, and so is the sample of these tests."""
    sample_images._drawn.cache_clear()
    yield
    sample_images._drawn.cache_clear()


@pytest.fixture
def drawn(project: ProjectFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ProjectFile:
    """A project with all pictures of a sample of four."""
    pictures = list(draw_sample())[:4]
    monkeypatch.setattr(sample_images, "draw_sample", lambda: iter(pictures))
    for number, picture in enumerate(pictures):
        save_picture(tmp_path / "images" / picture.file, number)
    bring_in(project, tmp_path / "images")
    return project


def test_the_sample_is_drawn(drawn: ProjectFile) -> None:
    assert holds_drawn_images_alone(drawn)


def test_one_photograph_among_the_drawings_is_enough(drawn: ProjectFile, tmp_path: Path) -> None:
    save_picture(tmp_path / "images" / "people" / "portrait.jpg", 99)
    bring_in(drawn, tmp_path / "images")
    assert not holds_drawn_images_alone(drawn)


def test_photographs_are_not_drawn(project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample_images, "draw_sample", lambda: iter(list(draw_sample())[:6]))
    bring_in(project, photos)
    assert project.images.count() == 6, "as many as the sample has"
    assert not holds_drawn_images_alone(project)


def test_over_photographs_only_the_model_is_called_an_example() -> None:
    when = datetime(2026, 11, 29, tzinfo=UTC)
    model = {"model": {"name": "clipstudio-sample", "origin": "sample"}}
    assert basis_of(model, when).remarks == (SAMPLE_MODEL_NOTE,)
    assert basis_of(model, when, is_drawn=True).remarks == (SAMPLE_NOTE,)
    beside = {"models": [model, {"model": {"name": "own", "origin": "openai"}}]}
    assert basis_of(beside, when, is_drawn=True).remarks == (SAMPLE_MODEL_NOTE,)
    assert basis_of({"model": {"name": "own"}}, when, is_drawn=True).remarks == ()
    assert "pictures were drawn" not in SAMPLE_MODEL_NOTE
