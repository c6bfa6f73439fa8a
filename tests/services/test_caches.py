"""What caches hold is told, and one is deleted only while its project is open nowhere."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.progress import finish
from clipstudio.services.caches import (
    cache_sizes,
    caches_elsewhere,
    delete_cache,
    keep_within,
    moving_caches,
    use_kept_folder,
)
from clipstudio.storage.cache_place import cache_beside, cache_of, keep_caches_in
from clipstudio.storage.project_file import ProjectFile, ProjectLockedError
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


@pytest.fixture(autouse=True)
def beside_again() -> Iterator[None]:
    """Caches of the next test lie beside their projects."""
    yield
    keep_caches_in("")


def filled(project: Path, size: int) -> Path:
    """The cache of a project with a file of so many bytes."""
    file = cache_of(project) / "embeddings" / "a.f32"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x" * size)
    return cache_of(project)


def test_caches_lie_in_a_folder_and_are_moved_there_and_back(blank: Path, tmp_path: Path) -> None:
    one, two = (copy_of(blank, tmp_path / name / "one.clipstudio") for name in ("a", "b"))
    before = filled(one, 10)
    keep_caches_in(str(tmp_path / "caches"))
    assert cache_of(one) == before == cache_beside(one), "what is there is used until it is moved"
    with ProjectFile.open(two) as project:
        assert project.cache.parent == tmp_path / "caches"
    assert caches_elsewhere((one, two), "") == (one,)
    assert finish(moving_caches((one,), "")) == 1
    assert not before.exists()
    assert (cache_of(one) / "embeddings" / "a.f32").read_bytes() == b"x" * 10
    assert cache_of(one).parent == tmp_path / "caches"
    assert cache_of(one) != cache_of(two), "of one name in two places"
    keep_caches_in("")
    assert caches_elsewhere((one, two), str(tmp_path / "caches")) == (one,)
    assert finish(moving_caches((one,), str(tmp_path / "caches"))) == 1
    assert cache_of(one) == before
    assert before.is_dir()


def test_a_cache_that_does_not_fit_stays_whole_at_its_place(
    blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it goes to another disk: half of a cache there would be used as if it were all."""
    one = copy_of(blank, tmp_path / "one.clipstudio")
    before = filled(one, 10)
    (before / "thumbnails").mkdir()
    (before / "thumbnails" / "b").write_bytes(b"y")
    copy, is_full = shutil.copy2, True

    def copy_until_full(source: Path, target: Path) -> None:
        if is_full and source.name == "b":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        copy(source, target)

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    keep_caches_in(str(tmp_path / "caches"))
    monkeypatch.setattr(shutil, "copy2", copy_until_full)
    rename = Path.rename
    monkeypatch.setattr(
        Path, "rename", lambda path, target: refuse(path, target) if path == before else rename(path, target)
    )
    with pytest.raises(ProjectError, match="could not be moved: No space left on device"):
        finish(moving_caches((one,), ""))
    assert list((tmp_path / "caches").iterdir()) == []
    assert cache_of(one) == before
    moving = moving_caches((one,), "")
    for _ in range(3):
        next(moving)
    moving.close()  # cancelled in the middle of it
    assert list((tmp_path / "caches").iterdir()) == []
    is_full = False
    assert finish(moving_caches((one,), "")) == 1
    assert (cache_of(one) / "thumbnails" / "b").read_bytes() == b"y"
    assert not before.exists()


def test_a_cache_in_use_is_not_moved(blank: Path, tmp_path: Path) -> None:
    one = copy_of(blank, tmp_path / "one.clipstudio")
    filled(one, 10)
    keep_caches_in(str(tmp_path / "caches"))
    with ProjectFile.open(one), pytest.raises(ProjectLockedError):
        finish(moving_caches((one,), ""))
    assert cache_beside(one).is_dir()


def test_the_longest_unused_caches_go_where_all_hold_too_much(blank: Path, tmp_path: Path) -> None:
    projects = [copy_of(blank, tmp_path / str(place) / "p.clipstudio") for place in range(4)]
    for project in projects:
        filled(project, 100)
    assert keep_within(projects, 400, None) == ()
    assert keep_within(projects, 250, projects[3]) == (projects[2], projects[1])
    assert [cache_of(project).exists() for project in projects] == [True, False, False, True]


def test_the_command_line_takes_the_folder_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path))
    project = tmp_path / "one.clipstudio"
    use_kept_folder()
    assert cache_of(project) == cache_beside(project)
    (tmp_path / "settings.toml").write_text(f'[cache]\nfolder = "{tmp_path}/caches"\n', "utf-8")
    use_kept_folder()
    assert cache_of(project).parent == tmp_path / "caches"
    keep_caches_in("")
    (tmp_path / "settings.toml").write_text("[cache\n", "utf-8")
    use_kept_folder()
    assert cache_of(project) == cache_beside(project)
