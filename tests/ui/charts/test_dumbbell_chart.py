from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.change_model import ChangePart
from clipstudio.ui.charts.dumbbell_chart import DumbbellChart
from clipstudio.ui.style import tokens
from tests.ui.charts.hands import has_color, hover, is_in_svg, read
from tests.ui.charts.test_change_model import DATA

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chart(qtbot: QtBot) -> DumbbellChart:
    """Rows: 20-29 (group 1), 70+ (2, not estimable), 0-2 (0)."""
    widget = DumbbellChart()
    qtbot.addWidget(widget)
    widget.resize(680, 500)
    widget.set_data(DATA)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.mark.parametrize("part", list(ChangePart))
def test_click_on_a_mark_or_the_line_tells_which_images(
    qtbot: QtBot, chart: DumbbellChart, part: ChangePart
) -> None:
    at = chart.plot.part_center(2, part).toPoint()
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.mouseClick(chart.plot.viewport(), LEFT, pos=at)
    assert told.args == [0, part.value]


def test_keys_walk_rows_and_marks(qtbot: QtBot, chart: DumbbellChart) -> None:
    chart.plot.clearFocus()
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.plot.focused == (0, 1)
    for keys, expected in (
        ([Key.Key_Return], [1, "flipped"]),
        ([Key.Key_Left, Key.Key_Return], [1, "before"]),
        ([Key.Key_End, Key.Key_Return], [0, "before"]),
        ([Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Space], [0, "after"]),
    ):
        with qtbot.waitSignal(chart.mark_clicked) as told:
            for key in keys:
                qtbot.keyClick(chart.plot, key)
        assert told.args == expected
    assert chart.plot.accessibleDescription().startswith("0-2: 30.0 % → 3.0 %")


def test_hover_says_the_numbers_in_words(chart: DumbbellChart) -> None:
    after = hover(chart.plot.viewport(), chart.plot.part_center(2, ChangePart.AFTER))
    assert "−27.0 points (−33.6 to −20.7)" in after
    assert "the images counted after" in after
    assert "not estimable (n = 3, minimum 10)" in hover(
        chart.plot.viewport(), chart.plot.part_center(1, ChangePart.FLIPPED)
    )


def test_sorting_is_by_size_and_clicks_still_tell_the_group(qtbot: QtBot, chart: DumbbellChart) -> None:
    chart.set_sorted(True)
    assert [row.group for row in chart.rows] == [0, 1, 2]
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.mouseClick(chart.plot.viewport(), LEFT, pos=chart.plot.place_center(2))
    assert told.args == [2, "flipped"]


def test_marks_lie_on_the_axis_where_their_rates_are(chart: DumbbellChart) -> None:
    plot = chart.plot
    zero, tenth = plot.to_pixel(0.0), plot.to_pixel(0.1)
    before, after = (plot.part_center(2, part).x() for part in (ChangePart.BEFORE, ChangePart.AFTER))
    assert before - zero == pytest.approx(3 * (tenth - zero))
    assert after - zero == pytest.approx(0.3 * (tenth - zero))
    low, high = plot.getPlotItem().vb.viewRange()[0]
    assert low < 0
    assert high > 0.303  # the published rate is on the axis too


def test_row_not_estimable_has_no_mark(chart: DumbbellChart, tmp_path: Path) -> None:
    chart.export_png(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    groups = tokens().groups
    assert [has_color(image, groups[place]) for place in range(3)] == [True, True, False]


def test_copy_and_files_hold_the_rows(qtbot: QtBot, chart: DumbbellChart, tmp_path: Path) -> None:
    chart.plot.setFocus()
    qtbot.keyClick(chart.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[1][:5] == ["20-29", "1000", "120", "126", "0.12"]
    chart.export_csv(tmp_path / "chart.csv")
    assert [line["change"] for line in read(tmp_path / "chart.csv")] == ["0.006", "", "-0.27"]
    chart.export_svg(tmp_path / "chart.svg")
    for words in ("non-human, by age", "−27.0 points", "1 gained, 55 lost", "published: a paper, table 3"):
        assert is_in_svg(words, tmp_path / "chart.svg")
