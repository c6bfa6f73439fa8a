"""Texts, numbers, ticks, words and probabilities are given as the plan's field wants them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import FieldKind
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.forms.editor import FormState
from clipstudio.ui.forms.plain_editors import (
    ConfidenceEditor,
    NumberEditor,
    NumbersEditor,
    OptionEditor,
    ProbabilityEditor,
    TextEditor,
    TickEditor,
)
from tests.ui.forms.choices import TIME, asked

THIRTY = VersionedLabelSet(
    LabelSetVersionId(9), 1, LabelSet("thirty", tuple(Label(f"label {number}") for number in range(30))), TIME
)


def test_a_text_begins_with_the_default_or_says_what_it_is_for(qtbot: QtBot) -> None:
    with_default, without = TextEditor(asked(FieldKind.TEXT, "a {label}")), TextEditor(asked(FieldKind.TEXT, ""))
    for made in (with_default, without):
        qtbot.addWidget(made)
    assert (with_default.value(), with_default.line.placeholderText()) == ("a {label}", "")
    assert (without.value(), without.line.placeholderText()) == ("", "What it is for.")
    with qtbot.waitSignal(without.changed):
        qtbot.keyClicks(without.line, "x")
    assert without.value() == "x"


def test_what_stands_behind_a_number_has_room_for_its_lines(qtbot: QtBot) -> None:
    page, editor = QWidget(), NumberEditor(asked(FieldKind.NUMBER, 5, least=1, most=100))
    qtbot.addWidget(page)
    editor.range.setText("images; smaller groups are not estimable, and are left out of every comparison")
    form = QFormLayout(page)
    form.addRow("Smallest group", editor)
    for _ in range(6):
        form.addRow("Another", QLineEdit())
    page.resize(360, 40)
    page.show()
    qtbot.waitUntil(lambda: editor.range.height() >= editor.range.heightForWidth(editor.range.width()) > 30)


def test_a_number_stays_within_its_ends(qtbot: QtBot) -> None:
    made = NumberEditor(asked(FieldKind.NUMBER, 5, least=1, most=100))
    qtbot.addWidget(made)
    assert made.value() == 5
    made.box.setValue(0)
    assert made.value() == 1
    with qtbot.waitSignal(made.changed):
        made.box.setValue(1_000)
    assert made.value() == 100


@pytest.mark.parametrize(
    ("text", "value"),
    [("100, 24,24", (24, 100)), ("2", (2,)), ("24, x", ()), ("1, 24", ()), ("", ()), ("24,", ()), ("2²", ())],
)
def test_numbers_are_sorted_and_each_must_be_one(qtbot: QtBot, text: str, value: tuple[int, ...]) -> None:
    made = NumbersEditor(asked(FieldKind.NUMBERS, least=2, proposed=(100, 1000)))
    qtbot.addWidget(made)
    assert made.value() == (100, 1000)
    made.line.setText(text)
    assert made.value() == value
    assert made.fault() == ("" if value else "Thing: write numbers of at least 2, such as 100, 1000.")


def test_a_tick_is_said_in_its_own_words(qtbot: QtBot) -> None:
    made = TickEditor(asked(FieldKind.TICK, False))
    qtbot.addWidget(made)
    assert (made.box.text(), made.value()) == ("what it is for", False)
    with qtbot.waitSignal(made.changed):
        made.box.click()
    assert made.value() is True


def test_a_tick_that_needs_embeddings_is_off_for_predictions(qtbot: QtBot) -> None:
    made = TickEditor(asked(FieldKind.TICK, False, needs_embeddings=True))
    qtbot.addWidget(made)
    made.box.click()
    made.settle(FormState(family=ScoringFamily.EXTERNAL))
    assert (made.isEnabled(), made.value()) == (False, False)
    assert made.toolTip() == "Predictions from elsewhere come without embeddings."
    made.settle(FormState(family=ScoringFamily.SOFTMAX))
    assert (made.isEnabled(), made.value(), made.toolTip()) == (True, True, "")


def test_an_option_is_a_member_of_its_enumeration(qtbot: QtBot) -> None:
    made = OptionEditor(asked(FieldKind.OPTION, IntervalMethod.WILSON))
    qtbot.addWidget(made)
    assert made.value() is IntervalMethod.WILSON
    assert made.box.count() == len(IntervalMethod)
    words = [made.box.itemText(row) for row in range(made.box.count())]
    assert words == ["Wilson", "Clopper-Pearson (exact)"], "they are names"
    other = next(member for member in IntervalMethod if member is not IntervalMethod.WILSON)
    made.box.setFocus()
    with qtbot.waitSignal(made.changed):
        qtbot.keyClick(made.box, Qt.Key.Key_Home)
        made.box.setCurrentIndex(made.box.findData(other))
    assert made.value() is other


def test_a_probability_is_in_percent_and_told_beside_the_uniform_level(qtbot: QtBot) -> None:
    made = ProbabilityEditor(asked(FieldKind.PROBABILITY, proposed=0.005))
    qtbot.addWidget(made)
    assert (made.value(), made.box.text()) == (0.005, "0.50 %")
    made.settle(FormState(versions=(THIRTY,)))
    assert made.remark.text().startswith("Under 1/30 = 3.33\u00a0%")
    made.box.setValue(5)
    made.settle(FormState(versions=(THIRTY,)))
    assert made.remark.text() == "Pure guessing gives each label 1/30 = 3.33\u00a0%."
    made.settle(FormState(versions=(THIRTY,), family=ScoringFamily.EXTERNAL))
    assert made.remark.text() == "", "probabilities from elsewhere need not compete"
    assert made.value() == 0.05


def test_a_level_of_intervals_is_one_of_three_or_what_a_plan_brings(qtbot: QtBot) -> None:
    made = ConfidenceEditor(asked(FieldKind.CONFIDENCE, 0.95))
    qtbot.addWidget(made)
    assert made.value() == 0.95
    with qtbot.waitSignal(made.changed):
        qtbot.keyClick(made.box, Qt.Key.Key_Down)
    assert made.value() == 0.99
    made.choose(0.975)
    assert (made.value(), made.box.currentText()) == (0.975, "97.5 %")
    assert [made.box.itemData(at) for at in range(made.box.count())] == [0.9, 0.95, 0.975, 0.99]
