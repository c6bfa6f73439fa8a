"""One picture, two, or a sheet; hidden where it may hurt; never more than may be known."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from clipstudio.domain.images import ImageFacts, ImageQuery
from clipstudio.domain.reviewing.entries import EntryKind, Seen
from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.services.reviewing.exposure import Exposure, exposure_of
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.choices import BLUR, FOLD
from clipstudio.ui.grid.picture import PictureView
from clipstudio.ui.places.review.judging.answering import NO_PICTURE, READ_ONLY
from clipstudio.ui.places.review.judging.commands import Command
from clipstudio.ui.places.review.judging.display import COVERED, NOT_SHOWN
from clipstudio.ui.places.review.judging.pictures import GONE
from clipstudio.ui.places.review.judging.stage import SMALL
from clipstudio.ui.session import Session
from tests.services.conftest import bring_in, save_picture
from tests.ui.places.review.judging.judge import CTRL, Judge, Key

LONG = "a person who was photographed while doing something that cannot be said in a few words " * 3


def words_of(widget: QWidget) -> Iterator[str]:
    """Everything that is said by a widget and all within it."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription(), each.windowTitle())
        text = getattr(each, "text", None)
        yield str(text()) if callable(text) else ""


def is_grey(image: QImage) -> bool:
    colors = (image.pixelColor(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return all(color.red() == color.green() == color.blue() for color in colors)


def test_nothing_leads_an_auditor(judge: Judge, project: ProjectFile) -> None:
    judge.make(label="thief", items=6)
    view = judge.open()

    for _ in range(3):
        said = [words for words in words_of(view) if words]
        assert not [words for words in said if ".png" in words or "p" + str(judge.shown) in words.split()]
        judge.type(Key.Key_1)
    assert all(entry.seen == Seen(is_blind=True) for entry in judge.entries)


def test_what_is_known_is_shown_where_a_review_is_not_blind(judge: Judge, project: ProjectFile) -> None:
    source = project.attributes.add_source("table.csv", "ab")
    ids = project.images.find(ImageQuery()).tolist()
    project.attributes.record(source, "gender", dict.fromkeys(ids, "female"))
    record = judge.make(is_blind=False)
    bea, _ = project.reviews.add_auditor("Bea")
    answered = Step(item=1, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": ("harmful",)})
    Recorder(project, record, bea).write(answered)
    view = judge.open()
    while judge.shown != 1:
        judge.type(Key.Key_Right)

    judge.qtbot.waitUntil(lambda: "Bea: harmful" in view.panel.facts.text())
    assert "gender: female (table.csv)" in view.panel.facts.text()
    assert ".png" in view.panel.facts.text()
    judge.type(Key.Key_1)
    assert not judge.entries[-1].seen.is_blind


def test_harmful_items_are_hidden_until_they_are_revealed(judge: Judge) -> None:
    judge.make(is_harmful=True, label="criminal")
    view = judge.open()
    hidden = view.stage.main.pixmap
    assert hidden is not None
    assert not any("criminal" in words for words in words_of(view))
    assert view.stage.main.sentence == COVERED
    first = hidden.toImage()

    judge.type(Key.Key_Space)

    shown = view.stage.main.pixmap
    assert shown is not None
    assert shown.toImage() != first
    assert view.panel.questions[0].words.text() == "Is “criminal” right for this picture?"
    judge.type(Key.Key_3)
    assert view.stage.main.sentence == COVERED, "the next one is hidden again"
    assert not any("criminal" in words for words in words_of(view))


def test_how_an_item_was_seen_is_kept_with_its_answer(judge: Judge) -> None:
    judge.make(is_harmful=True)
    judge.open()

    judge.type(Key.Key_Space, Key.Key_1)
    judge.type(Key.Key_Space)
    judge.type(Key.Key_G)
    judge.type(Key.Key_Z)
    judge.type(Key.Key_1)
    judge.type(Key.Key_M)
    judge.type(Key.Key_Space, Key.Key_1)

    assert [entry.seen for entry in judge.entries] == [
        Seen(),
        Seen(is_grey=True, is_zoomed=True),
        Seen(is_grey=True, is_small=True),
    ]


def test_what_is_hidden_is_not_judged_unseen(judge: Judge, told: list[str]) -> None:
    judge.make(is_harmful=True)
    judge.open()

    judge.type(Key.Key_1)

    assert not judge.entries
    assert told == ["This is still hidden: press Space to see it, then answer."]
    judge.type(Key.Key_Space, Key.Key_1)
    assert len(judge.entries) == 1


def test_exposure_is_counted_once_an_item_and_kept_on_this_machine_only(judge: Judge) -> None:
    judge.make(is_harmful=True)
    view = judge.open()

    judge.type(Key.Key_Space)
    judge.type(Key.Key_1, Key.Key_Left)
    judge.type(Key.Key_Space)
    judge.type(Key.Key_Right)
    judge.type(Key.Key_Space)

    assert "2 harmful words seen" in view.bar.words.text()
    judge.qtbot.waitUntil(lambda: exposure_of(judge.auditor.uuid) == Exposure(2, 2))
    assert not [words for words in schema(judge.project) if "exposure" in words]
    judge.close()
    assert "2 harmful words seen" in judge.open().bar.words.text()


def schema(project: ProjectFile) -> list[str]:
    """What the project file can hold, as SQL in lower case."""
    with closing(sqlite3.connect(project.path)) as connection:
        found = connection.execute("SELECT lower(sql) FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return [sql for (sql,) in found]


def test_a_click_reveals_and_all_can_be_revealed_at_once(judge: Judge) -> None:
    judge.make(is_harmful=True)
    view = judge.open()

    QTest.mouseClick(view.stage.main, Qt.MouseButton.LeftButton)
    judge.settle()
    assert view.stage.main.sentence == ""
    judge.type(Key.Key_1)
    judge.click(view.panel.reveal_button)
    assert view.stage.main.sentence == ""
    judge.click(view.bar.always_button)
    judge.type(Key.Key_1, Key.Key_1)

    assert [entry.seen.is_blurred for entry in judge.entries] == [False] * 3


def test_preferences_say_what_is_hidden(judge: Judge, session: Session) -> None:
    judge.make(is_harmful=True, label="criminal")
    view = judge.open()

    session.preferences.keep(FOLD, False)
    assert "criminal" in view.panel.questions[0].words.text()
    assert view.stage.main.sentence == COVERED
    session.preferences.keep(BLUR, False)
    judge.settle()
    assert view.stage.main.sentence == ""
    judge.type(Key.Key_1)
    assert not judge.entries[0].seen.is_blurred
    assert "2 harmful words seen" in view.bar.words.text()


def test_a_break_is_suggested_and_never_forced(judge: Judge, told: list[str]) -> None:
    judge.make(is_harmful=True)
    view = judge.open()
    view.judging.strain.exposures = 59

    judge.type(Key.Key_Space, Key.Key_1)

    assert told == [told[0]]
    assert told[0].startswith("60 harmful items seen without a break")
    judge.type(Key.Key_Space, Key.Key_1)
    assert len(told) == 1
    assert len(judge.entries) == 2


def test_grey_has_no_colours(judge: Judge) -> None:
    view = judge.open()
    assert view.stage.main.pixmap is not None
    assert not is_grey(view.stage.main.pixmap.toImage())

    judge.click(view.bar.toggles[Command.GREY])

    assert is_grey(view.stage.main.pixmap.toImage())


def test_grey_and_small_are_remembered(judge: Judge) -> None:
    judge.open()
    judge.type(Key.Key_G)
    judge.type(Key.Key_M)
    judge.close()

    view = judge.open()

    assert (view.display.is_grey, view.display.is_small) == (True, True)
    assert view.bar.toggles[Command.GREY].isChecked()
    assert view.stage.main.width() <= SMALL


def test_two_are_shown_side_by_side(judge: Judge) -> None:
    judge.make(pairs=True)
    view = judge.open()

    judge.type(Key.Key_C)
    judge.qtbot.waitUntil(lambda: view.stage.other.pixmap is not None)

    titles = [label.text() for label in view.stage.findChildren(QLabel) if label.isVisible()]
    assert titles == ["To be judged", "Beside it"]
    judge.type(Key.Key_1)
    assert len(judge.entries) == 1
    judge.type(Key.Key_Escape)
    assert not view.stage.other.isVisible()
    assert judge.stopped == 0


def test_the_one_before_stands_beside_where_there_is_no_pair(judge: Judge) -> None:
    view = judge.open()
    judge.type(Key.Key_1)
    before = judge.order[0]

    judge.type(Key.Key_C)
    judge.qtbot.waitUntil(lambda: view.stage.other.pixmap is not None)

    assert "The one before" in [label.text() for label in view.stage.findChildren(QLabel)]
    assert judge.shown != before


def test_a_picture_that_was_never_shown_is_hidden_beside_the_next_one_too(judge: Judge) -> None:
    judge.make(is_harmful=True)
    view = judge.open()
    judge.type(Key.Key_S)
    judge.type(Key.Key_Space, Key.Key_C)
    judge.qtbot.waitUntil(lambda: view.stage.other.pixmap is not None)

    assert view.stage.other.accessibleDescription() == NOT_SHOWN
    assert not view.display.hides_something
    assert is_smooth(view.stage.other)
    assert not is_smooth(view.stage.main)
    judge.type(Key.Key_1, Key.Key_Space)
    judge.qtbot.waitUntil(lambda: not is_smooth(view.stage.other))
    assert view.stage.other.accessibleDescription() == ""


def is_smooth(view: PictureView) -> bool:
    """Whether a picture of noise is blurred."""
    assert view.pixmap is not None
    return bool(np.abs(np.diff(pixels_of(view.pixmap.toImage()), axis=1)).mean() < 5)


def test_an_enlarged_picture_is_moved_by_arrows_and_the_next_one_is_whole(judge: Judge) -> None:
    view = judge.open()
    first, second, *_ = judge.order
    judge.type(Key.Key_Z)
    assert not view.stage.main.is_fitted

    judge.type(Key.Key_Right, Key.Key_Down)
    assert judge.shown == first
    judge.type(Key.Key_1)

    assert (judge.shown, view.stage.main.is_fitted) == (second, True)


# --- the sheet


def test_a_sheet_answers_what_is_chosen_with_an_entry_each(judge: Judge) -> None:
    judge.make(items=20)
    view = judge.open(1000, 700)
    judge.type(Key.Key_T)
    tiles = [turn.item.number for turn in view.display.sheet_turns]
    assert tiles == judge.order[: len(tiles)]
    assert len(tiles) >= 6

    judge.type(Key.Key_Right, Key.Key_Space)
    assert view.panel.state.text() == f"{len(tiles) - 1} of {len(tiles)} chosen."
    judge.type(Key.Key_2)

    assert judge.said == [(item, "wrong") for item in tiles if item != tiles[1]]
    assert all(entry.seen.is_small for entry in judge.entries)
    assert [turn.item.number for turn in view.display.sheet_turns] == [tiles[1]]
    judge.type(Key.Key_1)
    assert judge.said[-1] == (tiles[1], "right")
    assert view.display.sheet_turns[0].item.number == judge.order[len(tiles)]


def test_as_many_tiles_are_told_of_as_have_room(judge: Judge) -> None:
    judge.make(items=20)
    view = judge.open(1000, 700)
    judge.type(Key.Key_T)
    many = len(view.display.sheet_turns)

    assert judge.page is not None
    judge.page.resize(760, 480)
    judge.qtbot.waitUntil(lambda: len(view.display.sheet_turns) < many)
    judge.settle()

    few = len(view.display.sheet_turns)
    assert few == view.sheet.capacity
    assert view.panel.state.text() == f"{few} of {few} chosen."


def test_a_click_takes_a_tile_out_and_puts_it_back(judge: Judge) -> None:
    judge.make(items=20)
    view = judge.open()
    judge.click(view.bar.toggles[Command.TILES])
    count = len(view.sheet.chosen)

    for expected in (count - 1, count):
        QTest.mouseClick(view.sheet, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
        assert len(view.sheet.chosen) == expected
    judge.type(Key.Key_A, modifier=CTRL)
    assert len(view.sheet.chosen) in (0, count)
    judge.type(Key.Key_A, modifier=CTRL)
    assert len(view.sheet.chosen) == count


def test_a_tile_that_is_taken_out_is_pale_and_still_to_be_seen(judge: Judge) -> None:
    judge.make(items=20)
    view = judge.open()
    judge.click(view.bar.toggles[Command.TILES])
    tile = QRect(20, 60, 200, 120)
    before = pixels_of(view.sheet.grab(tile).toImage())
    QTest.mouseClick(view.sheet, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    after = pixels_of(view.sheet.grab(tile).toImage())

    inside = np.s_[20:-20, 40:-40]
    assert np.corrcoef(before[inside].ravel(), after[inside].ravel())[0, 1] > 0.99
    assert 0.2 < after[inside].std() / before[inside].std() < 0.5


def pixels_of(image: QImage) -> NDArray[np.float64]:
    """(height, width, 3) what an image shows."""
    rgb = image.convertToFormat(QImage.Format.Format_RGBX8888)
    flat = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine() // 4, 4)
    return flat[:, : rgb.width(), :3].astype(np.float64)


def test_undo_brings_a_tile_back_to_the_sheet(judge: Judge) -> None:
    judge.make(items=20)
    view = judge.open()
    judge.type(Key.Key_T)
    tiles = [turn.item.number for turn in view.display.sheet_turns]
    judge.type(Key.Key_1)

    judge.type(Key.Key_Backspace)

    assert view.display.sheet_turns[0].item.number == tiles[-1]
    assert view.judging.turns.done == len(tiles) - 1


def test_a_sheet_is_hidden_until_it_is_revealed_and_skips(judge: Judge) -> None:
    judge.make(items=20, is_harmful=True, label="criminal")
    view = judge.open()
    judge.type(Key.Key_T)
    assert not any("criminal" in words for words in words_of(view))

    judge.type(Key.Key_Space)
    assert "criminal" in view.panel.questions[0].words.text()
    count = len(view.display.sheet_turns)
    assert f"{count} harmful words seen" in view.bar.words.text()
    judge.type(Key.Key_S)

    assert [entry.kind for entry in judge.entries] == ["skip"] * count
    assert not {turn.item.number for turn in view.display.sheet_turns} & set(judge.order[:count])


# --- what cannot be judged


def test_an_image_that_the_project_lacks_can_be_skipped_only(judge: Judge, told: list[str]) -> None:
    record = judge.make(items=1)
    items = [replace(judge.project.reviews.items(record.id)[0], sha256="0" * 64)]
    judge.record = judge.project.reviews.create(replace(record.plan, name="gone"), items)[0]
    view = judge.open()

    assert view.stage.main.sentence == GONE
    judge.type(Key.Key_1)
    assert (judge.entries, told) == ((), [NO_PICTURE])
    judge.type(Key.Key_S)
    assert len(judge.entries) == 1


def test_a_file_that_is_gone_is_said(judge: Judge, project: ProjectFile, tmp_path: Path) -> None:
    path = tmp_path / "secret-name.png"
    save_picture(path, 99)
    bring_in(project, path)
    (digest,) = project.images.digests([max(project.images.find(ImageQuery()).tolist())])
    judge.record = project.reviews.create(replace(judge.make().plan, name="gone"), [ReviewItem(1, digest)])[0]
    path.unlink()

    view = judge.open()

    assert view.stage.main.sentence == "This image cannot be read."
    assert not any("secret-name" in words for words in words_of(view))


def test_a_picture_that_came_with_a_review_is_judged_without_its_file(judge: Judge, project: ProjectFile) -> None:
    facts = ImageFacts("e" * 64, 10, "JPEG", 40, 30)
    project.images.add_known((facts,))
    jpeg = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(jpeg, "JPEG")
    project.pictures.write(facts.sha256, jpeg.getvalue())
    plan = replace(judge.make().plan, name="sent")
    judge.record = project.reviews.create(plan, [ReviewItem(1, facts.sha256)])[0]

    view = judge.open()

    assert view.stage.main.sentence == ""
    judge.type(Key.Key_1)
    assert len(judge.entries) == 1


def test_a_project_that_is_read_only_can_be_looked_through(
    judge: Judge, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    judge.make()
    monkeypatch.setattr(judge.project, "read_only", True)
    view = judge.open()
    first, second, *_ = judge.order

    assert told == [READ_ONLY]
    judge.type(Key.Key_1)
    assert (judge.shown, judge.entries) == (first, ())
    assert not judge.answer_button("right").isEnabled()
    judge.type(Key.Key_Right)
    assert judge.shown == second
    judge.click(view.bar.stop_button)
    assert judge.stopped == 1


# --- sizes


@pytest.mark.parametrize(("width", "height"), [(1180, 740), (900, 620), (620, 560), (3700, 2000)])
def test_long_words_fit_whatever_the_size(judge: Judge, width: int, height: int) -> None:
    judge.make(label=LONG)
    view = judge.open(width, height)

    question = view.panel.questions[0].words
    assert question.height() >= question.heightForWidth(question.width())
    for button in view.panel.questions[0].buttons:
        assert button.width() >= button.minimumSizeHint().width()
    assert view.panel.area.horizontalScrollBar().maximum() == 0
    assert view.stage.main.width() >= 300
    assert view.bar.stop_button.geometry().right() <= view.bar.width()
