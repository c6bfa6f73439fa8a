"""The model of the grid: ids, rows in windows, captions."""

from __future__ import annotations

import threading
from array import array

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.rows import WINDOW
from tests.ui.grid.source import DrawnSource

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def test_keeps_the_rules_of_qt_models(qtbot: QtBot, qtmodeltester: ModelTester, model: ImageGridModel) -> None:
    qtmodeltester.check(model, force_py=False)
    model.set_ids(range(1, 500), np.linspace(0, 1, 499))
    model.want(0, 20)
    qtbot.waitUntil(lambda: model.data(model.index(3), Qt.ItemDataRole.DisplayRole) == "image-4.jpg")
    model.blur.set_blurred(True)
    model.captions.set_names_shown(True)
    model.set_ids([7, 8])
    model.set_ids(())


@pytest.mark.parametrize("kind", [list, np.array, lambda ids: array("q", ids)])
def test_ids_may_come_in_any_form(model: ImageGridModel, kind: type) -> None:
    model.set_ids(kind([5, 3, 9]))
    assert model.ids.tolist() == [5, 3, 9]
    assert model.position_of(9) == 2
    assert model.position_of(4) is None


def test_a_million_images_ask_only_for_the_windows_in_sight(
    qtbot: QtBot, model: ImageGridModel, source: DrawnSource
) -> None:
    model.set_ids(np.arange(1_000_000))
    assert model.rowCount() == 1_000_000
    model.want(500_000, 500_030)
    qtbot.waitUntil(lambda: len(source.windows) == 2)
    assert model.tile(500_030).row is not None
    first = 500_000 // WINDOW * WINDOW
    seen = range(500_000, 500_031)
    assert source.windows == [tuple(seen), tuple(sorted({*range(first, first + WINDOW)}.difference(seen)))]
    assert threading.main_thread() not in source.threads


def test_data_never_asks_the_source(model: ImageGridModel, source: DrawnSource) -> None:
    model.set_ids(range(1, 50))
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ACCESSIBLE, model.IdRole):
        model.data(model.index(10), role)
    assert model.tile(10).row is None
    assert source.windows == []


def test_rows_stay_known_when_the_order_changes(qtbot: QtBot, model: ImageGridModel, source: DrawnSource) -> None:
    model.set_ids(range(1, 101))
    model.want(0, 99)
    qtbot.waitUntil(lambda: model.tile(99).row is not None)
    model.set_ids(range(100, 0, -1))
    model.want(0, 99)
    assert model.tile(0).row == source.row(100)
    assert len(source.windows) == 1


def test_nothing_is_fetched_ahead_until_the_first_tiles_are_there(
    qtbot: QtBot, model: ImageGridModel, source: DrawnSource
) -> None:
    source.unreadable = 4
    model.set_ids(range(1, 1001))
    source.gate.clear()
    model.want(0, 9, ahead=10)
    qtbot.waitUntil(lambda: len(source.thumbnails) == 2)  # on two threads
    assert source.windows == [tuple(range(1, 11))]
    source.gate.set()
    qtbot.waitUntil(lambda: len(source.thumbnails) == 20)
    assert set(source.thumbnails[:10]) == set(range(1, 11))
    assert source.windows[1:] == [tuple(range(11, 257))]


def test_a_row_is_painted_where_it_is_seen_without_its_picture(
    qtbot: QtBot, model: ImageGridModel, source: DrawnSource
) -> None:
    changed: list[list[int]] = []
    model.dataChanged.connect(lambda _first, _last, roles: changed.append(roles))
    source.gate.clear()
    source.last = 4

    def roles_of(ids: list[int], captions: list[str] | None = None) -> list[int]:
        model.set_ids(ids, captions)
        model.want(0, 1)
        changed.clear()
        qtbot.waitUntil(lambda: bool(changed))
        return changed[0]

    assert ACCESSIBLE in roles_of([1, 2]), "only what is spoken is another"
    assert roles_of([3, 4], ["a", "b"]) == []
    assert roles_of([5, 6]) == [], "these are gone"


def test_an_image_that_is_gone_is_said_to_be_gone(
    qtbot: QtBot, model: ImageGridModel, source: DrawnSource
) -> None:
    source.last = 10
    model.set_ids([10, 11])
    model.want(0, 1)
    qtbot.waitUntil(lambda: model.tile(1).unreadable)
    assert model.data(model.index(1), ACCESSIBLE) == "no longer in the project"
    model.want(0, 1)
    assert len(source.windows) == 1


def test_a_tile_is_named_for_those_who_do_not_see_it(qtbot: QtBot, model: ImageGridModel) -> None:
    model.set_ids([4], np.array([0.834]))
    assert model.data(model.index(0), ACCESSIBLE) == "loading"
    model.want(0, 0)
    model.blur.set_blurred(True)
    qtbot.waitUntil(lambda: model.tile(0).row is not None)
    assert model.data(model.index(0), ACCESSIBLE) == "image-4.jpg, 83.4 %, blurred"


def test_an_image_that_stands_twice_is_painted_in_both_places(qtbot: QtBot, model: ImageGridModel) -> None:
    painted: set[int] = set()
    model.set_ids([7, 8, 7, 9])
    model.want(0, 3)
    qtbot.waitUntil(lambda: all(model.tile(place).row is not None for place in range(4)))
    # From here on only pictures come: the rows are all there.
    model.dataChanged.connect(lambda first, last: painted.update(range(first.row(), last.row() + 1)))
    qtbot.waitUntil(lambda: all(model.tile(place).picture is not None for place in range(4)))
    model.thumbnails.arrived.emit(7)
    assert {0, 2} <= painted
    painted.clear()
    model.thumbnails.arrived.emit(7)
    assert painted == {0, 2}


def test_captions_are_texts_or_probabilities(qtbot: QtBot, model: ImageGridModel) -> None:
    model.set_ids([1, 2], np.array([0.5, np.nan]))
    model.want(0, 1)
    qtbot.waitUntil(lambda: model.tile(1).row is not None)
    assert [model.tile(position).caption for position in (0, 1)] == ["50.0 %", ""]
    model.set_captions(["one", "two"])
    assert [model.tile(position).caption for position in (0, 1)] == ["one", "two"]
    model.set_captions(None)
    assert not model.captions.shown


def test_captions_must_be_as_many_as_images(model: ImageGridModel) -> None:
    with pytest.raises(ValueError, match="1 captions for 2 images"):
        model.set_ids([1, 2], ["one"])
    assert model.rowCount() == 0


def test_another_source_makes_all_forgotten(qtbot: QtBot, model: ImageGridModel) -> None:
    model.set_ids([1])
    model.want(0, 0)
    qtbot.waitUntil(lambda: model.tile(0).row is not None)
    model.blur.set_blurred(True)
    model.blur.reveal(1)
    other = DrawnSource()
    model.set_source(other)
    assert model.rowCount() == 0
    model.set_ids([1])
    assert model.tile(0).row is None
    assert model.tile(0).covered


def test_what_is_renewed_is_shown_as_it_was_until_it_is_known_better(
    qtbot: QtBot, model: ImageGridModel, source: DrawnSource
) -> None:
    source.unreadable = 2
    model.set_ids([2, 1])
    model.want(0, 1)
    qtbot.waitUntil(lambda: model.tile(0).unreadable and model.tile(1).picture is not None)
    asked = len(source.thumbnails)
    source.unreadable = None
    model.renew()
    assert model.tile(0).row is not None
    assert model.tile(0).unreadable, "it does not flicker"
    qtbot.waitUntil(lambda: model.tile(0).picture is not None)
    assert source.thumbnails[asked:] == [2], "the other one is there"
    assert len(source.windows) == 2


def test_no_thread_outlives_shutdown(qtbot: QtBot, model: ImageGridModel, source: DrawnSource) -> None:
    model.set_ids(range(1, 100))
    model.want(0, 50)
    qtbot.waitUntil(lambda: len(source.thumbnails) > 3)
    model.shutdown()
    assert source.threads
    assert not [thread for thread in source.threads if thread.is_alive()]
