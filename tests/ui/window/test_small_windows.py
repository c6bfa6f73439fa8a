"""In a small window and with large text nothing is cut: what has no room folds, wraps, or ends in an ellipsis."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import SortKey
from clipstudio.ui.elided import ElidedCheckBox
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.figures.row_words import brief_refusal, fitting_refusal
from clipstudio.ui.grid.header import GridHeader
from clipstudio.ui.places.images.folded_box import FoldedBox
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import SPACE_BETWEEN
from clipstudio.ui.table import Table
from clipstudio.ui.window.header import Header
from clipstudio.ui.window.project_view import PLACES
from clipstudio.ui.window.rail import Rail
from clipstudio.ui.window.start_page import StartPage
from tests.ui.cut_texts import cut_texts


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def header(window: QWidget) -> Header:
    window.resize(1300, 100)
    made = Header()
    made.setParent(window)
    made.lead(QAction("Back", made), QAction("Forward", made))
    texts = ("Change and run again…", "Compare with…", "Save as JSON…")
    made.show_place("project.clipstudio", "Audits", [QAction(text, made) for text in texts])
    made.show_subtitle("a run with a name that is rather long")
    made.resize(1200, 50)
    window.show()
    return made


def seen_buttons(header: Header) -> list[QPushButton]:
    return [each for each in header.findChildren(QPushButton) if each.isVisible()]


def test_actions_without_room_go_into_a_menu_and_come_back(qtbot: QtBot, header: Header) -> None:
    assert len(seen_buttons(header)) == 3
    assert not header._more.isVisible()
    header.resize(500, 50)
    qtbot.wait(20)
    (first,) = seen_buttons(header)
    assert first.text() == "Change and run again…"
    assert first.width() >= first.sizeHint().width()
    assert [each.text() for each in header._more.menu().actions()] == ["Compare with…", "Save as JSON…"]
    assert header.rect().contains(header._more.geometry())
    header.resize(1200, 50)
    assert len(seen_buttons(header)) == 3


def test_what_is_shown_follows_the_name_of_its_place_at_once(qtbot: QtBot, header: Header) -> None:
    header._project.hide()
    qtbot.wait(20)
    assert header.subtitle.x() - header._title.geometry().right() <= 2 * SPACE_BETWEEN
    assert header._title.width() == header._title.sizeHint().width()


def test_an_action_that_is_not_offered_takes_no_room(qtbot: QtBot, header: Header) -> None:
    seen_buttons(header)[1].action.setVisible(False)  # type: ignore[attr-defined]
    assert [each.text() for each in seen_buttons(header)] == ["Change and run again…", "Save as JSON…"]


def test_the_line_above_the_grid_becomes_two_before_anything_is_cut(qtbot: QtBot) -> None:
    header = GridHeader()
    qtbot.addWidget(header)
    header.set_sort_keys([SortKey.PROBABILITY])
    header.set_blur(True, False)
    header.set_counts(830, 0)
    header.resize(700, 90)
    header.show()
    assert header._count.y() + header._count.height() > header._blur.y()
    header.resize(300, 90)
    qtbot.wait(20)
    assert header._count.geometry().bottom() < header._blur.y()
    for widget in (header._blur, header._sort, header._direction):
        assert widget.isVisible()
        assert widget.width() >= widget.sizeHint().width()
    before = header._blur.pos()
    header.set_counts(830, 12)
    qtbot.wait(20)
    assert header._blur.pos() == before


def test_the_counts_above_a_narrow_grid_take_two_lines_also_before_anything_is_selected(qtbot: QtBot) -> None:
    header = GridHeader()
    qtbot.addWidget(header)
    header.set_counts(1_000_000, 0)
    header.resize(header.minimumSizeHint().width(), 200)
    header.show()
    qtbot.wait(20)
    high = header._count.height()
    assert high > 1.5 * header.fontMetrics().height()
    header.set_counts(1_000_000, 999_999)
    qtbot.wait(20)
    assert header._count.height() == high
    assert not cut_texts(header)


def test_buttons_side_by_side_go_on_in_the_next_line(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    buttons = SegmentedButtons(("gender", "gender and ethnicity", "age group", "ethnicity"))
    layout = QVBoxLayout(page)
    layout.addWidget(buttons)
    layout.addStretch(1)
    page.resize(700, 200)
    page.show()
    assert len({buttons.button(place).y() for place in range(4)}) == 1
    page.resize(240, 200)
    qtbot.wait(20)
    assert len({buttons.button(place).y() for place in range(4)}) > 1
    for place in range(4):
        assert buttons.button(place).width() >= buttons.button(place).sizeHint().width()
        assert buttons.rect().contains(buttons.button(place).geometry())


def test_a_long_entry_of_a_box_ends_in_an_ellipsis_and_is_told_whole(qtbot: QtBot) -> None:
    box = ComboBox("Run")
    qtbot.addWidget(box)
    box.addItem("Which group is called a thief? · run 1 · 2026-11-29 14:45")
    box.setFixedWidth(120)
    box.show()
    QApplication.processEvents()
    box.grab()
    assert "called a thief" in box.toolTip()
    box.setFixedWidth(600)
    box.grab()
    assert box.toolTip() == ""


def test_columns_that_can_be_done_without_fold(qtbot: QtBot) -> None:
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(["name", "checksum", "where"])
    model.appendRow([QStandardItem(text) for text in ("a model", 30 * "0f", "somewhere")])
    table = Table(model, "Models")
    qtbot.addWidget(table)
    table.fold_columns(1)
    table.resize(900, 200)
    table.show()
    assert not table.isColumnHidden(1)
    table.resize(320, 200)
    assert table.isColumnHidden(1)
    table.resize(900, 200)
    assert not table.isColumnHidden(1)
    model.item(0, 2).setText(200 * "far ")
    table.resize(901, 200)
    assert table.isColumnHidden(1), "what it needs is measured anew when something else stands in it"
    table.horizontalHeader().setMaximumSectionSize(360)
    model.item(0, 2).setText(300 * "far ")
    table.resize(1_200, 200)
    assert not table.isColumnHidden(1), "of a long note only so much is counted as a column may show"


def test_what_images_are_sorted_by_is_read_whole(qtbot: QtBot) -> None:
    header = GridHeader()
    qtbot.addWidget(header)
    header.resize(320, 90)
    header.show()
    for keys in ((SortKey.ADDED, SortKey.NAME), (SortKey.PROBABILITY,)):
        header.set_sort_keys(keys)
        qtbot.wait(20)
        box, option, parts = header._sort, QStyleOptionComboBox(), QStyle.SubControl
        box.initStyleOption(option)
        style, kind = box.style(), QStyle.ComplexControl.CC_ComboBox
        room = style.subControlRect(kind, option, parts.SC_ComboBoxEditField, box).width() - 2
        assert room > box.fontMetrics().horizontalAdvance(box.currentText()), box.currentText()


def test_the_start_page_scrolls_where_large_text_has_no_room(qtbot: QtBot, window: QWidget) -> None:
    page = StartPage()
    layout = QVBoxLayout(window)
    layout.addWidget(page)
    font = page.font()
    font.setPointSizeF(2 * font.pointSizeF())
    for each in (page, *page.findChildren(QWidget)):
        each.setFont(font)
    page.sample_panel.set_folder(Path("/a/very/long/path/to/where/the/sample/is/to/be/made"))
    page.show_recent([Path(f"/data/project{number}.clipstudio") for number in range(6)])
    window.resize(900, 500)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(50)
    scroll = page.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().maximum() == 0
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in (page.new, page.open, page.sample):
        assert button.width() >= button.sizeHint().width()
    page.sample_panel.change.setFocus()
    spot = page.sample_panel.change
    scroll.ensureWidgetVisible(spot)
    assert spot.visibleRegion().boundingRect() == spot.rect()


def test_the_rail_keeps_its_names_where_there_is_no_room_for_pictures(qtbot: QtBot, window: QWidget) -> None:
    rail = Rail()
    rail.setParent(window)
    for index, kind in enumerate(PLACES):
        rail.add(kind, index)
    window.resize(300, 700)
    rail.resize(120, 700)
    window.show()
    buttons = rail.findChildren(QToolButton)
    assert {each.toolButtonStyle() for each in buttons} == {Qt.ToolButtonStyle.ToolButtonTextUnderIcon}
    least = rail.minimumSizeHint().height()
    assert least < 300
    rail.resize(120, least)
    qtbot.wait(20)
    assert {each.toolButtonStyle() for each in buttons} == {Qt.ToolButtonStyle.ToolButtonTextOnly}
    assert all(each.height() >= each.sizeHint().height() for each in buttons)
    assert rail.rect().contains(buttons[-1].geometry())


def test_the_project_gives_way_before_what_is_shown(qtbot: QtBot, header: Header) -> None:
    assert header._project.isVisible()
    header.resize(640, 50)
    qtbot.wait(20)
    assert not header._project.isVisible()
    assert header.subtitle.width() > 60
    header.resize(260, 50)
    assert not seen_buttons(header), "with no room at all for it, the main action is in the menu too"
    assert header._more.menu().actions()[0].text() == "Change and run again…"


def test_a_refusal_without_room_keeps_its_n() -> None:
    assert brief_refusal("not estimable (n = 3, minimum 10)") == "not estimable (n = 3)"
    assert brief_refusal("not estimable (n = 1,003)") == "not estimable (n = 1,003)"
    assert brief_refusal("suppressed, as groups are small") == "suppressed, as groups are small"


def test_a_refusal_says_as_much_as_has_room() -> None:
    whole = "not estimable (n = 3, minimum 10)"
    for letters, said in ((40, whole), (24, "not estimable (n = 3)"), (14, "not estimable"), (4, "not estimable")):
        assert fitting_refusal(whole, lambda text, letters=letters: len(text) > letters) == said  # type: ignore[misc]


def test_heads_of_the_filter_end_in_an_ellipsis(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    box = FoldedBox("Probability of a label & its name")
    layout = QVBoxLayout(page)
    layout.addWidget(box)
    page.resize(120, 60)
    page.show()
    qtbot.wait(20)
    assert box.width() <= 120
    assert "Probability of a label &amp; its name" in box._head.toolTip()
    page.resize(500, 60)
    assert box._head.toolTip() == ""


def test_a_long_tick_gives_way_and_is_told_whole(qtbot: QtBot) -> None:
    words = "no probabilities, groups, file names or answers of others while judging"
    tick, plain = ElidedCheckBox(words), QCheckBox(words)
    qtbot.addWidget(tick)
    qtbot.addWidget(plain)
    assert tick.minimumSizeHint().width() < plain.minimumSizeHint().width() / 2
    assert words in tick.toolTip()
    assert tick.text() == words
