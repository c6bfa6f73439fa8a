"""Which figures moved between two runs: every category and label in every group, the largest change first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clipstudio.domain.audits import Rate
from clipstudio.domain.language import numeral, said_later, tr
from clipstudio.results.changes import adjusted_words, change_words, rates_of
from clipstudio.results.comparison.result import PairReading
from clipstudio.results.dumbbells import ChangePart, Dumbbell
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.models.figures import paired_changes, rate_in, share_target
from clipstudio.results.run.outcomes import Outcome
from clipstudio.results.targets import group_of
from clipstudio.results.words import NOT_ESTIMABLE, counted, images, number, percent, rate_in_words, signed_points

NAMES = (
    said_later("category or label"),
    said_later("group"),
    said_later("first run"),
    said_later("second run"),
    said_later("change, points"),
    "n",
    said_later("gained"),
    said_later("lost"),
    said_later("p (Holm)"),
)
GAINED = said_later("gained: counted by the second run alone; lost: by the first alone")
PICKED = said_later("The largest of many changes is large by chance alone too: read each with its interval and p.")
OWN_GROUPS = said_later(
    "Where images changed groups, each run's share is of its own group: the change is of two groups of images, so "
    "it has no interval, no p, and no images gained or lost."
)


@dataclass(frozen=True, slots=True)
class Moved:
    """One figure in both runs.

    Attributes:
        row: As it stands in the table.
        change: From the first run to the second, a fraction; None where it cannot be estimated.
        said: What changed, in a sentence.
    """

    row: TableRow
    change: float | None
    said: str


def moved_table(pair: PairReading, outcomes: tuple[Outcome, ...], most: int | None = None) -> TableFigure:
    """What moved, the largest change first; a row leads to the images that only one of the runs counts.

    Args:
        pair: The runs.
        outcomes: Categories and labels that both have.
        most: Rows at the most, of figures that moved alone; None for all figures.
    """
    figures = sorted(_moved(pair, outcomes), key=lambda each: -abs(each.change or 0.0))
    moved = [each for each in figures if each.change]
    shown = figures if most is None else moved[:most]
    title = (
        tr(
            "What moved: {moved} of {figures}, the largest change first",
            moved=number(len(moved)),
            figures=counted(len(figures), "figure"),
        )
        if moved
        else tr("Nothing moved between the runs: {figures}", figures=counted(len(figures), "figure"))
    )
    text = FigureText(
        title,
        _answer(len(moved), len(figures)),
        "",
        (),
        NAMES,
        moved[0].said if moved else "",
        (tr(PICKED), *((tr(OWN_GROUPS),) if pair.overlap is not None and pair.overlap.regrouped else ())),
    )
    columns = tuple(Column(name, is_number=place > 1) for place, name in enumerate(NAMES))
    return TableFigure(text, columns, tuple(each.row for each in shown), caption=tr(GAINED) if shown else "")


def _answer(moved: int, of: int) -> str:
    """How many figures moved, in a sentence."""
    if not moved:
        return tr("Nothing moved: none of {figures} changed that can be estimated.", figures=counted(of, "figure"))
    answer = tr("{moved} of {entries} moved", moved=counted(moved, "figure"), entries=number(of))
    still = of - moved
    return answer + (tr("; {still} did not, or cannot be estimated.", still=number(still)) if still else ".")


def _moved(pair: PairReading, outcomes: Sequence[Outcome]) -> Iterator[Moved]:
    """Each figure once: over all images, and in the groups of every comparison."""
    for outcome in outcomes:
        for position in (None, *range(len(pair.runs[0].comparisons))):
            if pair.overlap is not None and pair.overlap.regrouped_in(position):
                assert position is not None
                yield from _own_groups(pair, outcome, position)
                continue
            for entry in paired_changes(pair, outcome, position, 1):
                if position is None or not entry.is_pinned:
                    yield _paired(outcome, entry)


def _paired(outcome: Outcome, entry: Dumbbell) -> Moved:
    """A figure over the same images."""
    change, p = entry.change, entry.test.p_holm
    rates = rates_of(change)
    cells = (
        *(outcome.text, entry.name, change_words(change).replace(tr(" points"), "")),
        *(*(map(percent, rates) if rates else ("", "")), number(change.n)),
        *(number(change.gained), number(change.lost), "" if p is None else numeral(f"{p:.3g}")),
    )
    said = "\n".join([f"{outcome.text}, {entry.name}", change_words(change), adjusted_words(change, entry.test)])
    largest = tr(
        "The largest change is of “{value}” in {name}: {before} of {n} images in the first "
        "run, {after} in the second.",
        value=outcome.text,
        name=entry.name,
        before=number(change.before),
        n=number(change.n),
        after=number(change.after),
    )
    return Moved(TableRow(cells, entry.targets[ChangePart.FLIPPED], said.rstrip()), change.change, largest)


def _own_groups(pair: PairReading, outcome: Outcome, position: int) -> Iterator[Moved]:
    """Figures of groups that hold other images in the second run: each run's own rate."""
    comparisons = [run.comparisons[position] for run in pair.runs]
    named = {
        group_of(group.attributes): name
        for comparison in reversed(comparisons)
        for name, group in zip(comparison.group_names, comparison.groups, strict=True)
    }
    for group, name in named.items():
        first, second = (rate_in(run, outcome, group) for run in pair.runs)
        change = None if first.rate is None or second.rate is None else second.rate - first.rate
        cells = (
            *(outcome.text, name),
            tr(NOT_ESTIMABLE) if change is None else signed_points(change).replace(tr(" points"), ""),
            *(_cell(first), _cell(second)),
            _sizes(first.n, second.n),
            *("", "", ""),
        )
        said = tr(
            "{value}, {name}\nfirst run: {first}, n = {first_n}\nsecond run: {second}, n = {second_n}\nThe group "
            "holds other images.",
            value=outcome.text,
            name=name,
            first=rate_in_words(first),
            first_n=number(first.n),
            second=rate_in_words(second),
            second_n=number(second.n),
        )
        largest = tr(
            "The largest change is of “{value}” in {name}, which holds other images in the second run: {before} "
            "of {n} in the first run, {after} of {after_n} in the second.",
            value=outcome.text,
            name=name,
            before=number(first.count),
            n=images(first.n),
            after=number(second.count),
            after_n=number(second.n),
        )
        target = share_target(pair, 1 if second.n else 0, outcome, group, name)
        yield Moved(TableRow(cells, target, said), change, largest)


def _cell(rate: Rate) -> str:
    return "" if rate.rate is None else percent(rate.rate)


def _sizes(first: int, second: int) -> str:
    if first == second:
        return number(first)
    return tr("{first}, then {second}", first=number(first), second=number(second))
