"""What every kind of figure has in common: tooltips that stay, the menu, copying, and lines of one width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.reporting.figure_pictures import WIDTH
from clipstudio.results.figures import Figure
from clipstudio.ui.background import Background
from clipstudio.ui.figures.brush import Brush
from clipstudio.ui.figures.figure_files import FigureFiles
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.figures.histogram import HistogramWidget
from clipstudio.ui.figures.lines import LinesWidget
from clipstudio.ui.figures.matrix import MatrixWidget
from clipstudio.ui.figures.row_plot import RowPlot
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.style import tokens
from tests.ui.figures.hands import has_color, shown
from tests.ui.figures.histogram_samples import GENDERS
from tests.ui.figures.line_samples import NAMES, SWEEP
from tests.ui.figures.samples import CHANGES, DELTAS, MIRROR, RATES, TABLE
from tests.ui.figures.test_matrix import CONFUSION

Key = Qt.Key
FIGURES = [RATES, NAMES, GENDERS, CONFUSION, TABLE]
IDS = ["rows", "lines", "histogram", "matrix", "table"]
WORDS = [
    "all images: 12.9 % (7.9–17.9)",
    "female, top-1: 50.0 % (45.0–55.0)",
    "female",
    "striped, given striped: 90 of 100",
    "ViT-B-32: 12.0 % (9.0–15.0)",
]


def mark(view: FigureView) -> tuple[QWidget, QPoint]:
    """The widget that is under the mouse at the first mark of a figure, and where in it."""
    widget: Any = view.widget
    if view.figure is TABLE:
        table = widget.table
        return table.viewport(), table.visualRect(table.model().index(0, 1)).center()
    plot = widget.plot
    if view.figure is RATES:
        at = plot.part_center(0, 0)
    elif view.figure is NAMES:
        at = plot.point(0, 0)
    elif view.figure is CONFUSION:
        at = QPointF(plot.place_rect((0, 0)).center())
    else:
        at = plot.to_pixel(plot.scaled(0.001), 1.6)
    return plot.viewport(), at.toPoint()


def menu_at(view: FigureView, reason: QContextMenuEvent.Reason) -> None:
    viewport, at = mark(view)
    target = viewport if reason is QContextMenuEvent.Reason.Mouse else QGuiApplication.focusObject()
    QApplication.sendEvent(target, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))


@pytest.mark.parametrize(("figure", "words"), [*zip(FIGURES, WORDS, strict=True)], ids=IDS)
def test_a_mouse_that_rests_on_a_mark_is_told_its_numbers(qtbot: QtBot, figure: Figure, words: str) -> None:
    view = shown(qtbot, figure)
    viewport, at = mark(view)
    QToolTip.hideText()
    QTest.mouseMove(viewport, at - QPoint(1, 1))
    QTest.mouseMove(viewport, at)
    qtbot.wait(1_200)  # longer than Qt waits before it asks for a tooltip
    assert QToolTip.isVisible()
    assert words in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.parametrize("figure", FIGURES, ids=IDS)
def test_the_menu_shows_and_copies_what_is_under_the_mouse(qtbot: QtBot, figure: Figure) -> None:
    view = shown(qtbot, figure)
    menu_at(view, QContextMenuEvent.Reason.Mouse)
    assert view.menu.isVisible()
    with qtbot.waitSignal(view.target_clicked) as signal:
        view.menu.images.trigger()
    assert signal.args[0] is not None
    view.menu.words.trigger()
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith(
            {"TableFigure": "ViT-B-32\t12.0 %", "RowFigure": "all images: 12.9 %"}.get(type(figure).__name__, "")
        )
    )
    assert QGuiApplication.clipboard().text()
    for asked, action in (
        (view.copy_asked, view.menu.chart),
        (view.table_asked, view.menu.table),
        (view.script_asked, view.menu.script),
    ):
        with qtbot.waitSignal(asked):
            action.trigger()
    with qtbot.waitSignal(view.save_asked):
        view.menu.save.trigger()
    assert view.menu.chart.isVisible() == (figure is not TABLE)
    view.menu.hide()


@pytest.mark.parametrize("figure", FIGURES, ids=IDS)
@pytest.mark.parametrize("by_key", [False, True], ids=["menu key", "shift f10"])
def test_the_menu_opens_by_keyboard_for_what_has_it(qtbot: QtBot, figure: Figure, by_key: bool) -> None:
    view = shown(qtbot, figure)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    focused = QGuiApplication.focusObject()
    assert isinstance(focused, QWidget)
    qtbot.keyClick(focused, Key.Key_Down)
    if by_key:
        qtbot.keyClick(focused, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    else:
        menu_at(view, QContextMenuEvent.Reason.Keyboard)
    assert view.menu.isVisible()
    with qtbot.waitSignal(view.target_clicked):
        view.menu.images.trigger()
    view.menu.hide()


def test_the_menu_beside_all_marks_is_of_the_figure_alone(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    at = QPoint(4, view.height() - 4)
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at)))
    assert (view.menu.images.isEnabled(), view.menu.words.isEnabled()) == (False, False)
    assert view.menu.table.isEnabled()
    view.menu.hide()


class Desk(QObject):
    """What copying needs of a session: threads, and somebody who is told."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.background = Background()
        self.say = self.warn = self.told.emit


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.background.shut_down()


@pytest.mark.parametrize("figure", FIGURES, ids=IDS)
def test_copying_takes_the_picture_of_a_chart_and_the_numbers(qtbot: QtBot, desk: Desk, figure: Figure) -> None:
    view = shown(qtbot, figure)
    FigureFiles(view, desk)  # type: ignore[arg-type]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(desk.told) as told:
        qtbot.keyClick(QGuiApplication.focusObject(), Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["The table is in the clipboard." if figure is TABLE else "The chart is in the clipboard."]
    content = QGuiApplication.clipboard().mimeData()
    assert len(content.text().splitlines()) == 1 + len(list(figure.lines()))
    assert content.hasImage() == (figure is not TABLE)
    if content.hasImage():
        assert QGuiApplication.clipboard().image().width() == 2 * WIDTH
    with qtbot.waitSignal(desk.told):
        view.menu.table.trigger()
    content = QGuiApplication.clipboard().mimeData()
    assert (len(content.text().splitlines()), content.hasImage()) == (1 + len(list(figure.lines())), False)


@pytest.mark.parametrize("kind", [RowFigureWidget, LinesWidget, HistogramWidget, MatrixWidget])
def test_until_there_is_a_figure_nothing_is_seen_but_the_ground(qtbot: QtBot, kind: type[QWidget]) -> None:
    empty: Any = kind()
    qtbot.addWidget(empty)
    empty.resize(300, 200)
    with qtbot.waitExposed(empty):
        empty.show()
    image = empty.plot.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 3)}
    assert colors == {QColor(tokens().surface).name()}


def whisker(plot: RowPlot, dots: int, points: float) -> int:
    """Dots of the interval of the second row, drawn for a device."""
    font = plot.font()
    font.setPointSizeF(points)
    plot.setFont(font)
    plot.devicePixelRatioF = lambda: dots  # type: ignore[method-assign]
    plot.redraw()
    image = QImage(plot.size() * dots, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dots)
    painter = QPainter(image)
    plot.render(painter, QRectF(plot.rect()), plot.rect())
    painter.end()
    at = plot.row_rect(1).center().y()
    x = round(plot.x_pixel(0.12) * dots)
    dark = [image.pixelColor(x, y).lightness() < 128 for y in range(int((at - 6) * dots), int((at + 6) * dots))]
    return max(len(list(run)) for is_dark, run in groupby(dark) if is_dark)


def test_intervals_are_as_wide_on_a_fine_screen_and_wider_with_larger_text(qtbot: QtBot) -> None:
    view = shown(qtbot, replace(RATES, references=()))
    plot = view.findChild(RowPlot)
    assert isinstance(plot, RowPlot)
    ordinary = plot.font().pointSizeF()
    coarse, fine, large = (whisker(plot, *by) for by in ((1, ordinary), (2, ordinary), (1, 2 * ordinary)))
    assert fine >= 2 * coarse
    assert large > coarse


def line_width(view: FigureView, dots: int) -> int:
    """Dots of the handle's line, drawn for a device."""
    plot: Any = view.widget
    plot = plot.plot
    plot.devicePixelRatioF = lambda: dots  # type: ignore[method-assign]
    plot.redraw()
    image = QImage(plot.size() * dots, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dots)
    painter = QPainter(image)
    plot.render(painter, QRectF(plot.rect()), plot.rect())
    painter.end()
    accent, y = QColor(tokens().accent), round((plot.area.bottom() - 3) * dots)
    near = (
        abs(image.pixelColor(x, y).red() - accent.red()) + abs(image.pixelColor(x, y).blue() - accent.blue()) < 60
        for x in range(image.width())
    )
    return sum(near)


def test_lines_of_a_plot_are_as_wide_on_a_fine_screen(qtbot: QtBot) -> None:
    view = shown(qtbot, SWEEP)
    coarse, fine = line_width(view, 1), line_width(view, 2)
    assert coarse >= 1
    assert fine >= 2 * coarse


@pytest.mark.parametrize("figure", [RATES, CHANGES, DELTAS, MIRROR, NAMES, SWEEP, GENDERS])
@pytest.mark.parametrize("width", [380, 700])
def test_words_of_axes_stay_inside_and_apart(qtbot: QtBot, figure: Figure, width: int) -> None:
    view = shown(qtbot, figure, width=width)
    font = view.font()
    font.setPointSizeF(1.5 * font.pointSizeF())
    view.setFont(font)
    view.grab()
    plot: Any = view.widget
    plot = plot.plot
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(plot.small)
    for axis in (plot.below, plot.above):
        _, _, texts = axis.generateDrawSpecs(painter)
        places = [axis.mapRectToScene(rect) for rect, _, _ in texts]
        assert all(place.left() >= -1 and place.right() <= plot.width() + 1 for place in places)
        assert not any(one.intersects(other) for one in places for other in places if one is not other)
        title = axis.cut_title()
        if title:
            said = plot.words_at(QPointF(axis.geometry().center()))
            assert title in said
    painter.end()


def test_a_range_and_its_menu_are_of_the_range(qtbot: QtBot) -> None:
    view = shown(qtbot, GENDERS)
    plot: Any = view.widget
    plot.plot.walk_to(Brush(3, 9, 1))
    subject = view.widget.subject(None)
    assert subject is not None
    assert "female" in subject.words
    assert has_color(view.grab().toImage(), tokens().accent)


@pytest.mark.parametrize("figure", [RATES, NAMES, GENDERS], ids=["rows", "lines", "histogram"])
def test_neither_wheel_nor_drag_nor_double_click_change_what_an_axis_shows(qtbot: QtBot, figure: Figure) -> None:
    view = shown(qtbot, figure)
    plot: Any = view.widget
    plot = plot.plot
    before = plot.item.vb.viewRange()
    at, none = plot.area.center(), Qt.KeyboardModifier.NoModifier
    everywhere, turn = QPointF(plot.viewport().mapToGlobal(at)), QPoint(0, -120)
    phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, everywhere, QPoint(), turn, Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(plot.viewport(), wheel)
    assert not wheel.isAccepted(), "the page scrolls"
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
        qtbot.mousePress(plot.viewport(), button, none, at.toPoint())
        far = QPointF(at.x() + 60, at.y() + 40)
        move = QMouseEvent(
            QEvent.Type.MouseMove, far, QPointF(plot.viewport().mapToGlobal(far)), button, button, none
        )
        QApplication.sendEvent(plot.viewport(), move)
        qtbot.mouseRelease(plot.viewport(), button, none, far.toPoint())
        qtbot.mouseDClick(plot.viewport(), button, none, at.toPoint())
    assert plot.item.vb.viewRange() == before
    assert not [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMenu) and widget.isVisible()
    ]
