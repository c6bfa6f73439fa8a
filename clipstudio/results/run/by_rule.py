"""How much a rate hangs on who says which group an image belongs to: each group by each rule, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from clipstudio.domain.attribute_views import attribute_named, rule_words
from clipstudio.domain.audits import Comparison, RunResult
from clipstudio.domain.estimates import Disparity
from clipstudio.domain.group_names import ALL_IMAGES
from clipstudio.domain.language import tr
from clipstudio.probes.run_estimates import kept_gap
from clipstudio.results.figures import FigureText, Reference, RowFigure
from clipstudio.results.marks import NEUTRAL_MARK
from clipstudio.results.rates import HEADER, GroupRate, found_gap, rate_rows
from clipstudio.results.run.by_group import outcome_target, rates_by_group, share_axis, share_words
from clipstudio.results.run.notes import missing_note, run_note
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.words import group_size, number, points


def rule_families(result: RunResult) -> Mapping[tuple[str, ...], tuple[int, ...]]:
    """Attributes that the run compared by several rules, each with the places of its comparisons."""
    families: dict[tuple[str, ...], list[int]] = {}
    for place, comparison in enumerate(result.comparisons):
        families.setdefault(tuple(map(attribute_named, comparison.attributes)), []).append(place)
    return {names: tuple(places) for names, places in families.items() if len(places) > 1}


def rule_figure(result: RunResult, outcome: Outcome, places: Sequence[int]) -> RowFigure:
    """The rate of an outcome in each group by each rule, a group's rules one below the other.

    Args:
        result: The run.
        outcome: What is counted.
        places: The comparisons that differ by the rule alone.
    """
    comparisons = [result.comparisons[place] for place in places]
    by_rule = [rates_by_group(result, outcome, place) for place in places]
    record = result.record
    gaps = [
        found_gap(rates, kept_gap(record, place, outcome.kind.value, outcome.index), record.plan.confidence)
        for place, rates in zip(places, by_rule, strict=True)
    ]
    rows: dict[tuple[str, ...], list[GroupRate]] = {}
    for comparison, rates in zip(comparisons, by_rule, strict=True):
        rule = _rule(comparison)
        for group, rate in zip(comparison.groups, rates, strict=True):
            named = GroupRate(f"{rate.name} · {rule}", rate.rate, rate.mark, rate.target, rate.remark)
            rows.setdefault(tuple(group.attributes.values()), []).append(named)
    overall = GroupRate(ALL_IMAGES, outcome.rate_of(result.overall), NEUTRAL_MARK, outcome_target(result, outcome))
    title = tr(" and ").join(map(attribute_named, comparisons[0].attributes))
    text = FigureText(
        tr(
            "{share_words}, by {title} under {places} rules   {group_size}",
            share_words=share_words(outcome),
            title=title,
            places=len(places),
            group_size=group_size(overall.rate.n),
        ),
        _answer(title, comparisons, by_rule, gaps),
        " ".join(filter(None, _notes(result, comparisons, outcome))),
        (),
        HEADER,
        _meaning(comparisons, by_rule, gaps),
    )
    references = () if overall.rate.rate is None else (Reference(overall.rate.rate, tr("all images")),)
    grouped = [rate for rates in rows.values() for rate in rates]
    return RowFigure(
        text, share_axis(outcome), rate_rows(outcome.kind.value, outcome.text, overall, grouped), references
    )


def _rule(comparison: Comparison) -> str:
    return ", ".join(rule_words(name) for name in comparison.attributes)


def _answer(
    title: str,
    comparisons: Sequence[Comparison],
    by_rule: Sequence[Sequence[GroupRate]],
    gaps: Sequence[Disparity | None],
) -> str:
    """How far the largest gap moves with the rule, and whether the same groups stand at its ends."""
    known = [
        (gap.difference, _rule(comparison), (rates[gap.largest].name, rates[gap.smallest].name))
        for comparison, rates, gap in zip(comparisons, by_rule, gaps, strict=True)
        if gap is not None and gap.difference is not None and gap.largest is not None and gap.smallest is not None
    ]
    if len(known) < 2:
        return tr(
            "The largest gap can be given by {known} of {gaps} rules: the groups are too small.",
            known=len(known),
            gaps=len(gaps),
        )
    least, most = min(known), max(known)
    spread = tr("By whichever rule, the largest gap is {points}.", points=points(most[0]))
    if most[0] != least[0]:
        ends_of = tr(" to ").join(f"{points(gap)} ({rule})" for gap, rule, _ in (least, most))
        spread = tr("The largest gap by {title} goes from {ends_of}.", title=title, ends_of=ends_of)
    same_ends = len({ends for _, _, ends in known}) == 1
    ends = (
        tr("It lies between “{most}” and “{most2}” by each of them.", most=most[2][0], most2=most[2][1])
        if same_ends
        else tr("Which groups it lies between depends on the rule.")
    )
    return f"{spread} {ends}"


def _meaning(
    comparisons: Sequence[Comparison], by_rule: Sequence[Sequence[GroupRate]], gaps: Sequence[Disparity | None]
) -> str:
    parts = []
    for comparison, rates, gap in zip(comparisons, by_rule, gaps, strict=True):
        if gap is None or gap.largest is None or gap.smallest is None:
            continue
        ends = (rates[gap.largest], rates[gap.smallest])
        counts = tr(" against ").join(
            tr("{count} of {n} “{name}”", count=number(each.rate.count), n=number(each.rate.n), name=each.name)
            for each in ends
        )
        parts.append(f"{counts} ({_rule(comparison)})")
    return f"{'; '.join(parts)}." if parts else ""


def _notes(result: RunResult, comparisons: Sequence[Comparison], outcome: Outcome) -> Iterator[str]:
    for comparison in comparisons:
        if words := missing_note(comparison):
            yield words
    yield run_note(result, None, outcome.kind is not OutcomeKind.UNANSWERED)
    yield tr("All rules are of the same images and answers; only the groups differ.")
