"""As judged: of the images that the model gave a label, the share that people judged one way, by group.

The items were drawn from strata whose sizes are known, so that the shares speak for all images of the strata, with
weights and with less doubt where a good part of them was judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.estimates import SUPPRESSED
from clipstudio.domain.group_names import ALL_IMAGES, said_name
from clipstudio.domain.language import numeral, quoted, said_later, tr
from clipstudio.domain.reviewing.schemes import OptionMeaning
from clipstudio.domain.reviewing.tables import AnswerTable
from clipstudio.results.figures import (
    Axis,
    Bar,
    Cell,
    Dot,
    FigureText,
    Line,
    Part,
    Reference,
    Row,
    RowFigure,
    Whisker,
    escape_formula,
)
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.review.population import Population
from clipstudio.results.review.reading import ReviewReading, agreed_codes, value_words
from clipstudio.results.review.shares import marks_of, names_of
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.results.words import counted, group_size, interval, number, percent, points
from clipstudio.statistics.groups import Grouping
from clipstudio.statistics.judged import disputed
from clipstudio.statistics.precision_recall import recall
from clipstudio.statistics.prediction_powered import PredictionPowered, prediction_powered
from clipstudio.statistics.strata import Judged
from clipstudio.statistics.stratified import stratified_share

RECALL = "recall"
"""Stands for recall in place of a value."""
NOT_JUDGED, NONE_GIVEN, NONE_DRAWN = (
    said_later("not judged yet"),
    said_later("none were given this label"),
    said_later("none was drawn"),
)
HEADER: Line = ("of", "answer", "group", "judged", "images", "share", "low", "high", "note")


@dataclass(frozen=True, slots=True)
class JudgedGroup:
    """The share of one group's images as judged.

    Attributes:
        name: The group in words.
        place: Its place in the grouping; -1 for all images.
        mark: Its colour and shape.
        judged: The share with its interval.
        hits: Items that were judged so.
        powered: The share that the model's probabilities tighten; None where they are not asked for.
        absent: Why nothing of the group was judged; empty where something was.
    """

    name: str
    place: int
    mark: Mark
    judged: Judged
    hits: int
    powered: PredictionPowered | None = None
    absent: str = ""

    @property
    def reason(self) -> str:
        """Why there is no share; empty where there is one."""
        return self.absent or reason_words(self.judged.reason)


def can_be_judged(reading: ReviewReading) -> bool:
    """Whether the items were drawn from images that the run had given a label."""
    return any(stratum.is_given for stratum in reading.strata)


def has_recall(reading: ReviewReading, table: AnswerTable) -> bool:
    """Whether images without the label were drawn too, and an answer says that a label is right."""
    return any(stratum.is_given is False for stratum in reading.strata) and right_value(table) is not None


def right_value(table: AnswerTable) -> int | None:
    """The place of the answer that a label is right; None where the question does not offer it."""
    if table.option:
        return None
    meanings = [option.meaning for option in table.question.options]
    return meanings.index(OptionMeaning.RIGHT) if OptionMeaning.RIGHT in meanings else None


def judged_groups(
    reading: ReviewReading,
    table: AnswerTable,
    value: int | str,
    whose: str,
    grouping: Grouping | None,
    population: Population | None = None,
) -> tuple[JudgedGroup, ...]:
    """All images, then each group.

    Args:
        reading: The review, whose items were drawn from strata.
        table: The answers to the question.
        value: Place of the value, or `RECALL`.
        whose: A rule, or the UUID of an auditor.
        grouping: The group of each item; None for all together.
        population: What the model said of all pairs, so that its scores may help; None to leave them out.
    """
    codes = reading.codes(table, whose)
    strata = reading.item_strata
    rows = reading.counts & (codes >= 0) & (strata >= 0)
    found = [_group(reading, table, value, codes, rows, grouping, -1, ALL_IMAGES, NEUTRAL_MARK)]
    if grouping is not None:
        for place, (name, mark) in enumerate(zip(names_of(grouping), marks_of(grouping), strict=True)):
            found.append(_group(reading, table, value, codes, rows, grouping, place, name, mark))
    if population is None or isinstance(value, str) or reading.clusters is not None:
        return tuple(found)
    verdicts = population.verdicts(np.where(rows, codes, -1).astype(np.int32), value)
    of = None if grouping is None else population.group_of(tr(" and ").join(grouping.attributes))
    return tuple(
        replace(group, powered=_powered(reading, population, verdicts, of, grouping, group)) for group in found
    )


def _powered(
    reading: ReviewReading,
    population: Population,
    verdicts: NDArray[np.int8],
    of: Grouping | None,
    grouping: Grouping | None,
    group: JudgedGroup,
) -> PredictionPowered:
    """The share of one group's images, over all pairs that the run gave their label."""
    given = np.array([stratum.is_given is not False for stratum in reading.strata], dtype=np.bool_)
    rows = given[population.strata]
    if group.place >= 0 and of is not None and grouping is not None:
        values = grouping.groups[group.place]
        rows &= of.codes == of.groups.index(values) if values in of.groups else False
    _, strata = np.unique(population.strata[rows], return_inverse=True)
    return prediction_powered(verdicts[rows], population.scores[rows], strata, minimum_n=reading.minimum_n)


def judged_figure(
    reading: ReviewReading,
    table: AnswerTable,
    value: int | str,
    whose: str,
    grouping: Grouping | None,
    population: Population | None = None,
) -> RowFigure:
    """The shares of `judged_groups` as a figure whose bars open their images.

    With what the model said of all pairs each group has a second row: its share with the model's scores.
    """
    groups = judged_groups(reading, table, value, whose, grouping, population)
    overall = groups[0].judged
    by = tr(", by {attributes}", attributes=tr(" and ").join(grouping.attributes)) if grouping is not None else ""
    text = FigureText(
        tr(
            "{title}{by}   {group_size} judged",
            title=_title(reading, table, value),
            by=by,
            group_size=group_size(overall.judged),
        ),
        _answer(groups[1:] or groups),
        " ".join(_notes(reading, table, value, whose, groups[0])),
        (),
        HEADER,
        _meaning(reading, table, value, groups[0]),
        tuple(_limits(groups)),
    )
    has_scores = groups[0].powered is not None
    references = () if overall.share is None else (Reference(overall.share, tr("all images")),)
    rows = tuple(
        row
        for group in groups
        for row in (
            _row(reading, table, value, whose, grouping, group),
            *([_powered_row(reading, table, value, whose, grouping, group)] if group.powered is not None else []),
        )
    )
    what = tr("right ones that the model found") if value == RECALL else tr("images with the label")
    if not reading.record.scheme.has_label:
        what = tr("images that were drawn from")
    return RowFigure(
        text,
        Axis(tr("share of the {what}, with its interval", what=what)),
        rows,
        references,
        can_sort=len(groups) > 2 and not has_scores,
    )


def _group(
    reading: ReviewReading,
    table: AnswerTable,
    value: int | str,
    codes: NDArray[np.int32],
    rows: NDArray[np.bool_],
    grouping: Grouping | None,
    place: int,
    name: str,
    mark: Mark,
) -> JudgedGroup:
    if reason := reading.suppressed(grouping, place):
        return JudgedGroup(name, place, mark, Judged(None, None, None, 0, 0, reason=reason), 0, absent=reason)
    sizes = np.array([stratum.population for stratum in reading.strata], dtype=np.int64)
    given = np.array([stratum.is_given is not False for stratum in reading.strata], dtype=np.bool_)
    within = np.ones(len(codes), dtype=np.bool_)
    if grouping is not None and place >= 0:
        own = _own_strata(reading, grouping, place)
        if own is None:
            within = grouping.codes == place
        else:
            # The strata are the groups: how many images each holds is known, not estimated.
            sizes = np.where(own, sizes, 0)
            rows = rows & own[reading.item_strata]
    if value != RECALL:
        sizes = np.where(given, sizes, 0)
        rows = rows & given[reading.item_strata]
    strata = reading.item_strata[rows]
    absent = "" if (rows & within).any() else _absent(reading, sizes, within, value)
    wanted = right_value(table) if value == RECALL else value
    hits = codes[rows] == wanted
    clusters = None if reading.clusters is None else reading.clusters[rows]
    if value == RECALL:
        found = recall(hits, strata, sizes, given, within[rows], clusters, reading.minimum_n)
    else:
        found = stratified_share(hits, strata, sizes, within[rows], clusters, reading.minimum_n)
    return JudgedGroup(name, place, mark, found, int((hits & within[rows]).sum()), absent=absent)


def _absent(reading: ReviewReading, sizes: NDArray[np.int64], within: NDArray[np.bool_], value: int | str) -> str:
    """Why nothing of a group was judged: there is nothing, nothing was drawn, or it is still to be judged."""
    used = np.append(sizes > 0, False)
    if (reading.counts & within & used[reading.item_strata]).any():
        return tr(NOT_JUDGED)
    parts = [stratum for stratum, size in zip(reading.strata, sizes.tolist(), strict=True) if size]
    is_known = all(stratum.sampled >= stratum.population for stratum in parts)
    # Of a sample, an image of the group may not have been drawn; of all that were given it, there is none.
    return tr(NONE_GIVEN) if is_known and value != RECALL and reading.record.scheme.has_label else tr(NONE_DRAWN)


def _own_strata(reading: ReviewReading, grouping: Grouping, place: int) -> NDArray[np.bool_] | None:
    """(H,) the strata of a group, where they were made by the same attributes; None elsewhere."""
    if any(tuple(name for name, _ in stratum.group) != grouping.attributes for stratum in reading.strata):
        return None
    return np.array(
        [tuple(value for _, value in stratum.group) == grouping.groups[place] for stratum in reading.strata],
        dtype=np.bool_,
    )


def _labels(reading: ReviewReading) -> str:
    labels = dict.fromkeys(item.label for item in reading.items if item.label and not item.is_calibration)
    named = list(labels)
    return quoted(named[0]) if len(named) == 1 else tr("one of {named} labels", named=number(len(named)))


def _those(reading: ReviewReading) -> str:
    """The images that a share is of: those given a label, where a label was asked about."""
    return (
        tr("images given {labels}", labels=_labels(reading))
        if reading.record.scheme.has_label
        else tr("images that were drawn from")
    )


def _title(reading: ReviewReading, table: AnswerTable, value: int | str) -> str:
    if isinstance(value, str):
        return tr(
            "recall as judged: of the images that {labels} is right of, those given it", labels=_labels(reading)
        )
    return tr(
        "{those}: share judged “{value_words}”", those=_those(reading), value_words=value_words(table, value)
    )


def _meaning(reading: ReviewReading, table: AnswerTable, value: int | str, overall: JudgedGroup) -> str:
    judged = overall.judged
    if not judged.judged:
        return (
            tr("Nothing of this is judged yet.")
            if overall.absent == tr(NOT_JUDGED)
            else tr("Of this {absent}.", absent=overall.absent)
        )
    if judged.share is None:
        return tr("No share can be given of all images: {reason}.", reason=reason_words(judged.reason))
    of = tr(
        "about {share} of {many}",
        share=number(round(judged.share * judged.population)),
        many=reading.many(round(judged.population)),
    )
    if isinstance(value, str):
        return tr(
            "Of about {many} that the label is right of, the model gave it to {share}, as far as "
            "{judged} judged ones show.",
            many=reading.many(round(judged.population)),
            share=percent(judged.share),
            judged=number(judged.judged),
        )
    return tr(
        "Of the {those}, {share} would be judged “{value_words}”: {of}, from {hits} of {judged} judged ones.",
        those=_those(reading),
        share=percent(judged.share),
        value_words=value_words(table, value),
        of=of,
        hits=number(overall.hits),
        judged=number(judged.judged),
    )


def _answer(groups: Sequence[JudgedGroup]) -> str:
    known = [(group.judged.share, group) for group in groups if group.judged.share is not None]
    if len(known) < 2:
        return tr("There are no two groups to compare.") if len(groups) > 1 else ""
    least, most = min(known, key=lambda each: each[0]), max(known, key=lambda each: each[0])
    if least[0] == most[0]:
        return tr("The share is the same in all groups that can be estimated.")
    ends = tr(" and ").join(
        tr("{share} in “{name}”", share=percent(share), name=group.name) for share, group in (most, least)
    )
    return tr("Largest gap {points}: {ends}.", points=points(most[0] - least[0]), ends=ends)


def _limits(groups: Sequence[JudgedGroup]) -> Iterator[str]:
    known = [group for group in groups[1:] if group.judged.share is not None]
    if len(known) > 1:
        least, most = min(known, key=_share), max(known, key=_share)
        low, high = most.judged.low, least.judged.high
        if low is not None and high is not None and low <= high:
            yield tr("No clear difference: the intervals of the two ends overlap.")
    refused = [f"{group.name} ({group.reason})" for group in groups[1:] if group.judged.share is None]
    if refused:
        yield tr(
            "Not compared: {refused}{value}.",
            refused="; ".join(refused[:3]),
            value=tr(" and others") if len(refused) > 3 else "",
        )


def _share(group: JudgedGroup) -> float:
    return group.judged.share or 0.0


def _notes(
    reading: ReviewReading, table: AnswerTable, value: int | str, whose: str, overall: JudgedGroup
) -> Iterator[str]:
    rule, codes = reading.whose_words(whose), reading.codes(table, whose)
    # Recall rests on the images without the label too, all else on those with it.
    used = np.array([value == RECALL or each.is_given is not False for each in reading.strata] + [False])
    rows = reading.counts & used[reading.item_strata]
    drawn, done = int(rows.sum()), int((rows & (codes >= 0)).sum())
    strata = [stratum for stratum, is_used in zip(reading.strata, used.tolist(), strict=False) if is_used]
    whole = sum(stratum.population for stratum in strata)
    if reading.record.plan.source and not (reading.record.plan.labels and reading.record.scheme.has_label):
        yield tr("They are: {source}.", source=reading.record.plan.source)
    if drawn == whole:
        yield tr(
            "All {whole} were taken, so that the interval allows only for those that are not judged.",
            whole=number(whole),
        )
    else:
        yield _drawn_note(drawn, whole, len(strata))
    if done < drawn:
        yield tr(
            "{drawn} of them have no answer that counts: the others stand for them.", drawn=number(drawn - done)
        )
    if whose not in table.auditors and (level := int((rows & (codes < 0) & disputed(agreed_codes(table))).sum())):
        yield (
            tr(
                "Of {level} the auditors differ and none of their answers counts: settle them, for "
                "what is disputed may not be like the rest.",
                level=counted(level, "item"),
            )
        )
    if not table.option and not all(option.meaning.is_value for option in table.question.options):
        yield tr("Whoever could not tell or would not judge is counted among those who judged.")
    if len(table.auditors) > 1:
        yield tr("Of several answers the one that counts is by {rule}.", rule=rule)
    if (powered := overall.powered) is not None:
        yield (
            tr(
                "With model scores (prediction-powered inference, PPI++): the model's probabilities of all images "
                "tighten what the judged ones say, as far as the two go together; they never take its place."
            )
        )
        if powered.note is not None:
            yield tr("Here they help nothing over all images: {note}.", note=reason_words(powered.note))
        elif powered.worth is not None:
            yield (
                tr(
                    "Over all images {judged} answers tell as much as {worth} would alone (correlation "
                    "{correlation}).",
                    judged=number(overall.judged.judged),
                    worth=number(round(powered.worth)),
                    correlation=numeral(f"{powered.correlation:.2f}"),
                )
            )


def _drawn_note(drawn: int, whole: int, parts: int) -> str:
    return tr(
        "{drawn} of {whole} were drawn at random from {parts}; each one judged stands for "
        "its share of the part, and the interval allows for how much was judged.",
        drawn=number(drawn),
        whole=number(whole),
        parts=counted(parts, "part"),
    )


def _powered_row(
    reading: ReviewReading,
    table: AnswerTable,
    value: int | str,
    whose: str,
    grouping: Grouping | None,
    group: JudgedGroup,
) -> Row:
    """The share with the model's scores, below the one without."""
    plain, powered = _row(reading, table, value, whose, grouping, group), group.powered
    assert powered is not None
    name = tr("{name} · with model scores", name=group.name)
    line: Line = (
        *(tr("share with model scores"), value_words(table, int(value)), escape_formula(group.name)),
        *(group.judged.judged, round(group.judged.population), powered.share, powered.low, powered.high),
        reason_words(powered.note),
    )
    if powered.share is None or powered.low is None or powered.high is None:
        return replace(plain, name=name, lines=(line,), size=None)
    bracket = interval(powered.low, powered.high)
    worth = tr("worth {worth} answers", worth=number(round(powered.worth))) if powered.worth is not None else ""
    sentence = f"{name}: {percent(powered.share)} {bracket}\n{worth}"
    (part,) = plain.parts
    return replace(
        plain,
        name=name,
        shapes=(Whisker(powered.low, powered.high), Dot(powered.share, group.mark, is_filled=False)),
        cells=(
            Cell(percent(powered.share), is_right=True),
            Cell(bracket, is_muted=True),
            Cell(
                tr("scores do not help") if powered.note else worth, is_muted=True, is_right=True, starts_line=True
            ),
        ),
        parts=(replace(part, sentence=sentence, high=powered.share),),
        size=powered.share,
        lines=(line,),
    )


def _row(
    reading: ReviewReading,
    table: AnswerTable,
    value: int | str,
    whose: str,
    grouping: Grouping | None,
    group: JudgedGroup,
) -> Row:
    judged = group.judged
    right = right_value(table)
    wanted = value if isinstance(value, int) else -1 if right is None else right
    target = ReviewTarget(
        review=reading.record.id,
        among=Among.JUDGED,
        question=table.question.name,
        option=table.option,
        value=wanted,
        whose=whose,
        compared=tr(" and ").join(grouping.attributes) if grouping is not None else "",
        group=group.place,
        is_given=None if value == RECALL else True,
        caption=f"{value_words(table, wanted)} · {group.name}",
        meaning=tr(
            "{hits} of {judged} judged items of {name}.",
            hits=number(group.hits),
            judged=number(judged.judged),
            name=group.name,
        ),
    )
    of = tr(
        "{judged} of {population} judged",
        judged=number(judged.judged),
        population=number(round(judged.population)),
    )
    suppressed = reading.suppressed(grouping, group.place)
    words = ("recall" if value == RECALL else "share", value_words(table, wanted), escape_formula(group.name))
    note = group.reason
    line: Line = (*words, judged.judged, round(judged.population), judged.share, judged.low, judged.high, note)
    if suppressed:
        part = Part(
            replace(target, meaning=f"{quoted(group.name)}: {suppressed}."),
            f"{group.name}: {suppressed}",
            0.0,
            0.0,
        )
        unknown: Line = (*words, None, None, None, None, None, suppressed)
        return Row(said_name(group.name), refusal=SUPPRESSED, parts=(part,), lines=(unknown,))
    if judged.share is None or judged.low is None or judged.high is None:
        refusal = group.absent or tr("not estimable ({note})", note=note)
        part = Part(target, f"{group.name}: {refusal}\n{of}", 0.0, 0.0)
        return Row(said_name(group.name), refusal=refusal, parts=(part,), is_pinned=group.place < 0, lines=(line,))
    bracket = interval(judged.low, judged.high)
    sentence = f"{group.name}: {percent(judged.share)} {bracket}\n{of}"
    return Row(
        group.name,
        shapes=(Bar(judged.share), Whisker(judged.low, judged.high), Dot(judged.share, group.mark)),
        cells=(
            Cell(percent(judged.share), is_strong=True, is_right=True),
            Cell(bracket, is_muted=True),
            Cell(of, is_muted=True, is_right=True, starts_line=True),
        ),
        parts=(Part(target, sentence, 0.0, judged.share),),
        size=judged.share,
        is_pinned=group.place < 0,
        lines=(line,),
    )
