"""Counts that open their rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clipstudio.ui.listing import COUNT_COLUMN, NUMBER_WIDTH, Listing, ListingModel, ListingTabs

FRUIT = Listing("fruit", ("Name", "Colour"), [("apple", "red"), ("pear", "green")], 2, "They grow on trees.")
NONE = Listing("stones", ("Name",), [], 0, "They do not grow.")
MANY = Listing("leaves", ("Name",), [("oak",), ("elm",)], 2_500, "Here is a part.")


@pytest.fixture
def tabs(qtbot: QtBot) -> ListingTabs:
    """Three tabs, shown, the middle one empty."""
    made = ListingTabs(("fruit", "stones", "leaves"), "Things")
    qtbot.addWidget(made)
    made.show_listings([FRUIT, NONE, MANY])
    made.show()
    return made


def test_the_model_keeps_its_promises(qtbot: QtBot) -> None:
    model = ListingModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for listing in (FRUIT, NONE, MANY):
        model.show(listing)
        assert model.rowCount() == len(listing.rows)


def test_numbers_stand_at_the_right_below_their_title() -> None:
    model, right = ListingModel(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    model.show(Listing("fruit", ("Name", COUNT_COLUMN), [("apple", "3")], 1, "They grow."))
    role, across = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    assert (model.index(0, 1).data(role), model.headerData(1, across, role)) == (right, right)
    assert (model.index(0, 0).data(role), model.headerData(0, across, role)) == (None, None)


def test_nothing_can_be_chosen_before_there_are_listings(qtbot: QtBot) -> None:
    tabs = ListingTabs(("fruit", "stones"), "Things")
    qtbot.addWidget(tabs)
    tabs.show()
    for place in range(2):
        qtbot.mouseClick(tabs.tabs.button(place), Qt.MouseButton.LeftButton)
    assert not any(tabs.tabs.button(place).isEnabled() for place in range(2))
    assert not tabs.copy_button.isEnabled()
    assert (tabs.shown.total, tabs.model.rowCount()) == (0, 0)
    tabs.show_listings([NONE, FRUIT])
    assert tabs.shown is FRUIT
    assert tabs.copy_button.isEnabled()


def test_tabs_say_how_many_there_are(tabs: ListingTabs) -> None:
    assert [tabs.tabs.button(place).text() for place in range(3)] == ["2 fruit", "0 stones", "2,500 leaves"]
    assert not tabs.tabs.button(1).isEnabled()


def test_a_click_shows_the_rows(qtbot: QtBot, tabs: ListingTabs) -> None:
    assert tabs.model.index(1, 1).data() == "green"
    qtbot.mouseClick(tabs.tabs.button(2), Qt.MouseButton.LeftButton)
    assert tabs.shown is MANY
    assert tabs.model.index(1, 0).data() == "elm"
    assert tabs.words.text() == "Here is a part. The first 2 are listed."


def test_the_tab_stays_down_unless_it_got_empty(qtbot: QtBot, tabs: ListingTabs) -> None:
    qtbot.mouseClick(tabs.tabs.button(2), Qt.MouseButton.LeftButton)
    tabs.show_listings([FRUIT, NONE, MANY])
    assert tabs.shown is MANY
    tabs.show_listings([NONE, FRUIT, NONE])
    assert tabs.shown is FRUIT


def test_a_list_can_be_copied_whole_or_in_part(qtbot: QtBot, tabs: ListingTabs) -> None:
    qtbot.mouseClick(tabs.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "apple\tred\npear\tgreen"
    tabs.table.selectRow(1)
    qtbot.keyClick(tabs.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "pear\tgreen"


def test_the_head_of_a_number_is_whole_with_large_letters(qtbot: QtBot, tabs: ListingTabs) -> None:
    font = tabs.font()
    font.setPointSizeF(2 * font.pointSizeF())
    tabs.table.horizontalHeader().setFont(font)
    counted = Listing("clusters", ("Name", COUNT_COLUMN), [("house", "289")], 1, "")
    tabs.show_listings([counted, NONE, NONE])
    header = tabs.table.horizontalHeader()
    assert header.sectionSize(1) >= header.sectionSizeHint(1) > NUMBER_WIDTH


def test_another_width_is_shared_out_anew(qtbot: QtBot, tabs: ListingTabs) -> None:
    header, viewport = tabs.table.horizontalHeader(), tabs.table.viewport()
    for width in (1_400, 700):
        tabs.resize(width, 300)
        qtbot.waitUntil(lambda: 0 <= viewport.width() - header.length() < 2)
