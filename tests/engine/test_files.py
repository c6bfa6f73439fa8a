"""A file that was written to since it was imported is not taken for what it was."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from clipstudio.domain.errors import ChangedImageError, ImageError
from clipstudio.domain.images import FileMark
from clipstudio.engine import files, reading
from clipstudio.engine.reading import display_jpeg, load_imported, require_unchanged


@pytest.fixture
def mark(tmp_path: Path) -> FileMark:
    """A file as it was imported."""
    path = tmp_path / "picture.bmp"
    Image.new("RGB", (20, 10), "red").save(path)
    status = path.stat()
    return FileMark(path, status.st_size, status.st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest())


def overwrite(mark: FileMark, colour: str = "blue") -> None:
    """Another picture of the same size in bytes, at another time."""
    Image.new("RGB", (20, 10), colour).save(mark.path)
    assert mark.path.stat().st_size == mark.size
    os.utime(mark.path, ns=(0, mark.modified_ns + 1_000_000_000))


def test_an_overwritten_file_is_refused_by_all(mark: FileMark) -> None:
    overwrite(mark)
    for read in (
        lambda: load_imported(mark.path, mark),
        lambda: display_jpeg(mark.path, 10, mark),
        lambda: require_unchanged(mark),
    ):
        with pytest.raises(ChangedImageError, match="changed since it was imported"):
            read()


def test_a_touched_file_is_the_same_and_its_time_is_told(mark: FileMark) -> None:
    overwrite(mark, "red")
    loaded = load_imported(mark.path, mark)
    assert loaded.pixels.getpixel((3, 3)) == (255, 0, 0)
    assert (loaded.size, loaded.modified_ns) == (mark.size, mark.modified_ns + 1_000_000_000)


def test_no_digest_is_computed_where_size_and_time_agree_or_the_size_differs(
    mark: FileMark, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the file was read for its digest")

    monkeypatch.setattr(files.hashlib, "file_digest", refuse)
    require_unchanged(mark)
    with pytest.raises(ChangedImageError):
        require_unchanged(replace(mark, size=mark.size + 1))


def test_a_file_written_to_while_it_is_read_is_refused(mark: FileMark, monkeypatch: pytest.MonkeyPatch) -> None:
    convert = reading.to_rgb

    def slow(image: Image.Image) -> object:
        overwrite(mark)
        return convert(image)

    monkeypatch.setattr(reading, "to_rgb", slow)
    with pytest.raises(ChangedImageError):
        load_imported(mark.path, mark)


def test_half_of_a_new_picture_is_a_change_not_damage(mark: FileMark, monkeypatch: pytest.MonkeyPatch) -> None:
    def torn(image: Image.Image) -> object:
        mark.path.write_bytes(b"half")
        raise OSError("cut short")

    monkeypatch.setattr(reading, "to_rgb", torn)
    with pytest.raises(ChangedImageError):
        load_imported(mark.path, mark)


def test_a_file_that_is_gone_is_not_called_changed(mark: FileMark) -> None:
    mark.path.unlink()
    with pytest.raises(ImageError, match="no longer there") as found:
        require_unchanged(mark)
    assert not isinstance(found.value, ChangedImageError)
