"""Editing by keys and mouse: the table, the fields, what is said while one types, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from clipstudio.domain.labels import Label
from tests.ui.places.labels.hands import ALT, CTRL, SHIFT, Hands

Key = Qt.Key


def start_gender(hands: Hands) -> None:
    """Turn to the set of two labels."""
    hands.click_set("gender")
    assert hands.texts == ["man", "woman"]


def test_labels_are_written_one_after_the_other(hands: Hands) -> None:
    start_gender(hands)
    hands.click(hands.place.editor.rows.buttons[0])
    hands.type("child")
    hands.press(Key.Key_Return)
    hands.type("robot")
    hands.press(Key.Key_Return)
    assert hands.texts == ["man", "woman", "child", "robot"]
    assert hands.table.currentIndex().row() == 4, "the next empty row waits"


def test_add_takes_over_what_is_being_written(hands: Hands) -> None:
    start_gender(hands)
    add = hands.place.editor.rows.buttons[0]
    hands.click(add)
    hands.type("child")
    hands.click(add)
    assert hands.texts == ["man", "woman", "child"]
    assert hands.table.currentIndex().row() == 3
    assert hands.cell_editor().text() == "", "the next label is written at once"
    hands.type("robot")
    hands.press(Key.Key_Return)
    assert hands.texts == ["man", "woman", "child", "robot"]


@pytest.mark.qt_log_level_fail("WARNING")
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_add_pressed_twice_below_another_window_is_no_fault(hands: Hands) -> None:
    start_gender(hands)
    add = hands.place.editor.rows.buttons[0]
    other = QWidget()
    hands.qtbot.addWidget(other)
    with hands.qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    # A cell of a window that is not active gets no focus, and so does not end when that goes elsewhere.
    hands.click(add)
    hands.click(add)
    assert hands.cell_editor().isVisible()
    assert hands.texts == ["man", "woman"]


def test_tab_goes_on_to_the_category_which_is_completed(hands: Hands) -> None:
    start_gender(hands)
    hands.table.add()
    hands.type("robber")
    hands.press(Key.Key_Tab)
    assert hands.table.currentIndex().row() == 2
    assert hands.table.currentIndex().column() == 1
    editor = hands.cell_editor()
    hands.qtbot.keyClicks(editor, "cri")
    completer = editor.completer()
    assert completer is not None
    assert completer.currentCompletion() == "crime-related"
    popup = completer.popup()
    hands.qtbot.keyClick(popup, Key.Key_Down)
    hands.qtbot.keyClick(popup, Key.Key_Return)
    hands.table.finish_typing()
    assert hands.document.draft.labels[-1] == Label("robber", "crime-related")


def test_typing_replaces_a_cell_and_escape_leaves_it(hands: Hands) -> None:
    start_gender(hands)
    hands.click_cell(1)
    hands.type("lady")
    hands.press(Key.Key_Escape)
    assert hands.texts == ["man", "woman"]
    hands.type("lady")
    hands.press(Key.Key_Return)
    assert hands.texts == ["man", "lady"]


def test_own_prompts_replace_the_templates(hands: Hands) -> None:
    start_gender(hands)
    assert hands.place.editor.preview.text == "“a photo of a man”"
    hands.click_cell(1, 2)
    hands.type("a woman | her face")
    hands.press(Key.Key_Return)
    assert hands.document.draft.labels[1].prompts == ("a woman", "her face")
    hands.click_cell(1)
    assert hands.place.editor.preview.text == "“a woman”\n“her face”"


def test_rows_move_and_are_removed_by_keys(hands: Hands) -> None:
    start_gender(hands)
    hands.click_cell(1)
    hands.press(Key.Key_Up, ALT)
    assert hands.texts == ["woman", "man"]
    assert hands.table.rows() == [0], "the row that moved stays chosen"
    hands.press(Key.Key_Up, ALT)
    assert hands.texts == ["woman", "man"]
    hands.press(Key.Key_Down, ALT)
    assert hands.texts == ["man", "woman"]
    hands.press(Key.Key_Delete)
    assert hands.texts == ["man"]
    assert hands.place.editor.rows.field.problem.isVisible()
    assert "at least two labels" in hands.place.editor.rows.field.problem.text()
    hands.press(Key.Key_Z, CTRL)
    assert hands.texts == ["man", "woman"]
    assert hands.place.editor.rows.field.problem.isHidden()


def test_rows_are_chosen_together_and_removed_by_the_button(hands: Hands) -> None:
    hands.click(hands.place.editor.rows.filter.show_folded)
    hands.click_cell(14)
    hands.click_cell(17, modifier=SHIFT)
    assert hands.table.rows() == [14, 15, 16, 17]
    remove = next(each for each in hands.place.editor.rows.buttons if each.text() == "Remove")
    hands.click(remove)
    assert len(hands.texts) == 17
    assert "gorilla" not in hands.texts


def test_lines_are_pasted_below_the_current_row(hands: Hands) -> None:
    start_gender(hands)
    QGuiApplication.clipboard().setText("child\tperson\nrobot\tnon-human\ta robot | a machine\n")
    hands.click_cell(0)
    hands.press(Key.Key_V, CTRL)
    assert hands.document.draft.labels[1:3] == (
        Label("child", "person"),
        Label("robot", "non-human", ("a robot", "a machine")),
    )
    assert hands.texts == ["man", "child", "robot", "woman"]
    assert hands.table.rows() == [1, 2]
    hands.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("child\tperson")
    hands.press(Key.Key_Z, CTRL)
    assert hands.texts == ["man", "woman"]


def test_what_is_wrong_is_said_beside_the_field_as_one_types(hands: Hands) -> None:
    start_gender(hands)
    editor = hands.place.editor
    hands.click(editor.templates)
    hands.press(Key.Key_End, CTRL)
    hands.press(Key.Key_Return)
    hands.type("a picture")
    assert editor.templates_field.problem.isVisible()
    assert "“a picture” lacks {label}" in editor.templates_field.problem.text()
    assert not editor.save.isEnabled()
    hands.type(" of a {label}")
    assert editor.templates_field.problem.isHidden()
    assert editor.save.isEnabled()
    assert editor.preview.text == "“a photo of a man”\n“a picture of a man”"
    hands.write_in_name("scenes-small")
    assert "“scenes-small” already" in editor.name_field.problem.text()
    assert not editor.save.isEnabled()


def test_a_label_that_stands_twice_is_marked(hands: Hands) -> None:
    start_gender(hands)
    hands.table.add()
    hands.type("man")
    hands.press(Key.Key_Return)
    assert "“man” appears twice" in hands.place.editor.rows.field.problem.text()
    model = hands.table.model()
    assert model.index(2, 0).data(Qt.ItemDataRole.BackgroundRole) is not None


def test_undo_goes_through_the_fields_and_the_table(hands: Hands) -> None:
    start_gender(hands)
    before = hands.document.draft
    hands.write_in_name("people")
    hands.click(hands.place.editor.description)
    hands.type("Words for people")
    hands.click_cell(0)
    hands.press(Key.Key_Delete)
    hands.click(hands.place.editor.description)
    hands.press(Key.Key_Z, CTRL)
    assert hands.texts == ["man", "woman"]
    hands.press(Key.Key_Z, CTRL)
    assert hands.place.editor.description.toPlainText() == before.description
    hands.click(hands.place.editor.name)
    hands.press(Key.Key_Z, CTRL)
    assert hands.place.editor.name.text() == "gender"
    assert hands.document.draft == before
    hands.press(Key.Key_Z, CTRL | SHIFT)
    assert hands.place.editor.name.text() == "people"


def test_edits_stay_when_one_turns_to_another_set(hands: Hands) -> None:
    start_gender(hands)
    hands.table.add()
    hands.type("child")
    hands.click_set("scenes-small")
    state = hands.place.list.list.item(hands.listed.index("gender")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert state == "gender, 3 labels · version 1 · edited"
    assert "child" not in hands.texts
    hands.click_set("gender")
    assert hands.texts == ["man", "woman", "child"]
    hands.click(hands.place.editor.discard)
    assert hands.texts == ["man", "woman"]
    hands.press(Key.Key_Z, CTRL)
    assert hands.texts == ["man", "woman", "child"]


def test_an_edit_of_another_set_is_undone_where_it_was_made(hands: Hands) -> None:
    history = hands.place.session.history
    assert history.undo_words == ""
    start_gender(hands)
    hands.click_cell(1)
    hands.press(Key.Key_Delete)
    assert history.undo_words == "removing 1 label (“gender”)"
    hands.click_set("scenes-small")
    hands.press(Key.Key_Z, CTRL)
    assert hands.document.title == "gender", "what was undone is to be seen"
    assert hands.texts == ["man", "woman"]
    assert history.redo_words == "removing 1 label (“gender”)"
    hands.press(Key.Key_Y, CTRL)
    assert hands.texts == ["man"]


def test_what_is_typed_in_a_cell_is_undone_in_the_cell_first(hands: Hands) -> None:
    start_gender(hands)
    hands.click_cell(1)
    hands.press(Key.Key_Delete)
    hands.table.add()
    hands.type("child")
    hands.press(Key.Key_Z, CTRL)
    assert hands.cell_editor().text() == ""
    assert hands.texts == ["man"], "the row that was removed before stays removed"


def test_the_list_is_walked_by_keys(hands: Hands) -> None:
    hands.place.focus_filter()
    assert QApplication.focusWidget() is hands.place.list.finder
    hands.press(Key.Key_Down)
    assert QApplication.focusWidget() is hands.place.list.list
    hands.press(Key.Key_Down)
    assert hands.place.editor.name.text() == "denigration-22-child"
    hands.type("gen")
    assert hands.place.editor.name.text() == "gender"
