"""Disagreements are settled by the keys of the scheme; everyone's answers are seen only when asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.entries import Entry, EntryKind
from clipstudio.services.reviewing.making import make_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.choices import BLUR
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.places.review.settling_page import SettlingPage

Do = Callable[[ProjectFile], tuple[object, Changes]]
PATIENCE = 20_000
SAID = {"Ada": ("right", "right", "wrong"), "Bea": ("right", "wrong", "harmful")}


def say(project: ProjectFile) -> tuple[None, Changes]:
    """Ada and Bea answer the first three items, and differ on two of them."""
    answer(project, "Thieves")
    return None, Changes.REVIEWS


def answer(project: ProjectFile, review: str) -> None:
    """The same in a review of that name."""
    record = project.reviews.find(review)
    for name, values in SAID.items():
        recorder = Recorder(project, record, project.reviews.auditor(name))
        for item, value in enumerate(values, start=1):
            replies = {"verdict": (value,)}
            recorder.write(Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies=replies))


def test_two_disagreements_are_settled_by_keys(qtbot: QtBot, place: ReviewPlace) -> None:
    page = begin(qtbot, place)
    assert at(page) == 2
    assert not page.panel.answers.isVisible()
    page.panel.shows.click()
    assert page.panel.answers.text() == "Ada: Right\nBea: Wrong"
    QTest.keyClick(page, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: at(page) == 3 and page.is_shown, timeout=PATIENCE)
    assert page.panel.state.text() == "1 of 2 settled."
    QTest.keyClick(page, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: page.panel.state.text().startswith("2 of 2 settled."), timeout=PATIENCE)
    entries = place.session.project.reviews.entries(place.list.in_use[0].record.id)
    settled = [each for each in entries if each.kind is EntryKind.ADJUDICATION]
    assert [(each.item, dict(each.replies), each.replaces) for each in settled] == [
        (2, {"verdict": ("wrong",)}, ""),
        (3, {"verdict": ("harmful",)}, ""),
    ]
    assert saw(settled) == [True, True]
    assert all(each.seconds > 0 for each in settled)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert place.settling is None
    assert place.list.in_use[0].open == 2, "the log is read again once all is settled, not after each item"
    qtbot.waitUntil(place.bar.settle.isHidden, timeout=PATIENCE)


def test_what_is_hidden_is_not_settled_before_it_was_shown(qtbot: QtBot, place: ReviewPlace) -> None:
    page = begin(qtbot, place, harmful)
    panel, session = page.panel, page.session
    assert panel.questions[0].words.text() == "Is “…” right for this picture?"
    with qtbot.waitSignal(session.told):
        QTest.keyClick(page, Qt.Key.Key_2)
    QTest.mouseClick(panel.questions[0].buttons[1], Qt.MouseButton.LeftButton)
    assert not panel.questions[0].buttons[1].isChecked()
    QTest.mouseClick(panel.shows, Qt.MouseButton.LeftButton)
    assert panel.shows.isChecked()
    room = panel.questions[0].buttons[0].mapTo(page, QPoint())
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Space)
    assert panel.shows.isChecked(), "Space shows what is hidden, as the button says"
    assert not page.is_covered
    assert panel.questions[0].buttons[0].mapTo(page, QPoint()) == room, "showing it moves no answer"
    panel.shows.setFocus()
    QTest.keyClick(panel.shows, Qt.Key.Key_Space)
    assert not panel.shows.isChecked(), "where nothing is hidden it does what a box does"
    assert settled_in(place) == []
    qtbot.waitUntil(lambda: page.is_shown, timeout=PATIENCE)
    QTest.keyClick(page, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: at(page) == 3, timeout=PATIENCE)
    (entry,) = settled_in(place)
    assert entry.item == 2
    assert not entry.seen.is_blurred
    assert not entry.seen.is_blind, "others' answers were seen, and hidden again later"


def test_words_alone_are_hidden_too(qtbot: QtBot, place: ReviewPlace) -> None:
    place.session.preferences.keep(BLUR, False)
    page = begin(qtbot, place, harmful)
    assert page.is_covered
    assert not page.hides_picture
    QTest.keyClick(page, Qt.Key.Key_2)
    assert at(page) == 2
    QTest.mouseClick(page.panel.reveal_button, Qt.MouseButton.LeftButton)
    assert page.panel.questions[0].words.text() == "Is “thief” right for this picture?"


def test_what_was_settled_is_taken_back_and_brought_back(qtbot: QtBot, place: ReviewPlace) -> None:
    page = begin(qtbot, place)
    QTest.keyClick(page, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: at(page) == 3 and page.is_shown, timeout=PATIENCE)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: page.panel.state.text().startswith("2 of 2 settled."), timeout=PATIENCE)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: page.panel.state.text() == "1 of 2 settled.", timeout=PATIENCE)
    assert at(page) == 3
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.panel.state.text() == "0 of 2 settled.", timeout=PATIENCE)
    assert at(page) == 2
    assert not any(each.isChecked() for each in page.panel.questions[0].buttons)
    with qtbot.waitSignal(page.session.told):
        QTest.mouseClick(page.panel.undo_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.panel.state.text().startswith("1 of 2 settled."), timeout=PATIENCE)
    assert at(page) == 2
    kinds = [each.kind for each in log(place) if each.kind is not EntryKind.ANSWER]
    undo, redo = EntryKind.UNDO, EntryKind.REDO
    assert kinds == [EntryKind.ADJUDICATION, EntryKind.ADJUDICATION, undo, undo, redo]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert place.bar.chosen is not None
    place.judge(place.bar.chosen)
    qtbot.waitUntil(lambda: place.judging is not None and place.judging.view is not None, timeout=PATIENCE)
    assert place.judging is not None
    assert place.judging.view is not None
    judging = place.judging.view.judging
    assert judging.turn is not None
    assert judging.turn.item.number > 3, "judging goes on where it left off, whatever was settled meanwhile"
    assert judging.redo() is None


def test_a_choice_that_stays_is_settled_by_the_button(qtbot: QtBot, place: ReviewPlace) -> None:
    page = begin(qtbot, place)
    assert not page.panel.settle_button.isVisible()
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert page.panel.settle_button.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert not page.panel.settle_button.isVisible()
    QTest.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(page.panel.settle_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: at(page) == 3, timeout=PATIENCE)
    assert [dict(each.replies) for each in settled_in(place)] == [{"verdict": ("right",)}]


def test_whoever_is_a_party_is_told_and_whoever_is_not_is_not(qtbot: QtBot, place: ReviewPlace) -> None:
    place.session.write(say, place)
    qtbot.waitUntil(place.bar.settle.isVisible, timeout=PATIENCE)
    QTest.mouseClick(place.bar.settle, Qt.MouseButton.LeftButton)
    page = place.settling
    assert page is not None
    qtbot.waitUntil(lambda: page.item is not None, timeout=PATIENCE)
    assert page.panel.party.isVisible()
    assert page.panel.party.text() == (
        "Ada is a party to this disagreement: one of the answers that differ is Ada's own."
    )
    QTest.keyClick(page, Qt.Key.Key_Escape)
    place.bar.auditor_wanted.emit("Cleo")
    qtbot.waitUntil(lambda: place.bar.chosen is not None and place.bar.chosen.name == "Cleo", timeout=PATIENCE)
    QTest.mouseClick(place.bar.settle, Qt.MouseButton.LeftButton)
    other = place.settling
    assert other is not None
    assert other is not page
    qtbot.waitUntil(lambda: other.item is not None, timeout=PATIENCE)
    assert not other.panel.party.isVisible()


def harmful(project: ProjectFile) -> tuple[ReviewId, Changes]:
    """The same review with words that may hurt, in the place of the first."""
    first = project.reviews.find("Thieves")
    plan = replace(first.plan, name="Hurting", is_harmful=True)
    made = make_review(project, plan, project.reviews.items(first.id))
    answer(project, "Hurting")
    return made, Changes.REVIEWS


def begin(qtbot: QtBot, place: ReviewPlace, do: Do = say) -> SettlingPage:
    """Let them differ, and open the page where it is settled, once the picture is on it."""
    place.session.write(do, place)
    if do is harmful:
        qtbot.waitUntil(lambda: len(place.list.in_use) == 2, timeout=PATIENCE)
        named = (each.record.id for each in place.list.in_use if each.record.plan.name == "Hurting")
        place.open(next(named))
    qtbot.waitUntil(place.bar.settle.isVisible, timeout=PATIENCE)
    assert place.bar.settle.text() == "Settle 2 disputed items…"
    QTest.mouseClick(place.bar.settle, Qt.MouseButton.LeftButton)
    page = place.settling
    assert page is not None
    qtbot.waitUntil(lambda: page.item is not None and page.is_shown, timeout=PATIENCE)
    return page


def at(page: SettlingPage) -> int:
    """The number of the item that is shown."""
    assert page.item is not None
    return page.item.item.number


def log(place: ReviewPlace) -> list[Entry]:
    """What was written of the review that is settled."""
    assert place.settling is not None
    return list(place.session.project.reviews.entries(place.settling.review))


def settled_in(place: ReviewPlace) -> list[Entry]:
    """What was settled in it."""
    return [each for each in log(place) if each.kind is EntryKind.ADJUDICATION]


def saw(entries: list[Entry]) -> list[bool]:
    """Whether each was made with the others' answers in sight."""
    return [not each.seen.is_blind for each in entries]
