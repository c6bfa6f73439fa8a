from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import HistogramFigure, Sign
from clipstudio.results.palette import DARK, LIGHT
from clipstudio.ui.figures.brush import ALL, Brush
from clipstudio.ui.figures.histogram import HistogramWidget
from clipstudio.ui.figures.histogram_plot import HistogramPlot
from clipstudio.ui.style import theme, tokens
from tests.ui.figures.hands import has_color, hover, put_up
from tests.ui.figures.histogram_samples import EDGES, GENDERS, LABELS, RangeTarget, by_group

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, figure: HistogramFigure, height: int = 420) -> HistogramWidget:
    return put_up(qtbot, HistogramWidget(), figure, height=height)


def lane_middle(plot: HistogramPlot, series: int) -> float:
    """The middle of a lane, in pixels."""
    return plot.to_pixel(0.0, series + 0.5).y()


def middle(widget: HistogramWidget, place: int, series: int) -> QPointF:
    """The middle of a bin in a lane; below the lanes for `ALL`."""
    plot = widget.plot
    edges = plot.figure.edges
    x = sum(plot.to_pixel(plot.scaled(edge)).x() for edge in edges[place : place + 2]) / 2
    return QPointF(x, plot.area.bottom() + 6 if series == ALL else lane_middle(plot, series))


def drag(qtbot: QtBot, widget: HistogramWidget, start: QPointF, end: QPointF) -> None:
    qtbot.mousePress(widget.plot.viewport(), LEFT, NO_KEYS, start.toPoint())
    everywhere = QPointF(widget.plot.mapToGlobal(end))
    event = QMouseEvent(QEvent.Type.MouseMove, end, everywhere, LEFT, LEFT, NO_KEYS)
    QApplication.sendEvent(widget.plot.viewport(), event)
    qtbot.mouseRelease(widget.plot.viewport(), LEFT, NO_KEYS, end.toPoint())


def by_tab(widget: HistogramWidget) -> None:
    widget.plot.clearFocus()
    widget.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize("ends", [(10, 20), (20, 10)])
@pytest.mark.parametrize("series", [0, 2])
def test_a_range_dragged_within_a_lane_is_of_that_group(qtbot: QtBot, series: int, ends: tuple[int, int]) -> None:
    widget = shown(qtbot, GENDERS)
    with qtbot.waitSignal(widget.target_clicked) as signal:
        drag(qtbot, widget, *(middle(widget, place, series) for place in ends))
    assert signal.args == [RangeTarget(low=EDGES[10], high=EDGES[21], series=series)]


def test_a_range_dragged_over_lanes_or_below_them_is_of_all_images(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    for start, end in ((0, 2), (ALL, ALL)):
        with qtbot.waitSignal(widget.target_clicked) as signal:
            drag(qtbot, widget, middle(widget, 4, start), middle(widget, 6, end))
        assert signal.args == [RangeTarget(low=EDGES[4], high=EDGES[7], series=ALL)]


def test_a_click_is_one_bin_and_a_drag_beyond_the_axis_ends_at_its_end(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    with qtbot.waitSignal(widget.target_clicked) as signal:
        qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, middle(widget, 12, 1).toPoint())
    assert signal.args == [RangeTarget(low=EDGES[12], high=EDGES[13], series=1)]
    with qtbot.waitSignal(widget.target_clicked) as signal:
        drag(qtbot, widget, middle(widget, 30, 1), QPointF(5_000, middle(widget, 30, 1).y()))
    assert signal.args == [RangeTarget(low=EDGES[30], high=EDGES[40], series=1)]


def test_a_click_beside_the_axis_brushes_nothing(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    with qtbot.assertNotEmitted(widget.target_clicked):
        qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, QPoint(20, round(lane_middle(widget.plot, 1))))
    assert widget.plot.brush is None


def test_keys_move_the_range_its_ends_and_its_group(qtbot: QtBot) -> None:
    widget = shown(qtbot, LABELS)
    by_tab(widget)
    assert widget.plot.brush == Brush(1, 1, 0)  # the fullest bin
    for key, modifiers, brush in (
        (Key.Key_Right, NO_KEYS, Brush(2, 2, 0)),
        (Key.Key_Right, SHIFT, Brush(2, 3, 0)),
        (Key.Key_Right, SHIFT, Brush(2, 3, 0)),
        (Key.Key_Right, NO_KEYS, Brush(2, 3, 0)),
        (Key.Key_Left, CTRL, Brush(1, 3, 0)),
        (Key.Key_Left, SHIFT, Brush(1, 2, 0)),
        (Key.Key_Home, NO_KEYS, Brush(0, 1, 0)),
        (Key.Key_End, NO_KEYS, Brush(2, 3, 0)),
        (Key.Key_Home, CTRL, Brush(0, 3, 0)),
        (Key.Key_Down, NO_KEYS, Brush(0, 3, 0)),
        (Key.Key_Up, NO_KEYS, Brush(0, 3, ALL)),
    ):
        qtbot.keyClick(widget.plot, key, modifiers)
        assert widget.plot.brush == brush


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_asks_for_the_range_and_escape_lets_it_go(qtbot: QtBot, key: Key) -> None:
    widget = shown(qtbot, LABELS)
    by_tab(widget)
    qtbot.keyClick(widget.plot, Key.Key_Right, SHIFT)
    with qtbot.waitSignal(widget.target_clicked) as signal:
        qtbot.keyClick(widget.plot, key)
    assert signal.args == [RangeTarget(low=1.0, high=3.0, series=0)]
    assert widget.plot.accessibleDescription() == "1 to 3: female 70 of 100 (70.0 %)"
    qtbot.keyClick(widget.plot, Key.Key_Escape)
    assert widget.plot.brush is None


def test_a_range_has_words_and_counts() -> None:
    brush = Brush(10, 19, ALL)
    counts = {place: sum(series.counts[10:20]) for place, series in enumerate(GENDERS.series)}
    assert brush.counts(GENDERS) == counts
    assert counts[0] == counts[1] + counts[2]
    words = brush.sentence(GENDERS)
    assert words.startswith("0.1 % to 1 %: all images ")
    assert f"female {counts[1]} of {GENDERS.series[1].n}" in words


def test_hover_says_the_bin_of_a_group(qtbot: QtBot) -> None:
    widget = shown(qtbot, LABELS)
    assert "1 to 2: female 40 of 100 (40.0 %)" in hover(widget.plot.viewport(), middle(widget, 1, 0))


def test_the_range_stays_while_its_images_are_shown(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    widget.target_clicked.connect(widget.set_selected)
    qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, middle(widget, 12, 1).toPoint())
    assert widget.plot.brush == Brush(12, 12, 1)
    widget.set_selected(RangeTarget(low=0.0, high=0.5, series=0))
    assert widget.plot.brush is None


def test_share_of_the_selection_is_written_with_the_range(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, middle(widget, 12, 1).toPoint())
    before = widget.plot.grab().toImage()
    widget.set_shares({RangeTarget(low=EDGES[12], high=EDGES[13], series=1): (5, 12)})
    assert widget.plot.grab().toImage() != before


def test_equal_ratios_are_equally_far_on_a_logarithmic_axis_and_differences_on_a_linear_one(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    plot = widget.plot
    x = [plot.to_pixel(plot.scaled(value)).x() for value in (0.001, 0.01, 0.1)]
    assert x[1] - x[0] == pytest.approx(x[2] - x[1])
    assert [words for _, words in plot.below.shown_ticks()][:3] == ["0.01 %", "0.1 %", "1 %"]
    other = shown(qtbot, LABELS)
    linear = other.plot
    assert linear.to_pixel(2.0).x() == pytest.approx(linear.area.center().x())
    assert [words for _, words in linear.below.shown_ticks()] == ["0", "1", "2", "3", "4"]
    assert linear.marked.words == "40 %"


def test_lanes_of_many_groups_do_not_lie_on_each_other(qtbot: QtBot) -> None:
    widget = shown(qtbot, by_group(8), height=100)
    plot = widget.plot
    assert plot.height() >= plot.minimumSizeHint().height() > 200
    line = QFontMetricsF(plot.font()).height()
    assert all(lane_middle(plot, place + 1) - lane_middle(plot, place) > line for place in range(8))
    assert plot.series_at(QPointF(plot.area.center().x(), lane_middle(plot, 5))) == 5
    picture = widget.grab().toImage()
    assert all(has_color(picture, color) for color in tokens().groups)


def test_a_name_that_is_cut_is_said_where_the_mouse_is_over_it(qtbot: QtBot) -> None:
    widget = shown(qtbot, by_group(3))
    said = hover(widget.plot.viewport(), QPointF(30, lane_middle(widget.plot, 3)))
    assert "other or not known at all" in said


def test_text_says_what_is_dotted_behind_every_group(qtbot: QtBot) -> None:
    text = shown(qtbot, GENDERS).text()
    assert [(entry.text, entry.sign) for entry in text.key] == [("all images, behind each group", Sign.DOTTED)]
    assert text.answer == GENDERS.text.answer
    alone = shown(qtbot, LABELS)
    assert alone.text() == LABELS.text
    assert list(alone.lines()) == []


def test_a_zero_on_a_logarithmic_axis_lies_at_its_end(qtbot: QtBot) -> None:
    figure = HistogramFigure(
        *(LABELS.text, LABELS.axis, True, (0.0, 0.01, 0.1, 0.5, 1.0), LABELS.series, LABELS.brush)
    )
    widget = shown(qtbot, figure)
    plot = widget.plot
    ends = [plot.to_pixel(plot.scaled(value)).x() for value in (0.0, 0.01)]
    assert ends[0] == pytest.approx(plot.area.left())
    assert ends[0] < ends[1]


def test_the_scheme_in_force_is_painted(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    widget.setProperty("role", "surface")
    try:
        theme.use(dark=True)
        picture = widget.plot.grab().toImage()
        assert has_color(picture, DARK.surface)
        assert not has_color(picture, LIGHT.surface)
    finally:
        theme.use(dark=False)
