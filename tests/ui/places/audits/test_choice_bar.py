"""Choices come and go in their bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
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


def test_a_choice_that_comes_is_no_window_for_a_moment(qtbot: QtBot, qapp: QApplication) -> None:
    page, bar = QWidget(), ChoiceBar()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(bar)
    with qtbot.waitExposed(page):
        page.show()
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        for form in ChoiceForm:
            bar.set_choices([Choice(form.value, "Words", OPTIONS, "on", form)])
            assert bar.control(form.value).isVisible()
    finally:
        qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_enter_takes_the_first_option_that_holds_what_was_typed(qtbot: QtBot) -> None:
    page, bar = QWidget(), ChoiceBar()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(bar)
    with qtbot.waitExposed(page):
        page.show()
    bar.set_choices([Choice("label", "Label", OPTIONS, "", ChoiceForm.SEARCH)])
    control = bar.control("label")
    assert isinstance(control, SearchControl)
    line = control.box.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    with qtbot.waitSignal(control.chosen) as taken:
        qtbot.keyClicks(line, "hre")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert taken.args == ["three"]
    assert line.text() == "three"


def test_enter_takes_nothing_where_no_option_holds_what_was_typed(qtbot: QtBot) -> None:
    page, bar = QWidget(), ChoiceBar()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(bar)
    with qtbot.waitExposed(page):
        page.show()
    bar.set_choices([Choice("label", "Label", OPTIONS, "on", ChoiceForm.SEARCH)])
    control = bar.control("label")
    assert isinstance(control, SearchControl)
    line = control.box.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    with qtbot.assertNotEmitted(control.chosen):
        qtbot.keyClicks(line, "xyz")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "two"
