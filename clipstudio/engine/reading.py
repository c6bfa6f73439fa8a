"""The one image loader, for the model and for the eye: both are shown the same upright picture."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import ImageFacts
from clipstudio.engine.pillow import FORMATS, MAX_PIXELS, pillow
from clipstudio.engine.pixels import orientation_of, to_rgb, turns_itself, upright

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["MAX_PIXELS", "SUFFIXES", "display_jpeg", "examine", "load_image"]

SUFFIXES = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif"),
        *(".png", ".webp", ".gif", ".bmp", ".dib"),
        *(".tif", ".tiff"),
        *(".heic", ".heif", ".hif", ".avif"),
    }
)
"""Suffixes of files taken for images, lower case with the dot; the content decides what a file really is."""

MAX_BYTES = 2 * 1024**3
"""Larger files are not read."""


def load_image(path: Path, at_least: int | None = None) -> Image:
    """Decode the first frame of an image file: upright, mode RGB, at most `MAX_PIXELS`.

    Args:
        path: The file.
        at_least: Let a JPEG be decoded at a half, a quarter or an eighth of its size, as long as both its sides
            keep this many pixels; None decodes all of them. Other kinds of file are always decoded whole.

    Raises:
        ImageError: The file cannot be read, is no image, is too large, damaged or cut short.
    """
    with _plain_errors(), path.open("rb") as file, _opened(file) as image:
        orientation = _remaining_orientation(image)
        if at_least is not None:
            image.draft(None, (at_least, at_least))
        image.load()
        return upright(to_rgb(image), orientation)


def examine(path: Path, edge: int = 256) -> tuple[ImageFacts, bytes]:
    """Read an image file once: its facts, and a JPEG thumbnail whose longest edge is at most ``edge`` pixels.

    Raises:
        ImageError: As `load_image`.
    """
    with _plain_errors():
        data = _bytes_of(path)
        with _opened(io.BytesIO(data)) as image:
            orientation = orientation_of(image)
            width, height = image.size
            if orientation >= 5 and not turns_itself(image):
                width, height = height, width
            facts = ImageFacts(
                sha256=hashlib.sha256(data).hexdigest(),
                size=len(data),
                format=image.format or "",
                width=width,
                height=height,
                orientation=orientation,
            )
            return facts, _reduced_jpeg(image, edge, quality=85)


def display_jpeg(path: Path, edge: int) -> bytes:
    """The image as JPEG, upright, its longest edge at most ``edge`` pixels, never enlarged; for the eye only.

    Raises:
        ImageError: As `load_image`.
    """
    with _plain_errors(), path.open("rb") as file, _opened(file) as image:
        return _reduced_jpeg(image, edge, quality=92)


def _bytes_of(path: Path) -> bytes:
    if path.stat().st_size > MAX_BYTES:
        raise ImageError(f"The file is larger than {MAX_BYTES // 1024**3} GB, the most that is read.")
    return path.read_bytes()


def _opened(file: IO[bytes]) -> Image:
    """The image as Pillow sees it from the header alone, after its size was checked."""
    if not file.read(1):
        raise ImageError("The file is empty.")
    file.seek(0)
    image: Image = pillow().open(file, formats=FORMATS)
    if image.width * image.height > MAX_PIXELS:
        raise ImageError(
            f"The image has {image.width:,} × {image.height:,} pixels; "
            f"at most {MAX_PIXELS // 1_000_000} million are decoded."
        )
    return image


def _remaining_orientation(image: Image) -> int:
    """The orientation still to be applied after decoding; to be asked before it, for decoding may drop the tag."""
    return 1 if turns_itself(image) else orientation_of(image)


def _reduced_jpeg(image: Image, edge: int, quality: int) -> bytes:
    orientation = _remaining_orientation(image)
    if image.format not in ("JPEG", "MPO"):
        image = to_rgb(image)
    # A JPEG is still undecoded here: the reduction then happens inside the decoder, several times quicker.
    image.thumbnail((edge, edge), reducing_gap=2.0)
    buffer = io.BytesIO()
    upright(to_rgb(image), orientation).save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn whatever reading and decoding may raise into an `ImageError` that says it in a sentence."""
    from PIL import UnidentifiedImageError

    bomb = (pillow().DecompressionBombError, pillow().DecompressionBombWarning)
    try:
        yield
    except ImageError:
        raise
    except FileNotFoundError as error:
        raise ImageError("The file is not there any more.") from error
    except PermissionError as error:
        raise ImageError("The file may not be read: its permissions forbid it.") from error
    except IsADirectoryError as error:
        raise ImageError("This is a folder, not a file.") from error
    except UnidentifiedImageError as error:
        raise ImageError(
            "The file is not an image of a kind that is read, or its beginning is damaged."
        ) from error
    except bomb as error:
        raise ImageError(f"The image has more than {MAX_PIXELS // 1_000_000} million pixels.") from error
    except MemoryError as error:
        raise ImageError("There is not enough memory to decode the image.") from error
    except Exception as error:  # decoders of damaged files raise almost anything
        raise ImageError("The image is damaged or cut short.") from error
