"""The connection to a project file: pragmas, short sessions, one writer at a time, faults as sentences."""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session, sessionmaker

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.reading_threads import require_writing_allowed
from clipstudio.storage.engines import DRIVER, engine_of
from clipstudio.storage.faults import faults_told

BUSY_MILLISECONDS = 5_000
"""How long a statement waits for another program that holds the file."""

JOURNAL_MODE = "WAL"
"""How SQLite is asked to keep its journal; a drive that cannot do that keeps another one."""

_LOGGER = logging.getLogger(__name__)


Prepare = Callable[[sqlite3.Connection, Any], None]
"""What SQLAlchemy does with a new connection."""


class Reading(Protocol):
    """What a database gives to whoever only reads."""

    def read(self) -> AbstractContextManager[Session]:
        """A session for reading, on the calling thread."""

    @property
    def moment(self) -> int | None:
        """A number that another write makes another one; None where nothing tells what others write meanwhile."""


class Database:
    """Short sessions on one SQLite file; none crosses a thread, no mapped object leaves `storage`.

    Readers have connections of their own that can neither write nor fold the write-ahead log into the file: some
    versions of SQLite damage a file when one connection does that while another writes. Whatever writes, and what
    folds the log, waits for the one lock here.

    Attributes:
        path: The project file.
        read_only: Whether writes are refused.
        journal_mode: How SQLite keeps its journal; "wal" unless the drive cannot do that.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._writing = threading.RLock()
        self._here = threading.local()
        self._durable = True
        self._closed = False
        self._writes = 0
        self.journal_mode = ""
        self._writer = engine_of(_url(path, read_only))
        event.listen(self._writer, "connect", _closed_on_failure(self._prepare_writer))
        event.listen(self._writer, "begin", self._begin)
        self._readers = engine_of(_url(path, read_only))
        event.listen(self._readers, "connect", _closed_on_failure(self._prepare_reader))
        event.listen(self._readers, "begin", self._begin_reading)
        self._write_sessions = sessionmaker(self._writer)
        self._read_sessions = sessionmaker(self._readers)
        try:
            with faults_told(path):
                # The first connection for writing brings the file into its journal mode.
                self.journal_mode = _journal_mode(self._readers if read_only else self._writer)
        except BaseException:
            # Nobody else could: the connection on which it failed waits in its pool.
            self._readers.dispose()
            self._writer.dispose()
            raise

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session for reading, on the calling thread; with a write-ahead log all of it is of one moment.

        Raises:
            ProjectError: If the file is damaged, locked, or cannot be read.
        """
        self._require_open()
        # What reads in the middle of a change that is made as one sees what was changed so far.
        whole = self._whole_change()
        with faults_told(self.path), self._read_sessions() if whole is None else _part_of(whole) as session:
            yield session

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Make all that this thread writes until the end one change: all of it is there then, or nothing.

        Raises:
            ProjectError: As `write`.
        """
        with self.write() as session:
            if self._whole_change() is not None:
                yield  # a part of a larger one
                return
            self._here.change = session.connection()
            try:
                yield
            finally:
                self._here.change = None

    def _whole_change(self) -> Connection | None:
        return getattr(self._here, "change", None)

    @contextmanager
    def write(self, *, durable: bool = True) -> Iterator[Session]:
        """A session that commits at its end, or rolls back on an error; writers wait for each other.

        Args:
            durable: Whether what is committed must survive a power failure at once. Without, the file stays whole
                too, but the last seconds may be lost: only for what can be made again.

        Raises:
            ProjectError: If the project was opened read-only, is locked or damaged, or the disk refuses.
            RuntimeError: If the calling thread only reads.
        """
        require_writing_allowed()
        if self.read_only:
            raise ProjectError(
                "“{name}” is open read-only: nothing can be changed in this window.", name=self.path.name
            )
        self._require_open()
        if (whole := self._whole_change()) is not None:
            with faults_told(self.path), _part_of(whole) as session, session.begin():
                yield session
            return
        with faults_told(self.path), self._writing:
            self._durable = durable
            try:
                with self._write_sessions.begin() as session:
                    # Take SQLite's own write lock before anything is read that the change rests on.
                    session.connection()
                    yield session
            finally:
                self._writes += 1

    @property
    def moment(self) -> int | None:
        """A number that another write makes another one, so that what was read can be held until then.

        None in the middle of a change, and where the project is only read: another program may write to it.
        """
        return None if self.read_only or self._whole_change() is not None else self._writes

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it; a second call does nothing."""
        with self._writing:
            if self._closed:
                return
            self._closed = True
            self._readers.dispose()
            if not self.read_only:
                self._fold_log()
            self._writer.dispose()

    def _fold_log(self) -> None:
        try:
            with self._writer.connect() as connection:
                connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except Exception as error:
            # The log stays beside the file, whole, and is folded in at the next opening; a full disk was told of
            # when something could not be written.
            _LOGGER.warning("the write-ahead log of %s could not be folded in: %s", self.path, error)

    def _require_open(self) -> None:
        if self._closed:
            # A new connection would never be closed again.
            raise RuntimeError(f"{self.path.name} is closed")

    def _prepare_writer(self, connection: sqlite3.Connection, _record: Any) -> None:
        # SQLAlchemy's begin event says BEGIN; sqlite3 itself would wait until the first change.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        if not self.read_only:
            connection.execute(f"PRAGMA journal_mode={JOURNAL_MODE}")
        _require_foreign_keys(connection)

    def _prepare_reader(self, connection: sqlite3.Connection, _record: Any) -> None:
        connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("PRAGMA query_only=ON")
        _require_foreign_keys(connection)

    def _begin_reading(self, connection: Connection) -> None:
        # All that a session reads is of one moment: between two queries another thread may write. Without the
        # write-ahead log a reader would hold writers up that long.
        if self.journal_mode == "wal":
            connection.exec_driver_sql("BEGIN")

    def _begin(self, connection: Connection) -> None:
        # Outside the write-ahead log, NORMAL could even leave a file damaged by a power failure.
        careful = self._durable or self.journal_mode != "wal"
        connection.exec_driver_sql(f"PRAGMA synchronous={'FULL' if careful else 'NORMAL'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _part_of(change: Connection) -> Session:
    """A session inside a change that is under way: what fails in it is taken back, and nothing else."""
    return Session(change, join_transaction_mode="create_savepoint")


def _closed_on_failure(prepare: Prepare) -> Prepare:
    """Close a connection that cannot be prepared: left open, it would leave SQLite's files beside the project."""

    def guarded(connection: sqlite3.Connection, record: Any) -> None:
        try:
            prepare(connection, record)
        except BaseException:
            connection.close()
            raise

    return guarded


def _journal_mode(engine: Engine) -> str:
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA journal_mode")
        return str(cursor.fetchall()[0][0])


def _require_foreign_keys(connection: sqlite3.Connection) -> None:
    # Silently ignored inside a transaction, so it is read back.
    connection.execute("PRAGMA foreign_keys=ON")
    if connection.execute("PRAGMA foreign_keys").fetchone() != (1,):
        raise RuntimeError("SQLite did not switch foreign keys on")


def _url(path: Path, read_only: bool) -> URL:
    if not read_only:
        return URL.create(DRIVER, database=str(path))
    return URL.create(DRIVER, database=path.resolve().as_uri(), query={**reading_mode(path), "uri": "true"})


def reading_mode(path: Path) -> dict[str, str]:
    """What SQLite is told about a file that is only read, as the query of its URI."""
    log, index = (path.with_name(f"{path.name}{ending}") for ending in ("-wal", "-shm"))
    is_in_log = index.exists() or (log.exists() and log.stat().st_size > 0)
    if _is_writable(path.parent) or is_in_log:
        return {"mode": "ro"}
    # Such a medium has no place for the write-ahead log's index: say that the file will not change.
    return {"mode": "ro", "immutable": "1"}


def _is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)
