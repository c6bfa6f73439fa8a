"""The panel of the sample's tour: where the keyboard goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clipstudio.services.sample_tour import TourStep
from clipstudio.ui.window.tour_panel import TourPanel

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


def test_a_number_is_never_parted_from_its_unit(qtbot: QtBot) -> None:
    panel = TourPanel()
    qtbot.addWidget(panel)
    panel.show_step(1, 4, STEP)
    assert "66.1\u00a0%" in panel.text.text()
