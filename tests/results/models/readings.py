"""A result of the models probe with known numbers: two models or three, by gender, one group too small."""

from __future__ import annotations

from datetime import UTC, datetime

from clipstudio.domain.audits import (
    AuditPlan,
    Comparison,
    GroupCounts,
    GroupEstimates,
    GroupRates,
    Rate,
    RunEstimates,
    RunRecord,
    RunResult,
)
from clipstudio.domain.estimates import ChangeTest, Disparity, PairedChange
from clipstudio.domain.ids import AuditId, LabelSetVersionId, ProbeRunId, RunId
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.probes import ProbeName, ProbeRunRecord
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.models.result import FamilyDifference, GroupDifference, ModelDifference, ModelsResult
from clipstudio.results.reading import ProbeReading

LABELS = LabelSet("base", (Label("person", "person"), Label("=thief", "crime-related")))
NAMES = ("old", "new", "=third")
GROUPS = ({"gender": "female"}, {"gender": "male"}, {"gender": "few"})
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SHARES = 4
"""Two categories, two labels."""
CRIME = 1

WHOLE = PairedChange(400, 80, 60, 10, 30, -0.05, -0.081, -0.019, 0.0022, test=ChangeTest.MCNEMAR)
FEMALE = PairedChange(197, 30, 30, 5, 5, 0.0, -0.033, 0.033, 1.0, test=ChangeTest.MCNEMAR)
MALE = PairedChange(200, 49, 29, 5, 25, -0.1, -0.153, -0.048, 0.0003, test=ChangeTest.MCNEMAR)
FEW = PairedChange(3, 1, 1, 0, 0, None, None, None, None, "n = 3, minimum 10")


def reading(models: int = 2, unanswered: int = 0, grouped: bool = True) -> ProbeReading[ModelsResult]:
    """The result of two models or three, with images that the later ones did not answer, by gender or whole."""
    names = NAMES[:models]
    result = ModelsResult(names, 400, tuple(_difference(name, unanswered, grouped) for name in names[1:]))
    record = ProbeRunRecord(
        *(ProbeRunId(7), ProbeName.MODELS, "which model", NOW, {}, {}, {"model": {"name": "old"}}),
        tuple(RunId(place + 1) for place in range(models)),
    )
    runs = tuple(run(place, unanswered if place else 0, grouped) for place in range(models))
    return ProbeReading(record, result, runs)


def _difference(name: str, unanswered: int, grouped: bool) -> ModelDifference:
    whole = FamilyDifference((), (_group({}, WHOLE, 0.0044),), 2, 1)
    groups = tuple(
        _group(group, change, p)
        for group, change, p in zip(GROUPS, (FEMALE, MALE, FEW), (1.0, 0.0006, None), strict=True)
    )
    return ModelDifference(
        name, unanswered, (whole, *([FamilyDifference(("gender",), groups, 2, 4)] if grouped else []))
    )


def _group(attributes: dict[str, str], change: PairedChange, p: float | None) -> GroupDifference:
    return GroupDifference(attributes, (change,) * SHARES, (Adjusted(p, p, 2),) * SHARES)


GAPS = (
    Disparity(1, 0, 0.1, 0.02, 0.18, 2.0, ratio_low=1.1, ratio_high=3.6),
    Disparity(0, 1, 0.02, -0.06, 0.1, 1.2, ratio_low=0.6, ratio_high=2.4),
    Disparity(1, 0, 0.4, 0.3, 0.5, None, ratio_reason="the lowest rate is 0"),
)
"""The largest gap that each model leaves: those of the first two overlap, that of the third is larger."""


def run(place: int, unanswered: int, grouped: bool) -> RunResult:
    """One model's run: a fifth is crime-related."""
    plan = AuditPlan("which model", NAMES[place], LabelSetVersionId(1))
    counts = GroupCounts({}, 400, (0,) * 2, (0,) * 2)
    estimate = GroupEstimates((None, None))
    gaps = ((GAPS[place],) * SHARES,) if grouped else ()
    estimates = RunEstimates((), estimate, ((estimate,) * 3,) if grouped else (), gaps)
    record = RunRecord(
        RunId(place + 1), 1, AuditId(place + 1), NOW, plan, LABELS, counts, (), {}, estimates=estimates
    )
    sizes = (197, 200, 3)
    groups = tuple(_rates(group, n, 0) for group, n in zip(GROUPS, sizes, strict=True))
    comparisons = (Comparison(("gender",), groups, 0),) if grouped else ()
    return RunResult(record, _rates({}, 400, unanswered), comparisons)


def _rates(attributes: dict[str, str], n: int, unanswered: int) -> GroupRates:
    rate = Rate(1, 3, None, None, None, "n = 3, minimum 10") if n == 3 else Rate(n // 5, n, 0.2, 0.16, 0.24)
    silent = Rate(unanswered, n, unanswered / n, 0.0, 0.02) if unanswered else None
    return GroupRates(attributes, n - unanswered, (rate,) * 2, (rate,) * 2, silent)
