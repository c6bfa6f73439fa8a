from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from clipstudio.domain.audits import Rate
from clipstudio.ui.charts.line_model import LinePoint
from clipstudio.ui.charts.log_axis import CountAxis, LogAxis
from clipstudio.ui.charts.sweep_chart import SweepChart
from clipstudio.ui.charts.sweep_model import SweepData, SweepLine, SweepMeasure
from clipstudio.ui.charts.view_model import Mark
from clipstudio.ui.style import tokens
from tests.ui.charts.hands import has_color, hover, is_in_svg, read
from tests.ui.charts.test_sweep_model import DATA

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chart(qtbot: QtBot) -> SweepChart:
    """Female (group 3), male (4) and other (5, not estimable) at 0.1 %, 1 % and 10 %; the handle at 0.5 %."""
    widget = SweepChart()
    qtbot.addWidget(widget)
    widget.resize(680, 500)
    widget.set_data(DATA)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def at(chart: SweepChart, threshold: float) -> QPoint:
    """A point at a threshold just above the lowest line."""
    return QPointF(chart.plot.x_pixel(threshold), chart.plot.area.top() + 3).toPoint()


def test_handle_tells_while_it_is_dragged_and_when_it_is_let_go(qtbot: QtBot, chart: SweepChart) -> None:
    moved: list[float] = []
    settled: list[float] = []
    chart.threshold_moved.connect(moved.append)
    chart.threshold_settled.connect(settled.append)
    port = chart.plot.viewport()
    qtbot.mousePress(port, LEFT, pos=at(chart, 0.005))
    for threshold in (0.01, 0.04):
        qtbot.mouseMove(port, at(chart, threshold))
    assert settled == []
    qtbot.mouseRelease(port, LEFT, pos=at(chart, 0.04))
    assert moved == pytest.approx([0.005, 0.01, 0.04], rel=0.02)
    assert settled == [moved[-1]]
    assert chart.threshold == moved[-1]


def test_handle_stays_on_the_axis(qtbot: QtBot, chart: SweepChart) -> None:
    port = chart.plot.viewport()
    qtbot.mousePress(port, LEFT, pos=at(chart, 0.005))
    qtbot.mouseMove(port, QPoint(-50, 100))
    qtbot.mouseRelease(port, LEFT, pos=QPoint(-50, 100))
    assert chart.threshold == 0.001


def test_keys_move_the_handle_and_tell_both(qtbot: QtBot, chart: SweepChart) -> None:
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignals([chart.threshold_moved, chart.threshold_settled]):
        qtbot.keyClick(chart.plot, Key.Key_Right)
    one = chart.threshold / 0.005
    assert 1 < one < 1.1
    chart.set_threshold(0.005)
    qtbot.keyClick(chart.plot, Key.Key_Right, SHIFT)
    assert chart.threshold / 0.005 == pytest.approx(one**10, rel=0.002)  # four digits are shown, and meant
    qtbot.keyClick(chart.plot, Key.Key_Home)
    assert chart.threshold == 0.001
    qtbot.keyClick(chart.plot, Key.Key_End)
    qtbot.keyClick(chart.plot, Key.Key_Right)
    assert chart.threshold == 0.5


def test_setting_the_threshold_is_silent(qtbot: QtBot, chart: SweepChart) -> None:
    with qtbot.assertNotEmitted(chart.threshold_moved), qtbot.assertNotEmitted(chart.threshold_settled):
        chart.set_threshold(0.1)
    assert chart.readout.heading == "At 10.00 %"


def test_readout_follows_the_handle(chart: SweepChart) -> None:
    assert chart.readout.heading == "At 1.00 %"
    assert [row.words for row in chart.readout.rows] == [
        *("30.0 % (25.0–35.0)", "10.0 % (5.0–15.0)", "not estimable"),
    ]
    assert chart.readout.rows[2].entry.text == "other (n = 3, minimum 10)"
    chart.set_threshold(0.2)
    assert [row.words for row in chart.readout.rows][:2] == ["10.0 % (5.0–15.0)", "2.0 % (0.0–7.0)"]
    assert "female 10.0 %" in chart.sentence.text()


def test_exact_values_at_the_handle_replace_the_nearest_until_it_moves(qtbot: QtBot, chart: SweepChart) -> None:
    chart.set_values(
        [LinePoint(0.44, 0.4, 0.48, 200), LinePoint(0.2, 0.1, 0.3, 1_000), LinePoint(None, None, None, 3)]
    )
    assert chart.readout.heading == "At 0.50 %"
    assert chart.readout.rows[0].words == "44.0 % (40.0–48.0)"
    qtbot.keyClick(chart.plot, Key.Key_Right)
    assert chart.readout.heading == "At 1.00 %"
    assert chart.readout.rows[0].words == "30.0 % (25.0–35.0)"


def test_click_on_a_point_tells_group_and_threshold(qtbot: QtBot, chart: SweepChart) -> None:
    point = chart.plot.point(1, 1)
    assert point is not None
    with qtbot.waitSignal(chart.mark_clicked) as told, qtbot.assertNotEmitted(chart.threshold_moved):
        qtbot.mouseClick(chart.plot.viewport(), LEFT, pos=point.toPoint())
    assert told.args == [4, 0.01]


def test_enter_and_the_readout_ask_for_what_their_numbers_count(qtbot: QtBot, chart: SweepChart) -> None:
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart.plot, Key.Key_Down)
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.keyClick(chart.plot, Key.Key_Return)
    assert told.args == [4, 0.01]  # computed nearest to the handle at 0.5 %: the numbers beside are of 1 %
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.mouseClick(chart.readout, LEFT, pos=chart.readout.row_rect(0).center().toPoint())
    assert told.args == [3, 0.01]
    chart.set_values([LinePoint.of(Rate(7, 20, 0.35, 0.2, 0.5))] * 3)  # of the handle itself
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.keyClick(chart.plot, Key.Key_Return)
    assert told.args == [3, 0.005]


@pytest.mark.parametrize("own", [0.0005, 0.00005, 0.7])
def test_the_axis_holds_a_threshold_that_lies_beyond_its_ends(chart: SweepChart, own: float) -> None:
    line = SweepLine(3, "female", Mark(3, 3), DATA.lines[0].points[:1])
    chart.set_data(SweepData("nanny, by gender", SweepMeasure.RATE, (own,), (line,), own, labels=300))
    assert chart.threshold == own
    assert chart.readout.heading == f"At {100 * own:g} %".replace("70 %", "70.00 %")
    assert 0 <= chart.plot.x_pixel(own) - chart.plot.area.left() <= chart.plot.area.width()
    is_under = own < 1 / 300
    assert ("Under 1/300 = 0.33 %" in chart.sentence.text()) == is_under


def test_hover_says_the_numbers_in_words(chart: SweepChart) -> None:
    point = chart.plot.point(0, 2)
    assert point is not None
    assert "female at 10.00 %: 10.0 % (5.0–15.0)" in hover(chart.plot.viewport(), point)
    assert chart.plot.point(2, 0) is None


def test_equal_ratios_are_equally_far_and_zero_is_on_the_axis(chart: SweepChart) -> None:
    plot = chart.plot
    x = [plot.x_pixel(value) for value in (0.001, 0.01, 0.1)]
    assert x[1] - x[0] == pytest.approx(x[2] - x[1])
    assert plot.x_value(x[1]) == pytest.approx(0.01)
    assert plot.area.top() < plot.y_pixel(0.55) < plot.y_pixel(0.0) < plot.area.bottom()


def test_logarithmic_axis_writes_what_has_room() -> None:
    axis = LogAxis()
    axis.set_values([(0.001, "0.1 %"), (0.5, "50 %"), (0.01, "1 %"), (0.005, "0.5 %"), (0.9, "90 %")])
    low, high = -3.0, -0.30103
    [(step, wide)] = axis.tickValues(low, high, 600)
    assert axis.tickStrings(wide, 1, step) == ["0.1 %", "50 %", "1 %", "0.5 %"]
    [(step, narrow)] = axis.tickValues(low, high, 130)
    assert axis.tickStrings(narrow, 1, step) == ["0.1 %", "50 %", "1 %"]


def test_axis_of_counts_has_as_many_decimals_as_its_steps() -> None:
    axis = CountAxis()
    assert axis.tickStrings([0.0, 5.0], 1, 5.0) == ["0", "5"]
    assert axis.tickStrings([0.0, 0.5], 1, 0.5) == ["0.0", "0.5"]


def test_copy_and_files_hold_every_point(qtbot: QtBot, chart: SweepChart, tmp_path: Path) -> None:
    chart.plot.setFocus()
    qtbot.keyClick(chart.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("0.001\trate\tfemale\t0.5\t")
    chart.export_csv(tmp_path / "chart.csv")
    assert [line["value"] for line in read(tmp_path / "chart.csv")][3:6] == ["0.3", "0.1", "0.02"]
    chart.export_svg(tmp_path / "chart.svg")
    for words in ("nanny, by gender", "uniform, 1/300 = 0.33 %", "0.50 %", "female"):
        assert is_in_svg(words, tmp_path / "chart.svg")
    chart.export_png(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    assert [has_color(image, tokens().groups[place]) for place in (3, 4)] == [True, True]
