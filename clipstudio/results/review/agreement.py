"""How far auditors agree with each other, by group, and each of them with himself or herself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import SUPPRESSED
from clipstudio.domain.group_names import ALL_IMAGES, said_name
from clipstudio.domain.language import listed, numeral, quoted, said_later, tr
from clipstudio.domain.reviewing.tables import AnswerTable
from clipstudio.results.figures import (
    Axis,
    Cell,
    Dot,
    FigureText,
    Head,
    KeyEntry,
    Line,
    MatrixCell,
    MatrixFigure,
    MatrixKind,
    Part,
    Row,
    RowFigure,
    Sign,
    Unit,
    Whisker,
    escape_formula,
)
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.review.reading import (
    ReviewReading,
    agreed_codes,
    agreed_count,
    asked_words,
    scale_of,
    value_words,
)
from clipstudio.results.review.shares import marks_of, names_of
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.results.words import counted, number, percent
from clipstudio.statistics.agreement import Agreement, agreement
from clipstudio.statistics.agreement_intervals import Coefficient
from clipstudio.statistics.auditors import confusion, consistency
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.judged import disputed

MEASURES = {
    "gwet": said_later("Gwet's AC"),
    "alpha": said_later("Krippendorff's alpha"),
    "percent": said_later("percent agreement"),
    "cohen": said_later("Cohen's kappa (two auditors)"),
    "fleiss": said_later("Fleiss' kappa"),
}
"""What agreement can be measured by; the first is shown first: it holds up where an answer is rare."""
HEADER: Line = ("question", "who", "measure", "items", "value", "low", "high", "note")
ANSWERS: Line = (said_later("first auditor"), said_later("second auditor"), "items")


@dataclass(frozen=True, slots=True)
class AgreedGroup:
    """The agreement about one group of items, or of one auditor with himself.

    Attributes:
        name: The group, or the auditor.
        place: Place of the group; -1 for all items.
        mark: Its colour and shape.
        agreement: Every measure.
        differing: Items on which answers differ.
        suppressed: Why nothing is told of it; empty where something is.
    """

    name: str
    place: int
    mark: Mark
    agreement: Agreement
    differing: int
    suppressed: str = ""

    def measure(self, name: str) -> Coefficient:
        """One measure by its name."""
        found: Coefficient = getattr(self.agreement, name)
        return found


def agreed_groups(
    reading: ReviewReading, table: AnswerTable, grouping: Grouping | None
) -> tuple[AgreedGroup, ...]:
    """The agreement of all auditors about all items, then about each group."""
    codes = np.where(reading.counts[:, None], agreed_codes(table), -1)
    found = [_agreed(reading, table, codes, np.ones(len(codes), dtype=np.bool_), ALL_IMAGES, -1, NEUTRAL_MARK)]
    if grouping is not None:
        for place, (name, mark) in enumerate(zip(names_of(grouping), marks_of(grouping), strict=True)):
            agreed = _agreed(reading, table, codes, grouping.codes == place, name, place, mark)
            found.append(replace(agreed, suppressed=reading.suppressed(grouping, place)))
    return tuple(found)


def consistencies(reading: ReviewReading, table: AnswerTable) -> tuple[AgreedGroup, ...]:
    """Each auditor's first answers against those to the repeats."""
    first, again = (agreed_codes(table, codes) for codes in (table.codes, table.repeats))
    found = []
    for auditor in reading.by_name(table.auditors):
        place = table.auditors.index(auditor)
        one, two = (np.where(reading.counts, codes[:, place], -1) for codes in (first, again))
        both = (one >= 0) & (two >= 0)
        told = consistency(
            np.where(both, one, -1),
            np.where(both, two, -1),
            agreed_count(table),
            scale_of(table),
            clusters=reading.clusters,
            minimum_items=reading.minimum_n,
        )
        differing = int((both & (one != two)).sum())
        found.append(AgreedGroup(reading.names.get(auditor, auditor), place, Mark(place, place), told, differing))
    return tuple(found)


def agreement_figure(
    reading: ReviewReading, table: AnswerTable, measure: str, grouping: Grouping | None
) -> RowFigure:
    """One measure of agreement by group; a click shows the items on which answers differ."""
    groups = agreed_groups(reading, table, grouping)
    overall = groups[0].agreement
    by = tr(", by {attributes}", attributes=tr(" and ").join(grouping.attributes)) if grouping is not None else ""
    people = (
        listed(sorted(reading.names.get(each, each) for each in table.auditors))
        if table.auditors
        else tr("nobody")
    )
    compared = "" if grouping is None else tr(" and ").join(grouping.attributes)
    rows = tuple(
        _row(
            table,
            group,
            measure,
            ReviewTarget(
                review=reading.record.id,
                among=Among.DISPUTED,
                question=table.question.name,
                option=table.option,
                compared=compared,
                group=group.place,
                caption=tr("answers differ · {name}", name=group.name),
                meaning=_differing_words(group),
            ),
        )
        for group in groups
    )
    text = FigureText(
        tr(
            "agreement{about}{by}: {measure_name}   items = {items}",
            about=_about(reading, table),
            by=by,
            measure_name=measure_name(measure, overall),
            items=number(overall.items),
        ),
        _answer(groups, measure),
        tr(
            "{people} judged: {question} {single}{order}",
            people=people,
            question=_question(table),
            single=_single(overall),
            order=_order(overall),
        ).strip(),
        (),
        HEADER,
        _meaning(groups[0], overall, settled_disputes(reading, table)),
        tuple(_limits(groups, measure)),
    )
    return RowFigure(text, _axis(measure), rows, can_sort=len(groups) > 2)


def consistency_figure(reading: ReviewReading, table: AnswerTable, measure: str) -> RowFigure:
    """Each auditor's agreement with himself or herself on the items that came twice."""
    groups = consistencies(reading, table)
    rows = tuple(
        _row(
            table,
            group,
            measure,
            ReviewTarget(
                review=reading.record.id,
                among=Among.CHANGED,
                question=table.question.name,
                option=table.option,
                whose=table.auditors[group.place],
                caption=tr("changed answers · {name}", name=group.name),
                meaning=tr(
                    "{name} answered {differing} otherwise the second time.",
                    name=group.name,
                    differing=counted(group.differing, "item"),
                ),
            ),
        )
        for group in groups
    )
    shown = sum(group.agreement.items for group in groups)
    meaning = "; ".join(
        tr(
            "{name} gave the same answer again to {items} of {items2}",
            name=group.name,
            items=number(group.agreement.items - group.differing),
            items2=counted(group.agreement.items, "item"),
        )
        for group in groups
        if group.agreement.items
    )
    text = FigureText(
        tr(
            "consistency of each auditor{about}: {measure_name}   items = {shown}",
            about=_about(reading, table),
            measure_name=measure_name(measure, None),
            shown=number(shown),
        ),
        "",
        tr("Some items came a second time, unannounced and far from the first."),
        (),
        HEADER,
        f"{meaning}." if meaning else tr("No item was answered twice yet."),
    )
    return RowFigure(text, _axis(measure), rows, can_sort=len(rows) > 1)


def confusion_figure(reading: ReviewReading, table: AnswerTable, one: str, other: str) -> MatrixFigure:
    """How two auditors answered the same items: a cell for each pair of answers."""
    first, second = (
        np.where(reading.counts, table.codes[:, table.auditors.index(auditor)], -1) for auditor in (one, other)
    )
    counts = confusion(first, second, len(table.values))
    words = [value_words(table, place) for place in range(len(table.values))]
    names = [reading.names.get(auditor, auditor) for auditor in (one, other)]
    both, same = int(counts.sum()), int(np.trace(counts))
    largest = int(counts.max(initial=0))

    def cell(row: int, column: int) -> MatrixCell:
        count = int(counts[row, column])
        pair = f"{names[0]}: {words[row]}\n{names[1]}: {words[column]}"
        target = ReviewTarget(
            review=reading.record.id,
            among=Among.PAIR,
            question=table.question.name,
            option=table.option,
            value=row,
            whose=one,
            other=other,
            other_value=column,
            caption=f"{names[0]} {quoted(words[row])}, {names[1]} {quoted(words[column])}",
            meaning=tr(
                "{names} said “{words}”, {names2} “{words2}” of {count}.",
                names=names[0],
                words=words[row],
                names2=names[1],
                words2=words[column],
                count=counted(count, "item"),
            ),
        )
        return MatrixCell(
            number(count),
            shade=(count / largest) ** 0.5 if largest else 0.0,
            is_framed=row == column,
            value=float(count),
            sentence=f"{pair}\n{counted(count, 'item')}",
            target=target if count else None,
        )

    def data() -> Iterator[Line]:
        for row, answer in enumerate(words):
            for column, second_answer in enumerate(words):
                yield escape_formula(answer), escape_formula(second_answer), int(counts[row, column])

    text = FigureText(
        tr(
            "answers of {names} and {names2}{about}   items = {both}",
            names=names[0],
            names2=names[1],
            about=_about(reading, table, tr("to")),
            both=number(both),
        ),
        "",
        "",
        (KeyEntry(tr("the same answer"), Sign.FRAME),),
        ANSWERS,
        _same_words(names, both, same),
    )
    heads = [Head(word, number(int(total))) for word, total in zip(words, counts.sum(axis=1), strict=True)]
    columns = [Head(word, number(int(total))) for word, total in zip(words, counts.sum(axis=0), strict=True)]
    return MatrixFigure(
        text,
        tr("answer of {names}", names=names[0]),
        tr("answer of {names}", names=names[1]),
        tuple(heads),
        tuple(columns),
        cell,
        data,
        kind=MatrixKind.CONFUSION,
    )


def _same_words(names: Sequence[str], both: int, same: int) -> str:
    if not both:
        return tr("{names} and {names2} have no item in common yet.", names=names[0], names2=names[1])
    share = percent(same / both)
    return tr(
        "{names} and {names2} gave the same answer to {same} of {both}, {share}.",
        names=names[0],
        names2=names[1],
        same=number(same),
        both=counted(both, "item"),
        share=share,
    )


def _agreed(
    reading: ReviewReading,
    table: AnswerTable,
    codes: NDArray[np.int32],
    rows: NDArray[np.bool_],
    name: str,
    place: int,
    mark: Mark,
) -> AgreedGroup:
    held = codes[rows]
    clusters = None if reading.clusters is None else reading.clusters[rows]
    told = agreement(
        held, agreed_count(table), scale_of(table), clusters=clusters, minimum_items=reading.minimum_n
    )
    return AgreedGroup(name, place, mark, told, int(disputed(held).sum()))


def _differing_words(group: AgreedGroup) -> str:
    if group.suppressed:
        return f"{quoted(group.name)}: {group.suppressed}."
    return tr(
        "On {differing} of {name} the answers differ.", differing=counted(group.differing, "item"), name=group.name
    )


def _row(table: AnswerTable, group: AgreedGroup, measure: str, target: ReviewTarget) -> Row:
    found = group.measure(measure)
    note = reason_words(found.reason) if found.items else tr("no item has two answers yet")
    words = (escape_formula(_asked(table)), escape_formula(group.name), measure_name(measure, group.agreement))
    if group.suppressed:
        part = Part(target, f"{group.name}: {group.suppressed}", 0.0, 0.0)
        unknown: Line = (*words, None, None, None, None, group.suppressed)
        return Row(said_name(group.name), refusal=SUPPRESSED, parts=(part,), lines=(unknown,))
    line: Line = (*words, found.items, found.value, found.low, found.high, note)
    items = counted(found.items, "item")
    if found.value is None or found.low is None or found.high is None:
        refusal = tr("not estimable ({note})", note=note) if found.items else note
        part = Part(target, f"{group.name}: {refusal}\n{items}", 0.0, 0.0)
        return Row(said_name(group.name), refusal=refusal, parts=(part,), is_pinned=group.place < 0, lines=(line,))
    value, bracket = (
        measure_words(measure, found.value),
        bracket_words(measure, found.low, found.high),
    )
    differ = tr("answers differ on {differing}", differing=counted(group.differing, "item"))
    return Row(
        group.name,
        shapes=(Whisker(found.low, found.high), Dot(found.value, group.mark)),
        cells=(
            Cell(value, is_strong=True, is_right=True),
            Cell(bracket, is_muted=True),
            Cell(items, is_muted=True, is_right=True, starts_line=True),
        ),
        parts=(Part(target, f"{group.name}: {value} {bracket}\n{items}\n{differ}", found.low, found.high),),
        size=found.value,
        is_pinned=group.place < 0,
        lines=(line,),
    )


def _axis(measure: str) -> Axis:
    if measure == "percent":
        return Axis(tr("pairs of answers that are the same, with the interval"), least=1.0)
    return Axis(tr("1: full agreement, 0: what chance gives; with the interval"), Unit.NUMBER, least=1.0)


def _asked(table: AnswerTable) -> str:
    return f"{table.question.name}: {table.option}" if table.option else table.question.name


def _about(reading: ReviewReading, table: AnswerTable, to: str = "on") -> str:
    """Which question, where there are several; a short name of its own says nothing to whoever reads it."""
    is_only = len(reading.record.scheme.questions) == 1 and not table.option
    return "" if is_only else f" {to} {quoted(asked_words(table.question, table.option))}"


def _question(table: AnswerTable) -> str:
    text = table.question.words("…")
    return text if text.endswith(("?", ".", "!")) else f"{text}."


def settled_disputes(reading: ReviewReading, table: AnswerTable) -> int:
    """How many of the items on which answers differ somebody has settled."""
    codes = np.where(reading.counts[:, None], agreed_codes(table), -1)
    return int((disputed(codes) & (table.settled >= 0)).sum())


def bracket_words(measure: str, low: float, high: float) -> str:
    """An interval of a measure: "(0.41 to 0.80)"."""
    return tr("({bare} to {measure_words})", bare=_bare(measure, low), measure_words=measure_words(measure, high))


def measure_name(measure: str, found: Agreement | None) -> str:
    """A measure as it is called, Gwet's by its weights."""
    if measure == "gwet":
        return tr("Gwet's {gwet_name}", gwet_name=found.gwet_name if found is not None else "AC1 or AC2")
    return tr(MEASURES[measure])


def measure_words(measure: str, value: float) -> str:
    """A value of a measure: "0.61", or "93.1 %" of percent agreement."""
    return percent(value) if measure == "percent" else numeral(f"{value:.2f}".replace("-", "\N{MINUS SIGN}"))


def _bare(measure: str, value: float) -> str:
    return measure_words(measure, value).removesuffix(" %")


def _single(found: Agreement) -> str:
    if not found.single:
        return ""
    have = tr("has") if found.single == 1 else tr("have")
    return tr("{single} {have} one answer only. ", single=counted(found.single, "item"), have=have)


def _order(found: Agreement) -> str:
    return "" if found.scale.value == "nominal" else tr("Steps of the scale that lie closer count as closer.")


def _meaning(overall: AgreedGroup, found: Agreement, settled: int) -> str:
    if not found.items:
        return tr("No item has two answers yet, so there is no agreement to measure.")
    same = found.items - overall.differing
    of = tr("{items} that two or more have judged", items=counted(found.items, "item"))
    told = tr("All answers are the same for {same} of {of}.", same=number(same), of=of)
    if not settled:
        return told
    of = (
        tr("the one on which they differ")
        if overall.differing == 1
        else tr("the {differing} others", differing=number(overall.differing))
    )
    are = tr("{settled} {value} settled", settled=number(settled), value=tr("is") if settled == 1 else tr("are"))
    return tr("{told} Of {of} {are}; agreement counts what was answered before.", told=told, of=of, are=are)


def _answer(groups: Sequence[AgreedGroup], measure: str) -> str:
    known = [(value, group) for group in groups[1:] if (value := group.measure(measure).value) is not None]
    if len(known) < 2:
        return ""
    most, least = max(known, key=lambda each: each[0]), min(known, key=lambda each: each[0])
    if most[0] == least[0]:
        return tr("Agreement is the same about all groups that can be estimated.")
    ends = tr(" down to ").join(
        tr("{measure_words} about “{name}”", measure_words=measure_words(measure, value), name=group.name)
        for value, group in (most, least)
    )
    return tr("Agreement goes from {ends}.", ends=ends)


def _limits(groups: Sequence[AgreedGroup], measure: str) -> Iterator[str]:
    known = [group.measure(measure) for group in groups[1:] if group.measure(measure).value is not None]
    if len(known) > 1:
        most = max(known, key=lambda each: each.value or 0.0)
        least = min(known, key=lambda each: each.value or 0.0)
        if most.low is not None and least.high is not None and most.low <= least.high:
            yield tr("No clear difference between groups: the intervals of the two ends overlap.")
    if measure in ("alpha", "fleiss", "cohen"):
        yield tr("Where one answer is very common this measure is low although most answers are the same.")
    yield tr("Agreement is no proof of being right: auditors can share a mistake.")
