"""The values of an attribute as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import AttributeId
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.places.attributes.value_model import SMALL, ValueColumn, ValueModel, value_rows


def summary(*values: tuple[str, int], missing: int = 0) -> AttributeSummary:
    return AttributeSummary(AttributeId(1), "age", values, missing, ("people.csv",), 0)


def texts(model: ValueModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_model_keeps_its_promises(qtbot: QtBot) -> None:
    model = ValueModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(value_rows(summary(("young", 3), ("old", 2_000))))
    assert model.rowCount() == 3


def test_shares_are_of_all_images_and_missing_is_a_row_of_its_own(qtbot: QtBot) -> None:
    model = ValueModel()
    model.show(value_rows(summary(("missing", 30), ("old", 1_200), missing=770)))
    assert texts(model, 1)[:3] == ["old", "1,200", "60.0 %"]
    assert texts(model, 2)[:3] == ["missing", "770", "38.5 %"]
    # A value that is called so is a value; the real thing is set apart and says that it is no group.
    italic = [model.index(row, ValueColumn.VALUE).data(Qt.ItemDataRole.FontRole) for row in (0, 2)]
    assert italic[0] is None
    assert italic[1].italic()
    assert "not a group" in str(texts(model, 2)[ValueColumn.NOTE])


def test_a_value_under_ten_images_is_cautioned(qtbot: QtBot) -> None:
    model = ValueModel()
    model.show(value_rows(summary(("few", 9), ("enough", 10), missing=1)))
    assert [texts(model, row)[ValueColumn.NOTE] == SMALL for row in range(3)] == [True, False, False]
    signs = [model.index(row, ValueColumn.NOTE).data(Qt.ItemDataRole.DecorationRole) for row in range(3)]
    assert [sign is not None for sign in signs] == [True, False, False]


def test_colours_follow_the_order_of_the_values() -> None:
    assert [row.color for row in value_rows(summary(("a", 1), ("b", 1), missing=1))] == [0, 1, -1]


def test_a_project_without_images_has_no_share() -> None:
    assert [row.share for row in value_rows(summary())] == [0.0]
