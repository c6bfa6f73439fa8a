"""What the grid and the preview ask of a project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from clipstudio.domain.errors import ChangedImageError, ImageError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import FileMark, ImageDetails, ImageRow
from clipstudio.engine.files import CHANGED
from clipstudio.engine.reading import ScreenPixels, display_jpeg, display_pixels, examine, require_unchanged
from clipstudio.storage.project_reader import ProjectReader

T = TypeVar("T")


class ImageBrowser:
    """Rows, thumbnails, details and pictures of one project; called on worker threads."""

    def __init__(self, project: ProjectReader) -> None:
        self._project = project

    def rows(self, ids: Sequence[int]) -> Sequence[ImageRow]:
        """The rows of ``ids``; an image that is gone is left out."""
        return self._project.images.rows(ids)

    def thumbnail(self, row: ImageRow) -> bytes | None:
        """A small JPEG, from the cache or made now; None when the image cannot be read.

        Raises:
            ChangedImageError: The file holds something else than what was imported.
        """
        cached = self._project.thumbnails.read(row.sha256)

        def small(mark: FileMark) -> bytes:
            if cached is None:
                return self._new_thumbnail(mark)
            require_unchanged(mark)
            return cached

        found = self._from_a_file(row, small)
        # What the image was is still worth seeing where its file is gone.
        return found or cached or self._project.pictures.read(row.sha256)

    def details(self, image: int) -> ImageDetails:
        """All that the project knows of an image."""
        id = ImageId(image)
        (row,) = self._project.images.rows([image])
        facts, paths, cluster = self._project.images.facts(id)
        return ImageDetails(row, facts, paths, cluster, self._project.attributes.of_image(id))

    def picture(self, row: ImageRow, edge: int) -> bytes | None:
        """A JPEG whose long edge is about ``edge`` pixels, or None when the image cannot be read.

        Raises:
            ChangedImageError: The file holds something else than what was imported.
        """
        found = self._from_a_file(row, lambda mark: display_jpeg(mark.path, edge, mark))
        return found or self._project.pictures.read(row.sha256)

    def pixels(self, row: ImageRow, room: tuple[int, int]) -> ScreenPixels | None:
        """The picture as large as it fits into a width and a height, or None when it cannot be read.

        Raises:
            ChangedImageError: The file holds something else than what was imported.
        """
        found = self._from_a_file(row, lambda mark: display_pixels(mark.path, room, mark))
        if found is None:
            with suppress(ImageError):
                return display_pixels(self._project.pictures.path(row.sha256), room)
        return found

    def _from_a_file(self, row: ImageRow, read: Callable[[FileMark], T]) -> T | None:
        """What ``read`` makes of the first of the image's files that still holds it."""
        if row.mark is None or row.missing:
            return None
        try:
            return read(row.mark)
        except ImageError as error:
            for files in self._project.images.files([row.id]):
                for other in files.present:
                    if other != row.mark:
                        with suppress(ImageError):
                            return read(other)
            if isinstance(error, ChangedImageError):
                raise
            return None

    def _new_thumbnail(self, mark: FileMark) -> bytes:
        facts, jpeg = examine(mark.path)
        if facts.sha256 != mark.sha256:
            raise ChangedImageError(CHANGED)
        if not self._project.read_only:
            # A full disk is no reason to show nothing.
            with suppress(OSError):
                self._project.thumbnails.write(mark.sha256, jpeg)
        return jpeg
