"""The machinery of migrations: numbered SQL steps, a backup first, a newer file refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from clipstudio.domain.errors import ProjectError

APPLICATION_ID = 0x434C4950
"""“CLIP” in the file's header: tells a project from any other SQLite file."""

SCHEMA_VERSION = 4
"""The version that this clipstudio reads and writes."""


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
    """Bring the project file at ``path`` to the last step's version; an empty file becomes a new project.

    Args:
        path: The project file.
        steps: The steps known; by default the shipped ones.

    Returns:
        The backup made before an existing project was changed, or None when nothing had to change.

    Raises:
        ProjectError: If the file is no project, is newer than this clipstudio, or a step fails; the file is then
            as it was.
    """
    steps = shipped_steps() if steps is None else steps
    newest = steps[-1].version
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        version = _version(connection, path)
        if version > newest:
            raise ProjectError(
                f"“{path.name}” was written by a newer clipstudio (file version {version}, this one reads up to "
                f"{newest}). Update clipstudio to open it; the file was not touched."
            )
        if version == newest:
            return None
        backup = _back_up(connection, path, version) if version else None
        for step in steps:
            if step.version > version:
                _apply(connection, step, path)
        return backup


def _version(connection: sqlite3.Connection, path: Path) -> int:
    try:
        connection.execute("PRAGMA busy_timeout=5000")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise ProjectError(f"“{path.name}” is not a clipstudio project, or it is damaged ({error}).") from error
    if tables and application != APPLICATION_ID:
        raise ProjectError(f"“{path.name}” is a database of another program, not a clipstudio project.")
    return int(version)


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    backup = path.with_name(f"{path.stem}.before-version-{version + 1}.{stamp}{path.suffix}")
    connection.execute("VACUUM INTO ?", (str(backup),))
    return backup


def _apply(connection: sqlite3.Connection, step: Step, path: Path) -> None:
    # Off before BEGIN: inside a transaction the pragma is ignored, and rebuilding a table with them on would
    # delete the rows that point at it.
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(step.script):
            connection.execute(statement)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"{len(broken)} rows would point at nothing (first in {broken[0][0]})")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={step.version:d}")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        connection.execute("ROLLBACK")
        raise ProjectError(
            f"“{path.name}” could not be brought to file version {step.version} ({error}). It is as it was."
        ) from error


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
