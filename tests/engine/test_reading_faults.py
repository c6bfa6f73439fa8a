"""Files that cannot be read are told of in a sentence, by every function alike."""

from __future__ import annotations

import io
import os
import socket
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.errors import ImageError
from clipstudio.engine.reading import display_jpeg, display_pixels, examine, identify, load_image

READERS: dict[str, Callable[[Path], object]] = {
    "load_image": load_image,
    "examine": examine,
    "identify": identify,
    "display_jpeg": lambda path: display_jpeg(path, 64),
    "display_pixels": lambda path: display_pixels(path, (64, 64)),
}


@pytest.fixture(params=READERS)
def read(request: pytest.FixtureRequest) -> Callable[[Path], object]:
    return READERS[request.param]


def encoded(kind: str) -> bytes:
    """A picture with enough detail that half of its bytes are not the whole of it."""
    noise = np.random.default_rng(3).integers(0, 256, (200, 300, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF"])
def test_a_file_cut_short(tmp_path: Path, read: Callable[[Path], object], kind: str) -> None:
    data = encoded(kind)
    path = tmp_path / "half"
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(ImageError, match="damaged"):
        read(path)


def test_a_heic_cut_short(tmp_path: Path, read: Callable[[Path], object]) -> None:
    data = (Path(__file__).parent / "heic" / "whole.heic").read_bytes()
    path = tmp_path / "half"
    path.write_bytes(data[: len(data) * 2 // 3])
    with pytest.raises(ImageError, match="damaged"):
        read(path)


def accepts(path: Path) -> bool:
    """Whether Pillow alone decodes the file."""
    try:
        with Image.open(path) as image:
            image.load()
    except Exception:
        return False
    return True


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF"])
@pytest.mark.filterwarnings("ignore")
def test_what_pillow_refuses_is_refused(tmp_path: Path, read: Callable[[Path], object], kind: str) -> None:
    generator = np.random.default_rng(11)
    data, path, refused = encoded(kind), tmp_path / "damaged", 0
    for _ in range(20):
        damaged = bytearray(data)
        for place in generator.integers(0, len(data), 4):
            damaged[place] ^= 1 << int(generator.integers(8))
        path.write_bytes(damaged)
        if not accepts(path):
            refused += 1
            with pytest.raises(ImageError):
                read(path)
    assert refused or kind not in ("PNG", "AVIF")  # few of the others notice: they hold no checksums


def test_one_bit_of_a_png_s_pixels(tmp_path: Path, read: Callable[[Path], object]) -> None:
    """The checksum of the chunk is right again, so only the stream of pixels tells."""
    data = encoded("PNG")
    start = data.index(b"IDAT")
    size = int.from_bytes(data[start - 4 : start], "big")
    chunk = bytearray(data[start : start + 4 + size])
    chunk[4 + size // 2] ^= 16
    whole = data[:start] + chunk + struct.pack(">I", zlib.crc32(chunk)) + data[start + 8 + size :]
    path = tmp_path / "damaged.png"
    path.write_bytes(whole)
    with pytest.raises(ImageError, match="damaged"):
        read(path)


def test_a_jpeg_that_lacks_its_last_tenth(tmp_path: Path, read: Callable[[Path], object]) -> None:
    data = encoded("JPEG")
    path = tmp_path / "nearly.jpg"
    path.write_bytes(data[: len(data) * 9 // 10])
    with pytest.raises(ImageError, match="damaged or cut short"):
        read(path)


def test_an_empty_file(tmp_path: Path, read: Callable[[Path], object]) -> None:
    path = tmp_path / "empty.jpg"
    path.touch()
    with pytest.raises(ImageError, match="is empty"):
        read(path)


def test_a_text_named_like_an_image(tmp_path: Path, read: Callable[[Path], object]) -> None:
    path = tmp_path / "notes.jpg"
    path.write_text("These are my notes.")
    with pytest.raises(ImageError, match="not an image"):
        read(path)


def test_postscript_is_not_handed_to_another_program(tmp_path: Path, read: Callable[[Path], object]) -> None:
    path = tmp_path / "page.jpg"
    Image.new("RGB", (8, 8)).save(path, "EPS")
    with pytest.raises(ImageError, match="not an image of a kind that is read"):
        read(path)


def test_a_missing_file_and_a_folder(tmp_path: Path, read: Callable[[Path], object]) -> None:
    with pytest.raises(ImageError, match="no longer there"):
        read(tmp_path / "gone.jpg")
    with pytest.raises(ImageError, match="a folder"):
        read(tmp_path)


def test_what_would_keep_the_reader_waiting(tmp_path: Path, read: Callable[[Path], object]) -> None:
    pipe, zero = tmp_path / "pipe.png", tmp_path / "zero.png"
    os.mkfifo(pipe)
    zero.symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s.png"))
        for path in (pipe, zero, tmp_path / "s.png"):
            with pytest.raises(ImageError, match="not an ordinary file"):
                read(path)


@pytest.mark.parametrize("side", [15_000, 30_000])
def test_a_small_file_that_claims_to_be_huge(tmp_path: Path, read: Callable[[Path], object], side: int) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png_that_claims(side, side))
    with pytest.raises(ImageError, match="million"):
        read(path)


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises more pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_reading_writes_nothing(tmp_path: Path, read: Callable[[Path], object]) -> None:
    path = tmp_path / "original.jpg"
    path.write_bytes(encoded("JPEG"))
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    read(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [path]
