"""Two images side by side: from a selection of two, with the keys of the large picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.grid.selection import selection_of
from clipstudio.ui.grid.view import _Flag

Key = Qt.Key


def select(panel: GridPanel, *positions: int) -> None:
    spans = [(position, position) for position in positions]
    panel.view.selectionModel().select(selection_of(panel.model, spans), _Flag.ClearAndSelect)


def test_two_that_are_selected_stand_side_by_side_until_esc(qtbot: QtBot, panel: GridPanel) -> None:
    for positions in ((), (3,), (3, 4, 5)):
        select(panel, *positions)
        QTest.keyClick(panel.view, Key.Key_C)
        assert not panel.pair_shown
    select(panel, 3, 8)
    QTest.keyClick(panel.view, Key.Key_C)
    assert panel.pair_shown
    left, right = panel.pair.sides
    qtbot.waitUntil(lambda: left.picture.pixmap is not None and right.picture.pixmap is not None)
    assert (left.name.text().replace("\u200b", ""), right.name.text().replace("\u200b", "")) == (
        "image-4.jpg",
        "image-9.jpg",
    )
    share = right.picture.share
    QTest.keyClick(left.picture, Key.Key_Plus)
    assert left.picture.share != share
    assert right.picture.share == share, "each is enlarged by itself"
    QTest.keyClick(left.picture, Key.Key_Escape)
    assert not panel.pair_shown
    assert panel.selected_ids().tolist() == [4, 9]
    assert left.image is None


def test_what_is_blurred_stays_so_until_space(qtbot: QtBot, panel: GridPanel) -> None:
    panel.set_blurred(True)
    select(panel, 0, 1)
    panel.show_pair()
    left, right = panel.pair.sides
    qtbot.waitUntil(lambda: left.picture.pixmap is not None and right.picture.pixmap is not None)
    assert left.picture.sentence.startswith("Blurred")
    QTest.keyClick(left.picture, Key.Key_Space)
    qtbot.waitUntil(lambda: left.picture.sentence == right.picture.sentence == "")
    assert not panel.covers(1)
    assert panel.covers(3)


def test_a_filter_that_takes_one_away_leads_back(qtbot: QtBot, panel: GridPanel) -> None:
    select(panel, 0, 1)
    panel.show_pair()
    panel.set_ids([2, 3, 4])
    assert not panel.pair_shown
