"""Choices come and go in their bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.results.answers import Choice, ChoiceForm, Option
from clipstudio.ui.places.audits.choice_bar import ChoiceBar
from clipstudio.ui.places.audits.choice_controls import SearchControl

OPTIONS = (Option("", "one"), Option("on", "two"), Option("three", "three"))


class Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def bar(page: QWidget, qtbot: QtBot) -> ChoiceBar:
    """A bar without choices on a page on the screen."""
    bar = ChoiceBar()
    QVBoxLayout(page).addWidget(bar)
    with qtbot.waitExposed(page):
        page.show()
    return bar


def searched(bar: ChoiceBar, chosen: str) -> tuple[SearchControl, QLineEdit]:
    """A list to search on the screen, with its text selected to be typed over."""
    bar.set_choices([Choice("label", "Label", OPTIONS, chosen, ChoiceForm.SEARCH)])
    control = bar.control("label")
    assert isinstance(control, SearchControl)
    line = control.box.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    return control, line


def test_a_choice_that_comes_is_no_window_for_a_moment(bar: ChoiceBar, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        for form in ChoiceForm:
            bar.set_choices([Choice(form.value, "Words", OPTIONS, "on", form)])
            assert bar.control(form.value).isVisible()
    finally:
        qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_enter_takes_the_first_option_that_holds_what_was_typed(bar: ChoiceBar, qtbot: QtBot) -> None:
    control, line = searched(bar, "")
    with qtbot.waitSignal(control.chosen) as taken:
        qtbot.keyClicks(line, "hre")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert taken.args == ["three"]
    assert line.text() == "three"


def test_enter_takes_nothing_where_no_option_holds_what_was_typed(bar: ChoiceBar, qtbot: QtBot) -> None:
    control, line = searched(bar, "on")
    with qtbot.assertNotEmitted(control.chosen):
        qtbot.keyClicks(line, "xyz")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "two"
