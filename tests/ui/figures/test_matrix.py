from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, qGray
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import FigureText, Head, KeyEntry, Line, MatrixCell, MatrixFigure, Sign
from clipstudio.results.palette import DARK, FULL_SHADE, LIGHT
from clipstudio.results.targets import Target
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.figures.matrix import MatrixWidget
from clipstudio.ui.figures.matrix_layout import HEADS, MatrixLayout
from clipstudio.ui.figures.shades import between
from clipstudio.ui.style import theme, tokens
from tests.ui.figures.hands import has_color, hover, put_up

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class CellTarget(Target):
    """The images of a row and a column."""

    row: int
    column: int


COUNTS = ((90, 10, 0), (1_200, 800, 0), (1, 1, 1))
CLASSES = ("striped", "dotted", "checked")


def confusion_cell(row: int, column: int) -> MatrixCell:
    """Counts with the share of their row; the last class has too few images."""
    count, n = COUNTS[row][column], sum(COUNTS[row])
    target = CellTarget(row=row, column=column)
    sentence = f"{CLASSES[row]}, given {CLASSES[column]}: {count} of {n}"
    if row == 2:
        return MatrixCell(str(count), is_hatched=True, sentence=f"{sentence}, not estimable", target=target)
    share = count / n
    return MatrixCell(
        *(f"{100 * share:.1f} %", str(count), (count / 1_200) ** 0.5),
        is_framed=row == column,
        value=share,
        sentence=sentence,
        target=target,
    )


CONFUSION = MatrixFigure(
    FigureText(
        "Which pattern is taken for which?", "Accuracy: 42.3 %.", "", (KeyEntry("true class", Sign.FRAME),)
    ),
    *("true class", "given class"),
    tuple(Head(name, f"n = {sum(counts):,}") for name, counts in zip(CLASSES, COUNTS, strict=True)),
    tuple(Head(name) for name in CLASSES),
    confusion_cell,
    lambda: [(CLASSES[row], CLASSES[column], COUNTS[row][column]) for row in range(3) for column in range(3)],
)


class HeatMap:
    """A made-up heat map that counts which cells it was asked for.

    The first two rows are categories and stay above; cells of one column cannot be estimated.
    """

    def __init__(self, rows: int, columns: int) -> None:
        self.asked: list[tuple[int, int]] = []
        names = ("female", "male", "other or not known")
        ages = ("0-2", "3-9", "10-19", "20-29", "30-39", "40-49")
        groups = [f"{name}, {age}" for age in ages for name in names]
        self.figure = MatrixFigure(
            FigureText("Every label by gender and age"),
            *("label", "gender, age"),
            tuple(self._row_head(row) for row in range(rows)),
            tuple(Head(groups[column % len(groups)], f"n = {31 * column + 4:,}") for column in range(columns)),
            self._cell,
            self._data,
            can_sort=True,
        )

    def _row_head(self, row: int) -> Head:
        if row < 2:
            return Head(("crime-related", "non-human")[row], is_strong=True, rank=0)
        return Head(f"label number {row} of the set" if row % 3 else f"nanny {row}", rank=1)

    def _cell(self, row: int, column: int) -> MatrixCell:
        self.asked.append((row, column))
        target = CellTarget(row=row, column=column)
        if column == 2:
            return MatrixCell(
                "n < 10", is_hatched=True, sentence="not estimable (n = 3, minimum 10)", target=target
            )
        rate = ((row * 37 + column * 101) % 97) / 97
        return MatrixCell(
            f"{100 * rate:.1f} %", "", rate**0.5, value=rate, sentence=f"rate {rate:.3f}", target=target
        )

    def _data(self) -> Iterator[Line]:
        yield from ((row, column) for row in range(2) for column in range(2))


def shown(qtbot: QtBot, figure: MatrixFigure, width: int = 680, height: int = 400) -> MatrixWidget:
    return put_up(qtbot, MatrixWidget(), figure, width, height)


def click(qtbot: QtBot, widget: MatrixWidget, place: tuple[int, int]) -> None:
    plot = widget.plot
    qtbot.mouseClick(plot.viewport(), LEFT, NO_KEYS, plot.place_rect(place).center())


def press(qtbot: QtBot, widget: MatrixWidget, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(widget.plot, key)


def by_tab(widget: MatrixWidget) -> None:
    widget.plot.clearFocus()
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def names(widget: MatrixWidget, figure: MatrixFigure) -> list[str]:
    return [figure.rows[place].name for place in widget.plot.state.order]


@pytest.mark.parametrize("place", [(0, 0), (1, 0), (2, 2)])
def test_click_on_a_cell_tells_its_target(qtbot: QtBot, place: tuple[int, int]) -> None:
    widget = shown(qtbot, CONFUSION)
    with qtbot.waitSignal(widget.target_clicked) as signal:
        click(qtbot, widget, place)
    assert signal.args == [CellTarget(row=place[0], column=place[1])]
    assert widget.plot.state.selected == signal.args[0]


def test_click_beside_the_cells_tells_nothing(qtbot: QtBot) -> None:
    widget = shown(qtbot, CONFUSION)
    with qtbot.assertNotEmitted(widget.target_clicked):
        for at in (QPoint(4, 100), QPoint(300, 5), QPoint(670, 390)):
            qtbot.mouseClick(widget.plot.viewport(), LEFT, NO_KEYS, at)
    assert widget.plot.state.sorted_by is None


def test_keys_walk_the_cells_and_enter_tells_the_target(qtbot: QtBot) -> None:
    widget = shown(qtbot, CONFUSION)
    by_tab(widget)
    press(qtbot, widget, Key.Key_Up, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left)
    for key in (Key.Key_Return, Key.Key_Space):
        with qtbot.waitSignal(widget.target_clicked) as signal:
            press(qtbot, widget, key)
        assert signal.args == [CellTarget(row=1, column=1)]
    assert widget.plot.accessibleDescription() == "dotted, given dotted: 800 of 2000"


def test_home_end_and_page_keys(qtbot: QtBot) -> None:
    widget = shown(qtbot, HeatMap(300, 14).figure)
    by_tab(widget)
    press(qtbot, widget, Key.Key_End)
    assert widget.plot.state.focused == (0, 13)
    qtbot.keyClick(widget.plot, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert widget.plot.state.focused == (299, 13)
    press(qtbot, widget, Key.Key_Home)
    assert widget.plot.state.focused == (299, 0)
    press(qtbot, widget, Key.Key_PageUp)
    row, _ = widget.plot.state.focused or (0, 0)
    assert 270 < row < 299
    press(qtbot, widget, Key.Key_PageDown)
    assert widget.plot.state.focused == (299, 0)
    qtbot.keyClick(widget.plot, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert widget.plot.state.focused == (0, 0)


def test_the_keyboards_cell_is_brought_into_view(qtbot: QtBot) -> None:
    widget = shown(qtbot, HeatMap(300, 40).figure)
    by_tab(widget)
    for key in (Key.Key_End, Key.Key_Home):
        qtbot.keyClick(widget.plot, key, Qt.KeyboardModifier.ControlModifier)
        focused, layout = widget.plot.state.focused, widget.plot.layout_now
        assert focused is not None
        cells = widget.plot.viewport().rect().adjusted(layout.names, layout.header, 0, 0)
        assert cells.contains(widget.plot.place_rect(focused))


def test_only_cells_that_are_seen_are_asked_for(qtbot: QtBot) -> None:
    heat = HeatMap(300, 5_000)
    widget = shown(qtbot, heat.figure, 1_200, 800)
    widget.grab()
    seen = len(set(heat.asked))
    assert 0 < seen < 1_500
    assert max(row for row, _ in heat.asked) < 60
    heat.asked.clear()
    widget.plot.down.setValue(widget.plot.down.maximum())
    widget.grab()
    assert min(row for row, _ in heat.asked) > 200
    assert 0 < len(set(heat.asked)) < 1_500


def test_heads_stay_in_view_and_cells_pass_below_them(qtbot: QtBot) -> None:
    heat = HeatMap(300, 40)
    widget = shown(qtbot, heat.figure)
    layout = widget.plot.layout_now
    before = widget.grab().toImage()
    widget.plot.down.setValue(40 * layout.cell_height)
    after = widget.grab().toImage()
    header = before.copy(0, 0, 600, layout.header)
    assert header == after.copy(0, 0, 600, layout.header)
    assert widget.plot.mark_at(QPointF(layout.names + 3, layout.header + 3)) == (40, 0)
    assert widget.plot.mark_at(QPointF(layout.names + 3, layout.header - 3)) == (HEADS, 0)


def test_scrolling_leaves_what_painting_afresh_would(qtbot: QtBot) -> None:
    widget = shown(qtbot, HeatMap(300, 40).figure)
    plot = widget.plot
    by_tab(widget)
    vertical, horizontal = plot.down, plot.across
    for bar, steps in ((vertical, (3, 50, -7, 400, -30)), (horizontal, (5, 70, -20))):
        for step in steps:
            bar.setValue(bar.value() + step)
            hover(plot.viewport(), QPointF(plot.place_rect((12, 4)).center()))
            QApplication.processEvents()
    moved = widget.screen().grabWindow(widget.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    afresh = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = plot.viewport().geometry()
    assert not moved.isNull()
    assert moved.copy(seen) == afresh.copy(seen)


def test_click_on_a_column_head_orders_the_rows_within_their_ranks(qtbot: QtBot) -> None:
    heat = HeatMap(9, 14)
    widget = shown(qtbot, heat.figure)
    listed = names(widget, heat.figure)
    with qtbot.assertNotEmitted(widget.target_clicked):
        click(qtbot, widget, (HEADS, 1))
    values = [widget.plot.cell((row, 1)).value or 0.0 for row in range(9)]
    assert values[:2] == sorted(values[:2], reverse=True)
    assert values[2:] == sorted(values[2:], reverse=True)
    assert set(names(widget, heat.figure)[:2]) == {"crime-related", "non-human"}
    first = widget.plot.state.order[2]
    with qtbot.waitSignal(widget.target_clicked) as signal:
        click(qtbot, widget, (2, 1))
    assert signal.args == [CellTarget(row=first, column=1)]
    click(qtbot, widget, (HEADS, 1))
    values = [widget.plot.cell((row, 1)).value or 0.0 for row in range(9)]
    assert values[2:] == sorted(values[2:])
    widget.set_sorted(False)
    assert names(widget, heat.figure) == listed


def test_rows_without_a_value_come_last_in_either_order(qtbot: QtBot) -> None:
    values = (0.2, None, 0.4)
    figure = replace(
        CONFUSION, can_sort=True, cell=lambda row, column: MatrixCell(str(values[row]), value=values[row])
    )
    widget = shown(qtbot, figure)
    for order in ([2, 0, 1], [0, 2, 1]):
        click(qtbot, widget, (HEADS, 0))
        assert widget.plot.state.order == order


def test_keys_reach_the_heads_and_order_the_rows(qtbot: QtBot) -> None:
    heat = HeatMap(9, 5)
    widget = shown(qtbot, heat.figure)
    by_tab(widget)
    press(qtbot, widget, Key.Key_Right, Key.Key_Up, Key.Key_Up, Key.Key_Return)
    assert widget.plot.state.sorted_by == 1
    assert "sort the rows by this column" in widget.plot.accessibleDescription()


def test_hover_says_cell_column_and_row(qtbot: QtBot) -> None:
    widget = shown(qtbot, HeatMap(300, 14).figure)
    plot, layout = widget.plot, widget.plot.layout_now
    assert "rate 0.041" in hover(plot.viewport(), QPointF(plot.place_rect((0, 1)).center()))
    assert plot.state.hovered == (0, 1)
    head = hover(plot.viewport(), QPointF(plot.place_rect((HEADS, 2)).center()))
    assert "other or not known, 0-2" in head
    assert "n = 66" in head
    assert "label number 4 of the set" in hover(
        plot.viewport(), QPointF(20, layout.header + 4.5 * layout.cell_height)
    )
    assert plot.mark_at(QPointF(20, 3)) is None


def test_share_of_the_selection_is_lit_and_said(qtbot: QtBot) -> None:
    widget = shown(qtbot, CONFUSION)
    assert not has_color(widget.grab().toImage(), tokens().accent)
    widget.set_shares({CellTarget(row=0, column=0): (45, 90)})
    assert has_color(widget.grab().toImage(), tokens().accent)
    center = QPointF(widget.plot.place_rect((0, 0)).center())
    assert "45 of 90 selected" in hover(widget.plot.viewport(), center)


def test_what_is_selected_elsewhere_is_framed(qtbot: QtBot) -> None:
    widget = shown(qtbot, CONFUSION)
    widget.set_selected(CellTarget(row=1, column=0))
    assert has_color(widget.grab().toImage(), tokens().accent)
    widget.set_selected(None)
    assert not has_color(widget.grab().toImage(), tokens().accent)


def test_cells_are_shaded_by_their_shade(qtbot: QtBot) -> None:
    widget = shown(qtbot, CONFUSION)
    image = widget.grab().toImage()

    def ground(place: tuple[int, int]) -> str:
        corner = widget.plot.place_rect(place).topLeft() + QPoint(5, 4)
        return image.pixelColor(QPointF(corner * image.devicePixelRatio()).toPoint()).name()

    colors = tokens()
    assert ground((1, 0)) == between(colors.surface, colors.accent, FULL_SHADE).name()
    assert ground((0, 2)) == QColor(colors.surface).name()


@pytest.mark.parametrize("points", [9.0, 11.25])
def test_nine_classes_fit_beside_a_grid_of_images(qtbot: QtBot, points: float) -> None:
    ages = ("0-2", "3-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "more than 70")
    heads = tuple(Head(age, "n = 1,080") for age in ages)
    figure = replace(
        CONFUSION,
        rows=heads,
        columns=tuple(map(Head, ages)),
        cell=lambda row, column: MatrixCell("11.1 %", "120", 0.5, value=0.1),
    )
    font = MatrixWidget().font()
    font.setPointSizeF(points)
    layout = MatrixLayout(figure, font, 632)
    assert layout.is_angled
    assert layout.width <= 640
    assert layout.height <= 430


def test_text_and_lines_are_the_figures(qtbot: QtBot) -> None:
    widget = shown(qtbot, CONFUSION)
    assert widget.text() == CONFUSION.text
    assert list(widget.lines())[1] == ("striped", "dotted", 10)


def test_the_scheme_in_force_is_painted(qtbot: QtBot) -> None:
    widget = shown(qtbot, CONFUSION)
    widget.setProperty("role", "surface")
    try:
        theme.use(dark=True)
        picture = widget.grab().toImage()
        assert has_color(picture, DARK.surface)
        assert not has_color(picture, LIGHT.surface)
    finally:
        theme.use(dark=False)


def test_names_come_before_their_categories_and_as_many_columns_as_can_be_read_are_seen(qtbot: QtBot) -> None:
    figure = replace(
        HeatMap(12, 9).figure,
        rows=tuple(Head("latino/hispanic woman", "occupation with a long name") for _ in range(12)),
        cell=lambda row, column: MatrixCell("12.2 points", "", 0.2, value=0.1, sentence="a gap"),
    )
    widget = shown(qtbot, figure, 420)
    layout = widget.plot.layout_now
    small = QFontMetricsF(layout.small)
    notes = small.horizontalAdvance("n = 252")
    assert notes < layout.cell_width < small.horizontalAdvance("12.2 points")
    image = widget.grab().toImage()
    name = QFontMetricsF(layout.font).horizontalAdvance("latino/hispanic woman")
    y = widget.plot.place_rect((3, 0)).center().y()
    dark = [
        x
        for x in range(layout.names)
        if any(image.pixelColor(x, y + step).lightness() < 90 for step in range(-5, 6))
    ]
    assert dark[-1] - dark[0] >= min(name, layout.names - 16) - 12


def test_names_and_categories_take_the_room_that_few_columns_leave(qtbot: QtBot) -> None:
    heads = tuple(Head("convenience store worker", "occupation") for _ in range(12))
    layout = shown(qtbot, replace(HeatMap(12, 4).figure, rows=heads), 560).plot.layout_now
    small = QFontMetricsF(layout.small)
    natural = QFontMetricsF(layout.font).horizontalAdvance(heads[0].name) + small.horizontalAdvance(heads[0].note)
    assert layout.names > natural
    assert layout.width <= 560, "no column is pushed out"


def test_cells_without_room_for_the_sign_of_percent_leave_it_to_the_caption(qtbot: QtBot) -> None:
    for groups, caption in ((4, "label ↓"), (14, "label, in % ↓")):
        view = put_up(qtbot, FigureView(), HeatMap(20, groups).figure, 560)
        assert f"{view.widget.plot.layout_now.row_words} ↓" == caption


def test_a_picture_has_the_rows_in_the_order_shown(qtbot: QtBot) -> None:
    widget = shown(qtbot, HeatMap(6, 4).figure)
    plot = widget.plot
    plot.enter((HEADS, 1))
    figure = widget.shown()
    values = [figure.cell(row, 1).value for row in range(6)]
    by_rank: dict[int, list[float]] = {}
    for row, value in enumerate(values):
        by_rank.setdefault(figure.rows[row].rank, []).append(value or 0.0)
    assert all(each == sorted(each, reverse=True) for each in by_rank.values())
    assert values != [widget.plot.figure.cell(row, 1).value for row in range(6)]
    assert {head.name for head in figure.rows} == {head.name for head in widget.plot.figure.rows}


@pytest.mark.parametrize(("small", "is_written"), [("+365", True), ("", False), (99 * "long ", False)])
def test_a_hatched_cell_has_its_second_line_where_it_fits(qtbot: QtBot, small: str, is_written: bool) -> None:
    def cell(row: int, _column: int) -> MatrixCell:
        return MatrixCell("20", small=small if row else "+1", is_hatched=True, value=20)

    heads = (Head("first"), Head("second"))
    figure = MatrixFigure(FigureText("Coverage"), "age", "sex", heads, (Head("f"),), cell, lambda: iter(()))
    widget = shown(qtbot, figure)
    area = widget.plot.place_rect((1, 0))
    image = widget.plot.viewport().grab(area.adjusted(3, round(0.75 * area.height()), -3, -3)).toImage()
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if qGray(image.pixel(x, y)) < qGray(QColor(tokens().line).rgb()) - 60
    ]
    assert bool(inked) is is_written, "the hatch is lighter than any letter"
