"""Search by content in the Images place: words, a picture, more like this, and the cut-off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import ImageQuery, SortKey
from clipstudio.domain.progress import finish
from clipstudio.domain.searching import SearchQuery, SearchResult, Spread
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing.embedding import embed
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.places.images.score_histogram import ScoreHistogram
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.ui.places.conftest import PEOPLE

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def place(qtbot: QtBot, session: Session, peopled: ProjectFile) -> Iterator[ImagesPlace]:
    """The place, shown, with all images but the last four embedded with the sample model."""
    model = session.shelf.load(session.shelf.registry.card(SAMPLE_NAME))
    finish(embed(peopled, model, peopled.images.find(ImageQuery())[:-4]))
    made = ImagesPlace(session, Settings())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitUntil(lambda: made.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    yield made
    session.background.shut_down()
    made.shut_down()


def searched(qtbot: QtBot, place: ImagesPlace) -> SearchResult:
    qtbot.waitUntil(
        lambda: place.filter.search.result is not None and place.grid.model.rowCount() == PEOPLE - 4,
        timeout=PATIENCE,
    )
    assert place.filter.search.result is not None
    return place.filter.search.result


def test_words_find_the_nearest_images_first_with_their_cosines(qtbot: QtBot, place: ImagesPlace) -> None:
    box = place.filter.search
    assert box.isVisible()
    assert not box.go.isEnabled()
    qtbot.keyClicks(box.text, "a dotted shirt")
    qtbot.keyClick(box.text, Qt.Key.Key_Return)
    result = searched(qtbot, place)
    cosines = result.of(place.grid.model.ids)
    assert np.all(np.diff(cosines) <= 0)
    assert place.grid.model.captions.text(0) == f"{cosines[0]:.3f}"
    assert place.grid.model.captions.spoken(0) == f"cosine {cosines[0]:.3f}"
    assert "the model's own idea of similar" in box.words.text()
    assert box.counts.text().endswith("4 images not embedded: not searched.")
    assert place.query().ids == tuple(place.grid.model.ids.tolist()), "an audit of what is shown is of these"


def test_the_cut_off_is_dragged_and_moved_by_keys(qtbot: QtBot, place: ImagesPlace) -> None:
    box = place.filter.search
    box.text.setText("a dotted shirt")
    qtbot.mouseClick(box.go, LEFT)
    result = searched(qtbot, place)
    histogram = box.histogram
    qtbot.mouseClick(histogram, LEFT, pos=QPoint(histogram.width() // 2, 10))
    kept = int((result.cosines >= box.least).sum())
    assert 0 < kept < PEOPLE - 4
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == kept, timeout=PATIENCE)
    histogram.setFocus()
    qtbot.keyClick(histogram, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE - 4, timeout=PATIENCE)
    place.grid.sort_changed.emit(SortKey.ADDED, False)
    qtbot.waitUntil(lambda: place.grid.model.ids[0] == 1, timeout=PATIENCE)
    qtbot.mouseClick(box.end, LEFT)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    assert not histogram.isVisible()


def test_more_like_this_and_a_picture_from_elsewhere(
    qtbot: QtBot, place: ImagesPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.grid.view.set_current(2)
    image = place.grid.model.id_at(2)
    place.commands.open_menu(QPoint(0, 0), ())
    assert place.commands.menu is not None
    (action,) = [each for each in place.commands.menu.actions() if each.text() == "More like this"]
    action.trigger()
    place.commands.menu.close()
    assert searched(qtbot, place).query == SearchQuery(SAMPLE_NAME, images=(image,))  # type: ignore[arg-type]
    assert place.grid.model.id_at(0) == image
    place.filter.clear()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    (row,) = place.session.project.images.rows([5])
    monkeypatch.setattr(place.filter.search, "ask_file", lambda: row.path)
    qtbot.mouseClick(place.filter.search.by_picture, LEFT)
    searched(qtbot, place)
    assert place.grid.model.id_at(0) == 5


def test_a_picture_that_cannot_be_read_is_said(
    qtbot: QtBot, place: ImagesPlace, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.jpg").write_text("no picture")
    monkeypatch.setattr(place.filter.search, "ask_file", lambda: tmp_path / "no.jpg")
    qtbot.mouseClick(place.filter.search.by_picture, LEFT)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert "not an image of a kind that is read" in told[-1]
    assert place.grid.model.rowCount() == PEOPLE


def test_without_an_embedded_image_there_is_no_search(
    qtbot: QtBot, session: Session, peopled: ProjectFile
) -> None:
    made = ImagesPlace(session, Settings())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    assert not made.filter.search.isVisible()
    assert not made.commands.can_search
    session.background.shut_down()
    made.shut_down()


def test_equal_cosines_have_a_histogram_as_well(qtbot: QtBot) -> None:
    histogram = ScoreHistogram()
    qtbot.addWidget(histogram)
    histogram.resize(200, 64)
    histogram.show_spread(Spread.of(np.full(3, 0.25, np.float32)))
    assert histogram.cut_off == pytest.approx(0.25)
    histogram.show_spread(Spread.of(np.empty(0, np.float32)))
    assert not histogram.grab().isNull()


def test_a_saved_search_says_what_was_searched_for_and_is_searched_again(qtbot: QtBot, place: ImagesPlace) -> None:
    box = place.filter.search
    box.text.setText("a dotted shirt")
    qtbot.mouseClick(box.go, LEFT)
    result = searched(qtbot, place)
    least = float(np.sort(result.cosines)[-5])
    box.histogram.set_cut_off(least)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == 5, timeout=PATIENCE)
    best = place.grid.model.ids.tolist()
    place.saved_filters.save("dotted")
    qtbot.waitUntil(lambda: place.saved_filters.current is not None, timeout=PATIENCE)
    (saved,) = place.session.project.saved_filters.all()
    assert saved.query.found_by == box.found_by
    assert saved.query.found_by is not None
    assert saved.query.found_by.query == SearchQuery(SAMPLE_NAME, "a dotted shirt")
    place.filter.clear()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    place.saved_filters.chosen.emit(saved.query)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == 5, timeout=PATIENCE)
    (chip,) = place.chips.chips
    assert chip.accessibleName().startswith("Filter: found by “a dotted shirt”, by clipstudio-sample, cosine")
    assert place.saved_filters.text() == "dotted"
    qtbot.mouseClick(place.filter.again, LEFT)
    qtbot.waitUntil(lambda: place.filter.search.result is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: place.grid.model.ids.tolist() == best, timeout=PATIENCE)
    assert place.filter.query().ids is None
    assert box.least == pytest.approx(least)
