"""Images are filtered by what was answered in a review, in the words that plans keep."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.results.basis import selection_words
from clipstudio.results.selections import selection_in_words
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.window.main_window import MainWindow
from tests.ui.places.review.test_settling import PATIENCE, say


def test_images_are_filtered_by_answer_and_by_whose(qtbot: QtBot, window: MainWindow, place: ReviewPlace) -> None:
    assert window.project_view is not None
    images = window.project_view.images
    box = images.filter.answer
    assert box.isHidden()
    place.session.write(say, place)
    qtbot.waitUntil(lambda: box.review.count() == 1, timeout=PATIENCE)
    window.project_view.go_to(0)
    held = place.session.project.reviews.images(place.list.in_use[0].record.id).tolist()
    box.answer.setCurrentIndex(box.answer.findText("Right", Qt.MatchFlag.MatchStartsWith))
    # By majority an item on which two differ has no answer.
    qtbot.waitUntil(lambda: images.grid.model.ids.tolist() == [held[0]], timeout=PATIENCE)
    box.whose.setCurrentIndex(box.whose.findText("as Ada judged"))
    qtbot.waitUntil(lambda: images.grid.model.ids.tolist() == held[:2], timeout=PATIENCE)
    words = "judged “Right” (verdict) in the review “Thieves”, as Ada judged"
    assert selection_in_words(images.query(), 2, {}) == f"the 2 images {words}"
    assert selection_words(images.query()) == words
    images.filter.clear()
    qtbot.waitUntil(lambda: len(images.grid.model.ids) == len(held), timeout=PATIENCE)
    assert images.query().answer is None
    captions = images.grid.header.captions
    captions.setCurrentIndex(captions.findText("verdict, Thieves"))
    told = images.grid.model.captions
    qtbot.waitUntil(lambda: told.shown, timeout=PATIENCE)
    said = {id: told.text(place) for place, id in enumerate(images.grid.model.ids.tolist())}
    assert (said[held[0]], said[held[1]]) == ("Right", "no answer")
