"""Which points of a map lie in what was drawn around them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF

EDGE = 2048
"""Pixels across of the picture in which a shape is filled: finer than a hand draws."""


def inside(x: NDArray[np.float32], y: NDArray[np.float32], polygon: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which points, (n,) each, lie in a polygon, (m, 2), by the rule of odd and even crossings.

    The polygon is filled as a picture, in which every point is looked up: as fast for a million points as for one
    corner.
    """
    low, high = polygon.min(axis=0), polygon.max(axis=0)
    found = (x >= low[0]) & (x <= high[0]) & (y >= low[1]) & (y <= high[1])
    size = high - low
    if not size.all() or not found.any():
        return np.zeros(len(x), np.bool_)
    scale = (EDGE - 1) / size
    image = QImage(EDGE, EDGE, QImage.Format.Format_Grayscale8)
    image.fill(0)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in ((polygon - low) * scale).tolist()]))
    path.closeSubpath()
    painter = QPainter(image)
    painter.fillPath(path, QColor(255, 255, 255))
    painter.end()
    filled = np.frombuffer(image.constBits(), np.uint8).reshape(EDGE, image.bytesPerLine())
    near = np.flatnonzero(found)
    columns = ((x[near] - low[0]) * scale[0]).astype(np.int64)
    rows = ((y[near] - low[1]) * scale[1]).astype(np.int64)
    found[near] = filled[np.clip(rows, 0, EDGE - 1), np.clip(columns, 0, EDGE - 1)] > 0
    return np.asarray(found, np.bool_)


def rectangle(first: tuple[float, float], last: tuple[float, float]) -> NDArray[np.float64]:
    """The polygon of a rectangle between two corners."""
    (left, top), (right, bottom) = first, last
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)])
