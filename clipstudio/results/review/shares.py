"""How often items were judged one way, by group: of the items that were judged, no further."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.audits import Comparison, GroupRates, Rate
from clipstudio.domain.group_names import ALL_IMAGES, group_names
from clipstudio.domain.language import said_later, tr
from clipstudio.domain.reviewing.schemes import OptionMeaning
from clipstudio.domain.reviewing.tables import AnswerTable
from clipstudio.results.figures import Axis, RowFigure
from clipstudio.results.limits import gap_limits, not_compared
from clipstudio.results.marks import NEUTRAL_MARK, Mark, group_marks
from clipstudio.results.meaning import Said, mark_meaning
from clipstudio.results.rates import GroupRate, found_gap, rate_figure
from clipstudio.results.review.reading import ReviewReading, value_words
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.results.words import counted, number
from clipstudio.statistics.clusters import share_interval
from clipstudio.statistics.groups import Grouping

NOT_AS_JUDGED = said_later(
    "There is no figure “As judged”, which says how many of all images given a label are judged right: these are "
    "not all of them, nor drawn from them. Begin a review at a bar of an audit, or by “A sample of a run”, for it."
)
AXIS = Axis(said_later("share of the items judged, with its interval"))


def shares_figure(
    reading: ReviewReading, table: AnswerTable, value: int, whose: str, grouping: Grouping | None
) -> RowFigure:
    """The share of the judged items that were judged a value, by the groups of an attribute.

    Args:
        reading: The review.
        table: The answers to the question.
        value: Place of the value.
        whose: A rule, or the UUID of an auditor.
        grouping: The group of each item; None for all together.
    """
    codes = np.where(reading.counts, reading.codes(table, whose), -1).astype(np.int32)
    said = judged_words(reading, table, value, whose)
    overall = _rate(reading, table, value, whose, codes, None, -1, ALL_IMAGES, NEUTRAL_MARK, said)
    groups: tuple[GroupRate, ...] = ()
    if grouping is not None:
        groups = tuple(
            _rate(reading, table, value, whose, codes, grouping, place, name, mark, said)
            for place, (name, mark) in enumerate(zip(names_of(grouping), marks_of(grouping), strict=True))
        )
    gap = found_gap(groups)
    words = value_words(table, value)
    by = tr(", by {attributes}", attributes=tr(" and ").join(grouping.attributes)) if grouping is not None else ""
    refused = not_compared([(group.name, group.rate) for group in groups])
    return rate_figure(
        kind="answer",
        text=words,
        title=tr("items judged “{words}”{by}", words=words, by=by),
        n=overall.rate.n,
        overall=overall,
        groups=groups,
        said=said,
        axis=AXIS,
        gap=gap,
        note=share_note(reading, table, codes, grouping),
        limits=tuple(filter(None, (*gap_limits(gap), refused, *_chosen_limits(reading, table)))),
        many=reading.many,
    )


def judged_words(reading: ReviewReading, table: AnswerTable, value: int, whose: str) -> Said:
    """Puts a count into what was said of so many items: "Ada judged 12 “Harmful”"."""
    words = value_words(table, value)
    if whose in reading.names:
        return lambda count: tr(
            "{names} judged {count} “{words}”", names=reading.names[whose], count=count, words=words
        )
    by = "" if len(table.auditors) < 2 else f" ({reading.whose_words(whose)})"
    return lambda count: tr(
        "{count} {value} judged “{words}”{by}",
        count=count,
        value=tr("were") if count != "1" else tr("was"),
        words=words,
        by=by,
    )


def share_note(
    reading: ReviewReading, table: AnswerTable, codes: NDArray[np.int32], grouping: Grouping | None
) -> str:
    """Which items are in no share."""
    open_items = int((reading.counts & (codes < 0)).sum())
    sentences = []
    if open_items:
        is_are = tr("is") if open_items == 1 else tr("are")
        sentences.append(
            tr(
                "{open_items} {is_are} not judged yet, or undecided by this rule.",
                open_items=counted(open_items, "item"),
                is_are=is_are,
            )
        )
    if grouping is not None:
        missing = int((reading.counts & (codes >= 0) & (grouping.codes < 0)).sum())
        if missing:
            lack = tr("lacks") if missing == 1 else tr("lack")
            sentences.append(
                tr(
                    "{missing} {lack} a value of {attributes} and are left out of the groups.",
                    missing=counted(missing, "item"),
                    lack=lack,
                    attributes=tr(" and ").join(grouping.attributes),
                )
            )
    if not table.option and not all(option.meaning.is_value for option in table.question.options):
        sentences.append(tr("Whoever could not tell or would not judge is counted among those who judged."))
    return " ".join(sentences)


def names_of(grouping: Grouping) -> tuple[str, ...]:
    """The groups in words, all different."""
    return group_names([dict(zip(grouping.attributes, values, strict=True)) for values in grouping.groups])


def marks_of(grouping: Grouping) -> tuple[Mark, ...]:
    """Colour and shape of each group, as in an audit by the same attribute."""
    groups = tuple(
        GroupRates(dict(zip(grouping.attributes, values, strict=True)), 0, (), ()) for values in grouping.groups
    )
    comparison = Comparison(grouping.attributes, groups, 0)
    return group_marks(comparison, (comparison,))


def _rate(
    reading: ReviewReading,
    table: AnswerTable,
    value: int,
    whose: str,
    codes: NDArray[np.int32],
    grouping: Grouping | None,
    group: int,
    name: str,
    mark: Mark,
    said: Said,
) -> GroupRate:
    rows = codes >= 0
    if grouping is not None:
        rows = rows & (grouping.codes == group)
    rate = share_of(codes[rows] == value, None if reading.clusters is None else reading.clusters[rows], reading)
    if reason := reading.suppressed(grouping, group):
        rate = Rate.withheld(reason)
    elif not rate.n:
        rate = replace(rate, reason=tr("not judged yet"))
    target = ReviewTarget(
        review=reading.record.id,
        among=Among.JUDGED,
        question=table.question.name,
        option=table.option,
        value=value,
        whose=whose,
        compared=tr(" and ").join(grouping.attributes) if grouping is not None else "",
        group=group,
        caption=f"{value_words(table, value)} · {name}",
        meaning=mark_meaning(name, rate, said, reading.many),
    )
    return GroupRate(name, rate, mark, target)


def share_of(hits: NDArray[np.bool_], clusters: NDArray[np.int32] | None, reading: ReviewReading) -> Rate:
    """A share with Wilson's interval, or one that allows for images judged several times."""
    return share_interval(hits, clusters, reading.minimum_n)


def _chosen_limits(reading: ReviewReading, table: AnswerTable) -> Iterator[str]:
    """What of the items these shares speak of, and why there is no figure of all images given the label."""
    if not reading.strata:
        n = number(int(reading.counts.sum()))
        yield tr("The {n} items were chosen, not drawn at random: their shares speak for these items only.", n=n)
    asks_of_label = any(option.meaning is OptionMeaning.RIGHT for option in table.question.options)
    if asks_of_label and not any(stratum.is_given for stratum in reading.strata):
        yield tr(NOT_AS_JUDGED)
