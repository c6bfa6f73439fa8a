"""A review's summary as JSON, and as the terminal prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from clipstudio.domain.reviewing.tables import AnswerTable
from clipstudio.results.answers import Printed
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.printed import told
from clipstudio.results.review.agreement import (
    MEASURES,
    AgreedGroup,
    agreed_groups,
    agreement_figure,
    consistencies,
)
from clipstudio.results.review.answer import Asked, GroupOf, asked
from clipstudio.results.review.as_judged import RECALL, can_be_judged, has_recall, judged_figure, judged_groups
from clipstudio.results.review.progress import AuditorProgress
from clipstudio.results.review.reading import MAJORITY, ReviewReading, value_words
from clipstudio.results.review.shares import shares_figure
from clipstudio.results.review.words_given import words_figure, words_given
from clipstudio.results.words import number
from clipstudio.statistics.groups import Grouping

Progresses = tuple[AuditorProgress, ...]


def document(
    reading: ReviewReading, progress: Progresses, attributes: tuple[str, ...], group_of: GroupOf
) -> dict[str, Any]:
    """Everything that the summary says.

    Args:
        reading: The review and its answers.
        progress: How far each auditor is.
        attributes: By which attributes it is summarised.
        group_of: Gives the group of each item.
    """
    record = reading.record
    return {
        "review": record.plan.name,
        "uuid": record.uuid,
        "created_at": record.created_at.isoformat(),
        "items": record.item_count,
        "preset": record.plan.preset.value,
        "is_blind": record.plan.is_blind,
        "source": record.plan.source,
        "strata": [asdict(stratum) for stratum in reading.strata],
        "auditors": [asdict(each) for each in progress],
        "questions": [_question(reading, about, attributes, group_of) for about in asked(reading)],
    }


def _question(
    reading: ReviewReading, about: Asked, attributes: tuple[str, ...], group_of: GroupOf
) -> dict[str, Any]:
    found: dict[str, Any] = {"question": about.question.name, "option": about.option, "text": about.question.text}
    if not about.question.has_options:
        given = words_given(reading, about.question)
        return {**found, "words": {word: len({item for item, _ in places}) for word, places in given.items()}}
    table = reading.table(about.question, about.option)
    found["answers"] = _answers(reading, table, None)
    found["agreement"] = [_agreed(group) for group in agreed_groups(reading, table, None)]
    found["consistency"] = [_agreed(group) for group in consistencies(reading, table)]
    if can_be_judged(reading):
        found["as_judged"] = _judged(reading, table, None)
    found["by"] = {
        name: {
            "answers": _answers(reading, table, grouping := group_of(name)),
            "agreement": [_agreed(group) for group in agreed_groups(reading, table, grouping)[1:]],
            **({"as_judged": _judged(reading, table, grouping)} if can_be_judged(reading) else {}),
        }
        for name in attributes
    }
    return found


def _answers(reading: ReviewReading, table: AnswerTable, grouping: Grouping | None) -> list[dict[str, Any]]:
    lines = []
    for value in range(len(table.values)):
        figure = shares_figure(reading, table, value, MAJORITY, grouping)
        names = ("kind", "answer", "group", "count", "n", "rate", "low", "high", "note")
        lines += [dict(zip(names, line, strict=True)) for line in figure.lines()]
    return lines


def _judged(reading: ReviewReading, table: AnswerTable, grouping: Grouping | None) -> list[dict[str, Any]]:
    values: list[int | str] = [*range(len(table.values))]
    if has_recall(reading, table):
        values.append(RECALL)
    return [
        {
            "of": value if isinstance(value, str) else value_words(table, value),
            "group": group.name,
            "hits": group.hits,
            **asdict(group.judged),
            "reason": group.reason or None,
        }
        for value in values
        for group in judged_groups(reading, table, value, MAJORITY, grouping)
    ]


def _agreed(group: AgreedGroup) -> dict[str, Any]:
    found = group.agreement
    measures = {name: asdict(group.measure(name)) for name in MEASURES}
    return {
        "of": group.name,
        "auditors": found.auditors,
        "items": found.items,
        "answers": found.answers,
        "differing": group.differing,
        "scale": found.scale.value,
        "gwet_name": found.gwet_name,
        **measures,
    }


def printout(
    reading: ReviewReading, progress: Progresses, attributes: tuple[str, ...], group_of: GroupOf
) -> Iterator[Printed]:
    """The same as tables and sentences."""
    record = reading.record
    yield f"Review {record.plan.name}: {number(record.item_count)} items. {record.plan.source}".strip()
    yield _progress(progress)
    for about in asked(reading):
        if not about.question.has_options:
            yield words_figure(reading, about.question)
            continue
        table = reading.table(about.question, about.option)
        for grouping in (None, *(group_of(name) for name in attributes)):
            yield summary_table(reading, about, table, grouping)
            yield from told(agreement_figure(reading, table, "gwet", grouping).text, "agreement", with_answer=True)
    yield "Agreement is Gwet's AC, which suits rare answers; --json has every measure with its interval."


def _progress(progress: Progresses) -> TableFigure:
    columns = (
        Column("auditor", is_number=False),
        *(Column(name) for name in ("judged", "of", "skipped", "flagged")),
    )
    rows = tuple(
        TableRow((each.name, number(each.done), number(each.assigned), number(each.skipped), number(each.flagged)))
        for each in progress
    )
    return TableFigure(FigureText("auditors"), columns, rows)


def summary_table(
    reading: ReviewReading, about: Asked, table: AnswerTable, grouping: Grouping | None
) -> TableFigure:
    """A row for each group: the share of every value, and agreement."""
    is_drawn = can_be_judged(reading)
    values = range(len(table.values))
    figures = [
        judged_figure(reading, table, value, MAJORITY, grouping)
        if is_drawn
        else shares_figure(reading, table, value, MAJORITY, grouping)
        for value in values
    ]
    agreed = agreement_figure(reading, table, "gwet", grouping)
    heads = ["group", *(value_words(table, value) for value in values), "agreement"]
    if is_drawn and has_recall(reading, table):
        figures.append(judged_figure(reading, table, RECALL, MAJORITY, grouping))
        heads.insert(-1, RECALL)
    rows = []
    for place in range(len(agreed.rows)):
        cells = [figure.rows[place] for figure in (*figures, agreed)]
        texts = [row.refusal or " ".join(cell.text for cell in row.cells[:2]) for row in cells]
        rows.append(TableRow((agreed.rows[place].name, *texts)))
    by = f", by {' and '.join(grouping.attributes)}" if grouping is not None else ""
    given = "given their label" if reading.record.scheme.has_label else "that were drawn from"
    what = f"share of the images {given}, as judged" if is_drawn else "share of the items judged"
    return TableFigure(
        FigureText(f"{about.words}: {what}{by}"),
        tuple(Column(head, is_number=place > 0) for place, head in enumerate(heads)),
        tuple(rows),
    )
