"""Which figures moved between two runs: every category and label in every group, the largest change first."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.language import said_later, tr
from clipstudio.results.changes import adjusted_words, change_words, rates_of
from clipstudio.results.comparison.result import PairReading
from clipstudio.results.dumbbells import ChangePart, Dumbbell
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.models.figures import paired_changes
from clipstudio.results.run.outcomes import Outcome
from clipstudio.results.words import counted, number, percent

NAMES = (
    said_later("category or label"),
    "group",
    "n",
    said_later("first run"),
    said_later("second run"),
    "change",
    "gained",
    "lost",
    "p (Holm)",
)
GAINED = said_later("gained: counted by the second run alone; lost: by the first alone")
PICKED = said_later("The largest of many changes is large by chance alone too: read each with its interval and p.")


def moved_table(pair: PairReading, outcomes: tuple[Outcome, ...]) -> TableFigure:
    """Every change, the largest first; a row leads to the images that only one of the runs counts."""
    entries = sorted(_entries(pair, outcomes), key=lambda each: -abs(each[1].change.change or 0.0))
    moved = [each for each in entries if each[1].change.change]
    rows = tuple(_row(outcome, entry) for outcome, entry in entries)
    still = len(entries) - len(moved)
    answer = tr("{moved} of {entries} moved", moved=counted(len(moved), "figure"), entries=number(len(entries)))
    answer += tr("; {still} did not, or cannot be estimated.", still=number(still)) if still else "."
    text = FigureText(
        tr("What moved, from the first run to the second, the largest change first"),
        answer,
        "",
        (),
        NAMES,
        _meaning(moved),
        (tr(PICKED),),
    )
    columns = tuple(Column(name, is_number=place > 1) for place, name in enumerate(NAMES))
    return TableFigure(
        text, columns, rows, caption=tr("gained: counted by the second run alone; lost: by the first alone")
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
        *(change_words(change).replace(tr(" points"), ""), number(change.gained), number(change.lost)),
        "" if p is None else f"{p:.3g}",
    )
    said = "\n".join([f"{outcome.text}, {entry.name}", change_words(change), adjusted_words(change, entry.test)])
    return TableRow(cells, entry.targets[ChangePart.FLIPPED], said.rstrip())


def _meaning(moved: list[tuple[Outcome, Dumbbell]]) -> str:
    if not moved:
        return tr("No share changed: both runs gave every label to as many images in every group.")
    outcome, entry = moved[0]
    change = entry.change
    return tr(
        "The largest change is of “{value}” in {name}: {before} of {n} images in the first "
        "run, {after} in the second.",
        value=outcome.text,
        name=entry.name,
        before=number(change.before),
        n=number(change.n),
        after=number(change.after),
    )
