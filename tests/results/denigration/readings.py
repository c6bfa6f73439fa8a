"""A result of the denigration probe with known numbers: infants lose a category, few are too few."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from clipstudio.domain.audits import (
    AuditPlan,
    Comparison,
    GroupCounts,
    GroupRates,
    Rate,
    RunRecord,
    RunResult,
)
from clipstudio.domain.estimates import ChangeTest, PairedChange
from clipstudio.domain.ids import AuditId, LabelSetVersionId, ProbeRunId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName, ProbeRunRecord
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.denigration.result import (
    DenigrationResult,
    FamilyOfTests,
    GroupChange,
    LabelChange,
)
from clipstudio.results.reading import ProbeReading

BASE = LabelSet("base", (Label("man", "person"), Label("thief", "crime-related"), Label("ape", "non-human")))
WITH_CHILD = LabelSet("with child", (*BASE.labels, Label("=child", "person")))
BOTH = "crime-related or non-human"
AGES = ("0-2", "20-29", "=few")
WHY = "images can only leave the category: a label of another is added"
NOW = datetime(2026, 1, 1, tzinfo=UTC)

OVERALL = PairedChange(1_203, 181, 132, 7, 56, -0.0407, -0.053, -0.029, 2e-10, test=ChangeTest.MCNEMAR)
INFANTS = PairedChange(200, 60, 6, 1, 55, -0.27, -0.336, -0.207, 2e-14, test=ChangeTest.MCNEMAR)
ADULTS = PairedChange(1_000, 120, 126, 6, 0, 0.006, 0.001, 0.011, 0.03125, test=ChangeTest.MCNEMAR)
FEW = PairedChange(3, 1, 0, 0, 1, None, None, None, None, "n = 3, minimum 10")
THIEF = PairedChange(1_203, 120, 60, 0, 60, -0.0499, -0.063, -0.037, None, p_reason="one way")
APE = PairedChange(1_203, 120, 124, 4, 0, 0.0033, 0.0, 0.009, None, p_reason="one way")


def reading(label_sets: int = 2) -> ProbeReading[DenigrationResult]:
    """The result, of one label set or of two."""
    sets = (BASE, WITH_CHILD)[:label_sets]
    result = _result() if label_sets > 1 else _alone()
    record = ProbeRunRecord(
        *(ProbeRunId(7), ProbeName.DENIGRATION, "class design", NOW, {}, {}, {}),
        tuple(RunId(place + 1) for place in range(label_sets)),
    )
    return ProbeReading(record, result, tuple(_run(place, labels) for place, labels in enumerate(sets)))


def _result() -> DenigrationResult:
    ages = [{}, *({"age": age} for age in AGES)]
    tests = (Adjusted(1e-9, 1e-9, 1), Adjusted(4e-14, 3e-14, 2), Adjusted(0.03125, 0.03125, 2))
    both = [
        GroupChange(group, BOTH, "with child", change, test)
        for group, change, test in zip(
            ages, (OVERALL, INFANTS, ADULTS, FEW), (*tests, Adjusted(None, None, 2)), strict=True
        )
    ]
    one_way = PairedChange(1_203, 20, 0, 0, 20, -0.0166, -0.025, -0.01, None, p_reason=WHY)
    crime = GroupChange({}, "crime-related", "with child", one_way, Adjusted(None, None, 0))
    return DenigrationResult(
        label_sets=("base", "with child"),
        categories=("person", "crime-related", "non-human", BOTH),
        changes=(crime, *both),
        unanswered={"with child": 4},
        families=(FamilyOfTests("with child", (), 1, 0), FamilyOfTests("with child", ("age",), 2, 1)),
        family_size=2,
        family_tests="one family for each label set and comparison: its groups and categories",
        left_out=(LabelChange("ape", BOTH, APE, 0.9958), LabelChange("thief", BOTH, THIEF, 0.9958)),
        added=(LabelChange("=child", BOTH, THIEF, 0.9875, "with child"),),
    )


def _alone() -> DenigrationResult:
    left_out = (LabelChange("thief", "crime-related", THIEF, None),)
    return DenigrationResult(("base",), ("person", "crime-related"), (), {}, (), 0, "", left_out, ())


def _run(place: int, labels: LabelSet) -> RunResult:
    plan = AuditPlan("class design", "model", LabelSetVersionId(place + 1))
    counts = GroupCounts({}, 1_203, (0,) * len(labels.labels), (0,) * len(labels.categories))
    record = RunRecord(RunId(place + 1), 1, AuditId(place + 1), NOW, plan, labels, counts, (), {})
    ages = tuple(_rates({"age": age}, labels) for age in AGES)
    return RunResult(record, _rates({}, labels), (Comparison(("age",), ages, 0),))


def _rates(attributes: Mapping[str, str], labels: LabelSet) -> GroupRates:
    rate = Rate(0, 1_203, 0.0, 0.0, 0.003)
    return GroupRates(
        attributes, 1_203, tuple(rate for _ in labels.labels), tuple(rate for _ in labels.categories)
    )
