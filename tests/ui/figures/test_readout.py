from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from clipstudio.results.figures import KeyEntry, Sign
from clipstudio.ui.figures.readout import Readout, ReadoutArea, ReadoutRow

SHORT = ReadoutRow(KeyEntry("female", Sign.LINE), "40.0 %")
LONG = ReadoutRow(KeyEntry("male", Sign.LINE), "40.0 % (35.0–45.0)", "male: all that is known")


def test_it_is_as_wide_as_its_rows_and_may_only_become_wider_while_a_handle_is_dragged(qtbot: QtBot) -> None:
    readout = Readout()
    qtbot.addWidget(readout)
    readout.set_rows("At 1 %", [LONG], None)
    wide = readout.sizeHint().width()
    with qtbot.assertNotEmitted(readout.size_wanted):
        readout.set_rows("At 2 %", [SHORT], None, keep_width=True)
    assert readout.sizeHint().width() == wide
    with qtbot.waitSignal(readout.size_wanted):
        readout.set_rows("At 2 %", [SHORT, SHORT], None)
    assert readout.sizeHint().width() < wide
    assert readout.row_rect(1).bottom() <= readout.sizeHint().height()


def test_a_very_long_reason_does_not_widen_it_without_end(qtbot: QtBot) -> None:
    readout = Readout()
    qtbot.addWidget(readout)
    readout.set_rows("At 1 %", [ReadoutRow(KeyEntry("other", Sign.LINE), "not estimable " * 20)], None)
    assert readout.sizeHint().width() < 300


def test_rows_have_tooltips(qtbot: QtBot) -> None:
    readout = Readout()
    area = ReadoutArea(readout)
    qtbot.addWidget(area)
    readout.set_rows("At 1 %", [SHORT, LONG], None)
    area.resize(area.sizeHint())
    with qtbot.waitExposed(area):
        area.show()
    at = readout.row_rect(1).center().toPoint()
    QApplication.sendEvent(readout, QHelpEvent(QEvent.Type.ToolTip, at, readout.mapToGlobal(QPoint(at))))
    assert "all that is known" in QToolTip.text()
