"""The project: one SQLite file, locked while it is open, and a cache folder that can be rebuilt."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout
from sqlalchemy import select

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.projects import SUFFIX
from clipstudio.storage.attributes import AttributeStore
from clipstudio.storage.collections import CollectionStore
from clipstudio.storage.database import Database
from clipstudio.storage.embeddings import EmbeddingStore
from clipstudio.storage.images import ImageStore
from clipstudio.storage.label_sets import LabelSetStore
from clipstudio.storage.migrations import SCHEMA_VERSION, migrate
from clipstudio.storage.models import ModelStore
from clipstudio.storage.predictions import PredictionStore
from clipstudio.storage.probe_runs import ProbeRunStore
from clipstudio.storage.runs import RunStore
from clipstudio.storage.schema import ProjectInfo
from clipstudio.storage.thumbnails import ThumbnailFolder


class ProjectLockedError(ProjectError):
    """The project is open elsewhere; it can still be opened read-only."""


class ProjectFile:
    """An open project.

    Attributes:
        path: The project file.
        cache: The folder beside it that holds only what can be rebuilt.
        read_only: Whether writes are refused.
        uuid: The project's identity, whatever its file is called.
        images, collections, attributes, label_sets, models, embeddings, runs, probe_runs, predictions: The stores,
            one per word.
        thumbnails: The cached thumbnails.
    """

    def __init__(self, path: Path, lock: FileLock | None, *, read_only: bool) -> None:
        self.path = path
        self.cache = path.with_name(f"{path.name}-cache")
        self.read_only = read_only
        self._lock = lock
        self._database = Database(path, read_only=read_only)
        self.images = ImageStore(self._database)
        self.collections = CollectionStore(self._database)
        self.attributes = AttributeStore(self._database)
        self.label_sets = LabelSetStore(self._database)
        self.models = ModelStore(self._database)
        self.embeddings = EmbeddingStore(self._database, self.cache / "embeddings")
        self.runs = RunStore(self._database)
        self.probe_runs = ProbeRunStore(self._database)
        self.predictions = PredictionStore(self._database)
        self.thumbnails = ThumbnailFolder(self.cache / "thumbnails")
        with self._database.read() as session:
            self.uuid = session.scalars(select(ProjectInfo.uuid)).one()

    @classmethod
    def create(cls, path: Path) -> ProjectFile:
        """Make a new project at ``path`` and open it.

        Raises:
            ProjectError: If something is there already, or the folder cannot be written.
        """
        path = path.absolute()
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        if path.exists():
            raise ProjectError(f"“{path}” exists already. Choose another name, or open it.")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = _lock(path)
            migrate(path)
            with closing(sqlite3.connect(path)) as connection, connection:
                connection.execute(
                    "INSERT INTO project_info (id, uuid, created_at, created_with) VALUES (1, ?, ?, ?)",
                    (str(uuid.uuid4()), datetime.now(UTC).isoformat(), f"clipstudio {version('clipstudio')}"),
                )
        except (OSError, sqlite3.Error) as error:
            raise ProjectError(f"No project can be made at “{path}”: {_reason(error)}.") from error
        return cls(path, lock, read_only=False)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> ProjectFile:
        """Open the project at ``path``, upgrading an older file after a backup.

        Raises:
            ProjectLockedError: If another window or command has it open for writing.
            ProjectError: If it is missing, no project, newer than this clipstudio, or cannot be read.
        """
        path = path.absolute()
        if not path.is_file():
            raise ProjectError(f"There is no project at “{path}”. Check the path, or make a new project.")
        lock = None
        if not read_only:
            try:
                lock = _lock(path)
            except OSError as error:
                raise ProjectError(
                    f"The folder of “{path}” cannot be written ({_reason(error)}). Open the project read-only."
                ) from error
        try:
            if read_only:
                _require_current(path)
            else:
                migrate(path)
            return cls(path, lock, read_only=read_only)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    def close(self) -> None:
        """Let go of the file and its lock; a second call does nothing."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _lock(path: Path) -> FileLock:
    # Not thread-local: the window may close the project from another thread than the one that opened it.
    lock = FileLock(path.with_name(f".{path.name}.lock"), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise ProjectLockedError(
            f"“{path.name}” is open in another window or command. Close it there, or open it read-only here."
        ) from error
    return lock


def _require_current(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            (found,) = connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError as error:
            raise ProjectError(
                f"“{path.name}” is not a clipstudio project, or it is damaged ({error})."
            ) from error
    if found != SCHEMA_VERSION:
        raise ProjectError(
            f"“{path.name}” has file version {found}; read-only opening needs version {SCHEMA_VERSION}. "
            "Open it for writing once to bring it forward."
        )


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
