"""What models side by side say in plain sentences, and what they do not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.audits import RunResult
from clipstudio.domain.estimates import PairedChange
from clipstudio.domain.language import quoted, said_later, tr
from clipstudio.probes.run_estimates import gap_of
from clipstudio.results.dumbbells import ChangePart, Dumbbell
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.limits import largest_change_limits
from clipstudio.results.meaning import further_group, how_many, of_group, sentence
from clipstudio.results.models.order import ModelGap, ModelOrder
from clipstudio.results.models.result import SideBySide
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.run.said import run_limits
from clipstudio.results.words import number, percent, points, signed_points

PAIRED_ELSEWHERE = said_later(
    "The intervals here do not say whether two models differ, since both looked at the same images: “Two models” "
    "tests that image by image."
)


def model_limits(run: RunResult, outcome: Outcome, position: int | None) -> Iterator[str]:
    """What one model's rates do not show."""
    is_tested = position is not None and outcome.kind is not OutcomeKind.UNANSWERED
    gap = gap_of(run, position or 0, outcome.kind.value, outcome.index) if is_tested else None
    yield from run_limits(run, outcome, None if position is None else run.comparisons[position], gap)


def change_meaning(first: str, second: str, outcome: Outcome, name: str, change: PairedChange) -> str:
    """A group's counts by two models: "Of 26 images ..., A labelled 11 “crime-related” and B 9, −7.7 points."."""
    if change.is_suppressed:
        return f"{quoted(name)}: {reason_words(change.reason)}."
    if not change.n:
        return tr("No image to count in “{name}”.", name=name)
    one, other = how_many(change.before, change.n), how_many(change.after, change.n)
    by = "" if change.change is None else f", {signed_points(change.change)}"
    return sentence(
        tr(
            "{of_group}, {first} labelled {one} “{value}” and {second} {other}{by}",
            of_group=of_group(name, change.n),
            first=first,
            one=one,
            value=outcome.text,
            second=second,
            other=other,
            by=by,
        )
    )


def part_meaning(
    first: str, second: str, outcome: Outcome, group: tuple[str, PairedChange], part: ChangePart
) -> str:
    """What one part of a group's row counts."""
    name, change = group
    if part is not ChangePart.FLIPPED or not change.n:
        return change_meaning(first, second, outcome, name, change)
    apart = how_many(change.gained + change.lost, change.n)
    ways = tr(
        "{lost} only by {first}, {gained} only by {second}",
        lost=number(change.lost),
        first=first,
        gained=number(change.gained),
        second=second,
    )
    whose = of_group(name, change.n)
    return sentence(
        tr(
            "{whose}, {apart} were labelled “{value}” by one of the two alone: {ways}",
            whose=whose,
            apart=apart,
            value=outcome.text,
            ways=ways,
        )
    )


def changes_meaning(first: str, second: str, outcome: Outcome, entries: Sequence[Dumbbell]) -> str:
    """The group in which two models differ most."""
    known = [entry for entry in entries if entry.change.change is not None]
    if not known:
        return tr("No group has enough images for a difference to be given.")
    largest = max(known, key=lambda entry: abs(entry.change.change or 0.0))
    whole = change_meaning(first, second, outcome, largest.name, largest.change)
    if len(known) > 1 and largest.change.change:
        return tr("{whole}: the largest difference of {known} rows.", whole=whole[:-1], known=number(len(known)))
    return whole


def changes_limits(entries: Sequence[Dumbbell]) -> Iterator[str]:
    """What differences between two models do not show."""
    yield from largest_change_limits(entry.change for entry in entries)
    if withheld := [entry.name for entry in entries if entry.change.is_suppressed]:
        yield tr("Suppressed: {withheld}.", withheld="; ".join(withheld))
    yield tr("A difference says that the two disagree, not which of them is right.")


def gap_meaning(each: ModelGap, outcome: Outcome) -> str:
    """The two groups between which a model leaves its largest gap, with their counts."""
    gap, names = each.gap, each.comparison.group_names
    if gap.largest is None or gap.smallest is None:
        why = reason_words(gap.reason)
        return tr("{model} leaves no gap that can be given: {reason}.", model=each.model, reason=why)
    high, low = (outcome.rate_of(each.comparison.groups[place]) for place in (gap.largest, gap.smallest))
    count = how_many(high.count, high.n)
    one = tr(
        "{of_group}, {model} labelled {count} “{value}”",
        of_group=of_group(names[gap.largest], high.n),
        model=each.model,
        count=count,
        value=outcome.text,
    )
    share = f", {percent(high.rate)}" if high.rate is not None and high.count else ""
    return sentence(f"{one}{share}; {further_group(names[gap.smallest], low.count, low.n)}")


def order_meaning(reading: SideBySide, order: ModelOrder) -> str:
    """Which model leaves the largest gap, and between whom."""
    known = [each for each in order.gaps if each.gap.difference is not None]
    if not known:
        return tr("No model leaves a gap that can be given.")
    most = known[0]
    lead = tr(
        "{model} leaves the largest gap of {models} models",
        model=most.model,
        models=number(len(reading.result.models)),
    )
    return f"{lead}, {points(most.gap.difference or 0.0)}. {gap_meaning(most, order.outcome)}"


def order_limits(order: ModelOrder) -> Iterator[str]:
    """What an order of models does not show."""
    if doubt := order.doubt:
        yield doubt
    yield tr("Each model's gap may be between other groups; the order does not say which model is right.")
