"""A real project file on disk for every storage test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageFacts
from clipstudio.storage.images import SeenFile
from clipstudio.storage.project_file import ProjectFile
from tests.prepared import copy_of


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without label sets, to be copied."""
    with ProjectFile.create(tmp_path_factory.mktemp("bare") / "bare.clipstudio") as project:
        return project.path


@pytest.fixture
def project(bare: Path, tmp_path: Path) -> Iterator[ProjectFile]:
    """An empty project."""
    with ProjectFile.open(copy_of(bare, tmp_path / "trial.clipstudio")) as project:
        yield project


def add_images(project: ProjectFile, count: int, folder: str = "/photos") -> list[ImageId]:
    """Put ``count`` images of made-up digests into the project."""
    files = [
        (
            SeenFile(Path(folder) / f"{number:04}.jpg", 1000 + number, number),
            ImageFacts(f"{number:064x}", 1000 + number, "JPEG", 640 + number, 480),
        )
        for number in range(count)
    ]
    images, _ = project.images.add(files)
    return images
