"""The connection to a project file: pragmas, short sessions, one writer at a time."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session, sessionmaker

from clipstudio.domain.errors import ProjectError


class Database:
    """Short sessions on one SQLite file; none crosses a thread, no mapped object leaves `storage`.

    Attributes:
        path: The project file.
        read_only: Whether writes are refused.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._engine = create_engine(_url(path, read_only))
        event.listen(self._engine, "connect", self._prepare)
        self._sessions = sessionmaker(self._engine)
        self._writing = threading.RLock()
        self._closed = False

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for reading, on the calling thread."""
        self._require_open()
        with self._sessions() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that commits at its end, or rolls back on an error; writers wait for each other.

        Raises:
            ProjectError: If the project was opened read-only, or the disk refuses.
        """
        if self.read_only:
            raise ProjectError(f"“{self.path.name}” is open read-only: nothing can be changed in this window.")
        self._require_open()
        with self._writing, self._sessions.begin() as session:
            yield session

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        if not self.read_only:
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        self._engine.dispose()

    def _require_open(self) -> None:
        if self._closed:
            # A new connection would never be closed again.
            raise RuntimeError(f"{self.path.name} is closed")

    def _prepare(self, connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute("PRAGMA busy_timeout=5000")
        if self.read_only:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
        # Silently ignored inside a transaction, so it is read back.
        connection.execute("PRAGMA foreign_keys=ON")
        if connection.execute("PRAGMA foreign_keys").fetchone() != (1,):
            raise RuntimeError("SQLite did not switch foreign keys on")


def _url(path: Path, read_only: bool) -> URL:
    if not read_only:
        return URL.create("sqlite", database=str(path))
    query = {"mode": "ro", "uri": "true"}
    if not _is_writable(path.parent):
        # Such a medium has no place for the write-ahead log's index: say that the file will not change.
        query["immutable"] = "1"
    return URL.create("sqlite", database=path.resolve().as_uri(), query=query)


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
