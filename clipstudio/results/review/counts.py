"""How often each answer was given, by whom, and by every measure how far auditors agree: tables for reports."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.tables import AnswerTable
from clipstudio.results.figures import Column, FigureText, Line, TableFigure, TableRow, escape_formula
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.review.agreement import (
    MEASURES,
    agreed_groups,
    bracket_words,
    measure_name,
    measure_words,
    settled_disputes,
)
from clipstudio.results.review.reading import MAJORITY, ReviewReading, agreed_codes, asked_words, value_words
from clipstudio.results.review.shares import share_of
from clipstudio.results.words import number, rate_in_words
from clipstudio.statistics.judged import disputed


@dataclass(frozen=True, slots=True)
class JudgedCounts:
    """How many items were judged, and what became of those on which answers differ.

    Attributes:
        items: All that count.
        judged: Judged by somebody.
        shared: Judged by two or more.
        differing: On which answers differ.
        settled: Of these, settled.
    """

    items: int
    judged: int
    shared: int
    differing: int
    settled: int


def judged_counts(reading: ReviewReading, table: AnswerTable) -> JudgedCounts:
    """What was judged of a question."""
    codes = np.where(reading.counts[:, None], agreed_codes(table), -1)
    answered = (table.codes >= 0).any(axis=1) & reading.counts
    return JudgedCounts(
        int(reading.counts.sum()),
        int(answered.sum()),
        int(((codes >= 0).sum(axis=1) >= 2).sum()),
        int(disputed(codes).sum()),
        settled_disputes(reading, table),
    )


def answers_figure(reading: ReviewReading, table: AnswerTable) -> TableFigure:
    """Each answer with the items that were given it, by the answer that counts and by each auditor."""
    counted_codes = np.where(reading.counts, reading.codes(table, MAJORITY), -1)
    rows = counted_codes >= 0
    clusters = None if reading.clusters is None else reading.clusters[rows]
    people = [table.auditors.index(each) for each in reading.by_name(table.auditors)]
    names = [reading.names.get(table.auditors[place], table.auditors[place]) for place in people]
    lines = []
    for value in range(len(table.values)):
        rate = share_of(counted_codes[rows] == value, clusters, reading)
        is_known = rate.rate is not None and rate.low is not None and rate.high is not None
        own = [int(((table.codes[:, place] == value) & reading.counts).sum()) for place in people]
        shown = (
            escape_formula(value_words(table, value)),
            number(rate.count),
            rate_in_words(rate) if is_known else "–",
        )
        lines.append(TableRow((*shown, *map(number, own))))
    columns = (
        Column("answer", is_number=False),
        Column("items"),
        Column(tr("share of those judged")),
        *(Column(escape_formula(name)) for name in names),
    )
    header: Line = tuple(column.name for column in columns)
    note = tr("Of several answers to one item the one that counts is what was settled, else the majority's.")
    text = FigureText(
        tr("answers to “{asked_words}”", asked_words=asked_words(table.question, table.option)),
        "",
        note if len(people) > 1 else "",
        (),
        header,
    )
    return TableFigure(text, columns, tuple(lines))


def measures_figure(reading: ReviewReading, table: AnswerTable) -> TableFigure:
    """How far auditors agree about all items, by every measure, with intervals."""
    found = agreed_groups(reading, table, None)[0]
    lines = []
    for name in MEASURES:
        measured = found.measure(name)
        value = "" if measured.value is None else measure_words(name, measured.value)
        is_known = measured.low is not None and measured.high is not None
        bracket = bracket_words(name, measured.low or 0.0, measured.high or 0.0) if is_known else ""
        told = f"{value} {bracket}".strip() or tr("not estimable ({reason})", reason=reason_words(measured.reason))
        lines.append(TableRow((measure_name(name, found.agreement), told, number(measured.items))))
    columns = (Column("measure", is_number=False), Column("agreement"), Column("items"))
    text = FigureText(
        tr("agreement by every measure on “{asked_words}”", asked_words=asked_words(table.question, table.option)),
        header=tuple(column.name for column in columns),
    )
    return TableFigure(text, columns, tuple(lines))
