"""Images: their identity, the paths they were seen at, and the clusters they came from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, func, literal, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import FileMark, ImageFacts, ImageFiles, ImageQuery, ImageRow, Rendering, SortKey
from clipstudio.storage.columns import read_column, read_columns
from clipstudio.storage.database import Database, Reading
from clipstudio.storage.image_query import compiled
from clipstudio.storage.parameters import Ids, chunks, plain
from clipstudio.storage.path_order import BY_FILE, in_order_of_files
from clipstudio.storage.removed_images import of_those_there
from clipstudio.storage.schema import Cluster, Image, ImagePath, RemovedImage


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as a look at its folder shows it, without reading it."""

    path: Path
    size: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What the project remembers of a path."""

    image: ImageId
    size: int
    modified_ns: int
    missing: bool


class ImageReader:
    """The images of a project, for reading."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def count(self) -> int:
        """Number of images that are there: those that were removed are not counted."""
        with self._database.read() as session:
            return session.scalars(of_those_there(session, select(func.count()).select_from(Image))).one()

    def any_files(self) -> bool:
        """Whether some image was found in a file; those of a review that was sent were not."""
        with self._database.read() as session:
            return session.scalars(select(ImagePath.id).limit(1)).first() is not None

    def find(self, query: ImageQuery) -> NDArray[np.int64]:
        """Ids of the images that a query keeps, in its order; the label part is the caller's to apply."""
        with self._database.read() as session:
            ids = read_column(session, compiled(session, query))
            if isinstance(query.sort, SortKey) and query.sort in BY_FILE:
                return in_order_of_files(session, ids, query.sort, descending=query.descending)
            return ids

    def rows(self, ids: Ids) -> tuple[ImageRow, ...]:
        """What tiles show, in the order of ``ids``; an id that is gone is left out."""
        found: dict[int, ImageRow] = {}
        with self._database.read() as session:
            for some in chunks(plain(ids)):
                for row in _rows(session, some):
                    # Paths that are there come first, so the first row of an image is the one to show.
                    found.setdefault(row.id, row)
        return tuple(found[id] for id in plain(ids) if id in found)

    def paths(self, ids: Ids) -> Iterator[tuple[ImageId, Path | None]]:
        """For each image, a path at which it was last seen present; None when every path is missing."""
        for row in self.rows(ids):
            yield row.id, None if row.missing else row.path

    def files(self, ids: Ids) -> Iterator[ImageFiles]:
        """Where the bytes of each image can be read, in the order of ``ids``; an id that is gone is left out."""
        query = (
            select(Image.id, Image.sha256, Image.rendering, ImagePath.path, ImagePath.size, ImagePath.modified_ns)
            .outerjoin(ImagePath, (ImagePath.image_id == Image.id) & ImagePath.missing.is_(False))
            .order_by(ImagePath.id)
        )
        found: dict[int, ImageFiles] = {}
        with self._database.read() as session:
            for some in chunks(plain(ids)):
                for id, sha256, rendering, path, size, modified_ns in session.execute(
                    query.where(Image.id.in_(some))
                ):
                    one = found.get(id)
                    present = one.present if one is not None else ()
                    if path is not None:
                        present = (*present, FileMark(Path(path), size, modified_ns, sha256))
                    how = None if rendering is None else Rendering(rendering)
                    found[id] = ImageFiles(ImageId(id), how, present)
        for id in plain(ids):
            if id in found:
                yield found[id]

    def all_paths(self) -> Iterator[tuple[ImageId, Path]]:
        """Every path of every image that was not removed, present ones first."""
        query = select(ImagePath.image_id, ImagePath.path).order_by(ImagePath.missing, ImagePath.id)
        with self._database.read() as session:
            query = of_those_there(session, query, ImagePath.image_id)
            for image, path in session.execute(query.execution_options(yield_per=10_000)):
                yield ImageId(image), Path(path)

    def copies(self) -> dict[ImageId, tuple[Path, ...]]:
        """The paths of every image that lies in several files at present, those known longest first."""
        several = (
            select(ImagePath.image_id)
            .where(~ImagePath.missing)
            .group_by(ImagePath.image_id)
            .having(func.count(ImagePath.id) > 1)
        )
        query = select(ImagePath.image_id, ImagePath.path).where(
            ~ImagePath.missing, ImagePath.image_id.in_(several)
        )
        found: dict[ImageId, tuple[Path, ...]] = {}
        with self._database.read() as session:
            query = of_those_there(session, query, ImagePath.image_id).order_by(ImagePath.id)
            for image, path in session.execute(query):
                found[ImageId(image)] = (*found.get(ImageId(image), ()), Path(path))
        return found

    def facts(self, image: ImageId) -> tuple[ImageFacts, tuple[Path, ...], str | None]:
        """One image's facts, all its paths (present ones first) and its cluster's name."""
        with self._database.read() as session:
            row = session.get_one(Image, int(image))
            paths = session.scalars(
                select(ImagePath.path)
                .where(ImagePath.image_id == int(image))
                .order_by(ImagePath.missing, ImagePath.id)
            )
            cluster = session.get(Cluster, row.cluster_id) if row.cluster_id is not None else None
            how = None if row.rendering is None else Rendering(row.rendering)
            facts = ImageFacts(row.sha256, row.size, row.format, row.width, row.height, row.orientation, how)
            return facts, tuple(map(Path, paths)), cluster.name if cluster else None

    def clusters(self, images: NDArray[np.int64]) -> NDArray[np.int32]:
        """The cluster of each of ``images``, (n,) int32 row of the cluster; -1 where none is known."""
        query = select(Image.id, Image.cluster_id).where(Image.cluster_id.is_not(None)).order_by(Image.id)
        with self._database.read() as session:
            known, rows = read_columns(session, query)
        result = np.full(len(images), -1, dtype=np.int32)
        if len(known):
            place = np.minimum(np.searchsorted(known, images), len(known) - 1)
            found = known[place] == images
            result[found] = rows[place[found]]
        return result

    def cluster_names(self) -> dict[int, str]:
        """The name of every cluster by its row."""
        with self._database.read() as session:
            return dict(session.execute(select(Cluster.id, Cluster.name)).all())

    def any_clusters(self) -> bool:
        """Whether any image names its cluster."""
        with self._database.read() as session:
            return session.scalar(select(Cluster.id).limit(1)) is not None

    def cluster_members(self) -> dict[str, NDArray[np.int64]]:
        """The images of every cluster by its name, ascending ids."""
        query = select(Cluster.name, Image.id).join(Image, Image.cluster_id == Cluster.id).order_by(Image.id)
        members: dict[str, list[int]] = {}
        with self._database.read() as session:
            for name, image in session.execute(of_those_there(session, query)):
                members.setdefault(name, []).append(image)
        return {name: np.array(images, dtype=np.int64) for name, images in members.items()}

    def known_files(self) -> dict[Path, KnownFile]:
        """Every path that the project remembers, those known longest first, to find what is new in a folder."""
        query = select(
            ImagePath.path, ImagePath.image_id, ImagePath.size, ImagePath.modified_ns, ImagePath.missing
        ).order_by(ImagePath.id)
        with self._database.read() as session:
            return {
                Path(path): KnownFile(ImageId(image), size, modified, missing)
                for path, image, size, modified, missing in session.execute(query)
            }

    def digests(self, ids: Ids) -> list[str]:
        """SHA-256 of each image, in the order of ``ids``."""
        found = self.known_digests(ids)
        return [found[id] for id in plain(ids)]

    def known_digests(self, ids: Ids) -> dict[int, str]:
        """SHA-256 of each image by its id; those that were deleted permanently are left out."""
        found: dict[int, str] = {}
        with self._database.read() as session:
            for some in chunks(plain(ids)):
                query = select(Image.id, Image.sha256).where(Image.id.in_(some))
                found.update(session.execute(query).all())
        return found

    def present_digests(self) -> tuple[NDArray[np.int64], NDArray[np.bytes_]]:
        """The images with a file at the last look, none removed: ids, (n,) int64, ascending, and their SHA-256."""
        query = (
            select(Image.id, Image.sha256)
            .where(select(ImagePath.id).where(ImagePath.image_id == Image.id, ~ImagePath.missing).exists())
            .order_by(Image.id)
        )
        with self._database.read() as session:
            rows = session.execute(of_those_there(session, query)).all()
        return np.array([id for id, _ in rows], np.int64), np.array([digest for _, digest in rows], "S64")

    def by_digests(self, digests: Collection[str]) -> dict[str, int]:
        """The id of each of some images that are in the project, by SHA-256."""
        with self._database.read() as session:
            return _by_digest(session, set(digests))

    def pixel_counts(self, ids: Ids) -> tuple[dict[Rendering | None, int], int]:
        """How many images become RGB in each way (None: not known), and how many are turned upright."""
        ways: dict[Rendering | None, int] = {}
        turned = 0
        # TIFF is turned by whatever reads it.
        is_turned = (Image.orientation > 1) & (Image.format != "TIFF")
        with self._database.read() as session:
            for some in chunks(plain(ids)):
                query = (
                    select(Image.rendering, func.count(Image.id), func.sum(is_turned))
                    .where(Image.id.in_(some))
                    .group_by(Image.rendering)
                )
                for rendering, count, upright in session.execute(query):
                    how = None if rendering is None else Rendering(rendering)
                    ways[how] = ways.get(how, 0) + count
                    turned += upright
        return ways, turned

    def paths_of(self, ids: Ids) -> dict[ImageId, list[Path]]:
        """Every path of images, present ones first."""
        found: dict[ImageId, list[Path]] = {}
        with self._database.read() as session:
            for some in chunks(plain(ids)):
                query = (
                    select(ImagePath.image_id, ImagePath.path)
                    .where(ImagePath.image_id.in_(some))
                    .order_by(ImagePath.missing, ImagePath.id)
                )
                for image, path in session.execute(query):
                    found.setdefault(ImageId(image), []).append(Path(path))
        return found

    def removed(self) -> NDArray[np.int64]:
        """The images that were removed from the project, (n,) int64 ascending."""
        query = select(RemovedImage.image_id).order_by(RemovedImage.image_id)
        with self._database.read() as session:
            return np.fromiter(session.connection().execute(query).scalars(), dtype=np.int64)

    def taken_back(self) -> NDArray[np.int64]:
        """The images that were removed since the import that added them was undone, (n,) int64 ascending.

        They are removed as of the beginning of that import, before they were added.
        """
        query = (
            select(RemovedImage.image_id)
            .join(Image, Image.id == RemovedImage.image_id)
            .where(RemovedImage.removed_at <= Image.added_at)
            .order_by(RemovedImage.image_id)
        )
        with self._database.read() as session:
            return np.fromiter(session.connection().execute(query).scalars(), dtype=np.int64)

    def removed_at(self, ids: Ids) -> dict[datetime, NDArray[np.int64]]:
        """When images were removed, the earliest first, and which of them then; none of those that are there."""
        query = select(RemovedImage.image_id, RemovedImage.removed_at)
        found: dict[datetime, list[int]] = {}
        with self._database.read() as session:
            for some in chunks(plain(ids)):
                for image, at in session.execute(query.where(RemovedImage.image_id.in_(some))):
                    found.setdefault(at, []).append(image)
        return {at: np.array(sorted(found[at]), np.int64) for at in sorted(found)}


class ImageStore(ImageReader):
    """The images of a project."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database: Database = database

    def add(self, files: Sequence[tuple[SeenFile, ImageFacts]]) -> tuple[list[ImageId], set[ImageId]]:
        """Record files that were read, in one transaction.

        Returns:
            The image of each file, in order, and those among them that are new to the project.
        """
        with self._database.write() as session:
            known = _by_digest(session, {facts.sha256 for _, facts in files})
            new: dict[str, dict[str, object]] = {}
            now = datetime.now(UTC)
            for _, facts in files:
                if facts.sha256 not in known:
                    new.setdefault(facts.sha256, _values(facts, now))
            # Past the mapped classes, which take as long for each row as SQLite does.
            connection = session.connection()
            if new:
                connection.execute(insert(Image), list(new.values()))
                known |= _by_digest(session, set(new))
            statement = insert(ImagePath)
            statement = statement.on_conflict_do_update(
                index_elements=[ImagePath.path],
                set_={key: statement.excluded[key] for key in ("image_id", "size", "modified_ns", "missing")},
            )
            rows = [
                {
                    "image_id": known[facts.sha256],
                    "path": str(file.path),
                    "size": file.size,
                    "modified_ns": file.modified_ns,
                    "missing": False,
                }
                for file, facts in files
            ]
            if rows:
                connection.execute(statement, rows)
            images = [ImageId(known[facts.sha256]) for _, facts in files]
            return images, {ImageId(known[digest]) for digest in new}

    def add_known(self, facts: Sequence[ImageFacts]) -> Changes:
        """Record images of which no file is at hand; those that are there stay as they are."""
        now = datetime.now(UTC)
        with self._database.write() as session:
            known = _by_digest(session, {each.sha256 for each in facts})
            new = {each.sha256: _values(each, now) for each in facts if each.sha256 not in known}
            if new:
                session.execute(insert(Image), list(new.values()))
        return Changes.IMAGES if new else Changes.NONE

    def refresh(self, files: Iterable[FileMark]) -> None:
        """Remember another time of files that hold the same bytes as before."""
        with self._database.write() as session:
            for file in files:
                # Only while the path still belongs to the image that was found in it.
                image = select(Image.id).where(Image.sha256 == file.sha256).scalar_subquery()
                session.execute(
                    update(ImagePath)
                    .where(ImagePath.path == str(file.path), ImagePath.image_id == image)
                    .values(size=file.size, modified_ns=file.modified_ns)
                )

    def learn_renderings(self, renderings: Mapping[int, Rendering | None]) -> None:
        """Remember how the pixels of images become RGB; None takes back what was known."""
        rows = [
            {"id": image, "rendering": None if how is None else how.value} for image, how in renderings.items()
        ]
        if rows:
            with self._database.write() as session:
                session.execute(update(Image), rows)

    def put_files(self, files: Mapping[Path, KnownFile | None]) -> Changes:
        """Know files as they were known at another time; of None nothing is known any more."""
        rows = [
            {
                "image_id": file.image,
                "path": str(path),
                "size": file.size,
                "modified_ns": file.modified_ns,
                "missing": file.missing,
            }
            for path, file in files.items()
            if file is not None
        ]
        statement = insert(ImagePath)
        statement = statement.on_conflict_do_update(
            index_elements=[ImagePath.path],
            set_={key: statement.excluded[key] for key in ("image_id", "size", "modified_ns", "missing")},
        )
        with self._database.write() as session:
            for some in chunks([str(path) for path, file in files.items() if file is None]):
                session.execute(delete(ImagePath).where(ImagePath.path.in_(some)))
            if rows:
                session.execute(statement, rows)
        return Changes.IMAGES if files else Changes.NONE

    def mark_missing(self, paths: Iterable[Path], *, missing: bool = True) -> Changes:
        """Remember that files are not where they were, or are back."""
        gone = [str(path) for path in paths]
        with self._database.write() as session:
            for some in chunks(gone):
                session.execute(update(ImagePath).where(ImagePath.path.in_(some)).values(missing=missing))
        return Changes.IMAGES if gone else Changes.NONE

    def set_removed(self, images: NDArray[np.int64], at: datetime | None) -> Changes:
        """Remove images from the project, or bring them back with None; all that is known of them stays.

        Those that are so already stay as they are.
        """
        ids = plain(np.unique(images))
        with self._database.write() as session:
            for some in chunks(ids):
                if at is None:
                    session.execute(delete(RemovedImage).where(RemovedImage.image_id.in_(some)))
                else:
                    rows = select(Image.id, literal(at, RemovedImage.removed_at.type)).where(Image.id.in_(some))
                    columns = [RemovedImage.image_id, RemovedImage.removed_at]
                    session.execute(insert(RemovedImage).from_select(columns, rows).on_conflict_do_nothing())
        # Counts of collections and values change with the images.
        return Changes.IMAGES | Changes.COLLECTIONS | Changes.ATTRIBUTES if ids else Changes.NONE

    def set_clusters(self, clusters: Mapping[ImageId, str | None]) -> Changes:
        """Say which cluster each image came from, None for none; a new word replaces the old one."""
        if not clusters:
            return Changes.NONE
        with self._database.write() as session:
            names = [{"name": name} for name in dict.fromkeys(clusters.values()) if name is not None]
            if names:
                session.execute(insert(Cluster).on_conflict_do_nothing(), names)
            ids: dict[str | None, int | None] = {None: None}
            ids |= {name: id for id, name in session.execute(select(Cluster.id, Cluster.name))}
            rows = [{"id": image, "cluster_id": ids[name]} for image, name in clusters.items()]
            session.execute(update(Image), rows)
            used = select(Image.cluster_id).where(Image.cluster_id.is_not(None))
            session.execute(delete(Cluster).where(Cluster.id.not_in(used)))
        return Changes.IMAGES


def _rows(session: Session, ids: Sequence[int]) -> Iterator[ImageRow]:
    query = (
        select(
            Image.id,
            Image.sha256,
            Image.width,
            Image.height,
            ImagePath.path,
            ImagePath.missing,
            ImagePath.size,
            ImagePath.modified_ns,
            RemovedImage.image_id,
        )
        .outerjoin(ImagePath, ImagePath.image_id == Image.id)
        .outerjoin(RemovedImage, RemovedImage.image_id == Image.id)
        .where(Image.id.in_(ids))
        .order_by(ImagePath.missing, ImagePath.id)
    )
    for id, sha256, width, height, path, missing, size, modified_ns, removed in session.execute(query):
        yield ImageRow(
            id=ImageId(id),
            sha256=sha256,
            path=Path(path) if path is not None else None,
            width=width,
            height=height,
            missing=path is None or bool(missing),
            mark=None if path is None else FileMark(Path(path), size, modified_ns, sha256),
            removed=removed is not None,
        )


def _by_digest(session: Session, digests: set[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in chunks(sorted(digests)):
        for digest, id in session.execute(select(Image.sha256, Image.id).where(Image.sha256.in_(some))):
            found[digest] = id
    return found


def _values(facts: ImageFacts, now: datetime) -> dict[str, object]:
    return {
        "sha256": facts.sha256,
        "size": facts.size,
        "format": facts.format,
        "width": facts.width,
        "height": facts.height,
        "orientation": facts.orientation,
        "rendering": None if facts.rendering is None else facts.rendering.value,
        "added_at": now,
    }
