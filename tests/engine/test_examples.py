"""Pictures that leave the project hold nothing but pixels, and blurred ones nothing of what was blurred away."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from clipstudio.engine.examples import BLURRED_EDGE, blurred_example, clear_example

EDGE = 40 * BLURRED_EDGE


def encoded(image: Image.Image, kind: str, **more: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **more)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def detailed() -> Image.Image:
    """A picture full of detail."""
    return Image.fromarray(np.random.default_rng(1).integers(0, 256, (EDGE, EDGE, 3), dtype=np.uint8))


def test_a_blurred_picture_hangs_on_a_few_pixels_and_on_nothing_else(detailed: Image.Image) -> None:
    few = detailed.resize((BLURRED_EDGE, BLURRED_EDGE), Image.Resampling.BOX)
    coarse = few.resize(detailed.size, Image.Resampling.NEAREST)
    assert coarse.tobytes() != detailed.tobytes()
    told = [blurred_example(encoded(each, "PNG")) for each in (detailed, coarse)]
    assert told[0] == told[1], "whatever differed within a few large squares is in neither file"
    assert told[0] != blurred_example(encoded(detailed.rotate(90), "PNG"))


def test_a_clear_picture_shows_the_same_smaller(detailed: Image.Image) -> None:
    soft = detailed.resize((4, 4)).resize((EDGE, EDGE // 2))
    data, width, height = clear_example(encoded(soft, "PNG"), EDGE // 2)
    shown = Image.open(io.BytesIO(data))
    assert shown.size == (width, height) == (EDGE // 2, EDGE // 4)
    assert np.abs(np.asarray(shown, int) - np.asarray(soft.resize(shown.size), int)).mean() < 4


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_no_metadata_leaves_the_project(detailed: Image.Image, kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "EXIF of Ada Lovelace"
    more: dict[str, object] = {"exif": exif, "icc_profile": b"PROFILE of Ada Lovelace"}
    if kind == "JPEG":
        more |= {"comment": b"COMMENT of Ada Lovelace", "xmp": b"XMP of Ada Lovelace"}
    else:
        text = PngInfo()
        text.add_text("Author", "TEXT of Ada Lovelace")
        more["pnginfo"] = text
    data = encoded(detailed, kind, **more)
    assert b"Ada Lovelace" in data
    for made, _, _ in (clear_example(data, 200), blurred_example(data)):
        assert b"Lovelace" not in made
        shown = Image.open(io.BytesIO(made))
        shown.load()
        assert set(shown.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not shown.getexif()
