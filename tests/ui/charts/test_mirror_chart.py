from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.mirror_chart import MirrorChart
from clipstudio.ui.charts.percent_axis import MirrorAxis
from clipstudio.ui.style import tokens
from tests.ui.charts.hands import has_color, hover, is_in_svg, read
from tests.ui.charts.test_mirror_model import DATA

Key = Qt.Key


@pytest.fixture
def chart(qtbot: QtBot) -> MirrorChart:
    """Rows: a heading, blonde (label 7), nanny (3), a heading, mobster (9); groups 2 and 5."""
    widget = MirrorChart()
    qtbot.addWidget(widget)
    widget.resize(680, 400)
    widget.set_data(DATA)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.mark.parametrize(("place", "side", "expected"), [(1, 0, [7, 2]), (1, 1, [7, 5]), (4, 1, [9, 5])])
def test_click_on_a_bar_tells_label_and_group(
    qtbot: QtBot, chart: MirrorChart, place: int, side: int, expected: list[int]
) -> None:
    at = chart.plot.bar(place, side).center().toPoint()
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.mouseClick(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == expected


def test_heading_is_no_target(qtbot: QtBot, chart: MirrorChart) -> None:
    with qtbot.assertNotEmitted(chart.mark_clicked):
        at = chart.plot.place_center(3)
        qtbot.mouseClick(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_keys_walk_labels_past_headings_and_sides(qtbot: QtBot, chart: MirrorChart) -> None:
    chart.plot.clearFocus()
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.plot.focused == (1, 0)
    for key, expected in (
        (Key.Key_Down, (2, 0)),
        (Key.Key_Down, (4, 0)),
        (Key.Key_Right, (4, 1)),
        (Key.Key_Up, (2, 1)),
        (Key.Key_Home, (1, 1)),
    ):
        qtbot.keyClick(chart.plot, key)
        assert chart.plot.focused == expected
    with qtbot.waitSignal(chart.mark_clicked) as told:
        qtbot.keyClick(chart.plot, Key.Key_Return)
    assert told.args == [7, 5]
    assert chart.plot.focused == (1, 1)


def test_bars_start_at_zero_and_go_either_way(chart: MirrorChart) -> None:
    plot = chart.plot
    zero, tenth = plot.to_pixel(0.0), plot.to_pixel(0.1)
    left, right = plot.bar(1, 0), plot.bar(1, 1)
    assert left.right() == pytest.approx(zero)
    assert left.width() == pytest.approx(3 * (tenth - zero))
    assert right.left() == pytest.approx(zero)
    assert right.width() == pytest.approx(0.2 * (tenth - zero))
    assert plot.bar(4, 0).width() == 0


def test_hover_says_the_numbers_in_words(chart: MirrorChart) -> None:
    words = hover(chart.plot.viewport(), chart.plot.bar(1, 0).center())
    assert "female: 30.0 %, 30 of 100 images" in words
    assert "Benjamini-Hochberg p &lt; 0.001" in words


def test_axis_writes_percents_without_a_sign_on_both_sides() -> None:
    axis = MirrorAxis()
    [(step, values)] = axis.tickValues(-0.6, 0.6, 300)
    assert min(values) < 0 < max(values)
    assert axis.tickStrings([-0.2, 0.0, 0.2], 1, step) == ["20 %", "0 %", "20 %"]


def test_groups_too_small_show_the_reason_alone(chart: MirrorChart) -> None:
    chart.set_data(replace(DATA, reason="female has n = 3, minimum 10"))
    assert not chart.plot.isVisible()
    assert chart.sentence.text().startswith("Not estimable: female has n = 3, minimum 10.")


def test_copy_and_files_hold_both_lists(qtbot: QtBot, chart: MirrorChart, tmp_path: Path) -> None:
    chart.plot.setFocus()
    qtbot.keyClick(chart.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("female\tblonde\tfemale\t30\t100\t0.3")
    chart.export_csv(tmp_path / "chart.csv")
    assert [line["label"] for line in read(tmp_path / "chart.csv")] == ["blonde", "nanny", "mobster"]
    chart.export_svg(tmp_path / "chart.svg")
    for words in ("Most tied to female", "30.0 %", "mobster", "Holm p", "right: male, n = 1,000"):
        assert is_in_svg(words, tmp_path / "chart.svg")
    chart.export_png(tmp_path / "chart.png")
    assert all(has_color(QImage(str(tmp_path / "chart.png")), color) for color in tokens().groups[:2])


def test_space_between_the_bars_keeps_the_ground(chart: MirrorChart, tmp_path: Path) -> None:
    chart.export_png(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    # Far to the right of the longest bar there is neither bar nor number, only the line of a heading or two.
    x = image.width() * 7 // 10
    column = [image.pixelColor(x, y).name() for y in range(image.height() // 4, image.height() * 3 // 4)]
    assert column.count(tokens().surface) > 0.97 * len(column)
