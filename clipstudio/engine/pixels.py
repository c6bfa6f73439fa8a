"""From whatever a file holds to upright 8-bit RGB, the form that the model and the eye are both given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.images import Rendering
from clipstudio.engine.pillow import pillow

if TYPE_CHECKING:
    from PIL.Image import Image

_ORIENTATION_TAG = 0x0112
_BITS_TAG = 0x0102
_PHOTOMETRIC_TAG = 0x0106
_WHITE_IS_ZERO = 0

_WHITE_POINTS = (1, 255, 1023, 4095, 16383, 65535)
"""What white is in greys of more than 8 bits: one as a fraction, or all bits of 8 to 16."""

_BRIGHT_ENOUGH = 0.25
"""A white point is believed of a picture whose brightest pixel has at least this share of it."""


def orientation_of(image: Image) -> int:
    """EXIF orientation 1 to 8; 1 where none is given or the EXIF block cannot be read.

    Raises:
        OSError: A PNG is damaged: its EXIF block may stand behind the pixels, so it is decoded for the answer.
    """
    if image.format == "PNG":
        # Pillow would do so inside getexif(), and a second load() of what failed there says nothing any more.
        image.load()
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # a damaged EXIF block raises almost anything, and the pixels may still be whole
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def turns_itself(kind: str | None) -> bool:
    """Whether Pillow applies the orientation while decoding a format; it does so for TIFF alone."""
    return kind == "TIFF"


def upright(image: Image, orientation: int) -> Image:
    """``image`` turned and mirrored as an EXIF orientation of 1 to 8 asks."""
    transpose = pillow().Transpose
    steps = {
        2: transpose.FLIP_LEFT_RIGHT,
        3: transpose.ROTATE_180,
        4: transpose.FLIP_TOP_BOTTOM,
        5: transpose.TRANSPOSE,
        6: transpose.ROTATE_270,
        7: transpose.TRANSVERSE,
        8: transpose.ROTATE_90,
    }
    return image.transpose(steps[orientation]) if orientation in steps else image


def to_rgb(image: Image) -> tuple[Image, Rendering]:
    """``image`` in mode RGB, and whether Pillow's own conversion, open_clip's, would have given the same.

    Transparency is laid on white: what Pillow's conversion leaves is the colour hidden behind it. Greys of more
    than 8 bits are scaled, where Pillow clips them at 255. Colour profiles are not applied, as open_clip's own
    preprocessing does not apply them.
    """
    if image.mode.startswith("I") or image.mode == "F":
        return _from_deep_greys(image)
    if image.has_transparency_data:
        whole = image.convert("RGBA")
        if np.asarray(whole.getchannel("A")).min() < 255:
            white = pillow().new("RGBA", image.size, "white")
            white.alpha_composite(whole)
            return white.convert("RGB"), Rendering.ON_WHITE
        image = whole  # opaque: the same colours, and Pillow has no remark on a palette's transparency
    return (image if image.mode == "RGB" else image.convert("RGB")), Rendering.PLAIN


def _from_deep_greys(image: Image) -> tuple[Image, Rendering]:
    values = np.asarray(image)
    tags = getattr(image, "tag_v2", {})
    low, high = _range(values)
    # 16 bits are the room that a grey has, whatever its camera filled of it; 12 bits are meant as such.
    white = 4095.0 if tags.get(_BITS_TAG) == (12,) else _white_point(low, high)
    black, white = (low, high) if white is None else (0.0, white)
    clear: object = image.info.get("transparency")
    greys = np.empty(values.shape, np.uint8)
    same = True
    for rows in _bands(values):
        part = _scaled(values[rows], black, white)
        if tags.get(_PHOTOMETRIC_TAG) == _WHITE_IS_ZERO:
            part = 255 - part  # Pillow turns them round in pictures of up to 8 bits only
        if isinstance(clear, int):
            part[np.equal(values[rows], clear)] = 255
        same = same and np.array_equal(part, values[rows])
        greys[rows] = part
    return pillow().fromarray(greys).convert("RGB"), Rendering.PLAIN if same else Rendering.SCALED


def _bands(values: NDArray[Any]) -> Iterator[slice]:
    """Rows in parts of about a million pixels: arithmetic needs eight bytes for each."""
    height = max(1, 2**20 // values.shape[1])
    return (slice(start, start + height) for start in range(0, len(values), height))


def _scaled(values: NDArray[Any], black: float, white: float) -> NDArray[np.uint8]:
    """Greys from ``black`` to ``white`` as 0 to 255; what is no number is black."""
    numbers = np.nan_to_num(values.astype(np.float64), nan=black, posinf=white, neginf=black)
    return np.clip(np.rint((numbers - black) * 255.0 / ((white - black) or 1.0)), 0, 255).astype(np.uint8)


def _range(values: NDArray[Any]) -> tuple[float, float]:
    """The lowest and the highest number; (0, 0) where there is none."""
    low, high = np.inf, -np.inf
    for rows in _bands(values):
        numbers = values[rows][np.isfinite(values[rows])]
        if numbers.size:
            low, high = min(low, float(numbers.min())), max(high, float(numbers.max()))
    return (low, high) if low <= high else (0.0, 0.0)


def _white_point(low: float, high: float) -> float | None:
    """The least of `_WHITE_POINTS` that holds all greys; None where none is to be believed."""
    white = next((white for white in _WHITE_POINTS if high <= white), None)
    return None if white is None or low < 0 or high < _BRIGHT_ENOUGH * white else float(white)
