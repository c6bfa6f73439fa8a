"""What the terminal prints of a run: a table for each comparison, the largest gaps, and what must be known."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.audits import Comparison, RunResult
from clipstudio.domain.merging import merged_words
from clipstudio.probes.run_estimates import gap_of
from clipstudio.results.answers import Printed
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.printed import told
from clipstudio.results.run.by_group import group_figure
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.words import (
    allowance_in_words,
    assignment_in_words,
    number,
    rate_in_words,
    why_unanswered,
)

MOST_COLUMNS = 6
"""Categories, or labels of a small set, that fit beside each other."""


def printout(result: RunResult) -> Iterator[Printed]:
    """Every comparison as a table: a row per group, its n, and the rate of each category with its interval."""
    plan, provenance = result.record.plan, result.record.provenance
    given = assignment_in_words(plan.scoring, plan.threshold, plan.boundary)
    yield f"{plan.model}, label set {result.label_set.name}: an image is given {given}."
    yield _table(result, Comparison((), (result.overall,), 0))
    for position, comparison in enumerate(result.comparisons):
        yield _table(result, comparison)
        if comparison.missing:
            yield f"{number(comparison.missing)} images have no value and are left out."
        yield from _gaps(result, position)
    unanswered = result.overall.unanswered
    if unanswered is not None and unanswered.count:
        yield f"not answered: {why_unanswered(plan.scoring)}. Rates are of the images that are answered."
    if merged := merged_words(provenance):
        yield merged
    if (allowance := allowance_in_words(provenance)) is not None:
        yield allowance


def _printed(result: RunResult) -> list[Outcome]:
    """What has columns: the categories, or the labels of a set without any."""
    labels = result.label_set
    kind = OutcomeKind.CATEGORY if labels.categories else OutcomeKind.LABEL
    return [Outcome(kind, place, text) for place, text in enumerate(labels.categories or labels.texts)]


def _gaps(result: RunResult, position: int) -> Iterator[str]:
    """What each category or label in the table above says: its counts, its largest gap, and what is not shown."""
    for outcome in _printed(result)[:MOST_COLUMNS]:
        gap = gap_of(result, position, outcome.kind.value, outcome.index)
        if gap.largest is not None and gap.smallest is not None:
            yield from told(group_figure(result, outcome, position).text, outcome.text, with_answer=True)


def _table(result: RunResult, comparison: Comparison) -> TableFigure:
    printed = _printed(result)
    has_unanswered = any(group.unanswered is not None for group in comparison.groups)
    sizes = ("n", "not answered") if has_unanswered else ("n",)
    names = (*sizes, *(outcome.text for outcome in printed[:MOST_COLUMNS]))
    rows = []
    for name, group in zip(comparison.group_names, comparison.groups, strict=True):
        cells = [name, number(group.n)]
        if has_unanswered:
            cells.append(number(group.unanswered.count if group.unanswered else 0))
        cells += [rate_in_words(outcome.rate_of(group)) for outcome in printed[:MOST_COLUMNS]]
        rows.append(TableRow(tuple(cells)))
    more = len(printed) - MOST_COLUMNS
    return TableFigure(
        FigureText(comparison.title or "all images"),
        (Column(comparison.title or "group", is_number=False), *(Column(name) for name in names)),
        tuple(rows),
        caption=f"{more} more in the JSON file" if more > 0 else "",
    )
