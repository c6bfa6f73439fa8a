"""An attribute is derived in a form that counts while one types, and its definition is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.note import Note
from clipstudio.ui.places.attributes.derive_page import BANDS, CONDITIONS, DerivePage
from clipstudio.ui.places.attributes.place import AttributesPlace
from tests.ui.places.attributes.conftest import record


@pytest.fixture
def page(qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile) -> DerivePage:
    """The form, opened, in a project with genders and ages."""
    record(peopled, "gender", {number: "female" if number < 12 else "male" for number in range(20)})
    record(peopled, "age", {number: str(10 * number) for number in range(10)})
    place.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(place.details.isVisible)
    place.list.derive_button.click()
    qtbot.waitUntil(place.derive.isVisible)
    return place.derive


def test_bands_are_counted_while_one_types_and_made(
    qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile, page: DerivePage
) -> None:
    page.kind.setCurrentIndex(BANDS)
    page.attribute.setCurrentText("age")
    assert not page.of_values.isVisible(), "nothing is asked for yet"
    qtbot.keyClicks(page.edges, "20, x")
    qtbot.waitUntil(lambda: page.told.text().startswith("“x” is no number"))
    assert page.of_values.isVisible()
    assert not page.derive.isEnabled()
    page.edges.clear()
    qtbot.keyClicks(page.edges, "20, 50")
    qtbot.waitUntil(
        lambda: page.told.text() == ("under 20 (2), 20-49 (3), 50 and over (5); missing 14. Give it a name.")
    )
    qtbot.keyClicks(page.name, "band")
    qtbot.waitUntil(page.derive.isEnabled)
    qtbot.keyClick(page.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.details.isVisible() and place.details.title.text() == "band")
    assert place.details.description.text().startswith("Bands of “age”: “under 20” below 20;")
    assert not place.details.up_action.isEnabled()
    assert not place.details.edits.rename_value.isEnabled()
    assert place.list.names.currentItem().text().endswith("\n3 values, 14 missing\nderived")
    place.list.derive_button.click()
    qtbot.waitUntil(page.isVisible)
    assert (page.name.text(), page.edges.text()) == ("", ""), "what was made is not asked for once more"
    assert page.attribute.currentText() == "age"
    assert page.attribute.findText("gender") < 0, "it holds neither numbers nor dates"
    assert page.name.mapTo(page, page.name.rect().topLeft()).x() == page.edges.mapTo(page, QPoint()).x()
    place.session.history.undo()
    qtbot.waitUntil(lambda: "band" not in peopled.attributes.names())


def test_conditions_are_put_together_and_shown_in_a_plan(
    qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile, page: DerivePage
) -> None:
    page.kind.setCurrentIndex(CONDITIONS)
    qtbot.keyClicks(page.name, "old woman")
    page.of.setCurrentText("gender")
    page.value.setCurrentText("female")
    page.add.click()
    page.of.setCurrentText("age")
    page.verb.setCurrentText("is not")
    page.value.setCurrentText("0")
    page.add.click()
    assert page.lines.toPlainText() == "old woman: gender is female and age is not 0"
    qtbot.waitUntil(lambda: page.told.text() == "old woman (9); missing 15.")
    qtbot.keyClicks(page.otherwise, "anyone else")
    qtbot.waitUntil(lambda: page.told.text() == "old woman (9), anyone else (9); missing 6.")
    page.derive.click()
    qtbot.waitUntil(lambda: place.details.title.text() == "old woman")
    picker = ComparisonPicker()
    qtbot.addWidget(picker)
    picker.offer(peopled.attributes.summaries())
    shown = [note.text() for note in picker.findChildren(Note)]
    assert any(text.startswith("Derived: “old woman” where gender is female and age is not 0") for text in shown)


def test_a_circle_and_a_needed_attribute_are_refused(
    qtbot: QtBot, place: AttributesPlace, page: DerivePage, told: list[str]
) -> None:
    page.kind.setCurrentIndex(CONDITIONS)
    page.name.setText("a")
    page.lines.setPlainText("x: a is x")
    qtbot.waitUntil(lambda: page.told.text().startswith("“a” would follow from itself"))
    page.lines.setPlainText("x: gender is female")
    qtbot.waitUntil(page.derive.isEnabled)
    page.derive.click()
    qtbot.waitUntil(lambda: place.details.title.text() == "a")
    place.details.removal_asked.emit("gender")
    qtbot.waitUntil(lambda: any("“gender” stays: “a” is derived from it" in each for each in told))
