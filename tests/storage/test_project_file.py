"""Creating, opening, locking and closing a project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from clipstudio.domain.errors import ProjectError
from clipstudio.storage.project_file import ProjectFile, ProjectLockedError
from tests.storage.conftest import add_images


def test_a_project_keeps_its_identity_and_images(tmp_path: Path) -> None:
    with ProjectFile.create(tmp_path / "audit") as project:
        uuid = project.uuid
        add_images(project, 5)
    assert project.path.name == "audit.clipstudio"
    with ProjectFile.open(project.path) as again:
        assert again.uuid == uuid
        assert again.images.count() == 5


def test_the_pragmas_hold_on_every_connection(project: ProjectFile) -> None:
    with project.images._database.read() as session:
        connection = session.connection()
        read = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "journal_mode", "synchronous", "busy_timeout")
        }
    assert read == {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 1, "busy_timeout": 5000}


def test_a_second_window_is_refused_in_a_sentence_and_may_read(project: ProjectFile) -> None:
    add_images(project, 2)
    with pytest.raises(ProjectLockedError, match="open in another window"):
        ProjectFile.open(project.path)
    with ProjectFile.open(project.path, read_only=True) as reader:
        assert reader.images.count() == 2
        with pytest.raises(ProjectError, match="read-only"):
            reader.images.mark_missing([Path("/photos/0001.jpg")])


def test_another_process_is_refused_too(project: ProjectFile) -> None:
    code = (
        "import sys, pathlib; from clipstudio.storage.project_file import *\n"
        "try: ProjectFile.open(pathlib.Path(sys.argv[1]))\n"
        "except ProjectLockedError: print('refused')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(project.path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "refused"


def test_the_lock_is_let_go_on_close(tmp_path: Path) -> None:
    project = ProjectFile.create(tmp_path / "a.clipstudio")
    project.close()
    project.close()
    ProjectFile.open(project.path).close()


def test_creating_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.clipstudio"
    ProjectFile.create(path).close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="exists already"):
        ProjectFile.create(path)
    assert path.read_bytes() == before


def test_a_missing_project_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"no project at .*gone\.clipstudio"):
        ProjectFile.open(tmp_path / "gone.clipstudio")


def test_a_closed_project_opens_no_new_connection(tmp_path: Path) -> None:
    project = ProjectFile.create(tmp_path / "a.clipstudio")
    project.close()
    with pytest.raises(RuntimeError, match="is closed"):
        project.images.count()
