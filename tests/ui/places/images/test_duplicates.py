"""The page of images that look alike: decided by key and by mouse, undone, blurred, and what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.duplicates import Verdict
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.grid.layout import MARGIN
from clipstudio.ui.places.images.duplicates.page import DuplicatesPage
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.engine.test_perceptual import picture
from tests.services.conftest import bring_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def copied(project: ProjectFile, tmp_path: Path) -> ProjectFile:
    """Four pictures, three of them with a smaller copy, the first with two."""
    folder = tmp_path / "copies"
    folder.mkdir()
    for number in range(4):
        picture(number).save(folder / f"{number}.png")
    for number in range(3):
        picture(number).resize((128, 96)).save(folder / f"{number} small.png")
    picture(0).resize((64, 48)).save(folder / "0 tiny.png")
    bring_in(project, folder)
    return project


@pytest.fixture
def place(
    qtbot: QtBot, copied: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ImagesPlace]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.show()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == 8)
    yield place
    place.shut_down()


@pytest.fixture
def page(qtbot: QtBot, place: ImagesPlace) -> DuplicatesPage:
    place.duplicates_action.trigger()
    page = place.duplicates
    assert page is not None
    qtbot.waitUntil(lambda: page.group.text().startswith("Group 1 of 3"))
    return page


def names(page: DuplicatesPage) -> list[str]:
    project = page._session.project
    return [row.name for row in project.images.rows(page.model.ids.tolist())]


def left_out(page: DuplicatesPage) -> list[str]:
    project = page._session.project
    return [row.name for row in project.images.rows(project.look_alikes.left_out().tolist())]


def test_a_line_of_pictures_with_its_captions_is_seen_whole_in_a_low_window(
    qtbot: QtBot, page: DuplicatesPage, place: ImagesPlace
) -> None:
    place.resize(1100, 300)
    qtbot.waitUntil(lambda: page.model.captions.text(0) == "256 × 192, suggested")
    qtbot.waitUntil(lambda: page.view.height() >= page.view.tiles.line_height + 2 * MARGIN)
    assert page.view.tiles.caption > 0
    line = page.inside.view
    qtbot.waitUntil(lambda: line.height() >= line.tiles.line_height + 2 * MARGIN)


def test_each_group_is_decided_by_a_key_and_gives_way_to_the_next(
    qtbot: QtBot, page: DuplicatesPage, session: Session
) -> None:
    assert names(page) == ["0.png", "0 small.png", "0 tiny.png"], "the largest first"
    qtbot.waitUntil(lambda: page.model.captions.text(0) == "256 × 192, suggested")
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    qtbot.keyClick(page.view, Qt.Key.Key_K)
    assert names(page) == ["1.png", "1 small.png"]
    qtbot.waitUntil(lambda: "Audits leave out 2 images" in page.words.text())
    assert sorted(left_out(page)) == ["0 tiny.png", "0.png"], "the one that was chosen is kept"
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    qtbot.keyClick(page.view, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: page.words.text().startswith("Nothing is to be decided"))
    found = [decision.verdict for decision in session.project.look_alikes.all()]
    assert found == [Verdict.KEEP_ONE] * 2 + [Verdict.SAME, Verdict.DIFFERENT]
    assert len(session.project.images.cluster_members()) == 1
    assert not page.keep.isEnabled()
    assert not any(each.isVisible() for each in (page.keep, page.accept, page.view)), "nothing is left to decide"
    for groups in (1, 2):
        session.history.undo()
        qtbot.waitUntil(lambda groups=groups: page.group.text().startswith(f"Group 1 of {groups}"))
    assert not session.project.images.any_clusters()


def test_all_suggestions_are_accepted_after_a_question_and_undone_at_once(
    qtbot: QtBot, page: DuplicatesPage, session: Session
) -> None:
    qtbot.mouseClick(page.later, LEFT)
    assert names(page) == ["1.png", "1 small.png"]
    qtbot.mouseClick(page.earlier, LEFT)
    qtbot.mouseClick(page.accept.button, LEFT)
    assert "each of 3 groups, and leave 4 images out" in page.accept.words.text()
    assert not left_out(page)
    qtbot.mouseClick(page.accept.yes, LEFT)
    qtbot.waitUntil(lambda: page.words.text().startswith("Nothing is to be decided"))
    assert sorted(left_out(page)) == ["0 small.png", "0 tiny.png", "1 small.png", "2 small.png"]
    assert page.window().focusWidget() is page.back, "not the button that takes all back"
    session.history.undo()
    qtbot.waitUntil(lambda: page.group.text().startswith("Group 1 of 3"))
    assert not left_out(page)
    session.history.redo()
    qtbot.waitUntil(page.take_back.isVisible)
    qtbot.mouseClick(page.take_back, LEFT)
    qtbot.waitUntil(lambda: page.group.text().startswith("Group 1 of 3"))
    assert not left_out(page)


def test_the_distance_is_moved_with_pairs_on_both_sides_of_it(qtbot: QtBot, page: DuplicatesPage) -> None:
    assert page.inside.model.rowCount() == 4
    page.distance.setValue(15)
    qtbot.waitUntil(lambda: page.outside.words.text() == "No pair within reach is left out.")
    page.distance.setFocus()
    qtbot.keyClick(page.distance, Qt.Key.Key_Home)
    assert page.bits.text() == "at most 0 of 256 bits differ"
    qtbot.waitUntil(lambda: page.outside.model.rowCount() == 4)
    distances = {page.outside.model.captions.text(place) for place in range(4)}
    assert {each.partition(",")[0] for each in distances} == {"pair 1", "pair 2"}, "which two belong together"
    assert not any(each.endswith(", 0 bits") for each in distances)


def test_pictures_are_blurred_where_the_grid_blurs_and_escape_leads_back(
    qtbot: QtBot, place: ImagesPlace, page: DuplicatesPage
) -> None:
    page.set_blurred(True)
    image = int(page.model.ids[0])
    assert all(model.blur.covers(image) for model in (page.model, page.inside.model))
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert not page.model.blur.covers(image)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert place.grid.view.isVisible()
