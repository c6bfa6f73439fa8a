"""Files that could not be read when they were tried, so that they are not taken for new ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from clipstudio.storage.database import Database, Reading
from clipstudio.storage.parameters import chunks
from clipstudio.storage.schema import UnreadableFile


@dataclass(frozen=True, slots=True)
class TriedFile:
    """A file as it was when it could not be read, and the reason."""

    path: Path
    size: int
    modified_ns: int
    reason: str


class UnreadableFileReader:
    """The files of a project's folders that could not be read, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> dict[Path, TriedFile]:
        """Every such file, by its path."""
        row = UnreadableFile
        query = select(row.path, row.size, row.modified_ns, row.reason).order_by(row.path)
        with self._database.read() as session:
            rows = session.execute(query).all()
        found = [TriedFile(Path(path), size, modified, reason) for path, size, modified, reason in rows]
        return {each.path: each for each in found}


class UnreadableFileStore(UnreadableFileReader):
    """The files of a project's folders that could not be read."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def remember(self, files: Iterable[TriedFile]) -> None:
        """Keep files that could not be read, each as it was at the last try."""
        now = datetime.now(UTC)
        rows = [
            {
                "path": str(each.path),
                "size": each.size,
                "modified_ns": each.modified_ns,
                "reason": each.reason,
                "tried_at": now,
            }
            for each in files
        ]
        statement = insert(UnreadableFile)
        fresh = {name: statement.excluded[name] for name in ("size", "modified_ns", "reason", "tried_at")}
        statement = statement.on_conflict_do_update(index_elements=[UnreadableFile.path], set_=fresh)
        if rows:
            with self._database.write() as session:
                session.execute(statement, rows)

    def forget(self, paths: Iterable[Path]) -> None:
        """Files that could be read after all."""
        names = [str(path) for path in paths]
        if not names:
            return
        with self._database.write() as session:
            for some in chunks(names):
                session.execute(delete(UnreadableFile).where(UnreadableFile.path.in_(some)))
