"""Where several sources speak of an attribute, the rule is chosen beside it and becomes part of the plan."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.domain.ids import AttributeId
from clipstudio.domain.merging import MergedValues
from clipstudio.storage.attributes import AttributeSummary
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.rule_box import RuleBox

AGE = AttributeSummary(AttributeId(1), "age", (("0-2", 1), ("3-9", 1), ("10-19", 2)), 0, ("a.csv",), 0)
GENDER = AttributeSummary(AttributeId(2), "gender", (("f", 3), ("m", 3)), 0, ("Ada", "a.csv"), 2)
VIEWS = ("gender", "gender (majority)", "gender (undisputed)", "gender (from a.csv)", "gender (from Ada)")


@pytest.fixture
def picker(qtbot: QtBot) -> ComparisonPicker:
    picker = ComparisonPicker()
    qtbot.addWidget(picker)
    picker.offer((AGE, GENDER))
    return picker


def rule(picker: ComparisonPicker) -> RuleBox:
    (box,) = picker.findChildren(RuleBox)
    return box


def test_the_rule_chosen_names_the_attribute_in_the_plan(picker: ComparisonPicker) -> None:
    picker.choose((("gender",),))
    box = rule(picker)
    for place, name in enumerate(VIEWS):
        box.setCurrentIndex(place)
        assert picker.chosen() == ((name,),)
    box.setCurrentIndex(len(VIEWS))
    assert picker.chosen() == tuple((name,) for name in VIEWS)


@pytest.mark.parametrize(
    "comparisons",
    [
        (("gender (majority)",),),
        (("age",), ("gender (from Ada)",)),
        (("gender",), ("gender", "age")),
        (("gender (majority)",), ("gender (majority)", "age")),
        tuple((name,) for name in VIEWS),
    ],
)
def test_a_plan_is_shown_as_it_was_asked(
    picker: ComparisonPicker, comparisons: tuple[tuple[str, ...], ...]
) -> None:
    picker.choose(comparisons)

    assert picker.chosen() == comparisons
    picker.offer((AGE, GENDER))
    assert picker.chosen() == comparisons


def test_an_intersection_takes_the_rule_of_its_attributes(picker: ComparisonPicker) -> None:
    picker.choose((("gender (majority)", "age"),))

    assert picker.chosen() == (("gender (majority)", "age"),)


def test_values_are_combined_whatever_the_rule(picker: ComparisonPicker) -> None:
    young = MergedValues("age", "young", ("0-2", "3-9"))
    picker.offer((AttributeSummary(*(AttributeId(1), "age", AGE.values, 0, ("Ada", "a.csv"), 1)), GENDER))
    picker.choose((("age (majority)",),))
    picker.choose_merged((young,))

    assert picker.chosen() == (("age (majority)",),)
    assert picker.merged() == (young,)


def test_the_keyboard_that_came_before_the_attributes_goes_to_the_first_of_them(qtbot: QtBot) -> None:
    picker = ComparisonPicker()
    qtbot.addWidget(picker)
    with qtbot.waitActive(picker):
        picker.show()
    picker.focus()
    picker.offer((AGE, GENDER))
    box = picker.focusWidget()
    assert box is not None
    assert box.accessibleName() == "age"


def test_the_keyboard_stays_on_an_attribute_that_is_offered_anew(qtbot: QtBot) -> None:
    picker = ComparisonPicker()
    qtbot.addWidget(picker)
    with qtbot.waitActive(picker):
        picker.show()
    picker.offer((AGE, GENDER))
    picker.focus(("gender",))
    picker.offer((AGE, GENDER))
    box = picker.focusWidget()
    assert box is not None
    assert box.accessibleName() == "gender"
