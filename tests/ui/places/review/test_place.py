"""Reviews in the real window: listed, judged by keys, archived and restored."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.reviewing.entries import EntryKind
from clipstudio.domain.reviewing.presets import Preset, perceived_scheme, verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan, ReviewRecord
from clipstudio.results.review.answer import WHOSE
from clipstudio.results.review.reading import MAJORITY
from clipstudio.results.review.targets import ReviewTarget
from clipstudio.services.reviewing.making import items_of_images, make_review
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.places.review.judging.view import JudgingView
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.style import SPACE_BETWEEN, theme
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.project_view import PLACES
from tests.ui.cut_texts import cut_texts

PATIENCE = 20_000


def record(place: ReviewPlace) -> ReviewRecord:
    return place.session.project.reviews.find("Thieves")


def judged(place: ReviewPlace) -> list[tuple[int, str]]:
    entries = place.session.project.reviews.entries(record(place).id)
    return [(each.item, each.replies["verdict"][0]) for each in entries if each.replies]


def begin(qtbot: QtBot, place: ReviewPlace) -> JudgingView:
    """Press the button and wait for the first picture."""
    QTest.mouseClick(place.bar.judge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.judging is not None and place.judging.view is not None, timeout=PATIENCE)
    assert place.judging is not None
    assert place.judging.view is not None
    settle(qtbot, place.judging.view)
    return place.judging.view


def settle(qtbot: QtBot, view: JudgingView) -> None:
    qtbot.waitUntil(
        lambda: view.is_idle and view.display.is_shown and not view.display.is_settling, timeout=PATIENCE
    )


def test_a_review_is_judged_by_keys_in_a_calm_window_and_left_cleanly(
    qtbot: QtBot, window: MainWindow, place: ReviewPlace
) -> None:
    assert window.project_view is not None
    assert place.list.current is not None
    assert place.list.current.state == "6 items · not begun"
    view = begin(qtbot, place)
    assert not window.project_view.rail.isVisible()
    assert not window.project_view.header.isVisible()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        QTest.keyClick(view, key)
        settle(qtbot, view)
    assert [value for _, value in judged(place)] == ["right", "wrong", "harmful"]
    view.stop()
    qtbot.waitUntil(lambda: place.judging is None, timeout=PATIENCE)
    assert window.project_view.rail.isVisible()
    qtbot.waitUntil(lambda: "3 of 12 judged" in place.list.list.item(0).data(Qt.ItemDataRole.UserRole))
    assert place.bar.progress.text() == "Ada 3 of 6 · Bea 0 of 6"


def corner(widget: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def test_what_is_said_while_one_judges_covers_no_button(
    qtbot: QtBot, window: MainWindow, place: ReviewPlace
) -> None:
    view = begin(qtbot, place)
    place.session.say("A few minutes away from the screen may help.")
    card = window.messages.card
    assert card.isVisible()
    assert not corner(card).intersects(corner(view.panel))
    assert corner(view.pictures).contains(corner(card))
    window.resize(window.width() - 60, window.height() - 40)
    qtbot.waitUntil(lambda: corner(view.pictures).contains(corner(card)), timeout=PATIENCE)
    view.stop()
    qtbot.waitUntil(lambda: place.judging is None, timeout=PATIENCE)
    page = card.parentWidget()
    assert page is not None
    gap = page.rect().bottomRight() - card.geometry().bottomRight()
    assert (gap.x(), gap.y()) == (SPACE_BETWEEN, SPACE_BETWEEN)


def test_numbers_of_before_are_marked_until_the_answers_are_counted(qtbot: QtBot, place: ReviewPlace) -> None:
    view = begin(qtbot, place)
    QTest.keyClick(view, Qt.Key.Key_1)
    settle(qtbot, view)
    seen: list[tuple[str, bool]] = []
    place.sittings.ended.connect(lambda: seen.append((place.bar.progress.text(), place.answer.isEnabled())))
    view.stop()
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)
    assert seen == [("Counting the answers…", False)]
    qtbot.waitUntil(place.answer.isEnabled, timeout=PATIENCE)
    assert place.bar.progress.text() == "Ada 1 of 6 · Bea 0 of 6"


def test_the_answer_of_one_auditor_gives_way_to_the_majority_once_there_are_two(
    qtbot: QtBot, place: ReviewPlace
) -> None:
    def whose() -> tuple[str, int]:
        shown = place.answer.answer
        found = [each for each in shown.choices if each.name == WHOSE] if shown is not None else []
        return (found[0].chosen, len(found[0].options)) if found else ("", 0)

    def say(name: str) -> None:
        def write(project: ProjectFile) -> tuple[None, Changes]:
            recorder = Recorder(project, record(place), project.reviews.auditor(name))
            recorder.write(Step(item=1, kind=EntryKind.ANSWER, scheme_version=1, replies={"verdict": ("right",)}))
            return None, Changes.REVIEWS

        place.session.write(write, place)

    say("Ada")
    qtbot.waitUntil(lambda: whose()[1] == 1, timeout=PATIENCE)
    say("Bea")
    qtbot.waitUntil(lambda: whose()[1] == 4, timeout=PATIENCE)
    assert whose()[0] == MAJORITY


def test_going_elsewhere_ends_judging_and_the_auditor_is_remembered(
    qtbot: QtBot, window: MainWindow, place: ReviewPlace
) -> None:
    assert window.project_view is not None
    place.bar.auditor.setCurrentIndex(1)
    view = begin(qtbot, place)
    QTest.keyClick(view, Qt.Key.Key_1)
    settle(qtbot, view)
    window.project_view.go_to(0)
    assert place.judging is None
    assert window.project_view.rail.isVisible()
    assert len(judged(place)) == 1
    window.project_view.go_to(PLACES.index(ReviewPlace))
    qtbot.waitUntil(lambda: "Bea 1 of 6" in place.bar.progress.text(), timeout=PATIENCE)
    assert place.bar.chosen is not None
    assert place.bar.chosen.name == "Bea"


def test_an_archived_review_comes_back_by_undo_and_by_its_menu(qtbot: QtBot, place: ReviewPlace) -> None:
    place.list.list.setFocus()
    QTest.keyClick(place.list.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: place.empty.isVisible(), timeout=PATIENCE)
    assert place.list.list.count() == 0
    place.session.history.undo()
    qtbot.waitUntil(lambda: place.shown is not None, timeout=PATIENCE)
    QTest.keyClick(place.list.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: place.empty.isVisible(), timeout=PATIENCE)
    place.list.archived.setChecked(True)
    place.list.list.setCurrentRow(0)
    assert place.list.restore.isEnabled()
    place.list.restore.trigger()
    qtbot.waitUntil(lambda: place.list.archived.isHidden(), timeout=PATIENCE)
    assert place.list.current is not None
    assert place.list.current.record.plan.name == "Thieves"


def test_an_auditor_is_added_by_name(qtbot: QtBot, place: ReviewPlace) -> None:
    place.bar.auditor_wanted.emit("Cleo")
    qtbot.waitUntil(lambda: place.bar.chosen is not None and place.bar.chosen.name == "Cleo", timeout=PATIENCE)
    assert "Cleo (not asked)" in [place.bar.auditor.itemText(n) for n in range(place.bar.auditor.count())]


def test_what_is_chosen_on_one_review_is_not_asked_of_the_next(qtbot: QtBot, place: ReviewPlace) -> None:
    assert place.answer.answer is not None
    assert place.answer.answer.figure.text.title == "nothing is judged yet: choose an auditor and press Judge"
    assert place.answer.grid.empty_text == "There are no images to show yet."
    view = begin(qtbot, place)
    QTest.keyClick(view, Qt.Key.Key_2)
    settle(qtbot, view)
    view.stop()
    qtbot.waitUntil(lambda: place.answer.target is not None, timeout=PATIENCE)
    place.answer.choose(form="shares", value="1")
    qtbot.waitUntil(lambda: place.answer.target is not None, timeout=PATIENCE)
    warned: list[str] = []
    place.session.told.connect(lambda text, _kind: warned.append(text))
    made: list[ReviewId] = []

    def make(project: ProjectFile) -> tuple[ReviewId, Changes]:
        items = items_of_images(project, project.images.find(ImageQuery()).tolist(), "")
        plan = ReviewPlan("Looks", perceived_scheme("gender", ("f", "m")), repeats=0.0)
        _, review = make_review(project, plan, items)
        recorder = Recorder(project, project.reviews.record(review), project.reviews.auditor("Ada"))
        recorder.write(Step(item=1, kind=EntryKind.ANSWER, scheme_version=1, replies={"gender": ("f",)}))
        return review, Changes.REVIEWS

    def show(review: ReviewId) -> None:
        made.append(review)
        place.form.made.emit(review)

    place.session.write(make, place, show)
    qtbot.waitUntil(lambda: bool(made) and place.shown is not None and place.shown.record.id == made[0])
    qtbot.waitUntil(lambda: place.answer.is_read and place.answer.name == "Looks", timeout=PATIENCE)
    chosen = {choice.name: choice.chosen for choice in place.answer.answer.choices}
    assert chosen["value"] == "0"
    assert isinstance(place.answer.target, ReviewTarget)
    assert (place.answer.target.review, place.answer.target.question) == (made[0], "gender")
    assert warned == []


def test_no_page_of_the_place_cuts_a_text_in_large_letters(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, place: ReviewPlace
) -> None:
    window.resize(1024, 700)
    theme.scale_text(1.5 * qapp.font().pointSizeF())

    def is_whole() -> None:
        assert not (cut := cut_texts(window)), cut

    for show in (place.open_form, place.open_export, place.close_page):
        show()
        qtbot.waitUntil(is_whole, timeout=PATIENCE)
    place.open_form()
    place.form.scheme.choose(Preset.PERCEIVED)
    qtbot.waitUntil(is_whole, timeout=PATIENCE)
    place.close_page()
    place.settle()
    qtbot.waitUntil(is_whole, timeout=PATIENCE)
    QTest.keyClick(place.settling, Qt.Key.Key_Escape)
    begin(qtbot, place)
    qtbot.waitUntil(is_whole, timeout=PATIENCE)


def test_images_of_a_harmful_review_stay_hidden_in_images_until_other_images_are_shown(
    qtbot: QtBot, window: MainWindow, place: ReviewPlace
) -> None:
    made: list[ReviewId] = []

    def make(project: ProjectFile) -> tuple[ReviewId, Changes]:
        items = items_of_images(project, project.images.find(ImageQuery()).tolist()[:2], "slur")
        plan = ReviewPlan("Slurs", verdict_scheme(), repeats=0.0, is_harmful=True)
        return make_review(project, plan, items)[1], Changes.REVIEWS

    place.session.write(make, place, lambda review: (made.append(review), place.form.made.emit(review)))
    qtbot.waitUntil(lambda: place.answer.is_read and place.answer.name == "Slurs", timeout=PATIENCE)
    assert window.project_view is not None
    images = window.project_view.images
    asked = place.session.project.images.find(ImageQuery())[:2]
    place.answer.commands.images_asked.emit(asked)
    blur = images.grid.model.blur
    qtbot.waitUntil(lambda: images.grid.model.ids.tolist() == asked.tolist() and blur.blurred, timeout=PATIENCE)
    images.filter.clear()
    qtbot.waitUntil(lambda: len(images.grid.model.ids) == 6 and not blur.blurred, timeout=PATIENCE)
