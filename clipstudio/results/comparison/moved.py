"""Which figures moved between two runs: every category and label in every group, the largest change first."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.results.changes import adjusted_words, change_words, rates_of
from clipstudio.results.comparison.result import PairReading
from clipstudio.results.dumbbells import ChangePart, Dumbbell
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.models.figures import paired_changes
from clipstudio.results.run.outcomes import Outcome
from clipstudio.results.words import counted, number, percent

NAMES = ("category or label", "group", "n", "first run", "second run", "change", "gained", "lost", "p (Holm)")
GAINED = "gained: counted by the second run alone; lost: by the first alone"
PICKED = "The largest of many changes is large by chance alone too: read each with its interval and p."


def moved_table(pair: PairReading, outcomes: tuple[Outcome, ...]) -> TableFigure:
    """Every change, the largest first; a row leads to the images that only one of the runs counts."""
    entries = sorted(_entries(pair, outcomes), key=lambda each: -abs(each[1].change.change or 0.0))
    moved = [each for each in entries if each[1].change.change]
    rows = tuple(_row(outcome, entry) for outcome, entry in entries)
    still = len(entries) - len(moved)
    answer = f"{counted(len(moved), 'figure')} of {number(len(entries))} moved"
    answer += f"; {number(still)} did not, or cannot be estimated." if still else "."
    text = FigureText(
        "What moved, from the first run to the second, the largest change first",
        answer,
        "",
        (),
        NAMES,
        _meaning(moved),
        (PICKED,),
    )
    columns = tuple(Column(name, is_number=place > 1) for place, name in enumerate(NAMES))
    return TableFigure(
        text, columns, rows, caption="gained: counted by the second run alone; lost: by the first alone"
    )


def _entries(pair: PairReading, outcomes: tuple[Outcome, ...]) -> Iterator[tuple[Outcome, Dumbbell]]:
    """Each change once: over all images, and in the groups of every comparison."""
    for outcome in outcomes:
        for position in (None, *range(len(pair.runs[0].comparisons))):
            for entry in paired_changes(pair, outcome, position, 1):
                if position is None or not entry.is_pinned:
                    yield outcome, entry


def _row(outcome: Outcome, entry: Dumbbell) -> TableRow:
    change, p = entry.change, entry.test.p_holm
    rates = rates_of(change)
    cells = (
        *(outcome.text, entry.name, number(change.n), *(map(percent, rates) if rates else ("", ""))),
        *(change_words(change).replace(" points", ""), number(change.gained), number(change.lost)),
        "" if p is None else f"{p:.3g}",
    )
    said = "\n".join([f"{outcome.text}, {entry.name}", change_words(change), adjusted_words(change, entry.test)])
    return TableRow(cells, entry.targets[ChangePart.FLIPPED], said.rstrip())


def _meaning(moved: list[tuple[Outcome, Dumbbell]]) -> str:
    if not moved:
        return "No share changed: both runs gave every label to as many images in every group."
    outcome, entry = moved[0]
    change = entry.change
    return (
        f"The largest change is of “{outcome.text}” in {entry.name}: {number(change.before)} of "
        f"{number(change.n)} images in the first run, {number(change.after)} in the second."
    )
