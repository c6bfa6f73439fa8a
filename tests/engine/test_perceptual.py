"""The fingerprint of how a picture looks."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from clipstudio.engine.perceptual import difference_hash, hashes_of


def picture(seed: int) -> Image.Image:
    """Soft blotches of colour, as unlike each other as photographs."""
    small = np.random.default_rng(seed).integers(0, 255, (9, 9, 3), dtype=np.uint8)
    return Image.fromarray(small).resize((256, 192), Image.Resampling.BICUBIC)


def jpeg(image: Image.Image, quality: int = 90) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def apart(one: bytes, other: bytes) -> int:
    return int(np.bitwise_count(difference_hash(one) ^ difference_hash(other)).sum())


@pytest.mark.parametrize("seed", range(4))
def test_a_copy_made_smaller_or_worse_or_darker_is_near_and_another_picture_far(seed: int) -> None:
    original = picture(seed)
    assert apart(jpeg(original), jpeg(original.resize((128, 96)))) <= 10
    assert apart(jpeg(original), jpeg(original, 40)) <= 10
    assert apart(jpeg(original), jpeg(ImageEnhance.Brightness(original).enhance(0.7))) <= 10
    assert apart(jpeg(original), jpeg(picture(seed + 50))) > 60


def test_each_bit_says_whether_a_place_is_darker_than_the_next() -> None:
    grey = np.tile(np.array([[3] * 9 + [5] * 8], np.uint8), (16, 1))[None]
    assert np.unpackbits(hashes_of(grey)[0]).reshape(16, 16)[4].tolist() == [0] * 8 + [1] + [0] * 7


def test_an_even_surface_has_no_bit_and_what_is_no_picture_is_refused() -> None:
    assert not difference_hash(jpeg(Image.new("RGB", (64, 64), "grey"))).any()
    with pytest.raises(OSError, match="cannot identify"):
        difference_hash(b"no picture")
