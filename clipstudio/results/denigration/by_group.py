"""What another label set does to a category, by group: rates before and after, as dumbbells."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.group_names import group_names, said_name
from clipstudio.domain.language import tr
from clipstudio.results.changes import change_test_words, no_p_words
from clipstudio.results.denigration.published import published_change, published_rates
from clipstudio.results.denigration.result import DenigrationResult, GroupChange
from clipstudio.results.denigration.said import group_limits, group_meaning, part_meaning
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
from clipstudio.results.words import group_size, number


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
        KeyEntry(tr("before: {label_sets}", label_sets=result.label_sets[0]), Sign.HOLLOW),
        KeyEntry(tr("after: {label_sets}", label_sets=result.label_sets[other]), Sign.DOT),
    ]
    if sources := dict.fromkeys(paper.source for paper in published if paper):
        key.append(KeyEntry(tr("published: {sources}", sources="; ".join(sources)), Sign.SMALL))
    return RowFigure(
        FigureText(
            change_title(reading, category, other),
            answer_words(changes),
            tests_words(reading, changes),
            tuple(key),
            HEADER,
            group_meaning(reading, category, other),
            tuple(group_limits(changes)),
        ),
        Axis(tr("share of the group's images labelled “{category}”", category=category)),
        rows,
        can_sort=len(rows) > 2,
    )


def change_title(reading: ProbeReading[DenigrationResult], category: str, other: int) -> str:
    """What changes, from which label set to which, and by what it is compared."""
    first, second = reading.result.label_sets[0], reading.result.label_sets[other]
    changes = reading.result.changes_of(category, second)
    n = next((change.change.n for change in changes if not change.attributes), 0)
    by = tr(", by group") if len(changes) > 1 else ""
    return tr(
        "images labelled “{category}”, {first} against {second}{by}   {group_size}",
        category=category,
        first=first,
        second=second,
        by=by,
        group_size=group_size(n),
    )


def group_targets(
    reading: ProbeReading[DenigrationResult], category: str, other: int
) -> list[dict[ChangePart, GroupTarget]]:
    """The images behind each part of every change of a category, in the order of `changes_of`."""
    changes = reading.result.changes_of(category, reading.result.label_sets[other])
    names = group_names([change.attributes for change in changes])
    return [
        {
            part: GroupTarget(
                caption=f"{category} · {said_name(name)} · {part.words}",
                meaning=part_meaning(reading.result, change, name, part),
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


def tests_words(reading: ProbeReading[DenigrationResult], changes: Sequence[GroupChange]) -> str:
    """What p is beside the rows, or why no row has one."""
    if any(change.change.p is not None for change in changes):
        tests = max((family.size for family in reading.result.families), default=0)
        family = (
            tr("for all {tests} tests", tests=number(tests)) if tests > 1 else tr("for the tests made with it")
        )
        test = change_test_words(change.change for change in changes)
        return tr("p: {test}, not adjusted. The table shows p adjusted {family} (Holm).", test=test, family=family)
    reasons = dict.fromkeys(no_p_words(change.change.p_reason) for change in changes)
    return " ".join(filter(None, reasons))


def _marks(reading: ProbeReading[DenigrationResult]) -> dict[Group, Mark]:
    comparisons = reading.runs[0].comparisons
    return {
        group_of(group.attributes): mark
        for comparison in comparisons
        for group, mark in zip(comparison.groups, group_marks(comparison, comparisons), strict=True)
    }
