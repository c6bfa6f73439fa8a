"""What tests of the window share: no widget and no running timer outlives its test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from clipstudio.domain.language import ENGLISH, Language, speak
from clipstudio.ui.style import theme
from clipstudio.ui.window import late_imports
from clipstudio.ui.window.leaving import Leave
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.place_builder import PlaceBuilder
from tests.ui.leftovers import nothing_left

BUILD = PlaceBuilder._build_between_events


@pytest.fixture(scope="session", autouse=True)
def parts_loaded() -> None:
    """Have all parts of the window at hand, as they are a moment after its start."""
    late_imports.load()


@pytest.fixture(autouse=True)
def work_is_stopped_on_leaving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a test leaves a project in the middle of work, nobody is there to answer what to do about it."""
    monkeypatch.setattr(MainWindow, "ask_leave", lambda _window, _jobs: Leave.STOP)


@pytest.fixture(autouse=True)
def places_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build a place when the window or the test asks for it: all of them take longer than most tests."""

    def build_awaited(builder: PlaceBuilder) -> None:
        if builder._then:
            BUILD(builder)

    monkeypatch.setattr(PlaceBuilder, "_build_between_events", build_awaited)


@pytest.fixture
def places_unasked(places_on_demand: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Build all places one after the other, as the program does."""
    monkeypatch.setattr(PlaceBuilder, "_build_between_events", BUILD)


@pytest.fixture(scope="session", autouse=True)
def clipboard_emptied() -> Iterator[None]:
    """Take from the clipboard what tests copied: without a display it outlives Python, and falls over its end."""
    yield
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Whatever text size and scheme a test leaves, the next one begins with the usual ones."""
    points = qapp.font().pointSizeF()
    yield
    if qapp.font().pointSizeF() != points:
        theme.scale_text(points)
    if theme.dark:
        theme.use(dark=False)


@pytest.fixture(autouse=True)
def keys_let_go(qapp: QApplication) -> Iterator[None]:
    """Let go of the keys that a test's last click held: Qt believes them held until another event comes."""
    yield
    if qapp.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        anything = QWidget()
        QTest.mouseClick(anything, Qt.MouseButton.LeftButton)
        anything.deleteLater()


@pytest.fixture(autouse=True)
def no_widget_left(qapp: QApplication) -> Iterator[None]:
    """Fail the test that leaves a window open or a timer running."""
    with nothing_left():
        yield


@pytest.fixture
def foreign() -> Iterator[str]:
    """Let the window speak a language in which every text begins with this mark."""
    mark = "[!!"
    speak(Language(lambda text, _count: f"{mark}{text}", grouping="_", point="~"))
    yield mark
    speak(ENGLISH)
