"""Thumbnails made ahead: those that lack, and no other; what cannot be decoded is told of."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import finish
from clipstudio.services import browsing
from clipstudio.services.importing.thumbnails import make_thumbnails
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in


@pytest.fixture
def project_of_photos(project: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Four JPEG files, which an import does not decode."""
    folder = tmp_path / "jpegs"
    folder.mkdir()
    generator = np.random.default_rng(2)
    for number in range(4):
        pixels = generator.integers(0, 256, (30, 40, 3), np.uint8)
        Image.fromarray(pixels).save(folder / f"p{number}.jpg")
    bring_in(project, folder)
    return project


def digests(project: ProjectFile) -> set[str]:
    return {row.sha256 for row in project.images.rows(project.images.find(ImageQuery()))}


def test_an_import_leaves_the_thumbnails_of_photographs_for_later(project_of_photos: ProjectFile) -> None:
    assert project_of_photos.images.count() == 4
    assert project_of_photos.thumbnails.digests() == set()
    report = finish(make_thumbnails(project_of_photos))
    assert (report.made, report.unreadable) == (4, ())
    assert project_of_photos.thumbnails.digests() == digests(project_of_photos)


def test_work_that_was_stopped_goes_on_where_it_was(
    project_of_photos: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = make_thumbnails(project_of_photos)
    for step in work:
        if step.done == 2:
            break
    work.close()
    there = project_of_photos.thumbnails.digests()
    assert len(there) >= 2
    decoded: list[Path] = []
    examine = browsing.examine
    monkeypatch.setattr(browsing, "examine", lambda path: decoded.append(path) or examine(path))  # type: ignore[func-returns-value]
    assert finish(make_thumbnails(project_of_photos)).made == len(decoded) == 4 - len(there)
    assert finish(make_thumbnails(project_of_photos)).made == 0


def test_files_that_hold_no_picture_or_another_one_by_now_are_named(project_of_photos: ProjectFile) -> None:
    rows = project_of_photos.images.rows(project_of_photos.images.find(ImageQuery()))
    damaged, changed, other = (row.path for row in rows[:3])
    assert damaged is not None
    assert changed is not None
    assert other is not None
    damaged.write_bytes(b"no picture")
    changed.write_bytes(other.read_bytes())
    report = finish(make_thumbnails(project_of_photos))
    assert report.made == 2
    assert [path for path, _ in report.unreadable] == [damaged, changed]
    assert report.unreadable[0][1] == "The picture cannot be decoded."
    assert "changed since it was imported" in report.unreadable[1][1]


def test_missing_files_are_not_waited_for(project_of_photos: ProjectFile) -> None:
    rows = project_of_photos.images.rows(project_of_photos.images.find(ImageQuery()))
    assert rows[0].path is not None
    project_of_photos.images.mark_missing([rows[0].path])
    assert finish(make_thumbnails(project_of_photos)).made == 3
