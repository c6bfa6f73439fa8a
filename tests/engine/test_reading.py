"""Image files of every kind that is read, upright and in RGB."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.engine.pillow import pillow
from clipstudio.engine.pixels import to_rgb, upright
from clipstudio.engine.reading import SUFFIXES, display_jpeg, examine, load_image

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 180, 30), (30, 30, 200), (255, 255, 255)
SIZE = (60, 40)
FORMATS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "TIFF": ".tif",
    "BMP": ".bmp",
    "GIF": ".gif",
    "HEIF": ".heic",
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


def test_heic_turned_by_its_container_is_turned_once(tmp_path: Path) -> None:
    image = marked()
    exif = Image.Exif()
    exif[0x0112] = 6
    image.info["exif"] = exif.tobytes()
    path = tmp_path / "phone.heic"
    image.save(path, "HEIF")
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


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_sixteen_bit_grey_keeps_its_scale(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"deep{suffix}"
    Image.fromarray(np.array([[0, 32896, 65535]], np.uint16)).save(path)
    assert [load_image(path).getpixel((x, 0)) for x in range(3)] == [(0,) * 3, (128,) * 3, (255,) * 3]


@pytest.mark.parametrize("dtype", [np.int32, np.float32])
def test_greys_without_a_white_point_are_stretched(tmp_path: Path, dtype: type) -> None:
    path = tmp_path / "wide.tif"
    Image.fromarray(np.array([[-100, 0, 100]], dtype)).save(path)
    assert [load_image(path).getpixel((x, 0))[0] for x in range(3)] == [0, 128, 255]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "YCbCr", "HSV"])
def test_every_colour_mode_becomes_rgb(mode: str) -> None:
    converted = to_rgb(Image.new("RGB", (8, 8), WHITE).convert(mode))
    assert converted.mode == "RGB"
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


@pytest.mark.parametrize(
    ("size", "at_least", "expected"),
    [
        ((512, 400), None, (512, 400)),
        ((512, 400), 224, (512, 400)),
        ((512, 448), 224, (256, 224)),
        ((512, 447), 224, (512, 447)),
        ((1200, 900), 224, (300, 225)),
        ((4000, 3000), 64, (500, 375)),
    ],
)
def test_a_jpeg_is_decoded_no_smaller_than_needed(
    tmp_path: Path, size: tuple[int, int], at_least: int | None, expected: tuple[int, int]
) -> None:
    path = tmp_path / "photo.jpg"
    Image.new("RGB", size, "teal").save(path)
    found = load_image(path, at_least)
    assert found.size == expected
    assert found.getpixel((3, 3)) == Image.open(path).getpixel((3, 3))


def test_reduced_decoding_turns_the_image_upright_too(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    image = Image.new("RGB", (400, 200))
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(path, exif=exif)
    assert load_image(path, 100).size == (100, 200)


def test_only_jpeg_is_decoded_at_less_than_its_size(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    Image.new("RGB", (512, 512)).save(path)
    assert load_image(path, 64).size == (512, 512)
