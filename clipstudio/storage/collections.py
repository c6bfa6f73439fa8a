"""Collections: named sets of images."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import NothingLeftError, ProjectError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.ids import CollectionId
from clipstudio.domain.language import later
from clipstudio.storage.columns import read_column
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.removed_images import any_removed
from clipstudio.storage.schema import Collection, CollectionImage, RemovedImage

_IS_THERE = Collection.removed_at.is_(None)


@dataclass(frozen=True, slots=True)
class CollectionSummary:
    """A collection with the number of its images."""

    id: CollectionId
    name: str
    images: int


class CollectionReader:
    """The collections of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all(self) -> tuple[CollectionSummary, ...]:
        """Every collection by name, with its size."""
        size = func.count(CollectionImage.image_id)
        with self._database.read() as session:
            is_member = CollectionImage.collection_id == Collection.id
            if any_removed(session):
                is_member &= CollectionImage.image_id.not_in(select(RemovedImage.image_id))
            query = (
                select(Collection.id, Collection.name, size)
                .outerjoin(CollectionImage, is_member)
                .where(_IS_THERE)
                .group_by(Collection.id)
                .order_by(Collection.name)
            )
            return tuple(CollectionSummary(CollectionId(id), name, n) for id, name, n in session.execute(query))

    def find(self, name: str) -> CollectionId:
        """The collection of that name.

        Raises:
            ProjectError: If there is none.
        """
        with self._database.read() as session:
            found = session.scalar(select(Collection.id).where(Collection.name == name, _IS_THERE))
        if found is None:
            known = ", ".join(f"“{each.name}”" for each in self.all()) or later("none yet")
            raise ProjectError(
                "There is no collection “{name}” in this project. Collections: {known}.", name=name, known=known
            )
        return CollectionId(found)

    def name_of(self, collection: CollectionId) -> str:
        """What a collection is called.

        Raises:
            NothingLeftError: It was deleted.
        """
        with self._database.read() as session:
            name = session.scalar(select(Collection.name).where(Collection.id == collection, _IS_THERE))
        if name is None:
            raise NothingLeftError("This collection was deleted.")
        return name

    def members(self, collection: CollectionId) -> NDArray[np.int64]:
        """All images of a collection, (n,) int64 ascending, with those that were removed from the project."""
        query = select(CollectionImage.image_id).where(CollectionImage.collection_id == collection)
        with self._database.read() as session:
            return read_column(session, query.order_by(CollectionImage.image_id))


class CollectionStore(CollectionReader):
    """The collections of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def add(self, name: str, images: Iterable[int]) -> CollectionId:
        """Put images into the collection of that name, which is made when it is new."""
        name = name.strip()
        if not name:
            raise ProjectError("A collection needs a name.")
        check_name(name, ProjectError)
        with self._database.write() as session:
            session.execute(
                insert(Collection).values(name=name, created_at=datetime.now(UTC)).on_conflict_do_nothing()
            )
            collection = session.scalars(select(Collection.id).where(Collection.name == name, _IS_THERE)).one()
            rows = [{"collection_id": collection, "image_id": int(image)} for image in images]
            if rows:
                session.execute(insert(CollectionImage).on_conflict_do_nothing(), rows)
        return CollectionId(collection)

    def put_in(self, collection: CollectionId, images: Iterable[int]) -> Changes:
        """Put images into a collection that is there."""
        rows = [{"collection_id": collection, "image_id": int(image)} for image in images]
        with self._database.write() as session:
            if rows:
                session.execute(insert(CollectionImage).on_conflict_do_nothing(), rows)
        return Changes.COLLECTIONS

    def take_out(self, collection: CollectionId, images: Iterable[int]) -> Changes:
        """Take images out of a collection; they stay in the project."""
        rows = [{"image": int(image)} for image in images]
        with self._database.write() as session:
            if rows:
                session.connection().execute(
                    delete(CollectionImage).where(
                        CollectionImage.collection_id == collection,
                        CollectionImage.image_id == bindparam("image"),
                    ),
                    rows,
                )
        return Changes.COLLECTIONS

    def rename(self, collection: CollectionId, name: str) -> Changes:
        """Give a collection another name.

        Raises:
            ProjectError: If the name is empty or another collection has it.
        """
        name = name.strip()
        if not name:
            raise ProjectError("A collection needs a name.")
        check_name(name, ProjectError)
        with self._database.write() as session:
            holder = session.scalar(select(Collection.id).where(Collection.name == name, _IS_THERE))
            if holder is not None and holder != collection:
                raise ProjectError("There is a collection “{name}” already. Choose another name.", name=name)
            session.execute(update(Collection).where(Collection.id == collection).values(name=name))
        return Changes.COLLECTIONS

    def remove(self, collection: CollectionId) -> Changes:
        """Delete a collection permanently; its images stay in the project."""
        with self._database.write() as session:
            session.execute(delete(Collection).where(Collection.id == collection))
        return Changes.COLLECTIONS
