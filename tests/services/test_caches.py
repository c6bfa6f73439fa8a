"""What caches hold is told, and one is deleted only while its project is open nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.services.caches import cache_sizes, delete_cache
from clipstudio.storage.project_file import ProjectFile, ProjectLockedError, cache_of
from tests.prepared import copy_of


def test_a_cache_is_measured_and_deleted_and_the_project_kept(blank: Path, tmp_path: Path) -> None:
    project = copy_of(blank, tmp_path / "one.clipstudio")
    before = project.read_bytes()
    for name, size in (("embeddings/a.f32", 1000), ("thumbnails/ab/c", 20), ("thumbnails/d", 3)):
        file = cache_of(project) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
    absent = tmp_path / "two.clipstudio"
    first, second = cache_sizes((project, absent))
    assert (first.parts, first.total) == ({"embeddings": 1000, "thumbnails": 23}, 1023)
    assert (second.parts, second.total) == ({}, 0)
    with ProjectFile.open(project), pytest.raises(ProjectLockedError, match="open in another window"):
        delete_cache(project)
    assert cache_of(project).is_dir()
    delete_cache(project)
    assert not cache_of(project).exists()
    assert project.read_bytes() == before
    delete_cache(project)  # what is not there is no fault
