"""Lines, matrices and histograms in the view of figures: copied, exported and reached by the keyboard alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipstudio.reporting.figure_pictures import figure_picture
from clipstudio.results.figures import Figure
from clipstudio.results.targets import Target
from clipstudio.ui.figures.histogram import HistogramWidget
from clipstudio.ui.figures.lines import LinesWidget
from clipstudio.ui.figures.matrix import MatrixWidget
from tests.ui.figures.hands import shown
from tests.ui.figures.histogram_samples import GENDERS
from tests.ui.figures.line_samples import MODELS, NAMES, SWEEP
from tests.ui.figures.test_matrix import CONFUSION

Key = Qt.Key
KINDS = [(SWEEP, LinesWidget), (CONFUSION, MatrixWidget), (GENDERS, HistogramWidget)]
WORDS = [
    (SWEEP, ("threshold, on a logarithmic scale", "uniform, 1/300 = 0.33 %", "At 0.79 %", "female", "60 %")),
    (NAMES, ("names told apart", "1,000", "share of the images given their own name", "With 1,000 names")),
    (MODELS, ("SigLIP", "ViT-B-32 openai")),
    (CONFUSION, ("60.0 %", "1200", "n = 2,000", "given class", "Accuracy: 42.3 %.")),
    (GENDERS, ("all images, behind each group", "threshold 0.50 %", "female", "15 %", "Median: all images 2 %.")),
]


def focused() -> QWidget:
    widget = QGuiApplication.focusObject()
    assert isinstance(widget, QWidget)
    return widget


@pytest.mark.parametrize(("figure", "kind"), KINDS)
def test_the_view_shows_each_kind_and_hands_on_what_was_entered(
    qtbot: QtBot, figure: Figure, kind: type[QWidget]
) -> None:
    view = shown(qtbot, figure)
    assert isinstance(view.widget, kind)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.widget.isAncestorOf(focused())
    with qtbot.waitSignal(view.target_clicked) as signal:
        qtbot.keyClick(focused(), Key.Key_Return)
    assert isinstance(signal.args[0], Target)


EMPTY = [
    replace(SWEEP, places=(), curves=(), references=()),
    replace(CONFUSION, rows=()),
    replace(CONFUSION, columns=()),
    replace(GENDERS, series=()),
]


@pytest.mark.parametrize("figure", EMPTY)
def test_a_figure_with_nothing_in_it_is_shown_and_exported(qtbot: QtBot, tmp_path: Path, figure: Figure) -> None:
    view = shown(qtbot, figure)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(view.target_clicked):
        for key in (Key.Key_Down, Key.Key_Right, Key.Key_Return):
            qtbot.keyClick(focused(), key)
        qtbot.mouseClick(focused(), Qt.MouseButton.LeftButton)
    figure_picture(figure, "png")
    assert view.grab().width() == view.width()


def test_the_answer_follows_the_place_at_which_lines_are_read(qtbot: QtBot) -> None:
    view = shown(qtbot, SWEEP)
    assert view.answer.text() == SWEEP.places[10].answer
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(focused(), Key.Key_End)
    assert view.answer.text() == SWEEP.places[30].answer


def test_words_follow_a_small_matrix_at_once_and_lines_take_all_the_room(qtbot: QtBot) -> None:
    view = shown(qtbot, CONFUSION, height=600)
    assert view.widget.height() < 250
    assert view.answer.geometry().top() - view.widget.geometry().bottom() < 20
    view.set_figure(SWEEP)
    qtbot.waitUntil(lambda: view.widget.height() > 450)
