"""Greys and transparency on their way to RGB, and whether open_clip's own conversion would give the same."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.images import Rendering
from clipstudio.engine.reading import examine, load_image


def greys(path: Path) -> list[int]:
    """The first row, which must be grey."""
    row = np.asarray(load_image(path))[0]
    assert (row == row[:, :1]).all()
    return row[:, 0].tolist()


def rendering(path: Path) -> Rendering | None:
    return examine(path)[0].rendering


def save_tiff(path: Path, data: bytes, bits: int, width: int, height: int, photometric: int = 1) -> None:
    """A TIFF of one uncompressed strip, written by hand: Pillow writes neither 12 bits nor inverted 16."""
    tags = [
        (256, 3, width),
        (257, 3, height),
        (258, 3, bits),
        (259, 3, 1),
        (262, 3, photometric),
        (273, 4, 8 + 2 + 9 * 12 + 4),
        (277, 3, 1),
        (278, 3, height),
        (279, 4, len(data)),
    ]
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    path.write_bytes(b"II*\x00\x08\x00\x00\x00" + len(tags).to_bytes(2, "little") + entries + bytes(4) + data)


def packed_12(values: list[int]) -> bytes:
    """Twelve bits each, the high bits first."""
    bits = "".join(f"{value:012b}" for value in values)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def test_twelve_bit_grey_reaches_from_black_to_white(tmp_path: Path) -> None:
    path = tmp_path / "ramp.tif"
    save_tiff(path, packed_12([0, 1024, 2048, 4095]), bits=12, width=4, height=1)
    assert greys(path) == [0, 64, 128, 255]
    assert rendering(path) is Rendering.SCALED


def test_a_dark_twelve_bit_picture_stays_as_dark_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "dark.tif"
    save_tiff(path, packed_12([0, 100, 200, 400]), bits=12, width=4, height=1)
    assert greys(path) == [0, 6, 12, 25]


@pytest.mark.parametrize("suffix", [".png", ".tif"])
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0, 32896, 65535], [0, 128, 255]),
        ([0, 2048, 4095], [0, 128, 255]),
        ([0, 8192, 16383], [0, 128, 255]),
        ([0, 20000], [0, 78]),
        ([5, 15, 25], [0, 128, 255]),
        ([0, 0], [0, 0]),
    ],
    ids=["all 16 bits", "a camera of 12 bits", "of 14 bits", "a dim picture", "a few levels", "nothing"],
)
def test_sixteen_bit_greys_are_never_nearly_black(
    tmp_path: Path, suffix: str, values: list[int], expected: list[int]
) -> None:
    path = tmp_path / f"deep{suffix}"
    Image.fromarray(np.array([values], np.uint16)).save(path)
    assert greys(path) == expected


def test_eight_bits_in_sixteen_are_as_open_clip_has_them(tmp_path: Path) -> None:
    path = tmp_path / "shallow.png"
    Image.fromarray(np.array([[0, 17, 255]], np.uint16)).save(path)
    assert greys(path) == [0, 17, 255]
    assert rendering(path) is Rendering.PLAIN


def test_inverted_sixteen_bit_tiff_is_turned_round(tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    save_tiff(path, np.array([0, 65535], "<u2").tobytes(), bits=16, width=2, height=1, photometric=0)
    assert greys(path) == [255, 0]
    assert rendering(path) is Rendering.SCALED


@pytest.mark.parametrize(
    ("values", "expected", "how"),
    [
        ([-100, 0, 100], [0, 128, 255], Rendering.SCALED),
        ([0.0, 0.5, 1.0], [0, 128, 255], Rendering.SCALED),
        ([0.2, 0.8], [51, 204], Rendering.SCALED),
        ([0.0, 0.01], [0, 255], Rendering.SCALED),
        ([0.0, 100.0, 200.0], [0, 100, 200], Rendering.PLAIN),
        ([0.0, np.nan, 1.0, np.inf], [0, 0, 255, 255], Rendering.SCALED),
        ([1000.0, np.nan, 1e6], [0, 0, 255], Rendering.SCALED),
        ([np.nan, np.nan], [0, 0], Rendering.SCALED),
    ],
)
def test_fractions_and_greys_without_a_white_point(
    tmp_path: Path, values: list[float], expected: list[int], how: Rendering
) -> None:
    path = tmp_path / "wide.tif"
    Image.fromarray(np.array([values], np.float32)).save(path)
    assert greys(path) == expected
    assert rendering(path) is how


def test_whole_numbers_of_32_bits(tmp_path: Path) -> None:
    path = tmp_path / "whole.tif"
    Image.fromarray(np.array([[0, 32896, 65535]], np.int32)).save(path)
    assert greys(path) == [0, 128, 255]


def test_a_transparent_grey_of_16_bits_is_white(tmp_path: Path) -> None:
    path = tmp_path / "clear.png"
    Image.fromarray(np.array([[0, 1000, 65535]], np.uint16)).save(path, transparency=1000)
    assert greys(path) == [0, 255, 255]


@pytest.mark.parametrize("mode", ["LA", "RGBA", "P"])
@pytest.mark.parametrize(("alpha", "how"), [(255, Rendering.PLAIN), (120, Rendering.ON_WHITE)])
def test_only_what_shows_through_is_told(tmp_path: Path, mode: str, alpha: int, how: Rendering) -> None:
    image = Image.new("RGBA", (4, 4), (10, 20, 30, 255))
    image.putpixel((2, 2), (10, 20, 30, alpha))
    path = tmp_path / "picture.png"
    (image.quantize(8) if mode == "P" else image.convert(mode)).save(path)
    assert rendering(path) is how


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP", "TIFF"])
def test_hidden_colours_are_not_shown(tmp_path: Path, kind: str) -> None:
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 255))
    image.paste((200, 0, 0, 0), (0, 0, 10, 20))
    path = tmp_path / "cutout"
    image.save(path, kind, **({"lossless": True, "exact": True} if kind == "WEBP" else {}))
    loaded = load_image(path)
    assert (loaded.getpixel((3, 3)), loaded.getpixel((15, 15))) == ((255, 255, 255), (0, 0, 0))
    assert rendering(path) is Rendering.ON_WHITE


def test_sixteen_bit_colour_and_cmyk_are_as_open_clip_has_them(tmp_path: Path) -> None:
    path = tmp_path / "print.tif"
    Image.new("CMYK", (4, 4), (0, 255, 255, 0)).save(path)
    assert load_image(path).tobytes() == Image.open(path).convert("RGB").tobytes()
    assert rendering(path) is Rendering.PLAIN
