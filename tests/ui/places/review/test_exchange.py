"""A review leaves as one file, opens as a project elsewhere, and its answers come back after a look at them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan
from clipstudio.services.projects import new_project
from clipstudio.services.reviewing.exchange.bringing_in import open_bundle
from clipstudio.services.reviewing.exchange.bundle import BundleWish, read_bundle, write_bundle
from clipstudio.services.reviewing.making import items_of_images, make_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.window.main_window import MainWindow
from tests.services.conftest import bring_in, save_picture
from tests.ui.window.projects import opened

PATIENCE = 20_000
LEFT = Qt.MouseButton.LeftButton


def exported(qtbot: QtBot, place: ReviewPlace, path: Path, form: int, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert place.bar.export.text() == "Export…"
    QTest.mouseClick(place.bar.export, LEFT)
    page = place.exporting
    assert not page.answers.isChecked(), "of a blind review no answers leave to where others judge"
    QTest.mouseClick(page.form.button(form), LEFT)
    monkeypatch.setattr(page, "ask_file", lambda: path)
    QTest.mouseClick(page.button, LEFT)
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    assert place.shown is not None
    return path


def answered_elsewhere(path: Path, project: Path) -> None:
    """Bea judges the first two items on another computer."""
    project.parent.mkdir()
    with open_bundle(read_bundle(path), project) as there:
        record = there.reviews.find("Thieves")
        recorder = Recorder(there, record, there.reviews.auditor("Bea"))
        for item in (1, 2):
            replies = {"verdict": ("wrong",)}
            recorder.write(Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies=replies))
        for _ in write_bundle(there, record.id, path, BundleWish(edge=0)):
            pass


def test_answers_of_another_computer_are_seen_first_and_come_once(
    qtbot: QtBot, place: ReviewPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = exported(qtbot, place, tmp_path / "out.clipreview", 0, monkeypatch)
    answered_elsewhere(path, tmp_path / "there" / "elsewhere.clipstudio")
    monkeypatch.setattr(place, "ask_file", lambda: path)
    QTest.mouseClick(place.list.bring, LEFT)
    page = place.bringing
    qtbot.waitUntil(page.button.isEnabled, timeout=PATIENCE)
    assert page.words.text() == "Brings 2 new answers, 0 already there. Nothing is overwritten."
    assert [page.lists.model.index(0, column).data() for column in range(3)] == ["Bea", "1", "Wrong"]
    assert page.lists.words.text() == "Bea 2."
    assert [page.lists.tabs.button(each).text() for each in (0, 1)] == ["2 new answers", "0 changed answers"]
    QTest.mouseClick(page.button, LEFT)
    qtbot.waitUntil(lambda: "Bea 2 of 6" in place.bar.progress.text(), timeout=PATIENCE)
    assert place.window().focusWidget() is place.list.list
    assert place.shown is not None
    place.bring_in(path)
    qtbot.waitUntil(lambda: page.words.text().startswith("Brings 0 new answers, 2 already"), timeout=PATIENCE)
    assert not page.button.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Escape)  # closes the message of what was brought in
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert place.shown is not None


def test_a_table_says_first_which_answer_would_change(
    qtbot: QtBot, place: ReviewPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(project: ProjectFile) -> tuple[None, Changes]:
        record = project.reviews.find("Thieves")
        for item in (1, 2):
            step = Step(item=item, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": ("right",)})
            Recorder(project, record, project.reviews.auditor("Bea")).write(step)
        return None, Changes.REVIEWS

    place.session.write(answer, place)
    qtbot.waitUntil(lambda: "Bea 2 of 6" in place.bar.progress.text(), timeout=PATIENCE)
    path = exported(qtbot, place, tmp_path / "out.csv", 1, monkeypatch)
    path.write_text(path.read_text(encoding="utf-8").replace(",right,", ",harmful,", 1), encoding="utf-8")
    place.bring_in(path)
    page = place.bringing
    qtbot.waitUntil(page.button.isEnabled, timeout=PATIENCE)
    assert page.words.text() == (
        "Brings 1 new answer, 1 already there. 1 answer that was given before changes: Bea, item 1, from “Right” "
        "to “Harmful”. The newer one counts, and the log keeps both. Nothing is overwritten."
    )
    QTest.mouseClick(page.lists.tabs.button(1), LEFT)
    told = [page.lists.model.index(0, column).data() for column in range(4)]
    assert told == ["Bea", "1", "Right", "Harmful"]
    assert page.lists.model.rowCount() == 1


def test_answers_leave_as_a_table_and_as_tasks(
    qtbot: QtBot, place: ReviewPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert exported(qtbot, place, tmp_path / "out.csv", 1, monkeypatch).read_bytes()
    exported(qtbot, place, tmp_path / "tasks.json", 2, monkeypatch)
    assert (tmp_path / "tasks.xml").exists()


def test_a_review_that_somebody_sent_opens_as_a_project(
    qtbot: QtBot, place: ReviewPlace, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sent").mkdir()
    path = exported(qtbot, place, tmp_path / "sent" / "thieves.clipreview", 0, monkeypatch)
    window.open_project(path)
    made = path.with_suffix(".clipstudio")
    qtbot.waitUntil(
        lambda: window.project_view is not None and window.project_view.project.path == made, timeout=PATIENCE
    )
    assert window.project_view is not None
    view = opened(qtbot, window, made)
    qtbot.waitUntil(lambda: len(view.review.list.in_use) == 1, timeout=PATIENCE)
    with ProjectFile.open(made, read_only=True) as project:
        assert project.images.count() == 6


def test_of_those_a_review_was_sent_to_nobody_is_taken_for_another(qtbot: QtBot, place: ReviewPlace) -> None:
    bar, shown = place.bar, place.shown
    assert shown is not None
    people = place.session.project.reviews.auditors()
    bar.set_received(True)
    bar.show_review(shown, people)
    assert bar.chosen is None
    QTest.mouseClick(bar.judge, LEFT)
    qtbot.waitUntil(bar.auditor.view().isVisible)
    assert place.judging is None
    bar.auditor.hidePopup()
    bea = next(each for each in people if each.name == "Bea")
    bar.auditor.setCurrentIndex(bar.auditor.findData(bea.uuid))
    bar.auditor.activated.emit(bar.auditor.currentIndex())
    bar.show_review(shown, people)
    assert bar.chosen == bea, "who one is was said once"


def sent(folder: Path, *, is_harmful: bool) -> Path:
    """A review of two pictures as one file, for Bea."""
    for number in range(2):
        save_picture(folder / "photos" / f"p{number}.png", number)
    path = folder / "sent" / "thieves.clipreview"
    path.parent.mkdir()
    with new_project(folder / "audit") as project:
        bring_in(project, folder / "photos")
        items = items_of_images(project, project.images.find(ImageQuery()).tolist(), "thief")
        people = (project.reviews.add_auditor("Bea")[0].uuid,)
        plan = ReviewPlan("Thieves", verdict_scheme(), auditors=people, repeats=0.0, is_harmful=is_harmful)
        _, review = make_review(project, plan, items)
        for _ in write_bundle(project, review, path, BundleWish()):
            pass
    return path


@pytest.mark.parametrize(("is_harmful", "by_command"), [(True, False), (False, False), (True, True)])
def test_a_review_that_was_sent_opens_where_it_is_judged_and_hides_what_it_hides_everywhere(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, is_harmful: bool, by_command: bool
) -> None:
    path = sent(tmp_path, is_harmful=is_harmful)
    made = path.with_suffix(".clipstudio")
    if by_command:  # as “clipstudio review open” makes it
        open_bundle(read_bundle(path), made).close()
    window.open_project(made if by_command else path)
    qtbot.waitUntil(lambda: window.project_view is not None and window.project_view.project.path == made)
    view = window.project_view
    assert view is not None
    qtbot.waitUntil(lambda: isinstance(view.place, ReviewPlace), timeout=PATIENCE)
    qtbot.waitUntil(lambda: view.review.shown is not None and view.review.answer.is_read, timeout=PATIENCE)
    assert view.review.answer.grid.model.blur.blurred is is_harmful
    assert view.review.bar.export.text() == "Send back…"
    QTest.mouseClick(view.review.bar.export, LEFT)
    assert view.review.exporting.answers.isChecked(), "those who sent a blind review want its answers"
    assert view.review.exporting.pictures.currentData() == 0
    assert not view.review.exporting.answers.isVisible()
    QTest.mouseClick(view.review.exporting.form.button(2), LEFT)
    assert view.review.exporting.answers.isVisible(), "what leaves for Label Studio is still to be chosen"
    QTest.keyClick(view.review.exporting, Qt.Key.Key_Escape)
    view.go_to(0)
    qtbot.waitUntil(lambda: len(view.images.grid.model.ids) == 2, timeout=PATIENCE)
    assert view.images.grid.model.blur.blurred is is_harmful
