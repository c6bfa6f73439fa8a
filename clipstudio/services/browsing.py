"""What the grid and the preview ask of a project."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.errors import ImageError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageDetails, ImageRow
from clipstudio.engine.reading import display_jpeg, examine
from clipstudio.storage.project_file import ProjectFile


class ImageBrowser:
    """Rows, thumbnails, details and pictures of one project; called on worker threads."""

    def __init__(self, project: ProjectFile) -> None:
        self._project = project

    def rows(self, ids: Sequence[int]) -> Sequence[ImageRow]:
        """The rows of ``ids``; an image that is gone is left out."""
        return self._project.images.rows(ids)

    def thumbnail(self, row: ImageRow) -> bytes | None:
        """A small JPEG, from the cache or made now; None when the image cannot be read."""
        cached = self._project.thumbnails.read(row.sha256)
        if cached is not None or row.path is None:
            return cached
        try:
            facts, jpeg = examine(row.path)
        except ImageError:
            return None
        # A file that changed since its import is another image: its picture must not stand under this digest.
        if facts.sha256 != row.sha256:
            return None
        if not self._project.read_only:
            self._project.thumbnails.write(row.sha256, jpeg)
        return jpeg

    def details(self, image: int) -> ImageDetails:
        """All that the project knows of an image."""
        id = ImageId(image)
        (row,) = self._project.images.rows([image])
        facts, paths, cluster = self._project.images.facts(id)
        return ImageDetails(row, facts, paths, cluster, self._project.attributes.of_image(id))

    def picture(self, row: ImageRow, edge: int) -> bytes | None:
        """A JPEG whose long edge is about ``edge`` pixels, or None when the image cannot be read."""
        if row.path is None:
            return None
        try:
            return display_jpeg(row.path, edge)
        except ImageError:
            return None
