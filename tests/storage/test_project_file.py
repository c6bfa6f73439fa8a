"""Creating, opening, locking and closing a project."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from clipstudio.domain.errors import ProjectError
from clipstudio.storage import database, project_file
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


PRAGMAS = ("foreign_keys", "journal_mode", "synchronous", "busy_timeout", "wal_autocheckpoint", "query_only")


def pragmas(session: Session) -> dict[str, object]:
    connection = session.connection()
    return {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}


def test_a_reader_can_neither_write_nor_fold_the_log(project: ProjectFile) -> None:
    with project.images._database.read() as session:
        found = pragmas(session)
        with pytest.raises(OperationalError, match="readonly"):
            session.connection().exec_driver_sql("DELETE FROM image")
    assert found["foreign_keys"] == 1
    assert found["journal_mode"] == "wal"
    assert found["busy_timeout"] == 5000
    assert found["wal_autocheckpoint"] == 0
    assert found["query_only"] == 1


@pytest.mark.parametrize(("durable", "synchronous"), [(True, 2), (False, 1)])
def test_what_cannot_be_made_again_survives_a_power_failure(
    project: ProjectFile, durable: bool, synchronous: int
) -> None:
    with project.images._database.write(durable=not durable):
        pass
    with project.images._database.write(durable=durable) as session:
        found = pragmas(session)
    assert found["synchronous"] == synchronous
    assert found["foreign_keys"] == 1


def test_a_drive_without_a_write_ahead_log_is_told_of_and_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.clipstudio"
    ProjectFile.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    # As a network drive answers: the mode stays what it was.
    monkeypatch.setattr(database, "JOURNAL_MODE", "DELETE")
    with ProjectFile.open(path) as project:
        with project.images._database.write(durable=False) as session:
            assert pragmas(session)["synchronous"] == 2
        (remark,) = project.remarks
    assert "write-ahead log" in remark


def test_a_network_drive_is_told_of_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_file, "is_on_network", lambda folder: folder == tmp_path)
    with ProjectFile.create(tmp_path / "a.clipstudio") as project:
        (remark,) = project.remarks
    assert "network drive" in remark


def test_the_local_disk_needs_no_remark(project: ProjectFile) -> None:
    assert project.remarks == ()


def test_closing_waits_for_a_writer(project: ProjectFile) -> None:
    holds, let_go = threading.Event(), threading.Event()

    def write() -> None:
        with project.images._database.write():
            holds.set()
            let_go.wait(60)

    writer, closer = threading.Thread(target=write), threading.Thread(target=project.close)
    writer.start()
    holds.wait(60)
    closer.start()
    closer.join(0.3)
    assert closer.is_alive()
    let_go.set()
    closer.join(60)
    writer.join(60)
    assert not closer.is_alive()
    assert not project.path.with_name(f"{project.path.name}-wal").exists()


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


def test_nothing_but_sqlite_opens_the_file_while_it_is_open(tmp_path: Path) -> None:
    """Closing a file that was opened beside SQLite drops the locks that SQLite holds on it."""
    program = """
        import os, sys
        from pathlib import Path
        opened = []
        sys.addaudithook(lambda event, args: opened.append(os.fsdecode(args[0])) if event == "open"
                         and isinstance(args[0], (str, bytes, os.PathLike)) else None)
        from clipstudio.services.auditing.labelled_runs import labelled_runs
        from clipstudio.services.projects import new_project
        from clipstudio.storage.project_file import ProjectFile, needs_upgrade
        from tests.storage.conftest import add_images
        from tests.storage.test_runs import save_run
        path = Path(sys.argv[1])
        with new_project(path) as project:
            add_images(project, 3)
            run, *_ = save_run(project)
            labelled_runs(project)
            try:
                ProjectFile.open(path)
            except Exception as error:
                print(type(error).__name__)
            with ProjectFile.open(path, read_only=True) as reader:
                reader.runs.arrays(run)
            project.runs.remove(run)
        needs_upgrade(path)
        print([each for each in opened if "a.clipstudio" in each and not each.endswith(".lock")])
        print(any(each.endswith("a.clipstudio.lock") for each in opened))
        """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), str(tmp_path / "a.clipstudio")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["ProjectLockedError", "[]", "True"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets few users make a link")
def test_a_project_is_one_by_whatever_link_it_is_opened(tmp_path: Path) -> None:
    path, link = tmp_path / "folder" / "a.clipstudio", tmp_path / "link.clipstudio"
    with ProjectFile.create(path):
        link.symlink_to(path)
        with pytest.raises(ProjectLockedError, match=r"“a\.clipstudio” is open in another window"):
            ProjectFile.open(link)
    with ProjectFile.open(link) as project:
        assert (project.path, project.cache.parent) == (path, path.parent)
    assert {each.name for each in tmp_path.iterdir()} == {"folder", "link.clipstudio"}
    path.unlink()
    with pytest.raises(ProjectError, match="exists already"):
        ProjectFile.create(link)
    assert link.is_symlink()


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("PRAGMA user_version=999", "was written by a newer clipstudio .*Update clipstudio"),
        ("PRAGMA application_id=1", "a database of another program"),
        ("PRAGMA user_version=2", "Open it for writing once"),
    ],
)
def test_why_a_file_cannot_be_read_is_true_for_reading_only_too(
    tmp_path: Path, statement: str, sentence: str
) -> None:
    path = tmp_path / "a.clipstudio"
    ProjectFile.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
    with pytest.raises(ProjectError, match=sentence):
        ProjectFile.open(path, read_only=True)


def test_a_folder_with_the_name_of_a_project_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.clipstudio").mkdir()
    with pytest.raises(ProjectError, match="is a folder, not a project file"):
        ProjectFile.open(tmp_path / "a.clipstudio")
