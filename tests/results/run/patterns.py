"""Small results with known numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
from clipstudio.domain.ids import AuditId, LabelSetVersionId, RunId
from clipstudio.domain.labels import Label, LabelSet

LABELS = LabelSet(
    "trial",
    (Label("thief", "crime"), Label("criminal", "crime"), Label("nurse", "work"), Label("tree")),
)
Group = tuple[dict[str, str], int, Sequence[int]]

PATTERN: Sequence[Group] = (
    ({"pattern": "striped"}, 1_000, (40, 42, 300, 618)),
    ({"pattern": "dotted"}, 200, (70, 14, 50, 66)),
    ({"pattern": "plain"}, 3, (1, 1, 1, 0)),
    ({"pattern": "<b>checked</b>"}, 40, (0, 0, 10, 30)),
)
PATTERN_AND_AGE: Sequence[Group] = (
    ({"pattern": "striped", "age": "young"}, 500, (20, 20, 200, 260)),
    ({"pattern": "striped", "age": "old"}, 480, (20, 22, 90, 348)),
    ({"pattern": "dotted", "age": "young"}, 90, (30, 7, 20, 33)),
)


def rate(count: int, n: int) -> Rate:
    """A rate with an invented interval of 0.05 either side; not estimable under 10 images."""
    if n < 10:
        return Rate(count, n, None, None, None, f"n = {n}, minimum 10")
    share = count / n
    return Rate(count, n, share, max(share - 0.05, 0.0), min(share + 0.05, 1.0))


def rates(attributes: dict[str, str], n: int, counts: Sequence[int]) -> GroupRates:
    """A group's rates from its counts per label of `LABELS`."""
    categories = (counts[0] + counts[1], counts[2])
    return GroupRates(attributes, n, tuple(rate(c, n) for c in counts), tuple(rate(c, n) for c in categories))


def comparison(groups: Sequence[Group], missing: int = 0) -> Comparison:
    """A comparison of groups given as attributes, n and counts."""
    names = tuple(groups[0][0])
    return Comparison(names, tuple(rates(*group) for group in groups), missing)


def result(*comparisons: Comparison) -> RunResult:
    """A result of `LABELS` over 1,300 images."""
    overall = rates({}, 1_300, (111, 57, 361, 771))
    counts = GroupCounts({}, 1_300, (111, 57, 361, 771), (168, 361))
    record = RunRecord(
        id=RunId(1),
        number=1,
        audit=AuditId(1),
        created_at=datetime(2024, 5, 1, tzinfo=UTC),
        plan=AuditPlan("trial", "model", LabelSetVersionId(1)),
        label_set=LABELS,
        overall=counts,
        comparisons=(),
        provenance={},
    )
    return RunResult(record, overall, comparisons)


def with_silence() -> RunResult:
    """The patterns, with 30 of the striped and 10 of the dotted images not answered."""
    whole = patterns()
    by_pattern, by_both = whole.comparisons
    striped, dotted, *others = by_pattern.groups
    groups = (
        replace(striped, unanswered=rate(30, striped.n + 30)),
        replace(dotted, unanswered=rate(10, dotted.n + 10)),
        *others,
    )
    overall = replace(whole.overall, unanswered=rate(40, 1_340))
    return replace(whole, overall=overall, comparisons=(replace(by_pattern, groups=groups), by_both))


def patterns() -> RunResult:
    """By pattern (four groups, one not estimable, seven images without a value), and by pattern and age."""
    return result(comparison(PATTERN, missing=7), comparison(PATTERN_AND_AGE, missing=1))
