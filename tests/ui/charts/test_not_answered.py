"""What was not answered is a number like any other: in the list, in the chart, in the table, below the chart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.result_view import ResultView
from clipstudio.ui.charts.view_model import Kind, Numerator, chart_data, numerators
from tests.ui.charts.results import patterns, with_silence

SILENT = Numerator(Kind.UNANSWERED, 0, "not answered")


@pytest.fixture
def view(qtbot: QtBot) -> ResultView:
    shown = ResultView()
    qtbot.addWidget(shown)
    shown.set_result(with_silence())
    return shown


def test_it_is_offered_last_and_only_where_there_is_any() -> None:
    assert numerators(with_silence())[-1] == SILENT
    assert all(each.kind is not Kind.UNANSWERED for each in numerators(patterns()))


def test_its_chart_counts_it_among_all_images_of_a_group() -> None:
    data = chart_data(with_silence(), 0, SILENT)
    assert [(row.rate.count, row.rate.n) for row in data.groups] == [(30, 1_030), (10, 210), (0, 3), (0, 40)]
    assert (data.overall.rate.count, data.overall.rate.n) == (40, 1_340)
    assert "Largest gap: dotted" in data.gap_sentence


def test_every_other_chart_says_how_many_there_are() -> None:
    data = chart_data(with_silence(), 0, numerators(with_silence())[0])
    assert "40 images were not answered" in data.note
    assert "not answered" not in chart_data(with_silence(), 0, SILENT).note


def test_it_can_be_chosen_and_its_bars_ask_for_its_images(view: ResultView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.numerator_shown) as shown:
        view.show_numerator("unanswered", 0)
    assert shown.args == ["unanswered", 0, 0]
    assert view.header.picker.currentText() == "not answered"
    with qtbot.waitSignal(view.numerator_requested) as asked:
        view.chart.mark_clicked.emit(1)
    assert asked.args == ["unanswered", 0, 0, 1]


def test_it_stays_the_last_row_of_the_table_whichever_way_that_is_sorted(view: ResultView) -> None:
    table = view.table
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(1, order)
        model = table.model()
        last = model.headerData(model.rowCount() - 1, Qt.Orientation.Vertical)
        assert last == "not answered"
