"""A map as pixels, by numpy alone and off the main thread: density where points overlap, else their marks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MARKS_AT_MOST = 6_000
"""Points in sight that are drawn as marks; of more, the density is drawn."""
FEW = 1_500
"""Points in sight up to which marks are large."""
RINGED = 400
"""Selected points in sight up to which each has a ring; of more, rings would hide their colors."""
CELL = 2
"""Logical pixels of a cell of the density, across."""
FAINT, FULL, PALE = 0.55, 1.0, 0.5
"""Opacity of a cell with one image, of the fullest cells, and of images that the filter leaves out."""
DIMMED = 0.3
"""What is left of the opacity of images that are not selected, while others are."""

SORTED_AT_MOST = 100_000
"""Places up to which it is faster to sort them than to look through all pixels."""

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The images of a map.

    Attributes:
        x, y: (n,) float32 each.
        codes: (n,) int16 index of the color.
        is_kept: (n,) bool, whether the filter keeps it.
        is_shown: (n,) bool, whether its value is shown.
        is_selected: (n,) bool.
    """

    x: NDArray[np.float32]
    y: NDArray[np.float32]
    codes: NDArray[np.int16]
    is_kept: NDArray[np.bool_]
    is_shown: NDArray[np.bool_]
    is_selected: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Inks:
    """What points are drawn with.

    Attributes:
        colors: (k, 3) uint8, one for each code.
        pale: Of images that the filter leaves out, (3,) uint8.
        ring: About those that are selected, (3,) uint8.
        large: Marks, one for each code: (s, s) float32 opacity; ``small`` for many points.
        rings: The ring about a large mark and about a small one.
    """

    colors: Pixels
    pale: Pixels
    ring: Pixels
    large: tuple[NDArray[np.float32], ...]
    small: tuple[NDArray[np.float32], ...]
    rings: tuple[NDArray[np.float32], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn: a rectangle of the map on so many pixels.

    Attributes:
        left, top, right, bottom: In the map's own coordinates, ``top`` smaller than ``bottom``.
        width, height: Device pixels.
        ratio: Device pixels for a logical one.
    """

    left: float
    top: float
    right: float
    bottom: float
    width: int
    height: int
    ratio: float = 1.0


def draw(points: Points, inks: Inks, frame: Frame) -> Pixels:
    """The picture, (h, w, 4) RGBA, not multiplied by its opacity; of a density it has fewer, larger pixels."""
    x, y = points.x, points.y
    in_sight = (x >= frame.left) & (x < frame.right) & (y >= frame.top) & (y < frame.bottom)
    seen = np.flatnonzero(in_sight & (points.is_shown | ~points.is_kept))
    if len(seen) <= MARKS_AT_MOST:
        return _marks(points, inks, frame, seen)
    return _density(points, inks, frame, seen)


def _places(
    points: Points, frame: Frame, seen: NDArray[np.int64], width: int, height: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The column and the row of points on so many pixels."""
    across = (points.x[seen] - frame.left) * (width / max(frame.right - frame.left, 1e-30))
    down = (points.y[seen] - frame.top) * (height / max(frame.bottom - frame.top, 1e-30))
    return np.minimum(across.astype(np.int64), width - 1), np.minimum(down.astype(np.int64), height - 1)


def _density(points: Points, inks: Inks, frame: Frame, seen: NDArray[np.int64]) -> Pixels:
    """The most frequent color of each cell, the more opaque the more images lie in it."""
    cell = max(1, round(CELL * frame.ratio))
    width, height = max(1, frame.width // cell), max(1, frame.height // cell)
    columns, rows = _places(points, frame, seen, width, height)
    cells = rows * width + columns
    kept, selected = points.is_kept[seen], points.is_selected[seen] & points.is_kept[seen]
    codes = points.codes[seen].astype(np.int64)
    picture = np.zeros((height * width, 4), np.uint8)
    _fill(picture, cells[~kept], None, inks.pale[None, :], width * height, PALE)
    any_selected = bool(points.is_selected.any())
    plain = kept & ~selected if any_selected else kept
    _fill(picture, cells[plain], codes[plain], inks.colors, width * height, DIMMED if any_selected else 1.0)
    if any_selected:
        _fill(picture, cells[selected], codes[selected], inks.colors, width * height, 1.0, least=0.9)
    return picture.reshape(height, width, 4)


def _fill(
    picture: Pixels,
    cells: NDArray[np.int64],
    codes: NDArray[np.int64] | None,
    colors: Pixels,
    count: int,
    share: float,
    least: float = FAINT,
) -> None:
    """Put the cells of some points over what is there."""
    if not len(cells):
        return
    if codes is None or len(colors) == 1:
        totals, most = np.bincount(cells, minlength=count), np.zeros(count, np.int64)
    else:
        each = np.bincount(codes * count + cells, minlength=count * len(colors)).reshape(len(colors), count)
        totals, most = each.sum(axis=0), each.argmax(axis=0)
    there = np.flatnonzero(totals)
    found = totals[there]
    high = max(float(np.log1p(np.percentile(found, 99))), 1e-9)
    strength = least + (FULL - least) * np.minimum(np.log1p(found) / high, 1.0)
    picture[there, :3] = colors[most[there]]
    picture[there, 3] = (255 * share * strength).astype(np.uint8)


def _marks(points: Points, inks: Inks, frame: Frame, seen: NDArray[np.int64]) -> Pixels:
    """A mark for each point: those that the filter leaves out below, the selected on top and with a ring."""
    is_few = len(seen) <= FEW
    marks, ring = (inks.large, inks.rings[0]) if is_few else (inks.small, inks.rings[1])
    columns, rows = _places(points, frame, seen, frame.width, frame.height)
    kept, selected = points.is_kept[seen], points.is_selected[seen] & points.is_kept[seen]
    codes, any_selected = points.codes[seen], bool(points.is_selected.any())
    canvas = _Canvas(frame.width, frame.height)
    canvas.stamp(columns[~kept], rows[~kept], inks.small[0], inks.pale, PALE)
    for group, share in ((kept & ~selected, DIMMED if any_selected else 0.9), (selected, 1.0)):
        for code in np.unique(codes[group]).tolist():
            of = group & (codes == code)
            canvas.stamp(columns[of], rows[of], marks[code], inks.colors[code], share)
    if np.count_nonzero(selected) <= RINGED:
        canvas.stamp(columns[selected], rows[selected], ring, inks.ring, 1.0)
    return canvas.pixels()


class _Canvas:
    """Pixels that marks are put on, a color at a time."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._color = np.zeros((height * width, 3), np.float32)
        self._opacity = np.zeros(height * width, np.float32)
        self._cover = np.zeros(height * width, np.float32)

    def stamp(
        self,
        columns: NDArray[np.int64],
        rows: NDArray[np.int64],
        mark: NDArray[np.float32],
        color: Pixels,
        share: float,
    ) -> None:
        """Put a mark at each place; marks that overlap become one shape."""
        if not len(columns):
            return
        down, across = np.nonzero(mark > 0.01)
        half = len(mark) // 2
        x = (columns[:, None] + (across - half)[None, :]).ravel()
        y = (rows[:, None] + (down - half)[None, :]).ravel()
        opacity = np.tile(mark[down, across] * share, len(columns))
        inside = (x >= 0) & (x < self._width) & (y >= 0) & (y < self._height)
        places = y[inside] * self._width + x[inside]
        np.maximum.at(self._cover, places, opacity[inside])
        touched = np.unique(places) if len(places) < SORTED_AT_MOST else np.flatnonzero(self._cover)
        over = self._cover[touched]
        self._cover[touched] = 0.0
        below = self._opacity[touched] * (1 - over)
        whole = over + below
        mixed = color.astype(np.float32) * over[:, None] + self._color[touched] * below[:, None]
        self._color[touched] = mixed / whole[:, None]
        self._opacity[touched] = whole

    def pixels(self) -> Pixels:
        """What was put there, (h, w, 4)."""
        picture = np.empty((self._height * self._width, 4), np.uint8)
        picture[:, :3] = self._color
        picture[:, 3] = self._opacity * 255
        return picture.reshape(self._height, self._width, 4)
