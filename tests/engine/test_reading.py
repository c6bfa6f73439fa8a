"""Image files of every kind that is read, upright and in RGB."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.images import Rendering
from clipstudio.engine.pillow import pillow
from clipstudio.engine.pixels import to_rgb, upright
from clipstudio.engine.reading import SUFFIXES, display_jpeg, display_pixels, examine, load_image

HEIC = Path(__file__).parent / "heic"
"""Pictures as `marked` draws them: whole, turned by 90 degrees in the container, with a transparent part."""

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 180, 30), (30, 30, 200), (255, 255, 255)
SIZE = (60, 40)
FORMATS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "TIFF": ".tif",
    "BMP": ".bmp",
    "GIF": ".gif",
    "AVIF": ".avif",
}


def marked() -> Image.Image:
    """Blue, with the stored top left corner red and the stored top right corner green."""
    image = Image.new("RGB", SIZE, BLUE)
    image.paste(RED, (0, 0, 20, 20))
    image.paste(GREEN, (40, 0, 60, 20))
    return image


def colour_at(image: Image.Image, corner: str) -> str:
    """Which of the three colours a corner ("top left") has."""
    x = 8 if "left" in corner else image.width - 9
    y = 8 if "top" in corner else image.height - 9
    red, green, blue = image.getpixel((x, y))
    return {red: "red", green: "green", blue: "blue"}[max(red, green, blue)]


@pytest.mark.parametrize(("kind", "suffix"), FORMATS.items())
def test_every_format_is_read_and_examined(tmp_path: Path, kind: str, suffix: str) -> None:
    path = tmp_path / f"picture{suffix}"
    marked().save(path, kind)
    image = load_image(path)
    assert (image.mode, image.size) == ("RGB", SIZE)
    assert colour_at(image, "top left") == "red"
    assert colour_at(image, "bottom right") == "blue"

    facts, thumbnail = examine(path, edge=30)
    assert (facts.format, facts.width, facts.height, facts.orientation) == (kind, *SIZE, 1)
    assert facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert facts.size == path.stat().st_size
    assert Image.open(io.BytesIO(thumbnail)).size == (30, 20)
    assert suffix in SUFFIXES


def test_heic_is_read_and_examined() -> None:
    path = HEIC / "whole.heic"
    image = load_image(path)
    assert (image.mode, image.size) == ("RGB", SIZE)
    assert [colour_at(image, corner) for corner in ("top left", "top right", "bottom left")] == [
        "red",
        "green",
        "blue",
    ]
    facts, thumbnail = examine(path, edge=30)
    assert (facts.format, facts.width, facts.height) == ("HEIF", *SIZE)
    assert Image.open(io.BytesIO(thumbnail)).size == (30, 20)
    assert {".heic", ".heif", ".hif"} <= SUFFIXES


def test_transparent_heic_is_laid_on_white() -> None:
    facts, _ = examine(HEIC / "clear.heic")
    assert facts.rendering is Rendering.ON_WHITE
    assert min(load_image(HEIC / "clear.heic").getpixel((30, 30))) > 245


# Where the stored top left and top right corners must appear, by the EXIF standard's table of orientations.
CORNERS = {
    1: ("top left", "top right"),
    2: ("top right", "top left"),
    3: ("bottom right", "bottom left"),
    4: ("bottom left", "bottom right"),
    5: ("top left", "bottom left"),
    6: ("top right", "bottom right"),
    7: ("bottom right", "top right"),
    8: ("bottom left", "top left"),
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", CORNERS)
def test_orientation_is_applied_for_model_and_eye(tmp_path: Path, kind: str, orientation: int) -> None:
    path = tmp_path / f"turned{FORMATS[kind]}"
    exif = Image.Exif()
    exif[0x0112] = orientation
    marked().save(path, kind, exif=exif)
    size = SIZE if orientation < 5 else SIZE[::-1]
    where_red, where_green = CORNERS[orientation]

    facts, thumbnail = examine(path, edge=60)
    assert (facts.width, facts.height) == size
    assert facts.orientation == orientation
    preview = display_jpeg(path, 60)
    for image in (load_image(path), *(Image.open(io.BytesIO(data)) for data in (thumbnail, preview))):
        assert image.size == size
        assert colour_at(image, where_red) == "red"
        assert colour_at(image, where_green) == "green"


def test_heic_turned_by_its_container_is_turned_once() -> None:
    path = HEIC / "turned.heic"
    loaded = load_image(path)
    assert loaded.size == SIZE[::-1]
    assert colour_at(loaded, "top right") == "red"
    facts, _ = examine(path)
    assert (facts.width, facts.height) == SIZE[::-1]


def test_damaged_exif_leaves_the_pixels_readable_and_is_not_remarked_on(tmp_path: Path) -> None:
    pillow.cache_clear()  # so that clipstudio's own filter stands before the one that makes warnings errors
    path = tmp_path / "odd.jpg"
    marked().save(path, "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\x7f")
    assert load_image(path).size == SIZE
    assert examine(path)[0].orientation == 1


def test_an_orientation_out_of_range_changes_nothing() -> None:
    image = marked()
    assert upright(image, 1) is image


def test_transparency_is_laid_on_white(tmp_path: Path) -> None:
    image = Image.new("RGBA", (4, 1), (*RED, 255))
    image.putpixel((1, 0), (*RED, 0))
    image.putpixel((2, 0), (0, 0, 0, 128))
    image.save(tmp_path / "clear.png")
    loaded = load_image(tmp_path / "clear.png")
    assert loaded.getpixel((0, 0)) == RED
    assert loaded.getpixel((1, 0)) == WHITE
    assert loaded.getpixel((2, 0)) == (127, 127, 127)


def test_a_palette_with_a_transparent_entry_is_laid_on_white(tmp_path: Path) -> None:
    image = Image.new("P", (2, 1))
    image.putpalette([*RED, *GREEN])
    image.putpixel((1, 0), 1)
    image.save(tmp_path / "palette.png", transparency=1)
    loaded = load_image(tmp_path / "palette.png")
    assert loaded.getpixel((0, 0)) == RED
    assert loaded.getpixel((1, 0)) == WHITE


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "YCbCr", "HSV"])
def test_every_colour_mode_becomes_rgb(mode: str) -> None:
    converted, rendering = to_rgb(Image.new("RGB", (8, 8), WHITE).convert(mode))
    assert (converted.mode, rendering) == ("RGB", Rendering.PLAIN)
    assert converted.getpixel((4, 4)) == WHITE


def test_cmyk_jpeg_gets_a_thumbnail_in_rgb(tmp_path: Path) -> None:
    path = tmp_path / "print.jpg"
    Image.new("CMYK", (800, 400), (0, 255, 255, 0)).save(path)
    thumbnail = Image.open(io.BytesIO(examine(path, 100)[1]))
    assert (thumbnail.mode, thumbnail.size) == ("RGB", (100, 50))
    red, green, blue = thumbnail.getpixel((50, 25))
    assert red > 200
    assert max(green, blue) < 60


def test_the_first_frame_of_an_animation_counts(tmp_path: Path) -> None:
    path = tmp_path / "moving.gif"
    frames = [Image.new("RGB", (10, 10), colour) for colour in (RED, GREEN)]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert load_image(path).getpixel((5, 5)) == RED


def test_the_preview_is_never_enlarged(tmp_path: Path) -> None:
    path = tmp_path / "small.png"
    marked().save(path)
    assert Image.open(io.BytesIO(display_jpeg(path, 2000))).size == SIZE


def test_a_reduced_jpeg_looks_like_the_picture_reduced(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    marked().resize((1800, 1200)).save(path, quality=95)
    thumbnail = np.asarray(Image.open(io.BytesIO(examine(path, 90)[1])), np.int16)
    reduced = np.asarray(load_image(path).resize((90, 60), Image.Resampling.BICUBIC), np.int16)
    assert thumbnail.shape == reduced.shape
    assert np.abs(thumbnail - reduced).mean() < 2.0


@pytest.mark.parametrize(("orientation", "size"), [(1, (30, 20)), (6, (13, 20))])
def test_a_picture_for_the_screen_is_upright_and_fits_both_ways(
    tmp_path: Path, orientation: int, size: tuple[int, int]
) -> None:
    path = tmp_path / "picture.jpg"
    exif = Image.Exif()
    exif[0x0112] = orientation
    marked().save(path, exif=exif, quality=95)

    pixels = display_pixels(path, (30, 20))

    assert (pixels.width, pixels.height) == size
    shown = Image.frombytes("RGB", size, pixels.data, "raw", "BGRX")
    assert set(pixels.data[3::4]) == {255}
    corner = {1: "top left", 6: "top right"}[orientation]
    x = 3 if "left" in corner else size[0] - 3
    red, green, blue = shown.getpixel((x, 3))
    assert red > max(green, blue)


def test_a_picture_for_the_screen_is_never_enlarged(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    marked().save(path)

    pixels = display_pixels(path, (4000, 4000))

    assert (pixels.width, pixels.height, len(pixels.data)) == (*SIZE, 4 * SIZE[0] * SIZE[1])


def test_a_picture_for_the_screen_looks_like_the_whole_one_reduced(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    marked().resize((1800, 1200)).save(path, quality=95)

    pixels = display_pixels(path, (400, 400))

    shown = np.asarray(Image.frombytes("RGB", (pixels.width, pixels.height), pixels.data, "raw", "BGRX"), np.int16)
    reduced = load_image(path).resize((pixels.width, pixels.height), Image.Resampling.LANCZOS)
    assert np.abs(shown - np.asarray(reduced, np.int16)).mean() < 1.0
