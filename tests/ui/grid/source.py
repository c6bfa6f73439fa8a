"""A source of drawn images that notes what it is asked for and can be made to wait."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.ids import ImageId
from clipstudio.domain.images import ImageDetails, ImageFacts, ImageRow


def jpeg(width: int = 120, height: int = 60) -> bytes:
    """A JPEG, black in its left and white in its right half."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, QColor("black"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data().data())


class DrawnSource:
    """An `ImageSource`; ids above ``last`` are gone, multiples of ``unreadable`` cannot be read."""

    def __init__(self, last: int = 10**9, unreadable: int | None = None) -> None:
        self.last = last
        self.unreadable = unreadable
        self.fault: Exception | None = None
        self.picture_fault: Exception | None = None
        self.windows: list[tuple[int, ...]] = []
        self.thumbnails: list[int] = []
        self.detailed: list[int] = []
        self.edges: list[int] = []
        self.threads: set[threading.Thread] = set()
        self.gate = threading.Event()
        self.gate.set()
        self._jpeg = jpeg()

    def row(self, image: int) -> ImageRow:
        """The row that every answer gives for ``image``."""
        path = Path("photos") / f"image-{image}.jpg"
        return ImageRow(ImageId(image), f"{image:064x}", path, 120, 60, missing=False)

    def rows(self, ids: Sequence[int]) -> Sequence[ImageRow]:
        self.threads.add(threading.current_thread())
        self.windows.append(tuple(ids))
        return [self.row(image) for image in ids if image <= self.last]

    def thumbnail(self, row: ImageRow) -> bytes | None:
        self.threads.add(threading.current_thread())
        self.thumbnails.append(row.id)
        self.gate.wait(60)
        if self.fault is not None:
            raise self.fault
        return None if self._fails(row.id) else self._jpeg

    def details(self, image: int) -> ImageDetails:
        self.threads.add(threading.current_thread())
        self.detailed.append(image)
        self.gate.wait(60)
        if image > self.last:
            raise ProjectError(f"Image {image} is not in this project any more.")
        row = self.row(image)
        facts = ImageFacts(row.sha256, 48_300, "JPEG", 1_200, 600)
        attributes = {"gender": (("female", "table.csv"), ("unsure", "Ada"))}
        assert row.path is not None
        return ImageDetails(row, facts, (row.path, Path("more") / row.path.name), "P1", attributes)

    def picture(self, row: ImageRow, edge: int) -> bytes | None:
        self.threads.add(threading.current_thread())
        self.edges.append(edge)
        if self.picture_fault is not None:
            raise self.picture_fault
        return None if self._fails(row.id) else self._jpeg

    def _fails(self, image: int) -> bool:
        return self.unreadable is not None and image % self.unreadable == 0
