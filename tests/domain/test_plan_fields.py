"""What a plan says of its fields, for form and verb alike."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Annotated

import pytest

from clipstudio.domain.estimates import IntervalMethod
from clipstudio.domain.plan_fields import FieldKind, PlanField, option_name, plan_fields
from clipstudio.domain.probes import (
    AttributesPlan,
    DenigrationPlan,
    IdentityPlan,
    LabelsPlan,
    ProbePlan,
    ScenesPlan,
)

PLANS = (AttributesPlan, DenigrationPlan, LabelsPlan, ScenesPlan, IdentityPlan)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A field of each sort, and one that nobody is asked for."""

    must: Annotated[str, PlanField(FieldKind.TEXT, "Must", "Must be given.")]
    may: Annotated[int, PlanField(FieldKind.NUMBER, "May", "May be given.", option="--perhaps")] = 3
    several: Annotated[tuple[int, ...], PlanField(FieldKind.NUMBERS, "Several", "Numbers.")] = field(
        default_factory=lambda: (1, 2)
    )
    one_of: Annotated[IntervalMethod, PlanField(FieldKind.OPTION, "One of", "A choice.")] = IntervalMethod.WILSON
    unasked: int = 0


def test_fields_are_asked_in_their_order_with_their_defaults() -> None:
    asked = plan_fields(Plan)
    assert [(each.name, each.is_required, each.default) for each in asked] == [
        ("must", True, None),
        ("may", False, 3),
        ("several", False, (1, 2)),
        ("one_of", False, IntervalMethod.WILSON),
    ]
    assert [each.type for each in asked] == [None, None, None, IntervalMethod]
    assert [option_name(each.name, each.asked) for each in asked] == [
        "--must",
        "--perhaps",
        "--several",
        "--one-of",
    ]


@pytest.mark.parametrize("plan", PLANS)
def test_every_field_of_a_probes_plan_is_asked_and_explained(plan: type[ProbePlan]) -> None:
    asked = plan_fields(plan)
    assert {each.name for each in asked} == {each.name for each in fields(plan)}
    assert all(each.asked.words and each.asked.help.endswith((".", "times.")) for each in asked)
    options = [option_name(each.name, each.asked) for each in asked if each.asked.has_option]
    assert len(set(options)) == len(options)
    others = {each.name for each in asked} | {""}
    assert {name for each in asked for name in (each.asked.only_with, each.asked.value_of)} <= others


@pytest.mark.parametrize("plan", PLANS)
def test_a_probes_own_fields_are_those_that_no_other_has_to_ask(plan: type[ProbePlan]) -> None:
    own = {each.name for each in plan.own()}
    assert own
    assert own.isdisjoint(each.name for each in fields(ProbePlan))
    assert own <= {each.name for each in plan.asked()}


def test_a_probe_without_groups_asks_for_none() -> None:
    assert {"comparisons", "minimum_n", "merged"}.isdisjoint(each.name for each in ScenesPlan.asked())
    assert {"comparisons", "minimum_n", "merged"} <= {each.name for each in LabelsPlan.asked()}


def test_a_plan_without_a_name_is_called_after_what_it_asks() -> None:
    plan = ScenesPlan.of({"name": "", "model": "m", "table": "t.csv"})
    assert (plan.name, plan.model, plan.table) == ("Scenes, m", "m", "t.csv")
    assert ScenesPlan.of({"name": "mine", "model": "m", "table": "t.csv"}).name == "mine"
    assert AttributesPlan.of({"name": "", "model": "m", "attribute": "age"}).name == "Attributes, age, m"
    given = {"name": "", "model": "m"}
    assert IdentityPlan.of(given | {"attribute": "who", "pools": (2,)}).name == "Identity, m"
    assert DenigrationPlan.of(given | {"label_sets": ()}).name == "Denigration, m"
    assert LabelsPlan.of(given | {"label_set": 1, "threshold": 0.1}).name == "Labels, m"
