"""A sheet to draw on: a few shapes, an artist's outline, and edges smoothed by drawing larger than shown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from clipstudio.sample.cloth import Cloth
from clipstudio.sample.palette import Colour, Look

Points = Sequence[tuple[float, float]]

SIDE: Final = 256
"""Pixels along a finished picture."""
_OVERSAMPLING: Final = 3
_FULL: Final = SIDE * _OVERSAMPLING


@dataclass(frozen=True, slots=True)
class Canvas:
    """A view of one sheet through a frame: x to the right, y down, in the frame's own units.

    Attributes:
        image: the sheet, larger than the finished picture.
        look: the artist's way with colours and outlines.
        frame: ``(2, 3)`` float64, from the frame's units to the sheet's pixels.
    """

    image: Image.Image
    look: Look
    frame: NDArray[np.float64]

    @classmethod
    def blank(cls, look: Look) -> Canvas:
        """An empty sheet, 100 units wide and high."""
        frame = np.array([[_FULL / 100, 0, 0], [0, _FULL / 100, 0]])
        return cls(Image.new("RGB", (_FULL, _FULL), look.tone("#ffffff")), look, frame)

    def finished(self) -> Image.Image:
        """The picture, 256 by 256 pixels, RGB."""
        return self.image.resize((SIDE, SIDE), Image.Resampling.BOX)

    def moved(self, x: float, y: float, scale: float = 1.0, turn: float = 0.0, mirrored: bool = False) -> Canvas:
        """The same sheet, seen from (x, y): scaled, then turned by radians, mirrored left to right."""
        cosine, sine = scale * math.cos(turn), scale * math.sin(turn)
        side = -1.0 if mirrored else 1.0
        step = np.array([[side * cosine, -sine, x], [side * sine, cosine, y], [0, 0, 1]])
        return replace(self, frame=self.frame @ step)

    def unlined(self) -> Canvas:
        """The same sheet without outlines: for what lies far away."""
        return replace(self, look=replace(self.look, ink=None))

    def shape(self, points: Points | NDArray[np.float64], fill: str) -> None:
        """A polygon."""
        self._fill(self._pixels(np.asarray(points, dtype=np.float64)), self.look.tone(fill))

    def blob(self, points: Points, fill: str) -> None:
        """A closed soft outline through ``points``."""
        self._fill(self._pixels(_smooth(points)), self.look.tone(fill))

    def box(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """A rectangle."""
        self.shape([(left, top), (right, top), (right, bottom), (left, bottom)], fill)

    def ellipse(self, x: float, y: float, across: float, down: float, fill: str, turn: float = 0.0) -> None:
        """An ellipse of two radii, turned by radians."""
        self.shape(_arc(x, y, across, down, turn), fill)

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """A circle."""
        self.ellipse(x, y, radius, radius, fill)

    def stroke(self, points: Points, width: float, fill: str) -> None:
        """A line through ``points`` with round ends, ``width`` in the frame's units."""
        pixels = self._pixels(np.asarray(points, dtype=np.float64))
        thickness = width * math.sqrt(abs(float(np.linalg.det(self.frame[:, :2]))))
        if self.look.ink is not None:
            self._line(pixels, thickness + 2 * self._outline(), self.look.tone(self.look.ink))
        self._line(pixels, thickness, self.look.tone(fill))

    def curve(self, points: Points, width: float, fill: str) -> None:
        """A soft line through ``points`` with round ends."""
        bent = _smooth(points, closed=False)
        self.stroke([(float(x), float(y)) for x, y in bent], width, fill)

    def dress(self, points: Points, cloth: Cloth) -> None:
        """A soft outline cut from ``cloth``."""
        pixels = self._pixels(_smooth(points))
        low = np.maximum(np.floor(pixels.min(axis=0)).astype(int) - 1, 0)
        high = np.minimum(np.ceil(pixels.max(axis=0)).astype(int) + 2, _FULL)
        width, height = (int(size) for size in high - low)
        if width <= 0 or height <= 0:
            return
        mask = Image.new("L", (width, height), 0)
        ImageDraw.Draw(mask).polygon([(x - low[0], y - low[1]) for x, y in pixels.tolist()], fill=255)
        columns, rows = (np.arange(width) + low[0] + 0.5)[None, :], (np.arange(height) + low[1] + 0.5)[:, None]
        inverse = np.linalg.inv(np.vstack([self.frame, [0, 0, 1]]))
        x = inverse[0, 0] * columns + inverse[0, 1] * rows + inverse[0, 2]
        y = inverse[1, 0] * columns + inverse[1, 1] * rows + inverse[1, 2]
        woven = Image.new("RGB", (width, height), self.look.tone(cloth.base))
        woven.paste(self.look.tone(cloth.figure), mask=Image.fromarray(cloth.shows(x, y)))
        self.image.paste(woven, (int(low[0]), int(low[1])), mask)
        self._trace(pixels)

    def _pixels(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        return points @ self.frame[:, :2].T + self.frame[:, 2]

    def _outline(self) -> float:
        return self.look.line * _FULL / 100

    def _fill(self, pixels: NDArray[np.float64], colour: Colour) -> None:
        ImageDraw.Draw(self.image).polygon([(x, y) for x, y in pixels.tolist()], fill=colour)
        self._trace(pixels)

    def _trace(self, pixels: NDArray[np.float64]) -> None:
        if self.look.ink is not None:
            around = np.vstack([pixels, pixels[:1]])
            self._line(around, self._outline(), self.look.tone(self.look.ink))

    def _line(self, pixels: NDArray[np.float64], thickness: float, colour: Colour) -> None:
        pen = ImageDraw.Draw(self.image)
        path = [(x, y) for x, y in pixels.tolist()]
        pen.line(path, fill=colour, width=max(1, round(thickness)), joint="curve")
        radius = thickness / 2
        for x, y in (path[0], path[-1]):
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


_ANGLES: Final = np.linspace(0, 2 * np.pi, 48, endpoint=False)
_COSINES, _SINES = np.cos(_ANGLES), np.sin(_ANGLES)


def _arc(x: float, y: float, across: float, down: float, turn: float) -> NDArray[np.float64]:
    u, v = across * _COSINES, down * _SINES
    return np.stack(
        [x + u * math.cos(turn) - v * math.sin(turn), y + u * math.sin(turn) + v * math.cos(turn)], axis=1
    )


def _smooth(points: Points, closed: bool = True, steps: int = 8) -> NDArray[np.float64]:
    """Points on the Catmull-Rom curve through ``points``: ``(n, 2)`` float64."""
    knots = np.asarray(points, dtype=np.float64)
    if closed:
        before, after, last = (
            np.roll(knots, 1, axis=0),
            np.roll(knots, -1, axis=0),
            np.roll(knots, -2, axis=0),
        )
    else:
        padded = np.vstack([knots[:1], knots, knots[-1:]])
        before, knots, after, last = padded[:-3], padded[1:-2], padded[2:-1], padded[3:]
    t = np.linspace(0, 1, steps, endpoint=closed is False)[:, None, None]
    bent = 0.5 * (
        2 * knots
        + (after - before) * t
        + (2 * before - 5 * knots + 4 * after - last) * t**2
        + (3 * knots - before - 3 * after + last) * t**3
    )
    return bent.transpose(1, 0, 2).reshape(-1, 2)
