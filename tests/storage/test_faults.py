"""A locked file, a full disk and a damaged file are told in sentences, and leave nothing half made."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.storage import database, project_file
from clipstudio.storage.database import Database
from clipstudio.storage.faults import DamagedProjectError, backups
from clipstudio.storage.holders import holders
from clipstudio.storage.migrations import SCHEMA_VERSION, migrate
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images
from tests.storage.test_runs import save_run

VERSION_2 = Path(__file__).parent / "projects" / "version_2.sql"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits for other programs end soon."""
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 100)


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.rglob("*")}


def limit_pages(project: ProjectFile, more: int) -> None:
    """Let the file grow by ``more`` pages and no further, as on a full disk."""
    with closing(project._database._writer.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count={cursor.fetchall()[0][0] + more}")


# Another program holds the file


@pytest.fixture
def writer_elsewhere(impatient: None, tmp_path: Path) -> Iterator[tuple[ProjectFile, subprocess.Popen[str]]]:
    """A project that another process is writing to."""
    with ProjectFile.create(tmp_path / "a.clipstudio") as project:
        code = """
            import sqlite3, sys
            connection = sqlite3.connect(sys.argv[1], isolation_level=None)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("CREATE TABLE theirs (x)")
            print("holds", flush=True)
            sys.stdin.read()
            """
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(code), str(project.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with process:
            assert process.stdout is not None
            assert process.stdout.readline() == "holds\n"
            yield project, process
            process.kill()


def test_a_locked_file_is_told_of_and_written_once_it_is_free(
    writer_elsewhere: tuple[ProjectFile, subprocess.Popen[str]],
) -> None:
    project, process = writer_elsewhere
    with pytest.raises(ProjectError, match=r"is writing to “a\.clipstudio” and keeps it locked"):
        project.collections.add("mine", [])
    assert project.collections.all() == ()
    process.kill()
    process.wait()
    project.collections.add("mine", [])
    assert [each.name for each in project.collections.all()] == ["mine"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who holds a lock")
def test_the_sentence_says_who_holds_it(writer_elsewhere: tuple[ProjectFile, subprocess.Popen[str]]) -> None:
    project, process = writer_elsewhere
    (holder,) = holders(project.path)
    assert holder.endswith(f"(process {process.pid})")
    with pytest.raises(ProjectError, match=rf"\(process {process.pid}\) is writing"):
        project.label_sets.save(LabelSet("x", (Label("a"), Label("b"))))


def test_nobody_holds_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert holders(tmp_path / "none") == []


# The disk is full


def test_a_full_disk_is_told_of_and_what_was_written_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.clipstudio"
    with ProjectFile.create(path) as project:
        add_images(project, 50)
        first, *_ = save_run(project)
        limit_pages(project, 2)
        with pytest.raises(ProjectError, match=r"disk that holds “a\.clipstudio” is full: .* MB are free at"):
            save_run(project, rows=100_000)
        assert project.images.count() == 50
        assert [run.id for audit in project.runs.audits() for run in audit.runs] == [first]
    with ProjectFile.open(path) as project:
        assert project.images.count() == 50
        assert project.runs.record(first).number == 1
        save_run(project)


def run_with_little_room(code: str, *arguments: object, room: int) -> str:
    """Run code in a process that may write no file larger than ``room`` bytes, and return what it printed."""
    head = f"""
        import resource, sys
        from pathlib import Path
        from clipstudio.domain.errors import ProjectError
        from clipstudio.services.projects import new_project
        from clipstudio.storage.project_file import ProjectFile
        resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
        path = Path(sys.argv[1])
        """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(head) + textwrap.dedent(code), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit to the size of files")
@pytest.mark.parametrize("room", [0, 40_000, 200_000])
def test_a_project_that_does_not_fit_leaves_nothing(tmp_path: Path, room: int) -> None:
    told = run_with_little_room(
        """
        try:
            new_project(path)
        except ProjectError as error:
            print(error)
        """,
        tmp_path / "folder" / "a.clipstudio",
        room=room,
    )
    assert told.startswith("No project was made at")
    assert "a.clipstudio" in told
    assert ".new" not in told
    assert names(tmp_path) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit to the size of files")
def test_a_backup_that_does_not_fit_leaves_the_project_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.clipstudio"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_2.read_text(encoding="utf-8"))
    before = path.read_bytes()
    told = run_with_little_room(
        """
        try:
            ProjectFile.open(path)
        except ProjectError as error:
            print(error)
        """,
        path,
        room=50_000,
    )
    assert told.startswith("No backup of “a.clipstudio” could be made")
    assert "MB are free" in told
    assert path.read_bytes() == before
    assert names(tmp_path) - {".a.clipstudio.lock"} == {"a.clipstudio"}


def test_a_failure_after_the_lock_leaves_nothing_and_the_name_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(project_file, "migrate", refuse)
        with pytest.raises(ProjectError, match=r"No project was made at .*: No space left on device\."):
            ProjectFile.create(tmp_path / "new" / "folder" / "a.clipstudio")
    assert names(tmp_path) == set()
    ProjectFile.create(tmp_path / "new" / "folder" / "a.clipstudio").close()


def test_what_a_killed_process_left_while_making_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".a.clipstudio.new").write_bytes(b"half")
    (tmp_path / ".a.clipstudio.new-wal").write_bytes(b"half")
    with ProjectFile.create(tmp_path / "a.clipstudio", [LabelSet("x", (Label("a"), Label("b")))]) as project:
        assert [each.content.name for each in project.label_sets.newest()] == ["x"]
        assert not [name for name in names(tmp_path) if ".new" in name]


@pytest.mark.parametrize("kind", ["begun", "empty"])
def test_a_project_that_was_never_finished_is_told_of(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.clipstudio"
    if kind == "begun":
        migrate(path)
    else:
        path.touch()
    with pytest.raises(ProjectError, match="never finished" if kind == "begun" else "is empty"):
        ProjectFile.open(path)
    assert path.exists()


# The file is damaged


def damage(path: Path, at: int, length: int = 64) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + length] = bytes(byte ^ 0x5A for byte in content[at : at + length])
    path.write_bytes(content)


def page_of(path: Path, table: str) -> int:
    """Offset of the first page of a table."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    return int((page - 1) * size)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A closed project with images and a run."""
    path = tmp_path / "a.clipstudio"
    with ProjectFile.create(path) as project:
        add_images(project, 50)
        save_run(project)
        project.collections.add("kept", [1])
    return path


@pytest.mark.parametrize("words", [b"SQLite format 3", b"CREATE TABLE"], ids=["its head", "its list of tables"])
def test_a_damaged_file_is_told_of_when_it_is_opened(whole: Path, words: bytes) -> None:
    damage(whole, whole.read_bytes().index(words))
    for read_only in (False, True):
        with pytest.raises(DamagedProjectError, match=r"damaged.* There is no backup beside it"):
            ProjectFile.open(whole, read_only=read_only)


def test_the_newest_backup_is_named(whole: Path) -> None:
    for stamp in ("20240101T000000000001", "20250101T000000000001"):
        whole.with_name(f"a.before-version-{SCHEMA_VERSION}.{stamp}.clipstudio").write_bytes(b"")
    assert len(backups(whole)) == 2
    damage(whole, whole.read_bytes().index(b"CREATE TABLE"))
    with pytest.raises(DamagedProjectError, match=r"newest backup is “a\.before-version-\d+\.2025"):
        ProjectFile.open(whole)


def test_damage_is_told_of_on_reading(whole: Path) -> None:
    damage(whole, page_of(whole, "run_group"))
    with (
        ProjectFile.open(whole) as project,
        pytest.raises(DamagedProjectError, match=r"“a\.clipstudio” is damaged"),
    ):
        project.runs.audits()


def test_damage_is_told_of_on_writing(whole: Path) -> None:
    damage(whole, page_of(whole, "collection_image"))
    with (
        ProjectFile.open(whole) as project,
        pytest.raises(DamagedProjectError, match=r"“a\.clipstudio” is damaged"),
    ):
        project.collections.add("kept", [2])


@pytest.mark.parametrize(
    ("statement", "ask"),
    [
        ("UPDATE run_array SET data = x'00'", "arrays"),
        ("DELETE FROM run_array WHERE name = 'groups'", "arrays"),
        ("UPDATE run SET label_set = '{\"labels'", "record"),
        ("UPDATE run SET plan = json_set(plan, '$.boundary', 'ut')", "record"),
        ("UPDATE run SET created_at = '2024-13-45'", "record"),
        ("UPDATE run SET created_at = CAST(x'ff' AS TEXT)", "record"),
    ],
)
def test_a_value_that_was_never_written_is_damage(whole: Path, statement: str, ask: str) -> None:
    with closing(sqlite3.connect(whole)) as connection, connection:
        connection.execute(statement)
    with ProjectFile.open(whole) as project:
        with project._database.read() as session:
            assert session.connection().exec_driver_sql("SELECT count(*) FROM run").scalar() == 1
        with pytest.raises(DamagedProjectError, match="is damaged"):
            getattr(project.runs, ask)(1)


def test_a_fault_of_the_program_is_not_called_damage(whole: Path) -> None:
    with (
        ProjectFile.open(whole) as project,
        pytest.raises(Exception, match="syntax error") as raised,
        project._database.read() as session,
    ):
        session.connection().exec_driver_sql("SELEKT 1")
    assert not isinstance(raised.value, ProjectError)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a folder that takes no files from anyone")
def test_a_folder_that_takes_no_files_is_not_taken_for_a_project_that_is_open() -> None:
    with pytest.raises(ProjectError, match="takes no new files. Check the permissions of the folder “/proc”"):
        ProjectFile.create(Path("/proc/x"), ())


@pytest.mark.skipif(sys.platform != "linux", reason="the list of open files is Linux's")
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_on_which_the_first_question_fails_is_let_go_of(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    """Nobody else could close the connection that was made by then."""
    path = project.path
    project.close()
    ask = database._journal_mode

    def fail(engine: Engine) -> str:
        ask(engine)
        raise ProjectError("the drive is gone")

    monkeypatch.setattr(database, "_journal_mode", fail)
    with pytest.raises(ProjectError, match="the drive is gone"):
        Database(path, read_only=read_only)
    opened = {str(link.resolve()) for link in Path("/proc/self/fd").iterdir()}
    assert not {name for name in opened if name.startswith(str(path))}
