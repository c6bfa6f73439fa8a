from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.result_view import ResultView
from clipstudio.ui.charts.table_model import FIRST_GROUP_COLUMN
from clipstudio.ui.charts.view_model import ALL_IMAGES
from tests.ui.charts.results import patterns, result

CHART, TABLE = 0, 1
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> ResultView:
    widget = ResultView()
    qtbot.addWidget(widget)
    widget.resize(1000, 640)
    widget.set_result(patterns())
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def click_bar(qtbot: QtBot, view: ResultView, group: int) -> None:
    plot = view.chart.plot
    qtbot.mouseClick(plot.viewport(), LEFT, pos=plot.row_center(group))


def choose(qtbot: QtBot, view: ResultView, text: str) -> None:
    """Type a label into the picker and take it, as a user does."""
    line = view.header.picker.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_first_category_by_the_first_comparison_is_shown(view: ResultView) -> None:
    assert "Crime, by pattern" in view.header.title.text()
    assert "n&nbsp;=&nbsp;1,243" in view.header.title.text()
    assert view.header.picker.currentText() == "crime · 2 labels"


def test_click_on_a_bar_asks_for_its_images(qtbot: QtBot, view: ResultView) -> None:
    for group in (1, 2, ALL_IMAGES):
        with qtbot.waitSignal(view.numerator_requested) as asked:
            click_bar(qtbot, view, group)
        assert asked.args == ["category", 0, 0, group]


def test_typed_label_is_shown_and_asked_for(qtbot: QtBot, view: ResultView) -> None:
    choose(qtbot, view, "nurse")
    assert "Nurse, by pattern" in view.header.title.text()
    with qtbot.waitSignal(view.numerator_requested) as asked:
        click_bar(qtbot, view, 0)
    assert asked.args == ["label", 2, 0, 0]


def test_arrow_keys_go_through_the_list(qtbot: QtBot, view: ResultView) -> None:
    shown = []
    view.numerator_shown.connect(lambda kind, index, _: shown.append((kind, index)))
    for _ in range(3):
        qtbot.keyClick(view.header.picker, Qt.Key.Key_Down)
    assert shown == [("category", 1), ("label", 0), ("label", 1)]


def test_words_that_are_no_label_are_taken_back(qtbot: QtBot, view: ResultView) -> None:
    choose(qtbot, view, "no such word")
    assert view.header.picker.currentText() == "crime · 2 labels"
    assert "Crime, by pattern" in view.header.title.text()


def test_other_comparison_is_drawn_and_asked_for(qtbot: QtBot, view: ResultView) -> None:
    qtbot.mouseClick(view.header.tabs, LEFT, pos=view.header.tabs.tabRect(1).center())
    assert [row.name for row in view.chart.rows][1:] == ["striped, young", "striped, old", "dotted, young"]
    with qtbot.waitSignal(view.numerator_requested) as asked:
        click_bar(qtbot, view, 2)
    assert asked.args == ["category", 0, 1, 2]


def test_cell_of_the_table_asks_and_leads_the_chart(qtbot: QtBot, view: ResultView) -> None:
    qtbot.mouseClick(view.header.form.button(TABLE), LEFT)
    assert "All labels, by pattern" in view.header.title.text()
    rows = view.table.model()
    titles = [rows.headerData(row, Qt.Orientation.Vertical) for row in range(rows.rowCount())]
    cell = rows.index(titles.index("thief · crime"), FIRST_GROUP_COLUMN + 1)
    with qtbot.waitSignal(view.numerator_requested) as asked:
        qtbot.mouseClick(view.table.viewport(), LEFT, pos=view.table.visualRect(cell).center())
    assert asked.args == ["label", 0, 0, 1]
    qtbot.mouseClick(view.header.form.button(CHART), LEFT)
    assert "Thief, by pattern" in view.header.title.text()
    assert view.header.picker.currentText() == "thief"


def test_sort_button_orders_the_chart(qtbot: QtBot, view: ResultView) -> None:
    qtbot.mouseClick(view.header.by_rate, LEFT)
    assert [row.group for row in view.chart.rows] == [ALL_IMAGES, 1, 0, 3, 2]


def test_selection_is_asked_for_what_is_shown(qtbot: QtBot, view: ResultView) -> None:
    asked = []

    def share(kind: str, index: int, comparison: int) -> list[tuple[int, int]]:
        asked.append((kind, index, comparison))
        return [(1, 2)] * 4

    view.set_selection_share(share)
    choose(qtbot, view, "tree")
    assert asked == [("category", 0, 0), ("label", 3, 0)]
    assert view.chart.plot.shares == dict.fromkeys(range(4), (1, 2))
    view.set_selection_share(None)
    assert view.chart.plot.shares == {}


def test_copy_in_a_field_leaves_the_chart_alone(qtbot: QtBot, view: ResultView) -> None:
    line = view.header.picker.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "crime · 2 labels"


def test_note_says_what_is_left_out(view: ResultView) -> None:
    assert view.note.text() == "7 images lack a value of pattern and are left out of the groups."
    assert view.note.isVisible()


def test_warning_is_shown_and_taken_away(view: ResultView) -> None:
    view.show_warning("A drawn example: no verdict on any real model.")
    assert view.warning.isVisible()
    view.show_warning("")
    assert not view.warning.isVisible()


def test_show_numerator_is_silent(qtbot: QtBot, view: ResultView) -> None:
    with qtbot.assertNotEmitted(view.numerator_requested):
        view.show_numerator("label", 1)
    assert "Criminal, by pattern" in view.header.title.text()


def test_markup_in_a_name_is_shown_as_text(view: ResultView) -> None:
    view.show_numerator("category", 0)
    assert "<b>checked</b>" in view.chart.sentence.text()
    assert view.chart.sentence.textFormat() is Qt.TextFormat.PlainText


def test_result_without_comparisons_shows_all_images(qtbot: QtBot, view: ResultView) -> None:
    view.set_result(result())
    assert view.comparison == -1
    assert "Crime, all images" in view.header.title.text()
    assert not view.header.tabs.isVisible()
    with qtbot.waitSignal(view.numerator_requested) as asked:
        click_bar(qtbot, view, ALL_IMAGES)
    assert asked.args == ["category", 0, -1, ALL_IMAGES]
