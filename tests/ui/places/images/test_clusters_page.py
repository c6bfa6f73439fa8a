"""The page that says which images belong together: previewed as one types, set, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.images.clusters_page import ALIKE, PATTERN, ClustersPage
from clipstudio.ui.session import Session
from tests.engine.test_perceptual import picture
from tests.services.conftest import bring_in

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, project: ProjectFile, session: Session, tmp_path: Path) -> ClustersPage:
    """Five images: two of ann that look alike, and one each of three others, one of them in another folder."""
    folder = tmp_path / "people"
    (folder / "more").mkdir(parents=True)
    for number, name in enumerate(("ann_1.png", "bob_1.png", "cid_1.png", "more/dan_1.png")):
        picture(number).save(folder / name)
    picture(0).resize((128, 96)).save(folder / "ann_2.png")
    bring_in(project, folder)
    page = ClustersPage(session)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.read()
    qtbot.waitUntil(lambda: page.preview.model.rowCount() == 2)
    return page


def cells(page: ClustersPage) -> list[tuple[str, str]]:
    model = page.preview.model
    return [
        (str(model.index(place, 0).data()), str(model.index(place, 1).data())) for place in range(model.rowCount())
    ]


def test_a_pattern_is_previewed_as_one_types_set_and_undone(
    qtbot: QtBot, page: ClustersPage, session: Session
) -> None:
    assert cells(page) == [("(top folder)", "4"), ("more", "1")]
    qtbot.mouseClick(page.ways.button(PATTERN), LEFT)
    assert not page.set_button.isEnabled()
    qtbot.keyClicks(page.pattern, "^([a-z]+_")
    qtbot.waitUntil(lambda: "no regular expression" in page.words.text())
    page.pattern.setText("^([a-z]+)_")
    qtbot.waitUntil(lambda: page.preview.model.rowCount() == 4)
    assert cells(page)[0] == ("ann", "2")
    assert page.words.text() == "4 clusters of 5 images. Alone in their cluster: 3 images."
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page.pattern, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    images = session.project.images
    assert len(images.cluster_members()["ann"]) == 2
    session.history.undo()
    qtbot.waitUntil(lambda: not images.any_clusters())


def test_pictures_that_look_alike_make_clusters_and_escape_leads_back(qtbot: QtBot, page: ClustersPage) -> None:
    qtbot.mouseClick(page.ways.button(PATTERN), LEFT)
    page.ways.button(ALIKE).click()
    assert page.ways.button(ALIKE) is page.window().focusWidget(), "the field with the keyboard is hidden"
    qtbot.waitUntil(lambda: page.preview.model.rowCount() == 1)
    said = [listing.words for listing in page.preview._listings]
    assert said[1:] == [
        "These images are put together with what they look like.",
        "These images look like no other one; they keep what they have.",
    ]
    assert cells(page) == [("ann_1", "2")]
    assert page.words.text().endswith("Left as they are: 3 images.")
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
