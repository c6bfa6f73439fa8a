"""Light, dark and like the system: what is asked of the system, and what follows when it changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from clipstudio.results.palette import DARK, LIGHT, Tokens
from clipstudio.ui.app import application
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import theme
from clipstudio.ui.window.main_window import MainWindow

Scheme = Qt.ColorScheme


class System(QObject):
    """Stands in for Qt's style hints on a system that has a scheme, which the offscreen platform has not.

    As on Windows and macOS, a scheme that a program asks for hides the system's own until it asks for none.
    """

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - Qt's own name

    def __init__(self) -> None:
        super().__init__()
        self._own, self._asked = Scheme.Light, Scheme.Unknown

    def colorScheme(self) -> Qt.ColorScheme:
        return self._own if self._asked is Scheme.Unknown else self._asked

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        before = self.colorScheme()
        self._asked = scheme
        if self.colorScheme() is not before:
            self.colorSchemeChanged.emit(self.colorScheme())

    def unsetColorScheme(self) -> None:
        self.setColorScheme(Scheme.Unknown)

    def switch(self, scheme: Qt.ColorScheme) -> None:
        """The user switches the whole system."""
        before = self.colorScheme()
        self._own = scheme
        if self.colorScheme() is not before:
            self.colorSchemeChanged.emit(self.colorScheme())


@pytest.fixture
def system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()
    monkeypatch.setattr(QGuiApplication, "styleHints", staticmethod(lambda: made))
    return made


@pytest.fixture
def window(system: System, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    application()
    window = MainWindow()
    yield window
    window.close()
    window.deleteLater()
    theme.use(False)


def choose(window: MainWindow, text: str) -> None:
    """Choose an entry of the menus."""
    (entry,) = [each for each in window.findChildren(QAction) if each.text() == text]
    entry.trigger()


def ground() -> str:
    return QApplication.palette().color(QPalette.ColorRole.Window).name()


@pytest.mark.usefixtures("window")
def test_a_new_window_follows_the_system_there_and_back(system: System) -> None:
    assert not theme.dark
    system.switch(Scheme.Dark)
    assert theme.dark
    assert ground() == DARK.window
    system.switch(Scheme.Light)
    assert not theme.dark
    assert ground() == LIGHT.window


def test_a_scheme_of_ones_own_stays_when_the_system_switches(system: System, window: MainWindow) -> None:
    choose(window, "Light")
    system.switch(Scheme.Dark)
    assert not theme.dark
    choose(window, "Use system setting")
    assert theme.dark, "the system is dark by now"
    system.switch(Scheme.Light)
    assert not theme.dark


def test_larger_text_does_not_end_following_the_system(system: System, window: MainWindow) -> None:
    choose(window, "Larger text")
    system.switch(Scheme.Dark)
    assert theme.dark


CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "modifiers", "percent"),
    [
        (Qt.Key.Key_Plus, CONTROL, 110),  # Germany, and the keypad
        (Qt.Key.Key_Equal, CONTROL, 110),  # US without Shift
        # With Shift, as for plus in the US, what the keys mean is the platform's to say: this one has no layout.
        (Qt.Key.Key_Minus, CONTROL, 90),
        (Qt.Key.Key_0, CONTROL, 100),
    ],
)
def test_text_is_made_larger_and_smaller_and_usual_again_by_keys(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, percent: int
) -> None:
    with qtbot.waitActive(window):
        window.show()
    if key == Qt.Key.Key_0:
        qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
        assert window.settings.text_scale == 90
    qtbot.keyClick(window, key, modifiers)
    assert window.settings.text_scale == percent


def ring(button: QToolButton) -> list[str]:
    """The colours along the middle of a button's left edge."""
    image = button.grab().toImage()
    return [image.pixelColor(x, image.height() // 2).name() for x in range(3)]


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_what_has_the_keyboard_looks_unlike_what_is_chosen(qtbot: QtBot, colors: Tokens) -> None:
    theme.use(colors is DARK)
    buttons = SegmentedButtons(("Chart", "Table"))
    qtbot.addWidget(buttons)
    theme.dress(buttons)
    with qtbot.waitActive(buttons):
        buttons.show()
    chosen, other = buttons.button(0), buttons.button(1)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert ring(chosen) == [colors.accent_soft] * 3
    assert ring(other)[:2] == [colors.accent] * 2
    chosen.setFocus()
    assert ring(chosen) == [colors.accent] * 2 + [colors.accent_soft]


def test_a_window_is_dressed_with_all_that_belongs_to_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet is the window's: what is built outside it is not dressed anew at every step."""
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path))
    application()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    button = window.start_page.new
    for dark, scheme in ((True, DARK), (False, LIGHT)):
        theme.use(dark)
        middle = button.grab().toImage().pixelColor(button.width() // 2, 4)
        assert middle.name() == scheme.accent
        assert qapp.styleSheet() == ""
