"""Pillow for the engine: its limit, its warnings and its plugins are set before any file is opened."""

from __future__ import annotations

import warnings
from functools import cache
from types import ModuleType

MAX_PIXELS = 200_000_000
"""Images with more pixels (width times height) are not decoded; recorded in runs."""

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "DIB", "GIF", "HEIF", "AVIF")
"""All that Pillow may open, by its own names; JPEG includes the MPO of stereo cameras and phones.

The rest stays shut: EPS, for one, starts another program.
"""


@cache
def pillow() -> ModuleType:
    """`PIL.Image`, ready for untrusted files, with HEIC added."""
    from pi_heif import register_heif_opener
    from PIL import Image

    register_heif_opener()
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    # Pillow only warns up to twice its limit; here the limit is one.
    warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
    # Remarks on odd metadata ("Corrupt EXIF data") say nothing of the pixels, and no one to read them.
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
    return Image
