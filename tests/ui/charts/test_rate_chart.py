from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from clipstudio.ui.charts.rate_chart import RateChart
from clipstudio.ui.charts.view_model import ALL_IMAGES, Kind, Numerator, chart_data
from clipstudio.ui.style import theme, tokens
from tests.ui.charts.results import comparison, patterns, result

CRIME = Numerator(Kind.CATEGORY, 0, "crime")
Key = Qt.Key


@pytest.fixture
def chart(qtbot: QtBot) -> RateChart:
    """The rate of crime by pattern: all images, striped, dotted, plain (not estimable), checked."""
    widget = RateChart()
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    widget.set_data(chart_data(patterns(), 0, CRIME))
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.fixture
def long_chart(qtbot: QtBot) -> RateChart:
    """Sixty groups, far more than fit."""
    groups = [({"state": f"state {place}"}, 100, (place, 0, 0, 100 - place)) for place in range(60)]
    widget = RateChart()
    qtbot.addWidget(widget)
    widget.resize(700, 400)
    widget.set_data(chart_data(result(comparison(groups)), 0, CRIME))
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def click(qtbot: QtBot, chart: RateChart, group: int) -> None:
    qtbot.mouseClick(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=chart.plot.row_center(group))


def hover(chart: RateChart, group: int) -> None:
    at = QPointF(chart.plot.row_center(group))
    everywhere = QPointF(chart.plot.viewport().mapToGlobal(at))
    buttons, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        chart.plot.viewport(), QMouseEvent(QEvent.Type.MouseMove, at, everywhere, buttons, buttons, none)
    )


@pytest.mark.parametrize("group", [ALL_IMAGES, 0, 1, 2, 3])
def test_click_on_a_row_tells_its_group(qtbot: QtBot, chart: RateChart, group: int) -> None:
    with qtbot.waitSignal(chart.mark_clicked) as told:
        click(qtbot, chart, group)
    assert told.args == [group]


def test_click_tells_the_group_however_the_rows_are_sorted(qtbot: QtBot, chart: RateChart) -> None:
    chart.set_sorted(True)
    assert [row.group for row in chart.rows] == [ALL_IMAGES, 1, 0, 3, 2]
    for group in (0, 1, 2, 3):
        with qtbot.waitSignal(chart.mark_clicked) as told:
            click(qtbot, chart, group)
        assert told.args == [group]
    chart.set_sorted(False)
    assert [row.group for row in chart.rows] == [ALL_IMAGES, 0, 1, 2, 3]


def test_click_beside_the_rows_tells_nothing(qtbot: QtBot, chart: RateChart) -> None:
    with qtbot.assertNotEmitted(chart.mark_clicked):
        below = QPoint(chart.plot.width() // 2, chart.plot.height() - 4)
        qtbot.mouseClick(chart.plot.viewport(), Qt.MouseButton.LeftButton, pos=below)


def test_keys_walk_the_rows_and_enter_clicks(qtbot: QtBot, chart: RateChart) -> None:
    chart.plot.clearFocus()
    assert chart.plot.focused_group is None
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.plot.focused_group == ALL_IMAGES
    qtbot.keyClick(chart.plot, Key.Key_Up)
    assert chart.plot.focused_group == ALL_IMAGES
    for key, group in ((Key.Key_Down, 0), (Key.Key_End, 3), (Key.Key_Up, 2), (Key.Key_Home, ALL_IMAGES)):
        qtbot.keyClick(chart.plot, key)
        assert chart.plot.focused_group == group
    qtbot.keyClick(chart.plot, Key.Key_Down)
    for key in (Key.Key_Return, Key.Key_Space):
        with qtbot.waitSignal(chart.mark_clicked) as told:
            qtbot.keyClick(chart.plot, key)
        assert told.args == [0]
    assert "striped: 8.2 % (3.2–13.2)" in chart.plot.accessibleDescription()


def test_hover_says_the_numbers_in_words(chart: RateChart) -> None:
    chart.set_selection_share([(0, 82), (12, 84), (0, 2), (0, 0)])
    hover(chart, 1)
    assert "dotted: 42.0 % (37.0–47.0)" in QToolTip.text()
    assert "12 of 84 selected" in QToolTip.text()
    hover(chart, 2)
    assert "plain: not estimable (n = 3, minimum 10)" in QToolTip.text()
    QToolTip.hideText()


def test_bars_are_drawn_from_zero_to_the_rate_and_only_where_it_is_known(chart: RateChart) -> None:
    bars = chart.plot.marks.bars.opts
    assert list(bars["width"]) == pytest.approx([168 / 1_300, 0.082, 0.42, 0.0])
    assert bars["x0"] == 0
    # The third group, plain, is not estimable: nothing lies in its row.
    assert list(bars["y"]) == [0.5, 1.5, 2.5, 4.5]
    whiskers = chart.plot.marks.whiskers.opts
    assert list(whiskers["x"] - whiskers["left"]) == pytest.approx([168 / 1_300 - 0.05, 0.032, 0.37, 0.0])
    assert list(whiskers["x"] + whiskers["right"]) == pytest.approx([168 / 1_300 + 0.05, 0.132, 0.47, 0.05])


def test_every_group_has_its_own_colour_and_shape(chart: RateChart) -> None:
    spots = chart.plot.marks.dots.points()[1:]
    assert [spot.brush().color().name() for spot in spots] == [tokens().groups[place] for place in (0, 1, 3)]
    assert len({spot.symbol() for spot in spots}) == 3


def test_selection_lights_up_its_part_of_every_bar(chart: RateChart) -> None:
    chart.set_selection_share([(41, 82), (12, 84), (1, 2), (0, 0)])
    parts = chart.plot.marks.parts.opts
    assert list(parts["width"]) == pytest.approx([0.0, 0.041, 0.06, 0.0])
    chart.set_selection_share(None)
    assert not chart.plot.marks.parts.opts["width"].any()


def test_axis_starts_at_zero_and_holds_the_widest_interval(chart: RateChart) -> None:
    low, high = chart.plot.getPlotItem().vb.viewRange()[0]
    assert low == pytest.approx(0, abs=0.01)
    assert high > 0.47


def test_axis_writes_percents_between_zero_and_a_hundred(chart: RateChart) -> None:
    axis = chart.plot.getPlotItem().getAxis("bottom")
    [(step, values)] = axis.tickValues(-0.02, 1.05, 400)
    assert min(values) == 0
    assert max(values) <= 1
    assert axis.tickStrings([0.0, 0.2], 1, step) == ["0 %", "20 %"]
    assert axis.tickStrings([0.005], 1, 0.005) == ["0.5 %"]


def test_wheel_scrolls_and_does_not_zoom(long_chart: RateChart) -> None:
    plot = long_chart.plot
    before = plot.getPlotItem().vb.viewRange()
    none, down = QPoint(), QPoint(0, -120)
    wheel = QWheelEvent(
        QPointF(100, 100),
        QPointF(plot.mapToGlobal(QPoint(100, 100))),
        none,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot.viewport(), wheel)
    x, y = plot.getPlotItem().vb.viewRange()
    assert x == before[0]
    assert y[0] == pytest.approx(2)
    assert y[1] - y[0] == pytest.approx(before[1][1] - before[1][0])


def test_keys_bring_far_rows_into_view_and_clicks_still_hit_them(qtbot: QtBot, long_chart: RateChart) -> None:
    plot = long_chart.plot
    assert long_chart.bar.isVisible()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(plot, Key.Key_End)
    assert plot.focused_group == 59
    view = plot.getPlotItem().vb.sceneBoundingRect()
    assert view.top() < plot.row_center(59).y() < view.bottom()
    with qtbot.waitSignal(long_chart.mark_clicked) as told:
        click(qtbot, long_chart, 57)
    assert told.args == [57]


def test_few_rows_need_no_scroll_bar(chart: RateChart) -> None:
    assert not chart.bar.isVisible()


def test_narrow_chart_writes_in_two_lines(chart: RateChart) -> None:
    wide = chart.plot.row_height
    assert not chart.plot.compact
    chart.resize(480, 500)
    assert chart.plot.compact
    assert chart.plot.row_height > wide


def test_marks_take_the_colours_of_the_scheme_in_force(chart: RateChart) -> None:
    try:
        theme.use(dark=True)
        dark = tokens().groups[0]
        assert chart.plot.marks.dots.points()[1].brush().color().name() == dark
    finally:
        theme.use(dark=False)
    assert chart.plot.marks.dots.points()[1].brush().color().name() != dark


def test_copy_puts_the_rows_on_the_clipboard(qtbot: QtBot, chart: RateChart) -> None:
    chart.plot.setFocus()
    qtbot.keyClick(chart.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:5] == ["kind", "label", "group", "count", "n"]
    assert lines[3].split("\t")[:6] == ["category", "crime", "dotted", "84", "200", "0.42"]


def test_chart_without_groups_shows_all_images_alone(qtbot: QtBot, chart: RateChart) -> None:
    chart.set_data(chart_data(result(), None, CRIME))
    assert [row.group for row in chart.rows] == [ALL_IMAGES]
    with qtbot.waitSignal(chart.mark_clicked) as told:
        click(qtbot, chart, ALL_IMAGES)
    assert told.args == [ALL_IMAGES]


def test_chance_is_a_dotted_line_with_its_word(chart: RateChart) -> None:
    data = chart_data(patterns(), 0, CRIME)
    overall = data.overall.rate.rate
    assert overall is not None
    assert not chart.plot.marks.chance.isVisible()
    chart.set_data(replace(data, chance=0.9))
    line = chart.plot.marks.chance
    assert (line.isVisible(), line.value(), line.pen.style()) == (True, 0.9, Qt.PenStyle.DotLine)
    assert list(chart.plot._captions()) == [(overall, "all images"), (0.9, "chance")]
    assert chart.plot._draw()[1] >= 0.9
    assert chart.sheet is not None
    assert [entry.text for entry in chart.sheet.key] == ["chance: 90.0 %"]
    chart.set_data(replace(data, chance=overall + 0.001))
    assert [words for _, words in chart.plot._captions()] == ["all images and chance"]
