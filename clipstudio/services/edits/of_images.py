"""What images are part of - collections, clusters, decisions on copies, the project itself - as ends of edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import ArrayLike, NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.edit_words import (
    IMAGES_BROUGHT_BACK,
    IMAGES_REMOVED,
    IMPORT_STAYS,
    OTHER_CLUSTER,
    PUT_IN,
    TAKEN_OUT,
)
from clipstudio.domain.edits import Area
from clipstudio.domain.errors import NothingLeftError
from clipstudio.domain.ids import CollectionId, ImageId
from clipstudio.domain.language import later_by, later_count
from clipstudio.domain.packed_numbers import pack, unpack
from clipstudio.services.dependents import results_on
from clipstudio.services.edits.state import Packed, State
from clipstudio.storage.parameters import chunks
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class CollectionMembers(State):
    """Images that are all in a collection, or none of which is."""

    kind = "collection-members"
    collection: int
    images: Packed
    are_in: bool

    @staticmethod
    def of(collection: CollectionId, images: ArrayLike, *, are_in: bool) -> CollectionMembers:
        """Of these images."""
        return CollectionMembers(int(collection), pack(np.unique(np.asarray(images, np.int64))), are_in)

    @property
    def area(self) -> Area:
        """Collections."""
        return Area.COLLECTIONS

    def require(self, project: ProjectFile) -> None:
        """They must be so, in a collection that is there."""
        name = project.collections.name_of(CollectionId(self.collection))
        images = unpack(self.images)
        is_in = np.isin(images, project.collections.members(CollectionId(self.collection)))
        if changed := int((is_in != self.are_in).sum()):
            raise NothingLeftError(later_count(*(TAKEN_OUT if self.are_in else PUT_IN), changed, name=name))

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Put them in, or take them out."""
        change = project.collections.put_in if self.are_in else project.collections.take_out
        return "", change(CollectionId(self.collection), unpack(self.images).tolist())


@dataclass(frozen=True, slots=True)
class KeptClusters(State):
    """The clusters of some images.

    Attributes:
        images: Their ids.
        rows: Of each the row of its cluster at that time; -1 for none.
        names: What these clusters were called.
    """

    kind = "clusters"
    images: Packed
    rows: Packed
    names: Mapping[int, str]

    @staticmethod
    def of(project: ProjectReader, images: NDArray[np.int64]) -> KeptClusters:
        """As the project says now."""
        rows, known = project.images.clusters(images), project.images.cluster_names()
        names = {row: known[row] for row in np.unique(rows[rows >= 0]).tolist()}
        return KeptClusters(pack(images), pack(rows), names)

    @property
    def area(self) -> Area:
        """Clusters."""
        return Area.CLUSTERS

    def require(self, project: ProjectFile) -> None:
        """The images must be in clusters of these names."""
        now = KeptClusters.of(project, unpack(self.images))
        pairs, place = np.unique(np.stack([unpack(self.rows), unpack(now.rows)]), axis=1, return_inverse=True)
        differs = [self.names.get(then) != now.names.get(here) for then, here in pairs.T.tolist()]
        if changed := int(np.array(differs, bool)[place.reshape(-1)].sum()):
            raise NothingLeftError(later_count(*OTHER_CLUSTER, changed))

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Say of these images again what was said then."""
        images, rows = unpack(self.images).tolist(), unpack(self.rows).tolist()
        changes = Changes.NONE
        for some in chunks(range(len(images))):
            changes |= project.images.set_clusters(
                {ImageId(images[each]): self.names.get(rows[each]) for each in some}
            )
        return "", changes


@dataclass(frozen=True, slots=True)
class Decisions(State):
    """Decisions on images that look alike, by their rows, which stand or were taken back."""

    kind = "decisions"
    rows: Packed
    stand: bool

    @property
    def area(self) -> Area:
        """Duplicates."""
        return Area.DUPLICATES

    def require(self, project: ProjectFile) -> None:
        """All of them must stand, or none."""
        stand = np.isin(unpack(self.rows), np.array(project.look_alikes.standing(), np.int64))
        if (stand != self.stand).any():
            if self.stand:
                raise NothingLeftError("Decisions on duplicates were taken back meanwhile.")
            raise NothingLeftError("Decisions on duplicates were made again meanwhile.")

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Let them stand, or take them back."""
        return "", project.look_alikes.mark(unpack(self.rows).tolist(), removed=not self.stand)


@dataclass(frozen=True, slots=True)
class ImagesRemoved(State):
    """Images that are in the project, or were removed from it at a time."""

    kind = "images-removed"
    images: Packed
    at: datetime | None

    @property
    def area(self) -> Area:
        """Images."""
        return Area.IMAGES

    def require(self, project: ProjectFile) -> None:
        """All of them must be there, or removed."""
        is_removed = np.isin(unpack(self.images), project.images.removed())
        if changed := int((is_removed != (self.at is not None)).sum()):
            raise NothingLeftError(
                later_count(*(IMAGES_REMOVED if self.at is None else IMAGES_BROUGHT_BACK), changed)
            )

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Remove them, or bring them back."""
        return "", project.images.set_removed(unpack(self.images), self.at)


@dataclass(frozen=True, slots=True)
class Imported(State):
    """Images that an import added, or that are removed since it was undone.

    Attributes:
        images: Their ids.
        began: When the import began. Once undone, they count as removed at that time, before they were added: so a
            later import knows that they may come again.
        are_there: Whether the import stands.
    """

    kind = "imported"
    images: Packed
    began: datetime
    are_there: bool

    @property
    def area(self) -> Area:
        """Images."""
        return Area.IMAGES

    def require(self, project: ProjectFile) -> None:
        """All of them must be there, with no run and no review that asks about one; or all removed."""
        self._removal.require(project)
        found = results_on(project, unpack(self.images))
        if self.are_there and found.in_words():
            raise NothingLeftError(IMPORT_STAYS, rests=later_by(found.in_words))

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Remove them, or bring them back."""
        return self._removal.put(project)

    @property
    def _removal(self) -> ImagesRemoved:
        return ImagesRemoved(self.images, None if self.are_there else self.began)


@dataclass(frozen=True, slots=True)
class ImportedRun(State):
    """As `Imported`, of images whose ids follow each other: so little that an import writes it with every batch.

    Attributes:
        first: The first of them.
        last: The last.
        began: When the import began.
        are_there: Whether it stands.
    """

    kind = "imported-run"
    first: int
    last: int
    began: datetime
    are_there: bool

    @property
    def area(self) -> Area:
        """Images."""
        return Area.IMAGES

    def require(self, project: ProjectFile) -> None:
        """As of `Imported`."""
        self._imported.require(project)

    def put(self, project: ProjectFile) -> tuple[str, Changes]:
        """Remove them, or bring them back."""
        return self._imported.put(project)

    @property
    def _imported(self) -> Imported:
        return Imported(pack(np.arange(self.first, self.last + 1)), self.began, self.are_there)
