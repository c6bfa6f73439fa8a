from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import LineFigure, Sign
from clipstudio.results.palette import DARK, LIGHT
from clipstudio.ui.figures.lines import LinesWidget
from clipstudio.ui.figures.lines_plot import LinesPlot
from clipstudio.ui.style import theme, tokens
from tests.ui.figures.hands import has_color, hover, put_up
from tests.ui.figures.line_samples import MODELS, NAMES, SWEEP, THRESHOLDS, PointTarget

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def shown(qtbot: QtBot, figure: LineFigure) -> LinesWidget:
    return put_up(qtbot, LinesWidget(), figure)


def by_tab(widget: LinesWidget) -> None:
    widget.plot.clearFocus()
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def at_place(widget: LinesWidget, place: int, y: float | None = None) -> QPoint:
    plot = widget.plot
    return QPointF(place_pixel(plot, place), plot.area.top() + 2 if y is None else y).toPoint()


def place_pixel(plot: LinesPlot, place: int) -> float:
    """Where a place lies in the widget."""
    return plot.to_pixel(plot.place_x(place)).x()


def drag(widget: LinesWidget, place: int) -> None:
    """Move the mouse with the left button held."""
    at = QPointF(at_place(widget, place))
    event = QMouseEvent(QEvent.Type.MouseMove, at, QPointF(widget.plot.mapToGlobal(at)), LEFT, LEFT, NO_KEYS)
    QApplication.sendEvent(widget.plot.viewport(), event)


def test_a_dragged_handle_snaps_to_places_and_readout_and_answer_follow(qtbot: QtBot) -> None:
    widget = shown(qtbot, SWEEP)
    assert widget.readout.heading == SWEEP.places[10].heading
    qtbot.mousePress(widget.plot.viewport(), LEFT, NO_KEYS, at_place(widget, 10))
    with qtbot.waitSignal(widget.text_changed):
        drag(widget, 20)
    with qtbot.assertNotEmitted(widget.text_changed):
        drag(widget, 20)
    qtbot.mouseRelease(widget.plot.viewport(), LEFT, NO_KEYS, at_place(widget, 20))
    assert widget.text().answer == SWEEP.places[20].answer
    assert widget.readout.heading == SWEEP.places[20].heading
    with qtbot.assertNotEmitted(widget.text_changed):
        hover(widget.plot.viewport(), QPointF(at_place(widget, 3)))


def test_click_on_empty_ground_brings_the_handle_there(qtbot: QtBot) -> None:
    widget = shown(qtbot, SWEEP)
    with qtbot.assertNotEmitted(widget.target_clicked):
        qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, at_place(widget, 25))
    assert widget.readout.heading == SWEEP.places[25].heading


def test_without_a_handle_empty_ground_does_nothing(qtbot: QtBot) -> None:
    widget = shown(qtbot, NAMES)
    qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, at_place(widget, 0))
    assert widget.readout.heading == "With 1,000 names"


def test_keys_move_the_place_and_the_curve(qtbot: QtBot) -> None:
    widget = shown(qtbot, SWEEP)
    by_tab(widget)
    places = []
    for key, modifier in (
        *((Key.Key_Right, NO_KEYS), (Key.Key_Right, SHIFT), (Key.Key_Left, NO_KEYS)),
        *((Key.Key_End, NO_KEYS), (Key.Key_Right, NO_KEYS), (Key.Key_Home, NO_KEYS), (Key.Key_Left, NO_KEYS)),
    ):
        qtbot.keyClick(widget.plot, key, modifier)
        places.append(widget.plot.place)
    assert places == [11, 21, 20, 30, 30, 0, 0]
    for key, curve in ((Key.Key_Up, 0), (Key.Key_Down, 1), (Key.Key_Down, 2), (Key.Key_Down, 2), (Key.Key_Up, 1)):
        qtbot.keyClick(widget.plot, key)
        assert widget.readout.current == widget.plot.curve == curve
    assert widget.plot.accessibleDescription().startswith("male: 50.0 % (45.0–55.0)")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_tells_the_target_of_the_curve_where_the_figure_is_read(qtbot: QtBot, key: Key) -> None:
    widget = shown(qtbot, SWEEP)
    by_tab(widget)
    qtbot.keyClick(widget.plot, Key.Key_Down)
    with qtbot.waitSignal(widget.target_clicked) as signal:
        qtbot.keyClick(widget.plot, key)
    assert signal.args == [PointTarget(curve="male", place=10)]


def test_a_curve_that_is_not_estimable_has_no_images(qtbot: QtBot) -> None:
    widget = shown(qtbot, SWEEP)
    by_tab(widget)
    with qtbot.assertNotEmitted(widget.target_clicked):
        for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
            qtbot.keyClick(widget.plot, key)
    assert widget.plot.point(2, 10) is None


@pytest.mark.parametrize("target", [(0, 0), (1, 1), (2, 0)])
def test_click_on_a_point_tells_its_target_and_reads_the_figure_there(
    qtbot: QtBot, target: tuple[int, int]
) -> None:
    widget = shown(qtbot, NAMES)
    point = widget.plot.point(*target)
    assert point is not None
    with qtbot.waitSignal(widget.target_clicked) as signal:
        qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, point.toPoint())
    assert signal.args == [NAMES.curves[target[0]].points[target[1]].target]
    assert widget.readout.heading == NAMES.places[target[1]].heading
    assert widget.readout.current == target[0]


def test_readout_has_curves_and_what_else_is_read_at_the_place(qtbot: QtBot) -> None:
    widget = shown(qtbot, NAMES)
    assert [(row.entry.text, row.words) for row in widget.readout.rows] == [
        ("female, top-1", "40.0 % (35.0–45.0)"),
        ("male, top-1", "30.0 % (25.0–35.0)"),
        ("female, top-5", "60.0 % (55.0–65.0)"),
        ("other, top-1", "not estimable (n = 3, minimum 10)"),
        ("chance, top-1", "0.10 %"),
        ("published: ViT-L/14, top-1", "43.3 %"),
    ]
    assert widget.readout.rows[2].entry.sign is Sign.DASHED
    by_tab(widget)
    qtbot.keyClick(widget.plot, Key.Key_Left)
    assert len(widget.readout.rows) == 5


def test_click_on_a_row_of_the_readout_tells_the_target_of_its_curve(qtbot: QtBot) -> None:
    widget = shown(qtbot, NAMES)
    with qtbot.waitSignal(widget.target_clicked) as signal:
        qtbot.mouseClick(widget.readout, LEFT, NO_KEYS, widget.readout.row_rect(1).center().toPoint())
    assert signal.args == [PointTarget(curve="male, top-1", place=1)]
    with qtbot.assertNotEmitted(widget.target_clicked):
        for row in (3, 4, 5):
            qtbot.mouseClick(widget.readout, LEFT, NO_KEYS, widget.readout.row_rect(row).center().toPoint())


def test_hover_says_points_and_published_figures(qtbot: QtBot) -> None:
    widget = shown(qtbot, NAMES)
    plot = widget.plot
    point = plot.point(0, 0)
    assert point is not None
    assert "female, top-1: 50.0 % (45.0–55.0)" in hover(widget.plot.viewport(), point)
    assert widget.plot.state.hovered == (0, 0)
    published = hover(widget.plot.viewport(), plot.to_pixel(3.0, 0.433))
    assert "43.3 % with 1,000 names" in published


def test_whiskers_of_several_curves_stand_apart_and_bands_do_not(qtbot: QtBot) -> None:
    widget = shown(qtbot, NAMES)
    plot = widget.plot
    shifts = [plot.point_x(curve, 0) - plot.place_x(0) for curve in range(4)]
    assert len(set(shifts)) == 4
    assert sum(shifts) == pytest.approx(0)
    other = shown(qtbot, SWEEP)
    bands = other.plot
    assert bands.point_x(1, 0) == bands.place_x(0)


def test_equal_ratios_are_equally_far_and_zero_is_on_the_axis(qtbot: QtBot) -> None:
    widget = shown(qtbot, SWEEP)
    plot = widget.plot
    x = [plot.to_pixel(plot.scaled(at)).x() for at in (0.001, 0.01, 0.1)]
    assert x[1] - x[0] == pytest.approx(x[2] - x[1])
    y = [plot.to_pixel(0.0, value).y() for value in (0.65, 0.0)]
    assert plot.area.top() < y[0] < y[1] < plot.area.bottom()
    assert plot.nearest_place(x[1]) == min(range(31), key=lambda place: abs(THRESHOLDS[place] / 0.01 - 1))
    assert [words for _, words in plot.above.shown_ticks()] == ["uniform, 1/300 = 0.33 %"]
    assert "0 %" in [words for _, words in plot.left.shown_ticks()]


def test_round_shares_are_written_where_no_place_has_words(qtbot: QtBot) -> None:
    figure = replace(SWEEP, places=tuple(replace(place, tick="") for place in SWEEP.places))
    widget = shown(qtbot, figure)
    words = [words for _, words in widget.plot.below.shown_ticks()]
    assert {"0.1 %", "1 %", "10 %", "50 %"} <= set(words)


def test_categories_stand_side_by_side_under_their_names(qtbot: QtBot) -> None:
    widget = shown(qtbot, MODELS)
    x = [place_pixel(widget.plot, place) for place in range(3)]
    assert x[1] - x[0] == pytest.approx(x[2] - x[1])
    words = [words for _, words in widget.plot.below.shown_ticks()]
    assert words[0].startswith("ViT-B-32")
    assert words[1].startswith("ViT-L-14")
    below = QPointF(x[1], widget.plot.below.geometry().top() + 8)
    assert "ViT-L-14 laion2b_s32b_b82k" in hover(widget.plot.viewport(), below)
    by_tab(widget)
    qtbot.keyClick(widget.plot, Key.Key_End)
    assert widget.text().answer == "SigLIP: largest gap."


def test_share_of_the_selection_is_lit_and_written(qtbot: QtBot) -> None:
    widget = shown(qtbot, NAMES)
    assert not has_color(widget.grab().toImage(), tokens().accent)
    widget.set_shares({PointTarget(curve="male, top-1", place=1): (40, 412)})
    assert [row.share for row in widget.readout.rows][:3] == ["", "40 of 412", ""]
    assert has_color(widget.plot.grab().toImage(), tokens().accent)
    point = widget.plot.point(1, 1)
    assert point is not None
    assert "40 of 412 selected" in hover(widget.plot.viewport(), point)


def test_what_is_selected_elsewhere_has_a_ring(qtbot: QtBot) -> None:
    widget = shown(qtbot, NAMES)
    widget.set_selected(PointTarget(curve="male, top-1", place=0))
    assert has_color(widget.plot.grab().toImage(), tokens().accent)
    widget.set_selected(None)
    assert not has_color(widget.plot.grab().toImage(), tokens().accent)


def test_lines_are_the_figures(qtbot: QtBot) -> None:
    assert list(shown(qtbot, SWEEP).lines()) == list(SWEEP.data)


def test_another_figure_is_read_where_it_starts(qtbot: QtBot) -> None:
    widget = shown(qtbot, SWEEP)
    by_tab(widget)
    qtbot.keyClick(widget.plot, Key.Key_End)
    widget.set_figure(NAMES)
    assert widget.readout.heading == "With 1,000 names"
    assert widget.plot.state.selected is None


def test_the_scheme_in_force_is_painted(qtbot: QtBot) -> None:
    widget = shown(qtbot, SWEEP)
    widget.setProperty("role", "surface")
    try:
        theme.use(dark=True)
        picture = widget.plot.grab().toImage()
        assert has_color(picture, DARK.surface)
        assert not has_color(picture, LIGHT.surface)
    finally:
        theme.use(dark=False)
