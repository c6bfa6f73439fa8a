"""Pictures made ready for the screen, on any thread: decoded, fitted, blurred, rounded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

_BLUR_EDGE = 48
_BLUR_REACH = 5


def decoded(data: bytes | None, box: QSize, covered: bool) -> QImage | None:
    """The picture in ``data`` fitted into ``box`` pixels, blurred if ``covered``; None if it cannot be read."""
    if data is None:
        return None
    with _reading(data) as reader:
        size = reader.size()
        if not size.isValid():
            return None
        image = _read(reader, _fitted(size, QSize(_BLUR_EDGE, _BLUR_EDGE) if covered else box))
    if image.isNull():
        return None
    return _smoothed(image, _fitted(size, box)) if covered else image


def from_jpeg(data: bytes) -> QImage:
    """The picture in ``data``, null where that is no JPEG."""
    with _reading(data) as reader:
        return reader.read()


@contextmanager
def _reading(data: bytes) -> Iterator[QImageReader]:
    """Read a JPEG, and nothing else.

    The format is named since Qt would look for it otherwise, by asking the reader of SVG too. That one connects a
    signal, for which it waits for a lock of Qt; the main thread may hold that lock while it waits for Python's,
    which this thread holds: then both wait for ever.
    """
    held, device = QByteArray(data), QBuffer()
    device.setBuffer(held)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(b"JPEG"))
    reader.setAutoDetectImageFormat(False)
    yield reader


def _read(reader: QImageReader, size: QSize) -> QImage:
    """Read in a size: what a larger one would need is not even decoded, and other threads go on meanwhile."""
    reader.setScaledSize(size)
    return reader.read()


def _fitted(size: QSize, box: QSize) -> QSize:
    """A size as large as ``box`` holds it whole."""
    return size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def blurred(image: QImage, box: QSize) -> QImage:
    """``image`` fitted into ``box`` and blurred until no face or act can be made out."""
    small = image.scaled(
        _fitted(image.size(), QSize(_BLUR_EDGE, _BLUR_EDGE)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return _smoothed(small, _fitted(image.size(), box))


def _smoothed(image: QImage, size: QSize) -> QImage:
    """A picture 48 pixels long, smoothed with a deviation of about 5.5 of them, in a size.

    What that takes away cannot be brought back by enlarging.
    """
    small = image.convertToFormat(QImage.Format.Format_RGBX8888)
    height, width = small.height(), small.width()
    pixels = np.frombuffer(small.constBits(), np.uint8).reshape(height, width, 4).astype(np.float32)
    for _ in range(3):  # three box filters are close to a Gaussian one
        pixels = _box(_box(pixels, 0), 1)
    flat = np.ascontiguousarray(pixels.round().astype(np.uint8))
    # copy(): QImage only borrows the buffer, which lives no longer than this function.
    smooth = QImage(flat.data, width, height, 4 * width, QImage.Format.Format_RGBX8888).copy()
    return smooth.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def rounded(image: QImage, radius: float) -> QImage:
    """``image`` with its corners rounded by ``radius`` pixels, once here instead of at every paint."""
    result = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    outside = QPainterPath()
    outside.setFillRule(Qt.FillRule.OddEvenFill)
    outside.addRect(result.rect())
    outside.addRoundedRect(result.rect(), radius, radius)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(outside, Qt.GlobalColor.black)
    painter.end()
    return result


def _box(pixels: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """The mean over 11 neighbours along ``axis``, the border repeated; ``(h, w, 4) float32`` in and out."""
    size = 2 * _BLUR_REACH + 1
    reach = [(0, 0)] * 3
    reach[axis] = (_BLUR_REACH + 1, _BLUR_REACH)
    sums = np.cumsum(np.pad(pixels, reach, mode="edge"), axis=axis)
    upper = np.take(sums, range(size, sums.shape[axis]), axis=axis)
    lower = np.take(sums, range(sums.shape[axis] - size), axis=axis)
    mean: NDArray[np.float32] = (upper - lower) / np.float32(size)
    return mean
