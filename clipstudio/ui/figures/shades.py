"""Colours between two tokens, as Qt paints them: shades of a heat map, bars that the surface shines through."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from clipstudio.results.palette import blend, cell_shade


def between(first: str, second: str, part: float) -> QColor:
    """The colour that lies ``part`` (0 to 1) of the way from ``first`` to ``second``."""
    return QColor(blend(first, second, part))


@lru_cache(maxsize=4096)
def shade_color(surface: str, accent: str, shade: float) -> QColor:
    """The ground of a cell: the surface at 0, and as far towards the accent at 1 as text on it can be read."""
    return QColor(cell_shade(surface, accent, shade))
