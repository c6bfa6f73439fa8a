"""Search by content in the Images place: words, a picture, more like this, and the cut-off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import FoundBy, ImageQuery, SortKey
from clipstudio.domain.progress import finish
from clipstudio.domain.searching import SearchQuery, SearchResult, Spread
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing.embedding import embed
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.carried_pictures import files_of
from clipstudio.ui.places.images.embedding_offer import UNDER_WAY, EmbeddingWork
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.places.images.score_histogram import ScoreHistogram
from clipstudio.ui.places.images.search_box import SearchBox
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
    assert "nothing is left out." in box.counts.text()
    assert box.words_of_result is not None
    assert box.words_of_result.endswith(", nothing left out")
    assert place.grid.model.captions.spoken(0) == f"cosine {cosines[0]:.3f}"
    assert "the model's own idea of similar" in box.words.text()
    assert box.counts.text().endswith("4 images not embedded: not searched.")
    assert place.query().ids == tuple(place.grid.model.ids.tolist()), "an audit of what is shown is of these"


def test_a_search_that_waits_for_embeddings_says_so_beside_its_field(
    qtbot: QtBot, place: ImagesPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = place.filter.search
    box.text.setText("a dotted shirt")
    monkeypatch.setattr(EmbeddingWork, "is_under_way", True)
    qtbot.mouseClick(box.go, LEFT)
    assert box.waiting.isVisible()
    searched(qtbot, place)
    assert not box.waiting.isVisible()


def test_the_cut_off_is_dragged_and_moved_by_keys(qtbot: QtBot, place: ImagesPlace) -> None:
    box = place.filter.search
    box.text.setText("a dotted shirt")
    qtbot.mouseClick(box.go, LEFT)
    result = searched(qtbot, place)
    histogram = box.histogram
    qtbot.mouseClick(histogram, LEFT, pos=QPoint(histogram.width() // 2, 10))
    kept = int((result.cosines >= box.least).sum())
    assert 0 < kept < PEOPLE - 4
    assert "left out" not in f"{box.counts.text()} {box.words_of_result}"
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == kept, timeout=PATIENCE)
    histogram.setFocus()
    qtbot.keyClick(histogram, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE - 4, timeout=PATIENCE)
    place.grid.sort_changed.emit(SortKey.ADDED, False)
    qtbot.waitUntil(lambda: place.grid.model.ids[0] == 1, timeout=PATIENCE)
    qtbot.mouseClick(box.end, LEFT)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    assert not histogram.isVisible()
    assert not box.text.text(), "words that stay would seem to be searched for still"


def test_of_many_images_the_nearest_are_proposed_and_all_are_a_click_away(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.show()
    cosines = np.linspace(0.1, 0.3, 356, dtype=np.float32)
    query = SearchQuery("m", text="x")
    box.show_result(SearchResult(query, np.arange(356), cosines, 0, Spread.of(cosines)))
    assert int((cosines >= box.least).sum()) == 100
    assert box.counts.text().startswith("100 of 356 images with a cosine of 0.244 or more. This many are proposed")
    box.tell_passing(22)
    assert "0.244 or more. 22 of them pass the rest of the filter. This many" in box.counts.text()
    with qtbot.waitSignal(box.changed):
        qtbot.mouseClick(box.all, LEFT)
    assert box.counts.text() == "356 images with a cosine of 0.100 or more: nothing is left out."
    assert not box.all.isVisible()
    kept = FoundBy(query, 0.2, datetime.now(UTC))
    box.ask_again(kept)
    box.show_result(SearchResult(query, np.arange(356), cosines, 0, Spread.of(cosines)))
    assert box.least == pytest.approx(0.2), "what was saved with a cut-off comes back with it"
    assert "proposed" not in box.counts.text()
    box.stop()


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
    words = place.filter.search.words_of_result
    assert words is not None
    (row,) = place.session.project.images.rows([image])
    assert words.startswith(f"content: like “{row.name}”, "), "the chip says which image was meant"
    place.filter.clear()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    (row,) = place.session.project.images.rows([5])
    monkeypatch.setattr(place.filter.search, "ask_file", lambda: row.path)
    qtbot.mouseClick(place.filter.search.by_picture, LEFT)
    searched(qtbot, place)
    assert place.grid.model.id_at(0) == 5


def test_more_like_an_image_without_an_embedding_offers_to_compute_it(
    qtbot: QtBot, place: ImagesPlace, session: Session, told: list[str]
) -> None:
    offered: list[tuple[str, QAction]] = []
    taken_back: list[str] = []
    session.offered.connect(lambda text, action: offered.append((text, action)))
    session.taken_back.connect(taken_back.append)
    without = place.grid.model.id_at(PEOPLE - 1)
    place.filter.search.ask_like([without])
    qtbot.waitUntil(lambda: bool(offered), timeout=PATIENCE)
    (text, action) = offered[0]
    assert text.startswith(f"What you search for (1 image) has no embedding of “{SAMPLE_NAME}”.")
    assert action.text() == "Compute the rest"
    action.trigger()
    assert (taken_back, told) == ([text], []), "that warning, and no other, goes with the first step against it"
    qtbot.waitUntil(lambda: told == ["4 images embedded."], timeout=PATIENCE)
    place.filter.search.ask_like([without])
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    qtbot.waitUntil(lambda: place.grid.model.id_at(0) == without, timeout=PATIENCE)


def test_a_picture_that_cannot_be_read_is_said(
    qtbot: QtBot, place: ImagesPlace, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.jpg").write_text("no picture")
    monkeypatch.setattr(place.filter.search, "ask_file", lambda: tmp_path / "no.jpg")
    qtbot.mouseClick(place.filter.search.by_picture, LEFT)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert "not an image of a kind that is read" in told[-1]
    assert place.grid.model.rowCount() == PEOPLE


def test_equal_cosines_have_a_histogram_as_well(qtbot: QtBot) -> None:
    histogram = ScoreHistogram()
    qtbot.addWidget(histogram)
    histogram.resize(200, 64)
    histogram.show_spread(Spread.of(np.full(3, 0.25, np.float32)))
    assert histogram.cut_off == pytest.approx(0.25)
    histogram.show_spread(Spread.of(np.empty(0, np.float32)))
    assert not histogram.grab().isNull()


def test_pixels_that_are_pasted_are_searched_for_and_kept_nowhere(
    qtbot: QtBot, place: ImagesPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (row,) = place.session.project.images.rows([7])
    before = place.session.project.images.count()
    QApplication.clipboard().setImage(QImage(str(row.path)))
    box = place.filter.search
    box.text.setFocus()
    qtbot.keyClick(box.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    result = searched(qtbot, place)
    assert place.grid.model.id_at(0) == 7
    assert "like a picture that was pasted" in box.words.text()
    assert place.session.project.images.count() == before
    assert box.found_by is not None
    assert result.query.pasted
    assert not box.found_by.query.pasted, "a filter keeps no picture"
    QApplication.clipboard().setText("a tie")
    qtbot.keyClick(box.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text.text() == "a tie", "words are pasted as ever"
    place.filter.clear()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    place.grid.view.setFocus()
    qtbot.keyClick(place.grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(50)
    assert box.result is None, "words in the grid are nothing to search for"
    (other,) = place.session.project.images.rows([9])
    QApplication.clipboard().setImage(QImage(str(other.path)))
    qtbot.keyClick(place.grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    searched(qtbot, place)
    assert place.grid.model.id_at(0) == 9, "a picture that is pasted into the grid is searched for as well"


def test_a_tile_or_a_file_that_is_dropped_at_the_left_is_searched_for(qtbot: QtBot, place: ImagesPlace) -> None:
    drops, project = place.search_drops, place.session.project
    paths = {row.id: row.path for row in project.images.rows([3, 4, 5])}
    one, own = files_of([paths[5]]), files_of([paths[3], paths[4]], [3, 4])  # type: ignore[list-item,index]
    assert drops.words(one, is_own=False) == "Find images like it"
    assert drops.words(own, is_own=True) == "Find images like these 2"
    assert drops.words(own, is_own=False) == "", "several files are to be imported"
    assert drops.words(files_of([Path("/p/table.csv")]), is_own=False) == ""
    drops.take(one)
    assert searched(qtbot, place).query == SearchQuery(SAMPLE_NAME, picture=paths[5])
    drops.take(own)
    asked = SearchQuery(SAMPLE_NAME, images=(3, 4))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: box_query(place) == asked, timeout=PATIENCE)
    drops.is_on = False
    assert drops.words(one, is_own=False) == ""


def box_query(place: ImagesPlace) -> SearchQuery | None:
    result = place.filter.search.result
    return None if result is None else result.query


def test_what_is_not_embedded_yet_is_embedded_by_a_button(qtbot: QtBot, place: ImagesPlace) -> None:
    box = place.filter.search
    assert not box.rest.isVisible()
    box.text.setText("a dotted shirt")
    qtbot.mouseClick(box.go, LEFT)
    searched(qtbot, place)
    place.filter.show_search()
    qtbot.mouseClick(box.rest, LEFT)
    assert not box.rest.isEnabled()
    qtbot.waitUntil(box.rest.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(box.go, LEFT)
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    assert not box.rest.isVisible()


def test_without_embeddings_a_search_says_what_it_needs_and_computes_it(
    qtbot: QtBot, session: Session, peopled: ProjectFile, told: list[str]
) -> None:
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.resize(1280, 800)
    place.show()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == PEOPLE, timeout=PATIENCE)
    box = place.filter.search
    assert box.embedding.isVisible()
    assert not box.text.isVisible()
    (row,) = peopled.images.rows([5])
    place.search_drops.take(files_of([row.path]))  # type: ignore[list-item]
    assert told == ["No image has an embedding yet: compute them under “Search by content” at the left"]
    assert box.embedding.compute.hasFocus()
    place.grid.view.set_current(2)
    place.commands.open_menu(QPoint(0, 0), ())
    assert place.commands.menu is not None
    (like,) = [each for each in place.commands.menu.actions() if each.text() == "More like this"]
    assert (like.isEnabled(), like.toolTip()) == (False, told[0])
    place.commands.menu.close()
    qtbot.keyClick(box.embedding.compute, Qt.Key.Key_Space)
    assert box.embedding.words.text() == UNDER_WAY
    qtbot.waitUntil(box.text.isVisible, timeout=PATIENCE)
    assert told[-1] == f"{PEOPLE} images embedded."
    place.search_drops.take(files_of([row.path]))  # type: ignore[list-item]
    qtbot.waitUntil(lambda: box.result is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: place.grid.model.id_at(0) == 5, timeout=PATIENCE)
    session.background.shut_down()
    place.shut_down()


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
