"""The columns of the table of labels."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipstudio.domain.labels import Label
from clipstudio.ui.places.labels.table_model import CATEGORY, LABEL, LabelTableModel
from clipstudio.ui.places.labels.table_view import PARTS, LabelTable


def test_labels_and_categories_have_their_part_of_the_width_until_the_user_divides_it(
    qtbot: QtBot, qapp: QApplication
) -> None:
    table = LabelTable(LabelTableModel())
    qtbot.addWidget(table)
    table.model().set_labels((Label("latino/hispanic woman", "person"),))
    for width in (300, 1000):  # the last column follows by itself
        table.resize(width, 300)
        table.show()
        qapp.processEvents()
    assert table.columnWidth(LABEL) > 0.8 * PARTS[LABEL] * table.viewport().width()
    assert table.columnWidth(CATEGORY) > 0.6 * PARTS[CATEGORY] * table.viewport().width()
    table.setColumnWidth(LABEL, 77)
    table.resize(700, 300)
    qapp.processEvents()
    assert table.columnWidth(LABEL) == 77
