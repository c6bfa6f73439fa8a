"""Pictures that leave the project: files of nothing but pixels, and of few of these where they are blurred."""

from __future__ import annotations

import io

from clipstudio.engine.pillow import pillow
from clipstudio.engine.reading import load_bytes

BLURRED_EDGE = 8
"""All that is left of a blurred picture: pixels of its longest edge."""
SHOWN_EDGE = 160
"""Pixels of the longest edge of a file of a blurred picture, which is enlarged so that it shows soft."""


def clear_example(data: bytes, edge: int) -> tuple[bytes, int, int]:
    """A picture as a JPEG that holds nothing but pixels: no EXIF, no comment, no profile; with its size.

    Args:
        data: The encoded picture.
        edge: Pixels of the longest edge, at most.

    Raises:
        ImageError: The picture cannot be decoded.
    """
    image = load_bytes(data)
    image.thumbnail((edge, edge))
    return _plain_jpeg(image.tobytes(), image.size)


def blurred_example(data: bytes) -> tuple[bytes, int, int]:
    """The same of a picture reduced to `BLURRED_EDGE` pixels: what was lost is not in the file.

    Raises:
        ImageError: The picture cannot be decoded.
    """
    image = load_bytes(data)
    few = image.resize(_within(image.size, BLURRED_EDGE), pillow().Resampling.BOX)
    soft = few.resize(_within(image.size, SHOWN_EDGE), pillow().Resampling.BICUBIC)
    return _plain_jpeg(soft.tobytes(), soft.size)


def _within(size: tuple[int, int], edge: int) -> tuple[int, int]:
    """A size of the same shape whose longest edge has so many pixels."""
    longest = max(size)
    width, height = (max(1, round(side * edge / longest)) for side in size)
    return width, height


def _plain_jpeg(pixels: bytes, size: tuple[int, int]) -> tuple[bytes, int, int]:
    # From the bare pixels: Pillow would write a comment again that it had read.
    buffer = io.BytesIO()
    pillow().frombytes("RGB", size, pixels).save(buffer, "JPEG", quality=85)
    return buffer.getvalue(), *size
