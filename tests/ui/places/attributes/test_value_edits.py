"""Values and attributes are renamed, merged and described where they are listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.domain.derived_reading import read_rules
from clipstudio.results.figures import TableFigure
from clipstudio.services.deriving import derive_attribute
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.note import Note
from clipstudio.ui.places.attributes.note_delegate import note_height
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.places.attributes.value_edits import ValueEdits
from tests.ui.places.attributes.conftest import record


@pytest.fixture
def edits(qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile) -> ValueEdits:
    """What edits the values M, man and F of an attribute, and unknown."""
    words = ["M"] * 12 + ["man"] * 2 + ["F"] * 4 + ["unknown"]
    record(peopled, "sex", dict(enumerate(words)))
    place.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(place.details.isVisible)
    return place.details.edits


def rows(place: AttributesPlace) -> list[tuple[str, str, str]]:
    model = place.details.table.model()
    return [tuple(model.index(row, column).data() for column in (0, 1, 4)) for row in range(model.rowCount())]  # type: ignore[misc]


def answer(edits: ValueEdits, text: str) -> None:
    assert edits.dialog is not None
    edits.dialog.setTextValue(text)
    edits.dialog.accept()


def test_a_value_is_renamed_by_key_and_the_old_name_is_shown(
    qtbot: QtBot, place: AttributesPlace, edits: ValueEdits
) -> None:
    assert [row[0] for row in rows(place)] == ["F", "M", "man", "unknown", "missing"]
    assert (
        rows(place)[3][2] == "small: rates will not be estimable; an answer, and a group of its own: not missing"
    )
    place.details.table.selectRow(1)
    place.details.table.setFocus()
    qtbot.waitUntil(place.details.table.hasFocus)
    qtbot.keyClick(place.details.table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: edits.dialog is not None)
    answer(edits, "male")
    qtbot.waitUntil(lambda: rows(place)[1] == ("male", "12", "also said as “M”"))
    place.session.history.undo()
    qtbot.waitUntil(lambda: rows(place)[1] == ("M", "12", ""))


def test_chosen_values_are_merged_and_told_apart_again(
    qtbot: QtBot, place: AttributesPlace, edits: ValueEdits, told: list[str]
) -> None:
    table = place.details.table
    table.selectRow(1)
    assert not edits.merge.isEnabled()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(table.model().index(2, 0), flags)
    assert edits.merge.isEnabled()
    assert not edits.rename_value.isEnabled()
    edits.merge.trigger()
    assert edits.dialog is not None
    assert edits.dialog.comboBoxItems() == ["M", "man"]
    dialog = edits.dialog
    box, buttons = dialog.findChild(QComboBox), dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QComboBox)
    assert isinstance(buttons, QDialogButtonBox)
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert (dialog.textValue(), ok.isEnabled()) == ("", False), "nothing is proposed that nobody chose"
    assert dialog.focusWidget() in (box, box.lineEdit()), "one types at once"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter merges nothing without a name"
    qtbot.keyClicks(box.lineEdit(), "ma")
    assert (box.currentText(), ok.isEnabled()) == ("ma", True), "what is typed is not completed to a value"
    qtbot.keyClicks(box.lineEdit(), "le")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(place)[1][:2] == ("male", "14"))
    assert told[-1] == "Merged “M”, “man” into “male” in sex. Ctrl+Z undoes this."
    assert place.details.chosen_values() == ("male",), "what F2 would act on is what they became"
    notes = place.details.table.columnWidth(4)
    place.resize(700, 600)
    qtbot.waitUntil(lambda: table.columnWidth(4) < notes)
    (unknown,) = [each for each, row in enumerate(rows(place)) if row[0] == "unknown"]
    assert table.rowHeight(unknown) >= note_height(
        rows(place)[unknown][2], table.columnWidth(4), table.fontMetrics()
    )
    assert table.rowHeight(unknown) > table.rowHeight(0), "its note has several lines"
    place.session.history.undo()
    qtbot.waitUntil(lambda: [row[:2] for row in rows(place)][1:3] == [("M", "12"), ("man", "2")])


def test_an_attribute_is_renamed_and_described_and_stays_shown(
    qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile, edits: ValueEdits
) -> None:
    record(peopled, "age", {0: "old"})
    place.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(lambda: place.list.names.count() == 2)
    edits.rename.trigger()
    answer(edits, "gender")
    qtbot.waitUntil(lambda: place.details.title.text() == "gender")
    assert place.list.current == "gender"
    assert place.details.facts.text().endswith("Formerly called “sex”.")
    edits.describe.trigger()
    answer(edits, "As the web page says.")
    qtbot.waitUntil(place.details.description.isVisible)
    assert place.details.description.text() == "As the web page says."
    place.details.table.selectRow(0)
    edits.describe_value.trigger()
    answer(edits, "Called F there.")
    qtbot.waitUntil(lambda: "Called F there." in rows(place)[0][2])
    tip = place.details.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Called F there." in tip


def test_what_cannot_be_done_is_said(
    qtbot: QtBot, place: AttributesPlace, edits: ValueEdits, told: list[str]
) -> None:
    place.details.table.selectRow(1)
    edits.rename_value.trigger()
    answer(edits, "F")
    qtbot.waitUntil(lambda: any("has a value “F” already. Merge the two" in each for each in told))


def test_sources_are_compared_and_a_row_opens_the_images_that_differ(
    qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile, edits: ValueEdits
) -> None:
    assert not place.details.agreement.isVisible(), "there is one source"
    record(peopled, "sex", dict.fromkeys(range(10, 20), "F"), "votes.csv")
    place.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(place.details.agreement.isVisible)
    place.details.agreement.click()
    qtbot.waitUntil(lambda: place.agreement.figure.figure is not None)
    figure = place.agreement.figure.figure
    assert isinstance(figure, TableFigure)
    assert figure.text.meaning == "Both speak of 9 images and differ on 5."
    with qtbot.waitSignal(place.query_requested) as asked:
        place.agreement.figure.target_clicked.emit(figure.rows[0].target)
    assert len(asked.args[0].ids) == 5
    qtbot.keyClick(place.agreement, Qt.Key.Key_Escape)
    assert place.details.isVisible()


def test_a_source_is_marked_as_guessed_and_a_plan_by_it_warns(
    qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile, edits: ValueEdits
) -> None:
    (action,) = edits.guessed.actions()
    assert (action.text(), action.isChecked()) == ("people.csv", False)
    action.trigger()
    qtbot.waitUntil(lambda: place.details.sources.text() == "Source: “people.csv” (guessed by a model).")
    assert edits.guessed.actions()[0].isChecked()
    picker = ComparisonPicker()
    qtbot.addWidget(picker)
    picker.offer(peopled.attributes.summaries())
    picker.show()
    (note,) = [each for each in picker.findChildren(Note) if "guessed by a model" in each.text()]
    assert not note.isVisible(), "it is not compared by yet"
    picker.choose([("sex",)])
    assert note.isVisible()
    derive_attribute(peopled, "f?", read_rules([("yes", "sex is F")], "no"))
    picker.offer(peopled.attributes.summaries())
    picker.choose([("f?",)])
    assert [each.isVisible() for each in picker.findChildren(Note) if "guessed by" in each.text()][-1], "derived"
    place.session.history.undo()
    qtbot.waitUntil(lambda: place.details.sources.text() == "Source: “people.csv”.")
