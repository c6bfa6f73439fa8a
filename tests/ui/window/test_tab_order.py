"""What the keyboard comes to is seen as a whole."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipstudio.ui.places.images.next_step import NextStep
from clipstudio.ui.window.tab_order import controls, step, step_pane


def test_a_list_in_a_form_is_scrolled_to_as_a_whole(qtbot: QtBot) -> None:
    pane = QWidget()
    column = QVBoxLayout(pane)
    field, rows = QLineEdit(), QListWidget()
    rows.addItems([f"label set {place}" for place in range(30)])
    rows.setFixedHeight(132)
    for widget in (field, QLabel("\n" * 12), rows, QLabel("\n" * 12)):
        column.addWidget(widget)
    scroll = QScrollArea()
    qtbot.addWidget(scroll)
    scroll.setWidget(pane)
    scroll.setWidgetResizable(True)
    scroll.resize(300, 200)
    with qtbot.waitActive(scroll):
        scroll.show()
    field.setFocus()
    for before, after in ((field, rows), (rows, field)):
        assert before.hasFocus()
        step(scroll, forward=True)
        assert after.hasFocus()
        seen = QRect(after.mapTo(scroll.viewport(), QPoint()), after.size())
        assert scroll.viewport().rect().contains(seen)


def test_f6_goes_from_pane_to_pane_to_what_is_walked_in_with_arrows(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, panes = QVBoxLayout(window), QSplitter()
    rail = QPushButton("Images")
    column.addWidget(rail)
    column.addWidget(panes)
    lists = []
    for words in ("runs", "images"):
        pane, rows = QWidget(), QListWidget()
        inner = QVBoxLayout(pane)
        inner.addWidget(QPushButton(f"Sort {words}"))
        inner.addWidget(rows)
        panes.addWidget(pane)
        lists.append(rows)
    with qtbot.waitActive(window):
        window.show()
    rail.setFocus()
    for target in (lists[0], lists[1], rail):
        assert step_pane(window, forward=True)
        assert target.hasFocus()
    assert step_pane(window, forward=False)
    assert lists[1].hasFocus()
    panes.hide()
    assert not step_pane(window, forward=True), "there is one pane only"


def test_f6_reaches_a_band_that_offers_what_comes_next(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    step_line, rows = NextStep(), QListWidget()
    step_line.offer("A table lies beside the images.", (("Look at the table…", lambda: None),))
    column.addWidget(step_line)
    column.addWidget(rows)
    with qtbot.waitActive(window):
        window.show()
    rows.setFocus()
    assert step_pane(window, forward=True)
    assert step_line.buttons[0].hasFocus()
    assert step_pane(window, forward=True)
    assert rows.hasFocus()


def test_of_buttons_that_exclude_each_other_tab_comes_to_the_one_that_is_pressed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, group = QVBoxLayout(window), QButtonGroup(window)
    places = [QPushButton(name) for name in ("Images", "Attributes", "Labels")]
    for each in places:
        each.setCheckable(True)
        group.addButton(each)
        column.addWidget(each)
    window.show()
    places[0].setChecked(True)
    places[1].setFocus()  # by it, Qt leads Tab to this one from now on
    places[2].setChecked(True)  # as Ctrl+3 does
    assert controls(window) == [places[2]]
