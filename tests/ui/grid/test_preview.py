"""The preview: facts, labels, stale answers, blur."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ChangedImageError
from clipstudio.ui.grid.facts import Fact, attribute_facts, file_facts, file_size
from clipstudio.ui.grid.full_screen import FullScreenPicture
from clipstudio.ui.grid.label_bars import LabelBars
from clipstudio.ui.grid.picture import STEP
from clipstudio.ui.grid.preview import PreviewPanel
from clipstudio.ui.grid.preview_header import PreviewHeader
from clipstudio.ui.style import theme
from tests.ui.cut_texts import cut_texts
from tests.ui.grid.source import DrawnSource

LABELS = [("lawyer", 0.412, True), ("thief", 0.08, False)]


@pytest.fixture
def preview(qtbot: QtBot, source: DrawnSource) -> Iterator[PreviewPanel]:
    made = PreviewPanel()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.set_source(source)
    made.show()
    qtbot.waitExposed(made)
    yield made
    source.gate.set()
    made.shutdown()


def _texts(preview: PreviewPanel) -> list[str]:
    return [label.text().replace("\u200b", "") for label in preview.findChildren(QLabel) if label.isVisible()]


def test_shows_the_picture_and_what_is_known_of_it(
    qtbot: QtBot, preview: PreviewPanel, source: DrawnSource
) -> None:
    preview.show_image(7, "1 of 3")
    qtbot.waitUntil(lambda: preview.picture.pixmap is not None)
    pixmap = preview.picture.pixmap
    assert pixmap is not None
    assert pixmap.width() == preview.picture.room().width() == source.edges[-1]
    assert {"image-7.jpg", "1 of 3", "1,200 × 600 pixels", "JPEG, 48.3 kB", "P1"} <= set(_texts(preview))
    assert {"female  ·  table.csv", "unsure  ·  Ada"} <= set(_texts(preview))


def test_a_stale_answer_is_dropped(qtbot: QtBot, preview: PreviewPanel, source: DrawnSource) -> None:
    source.gate.clear()
    preview.show_image(1)
    qtbot.waitUntil(lambda: source.detailed == [1])
    preview.show_image(2)
    preview.show_image(3)
    source.gate.set()
    qtbot.waitUntil(lambda: "image-3.jpg" in _texts(preview))
    assert source.detailed == [1, 3]
    assert "image-1.jpg" not in _texts(preview)


def test_an_answer_after_going_back_is_dropped(qtbot: QtBot, preview: PreviewPanel, source: DrawnSource) -> None:
    source.gate.clear()
    preview.show_image(1)
    qtbot.waitUntil(lambda: source.detailed == [1])
    preview.clear()
    source.gate.set()
    qtbot.wait(30)
    assert preview.picture.pixmap is None
    assert source.edges == []


def test_says_why_there_is_no_picture(qtbot: QtBot, preview: PreviewPanel, source: DrawnSource) -> None:
    source.unreadable = 4
    source.last = 10
    preview.show_image(4)
    qtbot.waitUntil(lambda: preview.picture.sentence == "This image cannot be read.")
    preview.show_image(11)
    qtbot.waitUntil(lambda: preview.picture.sentence == "Image 11 is not in this project any more.")


def test_says_that_the_file_has_changed(qtbot: QtBot, preview: PreviewPanel, source: DrawnSource) -> None:
    source.picture_fault = ChangedImageError("The file has changed since it was imported.")
    preview.show_image(4)
    qtbot.waitUntil(lambda: preview.picture.sentence == "The file has changed since it was imported.")
    assert preview.picture.pixmap is None


def test_keys_go_back_and_step(qtbot: QtBot, preview: PreviewPanel) -> None:
    preview.show_image(1)
    preview.picture.setFocus()
    for key, signal in (
        (Qt.Key.Key_Escape, preview.closed),
        (Qt.Key.Key_Left, preview.previous),
        (Qt.Key.Key_Right, preview.next),
        (Qt.Key.Key_Space, preview.closed),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(preview.picture, key)


def test_space_asks_to_reveal_a_blurred_picture(qtbot: QtBot, preview: PreviewPanel) -> None:
    preview.show_image(5, covered=True)
    assert preview.picture.sentence == "Blurred. Press Space to show it."
    qtbot.waitUntil(lambda: preview.picture.pixmap is not None)
    with qtbot.assertNotEmitted(preview.closed), qtbot.waitSignal(preview.reveal_requested) as asked:
        QTest.keyClick(preview.picture, Qt.Key.Key_Space)
    assert asked.args == [5]
    preview.set_covered(False)
    qtbot.waitUntil(lambda: preview.picture.sentence == "")
    preview.set_covered(True)
    assert preview.picture.pixmap is None


def test_labels_are_listed_with_their_probabilities(qtbot: QtBot, preview: PreviewPanel) -> None:
    preview.show_image(1)
    preview.set_labels(LABELS)
    bars = preview.findChild(LabelBars)
    assert bars.isVisible()
    assert bars.accessibleDescription() == "lawyer 41.2%, assigned; thief 8.0%"
    preview.show_image(2)
    assert not bars.isVisible()


def test_folded_labels_are_shown_on_request_until_going_back(qtbot: QtBot, preview: PreviewPanel) -> None:
    preview.show_image(1)
    preview.set_labels(LABELS, folded=True)
    bars = preview.findChild(LabelBars)
    button = next(found for found in preview.findChildren(QPushButton) if found.text() == "Show labels")
    assert not bars.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bars.isVisible()
    assert preview.window().focusWidget() is preview.picture
    with qtbot.waitSignal(preview.closed):
        QTest.keyClick(preview.picture, Qt.Key.Key_Escape)
    preview.show_image(2)
    preview.set_labels(LABELS, folded=True)
    assert bars.isVisible()
    preview.clear()
    preview.show_image(3)
    preview.set_labels(LABELS, folded=True)
    assert not bars.isVisible()


def test_name_and_facts_follow_another_size_of_text(
    qtbot: QtBot, qapp: QApplication, preview: PreviewPanel
) -> None:
    preview.resize(1400, 600)
    usual, points = preview._scroll.minimumWidth(), preview._name.font().pointSizeF()
    theme.scale_text(2 * qapp.font().pointSizeF())
    qtbot.waitUntil(lambda: preview._scroll.minimumWidth() > 1.7 * usual)
    assert preview._name.font().pointSizeF() == pytest.approx(2 * points, abs=0.1)


@pytest.mark.parametrize(("width", "beside"), [(1000, True), (500, False)])
def test_facts_are_beside_the_picture_or_under_it(
    qtbot: QtBot, preview: PreviewPanel, width: int, beside: bool
) -> None:
    preview.resize(width, 600)
    preview.show_image(1)
    qtbot.waitUntil(lambda: "image-1.jpg" in _texts(preview))
    name = next(label for label in preview.findChildren(QLabel) if "image-1" in label.text())
    right_of = name.mapTo(preview, name.rect().topLeft()).x() >= preview.picture.geometry().right()
    assert preview.width() == width
    assert right_of == beside


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (999_940, "999.9 kB"),
        (999_950, "1.0 MB"),
        (2_100_000, "2.1 MB"),
        (5 * 10**12, "5,000.0 GB"),
    ],
)
def test_file_sizes_in_words(size: int, words: str) -> None:
    assert file_size(size) == words


def test_facts_name_every_path_and_every_source(source: DrawnSource) -> None:
    details = source.details(3)
    paths = [Path("photos/image-3.jpg"), Path("more/image-3.jpg")]
    assert file_facts(details)[-2:] == [Fact("Path", str(paths[0])), Fact("", str(paths[1]))]
    assert attribute_facts(details) == [
        Fact("gender", "female", "table.csv"),
        Fact("", "unsure", "Ada"),
    ]


def test_a_single_source_is_named_once(source: DrawnSource) -> None:
    attributes = {"gender": (("female", "table.csv"),), "age": (("40-49", "table.csv"),)}
    details = replace(source.details(3), attributes=attributes)
    assert attribute_facts(details) == [
        Fact("gender", "female"),
        Fact("age", "40-49"),
        Fact("source", "table.csv"),
    ]


def test_a_picture_is_enlarged_by_wheel_and_keys_and_dragged(
    qtbot: QtBot, preview: PreviewPanel, source: DrawnSource
) -> None:
    preview.show_image(7)
    qtbot.waitUntil(lambda: preview.picture.pixmap is not None and preview.picture.share is not None)
    picture = preview.picture
    fitted = picture.share
    assert fitted is not None
    assert fitted < 1
    qtbot.keyClick(picture, Qt.Key.Key_1)
    assert picture.share == pytest.approx(1.0, rel=0.01)
    qtbot.waitUntil(lambda: source.edges[-1] == 1_200)
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    assert picture.share == pytest.approx(1.25, rel=0.01)
    assert any(button.text() == "125 %" for button in preview.findChildren(QPushButton))
    preview.resize(preview.width() - 120, preview.height() - 90)
    QApplication.processEvents()
    assert picture.share == pytest.approx(1.25, rel=0.01), "what is opened beside it leaves its scale as it is"
    preview.resize(preview.width() + 120, preview.height() + 90)
    QApplication.processEvents()
    qtbot.keyClick(picture, Qt.Key.Key_0)
    assert picture.is_fitted
    wheel = QWheelEvent(
        QPointF(100, 100),
        picture.mapToGlobal(QPointF(100, 100)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(picture, wheel)
    assert picture.share == pytest.approx(fitted * STEP**2, rel=0.01)
    before = picture.grab().toImage()
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    qtbot.mouseMove(picture, QPoint(340, 200))
    qtbot.mouseRelease(picture, Qt.MouseButton.LeftButton, pos=QPoint(340, 200))
    assert picture.grab().toImage() != before


def test_a_blurred_picture_stays_blurred_on_the_full_screen_until_it_is_revealed(
    qtbot: QtBot, preview: PreviewPanel, source: DrawnSource
) -> None:
    preview.show_image(7, covered=True)
    qtbot.waitUntil(lambda: preview.picture.pixmap is not None)
    qtbot.keyClick(preview.picture, Qt.Key.Key_F11)
    (full,) = preview.window().findChildren(FullScreenPicture)
    assert full.isFullScreen()
    assert full.picture.sentence == "Blurred. Press Space to show it."
    with qtbot.waitSignal(preview.reveal_requested) as revealed:
        qtbot.keyClick(full, Qt.Key.Key_Space)
    assert revealed.args == [7]
    preview.set_covered(False)
    qtbot.waitUntil(lambda: full.picture.sentence == "")
    with qtbot.waitSignal(preview.next):
        qtbot.keyClick(full, Qt.Key.Key_Right)
    with qtbot.waitSignal(full.left):
        qtbot.keyClick(full, Qt.Key.Key_Escape)
    assert preview.picture.pixmap is not None


def test_a_picture_is_loaded_once(qtbot: QtBot, preview: PreviewPanel, source: DrawnSource) -> None:
    qtbot.wait(300)  # the first size is known by then
    preview.show_image(7)
    qtbot.waitUntil(lambda: preview.picture.pixmap is not None)
    qtbot.wait(300)
    assert len(source.edges) == 1


@pytest.mark.parametrize("points", [1.0, 1.2, 2.0])
def test_the_button_that_leads_back_is_whole_at_any_width(qtbot: QtBot, points: float) -> None:
    header = PreviewHeader()
    qtbot.addWidget(header)
    font = header.font()
    font.setPointSizeF(points * font.pointSizeF())
    for each in (header, *header.findChildren(QWidget)):
        each.setFont(font)
    header.set_place("128 of 12,345")
    header.resize(header.minimumSizeHint())
    header.show()
    words = set()
    for width in range(header.minimumWidth() or header.minimumSizeHint().width(), 900, 7):
        header.resize(width, header.height())
        QApplication.processEvents()
        assert not cut_texts(header), width
        words.add(header._back.text())
    assert words == {"Back", "Back to the grid"}
