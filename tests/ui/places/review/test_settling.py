"""Disagreements are settled by the keys of the scheme; everyone's answers are seen only when asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.reviewing.entries import Entry, EntryKind
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.review.place import ReviewPlace

PATIENCE = 20_000
SAID = {"Ada": ("right", "right", "wrong"), "Bea": ("right", "wrong", "harmful")}


def say(project: ProjectFile) -> tuple[None, Changes]:
    """Ada and Bea answer the first three items, and differ on two of them."""
    record = project.reviews.find("Thieves")
    for name, values in SAID.items():
        recorder = Recorder(project, record, project.reviews.auditor(name))
        for item, value in enumerate(values, start=1):
            replies = {"verdict": (value,)}
            recorder.write(Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies=replies))
    return None, Changes.REVIEWS


def test_two_disagreements_are_settled_by_keys(qtbot: QtBot, place: ReviewPlace) -> None:
    place.session.write(say, place)
    qtbot.waitUntil(place.bar.settle.isVisible, timeout=PATIENCE)
    assert place.bar.settle.text() == "Settle 2 disputed items…"
    QTest.mouseClick(place.bar.settle, Qt.MouseButton.LeftButton)
    page = place.settling
    assert page is not None
    qtbot.waitUntil(lambda: page.item is not None, timeout=PATIENCE)
    assert page.item is not None
    assert page.item.item.number == 2
    assert not page.panel.answers.isVisible()
    page.panel.shows.click()
    assert page.panel.answers.text() == "Ada: Right\nBea: Wrong"
    QTest.keyClick(page, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: page.item is not None and page.item.item.number == 3, timeout=PATIENCE)
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
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert place.settling is None
    assert place.list.in_use[0].open == 2, "the log is read again once all is settled, not after each item"
    qtbot.waitUntil(place.bar.settle.isHidden, timeout=PATIENCE)


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


def saw(entries: list[Entry]) -> list[bool]:
    """Whether each was made with the others' answers in sight."""
    return [not each.seen.is_blind for each in entries]
