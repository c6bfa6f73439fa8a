"""What the terminal prints of the denigration probe: every run, then what changed image by image."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.group_names import group_names
from clipstudio.results.answers import Printed, Remark
from clipstudio.results.changes import change_words, no_p_words
from clipstudio.results.denigration.by_group import group_figure
from clipstudio.results.denigration.result import DenigrationResult, GroupChange
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.printed import told
from clipstudio.results.reading import ProbeReading
from clipstudio.results.run.printout import printout as run_printout
from clipstudio.results.targets import group_of
from clipstudio.results.words import counted, number

WORDS = ("label set", "group", "category")
NUMBERS = ("n", "before", "after", "change", "gained", "lost", "p", "clusters")
NONE = "–"


def printout(reading: ProbeReading[DenigrationResult]) -> Iterator[Printed]:
    """The rates of every run, and the changes with p adjusted by Holm."""
    result = reading.result
    for run in reading.runs:
        yield from run_printout(run)
    if not result.changes:
        return
    yield _table(result)
    # The last category takes the harmful ones together, or is the only one.
    for other, name in enumerate(result.label_sets[1:], 1):
        category = result.categories[-1]
        yield from told(group_figure(reading, category, other).text, f"{name}, {category}", with_answer=True)
    without_p = dict.fromkeys(
        (change.label_set, change.category, change.change.p_reason)
        for change in result.changes
        if change.change.p is None and change.change.p_reason
    )
    for label_set, category, reason in without_p:
        yield Remark(f"{label_set}, {category}: {no_p_words(reason)}")
    for family in result.families:
        groups = " and ".join(family.by) or "all images"
        if not family.size:
            continue
        left_out = f", {number(family.left_out)} left out" if family.left_out else ""
        yield Remark(
            f"{family.label_set}, {groups}: p adjusted for {counted(family.size, 'test')} (Holm){left_out}."
        )


def _table(result: DenigrationResult) -> TableFigure:
    groups = dict.fromkeys(group_of(change.attributes) for change in result.changes)
    names = dict(zip(groups, group_names([dict(group) for group in groups]), strict=True))
    return TableFigure(
        FigureText("What changed, image by image"),
        (*(Column(name, is_number=False) for name in WORDS), *(Column(name) for name in NUMBERS)),
        tuple(TableRow(_cells(change, names[group_of(change.attributes)])) for change in result.changes),
    )


def _cells(entry: GroupChange, name: str) -> tuple[str, ...]:
    change, p = entry.change, entry.adjusted.p_holm
    return (
        *(entry.label_set, name, entry.category, number(change.n), number(change.before), number(change.after)),
        *(change_words(change), number(change.gained), number(change.lost)),
        NONE if p is None else f"{p:.3g}",
        NONE if change.clusters is None else number(change.clusters),
    )
