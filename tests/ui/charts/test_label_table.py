from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.label_table import LabelTable
from clipstudio.ui.charts.table_model import RateSortModel, RateTableModel, TableRole
from clipstudio.ui.charts.view_model import Kind
from tests.ui.charts.results import patterns, result

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
GAP, ALL, STRIPED, DOTTED, PLAIN = range(5)


@pytest.fixture
def model() -> RateTableModel:
    table = RateTableModel()
    table.set_result(patterns(), 0)
    return table


@pytest.fixture
def table(qtbot: QtBot) -> LabelTable:
    view = LabelTable()
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.set_result(patterns(), 0)
    with qtbot.waitExposed(view):
        view.show()
    return view


def titles(view: LabelTable) -> list[str]:
    model = view.model()
    return [model.headerData(row, DOWN) for row in range(model.rowCount())]


def cell(view: LabelTable, title: str, column: int) -> QModelIndex:
    return view.model().index(titles(view).index(title), column)


def test_models_keep_qts_rules(qtmodeltester: ModelTester, model: RateTableModel) -> None:
    qtmodeltester.check(model)
    ordered = RateSortModel(model)
    qtmodeltester.check(ordered)
    ordered.sort(DOTTED, Qt.SortOrder.DescendingOrder)
    model.set_intervals(True)
    model.set_folded({"crime"})
    model.set_result(patterns(), 1)


def test_cells_hold_the_results_own_rates(model: RateTableModel) -> None:
    groups = patterns().comparisons[0].groups
    for column, group in enumerate(groups, start=STRIPED):
        shown = [model.index(row, column).data(TableRole.RATE_ROW).rate for row in range(model.rowCount())]
        assert shown == [*group.categories, *group.labels]
    assert model.index(0, DOTTED).data() == "42.0 %"
    assert model.index(0, ALL).data() == "12.9 %"
    assert model.index(0, GAP).data() == "42.0 points"


def test_headers_say_group_and_size(model: RateTableModel) -> None:
    headers = [model.headerData(column, ACROSS) for column in range(model.columnCount())]
    assert headers[:4] == ["largest gap", "all images\nn = 1,300", "striped\nn = 1,000", "dotted\nn = 200"]


def test_categories_stand_in_bold_before_labels_with_their_category(model: RateTableModel) -> None:
    assert [model.headerData(row, DOWN) for row in range(model.rowCount())] == [
        *("crime", "work"),
        *("thief · crime", "criminal · crime", "nurse · work", "tree"),
    ]
    fonts = [model.headerData(row, DOWN, Qt.ItemDataRole.FontRole) for row in range(model.rowCount())]
    assert [font is not None and font.bold() for font in fonts] == [True, True, False, False, False, False]


def test_small_group_shows_no_number(model: RateTableModel) -> None:
    assert model.rowCount() == 6
    for row in range(model.rowCount()):
        assert model.index(row, PLAIN).data() == "not estimable"
        hint = model.index(row, PLAIN).data(Qt.ItemDataRole.ToolTipRole)
        assert hint == "<qt>plain: not estimable (n = 3, minimum 10)</qt>"


def test_interval_is_in_the_tooltip_and_in_the_cell_when_wanted(model: RateTableModel) -> None:
    assert "(37.0–47.0)" in model.index(0, DOTTED).data(Qt.ItemDataRole.ToolTipRole)
    model.set_intervals(True)
    assert model.index(0, DOTTED).data() == "42.0 %\n(37.0–47.0)"
    assert model.index(0, PLAIN).data() == "not estimable"


def test_folding_hides_the_words_of_a_category_only(model: RateTableModel) -> None:
    model.set_folded({"crime"})
    rows = [model.headerData(row, DOWN) for row in range(model.rowCount())]
    assert rows[2:] == ["label folded · crime", "label folded · crime", "nurse · work", "tree"]


def test_rows_are_sorted_by_the_largest_gap_with_categories_above(table: LabelTable) -> None:
    assert titles(table)[:2] == ["crime", "work"]
    gaps = [table.model().index(row, GAP).data(TableRole.SORT) for row in range(2, 6)]
    assert gaps == sorted(gaps, reverse=True)
    assert len(set(gaps)) == 4


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_header_sorts_by_its_column(table: LabelTable, order: Qt.SortOrder) -> None:
    table.sortByColumn(STRIPED, order)
    falling = order is Qt.SortOrder.DescendingOrder
    for rows, count in ((range(2), 2), (range(2, 6), 4)):
        numbers = [table.model().index(row, STRIPED).data(TableRole.SORT) for row in rows]
        assert numbers == sorted(numbers, reverse=falling)
        assert len(numbers) == count
    assert set(titles(table)[:2]) == {"crime", "work"}


def test_click_tells_label_and_group_after_sorting(qtbot: QtBot, table: LabelTable) -> None:
    table.sortByColumn(DOTTED, Qt.SortOrder.AscendingOrder)
    for title, column, expected in (
        ("nurse · work", DOTTED, ["label", 2, 1]),
        ("work", STRIPED, ["category", 1, 0]),
        ("tree", PLAIN, ["label", 3, 2]),
        ("thief · crime", ALL, ["label", 0, None]),
        ("crime", GAP, ["category", 0, None]),
    ):
        with qtbot.waitSignal(table.cell_clicked) as told:
            where = table.visualRect(cell(table, title, column)).center()
            qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert told.args == expected


def test_keys_walk_the_cells_and_enter_tells(qtbot: QtBot, table: LabelTable) -> None:
    table.setFocus()
    table.setCurrentIndex(cell(table, "crime", ALL))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    with qtbot.waitSignal(table.cell_clicked) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["category", 0, 1]


def test_selecting_a_cell_is_silent(qtbot: QtBot, table: LabelTable) -> None:
    with qtbot.assertNotEmitted(table.cell_clicked):
        table.select_cell(Kind.LABEL, 2, 1)
    assert table.currentIndex() == cell(table, "nurse · work", DOTTED)


def test_copy_is_the_table_as_it_is_sorted(qtbot: QtBot, table: LabelTable) -> None:
    table.setFocus()
    table.sortByColumn(ALL, Qt.SortOrder.AscendingOrder)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:4] == ["", "largest gap", "all images n = 1,300", "striped n = 1,000"]
    assert [line[0] for line in lines[1:]] == titles(table)
    assert lines[1][:5] == ["crime", "42.0 points", "12.9 %", "8.2 %", "42.0 %"]


def test_result_without_groups_has_all_images_alone(table: LabelTable) -> None:
    table.set_result(result(), None)
    assert table.model().columnCount() == 2
    assert cell(table, "crime", GAP).data() == "not estimable"
