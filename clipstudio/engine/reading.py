"""The one image loader, for the model and for the eye: both are shown the same upright picture."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import FileMark, ImageFacts, Rendering
from clipstudio.domain.language import later, said_later
from clipstudio.domain.unreadable_words import TOO_LARGE, TOO_MANY_MILLIONS, TOO_MANY_PIXELS
from clipstudio.engine.files import imported_file, ordinary_file
from clipstudio.engine.jpeg_remarks import plain_orientation
from clipstudio.engine.jpeg_structure import plain_jpeg
from clipstudio.engine.pillow import FORMATS, MAX_PIXELS, pillow
from clipstudio.engine.pixels import orientation_of, to_rgb, turns_itself, upright

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = [
    "FORBIDDEN",
    "MAX_PIXELS",
    "SUFFIXES",
    "LoadedImage",
    "ScreenPixels",
    "display_jpeg",
    "display_pixels",
    "examine",
    "identify",
    "load_image",
    "load_imported",
    "require_unchanged",
]

SUFFIXES = frozenset(
    {
        *(".jpg", ".jpeg", ".jpe", ".jfif"),
        *(".png", ".webp", ".gif", ".bmp", ".dib"),
        *(".tif", ".tiff"),
        *(".heic", ".heif", ".hif", ".avif"),
    }
)
"""Suffixes of files taken for images, lower case with the dot; the content decides what a file really is."""

GAP, SCREEN_GAP = 2.0, 1.0
"""How far a decoder may reduce a JPEG, in sizes of what is wanted; with 1 it takes half of the time."""

THUMBNAIL_EDGE = 256
"""Pixels of a thumbnail's longest edge, at most."""

FORBIDDEN = said_later("The file may not be read: its permissions forbid it.")

MAX_BYTES = 2 * 1024**3
"""Larger files are not read."""


@dataclass(frozen=True, slots=True)
class LoadedImage:
    """A decoded image.

    Attributes:
        pixels: Upright, mode RGB.
        rendering: How its pixels became RGB.
        size: Bytes of the file it was read from.
        modified_ns: Time of that file's last change.
    """

    pixels: Image
    rendering: Rendering
    size: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class ScreenPixels:
    """A picture as a screen takes it.

    Attributes:
        width: Pixels.
        height: Pixels.
        data: Four bytes for each pixel, blue, green, red and 255, row by row without gaps: whoever draws the
            picture pale takes the fourth one for how opaque it is.
    """

    width: int
    height: int
    data: bytes


def load_image(path: Path) -> Image:
    """Decode the first frame of an image file: upright, mode RGB, at most `MAX_PIXELS`.

    Raises:
        ImageError: The file cannot be read, is no image, is too large, damaged or cut short.
    """
    return load_imported(path, None).pixels


def load_bytes(data: bytes) -> Image:
    """The same of an encoded picture that is in no file.

    Raises:
        ImageError: It is no image, is too large, damaged or cut short.
    """
    with _plain_errors(), _opened(io.BytesIO(data)) as image:
        orientation = _remaining_orientation(image)
        image.load()
        return upright(to_rgb(image)[0], orientation)


def load_imported(path: Path, mark: FileMark | None) -> LoadedImage:
    """The same of a file that must still hold what was imported; None takes it as it is.

    Raises:
        ChangedImageError: The file holds something else.
        ImageError: As `load_image`.
    """
    with _plain_errors(), imported_file(path, mark) as file, _opened(file.stream) as image:
        orientation = _remaining_orientation(image)
        image.load()
        pixels, rendering = to_rgb(image)
        return LoadedImage(upright(pixels, orientation), rendering, file.size, file.modified_ns)


def identify(path: Path) -> tuple[ImageFacts, bytes | None]:
    """Read an image file once: its facts, and a thumbnail where the picture had to be decoded for them.

    A JPEG whose markers show that it is whole is not decoded, and not even opened by Pillow where they also show
    which way up it stands: that takes a fraction of the time. What is in doubt, and every other kind of file, is
    decoded: only then is it known whether it is damaged, and how its pixels become RGB.

    Raises:
        ImageError: As `load_image`.
    """
    with _plain_errors():
        data = _bytes_of(path)
        plain = plain_jpeg(data)
        if plain is None:
            return _examined(data, THUMBNAIL_EDGE)
        size = plain.width, plain.height
        orientation = plain_orientation(plain)
        if orientation is None or plain.width * plain.height > MAX_PIXELS:
            with _opened(io.BytesIO(data)) as image:
                return _facts(data, image.format, size, orientation_of(image), Rendering.PLAIN), None
        return _facts(data, "JPEG", size, orientation, Rendering.PLAIN), None


def examine(path: Path, edge: int = THUMBNAIL_EDGE) -> tuple[ImageFacts, bytes]:
    """Read an image file once: its facts, and a JPEG thumbnail whose longest edge is at most ``edge`` pixels.

    Raises:
        ImageError: As `load_image`.
    """
    with _plain_errors():
        return _examined(_bytes_of(path), edge)


def display_jpeg(path: Path, edge: int, mark: FileMark | None = None) -> bytes:
    """The image as JPEG, upright, its longest edge at most ``edge`` pixels, never enlarged; for the eye only.

    Raises:
        ChangedImageError: The file no longer holds what ``mark`` says.
        ImageError: As `load_image`.
    """
    with _plain_errors(), imported_file(path, mark) as file, _opened(file.stream) as image:
        return _reduced_jpeg(image, edge, quality=92)[0]


def display_pixels(path: Path, room: tuple[int, int], mark: FileMark | None = None) -> ScreenPixels:
    """The image upright, as large as it fits into ``room`` (width, height), never enlarged; for the eye only.

    Decoding, reducing and copying all let other threads go on meanwhile, unlike Qt's own decoder.

    Raises:
        ChangedImageError: The file no longer holds what ``mark`` says.
        ImageError: As `load_image`.
    """
    with _plain_errors(), imported_file(path, mark) as file, _opened(file.stream) as image:
        pixels = _reduced(image, room, SCREEN_GAP)[0]
        pixels.putalpha(255)
        return ScreenPixels(pixels.width, pixels.height, pixels.tobytes("raw", "BGRA"))


def require_unchanged(mark: FileMark) -> None:
    """Refuse a file that no longer holds what was imported.

    Raises:
        ChangedImageError: It holds something else.
        ImageError: It cannot be opened.
    """
    with _plain_errors(), imported_file(mark.path, mark):
        pass


def _examined(data: bytes, edge: int) -> tuple[ImageFacts, bytes]:
    with _opened(io.BytesIO(data)) as image:
        orientation = orientation_of(image)
        kind, size = image.format, image.size
        jpeg, rendering = _reduced_jpeg(image, edge, quality=85)
        return _facts(data, kind, size, orientation, rendering), jpeg


def _facts(
    data: bytes, kind: str | None, size: tuple[int, int], orientation: int, rendering: Rendering
) -> ImageFacts:
    """What is known of an image from its bytes; ``kind`` is its format as Pillow names it."""
    width, height = size
    if orientation >= 5 and not turns_itself(kind):
        width, height = height, width
    return ImageFacts(
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        format=kind or "",
        width=width,
        height=height,
        orientation=orientation,
        rendering=rendering,
    )


def _bytes_of(path: Path) -> bytes:
    with ordinary_file(path) as file:
        if file.size > MAX_BYTES:
            raise ImageError(TOO_LARGE, max_bytes=MAX_BYTES // 1024**3)
        return file.stream.read()


def _opened(file: IO[bytes]) -> Image:
    """The image as Pillow sees it from the header alone, after its size was checked."""
    if not file.read(1):
        raise ImageError("The file is empty.")
    file.seek(0)
    image: Image = pillow().open(file, formats=FORMATS)
    if image.width * image.height > MAX_PIXELS:
        raise ImageError(
            TOO_MANY_PIXELS,
            width=image.width,
            height=image.height,
            max_pixels=MAX_PIXELS // 1000000,
        )
    return image


def _remaining_orientation(image: Image) -> int:
    """The orientation still to be applied after decoding; to be asked before it, for decoding may drop the tag."""
    return 1 if turns_itself(image.format) else orientation_of(image)


def _reduced_jpeg(image: Image, edge: int, quality: int) -> tuple[bytes, Rendering]:
    """A small JPEG, and how the pixels of the whole became RGB."""
    pixels, rendering = _reduced(image, (edge, edge), GAP)
    buffer = io.BytesIO()
    pixels.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue(), rendering


def _reduced(image: Image, room: tuple[int, int], gap: float) -> tuple[Image, Rendering]:
    """The image upright in RGB as large as it fits into a width and a height, and how its pixels became RGB.

    Args:
        image: Not decoded yet.
        room: Width and height.
        gap: A decoder that can reduce a picture reduces it to so many times the size at least.
    """
    orientation = _remaining_orientation(image)
    rendering = Rendering.PLAIN
    if image.format not in ("JPEG", "MPO"):
        gap = GAP  # nothing is decoded more quickly for less
        image, rendering = to_rgb(image)
    # A JPEG is still undecoded here: the reduction then happens inside the decoder, several times quicker.
    image.thumbnail(room[::-1] if orientation >= 5 else room, reducing_gap=gap)
    return upright(to_rgb(image)[0], orientation), rendering


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn whatever reading and decoding may raise into an `ImageError` that says it in a sentence."""
    try:
        yield
    except ImageError:
        raise
    except Exception as error:  # decoders of damaged files raise almost anything
        raise ImageError(_in_words(error)) from error


def _in_words(error: Exception) -> str:
    # Here alone, since Pillow takes long to load: what is read of a plain JPEG needs none of it.
    from PIL import UnidentifiedImageError

    match error:
        case FileNotFoundError():
            return later("The file is no longer there.")
        case PermissionError():
            return later(FORBIDDEN)
        case UnidentifiedImageError():
            return later("The file is not an image of a kind that is read, or its beginning is damaged.")
        case MemoryError():
            return later("There is not enough memory to decode the image.")
    if isinstance(error, pillow().DecompressionBombError | pillow().DecompressionBombWarning):
        return later(TOO_MANY_MILLIONS, max_pixels=MAX_PIXELS // 1000000)
    return later("The image is damaged or cut short.")
