"""What all images of a project are by cluster, folder, files and collections, as arrays to count in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from clipstudio.domain.numbers import distinct
from clipstudio.storage.columns import read_column, read_columns
from clipstudio.storage.database import Reading
from clipstudio.storage.path_order import read_paths
from clipstudio.storage.path_search import SearchedPaths, read_searched_paths
from clipstudio.storage.removed_images import of_those_there
from clipstudio.storage.schema import Cluster, Collection, CollectionImage, Image, ImagePath


@dataclass(frozen=True, slots=True, eq=False)
class Holders:
    """Which images hold which values; an image may hold several.

    Attributes:
        images: (m,) int64 ids, one for each value that an image holds.
        codes: (m,) int32 index into ``values``.
        values: What can be held: texts, or ids of collections.
    """

    images: NDArray[np.int64]
    codes: NDArray[np.int32]
    values: tuple[str | int, ...]


class FacetReader:
    """Reads what is counted beside the values of a filter; each call reads all images."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def all_ids(self) -> NDArray[np.int64]:
        """Every image that is in the project, (n,) int64 ascending."""
        with self._database.read() as session:
            return read_column(session, of_those_there(session, select(Image.id)).order_by(Image.id))

    def present_files(self) -> NDArray[np.int64]:
        """The image of each file that was there at the last look, (m,) int64: as often as it has files."""
        query = select(ImagePath.image_id).where(ImagePath.missing.is_(False))
        with self._database.read() as session:
            return read_column(session, query)

    def clusters(self) -> Holders:
        """The cluster of each image that is in one, the names in alphabetical order."""
        names = select(Cluster.id, Cluster.name).order_by(Cluster.name)
        members = select(Image.id, Image.cluster_id).where(Image.cluster_id.is_not(None))
        with self._database.read() as session:
            known = session.execute(names).all()
            images, rows = read_columns(session, members)
        return _holders(images, rows, dict(known))

    def folders(self) -> Holders:
        """The folders in which each image has files, at present or at the last look."""
        codes: dict[str, int] = {}
        pairs = [np.empty(0, np.int64)]
        with self._database.read() as session:
            for images, paths in read_paths(session):
                folders = paths.folders()
                # Files lie in a folder together: only where another one begins is its name looked at.
                begins = folders.differ_from_last()
                held = [codes.setdefault(folders.text(at), len(codes)) for at in np.flatnonzero(begins).tolist()]
                # An image and a folder in one number.
                pairs.append(images << 32 | np.array(held, np.int64)[np.cumsum(begins) - 1])
        found = distinct(np.concatenate(pairs))
        names = sorted(codes)
        place = np.empty(len(codes), np.int32)
        place[[codes[name] for name in names]] = np.arange(len(codes))
        return Holders(found >> 32, place[found & 0xFFFF_FFFF], tuple(names))

    def searched_paths(self) -> SearchedPaths:
        """Of every path what a text is looked for in."""
        with self._database.read() as session:
            return read_searched_paths(session)

    def collections(self) -> Holders:
        """The images of each collection; the values are the collections' ids."""
        there = select(Collection.id).where(Collection.removed_at.is_(None)).order_by(Collection.id)
        members = select(CollectionImage.image_id, CollectionImage.collection_id).where(
            CollectionImage.collection_id.in_(there)
        )
        with self._database.read() as session:
            known = session.scalars(there).all()
            images, rows = read_columns(session, members)
        return _holders(images, rows, {id: id for id in known})


def _holders(
    images: NDArray[np.int64], held: NDArray[np.int64], values: dict[int, str] | dict[int, int]
) -> Holders:
    """Images and the row of a value of each, as codes in the order of ``values``."""
    rows = np.fromiter(values, dtype=np.int64, count=len(values))
    order = np.argsort(rows)
    place = order[np.searchsorted(rows, held, sorter=order)] if len(rows) else held
    return Holders(images, place.astype(np.int32), tuple(values.values()))
