from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import Column, TableRow
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.figures.table_widget import FigureTable, TableFigureWidget, shared_out
from clipstudio.ui.style import SPACE_INSIDE
from tests.ui.figures.hands import shown
from tests.ui.figures.samples import TABLE, Named

Key = Qt.Key
REFUSED = replace(
    TABLE,
    columns=(Column("group", is_number=False), Column("change", is_number=True)),
    rows=(TableRow(("a", "2.0 %")), TableRow(("b", "not estimable (n = 6, minimum 10)"))),
)


def table_of(view: FigureView) -> FigureTable:
    return cast(TableFigureWidget, view.widget).table


def center(table: FigureTable, row: int) -> QRectF:
    return QRectF(table.visualRect(table.model().index(row, 1)))


@pytest.mark.parametrize(("row", "name"), [(0, "b"), (1, "l")])
def test_click_on_a_row_tells_its_target(qtbot: QtBot, row: int, name: str) -> None:
    view = shown(qtbot, TABLE)
    table = table_of(view)
    with qtbot.waitSignal(view.target_clicked) as clicked:
        at = center(table, row).center().toPoint()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == [Named(name=name)]


def test_row_without_images_tells_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, TABLE)
    table = table_of(view)
    with qtbot.assertNotEmitted(view.target_clicked):
        at = center(table, 2).center().toPoint()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_keys_walk_the_rows_and_enter_clicks(qtbot: QtBot) -> None:
    view = shown(qtbot, TABLE)
    table = table_of(view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    table.selectRow(0)
    qtbot.keyClick(table, Key.Key_Down)
    with qtbot.waitSignal(view.target_clicked) as clicked:
        qtbot.keyClick(table, Key.Key_Return)
    assert clicked.args == [Named(name="l")]


def test_row_of_a_target_is_chosen(qtbot: QtBot) -> None:
    view = shown(qtbot, TABLE)
    chosen = table_of(view).selectionModel()
    view.set_selected(Named(name="l"))
    assert [index.row() for index in chosen.selectedRows()] == [1]
    view.set_selected(Named(name="nobody"))
    assert chosen.selectedRows() == []


def test_cells_stand_as_they_are_written_and_numbers_at_the_right(qtbot: QtBot) -> None:
    view = shown(qtbot, TABLE)
    model = table_of(view).model()
    role = Qt.ItemDataRole
    assert model.index(1, 0).data() == "<b>ViT-L-14</b>"
    assert model.index(1, 0).data(role.ToolTipRole) == "<qt>&lt;b&gt;ViT-L-14&lt;/b&gt;: 8.0 %</qt>"
    assert model.index(2, 0).data(role.ToolTipRole) == "<qt>model: =RN50<br>rate: not estimable<br>n: 3</qt>"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "rate"
    for column, side in ((0, Qt.AlignmentFlag.AlignLeft), (1, Qt.AlignmentFlag.AlignRight)):
        assert model.index(0, column).data(role.TextAlignmentRole) & side
        assert model.headerData(column, Qt.Orientation.Horizontal, role.TextAlignmentRole) & side


def test_table_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    view = shown(qtbot, TABLE)
    table = table_of(view)
    assert not table.verticalScrollBar().isVisible()
    assert table.height() < 200
    assert cast(TableFigureWidget, view.widget).caption.text() == TABLE.caption


def test_the_key_that_copies_asks_for_the_figure_as_a_whole(qtbot: QtBot) -> None:
    view = shown(qtbot, TABLE)
    view.setFocus()
    with qtbot.waitSignal(view.copy_asked):
        qtbot.keyClick(table_of(view), Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_columns_are_as_wide_as_their_numbers_and_names_give_way(qtbot: QtBot) -> None:
    reason = "not estimable (n = 3, minimum 10; 7 clusters)"
    rows = (TableRow(("a long name of an intersection of three attributes", reason, "3")), *TABLE.rows)
    view = shown(qtbot, replace(TABLE, rows=rows), width=420)
    table = table_of(view)
    header = table.horizontalHeader()
    words = table.fontMetrics().horizontalAdvance("not estimable")
    assert words < header.sectionSize(1) < 1.5 * words
    assert header.length() <= table.viewport().width()
    assert reason in table.model().index(0, 1).data(Qt.ItemDataRole.ToolTipRole)


def test_only_what_lies_beside_is_scrolled_in_a_narrow_window(qtbot: QtBot) -> None:
    columns = tuple(Column(f"a measure of the rates, number {place}") for place in range(8))
    rows = tuple(TableRow(("12.0 %",) * 8) for _ in range(4))
    view = shown(qtbot, replace(TABLE, columns=columns, rows=rows), width=420)
    table = table_of(view)
    qtbot.waitUntil(table.horizontalScrollBar().isVisible)
    qtbot.waitUntil(lambda: not table.verticalScrollBar().isVisible())
    last = table.visualRect(table.model().index(3, 0)).bottom()
    assert table.viewport().height() - last < 6, "the scroll bar is right below the last row"


def test_words_alone_go_on_in_the_next_line_and_end_within_view(qtbot: QtBot) -> None:
    columns = tuple(Column(name, is_number=False) for name in ("what", "first run", "second run"))
    long = TableRow(
        ("Name", "a long name of a run that is compared", "every label that passes a threshold, of all")
    )
    rows = (long, TableRow(("Model", "one", "other")))
    view = shown(qtbot, replace(TABLE, columns=columns, rows=rows), width=480)
    table = table_of(view)
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert not table.horizontalScrollBar().isVisible()
    line = table.fontMetrics().lineSpacing()
    assert table.rowHeight(1) == table.verticalHeader().defaultSectionSize()
    assert table.rowHeight(0) >= table.rowHeight(1) + line
    for column, words in enumerate(long.cells):
        area = QRect(0, 0, table.columnWidth(column) - 2 * SPACE_INSIDE, 1)
        needed = table.fontMetrics().boundingRect(area, int(Qt.TextFlag.TextWordWrap), words)
        assert needed.width() <= area.width()
        assert needed.height() <= table.rowHeight(0)
    view.set_figure(TABLE)
    assert {table.rowHeight(row) for row in range(len(TABLE.rows))} == {table.rowHeight(0)}
    assert not table.wordWrap()


def test_columns_share_the_room_by_what_they_want() -> None:
    assert shared_out([50, 60, 70], 300) == [50, 60, 70]
    assert shared_out([50, 400, 500], 450) == [50, 200, 200]
    assert shared_out([], 100) == []


def test_the_reason_for_no_number_is_left_to_the_tooltip_where_it_has_no_room(qtbot: QtBot) -> None:
    view = shown(qtbot, REFUSED)
    table = table_of(view)
    index = table.model().index(1, 1)
    assert index.data() == "not estimable (n = 6, minimum 10)"
    option = QStyleOptionViewItem()
    for width, seen in ((400, "not estimable (n = 6, minimum 10)"), (100, "not estimable")):
        option.rect = QRect(0, 0, width, 20)
        table.itemDelegate().initStyleOption(option, index)  # type: ignore[attr-defined]
        assert option.text == seen
    assert "minimum 10" in index.data(Qt.ItemDataRole.ToolTipRole)
