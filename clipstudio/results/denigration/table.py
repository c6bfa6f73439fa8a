"""What another label set does to a category, by group, as a table."""

from __future__ import annotations

from clipstudio.domain.group_names import group_names
from clipstudio.domain.language import tr
from clipstudio.results.changes import adjusted_words, change_words, clusters_words, flips_words, rates_of
from clipstudio.results.denigration.by_group import answer_words, change_title, group_targets
from clipstudio.results.denigration.result import DenigrationResult, GroupChange
from clipstudio.results.denigration.said import group_limits, group_meaning
from clipstudio.results.dumbbells import ChangePart
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.reading import ProbeReading
from clipstudio.results.words import number, percent

HEADER = ("group", "n", "before", "after", "change", "gained", "lost", "p (Holm)")


def change_table(reading: ProbeReading[DenigrationResult], category: str, other: int) -> TableFigure:
    """The rates of a category before and after in every group, with p adjusted by Holm.

    Args:
        reading: The result.
        category: As the result names it.
        other: Place of the label set that the first is compared with, 1 or more.
    """
    result = reading.result
    changes = result.changes_of(category, result.label_sets[other])
    names = group_names([change.attributes for change in changes])
    rows = tuple(
        TableRow(_cells(change, name), targets[ChangePart.FLIPPED], _sentence(change, name))
        for change, name, targets in zip(changes, names, group_targets(reading, category, other), strict=True)
    )
    return TableFigure(
        FigureText(
            change_title(reading, category, other),
            answer_words(changes),
            header=HEADER,
            meaning=group_meaning(reading, category, other),
            limits=tuple(group_limits(changes)),
        ),
        tuple(Column(name, is_number=name != "group") for name in HEADER),
        rows,
        caption=tr(
            "before: {label_sets}; after: {label_sets2}",
            label_sets=result.label_sets[0],
            label_sets2=result.label_sets[other],
        ),
    )


def _cells(entry: GroupChange, name: str) -> tuple[str, ...]:
    change, p = entry.change, entry.adjusted.p_holm
    rates = rates_of(change)
    return (
        name,
        "" if change.is_suppressed else number(change.n),
        *((percent(rate) for rate in rates) if rates else ("", "")),
        change_words(change),
        *(("", "") if change.is_suppressed else (number(change.gained), number(change.lost))),
        "" if p is None else f"{p:.3g}",
    )


def _sentence(entry: GroupChange, name: str) -> str:
    change = entry.change
    if change.is_suppressed:
        return f"{entry.category}, {name}: {reason_words(change.reason)}"
    counts = tr(
        "{before} of {n} images before, {after} after; {flips_words}.",
        before=number(change.before),
        n=number(change.n),
        after=number(change.after),
        flips_words=flips_words(change),
    )
    tested = (adjusted_words(change, entry.adjusted), clusters_words(change.clusters, change.effective_n))
    return "\n".join([f"{entry.category}, {name}: {counts}", change_words(change), *filter(None, tested)])
