"""Dividers move by hand only; side panes fold, and have for each class of window widths a size of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.pane_handle import PaneHandle
from clipstudio.ui.pane_sizes import SidePane, side_size, width_class
from clipstudio.ui.panes import VERTICAL, Panes
from clipstudio.ui.settings import Settings

LEFT = Qt.MouseButton.LeftButton
LIST = SidePane("list", 0.2, 20, 40, "the list", "F9")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    return Settings()


class Window(QWidget):
    """A list beside a text."""

    def __init__(self, settings: Settings, width: int) -> None:
        super().__init__()
        self.text, self.names = QLabel("few words"), QWidget()
        self.field = QLineEdit()
        names = QVBoxLayout(self.names)
        self.name = QLabel("a name")
        names.addWidget(self.name)
        names.addWidget(self.field)
        self.panes = Panes(self.text, 40, self.names, LIST, settings)
        layout = QVBoxLayout(self)
        layout.addWidget(self.panes)
        self.resize(width, 400)


def make(qtbot: QtBot, settings: Settings, width: int = 1280) -> Window:
    window = Window(settings, width)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def drag(window: Window, pixels: int) -> None:
    """Move the divider as a hand does."""
    handle = window.panes.handle(1)
    start = QPoint(handle.width() // 2, 10)
    QTest.mousePress(handle, LEFT, pos=start)
    QTest.mouseMove(handle, start + QPoint(pixels, 0))
    QTest.mouseRelease(handle, LEFT, pos=start)


def test_nothing_in_a_pane_moves_the_divider(qtbot: QtBot, settings: Settings) -> None:
    window = make(qtbot, settings)
    before = window.panes.sizes()
    window.text.setText(300 * "a very long sentence ")
    window.name.setText(300 * "a very long name ")
    qtbot.wait(50)
    assert window.panes.sizes() == before
    window.field.setMinimumWidth(900)
    qtbot.wait(50)
    assert window.panes.sizes() == before


def test_a_width_is_kept_for_windows_of_its_class_alone(qtbot: QtBot, settings: Settings) -> None:
    window = make(qtbot, settings)
    proposed = window.panes.side_size
    drag(window, 60)
    assert window.panes.side_size == proposed + 60
    window.resize(1400, 400)
    assert window.panes.side_size == proposed + 60
    again = make(qtbot, settings)
    assert again.panes.side_size == proposed + 60
    large = make(qtbot, settings, 3840)
    letter = large.fontMetrics().averageCharWidth()
    assert large.panes.side_size == LIST.most * letter
    small = make(qtbot, settings, 900)
    assert small.panes.side_size < proposed


def test_no_pane_is_dragged_below_what_it_needs(qtbot: QtBot, settings: Settings) -> None:
    window = make(qtbot, settings)
    letter = window.fontMetrics().averageCharWidth()
    drag(window, -2000)
    assert window.panes.side_size == LIST.least * letter
    drag(window, 2000)
    assert window.panes.sizes()[1] == 40 * letter


def test_a_side_pane_is_folded_and_brought_back_by_button_and_key(qtbot: QtBot, settings: Settings) -> None:
    window = make(qtbot, settings)
    before = window.panes.side_size
    handle = window.panes.handle(1)
    assert isinstance(handle, PaneHandle)
    assert handle.button is not None
    window.field.setFocus()
    qtbot.mouseClick(handle.button, LEFT)
    assert window.panes.side_size == 0
    assert not window.names.isVisible()
    assert not window.field.hasFocus()
    assert handle.button.accessibleName() == "Show the list"
    assert window.rect().contains(handle.button.mapTo(window, handle.button.rect().center()))
    assert make(qtbot, settings).panes.side_size == 0
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.panes.side_size == before
    assert make(qtbot, settings, 2000).panes.side_size > 0


def test_the_divider_is_moved_by_arrows_too(qtbot: QtBot, settings: Settings) -> None:
    window = make(qtbot, settings)
    before = window.panes.side_size
    handle = window.panes.handle(1)
    assert isinstance(handle, PaneHandle)
    assert handle.button is not None
    qtbot.keyClick(handle.button, Qt.Key.Key_Right)
    assert window.panes.side_size > before
    assert make(qtbot, settings).panes.side_size == window.panes.side_size


def test_where_there_is_no_room_the_side_pane_folds_until_it_is_asked_for(
    qtbot: QtBot, settings: Settings
) -> None:
    window = make(qtbot, settings)
    before = window.panes.side_size
    letter = window.fontMetrics().averageCharWidth()
    window.resize(50 * letter, 400)
    assert window.panes.side_size == 0
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.panes.side_size > 0
    window.resize(1280, 400)
    assert window.panes.side_size == before


def test_larger_letters_get_wider_panes(qtbot: QtBot, settings: Settings) -> None:
    window = make(qtbot, settings, 700)
    before = window.panes.side_size
    font = window.font()
    font.setPointSizeF(font.pointSizeF() * 1.4)
    window.setFont(font)
    assert window.panes.side_size > before


def test_panes_above_each_other_have_sizes_too(qtbot: QtBot) -> None:
    top, below = QLabel("top"), QLabel("below")
    panes = Panes(below, 10, top, SidePane("top", 0.3, 10), orientation=VERTICAL)
    qtbot.addWidget(panes)
    panes.resize(400, 607)
    panes.show()
    assert panes.side_size == 180
    panes.set_side_present(False)
    assert not top.isVisible()
    qtbot.waitUntil(lambda: below.height() == 607)
    panes.set_side_present(True)
    qtbot.waitUntil(lambda: panes.side_size == 180)


@pytest.mark.parametrize(("room", "size"), [(1000, 300), (700, 200), (650, 150), (600, 100), (599, 0)])
def test_a_side_pane_gets_what_the_main_one_leaves_or_nothing(room: int, size: int) -> None:
    assert side_size(room, 500, 100, 300) == size


def test_windows_fall_into_four_classes() -> None:
    assert [width_class(width) for width in (900, 1024, 1280, 1600, 1920, 2560, 3840)] == [0, 0, 1, 1, 2, 2, 3]
