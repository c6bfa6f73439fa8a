"""One selection for several views: what a grid gives on and shows, also of very many scattered images."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.grid.selection import KEPT_AT_MOST
from clipstudio.ui.image_selection import ImageSelection

Held, Button = Qt.KeyboardModifier, Qt.MouseButton


@pytest.fixture
def selection(panel: GridPanel) -> ImageSelection:
    """What the panel of 100 images shares."""
    made = ImageSelection(panel)
    panel.share(made)
    return made


def click(panel: GridPanel, position: int, held: Held = Held.NoModifier) -> None:
    view = panel.view
    QTest.mouseClick(
        view.viewport(), Button.LeftButton, held, view.visualRect(view.images.index(position)).center()
    )


def settle(qtbot: QtBot, panel: GridPanel, selection: ImageSelection, expected: list[int]) -> None:
    qtbot.waitUntil(lambda: selection.ids.tolist() == expected)
    here = np.flatnonzero(panel.view.selected_mask())
    assert panel.model.ids[here].tolist() == [
        image for image in expected if image in set(panel.model.ids.tolist())
    ]


def test_what_is_selected_here_is_selected_for_all_once(
    qtbot: QtBot, panel: GridPanel, selection: ImageSelection
) -> None:
    told: list[int] = []
    selection.changed.connect(lambda: told.append(len(selection)))
    click(panel, 3)
    settle(qtbot, panel, selection, [4])
    panel.view.selectAll()
    settle(qtbot, panel, selection, list(range(1, 101)))
    assert told == [1, 100]


def test_what_is_selected_elsewhere_is_selected_here(
    qtbot: QtBot, panel: GridPanel, selection: ImageSelection
) -> None:
    selection.replace(np.array([7, 500, 9]))
    settle(qtbot, panel, selection, [7, 9, 500])
    assert panel.selected_ids().tolist() == [7, 9]
    qtbot.waitUntil(lambda: panel.header.words == "100 images · 2 selected")
    panel.set_ids(range(400, 600))
    settle(qtbot, panel, selection, [7, 9, 500])
    panel.set_ids(range(1, 101))
    settle(qtbot, panel, selection, [7, 9, 500])
    click(panel, 0, Held.ControlModifier)
    settle(qtbot, panel, selection, [1, 7, 9, 500])
    click(panel, 0, Held.ControlModifier)
    settle(qtbot, panel, selection, [7, 9, 500])
    click(panel, 0)
    settle(qtbot, panel, selection, [1])


def test_a_selection_that_is_changed_and_filtered_at_once_is_not_lost(
    qtbot: QtBot, panel: GridPanel, selection: ImageSelection
) -> None:
    click(panel, 3)
    panel.set_ids(range(50, 60))
    settle(qtbot, panel, selection, [4])


def test_very_many_scattered_images_are_selected_and_changed_like_a_few(
    qtbot: QtBot, panel: GridPanel, selection: ImageSelection
) -> None:
    count = 2 * KEPT_AT_MOST + 10
    panel.set_ids(range(1, count + 1))
    odd = list(range(1, count, 2))
    selection.replace(np.array(odd))
    settle(qtbot, panel, selection, odd)
    assert panel.view.is_selected(0)
    assert not panel.view.is_selected(1)
    click(panel, 0, Held.ControlModifier)
    settle(qtbot, panel, selection, odd[1:])
    click(panel, 1, Held.ControlModifier)
    settle(qtbot, panel, selection, [2, *odd[1:]])
    panel.view.invert_selection()
    settle(qtbot, panel, selection, [1, *range(4, count + 1, 2)])
    click(panel, 2)
    settle(qtbot, panel, selection, [3])
    selection.replace(np.array(odd))
    QTest.mouseClick(panel.view.viewport(), Button.LeftButton, Held.NoModifier, QPoint(2, 2))
    settle(qtbot, panel, selection, [])


def test_bits_are_set_and_taken() -> None:
    selection = ImageSelection()
    told: list[list[int]] = []
    selection.changed.connect(lambda: told.append(selection.ids.tolist()))
    selection.add(np.array([5, 2]))
    selection.add(np.array([9]))
    selection.take_off(np.array([2, 77]))
    selection.replace(np.array([9, 5]))
    selection.keep(np.array([1, 9, 12]))
    selection.clear()
    assert told == [[2, 5], [2, 5, 9], [5, 9], [9], []]
    assert selection.holds(np.array([5, 9])).tolist() == [False, False]
