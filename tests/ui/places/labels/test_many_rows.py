"""Sets of hundreds of labels: searched, categorized many at once, harmful words folded until asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from clipstudio.domain.labels import Label
from clipstudio.ui.places.labels.table_model import LabelTableModel
from clipstudio.ui.places.labels.table_view import LabelTable
from tests.ui.places.labels.hands import CTRL, SHIFT, Hands

Key = Qt.Key


def shown(hands: Hands) -> list[str]:
    """The labels that are not hidden."""
    return [text for row, text in enumerate(hands.texts) if not hands.table.isRowHidden(row)]


def search(hands: Hands, text: str) -> None:
    hands.click(hands.place.editor.rows.filter.field)
    hands.place.editor.rows.filter.field.selectAll()
    hands.type(text)


def choose_category(hands: Hands, words: str) -> None:
    menu = hands.table.category_menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == words).trigger()


def write_cell(hands: Hands, row: int, column: int) -> QLineEdit:
    """Open the editor of a cell by keyboard, its text selected, once the last editor is gone."""
    hands.qtbot.waitUntil(lambda: not hands.table.findChildren(QLineEdit))
    # A list of completions that closes leaves no window active on the offscreen platform.
    hands.place.activateWindow()
    hands.qtbot.waitUntil(lambda: QApplication.activeWindow() is hands.place)
    hands.table.setFocus()
    hands.click_cell(row, column)
    hands.press(Key.Key_F2)
    editor = hands.cell_editor()
    hands.qtbot.waitUntil(editor.hasFocus)
    editor.selectAll()
    return editor


def return_in_popup(hands: Hands, editor: QLineEdit, *before: Qt.Key) -> None:
    """Press keys, then Return once, in the list of completions."""
    popup = editor.completer().popup()
    hands.qtbot.waitUntil(popup.isVisible)
    for key in (*before, Key.Key_Return):
        hands.qtbot.keyClick(popup, key)
    hands.qtbot.waitUntil(lambda: not hands.table.findChildren(QLineEdit))


def test_a_search_shows_the_labels_that_hold_the_words(hands: Hands) -> None:
    hands.click_set("occupations")
    everything = shown(hands)
    search(hands, "Teacher")
    assert shown(hands) == [text for text in hands.texts if "teacher" in text.casefold()]
    assert 0 < len(shown(hands)) < 20
    hands.place.editor.rows.filter.field.clear()
    assert shown(hands) == everything


def test_what_a_search_hides_is_not_removed_with_what_it_shows(hands: Hands) -> None:
    hands.click_set("occupations")
    before = hands.texts
    search(hands, "teacher")
    found = shown(hands)
    hands.table.setFocus()
    hands.table.selectAll()
    assert not hands.table.up_action.isEnabled(), "rows cannot be moved past rows that are not seen"
    hands.press(Key.Key_Delete)
    assert hands.texts == [text for text in before if text not in found]
    hands.press(Key.Key_Z, CTRL)
    assert hands.texts == before


def test_several_labels_are_categorized_in_one_edit(hands: Hands) -> None:
    hands.click_set("gender")
    hands.click_cell(0)
    hands.click_cell(1, modifier=SHIFT)
    choose_category(hands, "Another category…")
    hands.type("people")
    hands.press(Key.Key_Return)
    assert [label.category for label in hands.document.draft.labels] == ["people", "people"]
    hands.press(Key.Key_Z, CTRL)
    assert [label.category for label in hands.document.draft.labels] != ["people", "people"]
    hands.table.choose_rows([0, 1])
    choose_category(hands, "No category")
    assert [label.category for label in hands.document.draft.labels] == ["", ""]


def test_escape_leaves_the_categories_as_they_were(hands: Hands) -> None:
    hands.click_set("gender")
    before = hands.document.draft.labels
    hands.table.choose_rows([0, 1])
    choose_category(hands, "Another category…")
    hands.type("people")
    hands.press(Key.Key_Escape)
    assert hands.document.draft.labels == before
    write_cell(hands, 0, 1)
    hands.type("x")
    hands.press(Key.Key_Return)
    assert [label.category for label in hands.document.draft.labels] == ["x", before[1].category]


def test_one_return_takes_over_a_category_that_a_completion_was_listed_for(hands: Hands) -> None:
    hands.click_set("gender")
    editor = write_cell(hands, 0, 1)
    hands.type("per")
    return_in_popup(hands, editor)
    assert hands.document.draft.labels[0].category == "per"
    editor = write_cell(hands, 0, 1)
    hands.type("per")
    return_in_popup(hands, editor, Key.Key_Down, Key.Key_Down)  # "per" itself is listed first by now
    assert hands.document.draft.labels[0].category == "person"


def test_harmful_words_are_folded_until_they_are_asked_for(hands: Hands) -> None:
    assert hands.document.title == "denigration-21"
    harmful = [
        each.text for each in hands.document.draft.labels if each.category in ("crime-related", "non-human")
    ]
    assert len(harmful) == 7
    assert not set(shown(hands)) & set(harmful)
    hands.click(hands.place.editor.rows.filter.show_folded)
    assert set(harmful) <= set(shown(hands))
    hands.click_set("gender")
    hands.click_set("denigration-21")
    assert set(harmful) <= set(shown(hands)), "once asked for, they stay"


def test_what_somebody_writes_is_not_folded(hands: Hands) -> None:
    hands.click(hands.place.list.new)
    QGuiApplication.clipboard().setText("baker\toccupation\nthief\tcrime-related")
    hands.table.setFocus()
    hands.press(Key.Key_V, CTRL)
    assert shown(hands) == ["baker", "thief"]


def test_a_pasted_list_becomes_labels(hands: Hands) -> None:
    hands.click(hands.place.list.new)
    QGuiApplication.clipboard().setText("teacher, lawyer, baker")
    hands.table.setFocus()
    hands.press(Key.Key_V, CTRL)
    assert hands.texts == ["teacher", "lawyer", "baker"]


def test_thousands_of_labels_are_pasted_and_undone_without_asking_for_each_row(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each row that is hidden or shown the table lays itself out anew, which held up the window for seconds."""
    hands.click_set("occupations")
    before, asked = hands.texts, []
    hide = LabelTable.setRowHidden
    monkeypatch.setattr(
        LabelTable, "setRowHidden", lambda table, row, hidden: (asked.append(row), hide(table, row, hidden))
    )
    QGuiApplication.clipboard().setText("\n".join(f"word {number}" for number in range(5000)))
    hands.table.setFocus()
    hands.press(Key.Key_V, CTRL)
    assert len(hands.texts) == len(before) + 5000
    assert len(hands.table.rows()) == 5000, "what was pasted is chosen"
    assert len(hands.table.selectionModel().selection()) == 1
    hands.press(Key.Key_Z, CTRL)
    assert hands.texts == before
    assert asked == []
    search(hands, "teacher")
    assert asked


def test_rows_are_hidden_and_shown_with_one_layout_for_all_of_them(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Laid out anew for each of ten thousand rows, a letter typed into the search held up the window."""
    hands.click_set("occupations")
    hands.place.editor.document.edit(
        replace(hands.document.draft, labels=tuple(Label(f"word {number}") for number in range(10_000))), "writing"
    )
    header, resized = hands.table.verticalHeader(), []
    header.sectionResized.connect(lambda *sizes: resized.append(sizes))
    search(hands, "99")
    found = [text for text in hands.texts if "99" in text]
    assert shown(hands) == found
    assert resized == []
    assert header.length() == header.defaultSectionSize() * (len(found) + 1)
    assert hands.table.verticalScrollBar().maximum() == header.length() - hands.table.viewport().height()
    assert hands.table.visualRect(hands.table.model().index(hands.texts.index(found[1]), 0)).top() == (
        header.defaultSectionSize()
    )
    hands.place.editor.rows.filter.field.clear()
    assert shown(hands) == hands.texts
    assert resized == []


def test_choosing_all_of_ten_thousand_labels_asks_only_for_cells_that_are_seen(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To find out whether a whole column was chosen, its heading asked for all cells, for a third of a second."""
    hands.click_set("occupations")
    hands.place.editor.document.edit(
        replace(hands.document.draft, labels=tuple(Label(f"word {number}") for number in range(10_000))), "writing"
    )
    asked, flags = [], LabelTableModel.flags
    monkeypatch.setattr(
        LabelTableModel, "flags", lambda model, index: (asked.append(index.row()), flags(model, index))[1]
    )
    hands.table.setFocus()
    hands.press(Key.Key_A, CTRL)
    hands.table.grab()
    assert len(asked) < 1000
    assert hands.table.rows() == list(range(10_000))
    assert len(asked) < 1000
