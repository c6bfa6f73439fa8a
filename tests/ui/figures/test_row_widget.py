from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import Reference
from clipstudio.results.row_axis import value_range
from clipstudio.results.targets import Target
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.figures.row_plot import RowPlot
from clipstudio.ui.figures.row_shapes import LABEL_GAP, label_room
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.figures.shades import between
from clipstudio.ui.style import small_font, theme, tokens
from tests.ui.figures.hands import has_color, hover, shown, spans
from tests.ui.figures.samples import CHANGES, DELTAS, MIRROR, RATES, REFUSAL, Named, many_rates

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def rows_of(view: FigureView) -> RowFigureWidget:
    return cast(RowFigureWidget, view.widget)


def plot_of(view: FigureView) -> RowPlot:
    return rows_of(view).plot


def click(qtbot: QtBot, view: FigureView, place: int, part: int | None = None) -> list[Target]:
    """Click on a row, or on a part of it, and return what the view says was clicked."""
    clicked: list[Target] = []
    view.target_clicked.connect(clicked.append)
    plot = plot_of(view)
    at = plot.place_center(place) if part is None else plot.part_center(place, part).toPoint()
    qtbot.mouseClick(plot.viewport(), LEFT, pos=at)
    view.target_clicked.disconnect(clicked.append)
    return clicked


def focus(view: FigureView) -> RowPlot:
    plot = plot_of(view)
    plot.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    return plot


def test_a_label_beside_a_bar_is_never_written_over_names_or_numbers(qapp: QApplication) -> None:
    font, lane = qapp.font(), QRectF(100, 0, 80, 20)
    width = QFontMetricsF(small_font(font)).horizontalAdvance("72.9 %")
    far_left, near = QRectF(110, 0, 30, 20), QRectF(139, 0, 1, 20)
    assert label_room("72.9 %", far_left, lane, True, font).left() == lane.left()
    assert label_room("72.9 %", QRectF(140, 0, 35, 20), lane, False, font).right() == lane.right()
    assert label_room("72.9 %", near, QRectF(0, 0, 300, 20), True, font).right() == pytest.approx(139 - LABEL_GAP)
    assert label_room("72.9 %", near, QRectF(0, 0, 300, 20), False, font).width() > width


@pytest.mark.parametrize("place", range(5))
def test_click_on_a_row_tells_its_target(qtbot: QtBot, place: int) -> None:
    view = shown(qtbot, RATES)
    assert click(qtbot, view, place) == [RATES.rows[place].parts[0].target]
    assert plot_of(view).selected_mark == (place, 0)


def test_click_tells_the_target_however_the_rows_are_sorted(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    view.set_sorted(True)
    names = [row.name for row in rows_of(view).rows]
    assert names == ["all images", "dotted", "striped", "<b>checked</b>", "plain"]
    for place, name in enumerate(names):
        assert click(qtbot, view, place) == [Named(name=name)]
    view.set_sorted(False)
    assert rows_of(view).rows == RATES.rows


def test_sorting_keeps_headings_above_their_rows(qtbot: QtBot) -> None:
    rows = tuple(replace(row, size=row.shapes[1].end if row.parts else None) for row in MIRROR.rows)  # type: ignore[union-attr]
    view = shown(qtbot, replace(MIRROR, rows=rows[:1] + rows[2:0:-1] + rows[3:]))
    view.set_sorted(True)
    names = [row.name for row in rows_of(view).rows]
    assert names == ["Most tied to female", "blonde", "nanny", "Most tied to male", "mobster"]


def test_click_beside_the_rows_tells_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot = plot_of(view)
    with qtbot.assertNotEmitted(view.target_clicked):
        qtbot.mouseClick(plot.viewport(), LEFT, pos=QPoint(plot.width() // 2, plot.height() - 4))


@pytest.mark.parametrize(("part", "which"), [(0, "before"), (1, "flipped"), (2, "after")])
def test_click_on_a_mark_or_the_line_tells_which_part(qtbot: QtBot, part: int, which: str) -> None:
    view = shown(qtbot, CHANGES, width=680)
    assert click(qtbot, view, 2, part) == [Named(name="0-2", which=which)]


def test_click_beside_the_marks_of_a_row_means_the_line(qtbot: QtBot) -> None:
    view = shown(qtbot, CHANGES)
    assert click(qtbot, view, 0) == [Named(name="20-29", which="flipped")]


def test_row_without_images_tells_nothing(qtbot: QtBot) -> None:
    assert click(qtbot, shown(qtbot, CHANGES), 1) == []


@pytest.mark.parametrize(("place", "side", "which"), [(1, 0, "female"), (1, 1, "male"), (4, 1, "male")])
def test_click_on_a_bar_tells_its_side(qtbot: QtBot, place: int, side: int, which: str) -> None:
    view = shown(qtbot, MIRROR)
    assert click(qtbot, view, place, side) == [Named(name=MIRROR.rows[place].name, which=which)]


def test_sides_without_a_bar_can_be_clicked(qtbot: QtBot) -> None:
    view = shown(qtbot, MIRROR)
    plot = plot_of(view)
    for value, which in ((-0.2, "female"), (0.2, "male")):
        at = QPoint(round(plot.x_pixel(value)), plot.place_center(2).y())
        with qtbot.waitSignal(view.target_clicked) as clicked:
            qtbot.mouseClick(plot.viewport(), LEFT, pos=at)
        assert clicked.args == [Named(name="nanny", which=which)]


def test_heading_is_no_target(qtbot: QtBot) -> None:
    assert click(qtbot, shown(qtbot, MIRROR), 3) == []


def test_keys_walk_the_rows_and_enter_clicks(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot = focus(view)
    assert plot.state.ringed == (0, 0)
    for key, place in ((Key.Key_Up, 0), (Key.Key_Down, 1), (Key.Key_End, 4), (Key.Key_Up, 3), (Key.Key_Home, 0)):
        qtbot.keyClick(plot, key)
        assert plot.state.ringed == (place, 0)
    qtbot.keyClick(plot, Key.Key_Down)
    for key in (Key.Key_Return, Key.Key_Space):
        with qtbot.waitSignal(view.target_clicked) as clicked:
            qtbot.keyClick(plot, key)
        assert clicked.args == [Named(name="striped")]
    assert "striped: 8.2 % (3.2–13.2)" in plot.accessibleDescription()
    assert plot.accessibleName() == RATES.text.sentence


def test_keys_walk_parts_from_the_one_that_comes_first(qtbot: QtBot) -> None:
    view = shown(qtbot, CHANGES)
    plot = focus(view)
    assert plot.state.ringed == (0, 1)
    for keys, expected in (
        ([Key.Key_Return], Named(name="20-29", which="flipped")),
        ([Key.Key_Left, Key.Key_Return], Named(name="20-29", which="before")),
        ([Key.Key_End, Key.Key_Return], Named(name="0-2", which="before")),
        ([Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Space], Named(name="0-2", which="after")),
    ):
        with qtbot.waitSignal(view.target_clicked) as clicked:
            for key in keys:
                qtbot.keyClick(plot, key)
        assert clicked.args == [expected]


def test_keys_pass_headings(qtbot: QtBot) -> None:
    view = shown(qtbot, MIRROR)
    plot = focus(view)
    assert plot.state.ringed == (1, 0)
    for key, expected in (
        (Key.Key_Down, (2, 0)),
        (Key.Key_Down, (4, 0)),
        (Key.Key_Right, (4, 1)),
        (Key.Key_Up, (2, 1)),
        (Key.Key_Home, (1, 1)),
    ):
        qtbot.keyClick(plot, key)
        assert plot.state.ringed == expected


def test_keyboard_keeps_a_place_that_another_figure_has(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot = focus(view)
    qtbot.keyClick(plot, Key.Key_End)
    view.set_figure(MIRROR)
    assert plot.state.ringed == (4, 0)
    view.set_figure(replace(RATES, rows=()))
    view.set_figure(RATES)
    assert click(qtbot, view, 1) == [Named(name="striped")]


def test_hover_says_the_numbers_and_what_is_selected(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot = plot_of(view)
    view.set_shares({Named(name="dotted"): (12, 84)})
    words = hover(plot.viewport(), plot.part_center(2, 0))
    assert "dotted: 42.0 % (37.0–47.0)" in words
    assert words.endswith("12 of 84 selected</qt>")
    assert REFUSAL in hover(plot.viewport(), plot.part_center(3, 0))
    assert "&lt;b&gt;checked&lt;/b&gt;" in hover(plot.viewport(), plot.part_center(4, 0))
    assert plot.state.hovered == (4, 0)
    hover(plot.viewport(), QPointF(plot.width() / 2, plot.height() - 4))
    assert plot.state.hovered is None


def test_bars_go_from_zero_to_the_rate_and_only_where_it_is_known(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot, image = plot_of(view), view.grab().toImage()
    for place, row in enumerate(RATES.rows):
        y = plot.mapTo(view, plot.place_center(place)).y() + round(0.15 * plot.row_height)
        found = spans(image, tokens().bar, y)
        if row.size:
            end = max(last for _, last in found)
            assert min(first for first, _ in found) == pytest.approx(plot.x_pixel(0.0), abs=2)
            # The mark lies over the end of the bar.
            assert plot.x_pixel(row.size) - 10 < end <= plot.x_pixel(row.size) + 1
        else:
            assert not found


def test_selection_lights_up_its_part_of_every_bar(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot = plot_of(view)
    y = plot.mapTo(view, plot.place_center(2)).y() + round(0.15 * plot.row_height)
    assert spans(view.grab().toImage(), tokens().accent, y) == []
    before = plot.row_layout
    view.set_shares({Named(name="dotted"): (12, 84), Named(name="striped"): (0, 82)})
    [(first, last)] = spans(view.grab().toImage(), tokens().accent, y)[:1]
    assert last - first == pytest.approx(plot.x_pixel(0.06) - plot.x_pixel(0.0), abs=3)
    assert plot.share_words(RATES.rows[1]) == "", "the selection holds none of its images: nothing is said of it"
    assert plot.share_words(RATES.rows[0]) == ""
    assert plot.row_layout == before, "the plot has the room that it had"
    below = plot.mapTo(view, plot.place_center(2)).y() + round(0.3 * plot.row_height)
    assert any(first > plot.area.right() for first, _ in spans(view.grab().toImage(), tokens().accent, below))


def test_selection_lights_up_both_bars_of_a_label(qtbot: QtBot) -> None:
    view = shown(qtbot, MIRROR)
    plot = plot_of(view)
    y = plot.mapTo(view, plot.place_center(1)).y()
    view.set_shares({Named(name="blonde", which=which): (5, 10) for which in ("female", "male")})
    lit = spans(view.grab().toImage(), tokens().accent, y)
    assert lit[0][0] == pytest.approx(plot.x_pixel(-0.15), abs=2)
    assert lit[-1][1] <= plot.x_pixel(0.01) + 2 or len(lit) > 1
    assert plot.share_words(MIRROR.rows[1]) == "5 of 10 · 5 of 10 selected"


def test_selected_row_is_marked_wherever_it_is_sorted(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    view.set_selected(Named(name="dotted"))
    assert plot_of(view).selected_mark == (2, 0)
    chosen = between(tokens().bar, tokens().accent, 0.45).name()
    assert has_color(view.grab().toImage(), chosen)
    view.set_sorted(True)
    assert plot_of(view).selected_mark == (1, 0)
    view.set_selected(Named(name="nobody"))
    assert plot_of(view).selected_mark is None
    view.set_selected(Named(name="dotted"))
    view.set_figure(RATES)
    assert plot_of(view).selected_mark is None


def test_part_whose_images_are_shown_has_a_ring(qtbot: QtBot) -> None:
    view = shown(qtbot, CHANGES)
    plot = plot_of(view)
    y = plot.mapTo(view, plot.place_center(2)).y()
    assert not spans(view.grab().toImage(), tokens().accent, y)
    for which, value in (("before", 0.3), ("after", 0.03)):
        view.set_selected(Named(name="0-2", which=which))
        ring = spans(view.grab().toImage(), tokens().accent, y)
        assert ring
        assert all(abs(x - plot.x_pixel(value)) <= 13 for run in ring for x in run)


def test_every_group_has_its_own_colour(qtbot: QtBot) -> None:
    image = shown(qtbot, RATES).grab().toImage()
    groups = tokens().groups
    assert [has_color(image, groups[place]) for place in range(4)] == [True, True, False, True]


def test_marks_lie_on_the_axis_where_their_values_are(qtbot: QtBot) -> None:
    view = shown(qtbot, CHANGES)
    plot, image = plot_of(view), view.grab().toImage()
    y = plot.mapTo(view, plot.place_center(2)).y()
    line = spans(image, tokens().groups[0], y)
    assert line[0][0] == pytest.approx(plot.x_pixel(0.03), abs=7)
    assert line[-1][1] == pytest.approx(plot.x_pixel(0.3), abs=7)
    low, high = plot.item.vb.viewRange()[0]
    assert (low, high) == pytest.approx(value_range(CHANGES))


@pytest.mark.parametrize("width", [340, 500, 1_200])
def test_axis_has_zero_and_values_that_do_not_touch(qtbot: QtBot, width: int) -> None:
    for figure in (RATES, DELTAS, MIRROR):
        view = shown(qtbot, figure, width=width)
        plot = plot_of(view)
        ticks = plot.below.shown_ticks()
        assert any(at == 0 for at, _ in ticks)
        metrics = QFontMetrics(small_font(plot.font()))
        ends = sorted(
            (plot.x_pixel(at) - metrics.horizontalAdvance(words) / 2, metrics.horizontalAdvance(words))
            for at, words in ticks
        )
        assert all(left + wide < following for (left, wide), (following, _) in pairwise(ends))


def test_references_are_named_above_the_rows(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot = plot_of(view)
    assert plot.above.shown_ticks() == [(168 / 1_300, "all images")]
    view.set_figure(replace(RATES, references=(*RATES.references, Reference(0.9, "uniform baseline"))))
    assert len(plot.above.shown_ticks()) == 2
    # In the row that is not estimable lies nothing but the lines.
    at, image = plot.mapTo(view, plot.place_center(3)), view.grab().toImage()
    inked = {
        x
        for x in range(round(plot.x_pixel(0.05)), round(plot.x_pixel(0.94)))
        for y in range(at.y() - 6, at.y() + 6)
        if image.pixelColor(x, y) != QColor(tokens().surface)
    }
    for value in (168 / 1_300, 0.9):
        assert any(abs(x - plot.x_pixel(value)) <= 1.5 for x in inked)
    assert len(inked) <= 8


def test_wheel_scrolls_and_does_not_zoom(qtbot: QtBot) -> None:
    view = shown(qtbot, many_rates(60))
    plot = plot_of(view)
    across = plot.item.vb.viewRange()
    nothing, at = QPoint(), QPointF(100, 100)
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turn = QPoint(0, -120)
    wheel = QWheelEvent(at, QPointF(plot.mapToGlobal(at)), nothing, turn, buttons, keys, phase, False)
    QApplication.sendEvent(plot.viewport(), wheel)
    assert plot.item.vb.viewRange() == across
    assert plot.shown_places()[0][0] == 2


def test_keys_bring_far_rows_into_view_and_clicks_still_hit_them(qtbot: QtBot) -> None:
    view = shown(qtbot, many_rates(60))
    assert plot_of(view).down.isVisible()
    plot = focus(view)
    qtbot.keyClick(plot, Key.Key_End)
    assert plot.state.ringed == (59, 0)
    area = plot.area
    assert area.top() < plot.place_center(59).y() < area.bottom()
    assert click(qtbot, view, 57) == [Named(name="state 57")]
    qtbot.keyClick(plot, Key.Key_PageUp)
    assert plot.state.ringed == (49, 0)
    assert not plot_of(shown(qtbot, RATES)).down.isVisible()


def test_ten_thousand_rows_paint_what_is_in_view(qtbot: QtBot) -> None:
    view = shown(qtbot, many_rates(10_000))
    plot = plot_of(view)
    assert len(plot.shown_places()) < 30
    plot_of(view).down.setValue(plot_of(view).down.maximum())
    assert plot.shown_places()[-1][0] == 9_999
    view.resize(600, 400)
    assert click(qtbot, view, plot.shown_places()[0][0] + 1)


def test_row_is_higher_where_its_numbers_take_two_lines(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    wide = plot_of(view).row_height
    view.resize(420, 400)
    assert plot_of(view).row_height > wide


def test_larger_text_is_measured_anew(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    plot = plot_of(view)
    before = plot.row_layout.cells, plot.row_height
    font = plot.font()
    font.setPointSizeF(2 * font.pointSizeF())
    plot.setFont(font)
    assert plot.row_layout.cells > before[0] or plot.row_layout.is_narrow
    assert plot.row_height > before[1]


def test_figure_without_rows_shows_its_words_alone(qtbot: QtBot) -> None:
    view = shown(qtbot, replace(MIRROR, rows=()))
    assert not plot_of(view).isVisible()
    assert view.answer.isVisible()
    view.set_figure(MIRROR)
    assert plot_of(view).isVisible()


@pytest.mark.parametrize("figure", [RATES, CHANGES, DELTAS, MIRROR])
def test_ground_and_ink_change_with_the_scheme(qtbot: QtBot, figure: object) -> None:
    view = shown(qtbot, figure)  # type: ignore[arg-type]
    view.setProperty("role", "surface")
    try:
        light = QColor(tokens().surface).name()
        theme.use(dark=True)
        image = view.grab().toImage()
        assert has_color(image, tokens().surface)
        assert not has_color(image, light)
    finally:
        theme.use(dark=False)
