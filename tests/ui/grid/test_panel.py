"""The panel: counts, sorting, empty state, preview in the grid's place, shutdown."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider, QToolButton
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import SortKey
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.style import tokens
from tests.ui.grid.source import DrawnSource
from tests.ui.keys import focused, press

Key = Qt.Key


def _button(panel: GridPanel, text: str) -> QPushButton:
    return next(button for button in panel.findChildren(QPushButton) if button.text() == text)


def test_counts_images_and_selection(qtbot: QtBot, panel: GridPanel) -> None:
    assert panel.header.words == "100 images"
    with qtbot.waitSignal(panel.selection_changed):
        panel.view.selectAll()
    assert panel.header.words == "100 images · 100 selected"
    panel.set_ids(range(1204))
    assert panel.header.words == "1,204 images · 100 selected"
    panel.set_ids([5000])
    assert panel.header.words == "1 image"


def test_a_burst_of_selections_is_told_once(qtbot: QtBot, panel: GridPanel) -> None:
    told: list[int] = []
    panel.selection_changed.connect(lambda: told.append(len(panel.selected_ids())))
    for position in range(20):
        panel.view.set_current(position)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert told == [1]


def test_the_user_sorts(qtbot: QtBot, panel: GridPanel) -> None:
    panel.set_sort_keys(list(SortKey))
    combo = _sorting(panel)
    with qtbot.waitSignal(panel.sort_changed) as changed:
        combo.setCurrentText("Probability")
    assert changed.args == [SortKey.PROBABILITY, False]
    assert isinstance(changed.args[0], SortKey)
    with qtbot.waitSignal(panel.sort_changed) as changed:
        QTest.mouseClick(panel.header.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert changed.args == [SortKey.PROBABILITY, True]


def test_showing_the_order_does_not_ask_for_it(qtbot: QtBot, panel: GridPanel) -> None:
    with qtbot.assertNotEmitted(panel.sort_changed):
        panel.set_sort(SortKey.NAME, True)
        panel.set_sort_keys([SortKey.NAME, SortKey.SIZE])
    assert _sorting(panel).currentText() == "Name"


def test_slider_and_view_agree_on_the_size(panel: GridPanel) -> None:
    slider = panel.header.findChild(QSlider)
    slider.setValue(240)
    assert panel.view.tile_size == 240
    panel.view.zoom(-1)
    assert slider.value() == panel.view.tile_size < 240


def test_empty_grid_says_what_to_do(qtbot: QtBot, panel: GridPanel) -> None:
    done: list[bool] = []
    panel.set_empty_state("Bring in photographs.", "Import images", lambda: done.append(True))
    button = _button(panel, "Import images")
    assert not button.isVisible()
    panel.set_ids(())
    assert button.isVisible()
    assert not panel.view.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    panel.set_ids([1])
    assert panel.view.isVisible()


def test_preview_takes_the_place_of_the_grid_and_steps_through_it(qtbot: QtBot, panel: GridPanel) -> None:
    panel.view.setFocus()
    panel.view.set_current(1)
    opened: list[int] = []
    panel.preview_opened.connect(opened.append)
    QTest.keyClick(panel.view, Key.Key_Space)
    assert panel.preview_shown
    picture = panel.preview.picture
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Right):
        QTest.keyClick(picture, key)
    assert opened == [2, 1, 2, 3]
    QTest.keyClick(picture, Key.Key_Escape)
    assert not panel.preview_shown
    assert panel.view.current_id() == 3
    assert panel.selected_ids().tolist() == [3]


def _sorting(panel: GridPanel) -> QComboBox:
    boxes = panel.header.findChildren(QComboBox)
    return next(each for each in boxes if each.accessibleName() == "Sort images by")


def _has_ring(panel: GridPanel) -> bool:
    """Whether the large picture is framed in the colour of what has the keyboard."""
    picture = panel.preview.picture
    assert focused(panel) is picture
    return bool(picture.grab().toImage().pixelColor(1, 1) == QColor(tokens().accent))


def _let_go(panel: GridPanel) -> None:
    """Release whatever button of the mouse an earlier test left pressed: what a click opens has no ring."""
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        if QGuiApplication.mouseButtons() & button:
            QTest.mouseRelease(panel.windowHandle(), button)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_picture_that_a_key_enlarges_shows_that_it_has_the_keyboard(
    qtbot: QtBot, panel: GridPanel, key: Qt.Key
) -> None:
    with qtbot.waitActive(panel):
        panel.activateWindow()
    _let_go(panel)
    panel.view.setFocus()
    press(panel, key)
    assert panel.preview_shown
    assert _has_ring(panel)
    press(panel, Key.Key_Right)
    assert _has_ring(panel)


def test_a_picture_that_the_mouse_enlarges_has_no_ring(qtbot: QtBot, panel: GridPanel) -> None:
    with qtbot.waitActive(panel):
        panel.activateWindow()
    tile = panel.view.visualRect(panel.view.model().index(0, 0)).center()
    at = panel.view.viewport().mapTo(panel, QPoint(tile))
    QTest.mouseClick(panel.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(panel.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert panel.preview_shown
    assert not _has_ring(panel)


def test_preview_closes_when_its_image_leaves_the_grid(qtbot: QtBot, panel: GridPanel) -> None:
    panel.open_preview(50)
    panel.set_ids([50, 51])
    assert panel.preview_shown
    panel.set_ids([51])
    assert not panel.preview_shown
    panel.open_preview(50)
    assert not panel.preview_shown


def test_blur_holds_in_the_preview_and_is_lifted_by_space_or_for_all(qtbot: QtBot, panel: GridPanel) -> None:
    panel.set_blurred(True)
    panel.open_preview(2)
    picture = panel.preview.picture
    qtbot.waitUntil(lambda: picture.pixmap is not None)
    assert picture.sentence.startswith("Blurred")
    QTest.keyClick(picture, Key.Key_Space)
    qtbot.waitUntil(lambda: picture.sentence == "")
    QTest.keyClick(picture, Key.Key_Right)
    assert picture.sentence.startswith("Blurred")
    QTest.keyClick(picture, Key.Key_Escape)
    QTest.mouseClick(_button(panel, "Reveal all"), Qt.MouseButton.LeftButton)
    assert not panel.model.blur.covers(77)
    QTest.mouseClick(_button(panel, "Blur all"), Qt.MouseButton.LeftButton)
    assert panel.model.blur.covers(2)
    panel.set_blurred(False)
    assert not _button(panel, "Reveal all").isVisible()


@pytest.mark.parametrize("width", [260, 400, 1280])
def test_the_header_leaves_nothing_out_however_narrow_it_is(qtbot: QtBot, panel: GridPanel, width: int) -> None:
    panel.set_blurred(True)
    panel.resize(width, 500)
    assert panel.width() == max(width, panel.minimumSizeHint().width()) < 1300
    for control in (_sorting(panel), panel.header.findChild(QSlider), _button(panel, "File names")):
        assert control.isVisible()
        qtbot.waitUntil(lambda control=control: panel.header.rect().contains(control.geometry()))


def test_no_thread_is_left_after_shutdown(qtbot: QtBot, panel: GridPanel, source: DrawnSource) -> None:
    panel.open_preview(3)
    qtbot.waitUntil(lambda: bool(source.edges))
    panel.shutdown()
    panel.set_ids([1, 2])
    panel.close_preview()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("grid-")]
