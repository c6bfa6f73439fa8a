"""Size and orientation read from a JPEG's own markers are those that Pillow reads."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.errors import ImageError
from clipstudio.engine import reading
from clipstudio.engine.jpeg_remarks import plain_orientation
from clipstudio.engine.jpeg_structure import plain_jpeg
from clipstudio.engine.reading import examine, identify

XMP = b'<x:xmpmeta><rdf:Description tiff:Orientation="6"/></x:xmpmeta>'


def encoded(**options: Any) -> bytes:
    buffer = io.BytesIO()
    noise = np.random.default_rng(3).integers(0, 256, (16, 24, 3), np.uint8)
    Image.fromarray(noise).save(buffer, "JPEG", **options)
    return buffer.getvalue()


def exif(orientation: int | None = None, *, motorola: bool = False) -> Image.Exif:
    """A block as cameras write it, with texts and numbers that stand behind it."""
    block = Image.Exif()
    block.endian = ">" if motorola else "<"
    block[0x010F], block[0x011A], block[0x0128] = "Maker of cameras", 72.0, 2
    if orientation is not None:
        block[0x0112] = orientation
    return block


def with_segment(marker: int, body: bytes, data: bytes = b"") -> bytes:
    """A JPEG that begins with one more segment."""
    data = data or encoded()
    return data[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body + data[2:]


PLAIN = {
    "nothing told": (encoded(), 1),
    "turned": (encoded(exif=exif(6)), 6),
    "turned, big-endian": (encoded(exif=exif(8, motorola=True)), 8),
    "EXIF without orientation": (encoded(exif=exif()), 1),
    "EXIF and XMP": (encoded(exif=exif(3), xmp=XMP), 3),
    "a profile and a comment": (encoded(exif=exif(5), icc_profile=bytes(200), comment=b"hello"), 5),
}
LEFT_TO_PILLOW = {
    "XMP alone": encoded(xmp=XMP),
    "EXIF without orientation, and XMP": encoded(exif=exif(), xmp=XMP),
    "several pictures": with_segment(0xE2, b"MPF\0II*\0\x08\0\0\0" + bytes(20)),
    "Photoshop": with_segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0\0\0\0\0"),
    "EXIF in two parts": with_segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0", encoded(exif=exif(6))),
    "a profile cut short": with_segment(0xE2, b"ICC_PROFILE\0\1"),
    "no such orientation": encoded(exif=exif(9)),
}


@pytest.mark.parametrize("kind", PLAIN)
def test_the_common_kinds_are_not_opened(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data, orientation = PLAIN[kind]
    path = tmp_path / "picture.jpg"
    path.write_bytes(data)
    opened, _thumbnail = examine(path)
    monkeypatch.setattr(reading, "_opened", lambda *_: pytest.fail("Pillow opened it"))
    assert identify(path) == (opened, None)
    assert opened.orientation == orientation


@pytest.mark.parametrize("kind", LEFT_TO_PILLOW)
def test_whatever_pillow_may_read_otherwise_is_left_to_it(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "picture.jpg"
    path.write_bytes(LEFT_TO_PILLOW[kind])
    plain = plain_jpeg(path.read_bytes())
    assert plain is not None
    assert plain_orientation(plain) is None
    try:
        facts, _thumbnail = examine(path)
    except ImageError:
        with pytest.raises(ImageError):
            identify(path)
    else:
        assert identify(path)[0] == facts


def test_a_picture_of_too_many_pixels_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(encoded())
    monkeypatch.setattr(reading, "MAX_PIXELS", 16 * 24 - 1)
    with pytest.raises(ImageError, match="16"):
        identify(path)


def test_a_damaged_header_is_read_as_pillow_reads_it() -> None:
    generator = np.random.default_rng(29)
    whole = [*(data for data, _ in PLAIN.values()), *LEFT_TO_PILLOW.values()]
    believed = 0
    for _ in range(3_000):
        data = bytearray(whole[generator.integers(len(whole))])
        header = data.find(b"\xff\xda")
        for place in generator.integers(2, header, generator.integers(1, 4)):
            data[place] ^= 1 << int(generator.integers(8))
        plain = plain_jpeg(bytes(data))
        orientation = None if plain is None else plain_orientation(plain)
        if plain is None or orientation is None:
            continue
        believed += 1
        with reading._opened(io.BytesIO(bytes(data))) as image:
            told = image.format, *image.size, reading.orientation_of(image)
        assert told == ("JPEG", plain.width, plain.height, orientation)
    assert believed > 500
