"""About: versions to copy, and the licences of clipstudio and its parts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.services.licences import Licence
from clipstudio.ui.window import about
from clipstudio.ui.window.about import AboutSheet
from clipstudio.ui.window.licences import LicencesSheet

ENTRIES = (Licence("a 1", "MIT", "Do as you like."), Licence("b 2", "BSD"))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_licences_are_one_click_away(qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(about, "licences", lambda: ENTRIES)
    about_sheet = AboutSheet(parent)
    about_sheet.show()
    qtbot.keyClick(about_sheet.licences, Qt.Key.Key_Return)
    (sheet,) = parent.findChildren(LicencesSheet)
    assert "Do as you like." in sheet.text.toPlainText()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
    assert sheet.text.toPlainText() == "b 2\nBSD\n\nIt comes without the text of its licence."


def test_the_licence_of_the_program_stands_among_the_versions(parent: QWidget) -> None:
    texts = [label.text() for label in AboutSheet(parent).findChildren(QLabel)]
    assert texts[-2:] == ["Licence of clipstudio", "MIT"]
