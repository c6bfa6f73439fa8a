"""The clusters of images as they are at a moment, to put them back later."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId
from clipstudio.storage.parameters import chunks
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class KeptClusters:
    """The clusters of some images, compressed."""

    images: bytes
    rows: bytes
    names: Mapping[int, str]

    @staticmethod
    def of(project: ProjectReader, images: NDArray[np.int64]) -> KeptClusters:
        """As the project says now."""
        rows, known = project.images.clusters(images), project.images.cluster_names()
        names = {row: known[row] for row in np.unique(rows[rows >= 0]).tolist()}
        return KeptClusters(
            zlib.compress(images.tobytes(), level=1), zlib.compress(rows.tobytes(), level=1), names
        )

    def put_back(self, project: ProjectFile) -> Changes:
        """Say of these images again what was said then."""
        images = np.frombuffer(zlib.decompress(self.images), np.int64).tolist()
        rows = np.frombuffer(zlib.decompress(self.rows), np.int32).tolist()
        changes = Changes.NONE
        for some in chunks(range(len(images))):
            named = {ImageId(images[each]): self.names.get(rows[each]) for each in some}
            changes |= project.images.set_clusters(named)
        return changes
