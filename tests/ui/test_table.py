"""Tables of the window say in a tooltip what they cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.style import theme
from clipstudio.ui.table import ROW_SPACE, Table

LONG = "a value of many words that no column of a window has room for"


def ask(qtbot: QtBot, table: Table, row: int) -> str:
    """The tooltip of a cell of the first column."""
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    at = table.visualRect(table.model().index(row, 0)).center()
    there = table.viewport().mapToGlobal(at)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, there))
    return QToolTip.text()


def test_the_tooltip_of_a_cut_text_is_the_whole_text(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    for text in (LONG, "short"):
        model.appendRow([QStandardItem(text), QStandardItem("1")])
    table = Table(model, "Values")
    qtbot.addWidget(table)
    table.horizontalHeader().resizeSection(0, 120)
    table.show()
    assert LONG in ask(qtbot, table, 0)
    assert ask(qtbot, table, 1) == "", "what is seen is not said again"


def test_a_table_without_room_keeps_its_titles_and_a_row(qtbot: QtBot, qapp: QApplication) -> None:
    theme.scale_text(2 * qapp.font().pointSizeF())
    window, table = QWidget(), Table(QStandardItemModel(2, 1), "Values")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(table)
    theme.dress(window)
    window.resize(300, 10)
    window.show()
    qtbot.waitUntil(lambda: table.viewport().rect().contains(table.visualRect(table.model().index(0, 0))))


def test_rows_are_as_high_as_the_text_is_now(qtbot: QtBot, qapp: QApplication) -> None:
    window, table = QWidget(), Table(QStandardItemModel(2, 1), "Values")
    qtbot.addWidget(window)
    theme.dress(window)
    QVBoxLayout(window).addWidget(table)
    window.show()
    points = qapp.font().pointSizeF()
    heights = []
    for scale in (1.0, 2.0, 1.0):
        theme.scale_text(scale * points)
        # Qt tells widgets of another font with the next events.
        qtbot.waitUntil(lambda scale=scale: table.font().pointSizeF() == scale * points)
        qtbot.waitUntil(lambda: table.rowHeight(0) == table.fontMetrics().height() + ROW_SPACE)
        heights.append(table.fontMetrics().height())
        assert table.iconSize().height() == heights[-1], "a sign in a cell is as high as its text"
    assert heights[1] > 1.5 * heights[0]
    assert heights[2] == heights[0]


def test_a_row_chosen_by_the_program_is_chosen_alone_while_a_key_is_held(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    for name in ("first", "second", "third"):
        model.appendRow(QStandardItem(name))
    table = Table(model, "Rows")
    qtbot.addWidget(table)
    table.show()
    table.selectRow(0)
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
        qtbot.mouseClick(table, Qt.MouseButton.LeftButton, held)  # Qt keeps what the last event held
        assert QApplication.keyboardModifiers() == held
        table.selectRow(2)
        assert [index.row() for index in table.selectionModel().selectedRows()] == [2]
        table.selectRow(-1)
        assert table.currentIndex().row() == 2
        table.selectRow(0)
        assert [index.row() for index in table.selectionModel().selectedRows()] == [0]
