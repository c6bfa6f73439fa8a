"""Pictures that are carried by the clipboard or by a drag: files, images of the project, or bare pixels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage

from clipstudio.services.importing.image_kinds import IMAGE_SUFFIXES

OWN_IMAGES = "application/x-clipstudio-images"
"""The ids of images of this window's project, as text."""


def files_of(paths: Sequence[Path], images: Sequence[int] = ()) -> QMimeData:
    """Files as other programs take them, and for this window the images that they are of."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if images:
        data.setData(OWN_IMAGES, QByteArray(",".join(map(str, images)).encode()))
    return data


def own_images(data: QMimeData) -> tuple[int, ...]:
    """The images of this window's project that are carried; empty where something else is."""
    if not data.hasFormat(OWN_IMAGES):
        return ()
    numbers = bytes(data.data(OWN_IMAGES).data()).decode()
    return tuple(int(each) for each in numbers.split(",") if each.isdigit())


def carried_picture(data: QMimeData | None) -> Path | QImage | None:
    """The one picture that is carried, as a file or as pixels; None where there is none, or words come with it."""
    if data is None:
        return None
    if data.hasUrls():
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in IMAGE_SUFFIXES else None
    if data.hasImage() and not data.text().strip():
        image = data.imageData()
        return image if isinstance(image, QImage) and not image.isNull() else None
    return None


def encoded(image: QImage) -> bytes:
    """Pixels as a PNG; called on a reading thread, since a large picture takes long."""
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(array.data())
