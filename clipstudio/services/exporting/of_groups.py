"""What a run says of groups: rates with their intervals, and the largest gaps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from clipstudio.domain.audits import Comparison, GroupRates, Rate, RunResult
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.exports import ExportWish
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.results.plan_standing import CONFIRMATORY, EXPLORATORY, PlanStanding
from clipstudio.services.auditing.plan_standing import standing_of
from clipstudio.services.exporting.of_runs import run_facts, run_of, text_fields
from clipstudio.services.exporting.tables import ExportTable, whole
from clipstudio.storage.project_file import ProjectFile

RATES = pa.schema(
    [
        *text_fields("comparison", "group", "kind", "name"),
        pa.field("count", pa.int64()),
        pa.field("n", pa.int64()),
        *(pa.field(name, pa.float64()) for name in ("rate", "low", "high", "level")),
        *text_fields("reason"),
        pa.field("clusters", pa.int64()),
        *(pa.field(name, pa.float64()) for name in ("effective_n", "df")),
        *text_fields("result_is"),
    ]
)
GAPS = pa.schema(
    [
        *text_fields("comparison", "kind", "name", "highest", "lowest"),
        *(pa.field(name, pa.float64()) for name in ("gap", "low", "high", "level")),
        pa.field("pairs", pa.int64()),
        *(pa.field(name, pa.float64()) for name in ("ratio", "ratio_low", "ratio_high")),
        *text_fields("test"),
        *(pa.field(name, pa.float64()) for name in ("p", "p_holm", "p_bh")),
        pa.field("family_size", pa.int64()),
        *text_fields("reason", "result_is"),
    ]
)


def rates(project: ProjectFile, wish: ExportWish) -> ExportTable:
    """A row for each group and label, and for each group and category.

    Raises:
        AuditError: The run was deleted.
    """
    result = run_of(project, wish)
    standing = standing_of(project, result.record.provenance)
    lines = [(*line, _result_is(standing, line[0], line[3])) for line in _rates(result)]
    return _whole(RATES, lines, run_facts(project, result.record))


def gaps(project: ProjectFile, wish: ExportWish) -> ExportTable:
    """A row for each comparison and label or category: the groups with the highest and the lowest rate.

    Raises:
        AuditError: The run was deleted.
    """
    result = run_of(project, wish)
    standing = standing_of(project, result.record.provenance)
    lines = [(*line, _result_is(standing, line[0], line[2])) for line in _gaps(result)]
    return _whole(GAPS, lines, run_facts(project, result.record))


def _result_is(standing: PlanStanding, comparison: str, name: str) -> str:
    """Whether a line is of what a locked plan names, or exploratory as all else."""
    primary = standing.primary
    return CONFIRMATORY if primary is not None and primary.holds(comparison, name) else EXPLORATORY


def _whole(schema: pa.Schema, lines: list[tuple[Any, ...]], facts: dict[str, Any]) -> ExportTable:
    columns = list(zip(*lines, strict=True)) if lines else [()] * len(schema)
    return whole(schema, columns, "rows", facts)


def _names(result: RunResult) -> list[tuple[str, str]]:
    """Kind and name of all that is counted: the categories, then the labels, as gaps lie."""
    found = [("category", name) for name in result.label_set.categories]
    return [*found, *(("label", name) for name in result.label_set.texts)]


def _rates(result: RunResult) -> Iterator[tuple[Any, ...]]:
    yield from _of_group("", ALL_IMAGES, result.overall, result)
    for comparison in result.comparisons:
        for name, group in zip(comparison.group_names, comparison.groups, strict=True):
            yield from _of_group(comparison.title, name, group, result)


def _of_group(comparison: str, name: str, group: GroupRates, result: RunResult) -> Iterator[tuple[Any, ...]]:
    level = result.record.plan.confidence
    for (kind, what), rate in zip(_names(result), (*group.categories, *group.labels), strict=True):
        yield (comparison, name, kind, what, *_rate(rate, level))
    if group.unanswered is not None:
        yield (comparison, name, "not answered", "", *_rate(group.unanswered, level))


def _rate(rate: Rate, level: float) -> tuple[Any, ...]:
    return (
        *(rate.count, rate.n, rate.rate, rate.low, rate.high, None if rate.low is None else level),
        *(rate.reason, rate.clusters, rate.effective_n, rate.df),
    )


def _gaps(result: RunResult) -> Iterator[tuple[Any, ...]]:
    estimates = result.record.estimates
    if estimates is None:
        return
    for comparison, found in zip(result.comparisons, estimates.gaps, strict=True):
        for (kind, name), gap in zip(_names(result), found, strict=True):
            yield (comparison.title, kind, name, *_gap(gap, comparison))


def _gap(gap: Disparity, comparison: Comparison) -> tuple[Any, ...]:
    names, test = comparison.group_names, gap.test
    return (
        None if gap.largest is None else names[gap.largest],
        None if gap.smallest is None else names[gap.smallest],
        *(gap.difference, gap.low, gap.high, gap.level, gap.pairs),
        *(gap.ratio, gap.ratio_low, gap.ratio_high),
        None if test is None or test.test is None else str(test.test),
        None if test is None else test.p,
        *(gap.p_holm, gap.p_bh, gap.family_size, gap.reason),
    )
