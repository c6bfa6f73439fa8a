"""Thumbnails: order, size, bounds and blur."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ChangedImageError, ImageError
from clipstudio.ui.grid.images import blurred, decoded, from_jpeg
from clipstudio.ui.grid.pixmaps import CachedPicture, PixmapCache
from clipstudio.ui.grid.thumbnails import ThumbnailLoader
from clipstudio.ui.grid.tile import Tile, spoken
from tests.ui.grid.source import DrawnSource, jpeg


@pytest.fixture
def loader(qtbot: QtBot, source: DrawnSource) -> Iterator[ThumbnailLoader]:
    made = ThumbnailLoader(threads=1)
    made.set_source(source)
    yield made
    source.gate.set()
    made.shutdown()


def _tiles(source: DrawnSource, *images: int, covered: bool = False) -> list[tuple[object, bool]]:
    return [(source.row(image), covered) for image in images]


def test_newest_first_and_what_was_scrolled_past_is_dropped(
    qtbot: QtBot, loader: ThumbnailLoader, source: DrawnSource
) -> None:
    source.gate.clear()
    loader.want(_tiles(source, *range(1, 60)))
    qtbot.waitUntil(lambda: source.thumbnails == [1])
    loader.want(_tiles(source, 900, 901))
    source.gate.set()
    qtbot.waitUntil(lambda: loader.picture(901, False) is not None)
    assert source.thumbnails == [1, 900, 901]


def test_pictures_are_decoded_off_the_main_thread_and_fitted_to_the_tile(
    qtbot: QtBot, loader: ThumbnailLoader, source: DrawnSource
) -> None:
    loader.set_edge(100, 2.0)
    with qtbot.waitSignal(loader.arrived) as arrived:
        loader.want(_tiles(source, 4))
    assert arrived.args == [4]
    pixmap = loader.picture(4, False)
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height(), pixmap.devicePixelRatio()) == (200, 100, 2.0)
    assert threading.main_thread() not in source.threads


def test_a_new_tile_size_keeps_the_old_picture_until_the_new_one_is_there(
    qtbot: QtBot, loader: ThumbnailLoader, source: DrawnSource
) -> None:
    loader.set_edge(100, 1.0)
    with qtbot.waitSignal(loader.arrived):
        loader.want(_tiles(source, 4))
    loader.set_edge(300, 1.0)
    old = loader.picture(4, False)
    assert old is not None
    assert old.width() == 100
    with qtbot.waitSignal(loader.arrived):
        loader.want(_tiles(source, 4))
    new = loader.picture(4, False)
    assert new is not None
    assert new.width() == 300


def test_answers_of_an_earlier_source_are_dropped(
    qtbot: QtBot, loader: ThumbnailLoader, source: DrawnSource
) -> None:
    source.gate.clear()
    loader.want(_tiles(source, 1))
    qtbot.waitUntil(lambda: source.thumbnails == [1])
    other = DrawnSource(unreadable=1)
    loader.set_source(other)
    loader.want(_tiles(other, 1))
    source.gate.set()
    qtbot.waitUntil(lambda: loader.unreadable(1, False))
    assert loader.picture(1, False) is None


@pytest.mark.parametrize("fault", [None, ImageError("The file is cut off.")])
def test_what_cannot_be_read_is_known_and_not_asked_for_again(
    qtbot: QtBot, loader: ThumbnailLoader, source: DrawnSource, fault: Exception | None
) -> None:
    source.unreadable, source.fault = 1, fault
    with qtbot.waitSignal(loader.arrived):
        loader.want(_tiles(source, 3))
    assert loader.unreadable(3, False)
    loader.want(_tiles(source, 3))
    qtbot.wait(20)
    assert source.thumbnails == [3]


def test_bytes_that_are_no_picture_cannot_be_read() -> None:
    assert decoded(b"not a picture", QSize(10, 10), covered=False) is None
    assert decoded(None, QSize(10, 10), covered=True) is None


@pytest.mark.parametrize("is_decoded", [False, True])
def test_the_blur_leaves_no_edge_to_be_seen(is_decoded: bool) -> None:
    """Of a picture that is decoded small, and of one that is there in full."""
    box = QSize(240, 240)
    clear = decoded(jpeg(), box, covered=False)
    covered = blurred(from_jpeg(jpeg()), box) if is_decoded else decoded(jpeg(), box, covered=True)
    assert clear is not None
    assert covered is not None
    assert covered.size() == clear.size() == QSize(240, 120)
    assert _steepest(clear) > 100
    assert _steepest(covered) < 8


def test_clear_and_covered_pictures_are_kept_apart(
    qtbot: QtBot, loader: ThumbnailLoader, source: DrawnSource
) -> None:
    with qtbot.waitSignal(loader.arrived):
        loader.want(_tiles(source, 4, covered=True))
    assert loader.picture(4, True) is not None
    assert loader.picture(4, False) is None


def test_the_cache_lets_go_of_what_was_used_longest_ago(qtbot: QtBot) -> None:
    cache = PixmapCache(capacity=3 * (200 + 10 * 10 * 4))
    for image in (1, 2, 3):
        cache.put((image, False), CachedPicture(QPixmap(10, 10), 10))
    cache.get((1, False))
    cache.put((4, False), CachedPicture(QPixmap(10, 10), 10))
    assert [image for image in (1, 2, 3, 4) if cache.get((image, False))] == [1, 3, 4]
    assert cache.bytes == 3 * 600
    cache.put((4, False), CachedPicture(None, 10))
    assert cache.bytes == 2 * 600 + 200
    cache.clear()
    assert cache.bytes == 0


def _steepest(image: QImage) -> int:
    """The largest step of grey between neighbours in the middle line."""
    line = [image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())]
    return max(abs(after - before) for before, after in pairwise(line))


def test_a_changed_file_is_told_from_one_that_cannot_be_read(
    qtbot: QtBot, loader: ThumbnailLoader, source: DrawnSource
) -> None:
    source.fault = ChangedImageError("changed")
    with qtbot.waitSignal(loader.arrived):
        loader.want(_tiles(source, 3))
    assert loader.trouble(3, False) == "Changed since import"
    assert loader.unreadable(3, False)
    tile = Tile(source.row(3), None, True, False, "", "", loader.trouble(3, False))
    assert spoken(tile, tile.caption) == "image-3.jpg, changed since import"
