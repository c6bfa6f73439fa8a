"""Values are taken together by mouse or by keyboard alone, and what cannot be is said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import AttributeId
from clipstudio.domain.merging import MergedValues
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.merge_editor import MergeEditor

LEFT = Qt.MouseButton.LeftButton
RACES = ("White", "Black", "Indian")


def summary(name: str, values: Sequence[str]) -> AttributeSummary:
    return AttributeSummary(AttributeId(1), name, tuple((value, 3) for value in values), 0, (), 0)


ATTRIBUTES = (summary("race", RACES), summary("gender", ("f", "m")), summary("age", ("0-2", "3-9", "10-19")))


@pytest.fixture
def picker(qtbot: QtBot) -> ComparisonPicker:
    picker = ComparisonPicker()
    qtbot.addWidget(picker)
    picker.offer(ATTRIBUTES)
    picker.merging_shown.click()
    picker.show()
    return picker


def tick(editor: MergeEditor, *values: str) -> None:
    for value in values:
        (item,) = editor.values.findItems(value, Qt.MatchFlag.MatchExactly)
        item.setCheckState(Qt.CheckState.Checked)


def test_two_values_become_one_group(qtbot: QtBot, picker: ComparisonPicker) -> None:
    editor = picker.merging
    assert [editor.attribute.itemText(place) for place in range(editor.attribute.count())] == ["race", "age"]
    assert not editor.add.isEnabled()
    tick(editor, "Black", "Indian")
    editor.name.setText("non-White")
    with qtbot.waitSignal(picker.changed):
        qtbot.mouseClick(editor.add, LEFT)
    non_white = MergedValues("race", "non-White", ("Black", "Indian"))
    assert editor.chosen() == (non_white,)
    # Only attributes that are compared, or told, have a part in the plan.
    assert picker.merged() == ()
    assert picker.merged("race") == (non_white,)
    picker.choose((("race",),))
    assert picker.merged() == (non_white,)
    picker.merging_shown.click()  # what is not shown is not done
    assert picker.merged() == ()
    picker.merging_shown.click()
    tick(editor, "White", "Black")
    editor.name.setText("again")
    assert "is in the groups “non-White” and “again”" in editor.words.text()
    assert not editor.add.isEnabled()
    remove = next(each for each in editor.findChildren(QPushButton) if each.text() == "Remove")
    qtbot.mouseClick(remove, LEFT)
    assert editor.chosen() == ()


def test_the_keyboard_alone_will_do(qtbot: QtBot, picker: ComparisonPicker) -> None:
    editor = picker.merging
    editor.values.setFocus()
    editor.values.setCurrentRow(1)
    qtbot.keyClick(editor.values, Qt.Key.Key_Space)
    qtbot.keyClick(editor.values, Qt.Key.Key_Down)
    qtbot.keyClick(editor.values, Qt.Key.Key_Space)
    qtbot.keyClicks(editor.name, "others")
    qtbot.keyClick(editor.name, Qt.Key.Key_Return)
    assert editor.chosen() == (MergedValues("race", "others", ("Black", "Indian")),)


def test_a_plan_is_shown_again_as_far_as_the_values_are_there(picker: ComparisonPicker) -> None:
    non_white = MergedValues("race", "non-White", ("White",), all_others=True)
    picker.choose_merged((non_white, MergedValues("hair", "dark", ("black",))))
    assert picker.merging.chosen() == (non_white,)
    picker.offer((summary("race", ("Black", "Indian", "Latino")),))
    assert picker.merging.chosen() == ()
