"""The finder of cut texts finds them, and the start page has none."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.table import Table
from clipstudio.ui.window.start_page import StartPage
from tests.ui.cut_texts import cut_texts


def test_the_start_page_cuts_no_text_in_the_smallest_window(qtbot: QtBot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(900, 560)
    page.show()
    assert cut_texts(page) == []


@pytest.fixture
def narrow(qtbot: QtBot) -> QWidget:
    """A page that is 60 pixels wide."""
    page = QWidget()
    QHBoxLayout(page).setContentsMargins(0, 0, 0, 0)
    qtbot.addWidget(page)
    page.setFixedSize(60, 40)
    return page


@pytest.mark.parametrize("kind", [QLabel, QPushButton, QLineEdit])
def test_a_text_without_room_is_found(narrow: QWidget, kind: type[QLabel]) -> None:
    widget = kind("words that are far too long", narrow)
    widget.setFixedWidth(60)
    narrow.show()
    (fault,) = cut_texts(narrow)
    assert "words that are far too long" in fault


def test_a_letter_that_is_underlined_stands_apart(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label, field = QLabel("V&erfasser", page), QLineEdit(page)
    label.setBuddy(field)
    metrics = label.fontMetrics()
    apart = sum(map(metrics.horizontalAdvance, ("V", "e", "rfasser")))
    page.resize(300, 60)
    label.setFixedWidth(apart - 3)
    page.show()
    assert any("V&erfasser" in fault for fault in cut_texts(page))
    label.setFixedWidth(apart)
    assert not any("V&erfasser" in fault for fault in cut_texts(page))


def test_an_ellipsis_with_a_tooltip_is_none(narrow: QWidget) -> None:
    label = ElidedLabel("words that are far too long", parent=narrow)
    label.setFixedWidth(60)
    narrow.show()
    assert cut_texts(narrow) == []


def test_a_row_that_is_lower_than_its_text_and_a_cut_cell_that_nothing_tells_are_found(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    model.appendRow([QStandardItem("words that are far too long")])
    ours, plain = Table(model, "Values"), QTableView()
    for table in (ours, plain):
        qtbot.addWidget(table)
        table.setModel(model)
        table.setColumnWidth(0, 40)
        table.horizontalHeader().setStretchLastSection(False)
        table.show()
    assert cut_texts(ours) == [], "its tooltip has the whole"
    assert ["no tooltip says it" in fault for fault in cut_texts(plain)] == [True]
    ours.verticalHeader().setMinimumSectionSize(4)
    ours.setRowHeight(0, 6)
    assert "row 0 is" in cut_texts(ours)[0]


def test_a_button_behind_the_edge_is_found(narrow: QWidget) -> None:
    button = QPushButton("words that are far too long", narrow)
    button.resize(button.sizeHint())
    narrow.show()
    assert any("is covered by" in fault for fault in cut_texts(narrow))
