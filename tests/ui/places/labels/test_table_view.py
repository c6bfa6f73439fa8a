"""The columns of the table of labels."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.labels import Label
from clipstudio.ui.places.labels.table_model import LABEL, PROMPTS, LabelTableModel
from clipstudio.ui.places.labels.table_view import LabelTable

LONG = "latino/hispanic woman of forty"


def test_labels_have_the_width_that_they_need_until_the_user_divides_it(qtbot: QtBot, qapp: QApplication) -> None:
    model = LabelTableModel()
    table = LabelTable(model)
    qtbot.addWidget(table)
    needed = table.fontMetrics().horizontalAdvance(LONG)
    for width in (300, 2 * needed + 200):  # the last column follows by itself
        table.resize(width, 300)
        table.show()
        qapp.processEvents()
    model.set_labels((Label(LONG, "person"),))
    table.divide()
    assert table.columnWidth(LABEL) > needed
    assert table.columnWidth(PROMPTS) >= table.horizontalHeader().sectionSizeHint(PROMPTS)
    table.setColumnWidth(LABEL, 77)
    table.resize(700, 300)
    qapp.processEvents()
    assert table.columnWidth(LABEL) == 77
