"""The Attributes place: its list, its values, and what can be done with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from clipstudio.domain.changes import Changes
from clipstudio.results.coverage import CoverageTarget
from clipstudio.results.figures import MatrixFigure, TableFigure
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.background import Background
from clipstudio.ui.choices import CONFIDENCE
from clipstudio.ui.figures.matrix_plot import MatrixPlot
from clipstudio.ui.places.attributes.place import AttributesPlace
from clipstudio.ui.session import Session
from tests.ui.places.attributes.conftest import record

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def filled(qtbot: QtBot, place: AttributesPlace, peopled: ProjectFile) -> AttributesPlace:
    """The place with names, one for each image, and genders, of which some are missing."""
    record(peopled, "name", {number: f"Person {number}" for number in range(24)})
    record(peopled, "gender", {number: "female" if number < 12 else "male" for number in range(15)})
    place.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(place.details.isVisible)
    return place


def cells(place: AttributesPlace) -> list[list[str]]:
    model = place.details.table.model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_attributes_that_make_groups_come_first(filled: AttributesPlace) -> None:
    texts = [filled.list.names.item(row).text() for row in range(filled.list.names.count())]
    assert texts == ["gender\n2 values, 9 missing", "name\n24 values, 0 missing"]
    assert filled.details.title.text() == "gender"
    assert cells(filled) == [["female", "12", "50.0 %"], ["male", "3", "12.5 %"], ["missing", "9", "37.5 %"]]


def test_a_chosen_attribute_is_shown_and_stays_chosen(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile
) -> None:
    qtbot.keyClick(filled.list.names, Qt.Key.Key_Down)
    assert filled.details.title.text() == "name"
    record(peopled, "party", {0: "blue", 1: "red", 2: "red", 3: "red"})
    filled.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(lambda: filled.list.names.count() == 3)
    assert filled.details.title.text() == "name"


@pytest.mark.parametrize(("row", "value"), [(1, "male"), (2, None)])
def test_a_value_shows_its_images(qtbot: QtBot, filled: AttributesPlace, row: int, value: str | None) -> None:
    filled.details.table.selectRow(row)
    with qtbot.waitSignal(filled.images_requested) as asked:
        qtbot.mouseClick(filled.details.show_button, LEFT)
    assert asked.args == ["gender", value]
    with qtbot.waitSignal(filled.images_requested) as asked:
        qtbot.keyClick(filled.details.table, Qt.Key.Key_Return)
    assert asked.args == ["gender", value]


def test_a_right_click_shows_images_or_plans_an_audit(qtbot: QtBot, filled: AttributesPlace) -> None:
    filled.details.table.selectRow(1)
    texts = [action.text() for action in filled.details.table.actions()]
    orders, edits = (
        ["Move up", "Move down", "Natural order"],
        ["Rename value…", "Merge values…", "Describe value…"],
    )
    assert texts == ["Show these images", *orders, *edits, "Copy rows"]
    with qtbot.waitSignal(filled.images_requested) as asked:
        filled.details.table.actions()[0].trigger()
    assert asked.args == ["gender", "male"]
    audit, missing = filled.list.names.actions()[:2]
    assert [audit.text(), missing.text()] == ["Plan an audit by this attribute…", "Show images without a value"]
    with qtbot.waitSignal(filled.images_requested) as asked:
        missing.trigger()
    assert asked.args == ["gender", None]
    with qtbot.waitSignal(filled.audit_by_asked) as asked:
        audit.trigger()
    assert asked.args == ["gender"]
    qtbot.keyClick(filled.list.names, Qt.Key.Key_Down)
    assert not missing.isEnabled(), "no image lacks a name"


def test_coverage_counts_groups_and_their_rows_open_the_images(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile
) -> None:
    record(peopled, "party", {number: "blue" if number % 3 else "red" for number in range(24)})
    filled.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(lambda: filled.list.names.count() == 3)
    qtbot.mouseClick(filled.details.coverage, LEFT)
    page = filled.coverage
    qtbot.waitUntil(lambda: isinstance(page.figure.figure, MatrixFigure))
    grid = page.figure.figure
    assert isinstance(grid, MatrixFigure)
    assert [head.name for head in grid.rows] == ["female", "male", "missing"]
    assert [grid.cell(row, 0).is_hatched for row in range(3)] == [False, True, True]
    matrix = page.figure.findChild(MatrixPlot)
    assert matrix is not None
    matrix.setFocus()
    with qtbot.waitSignal(filled.query_requested) as asked:
        qtbot.keyClick(matrix, Qt.Key.Key_Down)
        qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert len(peopled.images.find(asked.args[0])) == 3, "the second row is of the three men"
    page.form.button(1).click()

    def rows() -> list[tuple[str, str]]:
        figure = page.figure.figure
        return [row.cells[:2] for row in figure.rows] if isinstance(figure, TableFigure) else []  # type: ignore[misc]

    qtbot.waitUntil(lambda: rows() == [("female", "12"), ("male", "3, too few"), ("missing", "9, too few")])
    assert page.isVisible()
    assert "Wilson's at 95 %" in page.figure.figure.text.note
    filled.session.preferences.keep(CONFIDENCE, 99)
    qtbot.waitUntil(lambda: "Wilson's at 99 %" in page.figure.figure.text.note)
    page.second.setCurrentIndex(page.second.findData("party"))
    qtbot.waitUntil(lambda: len(rows()) == 6)
    assert ("male, blue", "2, too few") in rows()
    with qtbot.waitSignal(filled.query_requested) as asked:
        page.figure.target_clicked.emit(CoverageTarget(group=(("party", "red"),), missing=("gender",)))
    (query,) = asked.args
    assert len(peopled.images.find(query)) == 3
    page.figure.menu.select_asked.emit(CoverageTarget(group=(("party", "red"),), missing=("gender",)))
    selection = filled.session.selection
    qtbot.waitUntil(lambda: selection.ids.tolist() == sorted(peopled.images.find(query).tolist()))
    page.first.setCurrentIndex(page.first.findData("name"))
    qtbot.waitUntil(lambda: len(rows()) == 48)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert filled.details.isVisible()


def test_a_click_on_the_current_attribute_leaves_coverage(qtbot: QtBot, filled: AttributesPlace) -> None:
    qtbot.mouseClick(filled.details.coverage, LEFT)
    assert filled.coverage.isVisible()
    names = filled.list.names
    qtbot.mouseClick(names.viewport(), LEFT, pos=names.visualItemRect(names.currentItem()).center())
    assert filled.details.isVisible()
    assert filled.details.title.text() == filled.list.current


def test_values_are_put_in_an_order_of_one_s_own(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile
) -> None:
    def shown() -> list[str]:
        return [row[0] for row in cells(filled)]

    def kept() -> list[str]:
        return [value for value, _ in peopled.attributes.summaries()[1].values]

    details, order = filled.details, peopled.attributes.names().index("gender")
    assert order == 1, "the second of the project"
    details.table.setFocus()
    details.table.selectRow(0)
    assert [each.isEnabled() for each in details.order_buttons] == [False, True, False]
    with qtbot.waitActive(filled):
        filled.activateWindow()
    qtbot.keyClick(details.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown() == ["male", "female", "missing"], "at once"
    chosen = details.chosen()
    assert chosen is not None
    assert chosen.value == "female", "what is moved stays chosen"
    qtbot.waitUntil(lambda: kept() == ["male", "female"])
    qtbot.waitUntil(lambda: filled.session.history.undo_words == "reorder the values of “gender”")
    filled.session.history.undo()
    qtbot.waitUntil(lambda: shown() == ["female", "male", "missing"])
    filled.session.history.redo()
    qtbot.waitUntil(lambda: shown() == ["male", "female", "missing"] and details.natural_action.isEnabled())
    qtbot.mouseClick(details.order_buttons[2], LEFT)
    qtbot.waitUntil(lambda: kept() == ["female", "male"])


def test_values_can_be_sorted_by_size(qtbot: QtBot, filled: AttributesPlace) -> None:
    header = filled.details.table.horizontalHeader()
    at = header.sectionViewportPosition(1) + 10
    for _ in range(2):
        qtbot.mouseClick(
            header.viewport(), LEFT, pos=header.viewport().rect().topLeft() + QPointF(at, 5).toPoint()
        )
    assert [row[0] for row in cells(filled)] in (["male", "missing", "female"], ["female", "missing", "male"])
    filled.details.table.selectRow(0)
    chosen = filled.details.chosen()
    assert chosen is not None
    assert chosen.value == cells(filled)[0][0]


def test_what_can_be_done_stands_right_below_the_values_in_a_large_window(
    qtbot: QtBot, filled: AttributesPlace
) -> None:
    filled.resize(2400, 1800)
    details = filled.details
    qtbot.waitUntil(lambda: details.height() > 1500)
    qtbot.waitUntil(lambda: details.show_button.y() < details.table.geometry().bottom() + 40)
    assert details.table.verticalScrollBar().maximum() == 0
    assert details.table.height() < 300
    filled.list.names.setCurrentRow(1)
    qtbot.waitUntil(lambda: details.title.text() == "name")
    qtbot.waitUntil(lambda: details.table.verticalScrollBar().maximum() == 0)
    assert details.table.height() > 24 * details.table.rowHeight(0)


def test_sources_and_their_disagreement_are_told(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile
) -> None:
    assert filled.details.sources.text() == "Source: “people.csv”."
    assert not filled.details.disagreements.isVisible()
    record(peopled, "gender", {0: "male", 1: "female"}, "second.csv")
    filled.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(filled.details.disagreements.isVisible)
    assert filled.details.sources.text() == "Sources, the newest first: “second.csv”, “people.csv”."
    assert "disagree on 1 image:" in filled.details.disagreements.text()


def test_an_attribute_is_deleted_undone_redone_and_restored_from_the_list(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile, told: list[str]
) -> None:
    before = peopled.attributes.summaries()
    qtbot.mouseClick(filled.details.remove, LEFT)
    qtbot.waitUntil(lambda: filled.list.names.count() == 1)
    qtbot.mouseDClick(filled.details.remove, LEFT)
    qtbot.wait(50)
    assert peopled.attributes.names() == ("name",)
    assert filled.details.title.text() == "name"
    assert told == ["Deleted attribute “gender”. Ctrl+Z brings it back."]
    history, removed = filled.session.history, filled.removed
    history.undo()
    qtbot.waitUntil(lambda: filled.list.names.count() == 2)
    assert peopled.attributes.summaries() == before
    qtbot.waitUntil(lambda: history.redo_words == "delete attribute “gender”")
    history.redo()
    qtbot.waitUntil(lambda: filled.list.names.count() == 1)
    qtbot.waitUntil(removed.entry.isVisible)
    qtbot.mouseClick(removed.entry, LEFT)
    qtbot.mouseClick(removed.page.restore, LEFT)
    qtbot.waitUntil(lambda: filled.list.names.count() == 2)
    assert peopled.attributes.summaries() == before


def test_the_delete_key_deletes_the_chosen_attribute_and_the_last_can_be_restored(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile
) -> None:
    filled.activateWindow()
    for left in (1, 0):
        filled.list.names.setFocus()
        qtbot.waitUntil(filled.list.names.hasFocus)
        qtbot.keyClick(filled.list.names, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda left=left: filled.list.names.count() == left)
    qtbot.waitUntil(lambda: filled.removed.entry.text() == "Deleted (2)")
    assert filled.removed.entry.isVisible()
    qtbot.mouseClick(filled.removed.entry, LEFT)
    page = filled.removed.page
    page.table.selectRow(0)
    qtbot.mouseClick(page.delete.button, LEFT)
    qtbot.mouseClick(page.delete.yes, LEFT)
    qtbot.waitUntil(lambda: len(peopled.removals.removed()) == 1)


def test_the_last_attribute_leaves_the_first_time_page(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile
) -> None:
    for name in ("gender", "name"):
        peopled.attributes.remove(name)
    filled.session.announce(Changes.ATTRIBUTES)
    qtbot.waitUntil(filled.empty.isVisible)
    assert not filled.list.isVisible()


def test_new_images_are_counted_as_missing(
    qtbot: QtBot, filled: AttributesPlace, peopled: ProjectFile, tmp_path: Path
) -> None:
    from tests.services.conftest import bring_in, save_picture

    save_picture(tmp_path / "more" / "new.png", 99)
    filled.session.announce(bring_in(peopled, tmp_path / "more").changes)
    qtbot.waitUntil(lambda: "10 missing" in filled.details.facts.text())


def test_a_read_only_project_offers_no_writing(
    qtbot: QtBot, peopled: ProjectFile, tmp_path: Path, session: Session
) -> None:
    record(peopled, "gender", {0: "female"})
    with ProjectFile.open(peopled.path, read_only=True) as read_only:
        background = Background()
        place = AttributesPlace(Session(read_only, ModelCache(tmp_path / "models"), background))
        qtbot.addWidget(place)
        place.show()
        qtbot.waitUntil(place.details.isVisible)
        assert not place.import_action.isEnabled()
        assert not place.list.import_button.isVisible()
        assert not place.details.remove.isVisible()
        background.shut_down()
