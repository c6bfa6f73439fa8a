"""The machinery of migrations: numbered SQL steps, a backup first, a newer file refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.language import later, said_later
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.storage.faults import (
    BACKUP_MARK,
    DamagedProjectError,
    faults_told,
    free_bytes,
    in_megabytes,
    told,
)

APPLICATION_ID = 0x434C4950
"""“CLIP” in the file's header: tells a project from any other SQLite file."""

SCHEMA_VERSION = 20
"""The version that this clipstudio reads and writes."""

PATIENCE = 0.1
"""Seconds for which a statement runs before the next word on it, or the next try to stop it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step forward.

    Attributes:
        version: The schema version that the step leads to.
        script: SQL statements; they run in one transaction with foreign keys off.
    """

    version: int
    script: str


def shipped_steps() -> tuple[Step, ...]:
    """The steps of this clipstudio, in order: the files ``NNNN_*.sql`` beside this module."""
    files = sorted(Path(__file__).parent.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return tuple(Step(int(file.name[:4]), file.read_text(encoding="utf-8")) for file in files)


def migrate(path: Path, steps: Sequence[Step] | None = None) -> Path | None:
    """Do the work of `migrating` on this thread, to its end."""
    return finish(migrating(path, steps))


def migrating(path: Path, steps: Sequence[Step] | None = None) -> Work[Path | None]:
    """Bring the project file at ``path`` to the last step's version; an empty file becomes a new project.

    Cancelled, the file is at the version that the last whole step led to.

    Args:
        path: The project file.
        steps: The steps known; by default the shipped ones.

    Returns:
        The backup made before an existing project was changed, or None when nothing had to change.

    Raises:
        ProjectError: If the file is no project, is damaged, is newer than this clipstudio, or a step or the backup
            fails; the file is then as it was.
    """
    steps = shipped_steps() if steps is None else steps
    newest = steps[-1].version
    # Statements run on a thread of their own, one at a time.
    with (
        faults_told(path),
        closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as connection,
        ThreadPoolExecutor(1, "migration") as pool,
    ):
        version = known_version(connection, path, newest)
        if version == newest:
            return None
        if not version:
            _write_empty(connection, tuple(steps), path)
            return None
        backup = yield from _back_up(pool, connection, path, version)
        before = version
        try:
            for step in steps:
                if step.version > version:
                    yield from _apply(pool, connection, step, path)
                    version = step.version
            yield from _aside(pool, connection, _CHECKPOINT, _progress(newest, said_later("writing")))
        finally:
            if version == before:
                _remove(backup)  # the file is as it was: it needs none
        return backup


_EMPTY: dict[tuple[Step, ...], bytes] = {}
"""The file of a project in which nothing is yet, as steps make it: they rebuild tables that came before them."""


def _write_empty(connection: sqlite3.Connection, steps: tuple[Step, ...], path: Path) -> None:
    """Make the empty file of a connection a project in which nothing is yet: whole, or not at all."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        if steps in _EMPTY:
            made.deserialize(_EMPTY[steps])
        else:
            finish(_apply(None, made, Step(steps[-1].version, "\n".join(step.script for step in steps)), path))
            _EMPTY[steps] = made.serialize()
        # Copying would wait for ever for another program that holds the file.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        made.backup(connection)


def _progress(version: int, note: str, done: int = 0, total: int | None = None) -> Progress:
    task = later("Updating the project to file version {version}", version=version)
    return Progress(task, done, total, "steps", note)


def known_version(connection: sqlite3.Connection, path: Path, newest: int = SCHEMA_VERSION) -> int:
    """The version of the project file that a connection is on; 0 for an empty one.

    Raises:
        ProjectError: If it is another program's, or newer than ``newest``.
    """
    connection.execute("PRAGMA busy_timeout=5000")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise ProjectError("“{name}” is a database of another program, not a clipstudio project.", name=path.name)
    if version > newest:
        raise ProjectError(
            "“{name}” was written by a newer clipstudio (file version {version}, this one reads up to "
            "{newest}). Update clipstudio to open it; the file was not touched.",
            name=path.name,
            version=version,
            newest=newest,
        )
    return int(version)


def _back_up(pool: ThreadPoolExecutor, connection: sqlite3.Connection, path: Path, version: int) -> Work[Path]:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    backup = path.with_name(f"{path.stem}{BACKUP_MARK}{version + 1}.{stamp}{path.suffix}")
    try:
        saying = _progress(version + 1, said_later("making a backup"))
        yield from _aside(pool, connection, "VACUUM INTO ?", saying, (str(backup),))
    except sqlite3.Error as error:
        _remove(backup)
        fault = told(error, path)
        if isinstance(fault, DamagedProjectError):
            raise fault from error
        free = in_megabytes(free_bytes(path))
        raise ProjectError(
            "No backup of “{name}” could be made ({error}; {free} are free at “{parent}”), so it was not "
            "updated to file version {version} and is unchanged. Make room, check that the folder can be "
            "written, and open it again.",
            name=path.name,
            error=error,
            free=free,
            parent=path.parent,
            version=version + 1,
        ) from error
    except BaseException:
        _remove(backup)
        raise
    return backup


def _remove(backup: Path) -> None:
    for left in (backup, backup.with_name(f"{backup.name}-journal")):
        with suppress(OSError):
            left.unlink(missing_ok=True)


def _apply(pool: ThreadPoolExecutor | None, connection: sqlite3.Connection, step: Step, path: Path) -> Work[None]:
    # Off before BEGIN: inside a transaction the pragma is ignored, and rebuilding a table with them on would
    # delete the rows that point at it.
    connection.execute("PRAGMA foreign_keys=OFF")
    statements = list(_statements(step.script))
    try:
        yield from _aside(
            pool, connection, "BEGIN IMMEDIATE", _progress(step.version, said_later("waiting for the file"))
        )
        for number, statement in enumerate(statements):
            yield from _aside(pool, connection, statement, _progress(step.version, "", number, len(statements)))
        checking = _progress(step.version, said_later("checking"))
        broken = yield from _aside(pool, connection, "PRAGMA foreign_key_check", checking)
        if broken:
            raise sqlite3.IntegrityError(f"{len(broken)} rows would point at nothing (first in {broken[0][0]})")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={step.version:d}")
        yield from _aside(pool, connection, "COMMIT", _progress(step.version, said_later("writing")))
    except sqlite3.Error as error:
        if (fault := told(error, path)) is not None:
            raise fault from error
        raise ProjectError(
            "“{name}” could not be updated to file version {version} ({error}). It is unchanged.",
            name=path.name,
            version=step.version,
            error=error,
        ) from error
    finally:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


_CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"


def _aside(
    pool: ThreadPoolExecutor | None,
    connection: sqlite3.Connection,
    statement: str,
    progress: Progress,
    values: tuple[str, ...] = (),
) -> Work[list[Any]]:
    """Run one statement on another thread, so that it can be told of, and interrupted, while it runs.

    Without a pool it runs here.
    """
    if pool is None:
        return connection.execute(statement, values).fetchall()
    running = pool.submit(lambda: connection.execute(statement, values).fetchall())
    try:
        while not wait([running], PATIENCE).done:
            yield progress
    except BaseException:
        # Interrupting does nothing to a statement that has not begun.
        while not wait([running], PATIENCE).done:
            connection.interrupt()
        raise
    return running.result()


def _statements(script: str) -> Iterator[str]:
    """Split a script at its semicolons; sqlite3's own ``executescript`` would commit first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
