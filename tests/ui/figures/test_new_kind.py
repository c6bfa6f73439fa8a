"""One more kind of chart has mouse, keys, tooltips, menu, copying and pictures from what all have in common."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import Axis, FigureText
from clipstudio.results.guide_kinds import Guide
from clipstudio.results.guides import GUIDES
from clipstudio.ui.figures import figure_view
from clipstudio.ui.figures.figure_view import FigureView
from clipstudio.ui.figures.figure_widget import FigureWidget
from clipstudio.ui.style import tokens
from tests.ui.figures.hands import has_color, hover
from tests.ui.figures.line_samples import PointTarget, point
from tests.ui.figures.specification_plot import SpecificationFigure, SpecificationPlot

Key = Qt.Key
FIGURE = SpecificationFigure(
    FigureText("crime-related in every variant", "Highest: variant 9.", header=("rate", "low", "high")),
    Axis("share of the group's images"),
    "variant of the audit",
    tuple(point("variant", place, 0.1 + 0.02 * place) for place in range(9)),
)


@pytest.fixture
def view(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> FigureView:
    monkeypatch.setitem(figure_view.WIDGETS, SpecificationFigure, lambda: FigureWidget(SpecificationPlot()))
    monkeypatch.setitem(GUIDES, SpecificationFigure, lambda _figure: Guide.BARS)
    made = FigureView()
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.set_figure(FIGURE)  # type: ignore[arg-type]
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_hovered_clicked_and_walked(qtbot: QtBot, view: FigureView) -> None:
    plot = view.widget.plot
    at = plot.to_pixel(3, 0.1)
    assert "variant: 16.0 % (11.0–21.0)" in hover(plot.viewport(), at)
    with qtbot.waitSignal(view.target_clicked) as signal:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert signal.args == [PointTarget(curve="variant", place=3)]
    assert has_color(view.grab().toImage(), tokens().accent)
    qtbot.keyClick(plot, Key.Key_Right)
    with qtbot.waitSignal(view.target_clicked) as signal:
        qtbot.keyClick(plot, Key.Key_Return)
    assert signal.args == [PointTarget(curve="variant", place=4)]
    assert plot.accessibleDescription().startswith("variant: 18.0 %")


def test_it_has_a_menu_and_is_copied(qtbot: QtBot, view: FigureView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view.widget.plot, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    view.menu.words.trigger()
    assert QGuiApplication.clipboard().text().startswith("variant: 10.0 %")
    view.menu.hide()
    with qtbot.waitSignal(view.copy_asked):
        qtbot.keyClick(view.widget.plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert view.shown() is FIGURE  # type: ignore[comparison-overlap]
