"""From whatever a file holds to upright 8-bit RGB, the form that the model and the eye are both given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from clipstudio.engine.pillow import pillow

if TYPE_CHECKING:
    from PIL.Image import Image

_ORIENTATION_TAG = 0x0112


def orientation_of(image: Image) -> int:
    """EXIF orientation 1 to 8; 1 where none is given or the EXIF block cannot be read."""
    try:
        value = image.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # a damaged EXIF block raises almost anything, and the pixels may still be whole
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def turns_itself(image: Image) -> bool:
    """Whether Pillow applies the orientation while decoding; it does so for TIFF alone."""
    return image.format == "TIFF"


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


def to_rgb(image: Image) -> Image:
    """``image`` in mode RGB: transparency laid on white, deeper greys brought to 8 bits.

    Colour profiles are not applied, as open_clip's own preprocessing does not apply them.
    """
    if image.mode.startswith("I;16"):
        # The upper byte, as Pillow itself does with 16-bit colour; its own conversion would clip to white.
        image = pillow().fromarray((np.asarray(image) >> 8).astype(np.uint8))
    elif image.mode in ("I", "F"):
        image = pillow().fromarray(_stretched(np.asarray(image, dtype=np.float64)))
    if image.has_transparency_data:
        white = pillow().new("RGBA", image.size, "white")
        white.alpha_composite(image.convert("RGBA"))
        image = white
    return image if image.mode == "RGB" else image.convert("RGB")


def _stretched(values: np.ndarray) -> np.ndarray:
    """Greys without a fixed white point, from the lowest to the highest as 0 to 255 (uint8)."""
    values = np.nan_to_num(values, posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    return np.rint((values - low) * 255.0 / ((high - low) or 1.0)).astype(np.uint8)
