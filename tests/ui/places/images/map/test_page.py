"""The map of the Images place: what it is made of, what is selected on it, and what the grid shows of that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.domain.maps import MapMethod
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.jobs import JobReport, JobState
from clipstudio.services.mapping.making import FirstMap, MadeMap
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.images.map import making
from clipstudio.ui.places.images.map.page import MapPage
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings
from tests.services.mapping.conftest import EACH, WITHOUT, Clouds, make_clouds
from tests.ui.places.images.test_place import counted, opened

LEFT, Held, Key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier, Qt.Key
CORNERS = np.array([(0, 0), (10, 0), (5, 10)])
"""Where the fake layout puts the three clouds."""


def corner_layout(_project: ProjectFile, first: FirstMap) -> Work[MadeMap]:
    """Puts every cloud into a corner: the third image of each cloud follows the first."""
    yield Progress("Arranging", 0, None)
    count = len(first.shown.images)
    spread = np.random.default_rng(1).uniform(-1, 1, (count, 2))
    positions = (CORNERS[np.arange(count) % 3] + spread).astype(np.float32)
    shown = replace(first.shown, method=MapMethod.PACMAP, positions=positions, trustworthiness=0.97)
    return MadeMap(shown, first.without)


@pytest.fixture
def clouds(project: ProjectFile, session: Session) -> Clouds:
    """120 embedded images in three clouds, and 5 that are not embedded."""
    return make_clouds(project, session.shelf.registry.card(SAMPLE_NAME))


@pytest.fixture
def place(
    qtbot: QtBot, clouds: Clouds, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ImagesPlace]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(making, "finished_map", corner_layout)
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.resize(1280, 760)
    place.show()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == 3 * EACH + WITHOUT)
    yield place
    place.shut_down()


@pytest.fixture
def page(qtbot: QtBot, place: ImagesPlace) -> MapPage:
    """The map, opened and finished, colored by cloud."""
    place.map_action.trigger()
    page = place.map
    assert page is not None
    qtbot.waitUntil(lambda: page.map is not None and page.map.method is MapMethod.PACMAP)
    page.color.setCurrentIndex(page.color.findText("cloud"))
    qtbot.waitUntil(lambda: page.selecting.is_ready and is_counted(page))
    return page


def is_counted(page: MapPage) -> bool:
    """Whether all that is known of the points has come: their colours, and which of them the filter keeps."""
    seen = page.selecting.seen
    return (
        seen is not None
        and len(seen.coloring.values) == len(page.legend.entries) == 3
        and sum(seen.kept) == 3 * EACH
    )


def at(page: MapPage, x: float, y: float) -> QPoint:
    """The point of the widget over a place of the map."""
    found: QPoint = page.view.mapFromScene(page.view.box.mapViewToScene(QPointF(x, y)))
    return found


def is_kept(page: MapPage) -> list[bool]:
    """Which points the filter keeps."""
    seen = page.selecting.seen
    return [] if seen is None else seen.points.is_kept.tolist()


def says(qtbot: QtBot, page: MapPage, words: str) -> None:
    """Wait until this is said of the selection."""
    qtbot.waitUntil(lambda: page.counts.text() == words)


def lasso(page: MapPage, corner: int, held: Held = Held.NoModifier) -> None:
    """Draw around a corner of the fake layout."""
    x, y = CORNERS[corner].tolist()
    way = [at(page, x + dx, y + dy) for dx, dy in ((-2, -2), (2, -2), (2, 2), (-2, 2))]
    QTest.mousePress(page.view.viewport(), LEFT, held, way[0])
    for point in way[1:]:
        QTest.mouseMove(page.view.viewport(), point)
    QTest.mouseRelease(page.view.viewport(), LEFT, held, way[-1])


def test_a_lasso_selects_for_map_and_grid_shift_adds_and_alt_takes_off(
    qtbot: QtBot, place: ImagesPlace, page: MapPage, session: Session, clouds: Clouds
) -> None:
    of = [clouds.images[clouds.cloud == number].tolist() for number in range(3)]
    told: list[int] = []
    session.selection.changed.connect(lambda: told.append(len(session.selection)))
    lasso(page, 1)
    qtbot.waitUntil(lambda: session.selection.ids.tolist() == of[1])
    says(qtbot, page, f"{EACH} selected: {EACH} cloud 1.")
    assert sorted(place.grid.selected_ids().tolist()) == of[1]
    lasso(page, 0, Held.ShiftModifier)
    qtbot.waitUntil(lambda: session.selection.ids.tolist() == sorted(of[0] + of[1]))
    says(qtbot, page, f"{2 * EACH} selected: {EACH} cloud 1, {EACH} missing.")
    lasso(page, 1, Held.AltModifier)
    qtbot.waitUntil(lambda: session.selection.ids.tolist() == of[0])
    assert told == [EACH, 2 * EACH, EACH], "each gesture changes it once"
    qtbot.waitUntil(lambda: f"{EACH} selected" in place.grid.header.words)
    page.only.click()
    qtbot.waitUntil(lambda: place.grid.model.ids.tolist() == of[0])
    assert [chip.text() for chip in place.chips.chips] == [f"only the {EACH} selected"]
    assert place.query().ids is not None, "an audit of what is shown takes these images"
    lasso(page, 2)
    qtbot.waitUntil(lambda: place.grid.model.ids.tolist() == of[2])
    cloud = place.filter.facets.attributes["cloud"]
    opened(place, "cloud")
    counts = ["cloud 1 (0)", f"cloud 2 ({EACH})", "missing (0)"]
    qtbot.waitUntil(lambda: counted(place, cloud) == counts)
    place.chips.chips[0].click()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == 3 * EACH + WITHOUT)
    assert not page.only.isChecked()
    page.only.click()
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == EACH)
    page.clear.click()
    assert len(session.selection) == 0
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == 3 * EACH + WITHOUT)
    assert not place.chips.chips, "nothing says any more that the grid keeps to what was selected"
    assert not page.only.isChecked()
    says(qtbot, page, "Nothing selected.")


def test_the_map_says_what_it_is_and_how_far_it_can_be_trusted(page: MapPage) -> None:
    words = page.words.text()
    assert f"{3 * EACH} of {3 * EACH + WITHOUT} images (96.0 %) on the map" in words
    assert "5 not embedded with “clipstudio-sample” yet" in words
    assert "Trustworthiness 0.97: very good." in words
    assert "The distance between groups that are far apart means nothing." in words
    assert not page.about.isVisible()
    page.options.click()
    assert page.about.isVisible()
    assert "Laid out by PaCMAP from 50 principal components." in page.about.text()
    assert page.embed_more.isVisible()


def test_filtered_images_stay_pale_and_are_not_selected(
    qtbot: QtBot, place: ImagesPlace, page: MapPage, session: Session, clouds: Clouds
) -> None:
    some = AttributeFilter("cloud", frozenset({"cloud 1"}))
    place.show_query(ImageQuery(attributes=(some,)))
    qtbot.waitUntil(lambda: place.grid.model.rowCount() == EACH)
    qtbot.waitUntil(lambda: is_kept(page) == (clouds.cloud == 1).tolist())
    assert page.legend.entries[0].text() == f"cloud 1  {EACH}"
    page.view.setFocus()
    QTest.keyClick(page.view, Key.Key_S)
    assert len(session.selection) == EACH, "all in sight, but none of those that the filter leaves out"


def test_a_map_that_is_asked_for_anew_replaces_the_one_under_way_unsaid(
    qtbot: QtBot, place: ImagesPlace, session: Session
) -> None:
    reports: list[JobReport] = []
    session.background.reported.connect(reports.append)
    place.map_action.trigger()
    page = place.map
    assert page is not None
    assert page.making.is_at_work
    page.set_under_way(False)  # as when embeddings came: the map is made anew
    qtbot.waitUntil(lambda: page.map is not None and page.map.method is MapMethod.PACMAP)
    stopped = [each for each in reports if each.state is JobState.CANCELLED]
    assert stopped
    assert all(each.is_replaced for each in stopped)


def test_the_legend_hides_isolates_and_selects(qtbot: QtBot, page: MapPage, session: Session) -> None:
    first, second, missing = page.legend.entries
    assert second.accessibleName() == f"cloud 2, {EACH} images"
    first.click()
    qtbot.waitUntil(lambda: page.selecting.seen is not None and not page.selecting.seen.points.is_shown.all())
    lasso(page, 1)
    qtbot.wait(50)
    assert len(session.selection) == 0, "what is hidden is not selected"
    QTest.mouseDClick(second, LEFT)
    assert [entry.isChecked() for entry in page.legend.entries] == [False, True, False]
    QTest.keyClick(second, Key.Key_Return)
    assert all(entry.isChecked() for entry in page.legend.entries)
    QTest.keyClick(missing, Key.Key_S)
    says(qtbot, page, f"{EACH} selected: {EACH} missing.")
    QTest.keyClick(first, Key.Key_Space)
    assert not first.isChecked()


def test_a_click_shows_the_image_and_the_pointer_its_name(
    qtbot: QtBot, place: ImagesPlace, page: MapPage, session: Session
) -> None:
    made = page.map
    assert made is not None
    x, y = made.positions[4].tolist()
    QTest.mouseMove(page.view.viewport(), at(page, x, y))
    assert page.card.isVisible()
    image = page.card.image
    assert image is not None
    qtbot.waitUntil(lambda: "cloud" in page.card.words.text())
    QTest.mouseClick(page.view.viewport(), LEFT, Held.NoModifier, at(page, x, y))
    assert session.selection.ids.tolist() == [image]
    assert place.grid.preview.image == image
    assert not page.card.isVisible()
    QTest.mouseClick(page.view.viewport(), LEFT, Held.NoModifier, at(page, 5, 3))
    assert len(session.selection) == 0


def test_keys_and_wheel_move_zoom_and_choose(qtbot: QtBot, place: ImagesPlace, page: MapPage) -> None:
    page.view.setFocus()
    whole = page.view.sight()
    QTest.keyClick(page.view, Key.Key_Plus)
    assert page.view.sight().width() < whole.width()
    QTest.keyClick(page.view, Key.Key_Right)
    assert page.view.sight().center().x() > whole.center().x()
    QTest.keyClick(page.view, Key.Key_Home)
    assert page.view.sight().width() == pytest.approx(whole.width())
    QTest.keyClick(page.view, Key.Key_R)
    assert page.tools.place == 1
    QTest.mousePress(page.view.viewport(), LEFT, Held.NoModifier, at(page, 8, -2))
    QTest.mouseMove(page.view.viewport(), at(page, 12, 1))
    QTest.mouseMove(page.view.viewport(), at(page, 12, 2))
    QTest.mouseRelease(page.view.viewport(), LEFT, Held.NoModifier, at(page, 12, 2))
    says(qtbot, page, f"{EACH} selected: {EACH} cloud 1.")
    QTest.keyClick(page.view, Key.Key_M)
    QTest.mousePress(page.view.viewport(), LEFT, Held.NoModifier, at(page, 5, 5))
    QTest.mouseMove(page.view.viewport(), at(page, 6, 5))
    QTest.mouseMove(page.view.viewport(), at(page, 7, 5))
    QTest.mouseRelease(page.view.viewport(), LEFT, Held.NoModifier, at(page, 7, 5))
    assert page.view.sight().center().x() < whole.center().x()
    QTest.keyClick(page.view, Key.Key_Escape)
    assert not page.isVisible()
    place.map_action.trigger()
    assert page.isVisible()


def test_without_embeddings_it_says_so_and_offers_them(
    qtbot: QtBot, peopled: ProjectFile, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    place = ImagesPlace(session, Settings())
    qtbot.addWidget(place)
    place.resize(1280, 760)
    place.show()
    qtbot.waitUntil(place.map_action.isEnabled)
    place.map_action.trigger()
    page = place.map
    assert page is not None
    asked: list[str] = []
    place.search.embedding.start = asked.append  # type: ignore[method-assign]
    page.embed_asked.disconnect()
    page.embed_asked.connect(asked.append)
    assert "no image has been embedded yet" in page.embed_words.text()
    page.embed_button.click()
    assert asked == [SAMPLE_NAME]
    page.set_under_way(True)
    assert not page.embed_button.isEnabled()
    assert "being computed" in page.embed_words.text()
    place.shut_down()
