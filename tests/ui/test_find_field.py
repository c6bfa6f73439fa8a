"""What is typed above a list narrows it, also what comes into it later, and leads into it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.ui.find_field import FindField
from clipstudio.ui.table import Table


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    names = QListWidget(made)
    names.addItems(["age\n3 values", "gender\n2 values", "age group\n5 values"])
    names.setCurrentRow(1)
    layout = QVBoxLayout(made)
    layout.addWidget(FindField(names, "Find"))
    layout.addWidget(names)
    with qtbot.waitActive(made):
        made.show()
    return made


def seen(names: QListWidget) -> list[str]:
    items = [names.item(row) for row in range(names.count())]
    return [item.text().split("\n")[0] for item in items if not item.isHidden()]


def test_a_list_is_narrowed_and_entered(qtbot: QtBot, page: QWidget) -> None:
    field, names = page.findChild(FindField), page.findChild(QListWidget)
    field.begin()
    qtbot.keyClicks(field, "AGE")
    assert seen(names) == ["age", "age group"]
    qtbot.keyClicks(field, " gr")
    assert seen(names) == ["age group"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert names.hasFocus()
    assert names.currentRow() == 2
    names.addItems(["group", "grade of age"])
    assert seen(names) == ["age group", "grade of age"]
    field.begin()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(seen(names)) == 5


def test_a_table_is_narrowed_by_all_of_its_columns(qtbot: QtBot) -> None:
    model = QStandardItemModel(0, 2)
    for texts in (("one", "ViT-B-32"), ("two", "RN50")):
        model.appendRow([QStandardItem(text) for text in texts])
    table = Table(model, "Models")
    field = FindField(table, "Find a model")
    for widget in (table, field):
        qtbot.addWidget(widget)
    qtbot.keyClicks(field, "rn")
    assert [table.isRowHidden(row) for row in range(2)] == [True, False]
