"""What the grid asks of a project, answered on worker threads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from clipstudio.domain.images import ImageDetails, ImageRow


class ImageSource(Protocol):
    """Where tiles and the preview get their images; every call comes from a worker thread.

    A `ChangedImageError` raised by any of them shows as an image that changed since its import, any other
    `ClipstudioError` as one that cannot be read; any other exception is raised again on the main thread.
    """

    def rows(self, ids: Sequence[int]) -> Sequence[ImageRow]:
        """The rows of ``ids``, in any order; an image that is gone is left out."""
        ...

    def thumbnail(self, row: ImageRow) -> bytes | None:
        """A small JPEG of the image, or None when it cannot be read."""
        ...

    def details(self, image: int) -> ImageDetails:
        """All that the project knows of the image."""
        ...

    def picture(self, row: ImageRow, edge: int) -> bytes | None:
        """A JPEG whose long edge is at most about ``edge`` pixels, or None when the image cannot be read."""
        ...
