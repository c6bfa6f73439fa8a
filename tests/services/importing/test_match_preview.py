"""A match that can be looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.services.importing import match_preview
from clipstudio.services.importing.match_preview import preview_match
from clipstudio.services.importing.tables import read_table
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in


@pytest.fixture
def table(project: ProjectFile, photos: Path, tmp_path: Path) -> Path:
    """A table that names three of six pictures, one of them by its stem, and one that is not there."""
    bring_in(project, photos)
    path = tmp_path / "people.csv"
    path.write_text("file,age\np2.png,30\nnobody.png,40\np5,50\np0.png,60\n", encoding="utf-8")
    return path


def test_matched_rows_come_with_their_image(project: ProjectFile, photos: Path, table: Path) -> None:
    preview = preview_match(project, read_table(table), "file")
    assert preview.matched == (
        (0, "p2.png", photos / "p2.png"),
        (2, "p5", photos / "sub" / "p5.png"),
        (3, "p0.png", photos / "p0.png"),
    )


def test_images_without_a_row_are_named(project: ProjectFile, photos: Path, table: Path) -> None:
    preview = preview_match(project, read_table(table), "file")
    assert set(preview.without_row) == {photos / "p1.png", photos / "p3.png", photos / "sub" / "p4.png"}
    assert preview.match.without_row == 3


def test_only_the_first_are_named_but_all_are_counted(
    project: ProjectFile, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(match_preview, "MOST_NAMES", 2)
    preview = preview_match(project, read_table(table), "file")
    assert (len(preview.matched), len(preview.without_row)) == (2, 2)
    assert (len(preview.match.images), preview.match.without_row) == (3, 3)
