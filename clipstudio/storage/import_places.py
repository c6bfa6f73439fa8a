"""Import places: the folders that images came from, to be looked through again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import ImportPlace


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A folder that images were imported from.

    Attributes:
        path: The folder.
        include: File name patterns that were taken; empty for every format.
        exclude: Patterns of names that were left out.
    """

    path: Path
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class ImportPlaceReader:
    """The folders that a project's images were imported from, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[KeptPlace, ...]:
        """Every folder, by path."""
        query = select(ImportPlace.path, ImportPlace.include, ImportPlace.exclude).order_by(
            ImportPlace.path, ImportPlace.id
        )
        with self._database.read() as session:
            return tuple(
                KeptPlace(Path(path), tuple(include), tuple(exclude))
                for path, include, exclude in session.execute(query)
            )


class ImportPlaceStore(ImportPlaceReader):
    """The folders that a project's images were imported from."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def remember(self, folders: Iterable[Path], include: Sequence[str], exclude: Sequence[str]) -> None:
        """Keep folders with the patterns by which they were imported, and when."""
        rows = [
            {
                "path": str(folder),
                "include": list(include),
                "exclude": list(exclude),
                "imported_at": datetime.now(UTC),
            }
            for folder in folders
        ]
        statement = insert(ImportPlace)
        statement = statement.on_conflict_do_update(
            index_elements=[ImportPlace.path, ImportPlace.include, ImportPlace.exclude],
            set_={"imported_at": statement.excluded.imported_at},
        )
        if rows:
            with self._database.write() as session:
                session.execute(statement, rows)
