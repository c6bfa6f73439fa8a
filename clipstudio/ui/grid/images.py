"""Pictures made ready for the screen, on any thread: decoded, fitted, blurred, rounded."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter

_BLUR_EDGE = 48
_BLUR_REACH = 5


def decoded(data: bytes | None, box: QSize, covered: bool) -> QImage | None:
    """The picture in ``data`` fitted into ``box`` pixels, blurred if ``covered``; None if it cannot be read."""
    if data is None:
        return None
    image = from_jpeg(data)
    if image.isNull():
        return None
    return blurred(image, box) if covered else fitted(image, box)


def from_jpeg(data: bytes) -> QImage:
    """The picture in ``data``, null where that is no JPEG.

    The format is named since Qt would look for it otherwise, by asking the reader of SVG too. That one connects a
    signal, for which it waits for a lock of Qt; the main thread may hold that lock while it waits for Python's,
    which this thread holds: then both wait for ever.
    """
    # PySide takes the name as str only, whatever its stubs say.
    return QImage.fromData(data, "JPEG")  # type: ignore[arg-type]


def fitted(image: QImage, box: QSize) -> QImage:
    """``image`` as large as ``box`` shows it whole."""
    return image.scaled(box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def blurred(image: QImage, box: QSize) -> QImage:
    """``image`` fitted into ``box`` and blurred until no face or act can be made out.

    The picture is first brought down to 48 pixels and smoothed there with a deviation of about 5.5 of them: what
    that takes away cannot be brought back by enlarging.
    """
    small = fitted(image, QSize(_BLUR_EDGE, _BLUR_EDGE)).convertToFormat(QImage.Format.Format_RGBX8888)
    height, width = small.height(), small.width()
    pixels = np.frombuffer(small.constBits(), np.uint8).reshape(height, width, 4).astype(np.float32)
    for _ in range(3):  # three box filters are close to a Gaussian one
        pixels = _box(_box(pixels, 0), 1)
    flat = np.ascontiguousarray(pixels.round().astype(np.uint8))
    # copy(): QImage only borrows the buffer, which lives no longer than this function.
    smooth = QImage(flat.data, width, height, 4 * width, QImage.Format.Format_RGBX8888).copy()
    return smooth.scaled(
        image.size().scaled(box, Qt.AspectRatioMode.KeepAspectRatio),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def rounded(image: QImage, radius: float) -> QImage:
    """``image`` with its corners rounded by ``radius`` pixels, once here instead of at every paint."""
    result = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(QRect(0, 0, image.width(), image.height()), radius, radius)
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
