"""The view: scrolling, keys, size, preview and blur, at 1,000,000 images."""

from __future__ import annotations

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.ui.choices import LARGEST_TILE, SMALLEST_TILE
from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.view import ImageGridView
from clipstudio.ui.style import theme, tokens
from tests.ui.grid.source import DrawnSource

Key, Held = Qt.Key, Qt.KeyboardModifier


def _wheel(view: ImageGridView, turn: int, held: Held) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Key.Key_Right, 4, 5),
        (Key.Key_Left, 5, 4),
        (Key.Key_Left, 0, 0),
        (Key.Key_Down, 3, 8),
        (Key.Key_Down, 97, 97),
        (Key.Key_Up, 8, 3),
        (Key.Key_Up, 3, 3),
        (Key.Key_Home, 50, 0),
        (Key.Key_End, 50, 99),
        (Key.Key_PageDown, 3, 18),
        (Key.Key_PageUp, 23, 8),
        (Key.Key_PageUp, 8, 3),
        (Key.Key_PageDown, 93, 99),
    ],
)
def test_keys_move(view: ImageGridView, key: Key, start: int, end: int) -> None:
    view.set_current(start)
    QTest.keyClick(view, key)
    assert view.currentIndex().row() == end
    assert view.selected_ids().tolist() == [end * 10]
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_a_million_tiles_can_be_scrolled_to_the_end_at_any_size(view: ImageGridView) -> None:
    view.images.set_ids(np.arange(1_000_000))
    view.set_tile_size(LARGEST_TILE)
    view.resize(300, 400)
    QTest.keyClick(view, Key.Key_End)
    assert view.tiles.columns == 1
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum() < 2**31
    assert view.in_sight().stop == 1_000_000
    last = view.visualRect(view.images.index(999_999))
    assert view.indexAt(last.center()).row() == 999_999


def test_only_tiles_in_sight_and_a_screen_around_them_are_fetched(
    qtbot: QtBot, view: ImageGridView, source: DrawnSource
) -> None:
    first = range(0, 10 * 2 * view.in_sight().stop, 10)
    qtbot.waitUntil(lambda: set(first) <= set(source.thumbnails))
    source.thumbnails.clear()
    view.images.set_ids(np.arange(1_000_000))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    seen = view.in_sight()
    around = range(seen.start - len(seen), seen.stop + len(seen))
    qtbot.waitUntil(lambda: len(source.thumbnails) == len(around))
    qtbot.wait(40)
    assert set(source.thumbnails) == set(around)
    assert set(source.thumbnails[: len(seen)]) == set(seen)


def test_the_first_tiles_of_another_filter_are_asked_for_before_they_are_painted_empty(
    qtbot: QtBot, view: ImageGridView, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    want, paint = view.images.want, view.paintEvent

    def wanted(first: int, last: int, ahead: int = 0) -> None:
        if last >= first:  # and not what is on its way of those before
            order.append("want")
        want(first, last, ahead)

    def painted(event: QPaintEvent) -> None:
        order.append("paint")
        paint(event)

    monkeypatch.setattr(view.images, "want", wanted)
    monkeypatch.setattr(view, "paintEvent", painted)
    view.images.set_ids(np.arange(1_000_000))
    qtbot.waitUntil(lambda: "paint" in order)
    assert order[:2] == ["want", "paint"]


def test_nothing_takes_its_time_for_a_million_images(view: ImageGridView) -> None:
    model = view.images
    begun = time.thread_time()  # which other work on the machine does not lengthen
    model.set_ids(np.arange(1_000_000))
    view.selectAll()
    assert len(view.selected_ids()) == 1_000_000
    model.dataChanged.emit(model.index(0), model.index(999_999))
    view.scrollToBottom()
    view.grab()
    # About 20 ms; a QListView takes seconds.
    assert time.thread_time() - begun < 0.5


def test_the_place_stays_when_images_are_added_and_goes_to_the_top_when_they_change(view: ImageGridView) -> None:
    view.verticalScrollBar().setValue(700)
    view.images.set_ids(range(0, 2000, 10))
    assert view.verticalOffset() == 700
    view.images.set_ids(range(5, 2000, 10))
    assert view.verticalOffset() == 0


def test_what_is_at_the_top_stays_there_when_the_window_is_resized(view: ImageGridView) -> None:
    view.scrollTo(view.images.index(60), view.ScrollHint.PositionAtTop)
    assert view.visualRect(view.images.index(60)).top() < 20
    for width in (400, 900, 350, view.width()):
        view.resize(width, 400)
        assert 60 in view.in_sight()
        assert view.visualRect(view.images.index(60)).top() < 20


def test_ctrl_with_the_wheel_and_plus_and_minus_change_the_size_by_a_column(
    qtbot: QtBot, view: ImageGridView
) -> None:
    with qtbot.waitSignal(view.tile_size_changed):
        _wheel(view, 120, Held.ControlModifier)
    assert view.tiles.columns == 4
    _wheel(view, -60, Held.ControlModifier)
    assert view.tiles.columns == 4
    _wheel(view, -60, Held.ControlModifier)
    assert view.tiles.columns == 5
    QTest.keyClick(view, Key.Key_Plus)
    assert view.tiles.columns == 4
    QTest.keyClick(view, Key.Key_Minus)
    assert view.tiles.columns == 5
    offset = view.verticalOffset()
    _wheel(view, -120, Held.NoModifier)
    assert view.tiles.columns == 5
    assert view.verticalOffset() > offset


def test_the_size_has_bounds(view: ImageGridView) -> None:
    view.set_tile_size(1)
    assert view.tile_size == SMALLEST_TILE
    view.set_tile_size(10_000)
    assert view.tile_size == LARGEST_TILE


def test_captions_make_room_under_the_tiles(view: ImageGridView, model: ImageGridModel) -> None:
    before = view.tiles.line_height
    model.captions.set_names_shown(True)
    assert view.tiles.line_height > before
    model.captions.set_names_shown(False)
    assert view.tiles.line_height == before


def test_space_asks_for_the_preview_and_enter_and_double_click_open(qtbot: QtBot, view: ImageGridView) -> None:
    view.set_current(4)
    with qtbot.waitSignal(view.preview_requested) as asked:
        QTest.keyClick(view, Key.Key_Space)
    assert asked.args == [40]
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Key.Key_Return)
    assert opened.args == [40]
    with qtbot.waitSignal(view.opened) as opened:
        middle = view.visualRect(view.images.index(7)).center()
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Held.NoModifier, middle)
    assert opened.args == [70]


def test_space_first_reveals_a_blurred_picture(qtbot: QtBot, view: ImageGridView) -> None:
    blur = view.images.blur
    blur.set_blurred(True)
    view.set_current(4)
    with qtbot.assertNotEmitted(view.preview_requested):
        QTest.keyClick(view, Key.Key_Space)
    assert [image for image in (30, 40, 50) if blur.covers(image)] == [30, 50]
    with qtbot.waitSignal(view.preview_requested):
        QTest.keyClick(view, Key.Key_Space)
    blur.set_blurred(True)  # as a place does each time it shows other images
    assert not blur.covers(40)
    blur.reveal_all(True)
    assert not blur.covers(30)
    blur.reveal_all(False)
    assert blur.covers(40)


def test_a_blurred_tile_never_shows_the_clear_picture(qtbot: QtBot, view: ImageGridView) -> None:
    model = view.images
    qtbot.waitUntil(lambda: model.tile(0).picture is not None)
    clear = model.tile(0).picture
    assert clear is not None
    model.blur.set_blurred(True)
    assert model.tile(0).picture is None
    qtbot.waitUntil(lambda: model.tile(0).picture is not None)
    covered = model.tile(0).picture
    assert covered is not None
    middle = covered.height() // 2
    left, right = (covered.toImage().pixelColor(covered.width() // 2 + dx, middle) for dx in (-2, 2))
    assert abs(left.lightness() - right.lightness()) < 64
    left, right = (clear.toImage().pixelColor(clear.width() // 2 + dx, middle) for dx in (-2, 2))
    assert abs(left.lightness() - right.lightness()) > 150


@pytest.mark.parametrize("dark", [False, True])
def test_tiles_are_painted_in_the_scheme_in_force(qtbot: QtBot, view: ImageGridView, dark: bool) -> None:
    try:
        theme.use(dark)
        view.set_current(0)
        QTest.keyClick(view, Key.Key_Right, Held.ControlModifier)
        qtbot.waitUntil(lambda: view.images.tile(0).picture is not None)
        image = view.viewport().grab().toImage()
        place = view.visualRect(view.images.index(0))
        colors = tokens()
        assert image.pixelColor(2, 2) == QColor(colors.surface)
        assert image.pixelColor(place.center().x(), place.top() + 8) == QColor(colors.raised)
        # The ring's middle lies 1.5 pixels outside the tile, which is 4 inside the place.
        assert image.pixelColor(place.left() + 2, place.center().y()) == QColor(colors.accent)
    finally:
        theme.use(False)


def test_letters_do_not_search(view: ImageGridView, source: DrawnSource) -> None:
    view.set_current(4)
    QTest.keyClick(view, Key.Key_I)
    assert view.currentIndex().row() == 4
