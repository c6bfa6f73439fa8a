"""A real project file on disk for every storage test."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
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


def long_ago(project: Path) -> None:
    """Let all that was deleted in a project have been deleted 31 days ago."""
    tables = ("run", "probe_run", "attribute", "collection", "saved_filter", "prediction_set")
    at = (datetime.now(UTC) - timedelta(days=31)).isoformat(timespec="microseconds")
    with closing(sqlite3.connect(project)) as connection, connection:
        for table in tables:
            connection.execute(f"UPDATE {table} SET removed_at = ? WHERE removed_at IS NOT NULL", (at,))


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
