"""Sentences float over the page: nothing moves when they come, and each is seen where and while it matters."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.services.projects import new_project
from clipstudio.ui.elided import ElidedLabel
from clipstudio.ui.find_field import FindField
from clipstudio.ui.places.images.place import ImagesPlace
from clipstudio.ui.style import theme
from clipstudio.ui.window import message_card
from clipstudio.ui.window.main_window import MainWindow
from clipstudio.ui.window.message_card import MessageCard
from clipstudio.ui.window.project_view import PLACES, ProjectView
from tests.ui.keys import focused, press
from tests.ui.window.projects import opened

LEFT = Qt.MouseButton.LeftButton
LONG = 12 * "The file names of this table match no image of the project. "


def where_all_stands(window: MainWindow) -> list[tuple[str, QPoint, int, int]]:
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    card = window.messages.card
    return [
        (type(each).__name__, each.mapTo(window, QPoint()), each.width(), each.height())
        for each in shown
        if each is not card and not card.isAncestorOf(each)
    ]


@pytest.mark.parametrize("text", ["Saved.", LONG])
@pytest.mark.usefixtures("all_places")
def test_no_message_moves_anything_in_any_place(
    qtbot: QtBot, window: MainWindow, view: ProjectView, text: str
) -> None:
    for index in range(len(PLACES)):
        view.go_to(index)
        qtbot.wait(50)
        before = where_all_stands(window)
        view.session.warn(text)
        qtbot.wait(20)
        assert window.messages.text == text
        assert where_all_stands(window) == before
        card = window.messages.card
        assert window.rect().contains(card.geometry().translated(card.parentWidget().mapTo(window, QPoint())))
        assert card.geometry().bottom() < window.job_bar.y()
        view.session.say("")


def test_a_longer_sentence_after_a_short_one_is_seen_whole(window: MainWindow, view: ProjectView) -> None:
    named = ", ".join(
        f"“{name}” for 356 images" for name in ("gender", "ethnicity", "age_group", "party", "chamber")
    )
    card = window.messages.card
    for text in ("Saved.", f"Imported {named}."):
        view.session.say(text)
        card.layout().activate()
        assert card._text.height() >= card._text.heightForWidth(card._text.width())
        assert card.rect().contains(card._text.geometry())


def test_no_message_covers_the_buttons_that_assign_values(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    (images,) = [each for each in view.places if isinstance(each, ImagesPlace)]
    view.go_to(PLACES.index(ImagesPlace))
    assigning, card = images.commands.assigning, window.messages.card
    assigning.open_bar()
    qtbot.waitUntil(assigning.bar.isVisible)
    view.session.warn("The table is damaged.")

    def covers() -> bool:
        area = QRect(assigning.bar.mapTo(window, QPoint()), assigning.bar.size())
        return area.intersects(QRect(card.mapTo(window, QPoint()), card.size()))

    qtbot.waitUntil(lambda: card.isVisible() and not covers())
    assigning.close_bar()
    view.session.warn("It is still damaged.")
    assert card.isVisible()


def test_news_goes_by_itself_and_a_warning_does_not(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_card, "LEAST_MS", 20)
    monkeypatch.setattr(message_card, "LETTER_MS", 1)
    view.session.warn("The table is damaged.")
    view.session.say("Saved.")
    assert window.messages.text == "Saved."
    qtbot.waitUntil(lambda: window.messages.text == "The table is damaged.")
    qtbot.wait(100)
    assert window.messages.text == "The table is damaged."
    qtbot.mouseClick(window.messages.card.close_button, LEFT)
    assert window.messages.text == ""


def test_what_is_taken_back_goes_wherever_it_was_told_and_leaves_what_others_said(
    window: MainWindow, view: ProjectView
) -> None:
    offer = QAction("Compute the rest", view)
    view.session.offer("Not embedded.", offer)
    view.go_to(2)
    view.session.warn("The table is damaged.")
    view.session.take_back("Not embedded.")
    assert window.messages.text == "The table is damaged."
    view.go_to(0)
    assert window.messages.text == ""
    view.session.offer("Not embedded.", offer)
    view.session.take_back("Not embedded.")
    assert window.messages.text == ""
    window.messages.show_last()
    assert window.messages.text == "", "nor is it brought up again"


def test_a_warning_stays_in_the_place_it_was_told_in_and_news_is_left_behind(
    window: MainWindow, view: ProjectView
) -> None:
    view.session.warn("The table is damaged.")
    view.go_to(2)
    assert window.messages.text == ""
    view.session.say("Saved.")
    view.go_to(0)
    assert window.messages.text == "The table is damaged."
    view.go_to(2)
    assert window.messages.text == ""
    window.close_project()
    assert window.messages.text == ""


def test_the_last_message_is_read_again_closed_and_left_by_keyboard(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    view.session.say("Saved.")
    view.go_to(1)
    before, card = focused(window), window.messages.card
    for closing in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        press(window, Qt.Key.Key_F8)
        assert window.messages.text == "Saved."
        assert card.isAncestorOf(focused(window))
        press(window, Qt.Key.Key_Tab)
        assert focused(window) is card.close_button
        press(window, closing)
        assert window.messages.text == ""
        assert focused(window) is before
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_Escape)
    assert window.messages.text == ""
    assert focused(window) is before


def test_esc_closes_the_message_before_it_leaves_a_form(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    view.go_to(4)
    view.review.open_form()
    qtbot.waitUntil(view.review.form.isVisible)
    view.session.say("No word is explained here.")
    press(window, Qt.Key.Key_Escape)
    assert window.messages.text == ""
    assert view.review.form.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not view.review.form.isVisible()


def test_esc_first_closes_what_is_open_where_the_keyboard_is(qtbot: QtBot) -> None:
    page, rows = QWidget(), QListView()
    qtbot.addWidget(page)
    qtbot.addWidget(rows)
    rows.setModel(QStringListModel(["oak", "elm"], rows))
    field = FindField(rows, "Find a tree")
    QVBoxLayout(page).addWidget(field)
    card = MessageCard(page)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    field.setFocus()
    field.setText("oak")
    card.show_text("Saved.", warning=False, stays=True)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), card.text) == ("", "Saved.")
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_esc_closes_a_warning_for_good_and_the_keyboard_goes_back_from_wherever_it_came(
    qtbot: QtBot, window: MainWindow, view: ProjectView
) -> None:
    view.session.warn("The table is damaged.")
    before = focused(window)
    for _ in range(100):
        if window.messages.card.isAncestorOf(focused(window)):
            break
        before = focused(window)
        press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Escape)
    assert window.messages.text == ""
    assert focused(window) is before
    view.go_to(1)
    view.go_to(0)
    assert window.messages.text == ""


def test_news_that_was_read_again_goes_when_the_keyboard_has_left_it(
    qtbot: QtBot, window: MainWindow, view: ProjectView, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, milliseconds in (("LEAST_MS", 20), ("LETTER_MS", 1), ("AGAIN_MS", 20)):
        monkeypatch.setattr(message_card, name, milliseconds)
    view.session.say("Saved.")
    press(window, Qt.Key.Key_F8)
    qtbot.wait(150)
    assert window.messages.text == "Saved.", "while it is being read"
    view.take_keyboard()
    qtbot.waitUntil(lambda: window.messages.text == "")


@pytest.mark.parametrize("percent", [100, 150])
def test_the_header_is_of_one_height_in_all_places(
    qtbot: QtBot, window: MainWindow, view: ProjectView, percent: int
) -> None:
    theme.scale_text(QApplication.font().pointSizeF() * percent / 100)
    heights = []
    for index in range(len(PLACES)):
        view.go_to(index)
        qtbot.wait(50)
        heights.append(view.header.height())
    theme.scale_text(QApplication.font().pointSizeF() * 100 / percent)
    assert len(set(heights)) == 1


def test_a_text_longer_than_its_room_ends_in_an_ellipsis_and_is_told_whole(qtbot: QtBot) -> None:
    label = ElidedLabel("a name that is very much longer than the room that there is for it")
    qtbot.addWidget(label)
    label.resize(600, 20)
    label.show()
    assert label.toolTip() == ""
    whole = label.grab().toImage()
    label.resize(80, 20)
    assert label.text() in label.toolTip()
    assert label.grab().toImage() != whole.copy(0, 0, 80, 20)
    assert label.minimumSizeHint().width() < 80


def test_the_name_of_a_project_does_not_push_the_actions_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    with new_project(tmp_path / ("a long name " * 15)) as project:
        path = project.path
    window.resize(1024, 700)
    header = opened(qtbot, window, path).header
    qtbot.wait(50)
    buttons = [each for each in header.findChildren(QPushButton) if each.isVisible()]
    assert buttons
    assert all(header.rect().contains(each.geometry()) for each in buttons)
    assert all(each.width() >= each.sizeHint().width() for each in buttons)


def test_a_file_that_was_saved_can_be_shown_in_its_folder(
    qtbot: QtBot, window: MainWindow, view: ProjectView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_folders: list[str] = []
    answers = iter((True, False))

    def answer(url: QUrl) -> bool:
        opened_folders.append(url.toLocalFile())
        return next(answers)

    monkeypatch.setattr(QDesktopServices, "openUrl", answer)
    for _ in range(2):
        view.session.tell_saved(tmp_path / "figure.png")
        assert window.messages.text == f"Saved {tmp_path / 'figure.png'}."
        assert window.messages.card.offer.text() == "Show in folder"
        qtbot.mouseClick(window.messages.card.offer, LEFT)
    assert opened_folders == [str(tmp_path)] * 2
    assert window.messages.text == f"No file manager opened. The folder is {tmp_path}"
