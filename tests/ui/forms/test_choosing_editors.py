"""Attributes, values and label sets are chosen among what the project has."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import LabelSetVersionId
from clipstudio.domain.plan_fields import FieldKind
from clipstudio.domain.probe_materials import materials
from clipstudio.domain.probes import PROPOSED
from clipstudio.ui.forms.choosing_editors import AttributeEditor, SplitEditor, ValueEditor, people
from clipstudio.ui.forms.editor import FieldEditor, FormState
from clipstudio.ui.forms.label_set_editors import LabelSetEditor, LabelSetsEditor, words_of
from tests.ui.forms.choices import AGE, NEWEST, SIDE, VERSIONS, asked, offered

E = TypeVar("E", bound=FieldEditor)

MATERIALS = materials("denigration")


def shown(qtbot: QtBot, made: E) -> E:
    qtbot.addWidget(made)
    made.offer(offered(), MATERIALS)
    return made


def entries(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def test_an_attribute_with_classes_and_one_that_names_people(qtbot: QtBot) -> None:
    classes = shown(qtbot, AttributeEditor(asked(FieldKind.CLASSES)))
    assert entries(classes.box) == ["group", "age", "side"], "neither names nor what is the same of all"
    names = shown(qtbot, people(asked(FieldKind.PEOPLE)))
    assert entries(names.box) == ["name", "side", "group", "age", "one"]
    assert (classes.value(), names.value()) == ("group", "name")
    for made, what in ((classes, "classes"), (names, "names")):
        made.offer(offered(attributes=()), MATERIALS)
        assert made.value() == ""
        assert made.fault() == f"There is no attribute with {what}: import a table under Attributes first."


def test_what_was_chosen_stays_chosen_while_it_is_there_and_tells_nobody(qtbot: QtBot) -> None:
    made = shown(qtbot, AttributeEditor(asked(FieldKind.CLASSES)))
    with qtbot.waitSignal(made.changed):
        made.choose("age")
    with qtbot.assertNotEmitted(made.changed):
        made.offer(offered(attributes=(SIDE, AGE)), MATERIALS)
    assert made.value() == "age"
    made.offer(offered(attributes=(SIDE,)), MATERIALS)
    assert made.value() == "side"


def test_the_values_are_those_of_the_attribute_that_is_chosen(qtbot: QtBot) -> None:
    made = shown(qtbot, ValueEditor(asked(FieldKind.VALUE, "", value_of="attribute")))
    made.settle(FormState({"attribute": "group"}))
    assert entries(made.box) == ["none", "a against the rest", "b against the rest"]
    assert made.value() == ""
    made.choose("b")
    made.settle(FormState({"attribute": "group"}))
    assert made.value() == "b"
    made.settle(FormState({"attribute": "age"}))
    assert entries(made.box)[1:] == ["old against the rest", "young against the rest"]
    assert made.value() == "", "the value of another attribute is none"


def test_a_split_is_drawn_or_as_an_attribute_says(qtbot: QtBot) -> None:
    made = shown(qtbot, SplitEditor(asked(FieldKind.SPLIT, "")))
    assert entries(made.box) == ["drawn at random", "as side says"]
    made.choose("side")
    assert made.value() == "side"
    made.setEnabled(False)
    assert made.value() == "", "what is not asked for says nothing"


def test_a_label_set_that_must_be_named_begins_with_the_papers(qtbot: QtBot) -> None:
    made = shown(qtbot, LabelSetEditor(asked(FieldKind.LABEL_SET)))
    assert entries(made.box) == [words_of(version) for version in NEWEST], "the newest version of each"
    assert made.value() == LabelSetVersionId(3)
    assert made.versions() == (NEWEST[1],)
    made.box.setCurrentIndex(0)
    made.offer(offered(), MATERIALS)
    assert made.value() == LabelSetVersionId(1), "a choice is not taken back"
    assert not made.words.isVisible()
    made.offer(offered(newest=()), MATERIALS)
    assert made.fault() == "There is no label set: make one under Labels."


def test_a_label_set_that_can_be_proposed_is_proposed_at_first(qtbot: QtBot) -> None:
    made = shown(qtbot, LabelSetEditor(asked(FieldKind.LABEL_SET, PROPOSED)))
    assert made.box.count() == 1 + len(NEWEST)
    assert (made.value(), made.versions(), made.fault()) == (PROPOSED, (), "")
    made.choose(1)
    assert (made.value(), made.versions()) == (LabelSetVersionId(1), (NEWEST[0],))


def ticked(made: LabelSetsEditor) -> list[str]:
    items = [made.others.item(row) for row in range(made.others.count())]
    return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]


def test_at_first_the_papers_label_set_is_compared_with_its_other_one(qtbot: QtBot) -> None:
    made = shown(qtbot, LabelSetsEditor(asked(FieldKind.LABEL_SETS)))
    assert entries(made.box) == [words_of(version) for version in VERSIONS[1:]], (
        "those with categories, every version"
    )
    assert made.box.currentText() == "denigration-21, version 2 (2 labels)"
    assert ticked(made) == ["denigration-22-child, version 1 (4 labels)"]
    assert made.value() == (LabelSetVersionId(3), LabelSetVersionId(4))
    assert made.versions() == (VERSIONS[1], VERSIONS[3])


def test_a_label_set_is_not_compared_with_itself(qtbot: QtBot) -> None:
    made = shown(qtbot, LabelSetsEditor(asked(FieldKind.LABEL_SETS)))
    with qtbot.waitSignal(made.changed):
        made.choose((4,))
    assert made.value() == (LabelSetVersionId(4),)
    assert made.others.count() == 2
    with qtbot.waitSignal(made.changed):
        made.others.item(1).setCheckState(Qt.CheckState.Checked)
    assert made.value() == (LabelSetVersionId(4), LabelSetVersionId(2))
    made.offer(offered(), MATERIALS)
    assert made.value() == (LabelSetVersionId(4), LabelSetVersionId(2)), "ticks stay"
    made.offer(offered(versions=VERSIONS[:1]), MATERIALS)
    assert made.fault() == "There is no label set with categories: make one under Labels."


def test_an_edited_label_set_takes_the_place_of_its_older_version(qtbot: QtBot) -> None:
    made = LabelSetEditor(asked(FieldKind.LABEL_SET))
    qtbot.addWidget(made)
    made.offer(offered(newest=(VERSIONS[0], VERSIONS[2], VERSIONS[3]), versions=VERSIONS), MATERIALS)
    made.choose(2)
    made.offer(offered(), MATERIALS)
    assert made.versions() == (VERSIONS[1],), "it was the newest, and another is now"
