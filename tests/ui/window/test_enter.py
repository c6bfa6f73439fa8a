"""Enter presses what Space presses, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView
from tests.ui.keys import focused, press

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@pytest.mark.usefixtures("all_places")
def test_enter_presses_the_buttons_of_the_rail_and_of_the_header(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    labels = next(each for each in view.rail.findChildren(QAbstractButton) if each.text() == "Labels")
    for key, back in zip(ENTER, (view.images, view.images), strict=True):
        labels.setFocus(Qt.FocusReason.TabFocusReason)
        press(window, key)
        assert view.place is view.labels
        view.go_to(0)
        assert view.place is back
    main = next(each for each in view.header.findChildren(QPushButton) if each.isVisible())
    main.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(main.clicked):
        press(window, Qt.Key.Key_Return)


def test_every_kind_of_button_is_pressed_once_and_a_field_presses_none(qtbot: QtBot, window: MainWindow) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    buttons: list[QAbstractButton] = [QPushButton("one"), QToolButton(), QCheckBox("three")]
    pressed: list[QAbstractButton] = []
    for button in buttons:
        column.addWidget(button)
        button.clicked.connect(lambda _checked=False, button=button: pressed.append(button))
    field = QLineEdit()
    column.addWidget(field)
    window.start_page.layout().addWidget(page)
    page.show()
    for button in buttons:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert focused(window) is button
        press(window, Qt.Key.Key_Return)
    assert pressed == buttons
    assert buttons[2].isChecked()
    field.setFocus()
    press(window, Qt.Key.Key_Return)
    buttons[0].setEnabled(False)
    press(window, Qt.Key.Key_Return)
    buttons[1].setFocus()
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert pressed == buttons
    page.setParent(None)
    page.deleteLater()


def test_an_empty_project_opens_with_the_keyboard_at_what_begins_it(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    qtbot.waitUntil(lambda: isinstance(focused(window), QPushButton))
    assert view.images.isAncestorOf(focused(window))
    press(window, Qt.Key.Key_Return)
    assert view.images.disk.form.isVisible()
