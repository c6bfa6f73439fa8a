"""The labels most tied to a group and to those it is compared with, as mirrored bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from clipstudio.domain.audits import Comparison, Rate, RunResult
from clipstudio.domain.estimates import AssociationTest
from clipstudio.domain.language import numeral, said_later, tr
from clipstudio.probes.labels import LIST_RULE, MOST_TIED
from clipstudio.results.figures import (
    Axis,
    Bar,
    Cell,
    FigureText,
    KeyEntry,
    Line,
    Part,
    Row,
    RowFigure,
    Sign,
    Unit,
    escape_formula,
)
from clipstudio.results.hands import opens
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.labels.document import against_words
from clipstudio.results.labels.result import ComparedLabels, LabelsResult, LabelTest, TiedGroup, TiedLabel
from clipstudio.results.labels.said import given_words, threshold_limits, tied_limits, tied_meaning
from clipstudio.results.labels.targets import LabelTarget
from clipstudio.results.marks import NEUTRAL_MARK, Mark, group_marks
from clipstudio.results.meaning import sentence
from clipstudio.results.run.notes import missing_note
from clipstudio.results.targets import Group, group_of
from clipstudio.results.words import TESTS as TESTS_IN_FULL
from clipstudio.results.words import group_size, images, number, p_value, percent, size_of
from clipstudio.statistics.multiplicity import LEVEL, left_out_words

AXIS = Axis(said_later("share of the group's images given the label"), Unit.MIRRORED)
HEADER: Line = (
    *("tied_to", "label", "first_group", "first_count", "first_n", "first_rate"),
    *("second_group", "second_count", "second_n", "second_rate"),
    *("test", "statistic", "p", "p_holm", "p_bh", "cramers_v", "note"),
)
TESTS = {
    AssociationTest.CHI2: "chi²",
    AssociationTest.FISHER: said_later("Fisher"),
    AssociationTest.RAO_SCOTT: "Rao-Scott",
}
"""Short names of the tests, for a column."""

NOWHERE = said_later("in neither list")
"""Where an image counts that is in no group."""
ORDER = said_later("Each list holds, {list_rule}, as in the paper.")
"""What is listed, and in what order."""

_LEAST_PART = 1e-9
"""A bar of no length has its side of the axis all the same, so that it can be pointed at."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands at one side of the axis.

    Attributes:
        name: In words.
        mark: Its colour.
        n: Its images.
        groups: The groups that it is made of.
    """

    name: str
    mark: Mark
    n: int
    groups: tuple[Group, ...]


def _sides(
    run: RunResult, comparison: Comparison, compared: ComparedLabels, shown: TiedGroup
) -> tuple[Side, Side]:
    """A group and what it is compared with: the only other one, or all others together."""
    names, marks = comparison.group_names, group_marks(comparison, run.comparisons)
    groups = [group_of(group.attributes) for group in comparison.groups]
    others = compared.others(shown)
    mark = marks[others[0]] if len(others) == 1 else NEUTRAL_MARK
    return (
        Side(names[shown.group], marks[shown.group], shown.n, (groups[shown.group],)),
        Side(
            against_words(compared, shown, names), mark, shown.against_n, tuple(groups[place] for place in others)
        ),
    )


def tied_figure(
    run: RunResult,
    result: LabelsResult,
    place: int,
    shown: TiedGroup,
    *,
    only_bh: bool,
) -> RowFigure:
    """The labels most tied to a group, then those most tied to what it is compared with.

    Args:
        run: The run of the probe.
        result: What the probe found.
        place: Of the comparison.
        shown: The group, one of those tied in that comparison.
        only_bh: Leave out the labels that Benjamini and Hochberg's procedure does not find.
    """
    comparison, compared = run.comparisons[place], result.comparisons[place]
    pair, texts = _sides(run, comparison, compared, shown), run.label_set.texts
    lists = [
        (side, [label for label in labels if label.is_within_bh or not only_bh])
        for side, labels in zip(pair, (shown.labels, shown.of_others), strict=True)
    ]
    parts = [
        tr(
            "{labels} shown for {name}, {is_clear} of them with an adjusted p (Holm) under {level} (*)",
            labels=number(len(labels)),
            name=side.name,
            is_clear=number(sum(label.test.is_clear for label in labels)),
            level=numeral(str(LEVEL)),
        )
        for side, labels in lists
    ]
    names = (pair[0].name, pair[1].name)
    whole = ("", _out_of(comparison, compared, shown))
    key = [
        KeyEntry(f"{words}: {side.name}, {group_size(side.n)}{of}", sign, side.mark)
        for words, sign, side, of in zip(
            (tr("left"), tr("right")), (Sign.BAR, Sign.HATCHED), pair, whole, strict=True
        )
    ]
    n = size_of(pair[0].n + pair[1].n, run.n)
    columns = _columns_in_words([labels for _, labels in lists])
    rule = tr(LIST_RULE, number=MOST_TIED)
    return RowFigure(
        FigureText(
            tr("Labels most tied to {name}, against {name2}   {n}", name=pair[0].name, name2=pair[1].name, n=n),
            tr(
                "Of {family_size} tests adjusted together: {parts}.",
                family_size=number(shown.family_size),
                parts="; ".join(parts),
            ),
            f"{tr(ORDER, list_rule=rule)} {columns} {missing_note(comparison, tr(NOWHERE))}".rstrip(),
            key=tuple(key),
            header=HEADER,
            meaning=tied_meaning((lists[0][1], lists[1][1]), names, texts),
            limits=(*threshold_limits(run, result), *tied_limits(comparison, compared, shown)),
        ),
        AXIS,
        tuple(chain.from_iterable(_rows(side, labels, pair, texts) for side, labels in lists)),
        is_dense=True,
    )


def _out_of(comparison: Comparison, compared: ComparedLabels, shown: TiedGroup) -> str:
    """Of how many images all others are, where groups that are too small are left out of them."""
    if not compared.left_out or len(compared.others(shown)) < 2:
        return ""
    total = sum(group.n for place, group in enumerate(comparison.groups) if place != shown.group)
    return tr(" of {total}; groups that are too small are left out", total=number(total))


def nothing_tied(reason: str) -> RowFigure:
    """The figure where no label can be tied to a group, and why."""
    text = FigureText(
        *(tr("Labels most tied to a group"), tr("Not estimable: {reason}.", reason=reason), "", (), HEADER),
        meaning=tr("No label can be tied to a group: {reason}.", reason=reason),
    )
    return RowFigure(text, AXIS, ())


def _rows(
    tied_to: Side, labels: Iterable[TiedLabel], pair: tuple[Side, Side], texts: tuple[str, ...]
) -> Iterable[Row]:
    """A list under its heading."""
    rows = [_row(tied_to, label, pair, texts[label.label]) for label in labels]
    heading = tr(
        "Most tied to {name}{value}",
        name=tied_to.name,
        value=tr(", the most frequent first") if rows else tr(": no label"),
    )
    columns = (Cell(tr("test"), is_muted=True), Cell(tr("Holm p"), is_muted=True, is_right=True))
    return (Row(heading, cells=columns), *rows)


def _row(tied_to: Side, label: TiedLabel, pair: tuple[Side, Side], text: str) -> Row:
    rates = (label.rate, label.against)
    first, second = (_share(rate) for rate in rates)
    return Row(
        text,
        shapes=(
            Bar(-first, mark=pair[0].mark, label=percent(first)),
            Bar(second, mark=pair[1].mark, is_hatched=True, label=percent(second)),
        ),
        cells=(
            Cell(_test_in_a_word(label.test), is_muted=True),
            Cell(_holm_in_words(label.test), is_right=True),
        ),
        parts=(
            Part(
                _target(label, text, pair[0], label.rate),
                _sentence(label, text, pair, 0),
                -max(first, _LEAST_PART),
                0.0,
            ),
            Part(
                _target(label, text, pair[1], label.against),
                _sentence(label, text, pair, 1),
                0.0,
                max(second, _LEAST_PART),
            ),
        ),
        lines=(_line(tied_to, label, pair, text),),
    )


def _share(rate: Rate) -> float:
    """The share of the images with the label, whether or not it can be estimated."""
    return rate.count / max(rate.n, 1)


def _target(label: TiedLabel, text: str, side: Side, rate: Rate) -> LabelTarget:
    return LabelTarget(
        caption=f"{text} · {side.name}",
        meaning=sentence(given_words(text, side.name, rate.count, rate.n)),
        label=label.label,
        groups=side.groups,
    )


def _sentence(label: TiedLabel, text: str, pair: tuple[Side, Side], pointed: int) -> str:
    """All that is known of a label, the side that is pointed at first, and what a click opens."""
    rates = (label.rate, label.against)
    shares = [
        tr(
            "{name}: {share}, {count} of {n}",
            name=pair[side].name,
            share=percent(_share(rates[side])),
            count=number(rates[side].count),
            n=images(rates[side].n),
        )
        for side in (pointed, 1 - pointed)
    ]
    shown = opens(tr("the images of {name} with this label", name=pair[pointed].name))
    return "\n".join([text, *shares, *_test_in_full(label.test), shown])


def _test_in_full(test: LabelTest) -> tuple[str, ...]:
    """A test with all its numbers, one per line."""
    association = test.association
    if association.test is None or association.p is None:
        return (tr("not tested: {why_untested}", why_untested=_why_untested(test)),)
    adjusted = [
        f"{name} {p_value(p)}"
        for name, p in ((tr("Holm"), test.adjusted.p_holm), ("Benjamini-Hochberg", test.adjusted.p_bh))
        if p is not None
    ]
    statistic = (
        ""
        if association.statistic is None
        else tr(", chi² = {statistic}", statistic=numeral(f"{association.statistic:,.1f}"))
    )
    strength = (
        ()
        if association.cramers_v is None
        else (tr("Cramer's V = {cramers_v}", cramers_v=numeral(f"{association.cramers_v:.2f}")),)
    )
    notes = (reason_words(association.reason),) if association.reason else ()
    first = f"{tr(TESTS[association.test])}: {p_value(association.p)}{statistic}"
    untested = filter(None, [_why_untested_in_full(test)])
    return (first, *([", ".join(adjusted)] if adjusted else []), *untested, *strength, *notes)


def _test_in_a_word(test: LabelTest) -> str:
    return tr(TESTS[test.association.test]) if test.association.test else ""


def _columns_in_words(lists: Sequence[Sequence[TiedLabel]]) -> str:
    """What stands in the columns beside the bars."""
    used = {label.test.association.test for labels in lists for label in labels}
    tests = [f"{tr(words)}: {tr(TESTS_IN_FULL[test])}" for test, words in TESTS.items() if test in used]
    holm = tr(
        "Holm p: the test's p, adjusted for all tests by Holm's method; * where it is under {level}",
        level=numeral(str(LEVEL)),
    )
    reasons = {
        _why_untested(label.test): None
        for labels in lists
        for label in labels
        if label.test.adjusted.p_holm is None
    }
    untested = [tr("not tested: {why_untested}", why_untested=", ".join(reasons))] if reasons else []
    return f"{'; '.join([*tests, holm, *untested])}."


def _holm_in_words(test: LabelTest) -> str:
    """The p after Holm's adjustment, without the letter, marked where it is under the level."""
    if test.adjusted.p_holm is None:
        return tr(
            "not tested"
        )  # why stands below the figure and in the tooltip: here it would take the bars' room
    words = p_value(test.adjusted.p_holm).removeprefix("p ").removeprefix("= ")
    return f"{words} *" if test.is_clear else words


def _why_untested(test: LabelTest) -> str:
    """Why a label has no adjusted p, in few words; in full it stands in the tooltip."""
    if test.association.test is None or test.association.p is None:
        return reason_words(test.association.reason) or tr("no test is possible")
    if test.adjusted.is_repeated:
        return tr("repeats another test")
    return tr("too few images") if test.adjusted.needed_p is not None else tr("not adjusted")


def _why_untested_in_full(test: LabelTest) -> str:
    """The same in a sentence; empty where there is an adjusted p, or the reason is said already."""
    adjusted = test.adjusted
    if adjusted.p_holm is not None:
        return ""
    if adjusted.is_repeated:
        return tr("No Holm p: another label is given to the same images, so this test says the same")
    return (
        tr("No Holm p: {left_out_words}", left_out_words=reason_words(left_out_words(adjusted.needed_p)))
        if adjusted.needed_p is not None
        else ""
    )


def _line(tied_to: Side, label: TiedLabel, pair: tuple[Side, Side], text: str) -> Line:
    association, adjusted = label.test.association, label.test.adjusted
    shares = [
        (escape_formula(side.name), rate.count, rate.n, _share(rate))
        for side, rate in zip(pair, (label.rate, label.against), strict=True)
    ]
    return (
        *(escape_formula(tied_to.name), escape_formula(text)),
        *chain.from_iterable(shares),
        *(association.test.value if association.test else "", association.statistic, association.p),
        *(adjusted.p_holm, adjusted.p_bh, association.cramers_v),
        reason_words(association.reason),
    )
