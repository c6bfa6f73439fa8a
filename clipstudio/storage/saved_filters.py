"""Filters of images that were given a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlalchemy import select, update

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.ids import SavedFilterId
from clipstudio.domain.images import ImageQuery, SortKey
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.schema import SavedFilterRow

_QUERY = TypeAdapter(ImageQuery)
_IS_THERE = SavedFilterRow.removed_at.is_(None)


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with its name; the query bears the name too, so that a plan keeps it."""

    id: SavedFilterId
    name: str
    query: ImageQuery


def plain_filter(query: ImageQuery) -> ImageQuery:
    """What a query filters by, without an order, a name, and the search that its images come from."""
    return replace(query, sort=SortKey.ADDED, descending=False, saved_as="", found_by=None)


class SavedFilterReader:
    """The saved filters of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[SavedFilter, ...]:
        """Every saved filter by name."""
        query = select(SavedFilterRow).where(_IS_THERE).order_by(SavedFilterRow.name)
        with self._database.read() as session:
            return tuple(_filter(row) for row in session.scalars(query))

    def find(self, name: str) -> SavedFilter | None:
        """The filter of that name; None where there is none."""
        return next((each for each in self.all() if each.name == name), None)


class SavedFilterStore(SavedFilterReader):
    """The saved filters of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def save(self, name: str, query: ImageQuery) -> SavedFilterId:
        """Keep a filter under a name that no other one has.

        Raises:
            ProjectError: The name is empty or taken.
        """
        name = self._free(name)
        document = _QUERY.dump_python(replace(plain_filter(query), found_by=query.found_by), mode="json")
        with self._database.write() as session:
            row = SavedFilterRow(name=name, query=document, created_at=datetime.now(UTC))
            session.add(row)
            session.flush()
            return SavedFilterId(row.id)

    def rename(self, id: SavedFilterId, name: str) -> Changes:
        """Give a filter another name.

        Raises:
            ProjectError: The name is empty or taken.
        """
        name = self._free(name, id)
        with self._database.write() as session:
            session.execute(update(SavedFilterRow).where(SavedFilterRow.id == id).values(name=name))
        return Changes.FILTERS

    def _free(self, name: str, own: SavedFilterId | None = None) -> str:
        name = name.strip()
        if not name:
            raise ProjectError("A filter needs a name.")
        check_name(name, ProjectError)
        holder = self.find(name)
        if holder is not None and holder.id != own:
            raise ProjectError("There is a filter “{name}” already. Choose another name.", name=name)
        return name


def _filter(row: SavedFilterRow) -> SavedFilter:
    query = replace(_QUERY.validate_python(row.query), saved_as=row.name)
    return SavedFilter(SavedFilterId(row.id), row.name, query)
