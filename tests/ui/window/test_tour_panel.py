"""The panel of the sample's tour: where the keyboard goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.services.sample_tour import TourStep
from clipstudio.ui.window.tour_panel import TourPanel
from tests.ui.cut_texts import cut_texts
from tests.ui.keys import focused, press

STEP = TourStep("A gap", "Of 118 images 78 were called thief, 66.1 %.", "Click the bar.", "Show me")


def test_the_keyboard_goes_on_where_show_me_was(qtbot: QtBot) -> None:
    panel = TourPanel()
    qtbot.addWidget(panel)
    panel.do_asked.connect(panel.set_done)
    panel.show_step(1, 4, STEP)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.do.setFocus()
    qtbot.keyClick(panel.do, Qt.Key.Key_Space)
    assert not panel.do.isVisible()
    assert panel.focusWidget() is panel.next


def test_its_buttons_go_below_the_words_where_these_would_have_short_lines(qtbot: QtBot) -> None:
    page, panel = QWidget(), TourPanel()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(QWidget(), 1)
    column.addWidget(panel)
    panel.show_step(1, 4, STEP)
    panel.show()
    page.resize(1200, 500)
    page.show()
    qtbot.waitUntil(lambda: panel.next.mapTo(page, QPoint()).x() > panel.text.mapTo(page, QPoint()).x() + 600)
    page.resize(420, 500)
    qtbot.waitUntil(
        lambda: panel.next.mapTo(page, QPoint()).y() > panel.ask.mapTo(page, panel.ask.rect().bottomLeft()).y()
    )
    assert not cut_texts(page)


MAKES = TourStep("One label more", "It has to choose.", "This makes a run.", "Add the label", must_be_done=True)


@pytest.fixture
def panel(qtbot: QtBot) -> TourPanel:
    """The panel, shown, with the keyboard at its second step."""
    made = TourPanel()
    qtbot.addWidget(made)
    made.show_step(2, 4, STEP)
    with qtbot.waitActive(made):
        made.show()
    made.take_keyboard()
    assert focused(made) is made.next
    return made


def test_merely_going_on_makes_nothing(qtbot: QtBot, panel: TourPanel) -> None:
    panel.show_step(3, 4, MAKES)
    assert not panel.next.isVisible(), "only the button that says what it makes leads on"
    assert focused(panel) is panel.do
    with qtbot.waitSignal(panel.do_asked):
        press(panel, Qt.Key.Key_Space)


def test_the_keyboard_stays_in_the_tour_to_its_end(qtbot: QtBot, panel: TourPanel) -> None:
    panel.show_step(3, 4, MAKES)
    panel.set_busy("Asking the model…")
    assert focused(panel) is panel.back, "what can be pressed meanwhile"
    panel.set_busy("Asking the model: 40 of 478")
    panel.show_step(4, 4, TourStep("What it means", "Much.", "Go on."))
    assert panel.close_button.text() == "Finish"
    assert focused(panel) is panel.close_button
    with qtbot.waitSignal(panel.closed):
        press(panel, Qt.Key.Key_Space)


def test_back_keeps_the_keyboard_as_long_as_there_is_a_step_before(qtbot: QtBot, panel: TourPanel) -> None:
    panel.back.setFocus()
    panel.show_step(2, 4, STEP)
    assert focused(panel) is panel.back
    panel.show_step(1, 4, STEP)
    assert focused(panel) is panel.next


def test_a_number_is_never_parted_from_its_unit(qtbot: QtBot) -> None:
    panel = TourPanel()
    qtbot.addWidget(panel)
    panel.show_step(1, 4, STEP)
    assert "66.1\u00a0%" in panel.text.text()
