from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import RowFigure
from clipstudio.ui.figures.figure_view import FigureView
from tests.ui.figures.hands import shown
from tests.ui.figures.line_samples import SWEEP
from tests.ui.figures.samples import CHANGES, MIRROR, RATES, TABLE

Key = Qt.Key


def test_view_writes_key_answer_and_note_and_hides_what_is_empty(qtbot: QtBot) -> None:
    view = shown(qtbot, CHANGES)
    assert view.key.isVisible()
    assert "published: a paper, table 3" in view.key.accessibleName()
    assert (view.answer.text(), view.note.isVisible()) == (CHANGES.text.answer, False)
    view.set_figure(RATES)
    assert not view.key.isVisible()
    assert (view.answer.text(), view.note.text()) == (RATES.text.answer, RATES.text.note)
    assert view.note.isVisible()
    answer, note = (label.mapTo(view, QPoint()).y() for label in (view.answer, view.note))
    assert view.key.geometry().bottom() < view.widget.geometry().bottom() < answer < note


def test_widget_of_a_kind_is_made_once(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    rows = view.widget
    view.set_figure(TABLE)
    table = view.widget
    assert (rows.isVisible(), table.isVisible()) == (False, True)
    view.set_figure(MIRROR)
    assert view.widget is rows
    assert (rows.isVisible(), table.isVisible()) == (True, False)


def test_view_without_a_figure_has_nothing_to_copy_or_save(qtbot: QtBot) -> None:
    view = FigureView()
    qtbot.addWidget(view)
    QGuiApplication.clipboard().setText("before")
    with qtbot.waitSignal(view.copy_asked):
        view.copy_asked.emit()
    view.set_selected(None)
    view.set_shares({})
    view.set_sorted(True)
    assert QGuiApplication.clipboard().text() == "before"
    assert view.figure is None
    assert view.shown() is None


@pytest.mark.parametrize("figure", [RATES, TABLE])
def test_focus_goes_to_what_is_shown(qtbot: QtBot, figure: RowFigure) -> None:
    view = shown(qtbot, figure)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    focused = QGuiApplication.focusObject()
    assert focused is not None
    assert view.widget.isAncestorOf(focused)  # type: ignore[arg-type]


def test_figure_that_can_grow_takes_the_room_and_words_follow_any_other(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES, height=700)
    assert view.note.geometry().bottom() < 500
    view.set_figure(SWEEP)
    assert view.widget.height() > 500
    assert view.answer.text() == view.widget.text().answer
    view.set_figure(TABLE)
    assert view.answer.geometry().bottom() < 500


def test_answer_follows_the_place_where_lines_are_read(qtbot: QtBot) -> None:
    view = shown(qtbot, SWEEP, height=500)
    before = view.answer.text()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view.focusWidget(), Key.Key_Right)
    assert view.answer.text() != before
    assert view.answer.text() == view.widget.text().answer


def test_what_is_shown_is_what_a_picture_of_it_holds(qtbot: QtBot) -> None:
    view = shown(qtbot, RATES)
    assert view.shown() == RATES
    view.set_sorted(True)
    found = view.shown()
    assert isinstance(found, RowFigure)
    assert [row.name for row in found.rows[:3]] == ["all images", "dotted", "striped"]
    assert [line[0] for line in found.lines()] == [row.name for row in found.rows]
    view.set_figure(SWEEP)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view.focusWidget(), Key.Key_End)
    assert view.shown() == replace(SWEEP, start=len(SWEEP.places) - 1)
    view.set_figure(TABLE)
    assert view.shown() is TABLE
