"""Widgets go on in the next line where the width ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE

WIDE, HIGH = 100, 20


class Block(QWidget):
    """A widget of one size."""

    def __init__(self, height: int = HIGH, width: int = WIDE) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    """Three blocks, the last of which is higher."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(made)
    for height in (HIGH, HIGH, 2 * HIGH):
        layout.addWidget(Block(height))
    made.resize(1_000, 200)
    made.show()
    return made


def places(pane: QWidget) -> list[tuple[int, int]]:
    layout = pane.layout()
    assert isinstance(layout, FlowLayout)
    layout.setGeometry(pane.rect())
    items = [layout.itemAt(place) for place in range(layout.count())]
    return [(item.geometry().x(), item.geometry().y()) for item in items if item is not None]


def test_what_fits_stands_side_by_side(pane: QWidget) -> None:
    step = WIDE + SPACE_BETWEEN
    assert places(pane) == [(0, HIGH // 2), (step, HIGH // 2), (2 * step, 0)], "what is lower, in the middle"
    assert pane.layout().heightForWidth(1_000) == 2 * HIGH


def test_exactly_as_wide_as_two_is_two_in_a_line(pane: QWidget) -> None:
    layout, two = pane.layout(), 2 * WIDE + SPACE_BETWEEN
    pane.resize(two, 200)
    assert [y for _, y in places(pane)] == [0, 0, HIGH + SPACE_INSIDE]
    assert layout.heightForWidth(two) == HIGH + SPACE_INSIDE + 2 * HIGH
    pane.resize(two - 1, 200)
    assert places(pane) == [(0, 0), (0, HIGH + SPACE_INSIDE), (0, 2 * (HIGH + SPACE_INSIDE))]


def test_what_is_wider_than_the_line_is_made_as_wide(pane: QWidget) -> None:
    layout = pane.layout()
    layout.setGeometry(QRect(0, 0, 60, 200))
    widths = [item.geometry().width() for place in range(3) if (item := layout.itemAt(place)) is not None]
    assert widths == [60, 60, 60]


def test_what_is_hidden_takes_no_room(pane: QWidget) -> None:
    layout = pane.layout()
    hidden = layout.itemAt(0)
    assert hidden is not None
    hidden.widget().hide()
    shown = layout.itemAt(1)
    layout.setGeometry(pane.rect())
    assert shown is not None
    assert shown.geometry().topLeft().toTuple() == (0, HIGH // 2)


def test_items_are_taken_out_and_there_are_no_more(pane: QWidget) -> None:
    layout = pane.layout()
    assert layout.takeAt(3) is None
    assert layout.itemAt(-1) is None
    for left in (2, 1, 0):
        item = layout.takeAt(0)
        assert item is not None
        assert layout.count() == left
    assert layout.heightForWidth(500) == 0
    assert layout.hasHeightForWidth()
    assert layout.expandingDirections() == Qt.Orientation(0)


def test_it_would_like_one_line_and_puts_up_with_less(pane: QWidget) -> None:
    layout = pane.layout()
    assert layout.sizeHint() == QSize(3 * WIDE + 2 * SPACE_BETWEEN, 2 * HIGH)
    assert layout.minimumSize().width() < WIDE + 1


def test_widgets_that_are_taken_out_and_put_in_while_they_are_seen_are_arranged(
    qtbot: QtBot, pane: QWidget
) -> None:
    layout = pane.layout()
    while layout.takeAt(0):
        pass
    added = [Block(), Block()]
    for block in added:
        block.setParent(pane)
        block.show()
    for block in added:
        layout.addWidget(block)
    qtbot.waitUntil(lambda: [block.x() for block in added] == [0, WIDE + SPACE_BETWEEN])
