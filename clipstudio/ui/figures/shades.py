"""Colours between two tokens: shades of a heat map, bars that the surface shines through."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

FULL_SHADE = 0.55
"""How far the darkest cell goes from the surface to the accent; text on it keeps 4.5 to 1."""


def between(first: str, second: str, part: float) -> QColor:
    """The colour that lies ``part`` (0 to 1) of the way from ``first`` to ``second``."""
    start, end = QColor(first), QColor(second)
    channels = zip(start.getRgb()[:3], end.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * part) for a, b in channels))


@lru_cache(maxsize=4096)
def shade_color(surface: str, accent: str, shade: float) -> QColor:
    """The ground of a cell: the surface at 0, and as far towards the accent at 1 as text on it can be read."""
    return between(surface, accent, FULL_SHADE * min(max(shade, 0.0), 1.0))
