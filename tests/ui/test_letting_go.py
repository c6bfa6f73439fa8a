"""Widgets that others replace are out of sight at once, and gone after the event."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.letting_go import empty


def test_what_is_replaced_is_not_drawn_until_it_is_deleted(qtbot: QtBot) -> None:
    page, tick = QWidget(), QCheckBox("before")
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(tick)
    column.addStretch(1)
    with qtbot.waitExposed(page):
        page.show()
    empty(column)
    assert column.count() == 0
    assert shiboken6.isValid(tick), "whoever clicked it is still in its own event"
    assert not tick.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(tick)
