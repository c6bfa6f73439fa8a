"""Keys that press a button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.actions import press_by
from tests.ui.keys import press

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_keys_of_a_button_outlive_its_text_and_rest_while_it_does(qtbot: QtBot) -> None:
    window, button = QWidget(), QPushButton("Import")
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda _checked=False: pressed.append(button.text()))
    press_by(button, "Ctrl+Return")
    button.setText("Import 40 images")
    with qtbot.waitActive(window):
        window.show()
    press(window, Qt.Key.Key_Return, CONTROL)
    button.setEnabled(False)
    press(window, Qt.Key.Key_Return, CONTROL)
    button.setEnabled(True)
    button.hide()
    press(window, Qt.Key.Key_Return, CONTROL)
    assert pressed == ["Import 40 images"]
