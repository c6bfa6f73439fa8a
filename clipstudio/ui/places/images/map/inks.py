"""The colors and marks of a map: those of groups in charts, from the tokens in force."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from clipstudio.services.mapping.coloring import Coloring
from clipstudio.ui.figures.mark_painter import SHAPES
from clipstudio.ui.figures.shades import between
from clipstudio.ui.places.images.map.raster import Inks, Pixels
from clipstudio.ui.style import group_color, tokens

LARGE, SMALL = 0.9, 0.55
"""Size of marks beside that of charts."""
ROUND, REST, MISSING = "o", "p", "x"
"""Shapes of a number, of all other values, and of images without a value."""
LOWEST = 0.3
"""How far from the surface towards the accent the lowest class of a number is."""


def color_of(coloring: Coloring, code: int) -> QColor:
    """The color of a value."""
    last = len(coloring.values) - 1
    if code == last:
        return QColor(tokens().muted)
    if coloring.is_scale:
        return between(tokens().surface, tokens().accent, LOWEST + (1 - LOWEST) * code / max(last - 1, 1))
    if coloring.has_rest and code == last - 1:
        return QColor(tokens().groups[-1])
    return group_color(code)


def symbol_of(coloring: Coloring, code: int) -> tuple[QPainterPath, float]:
    """The mark of a value, one unit wide, and how many pixels wide it is drawn in a chart."""
    last = len(coloring.values) - 1
    if code == last:
        return Symbols[MISSING], 9
    if coloring.is_scale:
        return Symbols[ROUND], 6 + 7 * code / max(last - 1, 1)
    if coloring.has_rest and code == last - 1:
        return Symbols[REST], 10
    shape, pixels = SHAPES[code % len(SHAPES)]
    return Symbols[shape], pixels


def inks_of(coloring: Coloring, ratio: float) -> Inks:
    """All that is needed to draw the points on a screen with so many device pixels to a logical one."""
    codes = range(len(coloring.values))
    colors = tokens()
    sizes = (LARGE * ratio, SMALL * ratio)
    large, small = (tuple(_filled(*symbol_of(coloring, code), scale) for code in codes) for scale in sizes)
    return Inks(
        np.array([_rgb(color_of(coloring, code)) for code in codes], np.uint8),
        np.array(_rgb(between(colors.surface, colors.muted, 0.35)), np.uint8),
        np.array(_rgb(QColor(colors.text)), np.uint8),
        large,
        small,
        (_ring(15 * ratio * LARGE, 1.6 * ratio), _ring(15 * ratio * SMALL, 1.4 * ratio)),
    )


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def _filled(path: QPainterPath, pixels: float, scale: float) -> NDArray[np.float32]:
    return _opacity(path, max(3.0, pixels * scale), None)


def _ring(pixels: float, width: float) -> NDArray[np.float32]:
    return _opacity(Symbols[ROUND], pixels, width)


def _opacity(path: QPainterPath, pixels: float, stroke: float | None) -> NDArray[np.float32]:
    """A mark as opacities, (s, s) with its middle in the middle, filled or as an outline."""
    edge = 2 * int(np.ceil(pixels / 2 + (stroke or 0) + 1)) + 1
    image = QImage(edge, edge, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    white = QColor(255, 255, 255)
    painter.setPen(QPen(white, stroke) if stroke is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(white) if stroke is None else Qt.BrushStyle.NoBrush)
    painter.drawPath(QTransform.fromTranslate(edge / 2, edge / 2).scale(pixels, pixels).map(path))
    painter.end()
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(edge, image.bytesPerLine())[:, :edge]
    return (flat / 255).astype(np.float32)


def pixels_of(picture: Pixels) -> QImage:
    """A picture as an image of its own."""
    height, width = picture.shape[:2]
    flat = np.ascontiguousarray(picture)
    return QImage(flat.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
    )
