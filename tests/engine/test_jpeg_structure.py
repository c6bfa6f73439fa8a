"""A JPEG that is believed without decoding it is one that a decoder takes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import Rendering
from clipstudio.engine import reading
from clipstudio.engine.jpeg_structure import plain_jpeg
from clipstudio.engine.reading import examine, identify, load_image

KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "colour": ("RGB", {}),
    "grey": ("L", {}),
    "full colour": ("RGB", {"subsampling": 0}),
    "own tables": ("RGB", {"optimize": True}),
}
DOUBTFUL: dict[str, tuple[str, dict[str, Any]]] = {
    "progressive": ("RGB", {"progressive": True}),
    "four inks": ("CMYK", {}),
    "restarts": ("RGB", {"restart_marker_blocks": 4}),
}


def encoded(mode: str, options: dict[str, Any]) -> bytes:
    noise = np.random.default_rng(3).integers(0, 256, (48, 64, 3), np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(noise).convert(mode).save(buffer, "JPEG", **options)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_the_common_kinds_need_no_decoding(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "whole.jpg"
    path.write_bytes(encoded(*KINDS[kind]))
    decoded, thumbnail = examine(path)
    monkeypatch.setattr(reading, "_examined", lambda *_: pytest.fail("it was decoded"))
    assert identify(path) == (decoded, None)
    assert decoded.rendering is Rendering.PLAIN
    assert thumbnail


@pytest.mark.parametrize("kind", DOUBTFUL)
def test_others_are_decoded(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "whole.jpg"
    path.write_bytes(encoded(*DOUBTFUL[kind]))
    assert plain_jpeg(path.read_bytes()) is None
    assert identify(path) == examine(path)


def test_a_picture_turned_by_its_camera(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / "turned.jpg"
    path.write_bytes(encoded("RGB", {"exif": exif}))
    facts, thumbnail = identify(path)
    assert (facts.width, facts.height, facts.orientation, thumbnail) == (48, 64, 6, None)


def test_bytes_behind_the_end_are_none_of_the_picture() -> None:
    assert plain_jpeg(encoded("RGB", {}) + b"a remark of the camera") is not None


@pytest.mark.parametrize("length", [0, 1, 2, 3, 20, 200, 400, 700, -2, -1])
def test_a_file_cut_anywhere_is_decoded(length: int) -> None:
    assert plain_jpeg(encoded("RGB", {})[:length]) is None


@pytest.mark.parametrize("header_only", [False, True])
def test_what_a_decoder_refuses_is_refused_without_it(tmp_path: Path, header_only: bool) -> None:
    generator = np.random.default_rng(17 + header_only)
    whole = [encoded(*each) for each in (*KINDS.values(), *DOUBTFUL.values())]
    path, refused, believed = tmp_path / "damaged.jpg", 0, 0
    for _ in range(300):
        damaged = bytearray(whole[generator.integers(len(whole))])
        room = 650 if header_only else len(damaged)
        for place in generator.integers(0, room, generator.integers(1, 5)):
            damaged[place] ^= 1 << int(generator.integers(8))
        path.write_bytes(damaged)
        believed += plain_jpeg(bytes(damaged)) is not None
        try:
            load_image(path)
        except ImageError:
            refused += 1
            with pytest.raises(ImageError):
                identify(path)
        else:
            identify(path)
    assert refused > 30
    assert believed > 30
