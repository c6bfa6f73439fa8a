"""What another label set does to a category, by group: rates before and after, as dumbbells."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.group_names import group_names
from clipstudio.results.changes import (
    change_lines,
    change_parts,
    flips_words,
    p_words,
    rates_of,
    rates_words,
    refusal,
)
from clipstudio.results.denigration.published import PublishedChange, published_change, published_rates
from clipstudio.results.denigration.result import DenigrationResult, GroupChange
from clipstudio.results.denigration.targets import ChangePart, GroupTarget
from clipstudio.results.figures import (
    Axis,
    Cell,
    Dot,
    FigureText,
    KeyEntry,
    Line,
    Link,
    Part,
    Row,
    RowFigure,
    Shape,
    Sign,
    escape_formula,
)
from clipstudio.results.marks import NEUTRAL_MARK, Mark, group_marks
from clipstudio.results.reading import ProbeReading
from clipstudio.results.targets import Group, group_of
from clipstudio.results.words import group_size

AXIS = Axis("share of the group's images")
HEADER: Line = (
    *("group", "n", "before", "after", "before_rate", "after_rate", "change", "low", "high"),
    *("gained", "lost", "p", "published_before", "published_after", "published_source", "note"),
)


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
        _row(name, marks.get(group_of(change.attributes), NEUTRAL_MARK), change, paper, targets)
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
    known = [
        (abs(change.change.change), name, change.change)
        for name, change in zip(names, changes, strict=True)
        if change.change.change is not None
    ]
    if not known:
        return "No change can be given: no group is estimable."
    size, name, change = max(known, key=lambda entry: entry[0])
    if size == 0:
        return "No rate changed in any group."
    return f"Largest change: {name}, {rates_words(change)}, {' '.join(change_parts(change))}."


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


def _row(
    name: str,
    mark: Mark,
    entry: GroupChange,
    paper: PublishedChange | None,
    targets: dict[ChangePart, GroupTarget],
) -> Row:
    change = entry.change
    rates = rates_of(change)
    return Row(
        name,
        note=group_size(change.n),
        shapes=_shapes(rates, mark, paper),
        cells=_cells(entry) if rates else (),
        refusal="" if rates else refusal(change),
        parts=_parts(name, entry, paper, targets),
        size=None if change.change is None else abs(change.change),
        is_pinned=not entry.attributes,
        start=1 if rates else 0,
        lines=(_line(name, entry, paper),),
    )


def _shapes(rates: tuple[float, float] | None, mark: Mark, paper: PublishedChange | None) -> tuple[Shape, ...]:
    """The hollow mark of before, the filled one of after, and published ones."""
    if rates is None:
        return ()
    before, after = rates
    shapes: list[Shape] = [Link(before, after, mark), Dot(before, mark, is_filled=False), Dot(after, mark)]
    if paper and paper.before is not None and paper.after is not None:
        shapes.append(Link(paper.before, paper.after, mark, is_published=True))
    if paper and paper.before is not None:
        shapes.append(Dot(paper.before, mark, is_filled=False, is_published=True))
    if paper and paper.after is not None:
        shapes.append(Dot(paper.after, mark, is_published=True))
    return tuple(shapes)


def _cells(entry: GroupChange) -> tuple[Cell, ...]:
    change, bracket = change_parts(entry.change)
    return (
        Cell(change, is_strong=True, is_right=True),
        Cell(bracket, is_muted=True),
        Cell(rates_words(entry.change), starts_line=True),
        Cell(flips_words(entry.change), is_muted=True, starts_line=True),
        Cell(p_words(entry.change), is_muted=True),
    )


def _parts(
    name: str, entry: GroupChange, paper: PublishedChange | None, targets: dict[ChangePart, GroupTarget]
) -> tuple[Part, ...]:
    """The mark of before, the line between the marks and the mark of after, from left to right.

    The line is what the figure is about: its part lies in the middle, and is the only one without marks.
    """
    rates = rates_of(entry.change)
    if rates is None:
        return (Part(targets[ChangePart.FLIPPED], f"{name}: {refusal(entry.change)}"),)
    lines = list(change_lines(entry.change, entry.adjusted))
    lines[0] = f"{name}: {lines[0]}"
    if paper:
        lines.append(paper.words)
    before, after = rates
    ends = {
        ChangePart.BEFORE: (before, before),
        ChangePart.FLIPPED: (min(rates), max(rates)),
        ChangePart.AFTER: (after, after),
    }
    parts = tuple(
        Part(targets[part], "\n".join([*lines, f"Click: {part.words}"]), low, high)
        for part, (low, high) in ends.items()
    )
    return parts if before <= after else parts[::-1]


def _line(name: str, entry: GroupChange, paper: PublishedChange | None) -> Line:
    change = entry.change
    before, after = rates_of(change) or (None, None)
    return (
        *(escape_formula(name), change.n, change.before, change.after, before, after),
        *(change.change, change.low, change.high, change.gained, change.lost, change.p),
        *((paper.before, paper.after, escape_formula(paper.source)) if paper else (None, None, "")),
        "" if change.change is not None else refusal(change),
    )
