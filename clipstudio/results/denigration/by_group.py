"""What another label set does to a category, by group: rates before and after, as dumbbells."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.group_names import group_names
from clipstudio.results.denigration.published import published_change, published_rates
from clipstudio.results.denigration.result import DenigrationResult, GroupChange
from clipstudio.results.denigration.targets import GroupTarget
from clipstudio.results.dumbbells import HEADER, ChangePart, Dumbbell, dumbbell_row, largest_change_words
from clipstudio.results.figures import (
    Axis,
    FigureText,
    KeyEntry,
    RowFigure,
    Sign,
)
from clipstudio.results.marks import NEUTRAL_MARK, Mark, group_marks
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import Group, group_of

AXIS = Axis("share of the group's images")


def group_figure(reading: ProbeReading[DenigrationResult], category: str, other: int) -> RowFigure:
    """The rates of a category before and after in every group, all images first.

    Args:
        reading: The result.
        category: As the result names it.
        other: Place of the label set that the first is compared with, 1 or more.
    """
    result = reading.result
    changes = result.changes_of(category, result.label_sets[other])
    names = group_names([change.attributes for change in changes])
    rates = published_rates(reading.runs[0])
    published = [published_change(category, change.attributes, rates) for change in changes]
    marks = _marks(reading)
    rows = tuple(
        dumbbell_row(
            Dumbbell(
                name,
                marks.get(group_of(change.attributes), NEUTRAL_MARK),
                change.change,
                change.adjusted,
                targets,
                paper=paper,
                is_pinned=not change.attributes,
            )
        )
        for name, change, paper, targets in zip(
            names, changes, published, group_targets(reading, category, other), strict=True
        )
    )
    key = [
        KeyEntry(f"before: {result.label_sets[0]}", Sign.HOLLOW),
        KeyEntry(f"after: {result.label_sets[other]}", Sign.DOT),
    ]
    if sources := dict.fromkeys(paper.source for paper in published if paper):
        key.append(KeyEntry(f"published: {'; '.join(sources)}", Sign.SMALL))
    text = FigureText(f"{category}, by group", answer_words(changes), tests_words(changes), tuple(key), HEADER)
    return RowFigure(text, AXIS, rows, can_sort=len(rows) > 2)


def group_targets(
    reading: ProbeReading[DenigrationResult], category: str, other: int
) -> list[dict[ChangePart, GroupTarget]]:
    """The images behind each part of every change of a category, in the order of `changes_of`."""
    changes = reading.result.changes_of(category, reading.result.label_sets[other])
    names = group_names([change.attributes for change in changes])
    return [
        {
            part: GroupTarget(
                caption=f"{category} · {name} · {part.words}",
                probe_run=reading.record.id,
                other=other,
                category=category,
                group=group_of(change.attributes),
                part=part,
            )
            for part in ChangePart
        }
        for name, change in zip(names, changes, strict=True)
    ]


def answer_words(changes: Sequence[GroupChange]) -> str:
    """The largest change in a sentence, or why there is none."""
    names = group_names([change.attributes for change in changes])
    return largest_change_words(names, [change.change for change in changes])


def tests_words(changes: Sequence[GroupChange]) -> str:
    """What p is beside the rows, or why no row has one."""
    if any(change.change.p is not None for change in changes):
        return "p is by itself; the table has it adjusted by Holm, over the tests of one label set and comparison."
    reasons = [change.change.p_reason for change in changes if change.change.p_reason]
    return f"No p: {reasons[0]}." if reasons else ""


def _marks(reading: ProbeReading[DenigrationResult]) -> dict[Group, Mark]:
    comparisons = reading.runs[0].comparisons
    return {
        group_of(group.attributes): mark
        for comparison in comparisons
        for group, mark in zip(comparison.groups, group_marks(comparison, comparisons), strict=True)
    }
