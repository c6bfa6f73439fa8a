"""The table's model: the empty row at the end, and the smallest change for every new draft."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from clipstudio.domain.labels import Label
from clipstudio.ui.places.labels.table_model import CATEGORY, LABEL, NEXT, PROMPTS, LabelTableModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def labels(texts: str) -> tuple[Label, ...]:
    return tuple(map(Label, texts))


def shown(model: LabelTableModel) -> str:
    return "".join(model.index(row, LABEL).data() for row in range(len(model.labels)))


@pytest.fixture
def model(qapp: QApplication) -> Iterator[LabelTableModel]:
    made = LabelTableModel()
    tester = QAbstractItemModelTester(made, FATAL)
    made.set_labels(labels("abc"))
    yield made
    tester.deleteLater()


@pytest.mark.parametrize(
    "after", ["", "a", "abcd", "xabc", "axbc", "ac", "bc", "bca", "axyc", "abcde", "xyz", "aabbcc"]
)
def test_the_model_follows_every_draft(model: LabelTableModel, after: str) -> None:
    model.set_labels(labels(after))
    assert shown(model) == after
    assert model.index(len(after), LABEL).data() == NEXT
    model.set_labels(labels("abc"))
    assert shown(model) == "abc"


@given(st.lists(st.text("abc", max_size=5), max_size=6), st.booleans())
def test_the_model_tester_finds_no_fault(qapp: QApplication, steps: list[str], editable: bool) -> None:
    model = LabelTableModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.set_editable(editable)
    for texts in steps:
        model.set_labels(labels(texts))
        assert shown(model) == texts
        assert model.rowCount() == len(texts) + editable
    tester.deleteLater()


def test_rows_that_stay_keep_their_place_under_the_cursor(model: LabelTableModel) -> None:
    second, empty = (QPersistentModelIndex(model.index(row, LABEL)) for row in (1, 3))
    model.set_labels(labels("xabc"))
    assert (second.row(), second.data()) == (2, "b")
    assert empty.row() == 4
    model.set_labels(labels("xabcd"))
    assert (empty.row(), empty.data()) == (4, "d"), "the row that was written in becomes the label"


def test_a_written_cell_asks_for_a_whole_label(model: LabelTableModel) -> None:
    model.set_labels((Label("thief", "crime-related", ("a thief",)),))
    asked: list[tuple[int, Label]] = []
    model.written.connect(lambda row, label: asked.append((row, label)))
    assert model.setData(model.index(0, LABEL), " robber ")
    assert model.setData(model.index(0, CATEGORY), "")
    assert model.setData(model.index(0, PROMPTS), "a thief | a burglar")
    assert model.setData(model.index(1, LABEL), "baker")
    assert asked == [
        (0, Label("robber", "crime-related", ("a thief",))),
        (0, Label("thief", "", ("a thief",))),
        (0, Label("thief", "crime-related", ("a thief", "a burglar"))),
        (1, Label("baker")),
    ]
    assert shown(model) == "thief", "the model itself changes nothing"


def test_nothing_is_asked_when_nothing_was_written(model: LabelTableModel) -> None:
    model.written.connect(lambda row, label: pytest.fail(f"{row} {label}"))
    assert not model.setData(model.index(0, LABEL), "a")
    assert not model.setData(model.index(0, LABEL), "  ")
    assert not model.setData(model.index(3, LABEL), "")
    model.set_editable(False)
    assert not model.setData(model.index(0, LABEL), "z")


def test_a_prompt_with_a_bar_is_only_split_when_its_cell_is_rewritten(model: LabelTableModel) -> None:
    model.set_labels((Label("thief", "", ("this | that",)),))
    model.written.connect(lambda row, label: pytest.fail(f"{row} {label}"))
    index = model.index(0, PROMPTS)
    assert not model.setData(index, index.data(Qt.ItemDataRole.EditRole))


def test_only_the_label_of_the_empty_row_is_written(model: LabelTableModel) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    assert model.flags(model.index(3, LABEL)) & editable
    assert not model.flags(model.index(3, CATEGORY)) & editable
    assert model.index(3, LABEL).data(Qt.ItemDataRole.EditRole) == ""


def test_the_faulty_row_is_marked(model: LabelTableModel) -> None:
    background = Qt.ItemDataRole.BackgroundRole
    model.set_faulty(1)
    assert [model.index(row, LABEL).data(background) is not None for row in range(3)] == [False, True, False]
    model.set_faulty(None)
    assert model.index(1, LABEL).data(background) is None
