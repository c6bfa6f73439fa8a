"""A fingerprint of how a picture looks: pictures that look alike have fingerprints that differ in few bits."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray

from clipstudio.engine.pillow import pillow

SIDE = 16
BITS = SIDE * SIDE


def difference_hash(jpeg: bytes) -> NDArray[np.uint8]:
    """The difference hash of a thumbnail, (32,) uint8: whether each of 16 x 16 places is darker than the next.

    It is made of brightness alone, so that another colour balance, size or compression changes few bits. It is
    always made of the thumbnail, upright as that is, so that the same file always has the same hash.

    Raises:
        OSError: The bytes are no picture.
    """
    with pillow().open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
        # The decoder gives grey at once, and reduced as far as several pixels of each place are left.
        image.draft("L", (4 * SIDE, 4 * SIDE))
        grey = image.convert("L").resize((SIDE + 1, SIDE), pillow().Resampling.BOX)
    found: NDArray[np.uint8] = hashes_of(np.asarray(grey)[None])[0]
    return found


def hashes_of(greys: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The hashes of reduced grey pictures: (n, 16, 17) uint8 to (n, 32) uint8."""
    darker = greys[:, :, :-1] < greys[:, :, 1:]
    packed: NDArray[np.uint8] = np.packbits(darker.reshape(len(greys), BITS), axis=1)
    return packed
