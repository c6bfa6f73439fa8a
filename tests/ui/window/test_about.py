"""About: versions to copy, and the licences of what came along, where something did."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.services.licences import Licence
from clipstudio.ui.window import about
from clipstudio.ui.window.about import AboutSheet
from clipstudio.ui.window.licences import LicencesSheet

ENTRIES = (Licence("a 1", "MIT", "Do as you like."), Licence("b 2", "BSD", "Say so."))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_licences_of_a_bundle_are_one_click_away(
    qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "licences", lambda: ENTRIES)
    (button,) = AboutSheet(parent).findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (sheet,) = parent.findChildren(LicencesSheet)
    assert "Do as you like." in sheet.text.toPlainText()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
    assert sheet.text.toPlainText() == "b 2\nBSD\n\nSay so."


def test_without_a_bundle_there_is_no_such_button(
    qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "licences", lambda: ())
    assert AboutSheet(parent).findChildren(QPushButton) == []
