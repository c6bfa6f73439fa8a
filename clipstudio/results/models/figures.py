"""The figures of the models probe: rates side by side, what changes between two models, and the models' order."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.audits import GroupRates, Rate, RunResult
from clipstudio.domain.estimates import PairedChange
from clipstudio.domain.group_names import ALL_IMAGES, group_names, said_name
from clipstudio.domain.language import numeral, said_later, tr
from clipstudio.probes.run_estimates import gap_of
from clipstudio.results.changes import adjusted_words, change_test_words, change_words, rates_of
from clipstudio.results.dumbbells import HEADER as CHANGE_HEADER
from clipstudio.results.dumbbells import ONLY_ONE, ChangePart, Dumbbell, dumbbell_row, largest_change_words
from clipstudio.results.figures import (
    Axis,
    Cell,
    Column,
    Curve,
    Dot,
    FigureText,
    KeyEntry,
    Line,
    LineFigure,
    Part,
    Place,
    Point,
    Row,
    RowFigure,
    Scale,
    Shape,
    Sign,
    TableFigure,
    TableRow,
    Unit,
    Whisker,
    escape_formula,
)
from clipstudio.results.hands import opens
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.marks import NEUTRAL_MARK, Mark, group_marks
from clipstudio.results.meaning import mark_meaning
from clipstudio.results.models.order import ModelGap, model_order
from clipstudio.results.models.result import FamilyDifference, ModelDifference, ModelsTarget, SideBySide
from clipstudio.results.models.said import (
    PAIRED_ELSEWHERE,
    changes_limits,
    changes_meaning,
    gap_meaning,
    model_limits,
    order_limits,
    order_meaning,
    part_meaning,
)
from clipstudio.results.rates import GroupRate, found_gap, gap_sentence, rates_meaning
from clipstudio.results.run.by_group import share_axis, share_words
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.run.said import said
from clipstudio.results.targets import Group, group_of
from clipstudio.results.words import (
    counts_of,
    group_size,
    images,
    not_estimable,
    number,
    percent,
    points,
    rate_in_words,
    ratio_in_words,
    signed_interval,
)

ORDER_AXIS = Axis(said_later("largest gap between groups, in points, with its interval"), Unit.POINTS)
SLOPE_HEADER: Line = ("model", "kind", "label", "group", "count", "n", "rate", "low", "high", "note")
ORDER_HEADER: Line = ("model", "kind", "label", "highest", "lowest", "gap", "low", "high", "ratio", "note")
TABLE_COLUMNS = ("group", "n", "first", "other", said_later("change in points"), "gained", "lost", "p")


def slope_figure(reading: SideBySide, outcome: Outcome, position: int | None) -> LineFigure:
    """The rate by every model side by side, a line for all images and one for each group.

    Args:
        reading: The result.
        outcome: What is counted.
        position: Place of the comparison; None for all images alone.
    """
    shown = _shown_groups(reading, position)
    curves = tuple(
        Curve(said_name(name), mark, tuple(_points(reading, outcome, group, name)), has_band=False)
        for name, mark, group in shown
    )
    by = (
        tr("all images")
        if position is None
        else tr("by {title}", title=reading.runs[0].comparisons[position].title)
    )
    places = tuple(
        Place(
            *(place, model, tr("By {model}", model=model), _gap_words(run, outcome, position)),
            meaning=_model_meaning(run, outcome, position, model),
            limits=tuple(model_limits(run, outcome, position)),
        )
        for place, (model, run) in enumerate(zip(reading.result.models, reading.runs, strict=True))
    )
    lines = tuple(
        (
            *(escape_formula(model), outcome.kind.value, escape_formula(outcome.text), escape_formula(name)),
            *(*counts_of(rate), rate.rate, rate.low, rate.high),
            "" if rate.rate is not None else not_estimable(rate),
        )
        for model, run in zip(reading.result.models, reading.runs, strict=True)
        for name, _, group in shown
        for rate in [rate_in(run, outcome, group)]
    )
    key = tuple(KeyEntry(curve.name, Sign.LINE, curve.mark) for curve in curves)
    title = tr(
        "{share_words}, {by}, model by model   {group_size}",
        share_words=share_words(outcome),
        by=by,
        group_size=group_size(reading.result.images),
    )
    text = FigureText(title, key=key, header=SLOPE_HEADER, limits=(tr(PAIRED_ELSEWHERE),))
    return LineFigure(text, share_axis(outcome), Scale.CATEGORIES, "model", places, curves, data=lines)


def change_figure(reading: SideBySide, outcome: Outcome, position: int | None, other: int) -> RowFigure:
    """What changes from the first model to another, image by image, in every group.

    Args:
        reading: The result.
        outcome: What is counted.
        position: Place of the comparison; None for all images alone.
        other: Place of the other model, 1 or more.
    """
    first, second = reading.result.models[0], reading.result.models[other]
    entries = list(paired_changes(reading, outcome, position, other))
    names = [entry.name for entry in entries]
    rows = tuple(dumbbell_row(entry) for entry in entries)
    answer = largest_change_words(names, [entry.change for entry in entries])
    key = (
        KeyEntry(tr("first: {first}", first=first), Sign.HOLLOW),
        KeyEntry(tr("other: {second}", second=second), Sign.DOT),
    )
    flips = _flips_words(first, second)
    note = tr(
        "{flips_words}. p: {change_test_words}, not adjusted. The table shows p adjusted "
        "for all tests of the same comparison (Holm).",
        flips_words=flips[:1].upper() + flips[1:],
        change_test_words=change_test_words(entry.change for entry in entries),
    )
    text = FigureText(
        *(_change_title(reading, outcome, other), answer, note, key, CHANGE_HEADER),
        changes_meaning(first, second, outcome, entries),
        tuple(changes_limits(entries)),
    )
    axis = Axis(tr("share of the group's images labelled “{value}”", value=outcome.text))
    return RowFigure(text, axis, rows, can_sort=len(rows) > 2)


def _change_title(reading: SideBySide, outcome: Outcome, other: int) -> str:
    models = reading.result.models
    return tr(
        "{share_words}, {models} against {models2}   {group_size}",
        share_words=share_words(outcome),
        models=models[0],
        models2=models[other],
        group_size=group_size(reading.result.images),
    )


def change_table(reading: SideBySide, outcome: Outcome, position: int | None, other: int) -> TableFigure:
    """The same as a table, with p adjusted by Holm."""
    first, second = reading.result.models[0], reading.result.models[other]
    entries = list(paired_changes(reading, outcome, position, other))
    rows = []
    for entry in entries:
        change, p = entry.change, entry.test.p_holm
        rates = rates_of(change)
        cells = (
            *(
                said_name(entry.name),
                _told(change, change.n),
                *((percent(rate) for rate in rates) if rates else ("", "")),
            ),
            *(
                change_words(change).replace(tr(" points"), ""),
                _told(change, change.gained),
                _told(change, change.lost),
            ),
            "" if p is None else numeral(f"{p:.3g}"),
        )
        sentence = "\n".join([said_name(entry.name), change_words(change), adjusted_words(change, entry.test)])
        rows.append(TableRow(cells, entry.targets[ChangePart.FLIPPED], sentence.rstrip()))
    answer = largest_change_words([entry.name for entry in entries], [entry.change for entry in entries])
    return TableFigure(
        FigureText(
            *(_change_title(reading, outcome, other), answer, "", (), TABLE_COLUMNS),
            changes_meaning(first, second, outcome, entries),
            tuple(changes_limits(entries)),
        ),
        tuple(Column(name, is_number=name != "group") for name in TABLE_COLUMNS),
        tuple(rows),
        caption=tr(
            "first: {first}; other: {second}; {flips_words}; p adjusted for all tests of the "
            "same comparison (Holm)",
            first=first,
            second=second,
            flips_words=_flips_words(first, second),
        ),
    )


def order_figure(reading: SideBySide, outcome: Outcome, position: int) -> RowFigure:
    """The models by the largest gap that each leaves between groups, with its interval."""
    order = model_order(reading, position, outcome)
    rows = tuple(_order_row(gap, outcome) for gap in order.gaps)
    by = reading.runs[0].comparisons[position].title
    title = tr(
        "largest gap of each model in {share_words}, by {by}   {group_size}",
        share_words=share_words(outcome),
        by=by,
        group_size=group_size(reading.result.images),
    )
    text = FigureText(
        *(title, order.words, "", (), ORDER_HEADER), order_meaning(reading, order), tuple(order_limits(order))
    )
    return RowFigure(text, ORDER_AXIS, rows)


def share_target(reading: SideBySide, place: int, outcome: Outcome, group: Group, name: str) -> ModelsTarget:
    """The images that one model counts in a group."""
    model, run = reading.result.models[place], reading.runs[place]
    return ModelsTarget(
        caption=f"{outcome.text} · {said_name(name)} · {model}",
        meaning=mark_meaning(name, rate_in(run, outcome, group), said(run, outcome, model)),
        model=place,
        kind=outcome.kind,
        index=outcome.index,
        group=group,
    )


def _shown_groups(reading: SideBySide, position: int | None) -> list[tuple[str, Mark, Group]]:
    """All images, then the groups of a comparison as the first model's run has them: name, mark and values."""
    shown: list[tuple[str, Mark, Group]] = [(ALL_IMAGES, NEUTRAL_MARK, ())]
    if position is None:
        return shown
    first = reading.runs[0]
    comparison = first.comparisons[position]
    marks = group_marks(comparison, first.comparisons)
    groups = [group_of(group.attributes) for group in comparison.groups]
    return shown + list(zip(comparison.group_names, marks, groups, strict=True))


def _group_rates(run: RunResult, group: Group) -> GroupRates | None:
    """A group of a run by its values; None where the run has no image of it."""
    if not group:
        return run.overall
    for comparison in run.comparisons:
        for rates in comparison.groups:
            if group_of(rates.attributes) == group:
                return rates
    return None


def rate_in(run: RunResult, outcome: Outcome, group: Group) -> Rate:
    """The rate of a group as a run has it; without images where it has no such group."""
    rates = _group_rates(run, group)
    return Rate(0, 0, None, None, None, tr("no image")) if rates is None else outcome.rate_of(rates)


def _points(reading: SideBySide, outcome: Outcome, group: Group, name: str) -> Iterator[Point]:
    for place, (model, run) in enumerate(zip(reading.result.models, reading.runs, strict=True)):
        rate = rate_in(run, outcome, group)
        words = rate_in_words(rate)
        sentence = f"{said_name(name)}, {model}: {words}"
        if rate.rate is not None:
            sentence += tr(
                "\n{count} of {n}\n{opens}",
                count=number(rate.count),
                n=images(rate.n),
                opens=opens(tr("these images")),
            )
        target = share_target(reading, place, outcome, group, name) if rate.n else None
        yield Point(rate.rate, rate.low, rate.high, words, sentence, target)


def _gap_words(run: RunResult, outcome: Outcome, position: int | None) -> str:
    """The largest gap that a model leaves, or the rate over all images without groups."""
    if position is None or outcome.kind is OutcomeKind.UNANSWERED:
        return tr("All images: {rate_in_words}.", rate_in_words=rate_in_words(outcome.rate_of(run.overall)))
    return gap_sentence(
        _named_rates(run, outcome, position), gap_of(run, position, outcome.kind.value, outcome.index)
    )


def _model_meaning(run: RunResult, outcome: Outcome, position: int | None, model: str) -> str:
    """One model's counts: in the groups with the highest and the lowest rate, or over all images."""
    overall = GroupRate(ALL_IMAGES, outcome.rate_of(run.overall), NEUTRAL_MARK)
    groups = [] if position is None else _named_rates(run, outcome, position)
    return rates_meaning(
        overall, groups, found_gap(groups, confidence=run.record.plan.confidence), said(run, outcome, model)
    )


def _named_rates(run: RunResult, outcome: Outcome, position: int) -> list[GroupRate]:
    comparison = run.comparisons[position]
    return [
        GroupRate(name, outcome.rate_of(group), NEUTRAL_MARK)
        for name, group in zip(comparison.group_names, comparison.groups, strict=True)
    ]


def paired_changes(reading: SideBySide, outcome: Outcome, position: int | None, other: int) -> Iterator[Dumbbell]:
    """The changes of one category or label: over all images, then in the groups of a comparison."""
    difference = reading.result.differences[other - 1]
    run = reading.runs[0]
    column = outcome.index + (0 if outcome.kind is OutcomeKind.CATEGORY else len(run.label_set.categories))
    marks = {group: mark for _, mark, group in _shown_groups(reading, position)}
    families = _families(difference, None if position is None else run.comparisons[position].attributes)
    groups = [group for family in families for group in family.groups]
    names = group_names([group.attributes for group in groups])
    models = reading.result.models
    words = {
        ChangePart.BEFORE: tr("the images labelled so by {models}", models=models[0]),
        ChangePart.FLIPPED: tr(ONLY_ONE),
        ChangePart.AFTER: tr("the images labelled so by {models}", models=models[other]),
    }
    for name, group in zip(names, groups, strict=True):
        key = group_of(group.attributes)
        change, test = group.changes[column], group.tests[column]
        targets = {
            part: ModelsTarget(
                caption=f"{outcome.text} · {said_name(name)} · {words[part]}",
                meaning=part_meaning(models[0], models[other], outcome, (name, change), part),
                model=other,
                kind=outcome.kind,
                index=outcome.index,
                group=key,
                part=part,
            )
            for part in ChangePart
        }
        yield Dumbbell(
            *(name, marks.get(key, NEUTRAL_MARK), change, test, targets, words),
            ends=(tr("by {models}", models=models[0]), tr("by {models}", models=models[other])),
            is_pinned=not group.attributes,
        )


def _told(change: PairedChange, count: int) -> str:
    """A count of a change; nothing where it is withheld."""
    return "" if change.is_suppressed else number(count)


def _flips_words(first: str, second: str) -> str:
    """Which images are gained and which are lost."""
    return tr("gained: counted by {second} alone; lost: by {first} alone", second=second, first=first)


def _families(difference: ModelDifference, by: tuple[str, ...] | None) -> list[FamilyDifference]:
    """All images, and the family of one comparison."""
    return [family for family in difference.families if family.by in ((), by)]


def _order_row(each: ModelGap, outcome: Outcome) -> Row:
    gap, names = each.gap, each.comparison.group_names
    words = (escape_formula(each.model), outcome.kind.value, escape_formula(outcome.text))
    if gap.largest is None or gap.smallest is None or gap.difference is None:
        refusal = tr("not estimable ({reason})", reason=reason_words(gap.reason))
        line: Line = (*words, "", "", None, None, None, None, refusal)
        return Row(each.model, refusal=refusal, parts=(Part(None, f"{each.model}: {refusal}"),), lines=(line,))
    highest, lowest = names[gap.largest], names[gap.smallest]
    group = group_of(each.comparison.groups[gap.largest].attributes)
    target = ModelsTarget(
        caption=f"{outcome.text} · {highest} · {each.model}",
        meaning=gap_meaning(each, outcome),
        model=each.place,
        kind=outcome.kind,
        index=outcome.index,
        group=group,
    )
    shapes: list[Shape] = [Dot(gap.difference, NEUTRAL_MARK)]
    if gap.low is not None and gap.high is not None:
        shapes.insert(0, Whisker(gap.low, gap.high))
    bracket = "" if gap.low is None or gap.high is None else signed_interval(gap.low, gap.high)
    rates = [GroupRate(name, outcome.rate_of(of), NEUTRAL_MARK) for name, of in _named(each)]
    sentence = f"{each.model}\n{gap_sentence(rates, gap)}\n{opens(target.caption)}"
    line = (
        *(*words, escape_formula(highest), escape_formula(lowest)),
        *(gap.difference, gap.low, gap.high, gap.ratio, ""),
    )
    return Row(
        each.model,
        shapes=tuple(shapes),
        cells=(
            Cell(points(gap.difference), is_strong=True, is_right=True),
            Cell(bracket, is_muted=True),
            Cell(
                tr("{highest} against {lowest}", highest=highest, lowest=lowest), is_muted=True, starts_line=True
            ),
            *([Cell(ratio, is_muted=True, starts_line=True)] if (ratio := ratio_in_words(gap)) else []),
        ),
        parts=(Part(target, sentence),),
        size=gap.difference,
        lines=(line,),
    )


def _named(each: ModelGap) -> list[tuple[str, GroupRates]]:
    return list(zip(each.comparison.group_names, each.comparison.groups, strict=True))
