from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import HistogramFigure, Sign
from clipstudio.ui.figures.histogram import HistogramWidget
from clipstudio.ui.figures.histogram_layout import ALL, HistogramLayout
from clipstudio.ui.figures.histogram_painter import Brush
from clipstudio.ui.style import DARK, LIGHT, theme, tokens
from tests.ui.figures.hands import has_color, hover, put_up
from tests.ui.figures.histogram_samples import EDGES, GENDERS, LABELS, RangeTarget, by_group

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, figure: HistogramFigure, height: int = 420) -> HistogramWidget:
    return put_up(qtbot, HistogramWidget(), figure, height=height)


def geometry(widget: HistogramWidget) -> HistogramLayout:
    layout = widget.plot.geometry_now
    assert layout is not None
    return layout


def middle(widget: HistogramWidget, place: int, series: int) -> QPointF:
    """The middle of a bin in a lane; below the lanes for `ALL`."""
    layout = geometry(widget)
    edges = layout.figure.edges
    x = (layout.x_pixel(edges[place]) + layout.x_pixel(edges[place + 1])) / 2
    return QPointF(x, layout.area.bottom() + 6 if series == ALL else layout.lane(series).center().y())


def drag(qtbot: QtBot, widget: HistogramWidget, start: QPointF, end: QPointF) -> None:
    qtbot.mousePress(widget.plot, LEFT, NO_KEYS, start.toPoint())
    everywhere = QPointF(widget.plot.mapToGlobal(end))
    event = QMouseEvent(QEvent.Type.MouseMove, end, everywhere, LEFT, LEFT, NO_KEYS)
    QApplication.sendEvent(widget.plot, event)
    qtbot.mouseRelease(widget.plot, LEFT, NO_KEYS, end.toPoint())


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
        qtbot.mouseClick(widget.plot, LEFT, NO_KEYS, middle(widget, 12, 1).toPoint())
    assert signal.args == [RangeTarget(low=EDGES[12], high=EDGES[13], series=1)]
    with qtbot.waitSignal(widget.target_clicked) as signal:
        drag(qtbot, widget, middle(widget, 30, 1), QPointF(5_000, middle(widget, 30, 1).y()))
    assert signal.args == [RangeTarget(low=EDGES[30], high=EDGES[40], series=1)]


def test_a_click_beside_the_axis_brushes_nothing(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    with qtbot.assertNotEmitted(widget.target_clicked):
        qtbot.mouseClick(widget.plot, LEFT, NO_KEYS, geometry(widget).name_lines(1)[0].center().toPoint())
    assert widget.plot.state.brush is None


def test_keys_move_the_range_its_ends_and_its_group(qtbot: QtBot) -> None:
    widget = shown(qtbot, LABELS)
    by_tab(widget)
    assert widget.plot.state.brush == Brush(1, 1, 0)  # the fullest bin
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
        assert widget.plot.state.brush == brush
    assert "arrow keys" in widget.plot.accessibleName()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_asks_for_the_range_and_escape_lets_it_go(qtbot: QtBot, key: Key) -> None:
    widget = shown(qtbot, LABELS)
    by_tab(widget)
    qtbot.keyClick(widget.plot, Key.Key_Right, SHIFT)
    with qtbot.waitSignal(widget.target_clicked) as signal:
        qtbot.keyClick(widget.plot, key)
    assert signal.args == [RangeTarget(low=1.0, high=3.0, series=0)]
    assert widget.plot.accessibleDescription() == "1 to 3: female 70 of 100"
    qtbot.keyClick(widget.plot, Key.Key_Escape)
    assert widget.plot.state.brush is None


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
    assert "1 to 2: female 40 of 100 (40.0 %)" in hover(widget.plot, middle(widget, 1, 0))


def test_the_range_stays_while_its_images_are_shown(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    widget.target_clicked.connect(widget.set_selected)
    qtbot.mouseClick(widget.plot, LEFT, NO_KEYS, middle(widget, 12, 1).toPoint())
    assert widget.plot.state.brush == Brush(12, 12, 1)
    widget.set_selected(RangeTarget(low=0.0, high=0.5, series=0))
    assert widget.plot.state.brush is None


def test_share_of_the_selection_is_written_with_the_range(qtbot: QtBot) -> None:
    widget = shown(qtbot, GENDERS)
    qtbot.mouseClick(widget.plot, LEFT, NO_KEYS, middle(widget, 12, 1).toPoint())
    before = widget.plot.grab().toImage()
    widget.set_shares({RangeTarget(low=EDGES[12], high=EDGES[13], series=1): (5, 12)})
    assert widget.plot.grab().toImage() != before


def test_equal_ratios_are_equally_far_on_a_logarithmic_axis_and_differences_on_a_linear_one(qtbot: QtBot) -> None:
    layout = geometry(shown(qtbot, GENDERS))
    x = [layout.x_pixel(value) for value in (0.001, 0.01, 0.1)]
    assert x[1] - x[0] == pytest.approx(x[2] - x[1])
    assert [tick.words for _, tick in layout.below][:3] == ["0.01 %", "0.1 %", "1 %"]
    linear = geometry(shown(qtbot, LABELS))
    assert linear.x_pixel(2.0) == pytest.approx(linear.area.center().x())
    assert [tick.words for _, tick in linear.below] == ["0", "1", "2", "3", "4"]
    assert linear.tick.words == "40 %"


def test_lanes_of_many_groups_do_not_lie_on_each_other(qtbot: QtBot) -> None:
    widget = shown(qtbot, by_group(8), height=100)
    layout = geometry(widget)
    assert widget.plot.height() >= widget.plot.minimumSizeHint().height() > 200
    lanes = [layout.lane(place) for place in range(9)]
    assert all(one.bottom() < other.top() for one, other in pairwise(lanes))
    assert layout.name_lines(0)[1] is None
    assert layout.series_at(lanes[5].center()) == 5
    picture = widget.grab().toImage()
    assert all(has_color(picture, color) for color in tokens().groups)


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
    layout = geometry(shown(qtbot, figure))
    assert layout.x_pixel(0.0) == layout.area.left() < layout.x_pixel(0.01)


@pytest.mark.parametrize("figure", [GENDERS, by_group(8)], ids=["two", "eight"])
def test_a_picture_holds_every_lane(qtbot: QtBot, figure: HistogramFigure) -> None:
    widget = shown(qtbot, figure)
    drawing = widget.drawing(800)
    image = QImage(800, drawing.height, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens().surface))
    painter = QPainter(image)
    drawing.paint(painter, image.rect().toRectF())
    painter.end()
    assert all(has_color(image, color) for color in tokens().groups[: len(figure.series) - 1])


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
