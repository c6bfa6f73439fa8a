"""A button that is disabled while it has the keyboard hands it to what stands beside it, not to another place."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import ProjectView


def test_the_keyboard_stays_in_the_place(qtbot: QtBot, window: MainWindow, view: ProjectView) -> None:
    window.activateWindow()
    for index, place in enumerate(view.places):
        view.go_to(index)
        one, other = QPushButton("one", place), QPushButton("other", place)
        for at, button in enumerate((one, other)):
            button.setGeometry(300, 300 + 40 * at, 90, 30)
            button.show()
        one.setFocus()
        qtbot.waitUntil(one.hasFocus)
        one.setEnabled(False)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert place.isAncestorOf(focused), place.name
        one.setParent(None)
        other.setParent(None)
        one.deleteLater()
        other.deleteLater()
