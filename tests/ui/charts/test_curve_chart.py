from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.curve_chart import CurveChart
from clipstudio.ui.style import tokens
from tests.ui.charts.hands import has_color, hover, is_in_svg, read
from tests.ui.charts.test_curve_model import DATA

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chart(qtbot: QtBot) -> CurveChart:
    """Lines: female top-1, male top-1, female top-5, other top-1 (not estimable); pools of 100 and 1,000."""
    widget = CurveChart()
    qtbot.addWidget(widget)
    widget.resize(680, 500)
    widget.set_data(DATA)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.mark.parametrize("target", [(0, 0), (1, 1), (2, 0)])
def test_click_on_a_point_tells_line_and_pool(qtbot: QtBot, chart: CurveChart, target: tuple[int, int]) -> None:
    point = chart.plot.point(*target)
    assert point is not None
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.mouseClick(chart.plot.viewport(), LEFT, pos=point.toPoint())
    assert tuple(told.args) == target


def test_keys_walk_lines_and_pools_and_the_readout_follows(qtbot: QtBot, chart: CurveChart) -> None:
    chart.plot.clearFocus()
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.readout.heading == "With 1,000 names"
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(chart.plot, key)
    assert chart.readout.heading == "With 100 names"
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.keyClick(chart.plot, Key.Key_Return)
    assert told.args == [2, 0]
    assert chart.plot.accessibleDescription().startswith("female, top-5: 70.0 %")


def test_readout_has_lines_chance_and_the_published_figure_of_the_pool(qtbot: QtBot, chart: CurveChart) -> None:
    rows = [(row.entry.text, row.words) for row in chart.readout.rows]
    assert rows == [
        ("female, top-1", "40.0 % (35.0–45.0)"),
        ("male, top-1", "30.0 % (25.0–35.0)"),
        ("female, top-5", "60.0 % (55.0–65.0)"),
        ("other, top-1 (n = 3, minimum 10)", "not estimable"),
        ("chance, top-1", "0.10 %"),
        ("chance, top-5", "0.50 %"),
        ("published: ViT-L/14, top-1", "43.3 %"),
    ]
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chart.plot, Key.Key_Left)
    assert len(chart.readout.rows) == 6


def test_only_lines_of_the_readout_have_images(qtbot: QtBot, chart: CurveChart) -> None:
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.mouseClick(chart.readout, LEFT, pos=chart.readout.row_rect(1).center().toPoint())
    assert told.args == [1, 1]
    with qtbot.assertNotEmitted(chart.mark_clicked):
        qtbot.mouseClick(chart.readout, LEFT, pos=chart.readout.row_rect(4).center().toPoint())


def test_hover_tells_own_and_published_figures(chart: CurveChart) -> None:
    point = chart.plot.point(0, 0)
    assert point is not None
    assert "female, top-1: 50.0 % (45.0–55.0)" in hover(chart.plot.viewport(), point)
    published = hover(chart.plot.viewport(), chart.plot.published_point(0))
    assert "43.3 % with 1,000 names" in published
    assert "a paper, table 1" in published


def test_line_not_estimable_has_no_points(chart: CurveChart) -> None:
    assert chart.plot.point(3, 0) is None


def test_whiskers_of_two_lines_stand_apart(chart: CurveChart) -> None:
    shifts = [chart.plot.shift(line) for line in range(4)]
    assert len(set(shifts)) == 4
    assert sum(shifts) == 0


def test_copy_and_files_hold_every_point(qtbot: QtBot, chart: CurveChart, tmp_path: Path) -> None:
    chart.plot.setFocus()
    qtbot.keyClick(chart.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("100\ttop-1\tfemale\t0.5\t")
    chart.export_csv(tmp_path / "chart.csv")
    assert [line["accuracy"] for line in read(tmp_path / "chart.csv")][-3:] == ["", "", "0.433"]
    chart.export_svg(tmp_path / "chart.svg")
    for words in ("names told apart", "chance, top-1 and top-5", "1,000", "published: ViT-L/14, top-1"):
        assert is_in_svg(words, tmp_path / "chart.svg")
    chart.export_png(tmp_path / "chart.png")
    assert all(has_color(QImage(str(tmp_path / "chart.png")), color) for color in tokens().groups[:2])
