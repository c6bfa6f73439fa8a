from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.delta_chart import DeltaChart
from clipstudio.ui.charts.delta_model import DeltaData, DeltaRow, Edit
from clipstudio.ui.charts.percent_axis import PointsAxis
from tests.ui.charts.hands import hover, is_in_svg, read

Key = Qt.Key
ANIMAL = DeltaRow(0, "animal", 1_000, 120, 124, 6, 2, 0.004, -0.002, 0.01, 0.289)
THIEF = DeltaRow(1, "thief", 1_000, 120, 60, 0, 60, -0.06, -0.076, -0.046, 1e-18, None, "crime")
TREE = DeltaRow(2, "tree", 0, 0, 0, 0, 0, None, None, None, None, "n = 0, minimum 10")
DATA = DeltaData(Edit.LEFT_OUT, "crime", "female", 1_000, (ANIMAL, THIEF, TREE), "21 tests.")


@pytest.fixture
def chart(qtbot: QtBot) -> DeltaChart:
    widget = DeltaChart()
    qtbot.addWidget(widget)
    widget.resize(680, 400)
    widget.set_data(DATA)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_rows_are_sorted_by_size_until_wanted_otherwise(chart: DeltaChart) -> None:
    assert [row.text for row in chart.rows] == ["thief", "animal", "tree"]
    chart.set_sorted(False)
    assert [row.text for row in chart.rows] == ["animal", "thief", "tree"]


def test_title_and_answer_say_what_was_done() -> None:
    assert DATA.title == "crime, female: one label left out at a time   n = 1,000"
    assert DATA.answer == "Largest change: “thief” left out, 12.0 % → 6.0 %, −6.0 points (−7.6 to −4.6)."
    assert replace(DATA, rows=(TREE,)).answer == "No change can be given: not estimable for any label."
    assert replace(DATA, rows=(replace(ANIMAL, change=0.0),)).answer == "No label changes the rate."


def test_sentence_tells_all() -> None:
    assert THIEF.sentence(Edit.LEFT_OUT).splitlines() == [
        "“thief” left out (crime)",
        "12.0 % → 6.0 %, −6.0 points (−7.6 to −4.6)",
        "120 before, 60 after, of 1,000 images",
        "0 gained, 60 lost; p < 0.001",
        "Click: the images that flipped",
    ]
    assert TREE.sentence(Edit.ADDED) == "“tree” added: not estimable (n = 0, minimum 10)"


def test_click_and_enter_tell_the_label(qtbot: QtBot, chart: DeltaChart) -> None:
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.mouseClick(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=chart.plot.place_center(0))
    assert told.args == [1]
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart.plot, Key.Key_Down)
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.keyClick(chart.plot, Key.Key_Return)
    assert told.args == [0]
    assert chart.plot.accessibleDescription().startswith("“animal” left out")


def test_hover_says_the_numbers_in_words(chart: DeltaChart) -> None:
    assert "−6.0 points (−7.6 to −4.6)" in hover(chart.plot.viewport(), QPointF(chart.plot.place_center(0)))


def test_zero_is_on_the_axis_and_both_intervals_are(chart: DeltaChart) -> None:
    low, high = chart.plot.getPlotItem().vb.viewRange()[0]
    assert low < -0.076
    assert high > 0.01
    chart.set_data(replace(DATA, rows=(TREE,)))
    low, high = chart.plot.getPlotItem().vb.viewRange()[0]
    assert low < 0 < high


def test_axis_writes_points_with_their_sign() -> None:
    axis = PointsAxis()
    assert axis.tickStrings([-0.05, 0.0, 0.05], 1, 0.05) == ["−5", "0", "+5"]
    assert axis.tickStrings([-0.005, 0.005], 1, 0.005) == ["−0.5", "+0.5"]
    [(_, values)] = axis.tickValues(-0.08, 0.03, 300)
    assert min(values) < 0


def test_copy_and_files_hold_the_rows(qtbot: QtBot, chart: DeltaChart, tmp_path: Path) -> None:
    chart.plot.setFocus()
    qtbot.keyClick(chart.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].split("\t")[:9] == [
        *("thief", "crime", "left out", "crime", "female", "1000", "120", "60", "-0.06"),
    ]
    chart.export_csv(tmp_path / "chart.csv")
    lines = read(tmp_path / "chart.csv")
    assert [line["change"] for line in lines] == ["-0.06", "0.004", ""]
    assert lines[2]["note"] == "not estimable (n = 0, minimum 10)"
    chart.export_svg(tmp_path / "chart.svg")
    for words in ("−6.0 points", "60 lost", "p < 0.001", "not estimable (n = 0, minimum 10)", "21 tests."):
        assert is_in_svg(words, tmp_path / "chart.svg")
