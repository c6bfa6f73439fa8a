"""Lists within forms: as high as their rows, at every size of text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.rows_list import LEAST_ROWS, MOST_ROWS, USUAL_ROWS, RowsList


@pytest.mark.parametrize(
    ("rows", "least", "high"),
    [(0, LEAST_ROWS, LEAST_ROWS), (5, 5, 5), (12, USUAL_ROWS, 12), (40, USUAL_ROWS, MOST_ROWS)],
)
def test_a_list_is_as_high_as_its_rows(qtbot: QtBot, rows: int, least: int, high: int) -> None:
    listed = RowsList("values")
    qtbot.addWidget(listed)
    listed.addItems([f"value {row}" for row in range(rows)])
    row = max(listed.sizeHintForRow(0), listed.fontMetrics().height() + 6)
    assert listed.minimumSizeHint().height() // row == least
    assert listed.sizeHint().height() // row == high


def test_all_rows_are_in_sight_where_there_is_room_and_not_a_line_more(qtbot: QtBot) -> None:
    window, listed = QWidget(), RowsList("values")
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(listed)
    layout.addStretch(1)
    listed.addItems([f"value {row}" for row in range(12)])
    window.resize(300, 900)
    window.show()
    assert listed.height() == listed.sizeHint().height()
    assert not listed.verticalScrollBar().isVisible()
    larger = listed.font()
    larger.setPointSizeF(2 * larger.pointSizeF())
    listed.setFont(larger)
    qtbot.waitUntil(
        lambda: listed.height() == listed.sizeHint().height() and not listed.verticalScrollBar().isVisible()
    )
