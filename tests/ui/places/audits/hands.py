"""Hands on the page of an answer: marks are clicked, and choices taken, as a user does it."""

from __future__ import annotations

import threading
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.figures.lines import LinesWidget
from clipstudio.ui.figures.matrix import MatrixWidget
from clipstudio.ui.figures.row_widget import RowFigureWidget
from clipstudio.ui.figures.table_widget import TableFigureWidget
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.choice_controls import (
    ButtonsControl,
    ChoiceControl,
    MenuControl,
    SearchControl,
    TickControl,
)
from clipstudio.ui.session import Session

LEFT = Qt.MouseButton.LeftButton

W = TypeVar("W", bound=QWidget)
C = TypeVar("C", bound=ChoiceControl)


def drawn(page: AnswerPage, kind: type[W]) -> W:
    """The widget that draws the figure, which must be of this kind."""
    widget = page.figure.widget
    assert isinstance(widget, kind)
    return widget


def control(page: AnswerPage, name: str, kind: type[C]) -> C:
    """The control of a choice, which must be of this kind."""
    made = page.choices.control(name)
    assert isinstance(made, kind)
    return made


def rows(page: AnswerPage) -> list[str]:
    """The names of the rows in the order shown."""
    return [row.name for row in drawn(page, RowFigureWidget).rows]


def click_row(qtbot: QtBot, page: AnswerPage, name: str, part: int | None = None) -> None:
    """Click on a row by its name, or on a part of it."""
    widget = drawn(page, RowFigureWidget)
    place = rows(page).index(name)
    widget.plot.down.setValue(max(0, place - 2) * widget.plot.row_height)
    plot = widget.plot
    at = plot.place_center(place) if part is None else plot.part_center(place, part).toPoint()
    qtbot.mouseClick(plot.viewport(), LEFT, pos=at)


def click_cell(qtbot: QtBot, page: AnswerPage, row: int, column: int) -> None:
    """Click on a cell of a matrix."""
    plot = drawn(page, MatrixWidget).plot
    qtbot.mouseClick(plot.viewport(), LEFT, pos=plot.place_rect((row, column)).center())


def click_table_row(qtbot: QtBot, page: AnswerPage, row: int) -> None:
    """Click on a row of a table."""
    table = drawn(page, TableFigureWidget).table
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(row, 0)).center())


def enter_point(qtbot: QtBot, page: AnswerPage, curve: int, place: int) -> None:
    """Walk to a point of a curve by keys, and press Enter on it."""
    plot = drawn(page, LinesWidget).plot
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    while plot.curve:
        qtbot.keyClick(plot, Qt.Key.Key_Up)
    for _ in range(curve):
        qtbot.keyClick(plot, Qt.Key.Key_Down)
    for _ in range(place):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert (plot.curve or 0, plot.place) == (curve, place)
    qtbot.keyClick(plot, Qt.Key.Key_Return)


def press(qtbot: QtBot, page: AnswerPage, name: str, words: str) -> None:
    """Press one of the buttons of a choice."""
    buttons = control(page, name, ButtonsControl)
    place = [option.words for option in buttons.choice.options].index(words)
    qtbot.mouseClick(buttons.buttons.button(place), LEFT)


def tick(page: AnswerPage, name: str) -> None:
    """Turn a tick round."""
    control(page, name, TickControl).box.click()


def take(qtbot: QtBot, page: AnswerPage, name: str, words: str) -> None:
    """Take an entry of a menu by its words, with the keyboard."""
    box = control(page, name, MenuControl).box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(words)):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == words


def write(qtbot: QtBot, page: AnswerPage, name: str, text: str) -> None:
    """Type into a list that is searched, and take what is typed."""
    box = control(page, name, SearchControl).box
    line, completer = box.lineEdit(), box.completer()
    assert line is not None
    assert completer is not None
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    completer.popup().hide()  # which a real Return would reach first, and close


def images(page: AnswerPage) -> list[int]:
    """The images in the grid, by their ids."""
    return sorted(page.grid.model.ids.tolist())


def all_answered(qtbot: QtBot, session: Session) -> None:
    """Wait until both reading threads have answered all that was asked of them, and what those answers asked."""
    for _ in range(3):
        answers: list[Any] = []
        meeting = threading.Barrier(2)
        for _thread in range(2):
            session.background.query(lambda meeting=meeting: meeting.wait(60), session, answers.append)
        qtbot.waitUntil(lambda answers=answers: len(answers) == 2, timeout=20_000)
