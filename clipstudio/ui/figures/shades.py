"""Colours between two tokens: shades of a heat map, tints of a hovered row."""

from __future__ import annotations

from PySide6.QtGui import QColor

from clipstudio.ui.style import tokens

FULL_SHADE = 0.55
"""How far the darkest cell goes from the surface to the accent; text on it keeps 4.5 to 1."""


def between(first: str, second: str, part: float) -> QColor:
    """The colour that lies ``part`` (0 to 1) of the way from ``first`` to ``second``."""
    start, end = QColor(first), QColor(second)
    channels = zip(start.getRgb()[:3], end.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * part) for a, b in channels))


def rate_shade(rate: float, largest: float) -> QColor:
    """The ground of a heat map's cell: the surface at zero, the full shade at the table's largest rate.

    It grows with the square root, since most rates of an audit are small and would otherwise look alike.
    """
    colors = tokens()
    part = (rate / largest) ** 0.5 if largest > 0 else 0.0
    return between(colors.surface, colors.accent, FULL_SHADE * min(part, 1.0))
