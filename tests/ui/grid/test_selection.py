"""Selecting with keys and mouse, and what stays selected."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.layout import GAP, MARGIN
from clipstudio.ui.grid.selection import KEPT_AT_MOST, selection_of, spans_of
from clipstudio.ui.grid.view import ImageGridView

Key, Held, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


def _centre(view: ImageGridView, position: int) -> QPoint:
    return view.visualRect(view.images.index(position)).center()


def _click(view: ImageGridView, position: int, held: Held = Held.NoModifier) -> None:
    QTest.mouseClick(view.viewport(), Button.LeftButton, held, _centre(view, position))


def _drag(view: ImageGridView, start: QPoint, end: QPoint, held: Held = Held.NoModifier) -> None:
    QTest.mousePress(view.viewport(), Button.LeftButton, held, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Button.LeftButton, held, end)


def test_a_click_selects_one_ctrl_adds_and_shift_selects_a_run(view: ImageGridView) -> None:
    _click(view, 2)
    assert view.selected_ids().tolist() == [20]
    _click(view, 7, Held.ControlModifier)
    assert view.selected_ids().tolist() == [20, 70]
    _click(view, 2, Held.ControlModifier)
    assert view.selected_ids().tolist() == [70]
    _click(view, 7)
    _click(view, 3, Held.ShiftModifier)
    assert view.selected_ids().tolist() == [30, 40, 50, 60, 70]
    _click(view, 8, Held.ShiftModifier)
    assert view.selected_ids().tolist() == [70, 80]


def test_a_click_beside_the_tiles_selects_nothing(view: ImageGridView) -> None:
    _click(view, 2)
    QTest.mouseClick(view.viewport(), Button.LeftButton, Held.NoModifier, QPoint(2, 2))
    assert view.selected_ids().tolist() == []


def test_keys_select_runs(view: ImageGridView) -> None:
    _click(view, 1)
    QTest.keyClick(view, Key.Key_Right, Held.ShiftModifier)
    assert view.selected_ids().tolist() == [10, 20]
    QTest.keyClick(view, Key.Key_Down, Held.ShiftModifier)
    assert view.selected_ids().tolist() == [10, 20, 30, 40, 50, 60, 70]
    QTest.keyClick(view, Key.Key_Up, Held.ShiftModifier)
    QTest.keyClick(view, Key.Key_Left, Held.ShiftModifier)
    assert view.selected_ids().tolist() == [10]
    QTest.keyClick(view, Key.Key_End, Held.ShiftModifier)
    assert view.selected_ids().tolist() == list(range(10, 1000, 10))


def test_ctrl_moves_without_selecting_and_ctrl_space_selects(view: ImageGridView) -> None:
    _click(view, 0)
    QTest.keyClick(view, Key.Key_Right, Held.ControlModifier)
    QTest.keyClick(view, Key.Key_Right, Held.ControlModifier)
    assert view.current_id() == 20
    assert view.selected_ids().tolist() == [0]
    QTest.keyClick(view, Key.Key_Space, Held.ControlModifier)
    assert view.selected_ids().tolist() == [0, 20]


def test_a_rubber_band_selects_what_it_touches(view: ImageGridView) -> None:
    start = _centre(view, 1) - QPoint(50 + GAP // 2, 50 + GAP // 2)  # in the gap before tile 1
    _drag(view, start, _centre(view, 7))
    assert view.selected_ids().tolist() == [10, 20, 60, 70]
    assert view.current_id() in view.selected_ids()
    _drag(view, _centre(view, 9), _centre(view, 14), Held.ControlModifier)
    assert view.selected_ids().tolist() == [10, 20, 60, 70, 90, 140]


def test_a_rubber_band_scrolls_at_the_edge(qtbot: QtBot, view: ImageGridView) -> None:
    QTest.mousePress(view.viewport(), Button.LeftButton, Held.NoModifier, QPoint(2, 2))
    QTest.mouseMove(view.viewport(), QPoint(300, 200))
    QTest.mouseMove(view.viewport(), QPoint(300, view.viewport().height() + 60))
    qtbot.waitUntil(lambda: view.verticalOffset() > 250)
    selected = len(view.selected_ids())
    QTest.mouseRelease(view.viewport(), Button.LeftButton, Held.NoModifier, QPoint(300, 500))
    offset = view.verticalOffset()
    qtbot.wait(80)
    assert view.verticalOffset() == offset
    assert selected > 3 * 4


def test_select_all_is_one_run_of_a_million(qtbot: QtBot, view: ImageGridView) -> None:
    view.images.set_ids(np.arange(1_000_000))
    with qtbot.waitSignal(view.selection_ids_changed):
        QTest.keyClick(view, Key.Key_A, Held.ControlModifier)
    assert view.selectionModel().selection().count() == 1
    assert np.array_equal(view.selected_ids(), np.arange(1_000_000))


def test_selected_ids_are_in_the_order_of_the_grid(view: ImageGridView) -> None:
    view.images.set_ids([9, 4, 7, 1])
    for position in (3, 0, 2):
        _click(view, position, Held.ControlModifier)
    assert view.selected_ids().tolist() == [9, 7, 1]


def test_images_stay_selected_through_sort_and_filter(view: ImageGridView) -> None:
    _click(view, 3)
    _click(view, 5, Held.ControlModifier)
    view.images.set_ids(range(990, -1, -10))
    assert view.selected_ids().tolist() == [50, 30]
    assert view.current_id() == 50
    view.images.set_ids([30, 31])
    assert view.selected_ids().tolist() == [30]


def test_a_selection_that_is_gone_is_told(qtbot: QtBot, view: ImageGridView) -> None:
    _click(view, 3)
    with qtbot.waitSignal(view.selection_ids_changed):
        view.images.set_ids([1, 2, 3])
    assert view.selected_ids().tolist() == []


def test_a_selection_too_scattered_is_let_go(view: ImageGridView) -> None:
    ids = np.arange(4 * KEPT_AT_MOST)
    view.images.set_ids(ids)
    runs = [(2 * run, 2 * run) for run in range(KEPT_AT_MOST + 1)]
    flag = view.selectionModel().SelectionFlag.ClearAndSelect
    view.selectionModel().select(selection_of(view.images, runs), flag)
    view.images.set_ids(ids)
    assert view.selected_ids().tolist() == []


@pytest.mark.parametrize(
    ("positions", "spans"),
    [([], []), ([4], [(4, 4)]), ([0, 1, 2, 5, 7, 8], [(0, 2), (5, 5), (7, 8)])],
)
def test_runs_of_positions(positions: list[int], spans: list[tuple[int, int]]) -> None:
    assert spans_of(np.array(positions, np.int64)) == spans


def test_rings_of_neighbours_do_not_overlap(view: ImageGridView) -> None:
    first, second = (view.visualRect(view.images.index(position)) for position in (0, 1))
    assert first.right() < second.left()
    assert first.left() == MARGIN + (view.layout_width() - 2 * MARGIN - 5 * 100 - 4 * GAP) // 2 - GAP // 2


def test_the_selection_is_inverted_by_key(view: ImageGridView) -> None:
    _click(view, 2)
    _click(view, 7, Held.ControlModifier)
    invert = Held.ControlModifier | Held.ShiftModifier
    QTest.keyClick(view, Key.Key_I, invert)
    assert view.selected_ids().tolist() == [each for each in range(0, 1000, 10) if each not in (20, 70)]
    QTest.keyClick(view, Key.Key_I, invert)
    assert view.selected_ids().tolist() == [20, 70]
    view.clearSelection()
    QTest.keyClick(view, Key.Key_I, invert)
    assert len(view.selected_ids()) == 100
    QTest.keyClick(view, Key.Key_I, invert)
    assert len(view.selected_ids()) == 0


def test_what_is_selected_can_be_dragged_and_a_click_selects_one_of_it(qtbot: QtBot, view: ImageGridView) -> None:
    for position in (1, 2, 3):
        _click(view, position, Held.ControlModifier)
    with qtbot.waitSignal(view.drag_asked):
        _drag(view, _centre(view, 2), _centre(view, 9))
    assert view.selected_ids().tolist() == [10, 20, 30], "nothing was selected on the way"
    with qtbot.assertNotEmitted(view.drag_asked):
        _click(view, 2)
    assert view.selected_ids().tolist() == [20]
    assert view.current_id() == 20


def test_two_fingers_change_the_size(view: ImageGridView) -> None:
    device = QPointingDevice.primaryPointingDevice()
    point = QPointF(50, 50)

    def pinch(value: float) -> None:
        kind = Qt.NativeGestureType.ZoomNativeGesture
        event = QNativeGestureEvent(kind, device, 2, point, point, point, value, QPointF())
        QApplication.sendEvent(view.viewport(), event)

    pinch(0.1)
    assert view.tiles.columns == 5
    pinch(0.1)
    assert view.tiles.columns == 4
    pinch(-0.2)
    assert view.tiles.columns == 5
