"""What a screen reader is told of the grid, asked by way of Qt as a screen reader asks."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid import accessible
from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.grid.view import ImageGridView

NAME = QAccessible.Text.Name


@pytest.fixture(autouse=True)
def active() -> Iterator[None]:
    """As if a screen reader were there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def asked(view: ImageGridView) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    return found


def loaded(qtbot: QtBot, view: ImageGridView) -> None:
    qtbot.waitUntil(lambda: view.images.tile(0).row is not None)


def test_the_grid_is_a_list_with_an_item_for_each_image(qtbot: QtBot, view: ImageGridView) -> None:
    loaded(qtbot, view)
    grid = asked(view)
    assert grid.role() == QAccessible.Role.List
    assert grid.text(NAME) == "Images"
    assert grid.childCount() == 100
    item = grid.child(2)
    assert (item.role(), item.text(NAME)) == (QAccessible.Role.ListItem, "image-20.jpg, 3 of 100")
    assert grid.indexOfChild(item) == 2
    place = item.rect()
    assert grid.childAt(place.center().x(), place.center().y()).text(NAME) == item.text(NAME)
    assert view.viewport().mapToGlobal(view.visualRect(view.images.index(2)).center()) == place.center()
    assert grid.child(100) is None
    assert grid.child(-1) is None
    assert grid.child(99).state().offscreen


def test_an_item_says_its_caption_and_that_it_is_blurred(qtbot: QtBot, view: ImageGridView) -> None:
    loaded(qtbot, view)
    view.images.captions.set_captions([str(number) for number in range(100)], "rank")
    view.images.blur.set_blurred(True)
    assert asked(view).child(3).text(NAME) == "image-30.jpg, rank 3, blurred, 4 of 100"


def test_selection_and_focus_are_told_and_can_be_changed(qtbot: QtBot, view: ImageGridView) -> None:
    loaded(qtbot, view)
    grid = asked(view)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert [grid.child(row).state().selected for row in range(3)] == [True, True, False]
    assert grid.child(1).state().focusable
    chosen = grid.selectionInterface()
    assert chosen.selectedItemCount() == 2
    assert [item.text(NAME) for item in chosen.selectedItems()] == [
        "image-0.jpg, 1 of 100",
        "image-10.jpg, 2 of 100",
    ]
    assert chosen.select(grid.child(7))
    assert view.selected_ids().tolist() == [0, 10, 70]
    assert chosen.unselect(grid.child(0))
    assert chosen.selectAll()
    assert chosen.selectedItemCount() == 100
    assert chosen.clear()
    assert view.selected_ids().tolist() == []


def test_events_name_the_tile_with_the_keyboard(
    qtbot: QtBot, view: ImageGridView, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[QAccessible.Event, int]] = []

    def note(event: QAccessibleEvent) -> None:
        told.append((event.type(), event.child()))

    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", staticmethod(note))
    monkeypatch.setattr(view, "hasFocus", lambda: True)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert (QAccessible.Event.Focus, 1) in told
    assert (QAccessible.Event.StateChanged, 1) in told


def test_counts_are_announced(qtbot: QtBot, panel: GridPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", staticmethod(note))
    panel.set_ids(range(1, 1_205))
    assert said == ["1,204 images"]
    panel.view.selectAll()
    qtbot.waitUntil(lambda: said[-1] == "1,204 images · 1,204 selected")


def test_other_images_take_the_items_with_them(qtbot: QtBot, view: ImageGridView, model: ImageGridModel) -> None:
    loaded(qtbot, view)
    grid = asked(view)
    for row in range(100):
        assert grid.child(row).isValid()
    model.set_ids(range(0, 50, 10))
    assert grid.childCount() == 5
    assert grid.child(50) is None
    gc.collect()
    assert grid.child(4).text(NAME).endswith("5 of 5")


def test_a_million_images_cost_nothing(view: ImageGridView, model: ImageGridModel) -> None:
    model.set_ids(range(1_000_000))
    began = time.perf_counter()
    grid = asked(view)
    assert grid.childCount() == 1_000_000
    for row in range(0, 1_000_000, 500):
        assert grid.child(row).role() == QAccessible.Role.ListItem
    view.selectAll()
    assert grid.selectionInterface().selectedItemCount() == 1_000_000
    assert len(grid.selectionInterface().selectedItems()) == accessible.MOST_ITEMS
    assert time.perf_counter() - began < 5
    assert len(grid._items) <= accessible.MOST_ITEMS  # type: ignore[attr-defined]
