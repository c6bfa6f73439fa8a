"""The project: one SQLite file, locked while it is open, and a cache folder that can be rebuilt."""

from __future__ import annotations

import errno
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlencode

from filelock import FileLock, Timeout
from sqlalchemy import select

from clipstudio.domain.errors import ProjectError, system_reason
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import Later, later_by
from clipstudio.domain.progress import Work, finish
from clipstudio.domain.projects import SUFFIX, with_ending
from clipstudio.storage.attribute_edits import AttributeEdits
from clipstudio.storage.attributes import AttributeStore
from clipstudio.storage.cache_place import cache_of
from clipstudio.storage.collections import CollectionStore
from clipstudio.storage.database import Database, reading_mode
from clipstudio.storage.drives import is_on_network
from clipstudio.storage.edits import EditStore
from clipstudio.storage.embeddings import EmbeddedReader, EmbeddingStore
from clipstudio.storage.faults import faults_told, free_bytes, in_megabytes, way_back
from clipstudio.storage.image_facets import FacetReader
from clipstudio.storage.images import ImageStore
from clipstudio.storage.import_places import ImportPlaceStore
from clipstudio.storage.label_sets import LabelSetStore
from clipstudio.storage.look_alikes import LookAlikeStore
from clipstudio.storage.maps import MapFolder
from clipstudio.storage.migrations import SCHEMA_VERSION, known_version, migrate, migrating
from clipstudio.storage.models import ModelStore
from clipstudio.storage.perceptual import HashFile
from clipstudio.storage.plan_locks import PlanLockStore
from clipstudio.storage.predictions import PredictionStore
from clipstudio.storage.probe_runs import ProbeRunStore
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.project_secret import SecretReader
from clipstudio.storage.removals import RemovalStore
from clipstudio.storage.reports import ReportStore
from clipstudio.storage.reviews import ReviewStore
from clipstudio.storage.run_list import RunListStore
from clipstudio.storage.runs import RunStore
from clipstudio.storage.saved_filters import SavedFilterStore
from clipstudio.storage.schema import ProjectInfo
from clipstudio.storage.thumbnails import ThumbnailFolder
from clipstudio.storage.unreadable_files import UnreadableFileStore


class ProjectLockedError(ProjectError):
    """The project is open elsewhere; it can still be opened read-only."""


class ProjectFile(ProjectReader):
    """An open project, for reading and writing: what a short write and a job get.

    Attributes:
        images, import_places, unreadable_files, look_alikes, collections, attributes, label_sets, models,
        embeddings, runs, probe_runs, run_list, predictions, reports, removals, reviews: The stores, one per word;
            those that `ProjectReader` has can write here.
        attribute_edits: What attributes and values are called, and what is written of them.
        edits: The log of who changed what.
        plan_locks: Plans that were locked before results were seen.
        auditor: Who works on the project at present; "" where nobody said so.
    """

    images: ImageStore
    import_places: ImportPlaceStore
    unreadable_files: UnreadableFileStore
    look_alikes: LookAlikeStore
    collections: CollectionStore
    saved_filters: SavedFilterStore
    attributes: AttributeStore
    label_sets: LabelSetStore
    runs: RunStore
    probe_runs: ProbeRunStore
    run_list: RunListStore
    predictions: PredictionStore
    reports: ReportStore
    removals: RemovalStore
    reviews: ReviewStore
    edits: EditStore
    plan_locks: PlanLockStore

    def __init__(self, path: Path, lock: FileLock | None, *, read_only: bool) -> None:
        self.path = path
        self.cache = cache_of(path)
        self.read_only = read_only
        self.auditor = ""
        self._lock = lock
        self._database = Database(path, read_only=read_only)
        self.images = ImageStore(self._database)
        self.import_places = ImportPlaceStore(self._database)
        self.unreadable_files = UnreadableFileStore(self._database)
        self.look_alikes = LookAlikeStore(self._database)
        self.collections = CollectionStore(self._database)
        self.saved_filters = SavedFilterStore(self._database)
        self.facets = FacetReader(self._database)
        self.attributes = AttributeStore(self._database)
        self.attribute_edits = AttributeEdits(self._database)
        self.label_sets = LabelSetStore(self._database)
        self.models = ModelStore(self._database)
        self.embedded = EmbeddedReader(self._database)
        self.embeddings = EmbeddingStore(self._database, self.cache / "embeddings")
        self.runs = RunStore(self._database)
        self.probe_runs = ProbeRunStore(self._database)
        self.run_list = RunListStore(self._database)
        self.predictions = PredictionStore(self._database)
        self.reports = ReportStore(self._database)
        self.removals = RemovalStore(self._database)
        self.reviews = ReviewStore(self._database)
        self.edits = EditStore(self._database)
        self.plan_locks = PlanLockStore(self._database)
        self.secret = SecretReader(self._database)
        self.thumbnails = ThumbnailFolder(self.cache / "thumbnails")
        self.maps = MapFolder(self.cache / "maps")
        self.hashes = HashFile(self.cache / "difference-hashes-1.bin")
        # Not in the cache: what came from elsewhere cannot be made again.
        self.pictures = ThumbnailFolder(path.with_name(f"{path.name}-pictures"))
        try:
            self.uuid = self._read_uuid()
            if not read_only:
                self.reviews.keep_journal(self.uuid)
        except BaseException:
            self._database.close()
            raise

    def as_one(self) -> AbstractContextManager[None]:
        """Make all that this thread writes until the end one change: all of it is there then, or nothing."""
        return self._database.as_one()

    @contextmanager
    def carrying(self, facts: Mapping[str, Any]) -> Iterator[None]:
        """Let the provenance of every run that is kept meanwhile hold these facts too."""
        self.runs.carried = self.probe_runs.carried = facts
        try:
            yield
        finally:
            self.runs.carried = self.probe_runs.carried = {}

    def _read_uuid(self) -> str:
        with self._database.read() as session:
            found: str | None = session.scalar(select(ProjectInfo.uuid))
        if found is None:
            raise ProjectError(
                "“{path}” was begun and never finished: nothing is in it. Delete it and make a new project.",
                path=self.path,
            )
        return found

    @property
    def remarks(self) -> tuple[str, ...]:
        """What the user should know of the drive that the project lies on and of its journal; mostly nothing."""
        found = list(self.reviews.journal.remarks if self.reviews.journal is not None else ())
        if is_on_network(self.path.parent):
            found.append(
                f"“{self.path.name}” is on a network drive, where a file cannot be locked reliably. Open it on "
                "one computer at a time, or work on a local copy."
            )
        elif not self.read_only and self._database.journal_mode != "wal":
            found.append(
                f"The drive of “{self.path.name}” has no place for a write-ahead log, so every change is written "
                "through to the disk, which takes longer. A local copy would be faster."
            )
        return tuple(found)

    @classmethod
    def create(cls, path: Path, label_sets: Iterable[LabelSet] = (), project_uuid: str = "") -> ProjectFile:
        """Make a new project at ``path`` with these label sets in it, and open it.

        The file appears whole or not at all.

        Args:
            path: The project file.
            label_sets: What is in it from the beginning.
            project_uuid: Its identity, where it takes the place of one that was lost; empty for a new one.

        Raises:
            ProjectError: If something is there already, the folder cannot be written, or the disk is full.
        """
        path = with_ending(path, SUFFIX).absolute()
        if path.is_symlink() or path.exists():
            raise ProjectError("“{path}” exists already. Choose another name, or open it.", path=path)
        with _undone_on_failure(path) as (making, lock):
            migrate(making)
            with faults_told(making), closing(sqlite3.connect(making)) as connection, connection:
                connection.execute(
                    "INSERT INTO project_info (id, uuid, created_at, created_with) VALUES (1, ?, ?, ?)",
                    (
                        project_uuid or str(uuid.uuid4()),
                        datetime.now(UTC).isoformat(),
                        f"clipstudio {version('clipstudio')}",
                    ),
                )
            # As one change: each waits for the disk.
            with cls(making, None, read_only=False) as project:
                project.label_sets.save_all(label_sets)
            _require_one_file(making)
            making.rename(path)
            return cls(path, lock, read_only=False)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> ProjectFile:
        """Do the work of `opening` on this thread, to its end."""
        return finish(cls.opening(path, read_only=read_only))

    @classmethod
    def opening(cls, path: Path, *, read_only: bool = False) -> Work[ProjectFile]:
        """Open the project at ``path``, upgrading an older file after a backup, which may take a while.

        Raises:
            ProjectLockedError: If another window or command has it open for writing.
            ProjectError: If it is missing, no project, damaged, newer than this clipstudio, or cannot be read.
        """
        # One file, one lock and one cache, by whatever link it is opened.
        path = path.resolve() if path.is_symlink() else path.absolute()
        if path.is_dir():
            raise ProjectError("“{path}” is a folder, not a project file. Name the file itself.", path=path)
        if not path.is_file():
            raise ProjectError(
                "There is no project at “{path}”. Check the path, or make a new project.", path=path
            )
        if path.stat().st_size == 0:
            raise ProjectError(
                "“{path}” is empty: no project was ever written to it. {way_back}",
                path=path,
                way_back=way_back(path),
            )
        lock = None
        if not read_only:
            try:
                lock = _lock(path)
            except OSError as error:
                raise ProjectError(
                    "The folder of “{path}” cannot be written ({reason}). Open the project read-only.",
                    path=path,
                    reason=_reason(error),
                ) from error
        try:
            if read_only:
                _require_current(path)
            else:
                yield from migrating(path)
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

    def discard(self) -> None:
        """Close the project and delete it with all that lies beside it; only of one that was just made."""
        journal = self.reviews.journal
        self._database.close()
        _remove(self.path)
        if journal is not None:
            journal.path.unlink(missing_ok=True)
        self.pictures.remove()
        if self._lock is not None:
            with suppress(OSError):
                Path(self._lock.lock_file).unlink(missing_ok=True)
        self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def _undone_on_failure(path: Path) -> Iterator[tuple[Path, FileLock]]:
    """A name under which to make a project before it is called ``path``, and its lock.

    A failure leaves no trace of either.
    """
    making = path.with_name(f".{path.name}.new")
    new_folders = [folder for folder in path.parents if not folder.exists()]
    lock = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = _lock(path)
        _remove(making)  # left by a process that was killed meanwhile
        yield making, lock
    except BaseException as error:
        if lock is not None:
            _remove(making)
            _remove(path)
            Path(lock.lock_file).unlink(missing_ok=True)
            lock.release()
        for folder in new_folders:
            with suppress(OSError):
                folder.rmdir()
        if isinstance(error, ProjectLockedError) or not isinstance(error, ProjectError | OSError):
            raise
        if isinstance(error, OSError) and error.errno != errno.ENOSPC:
            raise ProjectError(
                "No project was made at “{path}”: {reason}. Check the permissions of the folder “{parent}”, or "
                "choose another folder.",
                path=path,
                reason=_reason(error),
                parent=path.parent,
            ) from error
        raise ProjectError(
            "No project was made at “{path}”: {reason}.",
            path=path,
            reason=later_by(_bare, error, making.name, path.name),
        ) from error


def _remove(path: Path) -> None:
    """Delete a database with whatever SQLite put beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _require_one_file(path: Path) -> None:
    """Refuse to go on while a part of a closed database still lies in its write-ahead log."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise ProjectError(
            "The disk is full: {free} are free at “{parent}”. Make room and try again.",
            free=in_megabytes(free_bytes(path)),
            parent=path.parent,
        )


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep everybody else from opening a project for writing.

    Raises:
        ProjectLockedError: It is open for writing.
    """
    lock = _lock(path)
    try:
        yield
    finally:
        lock.release()


def _lock(path: Path) -> FileLock:
    # Not thread-local: the window may close the project from another thread than the one that opened it.
    lock = FileLock(path.with_name(f".{path.name}.lock"), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        if not Path(lock.lock_file).exists():
            # Where a folder takes no files at all, the lock is tried for as if another one had just let it go.
            raise PermissionError(errno.EACCES, "The folder takes no new files", str(path.parent)) from error
        raise ProjectLockedError(
            "“{name}” is open in another window or command. Close it there first.", name=path.name
        ) from error
    return lock


def needs_upgrade(path: Path) -> bool:
    """Whether a file is of an older version, so that opening it takes a backup and a while."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    try:
        return 0 < _version(path) < SCHEMA_VERSION
    except ProjectError:
        return False  # opening it says why


def _version(path: Path) -> int:
    uri = f"{path.absolute().as_uri()}?{urlencode(reading_mode(path))}"
    with faults_told(path), closing(sqlite3.connect(uri, uri=True)) as connection:
        return known_version(connection, path)


def _require_current(path: Path) -> None:
    found = _version(path)
    if found < SCHEMA_VERSION:
        raise ProjectError(
            "“{name}” has file version {found}; read-only opening needs version {schema_version}. Open it "
            "for writing once to update it.",
            name=path.name,
            found=found,
            schema_version=SCHEMA_VERSION,
        )


def _reason(error: Exception) -> Later:
    return system_reason(error) if isinstance(error, OSError) else later_by(str, error)


def _bare(error: Exception, making: str, name: str) -> str:
    """Why it went wrong, with the name of the file that was to be made, to be followed by a full stop."""
    return str(_reason(error)).replace(making, name).rstrip(".")
