"""Tooltips over what can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from clipstudio.ui.tooltips import show_tooltip


def test_a_click_goes_through_a_tooltip(qtbot: QtBot) -> None:
    button = QPushButton("A row")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    show_tooltip(button.mapToGlobal(QPoint(2, 2)), "66.1 % of 118", button)
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible()]
    assert "66.1 % of 118" in QToolTip.text()
    assert tips
    for tip in tips:
        assert tip.windowHandle().flags() & Qt.WindowType.WindowTransparentForInput
    show_tooltip(QPoint(0, 0), "", button)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
