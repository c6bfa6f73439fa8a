"""Counting the statements that a piece of code puts to SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from clipstudio.storage.project_file import ProjectFile


@contextmanager
def statements(project: ProjectFile) -> Iterator[list[str]]:
    """The statements of the block, in order; those that set up a connection or a transaction are left out."""
    found: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("PRAGMA", "BEGIN")):
            found.append(statement)

    engines = (project._database._readers, project._database._writer)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)
